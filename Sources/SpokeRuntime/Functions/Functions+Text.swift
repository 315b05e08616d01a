import SpokePlan

/// Functions of text.
extension Functions {
  static func text(
    _ function: Function, _ arguments: UnsafeBufferPointer<Value>, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    let argument = arguments[0]
    switch function {
    case .length where argument.isArray:
      return .number(integer: Int64(try Elements(argument).count), in: &arena)
    case .contains where argument.isArray:
      return .boolean(try Comparison.contains(argument, arguments[1], &arena))
    case .join: return try join(argument, try arguments[1].text(in: &arena), &arena)
    case .concatenate: return try concatenate(arguments, &arena)
    case .json: return try JSONForm.text(of: argument, in: &arena)
    default: break
    }
    let text = try argument.text(in: &arena)
    if function == .parseJSON {
      guard JSONValidator.fault(in: text) == nil else { throw .notJSON }
      return .json(text)
    }
    let result: Value
    switch function {
    case .lower: result = CaseMapping.map(text, to: .lower, in: &arena)
    case .upper: result = CaseMapping.map(text, to: .upper, in: &arena)
    case .trim: result = .text(WhiteSpace.trimmed(text))
    case .string: result = .text(text)
    case .length: result = .number(integer: Int64(UTF8Text.scalarCount(text)), in: &arena)
    case .digits: result = digits(text, &arena)
    case .emailDomain: result = try emailDomain(text, &arena)
    case .urlHost: result = try urlHost(text, &arena)
    case .slice: result = .text(try slice(text, arguments, &arena))
    default: result = try self.text(function, text, try arguments[1].text(in: &arena), arguments, &arena)
    }
    return try limited(result)
  }

  /// Functions of two texts.
  private static func text(
    _ function: Function, _ text: UnsafeBufferPointer<UInt8>, _ other: UnsafeBufferPointer<UInt8>,
    _ arguments: UnsafeBufferPointer<Value>, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    switch function {
    case .startsWith: return .boolean(isEqual(text, from: 0, other))
    case .endsWith: return .boolean(isEqual(text, from: text.count - other.count, other))
    case .contains:
      return .boolean(other.isEmpty || TextSearch(other, in: &arena).firstOffset(in: text, from: 0) != nil)
    case .like:
      guard UTF8Text.scalarCount(other) <= Glob.maximumPatternLength else { throw .badPattern }
      return .boolean(Glob.matches(try limited(.text(text)).bytes, other))
    case .split: return split(text, other, &arena)
    default: return try replace(text, other, try arguments[2].text(in: &arena), &arena)
    }
  }

  /// Throws where a text is longer than an expression may make.
  private static func limited(_ value: Value) throws(InvalidReason) -> Value {
    if value.isTooLong { throw .tooLong }
    return value
  }

  private static func isEqual(
    _ text: UnsafeBufferPointer<UInt8>, from offset: Int, _ part: UnsafeBufferPointer<UInt8>
  ) -> Bool {
    guard offset >= 0, text.count - offset >= part.count else { return false }
    return JSONText.isEqual(text.part(offset, offset + part.count), part)
  }

  private static func concatenate(
    _ parts: UnsafeBufferPointer<Value>, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    var builder = TextBuilder(in: &arena)
    for part in parts { builder.append(padded: try part.text(in: &arena), in: &arena) }
    return builder.finish(in: &arena)
  }

  private static func join(
    _ array: Value, _ separator: UnsafeBufferPointer<UInt8>, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    var elements = try Elements(array)
    var builder = TextBuilder(in: &arena)
    var isFirst = true
    var element = elements.next()
    while element.kind != .missing {
      if element.kind != .null {
        if !isFirst { builder.append(separator, in: &arena) }
        isFirst = false
        builder.append(try element.text(in: &arena), in: &arena)
      }
      element = elements.next()
    }
    return builder.finish(in: &arena)
  }

  private static func replace(
    _ text: UnsafeBufferPointer<UInt8>, _ from: UnsafeBufferPointer<UInt8>, _ to: UnsafeBufferPointer<UInt8>,
    _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    guard !from.isEmpty else { return try limited(.text(text)) }
    let search = TextSearch(from, in: &arena)
    guard var found = search.firstOffset(in: text, from: 0) else { return try limited(.text(text)) }
    var builder = TextBuilder(capacity: text.count + Arena.padding, in: &arena)
    var copied = 0
    while !builder.isTooLong {
      builder.append(padded: text.part(copied, found), in: &arena)
      builder.append(padded: to, in: &arena)
      copied = found + from.count
      guard let next = search.firstOffset(in: text, from: copied) else { break }
      found = next
    }
    builder.append(padded: text.part(copied, text.count), in: &arena)
    return builder.finish(in: &arena)
  }

