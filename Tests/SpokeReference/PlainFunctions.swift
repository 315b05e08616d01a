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
    return plain(function, arguments, zone: zone)
  }

  private func plain(_ function: Function, _ arguments: [PlainValue], zone: String) -> PlainValue {
    switch function {
    case .lower, .upper, .trim, .replace, .split, .startsWith, .endsWith, .like, .digits, .emailDomain, .urlHost,
      .string, .concatenate, .slice:
      return text(function, arguments)
    case .number, .integer, .round, .floor, .ceil, .abs, .add, .subtract, .multiply, .divide, .remainder, .negate,
      .min, .max, .sum:
      return number(function, arguments)
    case .date, .datetime, .epochMilliseconds, .addDays, .parseDate, .formatDate:
      return PlainTimeFunctions(zone: zone).call(function, arguments)
    default: return other(function, arguments)
    }
  }

  // MARK: Truth

  private func logic(_ function: Function, _ arguments: [PlainValue]) -> PlainValue {
    let decisive = function == .or
    if arguments.contains(where: { $0.boolean == decisive }) { return .boolean(decisive) }
    if arguments.allSatisfy({ $0.boolean == !decisive }) { return .boolean(!decisive) }
    for argument in arguments {
      switch argument {
      case .invalid: return argument
      case .missing, .null, .boolean: continue
      default: return .invalid(.notABoolean)
      }
    }
    return arguments.contains(where: \.isMissing) ? .missing : .null
  }

  private func blank(_ value: PlainValue) -> PlainValue {
    switch value {
    case .invalid: value
    case .missing, .null: .boolean(true)
    case .text(let text): .boolean(PlainText.trimmed(text).isEmpty)
    case .list(let elements): .boolean(elements.isEmpty)
    case .tree(.array(let elements)): .boolean(elements.isEmpty)
    default: .boolean(false)
    }
  }

  func equal(_ left: PlainValue, _ right: PlainValue) -> PlainValue {
    if left.isInvalid { return left }
    if right.isInvalid { return right }
    if left.isMissing || right.isMissing { return .boolean(false) }
    switch (left, right) {
    case (.null, .null): return .boolean(true)
    case (.null, _), (_, .null): return .boolean(false)
    case (.tree, _), (_, .tree), (.list, _), (_, .list): return .invalid(.notComparable)
    case (.boolean(let a), .boolean(let b)): return .boolean(a == b)
    case (.number(let a), .number(let b)):
      guard let a = PlainDecimal(a), let b = PlainDecimal(b) else { return .invalid(.notANumber) }
      return .boolean(PlainDecimal.order(a, b) == 0)
    case (.text(let a), .text(let b)): return .boolean(a.unicodeScalars.elementsEqual(b.unicodeScalars))
    case (.date(let a), .date(let b)): return .boolean(a == b)
    case (.instant(let a), .instant(let b)): return .boolean(a == b)
    case (.date, .text(let text)), (.instant, .text(let text)): return .boolean(left.text == text)
    case (.text(let text), .date), (.text(let text), .instant): return .boolean(right.text == text)
    default: return .boolean(false)
    }
  }

  private func ordering(_ function: Function, _ left: PlainValue, _ right: PlainValue) -> PlainValue {
    if left.isInvalid { return left }
    if right.isInvalid { return right }
    if left.isMissing || right.isMissing || left.isNull || right.isNull { return .boolean(false) }
    let order: Int
    switch (left, right) {
    case (.number(let a), .number(let b)):
      guard let a = PlainDecimal(a), let b = PlainDecimal(b) else { return .invalid(.notANumber) }
      order = PlainDecimal.order(a, b)
    case (.text(let a), .text(let b)):
      let x = a.unicodeScalars.map(\.value)
      let y = b.unicodeScalars.map(\.value)
      order = x.lexicographicallyPrecedes(y) ? -1 : (y.lexicographicallyPrecedes(x) ? 1 : 0)
    case (.date(let a), .date(let b)), (.instant(let a), .instant(let b)): order = a < b ? -1 : (a > b ? 1 : 0)
    default: return .invalid(.notComparable)
    }
    switch function {
    case .less: return .boolean(order < 0)
    case .lessOrEqual: return .boolean(order <= 0)
    case .greater: return .boolean(order > 0)
    default: return .boolean(order >= 0)
    }
  }

  private func member(_ value: PlainValue, _ array: PlainValue) -> PlainValue {
    if value.isInvalid { return value }
    if array.isInvalid { return array }
    if value.isMissing || array.isMissing || array.isNull { return .boolean(false) }
    guard let elements = array.elements else { return .invalid(.notAnArray) }
    return contains(elements, value)
  }

  private func contains(_ elements: [PlainValue], _ value: PlainValue) -> PlainValue {
    for element in elements {
      let same = equal(value, element)
      if same.isInvalid { return same }
      if same.boolean == true { return same }
    }
    return .boolean(false)
  }

  // MARK: Text

  private func text(_ function: Function, _ arguments: [PlainValue]) -> PlainValue {
    if function == .slice { return slice(arguments) }
    var texts: [String] = []
    for argument in arguments {
      guard let text = argument.text else { return .invalid(.notText) }
      texts.append(text)
    }
    switch function {
    case .lower: return .made(PlainText.lower(texts[0]))
    case .upper: return .made(PlainText.upper(texts[0]))
    case .trim: return .made(PlainText.trimmed(texts[0]))
    case .replace: return .made(PlainText.replace(texts[0], texts[1], texts[2]))
    case .split: return .list(PlainText.split(texts[0], texts[1]).map { .text($0) })
    case .startsWith: return .boolean(Array(texts[0].utf8).starts(with: Array(texts[1].utf8)))
    case .endsWith: return .boolean(Array(texts[0].utf8.reversed()).starts(with: Array(texts[1].utf8.reversed())))
    case .like: return .boolean(PlainText.like(texts[0], texts[1]))
    case .digits: return .made(PlainText.string(texts[0].unicodeScalars.filter { ("0"..."9").contains($0) }))
    case .emailDomain: return PlainText.emailDomain(texts[0]).map { .made($0) } ?? .invalid(.badPattern)
    case .urlHost: return PlainText.urlHost(texts[0]).map { .made($0) } ?? .invalid(.badPattern)
    default: return .made(texts.joined())
    }
  }

  private func slice(_ arguments: [PlainValue]) -> PlainValue {
    guard let text = arguments[0].text else { return .invalid(.notText) }
    var places: [Int] = []
    for argument in arguments.dropFirst() {
      guard let number = argument.number else { return .invalid(.notANumber) }
      guard number.digits.dropLast(max(0, 0)).isEmpty || PlainTimeFunctions.isWhole(number) else {
        return .invalid(.notAnInteger)
      }
      places.append(PlainTimeFunctions.whole(number, limit: 1 << 40))
    }
    return .made(PlainText.slice(text, places[0], places.count > 1 ? places[1] : nil))
  }

  // MARK: Numbers

  private func number(_ function: Function, _ arguments: [PlainValue]) -> PlainValue {
    switch function {
    case .number, .integer: return toNumber(function, arguments[0])
    case .min, .max: return extreme(function, arguments)
    case .sum: return sum(arguments[0])
    default: break
    }
    var numbers: [PlainDecimal] = []
    for argument in arguments {
      guard let number = argument.number else { return .invalid(.notANumber) }
      numbers.append(number)
    }
    switch function {
    case .add: return .computed(numbers[0] + numbers[1])
    case .subtract: return .computed(numbers[0] + -numbers[1])
    case .multiply: return .computed(numbers[0] * numbers[1])
    case .divide: return (numbers[0] / numbers[1]).map { .computed($0) } ?? .invalid(.divisionByZero)
    case .remainder: return (numbers[0] % numbers[1]).map { .computed($0) } ?? .invalid(.divisionByZero)
    case .negate: return .computed(-numbers[0])
    case .abs: return .computed(numbers[0].isNegative ? -numbers[0] : numbers[0])
    default: return rounding(function, numbers)
    }
  }

  private func toNumber(_ function: Function, _ value: PlainValue) -> PlainValue {
    let digits: String
    switch value {
    case .number(let text): digits = text
    case .text(let text):
      guard let number = PlainNumberText.digits(text) else { return .invalid(.notANumber) }
      digits = number
    case .instant(let milliseconds): digits = "\(milliseconds)"
    default: return .invalid(.notANumber)
    }
    guard function == .integer else { return .number(digits) }
    guard let number = PlainDecimal(digits) else { return .invalid(.notANumber) }
    return PlainTimeFunctions.isWhole(number) ? .number(digits) : .invalid(.notAnInteger)
  }

  private func rounding(_ function: Function, _ numbers: [PlainDecimal]) -> PlainValue {
    let value = numbers[0]
    var places = 0
    if numbers.count > 1 {
      guard PlainTimeFunctions.isWhole(numbers[1]) else { return .invalid(.notAnInteger) }
      places = PlainTimeFunctions.whole(numbers[1], limit: 1000)
      guard (-34...34).contains(places) else { return .invalid(.outOfRange) }
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

  private func extreme(_ function: Function, _ arguments: [PlainValue]) -> PlainValue {
    var values = arguments
    if arguments.count == 1, let elements = arguments[0].elements {
      if elements.isEmpty { return .missing }
      values = elements
    }
    var best: (PlainDecimal, PlainValue)?
    for value in values {
      if value.isInvalid { return value }
      guard let number = value.number else { return .invalid(.notANumber) }
      let order = best.map { PlainDecimal.order(number, $0.0) } ?? 0
      if best == nil || (function == .min ? order < 0 : order > 0) { best = (number, toNumber(.number, value)) }
    }
    return best?.1 ?? .missing
  }

  private func sum(_ array: PlainValue) -> PlainValue {
    guard let elements = array.elements else { return .invalid(.notAnArray) }
    var total = PlainDecimal()
    for element in elements where !element.isNull {
      if element.isInvalid { return element }
      guard let number = element.number else { return .invalid(.notANumber) }
      total = total + number
    }
    return .computed(total)
  }

  // MARK: The rest

  private func other(_ function: Function, _ arguments: [PlainValue]) -> PlainValue {
    switch function {
    case .not: return arguments[0].boolean.map { .boolean(!$0) } ?? .invalid(.notABoolean)
    case .bool: return toBoolean(arguments[0])
    case .length:
      if let elements = arguments[0].elements { return .number("\(elements.count)") }
      guard let text = arguments[0].text else { return .invalid(.notText) }
      return .number("\(text.unicodeScalars.count)")
    case .contains:
      if let elements = arguments[0].elements { return contains(elements, arguments[1]) }
      guard let text = arguments[0].text, let part = arguments[1].text else { return .invalid(.notText) }
      return .boolean(PlainText.contains(text, part))
    case .join: return join(arguments)
    case .json: return .made(json(arguments[0]))
    case .parseJSON:
      guard let text = arguments[0].text else { return .invalid(.notText) }
      guard let tree = try? JSONTreeReader.read(Array(text.utf8)) else { return .invalid(.notJSON) }
      return PlainValue(tree)
    case .first, .last, .count, .unique: return array(function, arguments[0])
    default: return .invalid(.notText)
    }
  }

  private func toBoolean(_ value: PlainValue) -> PlainValue {
    switch value {
    case .boolean: return value
    case .text(let text):
      let folded = text.utf8.map { $0 >= 0x41 && $0 <= 0x5A ? $0 + 32 : $0 }
      if folded == Array("true".utf8) { return .boolean(true) }
      return folded == Array("false".utf8) ? .boolean(false) : .invalid(.notABoolean)
    case .number(let digits):
      guard let number = PlainDecimal(digits) else { return .invalid(.notABoolean) }
      if number.isZero { return .boolean(false) }
      return PlainDecimal.order(number, PlainDecimal(digits: [1])) == 0 ? .boolean(true) : .invalid(.notABoolean)
    default: return .invalid(.notABoolean)
    }
  }

  private func join(_ arguments: [PlainValue]) -> PlainValue {
    guard let elements = arguments[0].elements else { return .invalid(.notAnArray) }
    guard let separator = arguments[1].text else { return .invalid(.notText) }
    var texts: [String] = []
    for element in elements where !element.isNull {
      if element.isInvalid { return element }
      guard let text = element.text else { return .invalid(.notText) }
      texts.append(text)
    }
    return .made(texts.joined(separator: separator))
  }

  private func json(_ value: PlainValue) -> String {
    switch value {
    case .tree(let tree): tree.text
    case .list(let elements): "[" + elements.map(json).joined(separator: ",") + "]"
    case .null: "null"
    case .number(let digits): digits
    case .boolean(let value): value ? "true" : "false"
    default: PlainOutput.quoted(value.text ?? "")
    }
  }

  private func array(_ function: Function, _ value: PlainValue) -> PlainValue {
    guard let elements = value.elements else { return .invalid(.notAnArray) }
    switch function {
    case .first: return elements.first ?? .missing
    case .last: return elements.last ?? .missing
    case .count: return .number("\(elements.count)")
    default:
      var kept: [PlainValue] = []
      for element in elements where !kept.contains(where: { isSame($0, element) }) { kept.append(element) }
      return .list(kept)
    }
  }

  /// For `unique`: arrays and objects by their JSON text.
  private func isSame(_ left: PlainValue, _ right: PlainValue) -> Bool {
    func compound(_ value: PlainValue) -> Bool {
      switch value {
      case .tree, .list: true
      default: false
      }
    }
    if compound(left) || compound(right) { return compound(left) && compound(right) && json(left) == json(right) }
    return equal(left, right).boolean == true
  }
}
