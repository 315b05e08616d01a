import SpokePlan

#if canImport(Glibc)
  import Glibc
#endif

/// A plan and events to run it over, one behind the other in a file.
struct Seed {
  var plan: [UInt8]
  var events: [UInt8]

  /// Nil when there is no such file, or no plan in it.
  init?(path: String) {
    guard let file = fopen(path, "rb") else { return nil }
    defer { fclose(file) }
    var bytes: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = fread(&buffer, 1, buffer.count, file)
      if count == 0 { break }
      bytes += buffer[..<count]
    }
    guard let length = bytes.withUnsafeBufferPointer({ Seed.lengthOfPlan($0) }) else { return nil }
    (plan, events) = (Array(bytes[..<length]), Array(bytes[length...]))
  }

  /// How long the plan at the start of some bytes says that it is; nil when there is none or there are not so many.
  static func lengthOfPlan(_ bytes: UnsafeBufferPointer<UInt8>) -> Int? {
    guard bytes.count >= PlanFormat.headerByteCount else { return nil }
    let length = (0..<4).reduce(0) { $0 | Int(bytes[24 + $1]) << (8 * $1) }
    return length <= bytes.count ? length : nil
  }
}
