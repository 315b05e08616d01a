import SpokeChecker
import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

/// The page of one mapping and its line in the list of all.
struct MappingView {
  /// Bytes of a mapping's own text that its page shows, and entries of a table.
  private static let shownText = 40_000
  private static let shownEntries = 100

  let context: PageContext
  let number: Int

  private var mapping: MappingEntry { context.model.mappings[number] }

  // MARK: The list of all

  static func list(_ context: PageContext) -> View {
    let mappings = context.model.mappings
    return View.with { view in
      let off = mappings.count { !$0.syntax.isEnabled }
      let files = context.model.documentation.files.count
      view.set(
        "summary",
        "\(Numbers.count(mappings.count, "mapping")) in \(Numbers.count(files, "file"))"
          + (off > 0 ? ", \(off) of them switched off." : "."))
      view.set("countWords", Numbers.count(mappings.count, "mapping"))
    }
  }

  var row: View {
    View.with { view in
      view.set("mapping", markup: context.link(mapping: number))
      view.set("isOff", !mapping.syntax.isEnabled)
      view.set("does", mapping.syntax.action?.verb.value.rawValue)
      view.set("target", markup: target)
      view.set("when", markup: context.markup(whenPhrase))
      view.set("valueCount", mapping.syntax.properties.count)
      guard let worst = mapping.findings.map(\.severity).max() else { return }
      view.set("findingWords", Numbers.count(mapping.findings.count, "finding"))
      view.set("findingClass", worst == .error ? "bad" : worst == .warning ? "warn" : "")
    }
  }

  // MARK: Its page

  var view: View {
    View.with { view in
      view.set("id", mapping.id)
      view.set("isOff", !mapping.syntax.isEnabled)
      view.set("description", mapping.syntax.description)
      view.set("when", markup: context.markup(whenPhrase))
      view.set("trigger", mapping.syntax.trigger?.text)
      view.set("each", markup: mapping.syntax.each.map { context.code($0.text) })
      view.set("does", markup: does)
      view.set("place", "\(mapping.path):\(mapping.line)")
      view.set("scopes", mapping.checked?.scopes.joined(separator: ", "))
      view.set("proof", mapping.proof.map(Self.words))
      view.set("calls", callWords)
      let events = context.model.plannedEvents.indices.filter {
        context.model.plannedEvents[$0].mappings.contains(number)
      }
      view.set("hasEvents", !events.isEmpty)
      view.set(
        "events",
        markup: events.map { context.link(context.model.plannedEvents[$0].title, to: .plannedEvent($0)) }
          .joined(separator: context.format == .html ? " " : ", "))
      view.set("findings", mapping.findings.map { FindingView(context: context, finding: $0, mapping: nil).view })
      let picture = LineagePicture(mapping)
      view.set(
        "picture",
        markup: picture.map { picture in
          context.format == .html
            ? picture.svg : "![\(Markdown.escaped(picture.title))](\(context.map.mappings[number]).svg)"
        })
      view.set("pictureNote", picture?.note)
      view.set("policyWords", ConversionWords.sentence(policies))
      view.set("relations", relations)
      view.set("tables", tables)
      setSource(&view)
    }
  }

  var continuedView: View {
    View.with { view in
      view.set("id", mapping.id)
      view.set("when", markup: context.markup(whenPhrase))
      view.set("does", markup: does)
      view.set("place", "\(mapping.path):\(mapping.line)")
      view.set("policyWords", ConversionWords.sentence(policies))
    }
  }

  /// What holds for all properties of the mapping.
  private var policies: Policies { mapping.syntax.policies.inheriting(mapping.file.defaults) }

  private var whenPhrase: Phrase {
    mapping.syntax.trigger == nil && mapping.syntax.isIncomplete
      ? "what could not be read is true" : TriggerWords.phrase(mapping.syntax.trigger)
  }

  private static func words(_ proof: Proof) -> String {
    let all = proof.proved + proof.atRunTime + proof.unverifiable
    var parts = ["\(proof.proved) of \(Numbers.count(all, "conversion")) proved"]
    if proof.atRunTime > 0 { parts.append("\(proof.atRunTime) checked for every event") }
    if proof.unverifiable > 0 { parts.append("\(proof.unverifiable) not verifiable") }
    return parts.joined(separator: ", ")
  }

  /// The object or event, with a link to it.
  private var target: String {
    if let owner = mapping.owner { return context.link(owner: owner) }
    return mapping.syntax.action.map { context.code($0.target.value) } ?? ""
  }

