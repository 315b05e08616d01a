import SpokeDiagnostics
import Testing

@testable import spoke

@Suite struct FixesTests {
  private static let rule = Rule("a-rule", .file, .error, "Something is wrong")
  private let file = SourceFile(path: "a.yaml", text: "0123456789")

  private func finding(_ edits: [(Int, Int, String)], isSafe: Bool = true, in file: SourceFile? = nil) -> Diagnostic {
    let file = file ?? self.file
    let edits = edits.map { Fix.Edit(SourceSpan(file, ByteRange($0.0, $0.1)), $0.2) }
    return Diagnostic(
      Self.rule, "wrong", at: SourceSpan(file, ByteRange(0, 1)), fixes: [Fix("mend it", isSafe: isSafe, edits: edits)])
  }

  private func mended(_ diagnostics: [Diagnostic]) -> [String] {
    Fixes(mappings: []).changes(diagnostics).map { "\($0.file.path): \(String(decoding: $0.bytes, as: UTF8.self))" }
  }

  @Test func editsAreAppliedWhateverTheirOrder() {
    #expect(mended([finding([(8, 9, "eight")]), finding([(1, 3, ""), (4, 4, "+")])]) == ["a.yaml: 03+4567eight9"])
  }

  @Test func unsafeFixesAreNot() {
    #expect(mended([finding([(1, 2, "x")], isSafe: false)]) == [])
  }

  @Test func ofOverlappingFixesTheFirstIsApplied() {
    #expect(mended([finding([(2, 5, "a")]), finding([(4, 6, "b")])]) == ["a.yaml: 01a56789"])
    #expect(mended([finding([(2, 5, "a")]), finding([(3, 4, "b"), (8, 9, "c")])]) == ["a.yaml: 01a56789"])
    #expect(mended([finding([(2, 2, "a")]), finding([(2, 2, "b")])]) == ["a.yaml: 01a23456789"])
    #expect(mended([finding([(2, 6, "a")]), finding([(4, 4, "b")])]) == ["a.yaml: 01a6789"])
  }

  @Test func neighboursDoNotOverlap() {
    #expect(mended([finding([(2, 4, "a")]), finding([(4, 6, "b")])]) == ["a.yaml: 01ab6789"])
  }

  /// An insertion before what is replaced stays, in either order.
  @Test func insertionsStandBeforeReplacements() {
    #expect(mended([finding([(2, 4, "a")]), finding([(2, 2, "+")])]) == ["a.yaml: 01+a456789"])
    #expect(mended([finding([(2, 2, "+")]), finding([(2, 4, "a")])]) == ["a.yaml: 01+a456789"])
  }

  @Test func fixesThatAreWrongThemselvesAreLeft() {
    #expect(mended([finding([(2, 5, "a"), (4, 6, "b")])]) == [])
    #expect(mended([finding([(8, 20, "a")])]) == [])
  }

  @Test func filesComeByPath() {
    let other = SourceFile(path: "A.yaml", text: "xyz")
    #expect(
      mended([finding([(0, 1, "-")]), finding([(0, 1, "-")], in: other)]) == ["A.yaml: -yz", "a.yaml: -123456789"])
  }

  @Test func aFileThatCouldBeReadStaysReadable() {
    #expect(mended([finding([(0, 1, "\"")]), finding([(4, 5, "x")])]) == ["a.yaml: 0123x56789"])
  }
}
