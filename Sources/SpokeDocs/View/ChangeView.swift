import SpokeSchema

/// What changed since an earlier snapshot.
enum ChangeView {
  static func list(_ drift: Drift) -> View {
    View.with { view in
      let breaking = drift.changes.count { $0.change.isBreaking }
      let since = drift.old.pulledAt.map { " since the snapshot of \($0)" } ?? " since the earlier snapshot"
      view.set(
        "summary",
        drift.changes.isEmpty
          ? "Nothing changed\(since)."
          : "\(Numbers.count(drift.changes.count, "change"))\(since); \(Numbers.grouped(breaking)) may break a mapping."
      )
    }
  }

  static func rows(_ drift: Drift, _ context: PageContext) -> [View] {
    drift.changes.map { change, owner in
      View.with { view in
        view.set("change", markup: place(change, owner, context))
        view.set("changeMessage", markup: context.markup(Phrase(message: change.message)))
        view.set("isBreaking", change.isBreaking)
        view.set("changeWriters", markup: context.links(mappings: writers(change, owner, context)))
      }
    }
  }

  private static func place(_ change: SchemaChange, _ owner: Int?, _ context: PageContext) -> String {
    let title = change.part.title
    guard let owner else { return context.code(title) }
    if case .property(_, let name) = change.part, context.map.pages[owner][name] != nil {
      return context.link(title, to: .property(owner: owner, name: name))
    }
    return context.link(title, to: .owner(owner))
  }

  /// The mappings that write what changed.
  private static func writers(_ change: SchemaChange, _ owner: Int?, _ context: PageContext) -> [Int] {
    guard let owner else { return [] }
    switch change.part {
    case .property(_, let name), .validation(_, let name):
      let entry = context.model.owners[owner].properties.first { $0.property.name == name }
      if let entry { return Array(Set(entry.writers.map(\.mapping))).sorted() }
      // It is gone from the portal, but mappings may still name it.
      return context.model.owners[owner].mappings.filter { number in
        context.model.mappings[number].writes.contains { $0.name == name }
      }
    default: return change.isBreaking ? context.model.owners[owner].mappings : []
    }
  }
}
