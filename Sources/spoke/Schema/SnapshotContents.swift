import SpokeJSON
import SpokeReports
import SpokeSchema

/// How `spoke schema list` shows what a snapshot holds.
struct SnapshotContents {
  private let portal: Portal

  init(_ portal: Portal) { self.portal = portal }

  /// What is counted of an object type.
  private struct Counts {
    let properties: Int
    let writable: Int
    let custom: Int
    let uniqueKeys: [String]

    init(_ object: ObjectType) {
      let live = object.properties.filter { !$0.isArchived }
      properties = live.count
      writable = live.count { !$0.isReadOnly }
      custom = live.count { !$0.isHubSpotDefined }
      uniqueKeys = live.filter(object.isUniqueKey).map(\.name)
    }
  }

  private var labelledPairs: [(pair: AssociationPair, types: [AssociationType])] {
    portal.associations.sorted { ($0.key.from, $0.key.to) < ($1.key.from, $1.key.to) }.map { ($0.key, $0.value) }
  }

  private func listObject(_ list: ContactList) -> String {
    portal.objects.first { $0.objectTypeID == list.objectTypeID }?.name ?? list.objectTypeID
  }

  // MARK: Text

  var text: String {
    let account = [portal.portalID.map { "portal \($0)" }, portal.accountType].compactMap { $0 }
    let origin = [portal.apiVersion.map { "API \($0)" }, portal.pulledAt.map { "pulled \($0)" }].compactMap { $0 }
    var lines = ["\(portal.name): " + (account + origin).joined(separator: ", ")]
    section("objects", &lines, rows: portal.objects.map(row))
    let pipelines = portal.objects.flatMap { object in
      (portal.pipelines[object.name] ?? []).map { pipeline in
        [object.name, pipeline.label, Summary.count(pipeline.stages.count { !$0.isArchived }, "stage"), pipeline.id]
      }
    }
    section("pipelines", &lines, rows: pipelines)
    section(
      "association labels", &lines,
      rows: labelledPairs.map { pair, types in
        ["\(pair.from) → \(pair.to)", types.map { $0.label ?? "default" }.joined(separator: ", ")]
      })
    section(
      "events", &lines,
      rows: portal.events?.map { event in
        [event.name, "about \(event.primaryObject)", Self.properties(event.properties.count)]
      })
    section("lists", &lines, rows: portal.lists?.map { [$0.name, $0.processingType, listObject($0)] })
    if let owners = portal.owners {
      let archived = owners.count(where: \.isArchived)
      lines += ["", "\(Summary.count(owners.count - archived, "owner")), and \(archived) deactivated"]
    } else {
      lines += ["", "owners: not in the snapshot"]
    }
    return lines.joined(separator: "\n") + "\n"
  }

  private func row(_ object: ObjectType) -> [String] {
    let counts = Counts(object)
    let keys = counts.uniqueKeys.isEmpty ? "no unique key" : "unique: \(counts.uniqueKeys.joined(separator: ", "))"
    return [
      object.name, object.objectTypeID, Self.properties(counts.properties), "\(counts.writable) writable",
      "\(counts.custom) custom", keys,
    ]
  }

  private static func properties(_ count: Int) -> String { count == 1 ? "1 property" : "\(count) properties" }

  /// A headed table whose columns are aligned. Nil rows: the snapshot does not say.
  private func section(_ title: String, _ lines: inout [String], rows: [[String]]?) {
    guard let rows else {
      lines += ["", "\(title): not in the snapshot"]
      return
    }
    guard !rows.isEmpty else { return }
    lines += ["", title]
    var widths: [Int] = []
    for row in rows {
      for (column, cell) in row.enumerated() {
        if column == widths.count { widths.append(0) }
        widths[column] = max(widths[column], cell.unicodeScalars.count)
      }
    }
    for row in rows {
      let cells = row.enumerated().map { column, cell in
        column == row.count - 1
          ? cell : cell + String(repeating: " ", count: widths[column] - cell.unicodeScalars.count)
      }
      lines.append("  " + cells.joined(separator: "  "))
    }
  }

  // MARK: JSON

  var json: String {
    var writer = JSONWriter(.pretty)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("portal", portal.name)
      if let id = portal.portalID { writer.member("portalId", id) }
      writer.member("accountType", ifPresent: portal.accountType)
      writer.member("apiVersion", ifPresent: portal.apiVersion)
      writer.member("pulledAt", ifPresent: portal.pulledAt)
      writer.member("objects", array: { writer in for object in portal.objects { write(object, to: &writer) } })
      writer.member(
        "associations",
        array: { writer in
          for (pair, types) in labelledPairs {
            writer.object { writer in
              writer.member("from", pair.from)
              writer.member("to", pair.to)
              writer.member("labels", types.map { $0.label ?? "default" })
            }
          }
        })
      // What the snapshot does not say is left out.
      if let events = portal.events {
        writer.member(
          "events",
          array: { writer in
            for event in events {
              writer.object { writer in
                writer.member("name", event.name)
                writer.member("fullyQualifiedName", event.fullyQualifiedName)
                writer.member("primaryObject", event.primaryObject)
                writer.member("properties", event.properties.count)
              }
            }
          })
      }
      if let lists = portal.lists {
        writer.member(
          "lists",
          array: { writer in
            for list in lists {
              writer.object { writer in
                writer.member("name", list.name)
                writer.member("processingType", list.processingType)
                writer.member("object", listObject(list))
              }
            }
          })
      }
      if let owners = portal.owners {
        writer.member(
          "owners",
          object: { writer in
            writer.member("active", owners.count { !$0.isArchived })
            writer.member("archived", owners.count(where: \.isArchived))
          })
      }
    }
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  private func write(_ object: ObjectType, to writer: inout JSONWriter) {
    let counts = Counts(object)
    writer.object { writer in
      writer.member("name", object.name)
      writer.member("objectTypeId", object.objectTypeID)
      writer.member("properties", counts.properties)
      writer.member("writable", counts.writable)
      writer.member("custom", counts.custom)
      writer.member("uniqueKeys", counts.uniqueKeys)
      guard let pipelines = portal.pipelines[object.name] else { return }
      writer.member(
        "pipelines",
        array: { writer in
          for pipeline in pipelines {
            writer.object { writer in
              writer.member("id", pipeline.id)
              writer.member("label", pipeline.label)
              writer.member("stages", pipeline.stages.filter { !$0.isArchived }.map(\.label))
            }
          }
        })
    }
  }
}
