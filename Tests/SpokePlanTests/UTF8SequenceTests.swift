import Testing

@testable import SpokePlan

@Suite struct UTF8SequenceTests {
  /// The two ways of reading a sequence, of which a small module has the shorter one, find the same.
  @Test func sequences() {
    let others: [UInt8] = [0x00, 0x7F, 0x80, 0x8F, 0x90, 0x9F, 0xA0, 0xBF, 0xC0, 0xFF]
    for first in UInt8.min...UInt8.max {
      for second in others {
        for third in others {
          for fourth in others {
            let bytes = [first, second, third, fourth]
            bytes.withUnsafeBufferPointer { memory in
              guard let start = memory.baseAddress else { return }
              for count in 0...4 {
                let text = UnsafeBufferPointer(start: start, count: count)
                let found = UTF8Sequence.read(start, end: start + count)
                let length = UTF8Sequence.length(at: start, end: start + count)
                let scalar = count > 0 && length > 0 ? UTF8Text.scalar(text, at: 0).scalar : 0
                if found.length != length || found.scalar != scalar { Issue.record("\(bytes[..<count])") }
              }
            }
          }
        }
      }
    }
  }
}
