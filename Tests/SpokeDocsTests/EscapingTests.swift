import Testing

@testable import SpokeDocs

@Suite struct EscapingTests {
  /// Every `<` of a page belongs to a tag that a template wrote, and every attribute is one of ours.
  @Test func hostileTextIsTextInHTML() throws {
    let files = try Projects.files(HostileProject.documentation(), [.html]).filter { $0.path.hasSuffix(".html") }
    #expect(files.count > 60)
    for file in files {
      let tags = try Tags(file.text)
      #expect(tags.unbalanced.isEmpty, "\(file.path): \(tags.unbalanced)")
      for tag in tags.all {
        #expect(Self.names.contains(tag.name), "\(file.path): <\(tag.name)>")
        for attribute in tag.attributes {
          let isKnown =
            Self.attributes.contains(attribute) || attribute.hasPrefix("aria-") || attribute.hasPrefix("data-")
          #expect(isKnown, "\(file.path): \(tag.name) \(attribute)")
        }
      }
      #expect(!file.text.contains("javascript:alert(5)\""), "\(file.path)")
      #expect(!file.text.utf8.contains(0) && !file.text.utf8.contains(7))
    }
  }

  private static let names: Set<String> = [
    "!doctype", "html", "head", "meta", "title", "link", "script", "body", "a", "header", "div", "nav", "ul", "ol",
    "li",
    "form", "label", "input", "kbd", "button", "span", "main", "footer", "h1", "h2", "h3", "p", "b", "i", "bdi", "code",
    "pre", "section", "table", "thead", "tbody", "tr", "th", "td", "dl", "dt", "dd", "br", "select", "option",
    "details",
    "summary", "svg", "path", "rect", "g", "text",
  ]
  private static let attributes: Set<String> = [
    "html", "lang", "charset", "name", "content", "rel", "href", "src", "defer", "class", "id", "for", "type", "role",
    "placeholder", "autocomplete", "spellcheck", "hidden", "tabindex", "scope", "style", "value", "viewBox", "width",
    "height", "x", "y", "rx", "d",
  ]

  @Test func textsOfScriptsStayTexts() throws {
    let files = try Projects.files(HostileProject.documentation(), [.html])
    let search = try #require(files.first { $0.path == "assets/search.1.js" })
    #expect(search.text.hasPrefix("spokeFind([\n") && search.text.hasSuffix("\n]);\n"))
    // Control characters and quotes are escaped, so that every entry is one line of JSON.
    #expect(search.text.split(separator: "\n").dropFirst().dropLast().allSatisfy { $0.hasPrefix("[\"") })
  }

  /// In a table of Markdown a row is a line, its cells are split by bars that nobody else wrote, and no tag gets through.
  @Test func hostileTextIsTextInMarkdown() throws {
    let files = try Projects.files(HostileProject.documentation(), [.markdown]).filter { $0.path.hasSuffix(".md") }
    for file in files {
      // What stands between fences is shown as it is.
      let parts = file.text.split(separator: "\n```", omittingEmptySubsequences: false)
      let lines = parts.enumerated().filter { $0.offset.isMultiple(of: 2) }.flatMap {
        $0.element.split(separator: "\n", omittingEmptySubsequences: false)
      }
      var columns = 0
      for line in lines {
        for danger in ["<script", "<img", "<!--", "](javascript", "</code></pre>"] {
          #expect(!Self.unescaped(Self.withoutCode(line)[...], danger), "\(file.path): \(line)")
        }
        guard line.hasPrefix("|") else {
          columns = 0
          continue
        }
        let bars = Self.bars(line)
        if columns == 0 { columns = bars }
        #expect(bars == columns, "\(file.path): \(line)")
      }
    }
  }

  /// Without what stands between backticks, where nothing is markup.
  private static func withoutCode(_ line: Substring) -> String {
    var text = ""
    var (isCode, isEscaped) = (false, false)
    for scalar in line.unicodeScalars {
      if scalar == "`", isCode || !isEscaped { isCode.toggle() } else if !isCode { text.unicodeScalars.append(scalar) }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return text
  }

  private static func unescaped(_ line: Substring, _ text: String) -> Bool {
    line.ranges(of: text).contains { range in
      range.lowerBound == line.startIndex || line[line.index(before: range.lowerBound)] != "\\"
    }
  }

  private static func bars(_ line: Substring) -> Int {
    var count = 0
    var isEscaped = false
    for scalar in line.unicodeScalars {
      if scalar == "|", !isEscaped { count += 1 }
      isEscaped = scalar == "\\" && !isEscaped
    }
    return count
  }

  @Test func markdownBlocksCannotBeLeft() {
    #expect(Markdown.block("a\n```\nb", language: "yaml") == "````yaml\na\n```\nb\n````")
    #expect(Markdown.code("a`b") == "<code>a\\`b</code>" && Markdown.code("a") == "`a`")
    #expect(Markdown.escaped("1. a") == "1\\. a" && Markdown.escaped("- a") == "\\- a")
    #expect(Markdown.escaped("a - b. c") == "a - b. c")
  }

  @Test func namesInAddresses() {
    #expect(Anchor.fragment("hs_lead-status") == "hs_lead-status")
    #expect(Anchor.fragment("a b") == "a~20b" && Anchor.fragment("é") == "~c3~a9")
    #expect(Anchor.fileName("Contacts") == "~43ontacts" && Anchor.fileName("") == "~")
    #expect(Anchor.fileName("../../etc/passwd").contains("/") == false)
    let long = String(repeating: "x", count: 300)
    #expect(Anchor.fileName(long).utf8.count <= 120)
    #expect(Anchor.fileName(long) != Anchor.fileName(long + "y"))
  }

  /// Only markup stands between three braces, and it is known by its name.
  @Test func templatesEscapeEverythingElse() {
    for template in Array(HTMLTemplates.all.values) + Array(MarkdownTemplates.all.values) {
      for part in template.split(separator: "{{{").dropFirst() {
        let name = part.prefix { $0 != "}" }
        #expect(name.hasSuffix("Markup"), "\(name)")
      }
      for part in template.split(separator: "{{").dropFirst() where !part.hasPrefix("{") {
        let name = part.prefix { $0 != "}" }
        if !name.hasPrefix("#"), !name.hasPrefix("/"), !name.hasPrefix("^") {
          #expect(!name.hasSuffix("Markup"), "\(name)")
        }
      }
    }
  }
}
