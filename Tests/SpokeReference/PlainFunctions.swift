import SpokePlan

/// The functions of the manual, one after the other, written for being read.
struct PlainFunctions {
  /// The project's zone.
  let zone: String

  func call(_ function: Function, _ arguments: [PlainValue], zone named: String?) -> PlainValue {
    let zone = named ?? zone
    switch function {
    case .and, .or: return logic(function, arguments)
    case .exists:
      if arguments[0].isInvalid { return arguments[0] }
      return .boolean(!arguments[0].isMissing && !arguments[0].isNull)
    case .blank: return blank(arguments[0])
    case .equal: return equal(arguments[0], arguments[1])
    case .notEqual:
      if case .boolean(let value) = equal(arguments[0], arguments[1]) { return .boolean(!value) }
      return equal(arguments[0], arguments[1])
    case .less, .lessOrEqual, .greater, .greaterOrEqual: return ordering(function, arguments[0], arguments[1])
    case .isIn: return member(arguments[0], arguments[1])
    case .isNotIn:
      if case .boolean(let value) = member(arguments[0], arguments[1]) { return .boolean(!value) }
      return member(arguments[0], arguments[1])
    case .list:
      if let bad = arguments.first(where: \.isInvalid) { return bad }
      return .list(arguments.filter { !$0.isMissing })
    default: break
    }
    if let bad = arguments.first(where: \.isInvalid) { return bad }
    if arguments.contains(where: \.isMissing) { return .missing }
    if arguments.contains(where: \.isNull) { return .null }
    do {
      return try plain(function, arguments, zone: zone)
    } catch {
      return .invalid(error)
    }
  }

  private func plain(
    _ function: Function, _ arguments: [PlainValue], zone: String
  ) throws(InvalidReason) -> PlainValue {
    switch function {
    case .lower, .upper, .trim, .replace, .split, .startsWith, .endsWith, .like, .digits, .emailDomain, .urlHost,
      .string, .concatenate, .slice:
      return try text(function, arguments)
    case .number, .integer, .round, .floor, .ceil, .abs, .add, .subtract, .multiply, .divide, .remainder, .negate,
      .min, .max, .sum:
      return try number(function, arguments)
    case .date, .datetime, .epochMilliseconds, .addDays, .parseDate, .formatDate:
      return try PlainTimeFunctions(zone: zone).call(function, arguments)
    default: return try other(function, arguments)
    }
  }

  // MARK: Text

  private func text(_ function: Function, _ arguments: [PlainValue]) throws(InvalidReason) -> PlainValue {
    if function == .slice { return try slice(arguments) }
    var texts: [String] = []
    for argument in arguments { texts.append(try argument.asText()) }
    switch function {
    case .lower: return .made(PlainText.lower(texts[0]))
    case .upper: return .made(PlainText.upper(texts[0]))
    case .trim: return .made(PlainText.trimmed(texts[0]))
    case .replace: return .made(PlainText.replace(texts[0], texts[1], texts[2]))
    case .split: return .list(PlainText.split(texts[0], texts[1]).map { .text($0) })
    case .startsWith: return .boolean(Array(texts[0].utf8).starts(with: Array(texts[1].utf8)))
    case .endsWith: return .boolean(Array(texts[0].utf8.reversed()).starts(with: Array(texts[1].utf8.reversed())))
    case .like:
      guard texts[1].unicodeScalars.count <= 256, texts[0].unicodeScalars.count <= 65_536 else { throw .tooLong }
      return .boolean(PlainText.like(texts[0], texts[1]))
    case .digits: return .made(PlainText.string(texts[0].unicodeScalars.filter { ("0"..."9").contains($0) }))
    case .emailDomain:
      guard let domain = PlainText.emailDomain(texts[0]) else { throw .badPattern }
      return .made(domain)
    case .urlHost:
      guard let host = PlainText.urlHost(texts[0]) else { throw .badPattern }
      return .made(host)
    default: return .made(texts.joined())
    }
  }

  private func slice(_ arguments: [PlainValue]) throws(InvalidReason) -> PlainValue {
    let text = try arguments[0].asText()
    var places: [Int] = []
    for argument in arguments.dropFirst() {
      let number = try argument.asNumber()
      guard number.isWhole else { throw .notAnInteger }
      places.append(number.whole(limit: 1 << 40))
    }
    return .made(PlainText.slice(text, places[0], places.count > 1 ? places[1] : nil))
  }

  // MARK: Numbers

  private func number(_ function: Function, _ arguments: [PlainValue]) throws(InvalidReason) -> PlainValue {
    switch function {
    case .number, .integer: return try toNumber(function, arguments[0])
    case .min, .max: return try extreme(function, arguments)
    case .sum: return try sum(arguments[0])
    default: break
    }
    var numbers: [PlainDecimal] = []
    for argument in arguments { numbers.append(try argument.asNumber()) }
    switch function {
    case .add: return .computed(numbers[0] + numbers[1])
    case .subtract: return .computed(numbers[0] + -numbers[1])
    case .multiply: return .computed(numbers[0] * numbers[1])
    case .divide:
      guard let quotient = numbers[0] / numbers[1] else { throw .divisionByZero }
      return .computed(quotient)
    case .remainder:
      guard let remainder = numbers[0] % numbers[1] else { throw .divisionByZero }
      return .computed(remainder)
    case .negate: return .computed(-numbers[0])
    case .abs: return .computed(numbers[0].isNegative ? -numbers[0] : numbers[0])
    default: return try rounding(function, numbers)
    }
  }

