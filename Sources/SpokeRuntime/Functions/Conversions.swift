import SpokePlan

/// The conversion of a value to what a property takes.
enum Conversions {
  /// Converts a value for a field.
  ///
  /// Missing, null and invalid stay what they are, and so does the empty text, whatever the property's type: it is the
  /// field's policies that say what is sent then. Everything else becomes text, a number without an exponent, or a boolean,
  /// or is invalid with the reason.
  static func convert(_ value: Value, to field: FieldRecord, plan: PlanView, arena: inout Arena) -> Value {
    switch value.kind {
    case .missing, .null, .invalid: return value
    case .text where value.length == 0: return value
    default: break
    }
    do throws(InvalidReason) {
      return try convertPresent(value, to: field, plan, &arena)
    } catch {
      return .invalid(error)
    }
  }

  private static func convertPresent(
    _ value: Value, to field: FieldRecord, _ plan: PlanView, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    let zone = field.zone == 0xFFFF ? nil : Int(field.zone)
    switch field.conversion {
    case .string:
      return try limited(value, to: field.limit, &arena)
    case .email:
      let text = try limited(value, to: field.limit, &arena)
      guard EmailAddress.isAccepted(text.unescaped(in: &arena)) else { throw .notAnEmail }
      return text
    case .phone:
      guard value.kind == .text || value.kind == .number else {
        throw value.isContainer ? .objectWhereScalar : .notText
      }
      return try limited(value, to: field.limit, &arena)
    case .identifier:
      let text = try limited(try identifier(value, &arena), to: field.limit, &arena)
      return try allowed(text, field.allowed, plan, &arena)
    case .recordID:
      let text = try identifier(value, &arena)
      for byte in text.unescaped(in: &arena) where byte < 0x30 || byte > 0x39 { throw .notARecordID }
      return text
    case .option:
      let text = value.kind == .text ? value : Value.text(try value.text(in: &arena))
      return try allowed(text, field.allowed, plan, &arena)
    case .options:
      return try options(value, field.allowed, plan, &arena)
    case .number:
      return try NumberForm.withoutExponent(try value.numeral(in: &arena), in: &arena)
    case .bool:
      if value.kind == .boolean { return value }
      guard value.kind == .text, let truth = Functions.truth(of: value.unescaped(in: &arena)) else {
        throw value.isContainer ? .objectWhereScalar : .notABoolean
      }
      return .boolean(truth)
    case .date:
      return DateForm.text(ofDay: try Moment.day(value, zone: zone, plan, &arena), in: &arena)
    case .datetime:
      if value.kind == .text {
        // Whose clock a text without an offset means is for the mapping to say.
        guard let written = ISO8601(value.unescaped(in: &arena)), written.offset != nil else { throw .notADateTime }
      }
      return DateForm.text(ofInstant: try Moment.instant(value, zone: zone, plan, &arena), in: &arena)
    }
  }

  /// The value as text of at most so many characters. Text keeps its escapes.
  private static func limited(_ value: Value, to limit: UInt32, _ arena: inout Arena) throws(InvalidReason) -> Value {
    let text = value.kind == .text ? value : Value.text(try value.text(in: &arena), form: .clean)
    if limit == PlanFormat.none || text.length <= limit { return text }
    guard UTF8Text.scalarCount(text.unescaped(in: &arena)) <= limit else { throw .tooLong }
    return text
  }

  /// Text as it is, a whole number as its digits.
  private static func identifier(_ value: Value, _ arena: inout Arena) throws(InvalidReason) -> Value {
    switch value.kind {
    case .text: return value
    case .number: return .text(try Functions.integer(value, &arena).bytes)
    case .rawArray, .rawObject, .list: throw .objectWhereScalar
    default: throw .notText
    }
  }

  /// Throws where a text is not in the set of allowed ones, if there is a set.
  private static func allowed(
    _ text: Value, _ set: UInt32, _ plan: PlanView, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    guard set != PlanFormat.none else { return text }
    guard set < plan.sets.count, plan.contains(text.unescaped(in: &arena), inSet: set) else { throw .notAnOption }
    return text
  }

  // MARK: Several options

  private static let separator = UInt8(ascii: ";")

  /// The options that a text, by `;`, or an array names, joined by `;`. Empty ones are left out.
  private static func options(
    _ value: Value, _ set: UInt32, _ plan: PlanView, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    var builder = TextBuilder(in: &arena)
    func add(_ option: UnsafeBufferPointer<UInt8>, _ arena: inout Arena) throws(InvalidReason) {
      guard !option.isEmpty else { return }
      _ = try allowed(.text(option), set, plan, &arena)
      if builder.byteCount > 0 { builder.append(separator, in: &arena) }
      builder.append(option, in: &arena)
    }
    if value.isArray {
      var elements = try Elements(value)
      var element = elements.next()
      while element.kind != .missing {
        if element.kind != .null {
          let text = try element.text(in: &arena)
          for byte in text where byte == separator { throw .separatorInOption }
          try add(text, &arena)
        }
        element = elements.next()
      }
    } else {
      let text = try value.text(in: &arena)
      var start = 0
      while start < text.count {
        var end = start
        while end < text.count, text[end] != separator { end += 1 }
        try add(text.part(start, end), &arena)
        start = end + 1
      }
    }
    return builder.finish(in: &arena)
  }
}
