import SpokeChecker
import SpokePlan

/// Random expressions over the language's functions, mostly with arguments that make sense.
struct DifferentialExpressions {
  var random: DifferentialRandom
  let tableCount: Int
  /// Whether `item` is bound.
  var hasItem = false

  enum Kind: CaseIterable { case text, number, truth, time, array, any }

  static let zones = [
    "UTC", "Europe/Berlin", "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "America/Sao_Paulo",
    "Europe/Dublin",
    "Pacific/Apia", "Asia/Tokyo",
  ]

  static let formats = [
    "%Y-%m-%d", "%d/%m/%Y %I:%M %p", "%b %e, %Y", "%e %B %Y", "%Y%j", "%Y-%j", "%m/%d/%y", "%Y-%m-%dT%H:%M:%S%z",
    "%Y-%m-%d %H:%M",
    "%Y-%m-%dT%H:%M:%S.%f%z", "%A %a %H %% %p", "%Q", "%", "", "é%Y", "%I:%M %p %m/%d/%Y", "%H", "%Y%m%d",
  ]

  mutating func expression(_ kind: Kind, depth: Int) -> Core {
    // Something of another kind, now and then.
    let kind = random.chance(6) ? random.pick(Kind.allCases) : kind
    if depth <= 0 || random.chance(20) { return leaf(kind) }
    switch random.int(0...19) {
    case 0...1: return .coalesce(expression(kind, depth: depth - 1), expression(kind, depth: depth - 1))
    case 2: return .rescue(expression(kind, depth: depth - 1), expression(kind, depth: depth - 1))
    case 3: return .filled((0..<random.int(1...3)).map { _ in expression(kind, depth: depth - 1) })
    case 4:
      return .conditional(
        expression(.truth, depth: depth - 1), expression(kind, depth: depth - 1), expression(kind, depth: depth - 1))
    default: return operation(kind, depth: depth)
    }
  }

  private mutating func leaf(_ kind: Kind) -> Core {
    if kind == .array, random.chance(40) {
      let element = random.pick([Kind.text, .number, .number, .any])
      let elements = (0..<random.int(0...4)).map { _ in Core.constant(constant(element)) }
      return random.chance(70) ? .call(.list, elements, .none) : .call(.parseJSON, [.constant(constant(.array))], .none)
    }
    return random.chance(50) ? .path(path(kind)) : .constant(constant(kind))
  }

  mutating func constant(_ kind: Kind) -> Constant {
    if random.chance(3) { return random.pick([.missing, .null, .invalid(.notInTable)]) }
    switch kind {
    case .text: return .string(random.text())
    case .array:
      return .string(random.pick(["[1,2.50,\"3\"]", "a;b;a", "[\"x\",null,\"x\",{\"k\":[ 1 ]},{\"k\":[1]}]"]))
    case .number: return .number(random.number())
    case .truth: return .boolean(random.chance(50))
    case .time:
      switch random.int(0...3) {
      case 0: return .date(Int32(random.int(-719_162...2_932_896)))
      case 1: return .datetime(Int64(random.int(-62_135_596_800_000...253_402_300_799_999)))
      case 2: return .datetime(Int64(random.int(0...2_000_000_000_000)))
      default: return .string(random.pick(DifferentialRandom.times))
      }
    case .any: return constant(random.pick([.text, .number, .truth, .time]))
    }
  }

  // MARK: Paths

  mutating func path(_ kind: Kind) -> CorePath {
    let roots = ["traits", "properties", "context"]
    var steps: [CorePath.Step] = []
    let isItem = hasItem && random.chance(40)
    if !isItem {
      if random.chance(12) {
        return CorePath(scope: .event, steps: [.key(random.pick(DifferentialEvents.roots))])
      }
      steps.append(.key(random.pick(roots)))
    } else if random.chance(15) {
      return CorePath(scope: .item, steps: [])
    }
    while random.chance(8) {
      steps.append(.key(random.pick(["company", "address", "traits"] + DifferentialEvents.keys)))
    }
    switch kind {
    case .text: steps.append(.key(random.pick(["email", "first_name", "plan", "phone", "city", "url", "sku"])))
    case .number: steps.append(.key(random.pick(["mrr", "price", "quantity", "revenue"])))
    case .truth: steps.append(.key("active"))
    case .time: steps.append(.key(random.pick(["created_at", "id"])))
    case .array:
      steps.append(.key(random.pick(["interests", "tags", "products"])))
      if random.chance(40) { steps += [.wildcard, .key(random.pick(["sku", "price", "tags", "id"]))] }
    case .any: steps.append(.key(random.pick(DifferentialEvents.keys)))
    }
    while random.chance(8) {
      switch random.int(0...3) {
      case 0: steps.append(.index(random.pick([0, 1, 2, 7])))
      case 1: steps.append(.wildcard)
      default: steps.append(.key(random.pick(DifferentialEvents.keys)))
      }
    }
    return CorePath(scope: isItem ? .item : .event, steps: steps)
  }