  private func toNumber(_ function: Function, _ value: PlainValue) throws(InvalidReason) -> PlainValue {
    var digits: String
    if case .instant(let milliseconds) = value { digits = "\(milliseconds)" } else { digits = try value.asDigits() }
    guard function == .integer else { return .number(digits) }
    guard let number = PlainDecimal(digits), number.isWhole else { throw .notAnInteger }
    guard let text = PlainNumberText.plain(number) else { throw .overflow }
    return .number(text)
  }

  private func rounding(_ function: Function, _ numbers: [PlainDecimal]) throws(InvalidReason) -> PlainValue {
    let value = numbers[0]
    var places = 0
    if numbers.count > 1 {
      guard numbers[1].isWhole else { throw .notAnInteger }
      places = numbers[1].whole(limit: 1000)
      guard (-34...34).contains(places) else { throw .outOfRange }
    }
    let lost = -places - value.exponent
    guard lost > 0 else { return .computed(value) }
    if function == .round { return .computed(value.dropping(lost)) }
    let kept = PlainDecimal(
      isNegative: value.isNegative, digits: Array(value.digits.dropLast(min(lost, value.digits.count))), exponent: 0)
    let isExact = value.digits.suffix(lost).allSatisfy { $0 == 0 }
    let away = function == .ceil ? !value.isNegative : value.isNegative
    guard !isExact, away else { return .computed(kept) }
    return .computed(kept + PlainDecimal(isNegative: value.isNegative, digits: [1], exponent: 0))
  }

  private func extreme(_ function: Function, _ arguments: [PlainValue]) throws(InvalidReason) -> PlainValue {
    var values = arguments
    if arguments.count == 1, let elements = arguments[0].elements {
      values = elements.filter { !$0.isNull }
    }
    var best: (PlainDecimal, String)?
    for value in values {
      let number = try value.asNumber()
      let order = best.map { PlainDecimal.order(number, $0.0) } ?? 0
      if best == nil || (function == .min ? order < 0 : order > 0) { best = (number, try value.asDigits()) }
    }
    return best.map { .number($0.1) } ?? .missing
  }

  private func sum(_ array: PlainValue) throws(InvalidReason) -> PlainValue {
    guard let elements = array.elements else { throw .notAnArray }
    var total = PlainDecimal()
    for element in elements where !element.isNull { total = total + (try element.asNumber()) }
    return .computed(total)
  }

  // MARK: The rest

  private func other(_ function: Function, _ arguments: [PlainValue]) throws(InvalidReason) -> PlainValue {
    switch function {
    case .not: return .boolean(!(try arguments[0].asBoolean()))
    case .bool: return toBoolean(arguments[0])
    case .length:
      if let elements = arguments[0].elements { return .number("\(elements.count)") }
      return .number("\(try arguments[0].asText().unicodeScalars.count)")
    case .contains:
      if let elements = arguments[0].elements { return contains(elements, arguments[1]) }
      return .boolean(PlainText.contains(try arguments[0].asText(), try arguments[1].asText()))
    case .join: return try join(arguments)
    case .json: return .made(json(arguments[0]))
    case .parseJSON:
      let text = try arguments[0].asText()
      guard let tree = try? JSONTreeReader.read(Array(text.utf8)) else { throw .notJSON }
      return PlainValue(tree)
    case .first, .last, .count, .unique: return try array(function, arguments[0])
    default: throw .notText
    }
  }

  private func join(_ arguments: [PlainValue]) throws(InvalidReason) -> PlainValue {
    guard let elements = arguments[0].elements else { throw .notAnArray }
    let separator = try arguments[1].asText()
    var texts: [String] = []
    for element in elements where !element.isNull { texts.append(try element.asText()) }
    return .made(texts.joined(separator: separator))
  }

  private func json(_ value: PlainValue) -> String {
    switch value {
    case .tree(let tree): tree.text
    case .list(let elements): "[" + elements.map(json).joined(separator: ",") + "]"
    case .null: "null"
    case .number(let digits): digits
    case .boolean(let value): value ? "true" : "false"
    default: PlainOutput.quoted((try? value.asText()) ?? "")
    }
  }

  private func array(_ function: Function, _ value: PlainValue) throws(InvalidReason) -> PlainValue {
    guard let elements = value.elements else { throw .notAnArray }
    switch function {
    case .first: return elements.first ?? .missing
    case .last: return elements.last ?? .missing
    case .count: return .number("\(elements.count)")
    default:
      for element in elements where element.isContainer && json(element).unicodeScalars.count > 65_536 {
        throw .tooLong
      }
      var kept: [PlainValue] = []
      for element in elements where !kept.contains(where: { isSame($0, element) }) { kept.append(element) }
      return .list(kept)
    }
  }

  /// For `unique`: arrays and objects by their JSON text.
  private func isSame(_ left: PlainValue, _ right: PlainValue) -> Bool {
    if left.isContainer || right.isContainer {
      return left.isContainer && right.isContainer && json(left).utf8.elementsEqual(json(right).utf8)
    }
    return equal(left, right).boolean == true
  }
}
