/// What the search on every page looks through, in files that a page loads when somebody searches.
struct SearchIndex {
  /// Bytes of one file.
  private static let budget = 180_000

  let files: [SiteFile]

  init(_ model: SiteModel, _ map: SiteMap) {
    var entries: [String] = []
    func add(_ kind: String, _ title: String, _ detail: String, _ destination: Phrase.Destination) {
      guard let address = map.address(destination, ending: DocumentationFormat.html.ending) else { return }
      entries.append("[" + [kind, title, detail, address].map(Assets.literal).joined(separator: ",") + "]")
    }
    for (number, mapping) in model.mappings.enumerated() {
      add("mapping", mapping.id, mapping.syntax.description ?? "", .mapping(number))
    }
    for (number, owner) in model.owners.enumerated() {
      add(owner.event == nil ? "object" : "custom event", owner.label, owner.name, .owner(number))
      for entry in owner.properties {
        let property = entry.property
        add("property", property.label, "\(owner.name).\(property.name)", .property(owner: number, name: property.name))
      }
    }
    for (number, event) in model.plannedEvents.enumerated() {
      add("event", event.title, event.event.type, .plannedEvent(number))
    }
    for field in model.fields {
      // A field leads to the list of all; the list's own search finds it there.
      entries.append("[" + ["field", field.path, "", "fields.html"].map(Assets.literal).joined(separator: ",") + "]")
    }
    files = PagedRows(entries, budget: Self.budget).parts.enumerated().map { index, part in
      SiteFile(path: "assets/search.\(index + 1).js", text: "spokeFind([\n\(part.joined(separator: ",\n"))\n]);\n")
    }
  }
}
