import SpokePlan

extension FunctionSignature {
  static let time: [FunctionSignature] = [
    .init(
      "date", [.init("x", .time), .init("zone", .zone, isOptional: true)], .date, "reads a date", needsZone: true
    ) { _ in ValueType(.date) },
    .init(
      "datetime", [.init("x", .time), .init("zone", .zone, isOptional: true)], .datetime, "reads a date and time",
      needsZone: true
    ) { _ in ValueType(.datetime) },
    .init("epoch_ms", [.init("x", .time)], .epochMilliseconds, "counts milliseconds since 1970", needsZone: true) { _ in
      .number(isInteger: true)
    },
    .init(
      "parse_date", [.init("s", .text), .init("format", .parseFormat), .init("zone", .zone, isOptional: true)],
      .parseDate, "reads a date by a format", needsZone: true
    ) { types in
      let hasTime = types[1].constantText.map { DateFormat($0.text).hasTime }
      return ValueType(hasTime.map { $0 ? .datetime : .date } ?? [.date, .datetime]).adding(.invalid)
    },
    .init(
      "format_date", [.init("x", .time), .init("format", .printFormat), .init("zone", .zone, isOptional: true)],
      .formatDate, "writes a date by a format", needsZone: true
    ) { _ in .text },
    .init(
      "add_days", [.init("x", .time), .init("n", .wholeNumber)], .addDays, "moves a date by so many days",
      needsZone: true
    ) { types in
      let kinds: ValueType.Kinds
      switch types[0].values {
      case .date: kinds = .date
      case .datetime, .number: kinds = .datetime
      default: kinds = types[0].format == "date-time" && types[0].values == .string ? .datetime : [.date, .datetime]
      }
      // The year can pass 9999.
      return ValueType(kinds).adding(.invalid)
    },
  ]
}
