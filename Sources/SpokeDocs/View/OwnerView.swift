import SpokeSchema

/// The pages of object types and custom events, and the lines of their properties.
struct OwnerView {
  /// How many options stand with a property; more have a page of their own.
  static let shownOptions = 24

  let context: PageContext
  let number: Int

  private var owner: OwnerEntry { context.model.owners[number] }

  // MARK: The list of all

  static func list(_ context: PageContext) -> View {
    let owners = context.model.owners
    let rows = owners.indices.map { row($0, context) }
    let objects = owners.count { $0.object != nil }
    return View.with { view in
      let properties = owners.reduce(0) { $0 + $1.properties.count }
      view.set(
        "summary",
        "\(Numbers.count(objects, "object type")) and \(Numbers.count(owners.count - objects, "custom event")) with "
          + "\(Numbers.count(properties, "property", "properties")).")
      let groups = [("objects", "Object types", rows[..<objects]), ("events", "Custom events", rows[objects...])]
      view.set(
        "groups",
        groups.filter { !$0.2.isEmpty }.map { id, title, rows in
          View.with { view in
            view.set("groupID", id)
            view.set("groupTitle", title)
            view.set("owners", Array(rows))
          }
        })
    }
  }

  /// One line of a table of objects and events.
  static func row(_ number: Int, _ context: PageContext) -> View {
    let owner = context.model.owners[number]
    let share = Coverage.share(of: owner)
    return View.with { view in
      view.set("owner", markup: context.link(owner: number))
      view.set("ownerIsEvent", owner.event != nil)
      view.set("name", owner.name)
      view.set("typeID", owner.object?.objectTypeID ?? owner.event?.fullyQualifiedName)
      view.set("properties", owner.properties.count)
      view.set("writable", share.all)
      view.set("written", share.used)
      if share.used > 0 { view.set("ownerShare", share.percent) }
      view.set(
        "writers", markup: context.links(mappings: Array(owner.mappings.prefix(8))) + more(owner.mappings.count, 8))
      let keys = owner.properties.filter { $0.isUnique && !$0.property.isArchived }.map {
        context.code($0.property.name)
      }
      view.set("keys", markup: keys.joined(separator: ", "))
    }
  }

  /// " and 12 more", when there are more than are shown.
  static func more(_ count: Int, _ shown: Int) -> String { count > shown ? " and \(count - shown) more" : "" }

  // MARK: One of them

  var summary: String {
    let share = Coverage.share(of: owner)
    let written =
      share.used == 0 ? "none is written by a mapping" : "\(Numbers.grouped(share.used)) are written by a mapping"
    return "\(Numbers.count(owner.properties.count, "property", "properties")); \(Numbers.grouped(share.all)) can be "
      + "written, and \(written)."
  }

  var view: View {
    View.with { view in
      view.set("label", owner.label)
      view.set("name", owner.name)
      view.set("summary", summary)
      view.set("writers", markup: context.links(mappings: owner.mappings))
      view.set("eventWords", eventWords)
      view.set("countWords", Numbers.count(owner.properties.count, "property", "properties"))
      view.set("types", types)
      view.set("shows", shows)
      view.set("pipelines", pipelines)
      view.set("associations", associations)
    }
  }

  /// The same of the pages after the first: only the list goes on.
  var continuedView: View {
    View.with { view in
      view.set("label", owner.label)
      view.set("name", owner.name)
      view.set("summary", summary)
    }
  }

  private var eventWords: String? {
    guard let event = owner.event else { return nil }
    let matching = event.customMatching.map {
      " Its record is found by the event’s \($0.eventProperty), which is the record’s \($0.targetProperty)."
    }
    return "A custom event about one \(event.primaryObject.lowercased()), \(event.fullyQualifiedName) in full."
      + (matching ?? "")
  }

  private var types: [View] {
    let names = [
      ("text", "Text"), ("number", "Number"), ("truth", "True or false"), ("options", "Options"),
      ("time", "Date, date and time"), ("other", "Other"),
    ]
    let present = Set(owner.properties.map(\.facts.typeGroup))
    return names.filter { present.contains($0.0) }.map { value, name in
      View.with { view in
        view.set("typeValue", value)
        view.set("typeName", name)
      }
    }
  }

  private var shows: [View] {
    var counts: [Kind: Int] = [:]
    for property in owner.properties { for kind in Kind.of(property) { counts[kind, default: 0] += 1 } }
    return Kind.allCases.compactMap { kind in
      counts[kind].map { count in
        View.with { view in
          view.set("showValue", kind.rawValue)
          view.set("showName", kind.words)
          view.set("showCount", count)
        }
      }
    }
  }

  private var pipelines: [View] {
    guard let object = owner.object else { return [] }
    return (context.model.portal.pipelines[object.name] ?? []).map { pipeline in
      View.with { view in
        view.set("pipelineLabel", pipeline.label)
        view.set("pipelineID", pipeline.id)
        view.set("pipelineArchived", pipeline.isArchived)
        view.set(
          "stages",
          pipeline.stages.map { stage in
            View.with { view in
              view.set("stageLabel", stage.label)
              view.set("stageID", stage.id)
              view.set("stageArchived", stage.isArchived)
            }
          })
      }
    }
  }

  private var associations: [View] {
    guard let object = owner.object else { return [] }
    let pairs = context.model.portal.associations.filter { $0.key.from == object.name }.sorted { $0.key.to < $1.key.to }
    return pairs.map { pair, types in
      View.with { view in
        view.set("to", pair.to)
        view.set("labels", types.map { $0.label ?? "default" }.joined(separator: ", "))
      }
    }
  }
}

extension OwnerView {
  /// What the list of properties can be narrowed to.
  enum Kind: String, CaseIterable {
    case written, unwritten, required, unique, sensitive, custom, readonly, archived

    var words: String {
      switch self {
      case .written: "Written by a mapping"
      case .unwritten: "Nobody writes"
      case .required: "Required"
      case .unique: "Unique"
      case .sensitive: "Sensitive"
      case .custom: "Made in this portal"
      case .readonly: "Read-only"
      case .archived: "Archived"
      }
    }

    static func of(_ entry: PropertyEntry) -> [Kind] {
      var kinds: [Kind] = []
      if !entry.writers.isEmpty { kinds.append(.written) } else if entry.isWritable { kinds.append(.unwritten) }
      if entry.isRequired { kinds.append(.required) }
      if entry.isUnique { kinds.append(.unique) }
      if entry.facts.sensitivity != nil { kinds.append(.sensitive) }
      if !entry.property.isHubSpotDefined { kinds.append(.custom) }
      if entry.property.isReadOnly { kinds.append(.readonly) }
      if entry.property.isArchived { kinds.append(.archived) }
      return kinds
    }
  }
}