  private var does: String {
    let keys = mapping.writes.filter { $0.role == .key || $0.role == .identity }.map { context.code($0.name) }
    let found = keys.isEmpty ? "" : " that is found by \(keys.joined(separator: " and "))"
    let what = "a record of \(target)"
    switch mapping.syntax.action?.verb.value {
    case .upsert: return "Updates \(what)\(found), or creates it."
    case .update: return "Updates \(what)\(found); never creates one."
    case .create: return "Creates \(what) every time."
    case .send:
      return "Sends the event \(target)"
        + (keys.isEmpty ? "" : " about the record that is found by \(keys.joined(separator: " and "))")
        + "."
    case nil: return "Could not be read."
    }
  }

  private var callWords: String? {
    guard let checked = mapping.checked else { return nil }
    let estimate = CallEstimate(checked)
    return "at least \(Numbers.count(estimate.total, "request")) for \(Numbers.grouped(CallEstimate.records)) records: "
      + estimate.words
  }

  // MARK: Values

  /// The lines of the table of values.
  var valueRows: [View] {
    mapping.writes.map { write in
      View.with { view in
        if let property = write.property, let owner = mapping.owner {
          let label = property.label.isEmpty ? write.name : property.label
          view.set("property", markup: context.link(label, to: .property(owner: owner, name: write.name)))
          view.set("propertyName", write.name)
        } else {
          view.set("property", markup: context.code(write.name))
        }
        view.set("roleWords", Self.words(write.role))
        view.set("value", markup: context.markup(ExpressionWords.words(write.value)))
        view.set(
          "sentAs",
          write.conversion.map { ConversionWords.phrase($0, property: write.property) }
            ?? write.property.map(ConversionWords.phrase))
        // A key always rejects; the sentence below the table says so.
        let base = write.role == .property ? policies : write.policies
        let notes = ConversionWords.notes(write.policies, in: base, write: write.write)
        view.set("notes", notes.joined(separator: "; "))
      }
    }
  }

  private static func words(_ role: MappingEntry.Write.Role) -> String? {
    switch role {
    case .property: nil
    case .key: "key"
    case .identity: "whose event"
    case .occurredAt: "time"
    case .dedupeID: "counted once by"
    }
  }

  // MARK: Associations, lists, tables

  private var relations: [View] {
    let associations = mapping.syntax.associations.map { RelationWords.phrase($0, isRemoval: false, context: context) }
    let removals = mapping.syntax.dissociations.map { RelationWords.phrase($0, isRemoval: true, context: context) }
    return (associations + removals + mapping.syntax.lists.map(RelationWords.phrase)).map { phrase in
      View.with { $0.set("relation", markup: context.markup(phrase)) }
    }
  }

  /// The tables of the file that the mapping reads.
  private var tables: [View] {
    let used = mapping.syntax.tableNames
    return mapping.file.tables.filter { used.contains($0.name.value) }.map { table in
      View.with { view in
        view.set("tableID", Anchor.fragment(table.name.value))
        view.set("tableID", markup: Anchor.fragment(table.name.value))
        view.set("tableName", table.name.value)
        view.set(
          "entries",
          table.entries.prefix(Self.shownEntries).map { entry in
            View.with { view in
              view.set("key", entry.key.value)
              view.set("entryValue", entry.value.value.plainText)
            }
          })
        let more = table.entries.count - Self.shownEntries
        if more > 0 { view.set("moreEntries", "and \(Numbers.count(more, "entry", "entries")) more") }
      }
    }
  }

  private func setSource(_ view: inout View) {
    let text = mapping.source
    let shown =
      text.utf8.count > Self.shownText ? String(decoding: text.utf8.prefix(Self.shownText), as: UTF8.self) : text
    view.set("yaml", shown)
    view.set("yaml", markup: context.format == .markdown ? Markdown.block(shown, language: "yaml") : nil)
    if shown.utf8.count < text.utf8.count { view.set("moreYAML", "The rest stands in \(mapping.path).") }
  }
}

extension CallEstimate {
  /// "10 to write records, 1 to associate"
  var words: String { parts.map { "\($0.count) \($0.words)" }.joined(separator: ", ") }
}

extension Literal {
  /// What a table's entry says, without quotes.
  fileprivate var plainText: String {
    switch self {
    case .null: "null"
    case .boolean(let value): value ? "true" : "false"
    case .number(let digits): digits
    case .string(let text): text
    }
  }
}
