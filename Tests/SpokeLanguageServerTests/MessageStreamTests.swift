import SpokeLanguageServer
import SpokeTestSupport
import Testing

@Suite struct MessageStreamTests {
  static let bodies = ["{}", "", "{\"a\":\"é😀\"}", String(repeating: "x", count: 5000)]

  @Test func messagesComeOutWhole() throws {
    let bytes = Self.bodies.flatMap { MessageStream.framed(Array($0.utf8)) }
    // However they are cut on their way.
    for size in [1, 2, 7, 64, bytes.count] {
      var stream = MessageStream()
      var found: [String] = []
      for start in stride(from: 0, to: bytes.count, by: size) {
        stream.append(bytes[start..<min(start + size, bytes.count)])
        while let body = try stream.next() { found.append(String(decoding: body, as: UTF8.self)) }
      }
      #expect(found == Self.bodies)
    }
  }

  @Test func otherHeadersArePassedOver() throws {
    var stream = MessageStream()
    stream.append(Array("Content-Type: x\r\ncontent-length:  2\r\n\r\n{}".utf8))
    #expect(try stream.next() == Array("{}".utf8))
  }

  @Test(arguments: ["Content-Type: x\r\n\r\n{}", "Content-Length: -1\r\n\r\n", "Content-Length: many\r\n\r\n"])
  func aHeaderWithoutALengthIsAFault(_ text: String) {
    var stream = MessageStream()
    stream.append(Array(text.utf8))
    #expect(throws: MessageStream.Fault.noContentLength) { try stream.next() }
  }

  @Test func aLengthThatNobodySendsIsAFault() {
    var stream = MessageStream()
    stream.append(Array("Content-Length: 99999999999\r\n\r\n".utf8))
    #expect(throws: MessageStream.Fault.bodyTooLong(99_999_999_999)) { try stream.next() }
  }
}
