import Foundation
import SpokeJSON
import Testing

@testable import SpokeClient

@Suite struct SnapshotFolderTests {
  private final class Folder {
    let path = NSTemporaryDirectory() + "spoke-folder-" + UUID().uuidString

    init() throws { try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true) }
    deinit { try? FileManager.default.removeItem(atPath: path) }

    func names(_ part: String = "") throws -> [String] {
      try FileManager.default.contentsOfDirectory(atPath: path + "/" + part).sorted()
    }
  }

  private func bytes(_ text: String) -> [UInt8] { Array(text.utf8) }

  @Test func aSnapshotIsReplacedAsAWhole() throws {
    let folder = try Folder()
    let snapshot = SnapshotFolder(folder.path + "/schemas/acme")
    #expect(try snapshot.read().isEmpty)
    let first = ["portal.json": bytes("1"), "objects/a.json": bytes("2"), "lists.json": bytes("3")]
    try snapshot.replace(with: first)
    #expect(try snapshot.read() == first)
    try Data("kept".utf8).write(to: URL(fileURLWithPath: snapshot.path + "/README.md"))
    try FileManager.default.createDirectory(atPath: snapshot.path + "/notes", withIntermediateDirectories: true)
    try Data("kept".utf8).write(to: URL(fileURLWithPath: snapshot.path + "/notes/x"))

    let second = ["portal.json": bytes("4"), "objects/b.json": bytes("5"), "pipelines/b.json": bytes("6")]
    try snapshot.replace(with: second)
    #expect(try snapshot.read() == second)
    #expect(try folder.names("schemas/acme") == ["README.md", "notes", "objects", "pipelines", "portal.json"])
    #expect(try folder.names("schemas/acme/notes") == ["x"])
    #expect(try folder.names("schemas") == ["acme"])
  }

  @Test func aLinkToASnapshotStaysOne() throws {
    let folder = try Folder()
    try SnapshotFolder(folder.path + "/real").replace(with: ["portal.json": bytes("1")])
    try FileManager.default.createSymbolicLink(atPath: folder.path + "/link", withDestinationPath: "real")
    let link = SnapshotFolder(folder.path + "/link")
    try link.replace(with: ["portal.json": bytes("2")])
    #expect(try SnapshotFolder(folder.path + "/real").read() == ["portal.json": bytes("2")])
    #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path + "/link") == "real")
  }

  @Test func whatCannotBeWrittenLeavesEverything() throws {
    let folder = try Folder()
    let snapshot = SnapshotFolder(folder.path + "/acme")
    let first = ["portal.json": bytes("1"), "objects/a.json": bytes("2")]
    try snapshot.replace(with: first)
    // A file cannot be a folder too.
    #expect(throws: SnapshotFolder.Failure.self) {
      try snapshot.replace(with: ["objects": bytes("x"), "objects/a.json": bytes("3"), "portal.json": bytes("4")])
    }
    #expect(try snapshot.read() == first)
    #expect(try folder.names() == ["acme"])
    #expect(throws: SnapshotFolder.Failure.self) {
      try SnapshotFolder(folder.path + "/acme/portal.json/below").replace(with: first)
    }
  }

  // MARK: Order

  private func arranged(_ new: String, like old: String) -> String? {
    guard let new = JSONTree(bytes(new)), let old = JSONTree(bytes(old)) else { return nil }
    return String(decoding: new.arranged(like: old).fileBytes.filter { $0 != 0x0A && $0 != 0x20 }, as: UTF8.self)
  }

  @Test(arguments: [
    (#"{"b":1,"a":2,"new":3}"#, #"{"a":0,"gone":1,"b":1}"#, #"{"a":2,"b":1,"new":3}"#),
    (
      #"{"x":[{"name":"b","v":1},{"v":2,"name":"a"}]}"#, #"{"x":[{"name":"a","v":2},{"name":"b","v":1}]}"#,
      #"{"x":[{"name":"a","v":2},{"name":"b","v":1}]}"#
    ),
    (#"[{"v":9,"id":2},{"id":1}]"#, #"[{"id":1},{"id":2,"v":1}]"#, #"[{"id":2,"v":9},{"id":1}]"#),
    (#"["b","a"]"#, #"["a","b"]"#, #"["a","b"]"#), (#"["b","a","c"]"#, #"["a","b"]"#, #"["b","a","c"]"#),
    (#"[1.0,1]"#, #"[1,1.0]"#, #"[1,1.0]"#), (#"["a","a","b"]"#, #"["a","b","b"]"#, #"["a","a","b"]"#),
    (
      #"[{"category":"U","typeId":1,"l":1},{"l":2,"typeId":1,"category":"H"}]"#,
      #"[{"category":"H","typeId":1,"l":3},{"category":"U","typeId":1,"l":1}]"#,
      #"[{"category":"U","typeId":1,"l":1},{"category":"H","typeId":1,"l":2}]"#
    ),
    (#"{"a":[]}"#, #"{"a":{}}"#, #"{"a":[]}"#), (#"{"a":1,"a":2}"#, #"{"a":1}"#, #"{"a":2}"#),
  ])
  func orderFollowsTheOlderFile(_ new: String, _ old: String, _ expected: String) {
    #expect(arranged(new, like: old) == expected)
  }
}
