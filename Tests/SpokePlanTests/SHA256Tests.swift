import SpokeCompiler
import SpokePlan
import Testing

/// The examples of FIPS 180-4 and NIST's byte-oriented test vectors.
struct SHA256Tests {
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
  ])
  func knownText(text: String, digest: String) {
    #expect(SHA256.digest(Array(text.utf8)).hexadecimal == digest)
  }

  @Test func knownByte() {
    #expect(
      SHA256.digest([0xbd]).hexadecimal == "68325720aabd7c82f30f554b313d0570c95accbb7dc4b5aae11204c08ffe732b")
    #expect(
      SHA256.digest([UInt8](repeating: 0, count: 64)).hexadecimal
        == "f5a5fd42d16a20302798ef6ed309979b43003d2320d9f0e8ea9831a92759fb4b")
  }

  @Test func piecesMakeTheWhole() {
    let bytes = (0..<1_000).map { UInt8(truncatingIfNeeded: $0 &* 7) }
    let whole = SHA256.digest(bytes)
    for size in [1, 3, 63, 64, 65, 200] {
      var hash = SHA256()
      var start = 0
      while start < bytes.count {
        let piece = Array(bytes[start..<min(start + size, bytes.count)])
        piece.withUnsafeBytes { hash.update($0) }
        start += size
      }
      #expect(hash.finish() == whole)
    }
  }

  @Test func millionLetters() {
    var hash = SHA256()
    let piece = [UInt8](repeating: 0x61, count: 50_000)
    for _ in 0..<20 { piece.withUnsafeBytes { hash.update($0) } }
    #expect(
      hash.finish().hexadecimal == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }
}