  // MARK: Calls

  mutating func operation(_ kind: Kind, depth: Int) -> Core {
    switch kind {
    case .text: text(depth)
    case .number: number(depth)
    case .truth: truth(depth)
    case .time: time(depth)
    case .array: array(depth)
    case .any:
      random.chance(30)
        ? call(random.pick([.first, .last, .parseJSON]), [random.chance(70) ? .array : .text], depth)
        : operation(random.pick([.text, .number, .truth, .time, .array]), depth: depth)
    }
  }

  private mutating func call(_ function: Function, _ kinds: [Kind], _ depth: Int) -> Core {
    .call(function, kinds.map { expression($0, depth: depth - 1) }, attachment(function))
  }

  private mutating func attachment(_ function: Function) -> Core.Attachment {
    switch function.attachment {
    case .none: .none
    case .table: .table(random.int(0...tableCount - 1))
    case .zone: random.chance(40) ? .none : .zone(random.pick(Self.zones))
    }
  }

  private mutating func text(_ depth: Int) -> Core {
    switch random.int(0...11) {
    case 0:
      // At, below and above what a text may have.
      let long = random.pick(["x", "é"]).repeated(random.pick([65_535, 65_536, 65_537]))
      guard random.chance(5) else { fallthrough }
      return .call(random.pick([.trim, .upper, .concatenate]), [.constant(.string(long))], .none)
    case 1: return call(random.pick([.lower, .upper, .trim, .digits]), [.text], depth)
    case 2:
      let function = random.pick([Function.emailDomain, .urlHost])
      let addresses = DifferentialRandom.addresses.filter { $0.contains("://") == (function == .urlHost) }
      let address: Core =
        random.chance(60) ? .constant(.string(random.pick(addresses))) : expression(.text, depth: depth - 1)
      return .call(function, [address], .none)
    case 3:
      var arguments = [expression(.text, depth: depth - 1)]
      arguments += (0..<2).map { _ in
        .constant(.string(random.pick(["", "a", "aa", "an", ";", " ", "é", "😀", "x", "@"])))
      }
      if random.chance(20) { arguments[2] = expression(.text, depth: depth - 1) }
      return .call(.replace, arguments, .none)
    case 4:
      let places = (0..<random.int(1...2)).map { _ -> Core in
        random.chance(80) ? .constant(.number("\(random.int(-6...9))")) : expression(.number, depth: depth - 1)
      }
      return .call(.slice, [expression(.text, depth: depth - 1)] + places, .none)
    case 5...6:
      return .call(.concatenate, (0..<random.int(1...4)).map { _ in expression(.text, depth: depth - 1) }, .none)
    case 7:
      let separator: Core = .constant(.string(random.pick([";", "", ", ", "é"])))
      return .call(.join, [expression(.array, depth: depth - 1), separator], .none)
    case 8: return call(.string, [random.pick(Kind.allCases)], depth)
    case 9: return call(.json, [random.pick([.array, .any, .text, .time])], depth)
    case 10:
      return .call(.formatDate, [expression(.time, depth: depth - 1), format(depth)], attachment(.formatDate))
    default:
      let key: Core =
        random.chance(60)
        ? .constant(.string(random.pick(DifferentialProjects.tableKeys))) : expression(.any, depth: depth - 1)
      return .call(.lookup, [key], attachment(.lookup))
    }
  }

  private mutating func format(_ depth: Int) -> Core {
    random.chance(95) ? .constant(.string(random.pick(Self.formats))) : expression(.text, depth: depth - 1)
  }

