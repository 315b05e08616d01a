import Foundation
import SpokeTestSupport
import Testing

@Suite struct SchemaCommandTests {
  static let acme = Repository.root + "/Schemas/portals/acme"
  private let folder: TemporaryFolder
  private var changed: String { folder.path + "/acme" }

  init() throws {
    folder = try TemporaryFolder()
    try FileManager.default.copyItem(atPath: Self.acme, toPath: folder.path + "/acme")
  }

  /// Changes one of the elements of a file of the copy.
  private func change(
    _ path: String, _ list: String, _ name: String, _ edit: (inout [String: Any]) -> Void
  ) throws {
    let url = URL(fileURLWithPath: "\(changed)/\(path)")
    var root = try #require(try JSONSerialization.jsonObject(with: Data(contentsOf: url)) as? [String: Any])
    var elements = try #require(root[list] as? [[String: Any]])
    let index = try #require(elements.firstIndex { $0["name"] as? String == name || $0["label"] as? String == name })
    edit(&elements[index])
    if elements[index].isEmpty { elements.remove(at: index) }
    root[list] = elements
    try JSONSerialization.data(withJSONObject: root).write(to: url)
  }

  private func diff(_ options: [String] = []) throws -> SpokeProcess {
    try SpokeProcess.run(["schema", "diff", Self.acme, changed] + options)
  }

  @Test func listsWhatASnapshotHolds() throws {
    let human = try SpokeProcess.run(["schema", "list", "--schemas", Self.acme])
    #expect(human.status == 0, "\(human.errors)")
    #expect(human.output.hasPrefix("acme: portal 48151623, STANDARD, API 2026-09, pulled 2026-11-20T09:00:00Z\n"))
    #expect(human.output.contains("unique: acme_user_id, email"))
    #expect(human.output.contains("kitchen_sink") && human.output.contains("Newsletter"))
    let json = try SpokeProcess.run(["schema", "list", "--project", "Examples/acme", "--format", "json"])
    let root = try #require(try JSONSerialization.jsonObject(with: Data(json.output.utf8)) as? [String: Any])
    let objects = try #require(root["objects"] as? [[String: Any]])
    #expect(objects.count == 7)
    let plan = try #require(objects.first { $0["name"] as? String == "subscription_plan" })
    #expect(plan["uniqueKeys"] as? [String] == ["hs_unique_creation_key", "plan_code"])
  }

  @Test func theSameIsTheSame() throws {
    let result = try diff(["--project", "Examples/acme"])
    #expect(result.status == 0, "\(result.output)\(result.errors)")
    #expect(result.output.hasSuffix("hold the same; 0 mapping lines break\n"))
  }

  @Test func findsTheLinesThatChangesBreak() throws {
    try change("objects/contacts.json", "properties", "acme_plan") { property in
      let options = property["options"] as? [[String: Any]] ?? []
      property["options"] = options.filter { $0["value"] as? String != "pro" }
    }
    try change("objects/contacts.json", "properties", "jobtitle") { $0 = [:] }
    try change("lists.json", "results", "Newsletter") { $0["processingType"] = "DYNAMIC" }
    try change("objects/deals.json", "properties", "acme_order_id") { $0["hasUniqueValue"] = false }
    try change("objects/products.json", "properties", "name") { $0["description"] = "Other words" }

    let alone = try diff()
    #expect(alone.status == 1)
    #expect(alone.output.contains("breaking  contacts.jobtitle: the property is gone\n"))
    #expect(alone.output.contains("4 breaking changes and 0 safe"), "\(alone.output)")

    let result = try diff(["--project", "Examples/acme"])
    #expect(result.status == 1, "\(result.errors)")
    let lines = result.output.split(separator: "\n").map(String.init)
    func effect(_ start: String) -> String? {
      lines.firstIndex { $0.hasPrefix("breaking  " + start) }.flatMap { $0 + 1 < lines.count ? lines[$0 + 1] : nil }
    }
    #expect(effect("contacts.jobtitle")?.contains("error[unknown-property]") == true, "\(result.output)")
    #expect(effect("contacts.acme_plan: the option `pro`")?.contains("error[unknown-option]") == true)
    #expect(effect("list 12")?.contains("error[dynamic-list]") == true)
    #expect(effect("deals.acme_order_id")?.contains("error[key-not-unique]") == true)
    #expect(!result.output.contains("several changes together"))
  }

  @Test func aSafeChangeFailsNothing() throws {
    try change("objects/products.json", "properties", "name") { $0["hidden"] = true }
    let result = try diff(["--format", "json"])
    #expect(result.status == 0)
    let root = try #require(try JSONSerialization.jsonObject(with: Data(result.output.utf8)) as? [String: Any])
    let changes = try #require(root["changes"] as? [[String: Any]])
    #expect(changes.map { $0["kind"] as? String } == ["hidden"] && changes[0]["breaking"] as? Bool == false)
  }

  @Test func aBreakingChangeThatNoMappingUsesBreaksNoLine() throws {
    try change("objects/contacts.json", "properties", "fax") { $0 = [:] }
    #expect(try diff().status == 1)
    let result = try diff(["--project", "Examples/acme"])
    #expect(result.status == 0, "\(result.output)")
    #expect(result.output.contains("1 breaking change and 0 safe"))
  }

  @Test func saysWhatIsNoSnapshot() throws {
    let result = try SpokeProcess.run(["schema", "diff", Self.acme, folder.path])
    #expect(result.status == 2)
    #expect(result.errors.contains("holds no portal.json"))
  }
}
