import SpokeDiagnostics
import SpokeSchema
import SpokeTestSupport
import Testing

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

@Suite struct SnapshotTests {
  @Test func readsThePortal() throws {
    let portal = try SnapshotFixture.load()
    #expect(portal.name == "acme")
    #expect(portal.portalID == 12345)
    #expect(portal.apiVersion == "2026-09")
    #expect(portal.scopes == ["crm.objects.contacts.write"])
    #expect(portal.objectNames == ["companies", "contacts", "subscription_plan"])
    #expect(portal.objects.map(\.name) == portal.objectNames)
  }

  @Test func readsPropertiesWithTheirQuirks() throws {
    let contacts = try #require(try SnapshotFixture.load().object(named: "contacts"))
    let stage = try #require(contacts.property(named: "lifecyclestage"))
    #expect(stage.options.map(\.value) == ["subscriber", "marketingqualifiedlead", "1234"])
    #expect(stage.options.map(\.isHidden) == [false, false, true])
    #expect(stage.hasExternalOptions && !stage.isArchived && !stage.isHubSpotDefined)
    let file = stage.span.file
    #expect(stage.span.text == "lifecyclestage")
    #expect(file.text(in: stage.options[1].range) == "marketingqualifiedlead")
    #expect(stage.span.start == SourcePosition(line: 7, column: 16))
    #expect(contacts.property(named: "acme_old")?.isArchived == true)
    #expect(contacts.property(named: "hs_score")?.isReadOnly == true)
    #expect(contacts.property(named: "hs_where")?.isReadOnly == true)
    #expect(contacts.property(named: "createdate")?.isReadOnly == true)
    #expect(contacts.property(named: "email")?.isReadOnly == false)
    #expect(contacts.property(named: "hubspot_owner_id")?.isOwner == true)
    let interests = try #require(contacts.property(named: "acme_interests"))
    #expect(interests.isMultiple && interests.dataSensitivity == "sensitive")
    #expect(interests.options.last?.value == "")
    let future = try #require(contacts.property(named: "future"))
    #expect(future.type == .other("hologram") && future.label == "future")
    #expect(contacts.property(named: "Email") == nil)
  }

  @Test func aStandardObjectMayBeAnAnswerOfThePropertiesAPI() throws {
    let companies = try #require(try SnapshotFixture.load().object(named: "companies"))
    #expect(companies.objectTypeID == "0-2" && companies.singularLabel == "Company")
    #expect(companies.properties.map(\.name) == ["domain"])
  }

