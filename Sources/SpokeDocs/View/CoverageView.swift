/// What nobody writes, and what nobody reads.
enum CoverageView {
  /// How many names stand in one section.
  private static let shown = 1_000

  static func list(_ context: PageContext) -> View {
    View.with { view in
      let written = Coverage.written(context.model)
      let read = Coverage.read(context.model)
      var text =
        "Mappings write \(Numbers.grouped(written.used)) of \(Numbers.count(written.all, "property", "properties")) that can be written"
      if !context.model.plannedEvents.isEmpty {
        text += ", and read \(Numbers.grouped(read.used)) of \(Numbers.count(read.all, "field")) of the event plan"
      }
      view.set("summary", text + ".")
    }
  }

  static func rows(_ context: PageContext) -> [View] {
    let owners = context.model.owners.enumerated().map { number, owner in
      let unwritten = owner.writable.filter(\.writers.isEmpty).sorted { $0.property.name < $1.property.name }
      return row(
        id: "o\(number)", title: context.link(owner: number), share: Coverage.share(of: owner), verb: "written",
        heading: "Nobody writes",
        names: unwritten.map { context.link($0.property.name, to: .property(owner: number, name: $0.property.name)) })
    }
    let events = context.model.plannedEvents.enumerated().map { number, event in
      row(
        id: "e\(number)", title: context.link(event.title, to: .plannedEvent(number)), share: Coverage.share(of: event),
        verb: "read", heading: "Nobody reads",
        names: event.fields.filter(\.readers.isEmpty).map { context.code($0.path) })
    }
    return owners + events
  }

  private static func row(
    id: String, title: String, share: Coverage.Share, verb: String, heading: String, names: [String]
  ) -> View {
    View.with { view in
      view.set("coverageID", id)
      view.set("coverage", markup: title)
      view.set(
        "coverageWords",
        share.used == 0
          ? "none of \(Numbers.grouped(share.all)) \(verb)"
          : "\(Numbers.grouped(share.used)) of \(Numbers.grouped(share.all)) \(verb)")
      view.set("namesTitle", heading)
      view.set("names", names.prefix(shown).map { name in View.with { $0.set("name", markup: name) } })
      if names.count > shown { view.set("moreNames", "and \(Numbers.grouped(names.count - shown)) more") }
    }
  }
}