  private static func slice(
    _ text: UnsafeBufferPointer<UInt8>, _ arguments: UnsafeBufferPointer<Value>, _ arena: inout Arena
  ) throws(InvalidReason) -> UnsafeBufferPointer<UInt8> {
    let count = UTF8Text.scalarCount(text)
    func place(_ position: Int64) -> Int {
      let fromStart = position < 0 ? Int64(count) + max(position, -Int64(count)) : position
      return Int(min(fromStart, Int64(count)))
    }
    let start = place(try arguments[1].clampedInteger(in: &arena))
    let end = arguments.count == 3 ? place(try arguments[2].clampedInteger(in: &arena)) : count
    guard start < end else { return text.part(0, 0) }
    if count == text.count { return text.part(start, end) }
    let first = UTF8Text.offset(ofScalar: start, in: text, from: 0)
    return text.part(first, UTF8Text.offset(ofScalar: end - start, in: text, from: first))
  }

  private static func split(
    _ text: UnsafeBufferPointer<UInt8>, _ separator: UnsafeBufferPointer<UInt8>, _ arena: inout Arena
  ) -> Value {
    if separator.isEmpty && !text.isEmpty {
      let parts = arena.allocateValues(count: UTF8Text.scalarCount(text))
      var offset = 0
      for index in parts.indices {
        let next = UTF8Text.offset(ofScalar: 1, in: text, from: offset)
        parts[index] = .text(text.part(offset, next))
        offset = next
      }
      return .list(UnsafeBufferPointer(parts))
    }
    let search = separator.isEmpty ? nil : TextSearch(separator, in: &arena)
    var count = 1
    var offset = 0
    while let found = search?.firstOffset(in: text, from: offset) {
      count += 1
      offset = found + separator.count
    }
    let parts = arena.allocateValues(count: count)
    offset = 0
    for index in parts.indices {
      let found = search?.firstOffset(in: text, from: offset) ?? text.count
      parts[index] = .text(text.part(offset, found))
      offset = found + separator.count
    }
    return .list(UnsafeBufferPointer(parts))
  }

  private static func digits(_ text: UnsafeBufferPointer<UInt8>, _ arena: inout Arena) -> Value {
    var builder = TextBuilder(capacity: min(text.count, 32), in: &arena)
    for byte in text where byte.isASCIIDigit { builder.append(byte, in: &arena) }
    return builder.finish(in: &arena)
  }

  private static func emailDomain(
    _ text: UnsafeBufferPointer<UInt8>, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    var at = text.count - 1
    while at > 0, text[at] != UInt8(ascii: "@") { at -= 1 }
    guard at > 0, at + 1 < text.count else { throw .badPattern }
    return CaseMapping.map(text.part(at + 1, text.count), to: .lower, in: &arena)
  }

  /// The host of `scheme://user@host:port/…`.
  private static func urlHost(
    _ text: UnsafeBufferPointer<UInt8>, _ arena: inout Arena
  ) throws(InvalidReason) -> Value {
    var start = 0
    while start < text.count, isInScheme(text[start], isFirst: start == 0) { start += 1 }
    guard start > 0, text.count - start >= 3, text[start] == UInt8(ascii: ":"), text[start + 1] == UInt8(ascii: "/"),
      text[start + 2] == UInt8(ascii: "/")
    else { throw .badPattern }
    start += 3
    var end = start
    while end < text.count, text[end] != UInt8(ascii: "/"), text[end] != UInt8(ascii: "?"),
      text[end] != UInt8(ascii: "#")
    {
      if text[end] == UInt8(ascii: "@") { start = end + 1 }
      end += 1
    }
    var hostEnd = start
    if start < end, text[start] == UInt8(ascii: "[") {
      start += 1
      while hostEnd < end, text[hostEnd] != UInt8(ascii: "]") { hostEnd += 1 }
      guard hostEnd < end else { throw .badPattern }
    } else {
      while hostEnd < end, text[hostEnd] != UInt8(ascii: ":") { hostEnd += 1 }
    }
    guard start < hostEnd else { throw .badPattern }
    return CaseMapping.map(text.part(start, hostEnd), to: .lower, in: &arena)
  }

  private static func isInScheme(_ byte: UInt8, isFirst: Bool) -> Bool {
    if (byte | 0x20) &- UInt8(ascii: "a") < 26 { return true }
    return !isFirst
      && (byte.isASCIIDigit || byte == UInt8(ascii: "+") || byte == UInt8(ascii: "-") || byte == UInt8(ascii: "."))
  }
}
