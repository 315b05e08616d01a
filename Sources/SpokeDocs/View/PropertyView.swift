import SpokeSchema

/// The line of one property, and the page of its options.
struct PropertyView {
  let context: PageContext
  let owner: Int
  let entry: PropertyEntry

  private var property: Property { entry.property }

  var hasOptionsPage: Bool { property.options.count > OwnerView.shownOptions }

  var row: View {
    View.with { view in
      view.set("id", Anchor.fragment(property.name))
      // An id is plain in every format.
      view.set("id", markup: Anchor.fragment(property.name))
      view.set("label", property.label.isEmpty ? property.name : property.label)
      view.set("name", property.name)
      view.set("type", entry.facts.type)
      view.set("typeGroup", entry.facts.typeGroup)
      view.set("kinds", OwnerView.Kind.of(entry).map(\.rawValue).joined(separator: " "))
      view.set("tags", tags)
      view.set("tagWords", tagNames.map(\.0).joined(separator: ", "))
      view.set("description", property.description)
      view.set("sentence", entry.facts.sentence)
      view.set("rules", entry.rules.joined(separator: ", "))
      view.set("group", property.groupName)
      view.set("writers", entry.writers.map(writer))
      view.set("writerLinks", markup: context.links(mappings: entry.writers.map(\.mapping)))
      let count = Set(entry.writers.map(\.mapping)).count
      view.set("writerCount", count == 0 ? nil : Numbers.count(count, "mapping"))
      setOptions(&view)
    }
  }

  private func writer(_ writer: PropertyEntry.Writer) -> View {
    View.with { view in
      view.set("writer", markup: context.link(mapping: writer.mapping))
      view.set("source", markup: context.markup(unlinkedTables(writer.value)))
      view.set("writerNote", writer.note)
    }
  }

  /// A table is shown on the mapping's page only.
  private func unlinkedTables(_ phrase: Phrase) -> Phrase {
    Phrase(
      phrase.parts.map { part in
        if case .link(let text, .table) = part { .code(text) } else { part }
      })
  }

  private var tagNames: [(String, String)] {
    var tags: [(String, String)] = []
    if entry.isRequired { tags.append(("required", "info")) }
    if entry.isUnique { tags.append(("unique", "info")) }
    if let sensitivity = entry.facts.sensitivity { tags.append((sensitivity.lowercased(), "warn")) }
    if property.isReadOnly { tags.append(("read-only", "")) }
    if property.isHidden { tags.append(("hidden", "")) }
    if property.isArchived { tags.append(("archived", "")) }
    if !entry.rules.isEmpty { tags.append(("rules", "")) }
    return tags
  }

  private var tags: [View] {
    tagNames.map { name, style in
      View.with { view in
        view.set("tag", name)
        view.set("tagClass", style)
      }
    }
  }

  // MARK: Options

  private func setOptions(_ view: inout View) {
    let shown = hasOptionsPage ? OwnerView.shownOptions / 2 : property.options.count
    view.set("options", property.options.prefix(shown).map(Self.option))
    guard hasOptionsPage else { return }
    view.set("moreOptions", "All \(Numbers.grouped(property.options.count)) options")
    view.set("optionsHref", markup: context.address(page: context.map.options(owner: owner, property: property.name)))
  }

  static func option(_ option: Option) -> View {
    View.with { view in
      view.set("optionValue", option.value)
      view.set("optionLabel", option.label)
      view.set("optionHidden", option.isHidden)
    }
  }

  var optionsView: View {
    View.with { view in
      view.set("label", property.label)
      view.set("name", property.name)
      let owner = context.model.owners[owner]
      view.set("summary", "\(Numbers.count(property.options.count, "option")) of a property of \(owner.label).")
    }
  }
}
