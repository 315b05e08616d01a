/// Where everything is: the addresses of the pages, without the ending.
struct SiteMap {
  private let model: SiteModel
  /// The pages' file names; several mappings may have one id, by mistake.
  let mappings: [String]
  let owners: [String]
  let plannedEvents: [String]
  /// The page of a property among the pages of its owner, from 1.
  var pages: [[String: Int]]

  init(_ model: SiteModel) {
    self.model = model
    mappings = Self.unique(model.mappings.map(\.id))
    let objects = Self.unique(model.owners.filter { $0.object != nil }.map(\.name))
    let events = Self.unique(model.owners.filter { $0.event != nil }.map(\.name))
    owners = objects.map { "objects/\($0)" } + events.map { "custom-events/\($0)" }
    plannedEvents = Self.unique(
      model.plannedEvents.map { entry in
        entry.event.name.map { "\(entry.event.type)-\($0.lowercased().replacingSpaces)" } ?? entry.event.type
      })
    pages = model.owners.map { _ in [:] }
  }

  private static func unique(_ names: [String]) -> [String] {
    var counts: [String: Int] = ["index": 1]
    return names.map { name in
      let file = Anchor.fileName(name)
      counts[file, default: 0] += 1
      let count = counts[file] ?? 1
      return count == 1 ? file : "\(file)~\(count)"
    }
  }

  static func page(_ name: String, _ number: Int) -> String { number <= 1 ? name : "\(name).\(number)" }

  /// The address of something, from the top, with the fragment behind the ending.
  func address(_ destination: Phrase.Destination, ending: String) -> String? {
    switch destination {
    case .mapping(let number): "mappings/\(mappings[number])\(ending)"
    case .owner(let number): owners[number] + ending
    case .plannedEvent(let number): "events/\(plannedEvents[number])\(ending)"
    case .property(let owner, let name):
      pages[owner][name].map { "\(Self.page(owners[owner], $0))\(ending)#p-\(Anchor.fragment(name))" }
    case .table(let name): "#t-\(Anchor.fragment(name))"
    }
  }

  /// The page of the options of a property that has too many to be listed with it.
  func options(owner: Int, property: String) -> String {
    let parts = owners[owner].split(separator: "/")
    return "options/\(parts[1])~~\(Anchor.fileName(property))"
  }
}

extension String {
  fileprivate var replacingSpaces: String { String(map { $0 == " " ? "-" : $0 }) }
}
