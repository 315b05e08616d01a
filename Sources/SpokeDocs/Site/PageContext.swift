/// What a page is made with: the model, where everything is, and the format.
struct PageContext {
  let model: SiteModel
  let map: SiteMap
  let format: DocumentationFormat
  /// The folder of the page, with a slash behind it; empty at the top.
  let folder: String

  init(_ model: SiteModel, _ map: SiteMap, _ format: DocumentationFormat, folder: String = "") {
    self.model = model
    self.map = map
    self.format = format
    self.folder = folder
  }

  /// What stands before an address from the top.
  var root: String { folder.isEmpty ? "" : "../" }

  func address(_ destination: Phrase.Destination) -> String? {
    let address = map.address(destination, ending: format.ending)
    return address.map { $0.hasPrefix("#") ? $0 : root + $0 }
  }

  /// The address of a page by its name from the top.
  func address(page name: String) -> String { "\(root)\(name)\(format.ending)" }

  func markup(_ phrase: Phrase) -> String { format.markup(phrase, address: address) }

  func code(_ text: String) -> String { format.code(text) }

  func link(_ text: String, to destination: Phrase.Destination) -> String {
    address(destination).map { format.link(text, to: $0) } ?? format.escaped(text)
  }

  func link(mapping number: Int) -> String { link(model.mappings[number].id, to: .mapping(number)) }

  func link(owner number: Int) -> String { link(model.owners[number].label, to: .owner(number)) }

  /// Links one after the other.
  func links(mappings numbers: [Int]) -> String {
    numbers.map(link(mapping:)).joined(separator: format == .html ? " " : ", ")
  }
}
