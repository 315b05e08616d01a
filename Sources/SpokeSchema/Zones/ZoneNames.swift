/// The names of time zones: those of the IANA database that Spoke was built with, links included.
public enum ZoneNames {
  /// The version of the database, as `2026f`.
  public static var databaseVersion: String { ZoneData.version.description }

  /// Whether there is a zone of this name. Names are written as IANA writes them: `Europe/Berlin`, `UTC`.
  public static func contains(_ name: String) -> Bool { place(of: name) != nil }

  /// All names, sorted by their bytes, for suggestions.
  public static var all: [String] {
    var names: [String] = []
    names.reserveCapacity(600)
    let bytes = table
    var start = 0
    while start < bytes.count {
      let end = bytes[start...].firstIndex(of: 0x0A) ?? bytes.count
      let space = bytes[start..<end].firstIndex(of: 0x20) ?? end
      if space > start { names.append(String(decoding: bytes[start..<space], as: UTF8.self)) }
      start = end + 1
    }
    return names
  }

  private static var table: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(start: ZoneData.names.utf8Start, count: ZoneData.names.utf8CodeUnitCount)
  }

  /// Where a zone's packed rules stand in `ZoneData.rules`.
  static func place(of name: String) -> (start: Int, length: Int)? {
    let wanted = Array(name.utf8)
    guard !wanted.isEmpty, !wanted.contains(0x20), !wanted.contains(0x0A) else { return nil }
    let bytes = table
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A { end += 1 }
      let space = start + wanted.count
      if space < end, bytes[space] == 0x20, bytes[start..<space].elementsEqual(wanted) {
        let numbers = bytes[(space + 1)..<end].split(separator: 0x20).map { digits in
          digits.reduce(0) { $0 * 10 + Int($1) - 0x30 }
        }
        return numbers.count == 2 ? (numbers[0], numbers[1]) : nil
      }
      start = end + 1
    }
    return nil
  }
}
