import Mustache

/// Fills in the templates of one format.
struct Renderer {
  let format: DocumentationFormat
  private let library: MustacheLibrary
  private let templates: [String: MustacheTemplate]

  /// - Throws: an error of the template language, for a template that is none.
  init(_ format: DocumentationFormat) throws {
    self.format = format
    switch format {
    case .html: MustacheContentTypes.register(HTMLContentType(), named: HTMLContentType.name)
    case .markdown: MustacheContentTypes.register(MarkdownContentType(), named: MarkdownContentType.name)
    }
    let texts = format == .html ? HTMLTemplates.all : MarkdownTemplates.all
    templates = try texts.mapValues { try MustacheTemplate(string: $0) }
    library = MustacheLibrary(templates: templates)
  }

  func render(_ template: String, _ view: View) -> String { templates[template]?.render(view, library: library) ?? "" }

  func rows(_ template: String, _ views: [View]) -> [String] { views.map { render(template, $0) } }
}
