/// A page before it is laid out.
struct Page {
  /// The address from the top, without the ending: `objects/contacts`.
  var address: String
  var title: String
  var section: Section
  /// The pages above it, below the overview.
  var trail: [(name: String, address: String)] = []
  var template: String
  var view: View
  /// Files with the rows of the list's other pages, which a script may load; addresses from the top.
  var rowParts: [String] = []

  /// What the navigation names.
  enum Section: String, CaseIterable {
    case overview = "Overview"
    case objects = "Objects"
    case mappings = "Mappings"
    case events = "Events"
    case coverage = "Coverage"
    case findings = "Findings"
    case changes = "Changes"

    /// The address of its first page, but for the name of an index.
    func address(index: String) -> String {
      switch self {
      case .overview: index
      case .objects, .mappings, .events: "\(rawValue.lowercased())/\(index)"
      case .coverage, .findings, .changes: rawValue.lowercased()
      }
    }
  }

  /// The folder with a slash behind it; empty at the top.
  static func folder(of address: String) -> String {
    address.lastIndex(of: "/").map { String(address[...$0]) } ?? ""
  }
}

/// A list that is cut into pages by its size.
struct PagedRows {
  /// Bytes of rows on one page: with what stands around them a page stays far below 300 KB.
  static let budget = 180_000

  let parts: [[String]]

  init(_ rows: [String], budget: Int = Self.budget) {
    var parts: [[String]] = []
    var size = 0
    for row in rows {
      let length = row.utf8.count
      if parts.isEmpty || size + length > budget {
        parts.append([])
        size = 0
      }
      parts[parts.count - 1].append(row)
      size += length
    }
    self.parts = parts.isEmpty ? [[]] : parts
  }

  /// The pages of one list. What `first` holds besides the rows stands on the first page only where `isOnFirst` says so.
  ///
  /// - Parameter rest: the view of the pages after the first.
  func pages(_ first: Page, rest: View? = nil, format: DocumentationFormat) -> [Page] {
    parts.enumerated().map { index, rows in
      var page = first
      if index > 0 {
        page.address = SiteMap.page(first.address, index + 1)
        page.title += " (\(index + 1))"
        if let rest { page.view = rest }
      }
      page.view.set("rows", markup: rows.joined())
      guard parts.count > 1 else { return page }
      func link(_ number: Int) -> String? {
        guard number >= 1, number <= parts.count else { return nil }
        let address = SiteMap.page(first.address, number)
        return String(address.dropFirst(Page.folder(of: address).count)) + format.ending
      }
      page.view.set(
        "pager",
        View.with { view in
          view.set("number", index + 1)
          view.set("all", parts.count)
          view.set("previous", markup: link(index))
          view.set("next", markup: link(index + 2))
          view.set("isLoaded", !first.rowParts.isEmpty)
        })
      return page
    }
  }
}