  @Test func readsTheOtherFiles() throws {
    let portal = try SnapshotFixture.load()
    let types = try #require(portal.associations[AssociationPair(from: "contacts", to: "companies")])
    #expect(types.map(\.typeID) == [279, 1, 37])
    #expect(types.map(\.label) == [nil, "Primary", "Employee"])
    #expect(types[1].maxToObjectIDs == 1)
    #expect(types[2].span.text == "Employee")
    #expect(portal.associations[AssociationPair(from: "companies", to: "subscription_plan")]?.isEmpty == true)
    #expect(portal.associations[AssociationPair(from: "contacts", to: "contacts")] == nil)
    let pipeline = try #require(portal.pipelines["contacts"]?.first)
    #expect(pipeline.stages.map(\.id) == ["lead", "99"] && pipeline.stages.map(\.isArchived) == [false, true])
    #expect(portal.pipelines["companies"] == nil)
    #expect(
      portal.validations["contacts"]?.first?.rules == [
        .init(type: "MAX_LENGTH", arguments: ["20"]), .init(type: "REGEX", arguments: ["^a"]),
      ])
    let event = try #require(portal.events?.first)
    #expect(event.fullyQualifiedName == "pe12345_order_completed" && event.label == "Order completed")
    #expect(event.customMatching?.targetProperty == "acme_user_id" && event.property(named: "order_id") != nil)
    #expect(portal.owners?.map(\.id) == ["51", "52", "53"])
    #expect(portal.owners?.map(\.email) == ["ada@acme.example", nil, nil])
    #expect(portal.owners?[1].emailHash == "abcdef")
    #expect(portal.lists?.map(\.listID) == ["7", "8"])
  }

  @Test func absentFilesAreUnknownNotEmpty() throws {
    let portal = try SnapshotFixture.load(changing: [
      "events.json": nil, "owners.json": nil, "lists.json": nil,
      "pipelines/contacts.json": nil,
    ])
    #expect(portal.events == nil && portal.owners == nil && portal.lists == nil && portal.pipelines.isEmpty)
  }

  @Test(arguments: [
    ("contacts", "contacts"), ("0-1", "contacts"), ("subscription_plan", "subscription_plan"),
    ("p12345_subscription_plan", "subscription_plan"), ("2-777", "subscription_plan"),
  ])
  func objectsAreFoundByAnyOfTheirNames(_ written: String, _ name: String) throws {
    #expect(try SnapshotFixture.load().object(named: written)?.name == name)
    let filtered = try SnapshotFixture.load(objects: [written])
    #expect(filtered.objects.map(\.name) == [name])
    #expect(filtered.object(named: written)?.name == name)
    #expect(filtered.objectNames.count == 3)
    #expect(filtered.hasObject(named: "companies"))
  }

  @Test func otherNamesAreNotAccepted() throws {
    let portal = try SnapshotFixture.load()
    for name in ["contact", "Contacts", "p999_subscription_plan", "0-99", "2-1", "", "../portal"] {
      #expect(portal.object(named: name) == nil)
      #expect(!portal.hasObject(named: name))
      #expect(try SnapshotFixture.load(objects: [name]).objects.isEmpty)
    }
  }

  @Test func whatIsNotWantedIsNotRead() throws {
    let portal = try SnapshotFixture.load(
      changing: ["objects/companies.json": "broken"], objects: ["contacts", "subscription_plan"])
    #expect(portal.objects.map(\.name) == ["contacts", "subscription_plan"])
    #expect(portal.associations.isEmpty)
  }

  @Test(
    arguments: [
      ("portal.json", nil, "schemas/acme/portal.json", nil, "the file is missing, so this is no snapshot of a portal"),
      ("portal.json", "[]", "schemas/acme/portal.json", 1, "portal.json must hold an object"),
      (
        "portal.json", "{}", "schemas/acme/portal.json", 1,
        "portal.json has no \"spoke\", the version of the snapshot's format"
      ),
      (
        "portal.json", "{\n\"spoke\": 2}", "schemas/acme/portal.json", 2,
        "the snapshot has format 2, and this version of Spoke reads format 1"
      ),
      (
        "objects/contacts.json", nil, "schemas/acme/objects/contacts.json", nil,
        "the file is missing, though portal.json lists the object contacts"
      ),
      (
        "objects/contacts.json", "{\n\"properties\": [,]}", "schemas/acme/objects/contacts.json", 2,
        "the file is not JSON: a value is expected here"
      ),
      ("objects/contacts.json", "{}", "schemas/acme/objects/contacts.json", 1, "\"results\" is missing"),
      (
        "objects/contacts.json", "{ \"properties\": {} }", "schemas/acme/objects/contacts.json", 1,
        "\"properties\" must be an array"
      ),
      (
        "objects/contacts.json", "{ \"properties\": [\n{ \"label\": \"x\" }] }", "schemas/acme/objects/contacts.json",
        2,
        "a property has no \"name\""
      ),
      (
        "objects/contacts.json", "{ \"properties\": [\n{ \"name\": \"x\" }] }", "schemas/acme/objects/contacts.json", 2,
        "the property x has no \"type\""
      ),
      (
        "objects/subscription_plan.json", "{ \"properties\": [] }", "schemas/acme/objects/subscription_plan.json", 1,
        "the object type subscription_plan has no \"objectTypeId\""
      ),
      ("owners.json", "{ \"results\": [ 3 ] }", "schemas/acme/owners.json", 1, "an owner must be an object"),
      (
        "lists.json", "{ \"results\": [ { \"listId\": 1 } ] }", "schemas/acme/lists.json", 1,
        "the list 1 has no \"name\""
      ),
      (
        "associations/contacts.companies.json", "{\"results\":[{\"category\":\"X\",\"typeId\":\"a\"}]}",
        "schemas/acme/associations/contacts.companies.json", 1, "\"typeId\" must be a number"
      ),
    ] as [(String, String?, String, Int?, String)])
  func brokenFilesAreSaidPlainly(_ path: String, _ text: String?, _ file: String, _ line: Int?, _ message: String) {
    let error = #expect(throws: SnapshotError.self) { _ = try SnapshotFixture.load(changing: [path: text]) }
    #expect(error?.file == file)
    #expect(error?.position?.line == line)
    #expect(error?.message == message)
    #expect(error?.help.contains("fetch the portal") == true)
  }

  @Test func readsAFolderOnDisk() throws {
    let folder = try TemporaryFolder()
    defer { folder.remove() }
    for (path, text) in SnapshotFixture.files { try folder.write(path, text) }
    let portal = try Portal.load(directory: folder.path + "/", displayPath: "schemas/acme")
    #expect(portal.objects.count == 3 && portal.associations.count == 3)
    #expect(portal.directory == "schemas/acme")
    let missing = #expect(throws: SnapshotError.self) { _ = try Portal.load(directory: folder.path + "/none") }
    #expect(missing?.message == "there is no snapshot of the portal none here")
  }

  /// Every file cut off anywhere is an error or a portal, never a crash.
  @Test func cutFilesNeverCrash() {
    for (path, text) in SnapshotFixture.files {
      for length in stride(from: 0, to: text.utf8.count, by: 7) {
        let cut = String(decoding: Array(text.utf8.prefix(length)), as: UTF8.self)
        #expect(throws: SnapshotError.self) { _ = try SnapshotFixture.load(changing: [path: cut]) }
      }
    }
  }
}

/// A folder that a test fills and removes.
struct TemporaryFolder {
  let path: String

  init() throws {
    var template = Array("/tmp/spoke-schema-XXXXXX".utf8CString)
    let created = template.withUnsafeMutableBufferPointer { buffer in
      buffer.baseAddress.flatMap { mkdtemp($0) }.map { String(cString: $0) }
    }
    path = try #require(created)
  }

  func write(_ relative: String, _ text: String) throws {
    if let slash = relative.lastIndex(of: "/") { _ = mkdir("\(path)/\(relative[..<slash])", 0o755) }
    let file = try #require(fopen("\(path)/\(relative)", "w"))
    defer { fclose(file) }
    let bytes = Array(text.utf8)
    #expect(fwrite(bytes, 1, bytes.count, file) == bytes.count)
  }

  func remove() {
    for folder in ["objects", "associations", "pipelines", "validations", ""] {
      let full = folder.isEmpty ? path : "\(path)/\(folder)"
      guard let directory = opendir(full) else { continue }
      while let entry = readdir(directory) {
        let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
          pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
        }
        if name != "." && name != ".." { unlink("\(full)/\(name)") }
      }
      closedir(directory)
      rmdir(full)
    }
  }
}
