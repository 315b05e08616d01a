import Foundation
import Testing

@testable import SpokeDelivery

@Suite struct InputFileTests {
  private func inspect(_ text: String, known: [(id: Int, text: String)]) throws -> InputFile.Relation {
    let path = "\(NSTemporaryDirectory())/spoke-\(UUID().uuidString).ndjson"
    defer { try? FileManager.default.removeItem(atPath: path) }
    func identity(_ text: String) throws -> InputIdentity {
      try text.write(toFile: path, atomically: true, encoding: .utf8)
      return try #require(try InputFile.inspect(path, known: [])).identity
    }
    let known = try known.map { entry in
      InputFile.Known(id: entry.id, identity: try identity(entry.text), isWhole: entry.text.hasSuffix("\n"))
    }
    try text.write(toFile: path, atomically: true, encoding: .utf8)
    return try #require(try InputFile.inspect(path, known: known)).relation
  }

  @Test func isKnownByItsBytes() throws {
    #expect(try inspect("a\nb\n", known: []) == .new)
    #expect(try inspect("a\nb\n", known: [(1, "a\nb\n")]) == .same(input: 1))
    #expect(try inspect("a\nc\n", known: [(1, "a\nb\n")]) == .new)
  }

  @Test func goesOnWhenItHasGrown() throws {
    #expect(try inspect("a\nb\nc\n", known: [(1, "a\nb\n")]) == .grown(input: 1))
    #expect(try inspect("a\nbc\n", known: [(1, "a\nb")]) == .grownInLine(input: 1))
    // The longest beginning counts, in whatever order they are known.
    #expect(try inspect("a\nb\nc\n", known: [(1, "a\nb\n"), (2, "a\n"), (3, "x\n")]) == .grown(input: 1))
    #expect(try inspect("a\n", known: [(1, "a\nb\n")]) == .new)
  }

  @Test func everyFileBeginsWithAnEmptyOne() throws {
    #expect(try inspect("a\n", known: [(1, "")]) == .new)
    #expect(try inspect("", known: [(1, "a\n")]) == .new)
  }

  @Test func longFilesAreReadInPieces() throws {
    let long = String(repeating: "0123456789abcdef\n", count: 200_000)
    #expect(try inspect(long + "x\n", known: [(1, long)]) == .grown(input: 1))
    #expect(try inspect(long, known: [(1, long)]) == .same(input: 1))
  }

  @Test func pipesAreNotInspected() throws {
    #expect(try InputFile.inspect("/dev/null", known: [])?.identity == nil)
  }
}