  private mutating func number(_ depth: Int) -> Core {
    switch random.int(0...9) {
    case 0...1: return call(random.pick([.number, .integer]), [random.pick([.number, .text, .time])], depth)
    case 2:
      guard random.chance(60) else { return call(random.pick([.floor, .ceil, .abs, .negate]), [.number], depth) }
      let places: Core = .constant(.number("\(random.int(-36...36))"))
      return .call(.round, [expression(.number, depth: depth - 1)] + (random.chance(70) ? [places] : []), .none)
    case 3...4: return call(random.pick([.add, .subtract, .multiply, .divide, .remainder]), [.number, .number], depth)
    case 5:
      let plain = ["3", "-0.7", "0.001", "12345678901234567.8"]
      var numbers = (0..<2).map { _ in random.chance(60) ? random.pick(plain) : random.number() }
      if random.chance(25) { numbers[1] = "0" }
      let function = random.pick([Function.add, .subtract, .multiply, .divide, .divide, .remainder])
      return .call(function, numbers.map { .constant(.number($0)) }, .none)
    case 6:
      let kinds = random.chance(50) ? [Kind.array] : [Kind](repeating: .number, count: random.int(1...3))
      return call(random.pick([.min, .max]), kinds, depth)
    case 7: return call(.sum, [.array], depth)
    case 8: return call(random.pick([.count, .length]), [random.pick([.array, .array, .text])], depth)
    default: return call(.epochMilliseconds, [.time], depth)
    }
  }

  mutating func truth(_ depth: Int) -> Core {
    let kind = random.pick(Kind.allCases)
    switch random.int(0...11) {
    case 0: return .and(expression(.truth, depth: depth - 1), expression(.truth, depth: depth - 1))
    case 1: return .or(expression(.truth, depth: depth - 1), expression(.truth, depth: depth - 1))
    case 2: return call(.not, [.truth], depth)
    case 3: return call(.exists, [kind], depth)
    case 4: return call(.blank, [kind], depth)
    case 5: return call(.bool, [random.pick([.truth, .text, .number])], depth)
    case 6...7: return call(random.pick([.equal, .notEqual]), [kind, kind], depth)
    case 8: return call(random.pick([.less, .lessOrEqual, .greater, .greaterOrEqual]), [kind, kind], depth)
    case 9: return call(random.pick([.isIn, .isNotIn]), [random.pick([.text, .number, .any]), .array], depth)
    case 10:
      let part: Core = .constant(.string(random.pick(["", "a", "an", "é", "Ada", "b;", "{", ".com"])))
      let value = expression(random.chance(80) ? .text : .array, depth: depth - 1)
      return .call(random.pick([.startsWith, .endsWith, .contains]), [value, part], .none)
    default:
      let globs = ["*", "", "a*", "*@*.*", "?", "*a*a*", "\\*a?b", "a\\", "??*", "*é*", "games;*", "\\"]
      let glob: Core = random.chance(80) ? .constant(.string(random.pick(globs))) : expression(.text, depth: depth - 1)
      return .call(.like, [expression(.text, depth: depth - 1), glob], .none)
    }
  }

  private mutating func time(_ depth: Int) -> Core {
    switch random.int(0...3) {
    case 0: return call(.date, [random.pick([.time, .time, .text, .number])], depth)
    case 1: return call(.datetime, [random.pick([.time, .time, .text, .number])], depth)
    case 2:
      guard random.chance(75) else {
        return .call(.parseDate, [expression(.time, depth: depth - 1), format(depth)], attachment(.parseDate))
      }
      let format = random.pick(Self.formats)
      return .call(
        .parseDate, [.constant(.string(random.time(by: format))), .constant(.string(format))], attachment(.parseDate))
    default:
      let count: Core =
        random.chance(80) ? .constant(.number("\(random.int(-400...400))")) : expression(.number, depth: depth - 1)
      return .call(.addDays, [expression(.time, depth: depth - 1), count], attachment(.addDays))
    }
  }

  private mutating func array(_ depth: Int) -> Core {
    switch random.int(0...3) {
    case 0:
      let separator: Core = .constant(.string(random.pick([";", "", ",", "a", "aa"])))
      return .call(.split, [expression(.text, depth: depth - 1), separator], .none)
    case 1: return call(.unique, [.array], depth)
    case 2: return call(.parseJSON, [.text], depth)
    default:
      let kind = random.pick(Kind.allCases)
      return .call(.list, (0..<random.int(0...4)).map { _ in expression(kind, depth: depth - 1) }, .none)
    }
  }
}
