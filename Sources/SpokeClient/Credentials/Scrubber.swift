import SpokeJSON
import SpokeSchema
import Synchronization

/// Takes secrets out of text that people or logs get: those that the client was given or was issued, and everything that
/// has the form of a HubSpot token, as servers may echo what they were sent.
///
/// A class because the client, its log and its errors share the secrets as they come.
final class Scrubber: Sendable {
  private let forms = Mutex<[String]>([])

  /// Secrets below this length would blot out words; HubSpot issues none so short.
  private static let minimumLength = 8

  /// Learns a secret in each form in which a body or an address may hold it.
  func learn(_ secret: Secret) {
    let text = secret.reveal()
    guard text.utf8.count >= Self.minimumLength else { return }
    var escaped: [UInt8] = []
    JSONWriter.appendEscaped(text, to: &escaped)
    let all = [text, APIPath.encoded(text), String(decoding: escaped, as: UTF8.self)]
    forms.withLock { forms in
      for form in all where !forms.contains(form) { forms.append(form) }
      // A longer one first, so that no tail of it is left when a shorter one is its beginning.
      forms.sort { $0.utf8.count > $1.utf8.count }
    }
  }

  /// The text with `[redacted]` in place of every secret.
  func scrub(_ text: String) -> String {
    var bytes = Array(text.utf8)
    var isChanged = false
    for form in forms.withLock({ $0 }) { isChanged = Self.replace(Array(form.utf8), in: &bytes) || isChanged }
    isChanged = Self.replaceTokens(in: &bytes) || isChanged
    return isChanged ? String(decoding: bytes, as: UTF8.self) : text
  }

  private static func replace(_ secret: [UInt8], in bytes: inout [UInt8]) -> Bool {
    guard bytes.count >= secret.count else { return false }
    var output: [UInt8] = []
    var position = 0
    var isChanged = false
    while position < bytes.count {
      if bytes[position...].starts(with: secret) {
        output += Array(Secret.redacted.utf8)
        position += secret.count
        isChanged = true
      } else {
        output.append(bytes[position])
        position += 1
      }
    }
    if isChanged { bytes = output }
    return isChanged
  }

  /// Replaces what looks like a private app's token or a service key: `pat-na1-…`.
  private static func replaceTokens(in bytes: inout [UInt8]) -> Bool {
    let prefix = Array("pat-".utf8)
    var output: [UInt8] = []
    var position = 0
    var isChanged = false
    while position < bytes.count {
      let follows = position == 0 || !isTokenByte(bytes[position - 1])
      if follows, bytes[position...].starts(with: prefix) {
        var end = position
        while end < bytes.count, isTokenByte(bytes[end]) { end += 1 }
        if end - position >= 20 {
          output += Array(Secret.redacted.utf8)
          position = end
          isChanged = true
          continue
        }
      }
      output.append(bytes[position])
      position += 1
    }
    if isChanged { bytes = output }
    return isChanged
  }

  private static func isTokenByte(_ byte: UInt8) -> Bool {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "_"):
      true
    default: false
    }
  }
}
