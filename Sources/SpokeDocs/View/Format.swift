/// The formats of the documentation.
public enum DocumentationFormat: String, Sendable, CaseIterable {
  case html, markdown

  /// What the names of pages end in.
  var ending: String { self == .html ? ".html" : ".md" }

  /// The folder that the pages stand in.
  var folder: String { self == .html ? "" : "markdown/" }

  /// The name of a folder's first page: what a browser, or a forge that shows Markdown, opens.
  var index: String { self == .html ? "index" : "README" }

  func escaped(_ text: String) -> String { self == .html ? HTML.escaped(text) : Markdown.escaped(text) }

  func code(_ text: String) -> String {
    self == .html ? "<code>\(HTML.escaped(text))</code>" : Markdown.code(text)
  }

  func link(_ text: String, to address: String) -> String {
    self == .html
      ? "<a href=\"\(HTML.escaped(address))\">\(HTML.escaped(text))</a>" : "[\(Markdown.escaped(text))](\(address))"
  }

  func quoted(_ text: String) -> String {
    switch self {
    case .html: "<span class=\"v\">“<bdi>\(HTML.escaped(HTML.visible(text)))</bdi>”</span>"
    case .markdown: "“\(Markdown.escaped(HTML.visible(text)))”"
    }
  }

  /// A phrase with its parts set in the format's own way.
  func markup(_ phrase: Phrase, address: (Phrase.Destination) -> String?) -> String {
    phrase.parts.reduce(into: "") { result, part in
      switch part {
      case .words(let text): result += escaped(text)
      case .code(let text): result += code(text)
      case .quoted(let text): result += quoted(text)
      case .link(let text, let destination):
        result += address(destination).map { link(text, to: $0) } ?? code(text)
      }
    }
  }
}
