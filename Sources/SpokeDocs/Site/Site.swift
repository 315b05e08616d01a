import SpokeSchema

/// The documentation of a project and its portal as files.
public enum Site {
  /// Makes all files, in the order of their paths. The same input gives the same bytes.
  ///
  /// - Parameters:
  ///   - version: what made them, for the foot of each page.
  /// - Throws: an error of the template language, which only a fault of Spoke brings about.
  public static func files(
    _ documentation: Documentation, formats: Set<DocumentationFormat> = Set(DocumentationFormat.allCases),
    version: String
  ) throws -> [SiteFile] {
    let model = SiteModel(documentation)
    var files: [SiteFile] = []
    for format in DocumentationFormat.allCases where formats.contains(format) {
      var site = FormatSite(model, try Renderer(format), version: version)
      files += site.files()
    }
    return files.sorted { $0.path.unicodeScalars.lexicographicallyPrecedes($1.path.unicodeScalars) }
  }
}

/// The documentation in one format.
struct FormatSite {
  private let model: SiteModel
  private let renderer: Renderer
  private let version: String
  private var map: SiteMap
  private var extraFiles: [SiteFile] = []
  private var searchParts = 0

  init(_ model: SiteModel, _ renderer: Renderer, version: String) {
    self.model = model
    self.renderer = renderer
    self.version = version
    map = SiteMap(model)
  }

  private var format: DocumentationFormat { renderer.format }
  private var index: String { format.index }

  private func context(_ folder: String) -> PageContext { PageContext(model, map, format, folder: folder) }

  mutating func files() -> [SiteFile] {
    // Which page a property is on is known when the lists are cut; everything else links to them.
    let owners = ownerPages()
    let pages =
      owners + [overview, ownerIndex] + mappingPages() + eventPages() + reportPages()
    if format == .html {
      let search = SearchIndex(model, map).files
      searchParts = search.count
      extraFiles += search + Assets.files
    }
    return pages.map(file) + extraFiles.map { SiteFile(path: format.folder + $0.path, text: $0.text) }
  }

  // MARK: Pages

  private var overview: Page {
    Page(
      address: index, title: "Overview", section: .overview, template: "overview",
      view: OverviewView(context: context("")).view)
  }

  private var ownerIndex: Page {
    Page(
      address: "objects/\(index)", title: "Objects and events", section: .objects, template: "owners",
      view: OwnerView.list(context("objects/")))
  }

  private mutating func ownerPages() -> [Page] {
    var pages: [Page] = []
    for (number, owner) in model.owners.enumerated() {
      let context = context(Page.folder(of: map.owners[number]))
      let lines = owner.properties.map { PropertyView(context: context, owner: number, entry: $0) }
      let rows = PagedRows(renderer.rows("property", lines.map(\.row)))
      var position = 0
      for (index, part) in rows.parts.enumerated() {
        for line in lines[position..<position + part.count] { map.pages[number][line.entry.property.name] = index + 1 }
        position += part.count
      }
      let view = OwnerView(context: context, number: number)
      let trail = [("Objects and events", "objects/\(index)")]
      var page = Page(
        address: map.owners[number], title: owner.label, section: .objects, trail: trail, template: "owner",
        view: view.view)
      if format == .html, rows.parts.count > 1 {
        for (index, part) in rows.parts.enumerated() {
          let path = "\(SiteMap.page(map.owners[number], index + 1)).rows.js"
          if index == 0 {
            page.rowParts = (1...rows.parts.count).map { "\(SiteMap.page(map.owners[number], $0)).rows.js" }
          }
          extraFiles.append(SiteFile(path: path, text: "spokeRows(\(index), \(Assets.literal(part.joined())));\n"))
        }
      }
      pages += rows.pages(page, rest: view.continuedView, format: format)
      for line in lines where line.hasOptionsPage { pages += optionPages(line, number, trail) }
    }
    return pages
  }

  private func optionPages(_ line: PropertyView, _ owner: Int, _ trail: [(String, String)]) -> [Page] {
    let page = Page(
      address: map.options(owner: owner, property: line.entry.property.name),
      title: "Options of \(line.entry.property.label)", section: .objects,
      trail: trail + [(model.owners[owner].label, map.owners[owner])], template: "options", view: line.optionsView)
    return PagedRows(renderer.rows("optionRow", line.entry.property.options.map(PropertyView.option)))
      .pages(page, format: format)
  }

  private mutating func mappingPages() -> [Page] {
    let context = context("mappings/")
    let views = model.mappings.indices.map { MappingView(context: context, number: $0) }
    let list = Page(
      address: "mappings/\(index)", title: "Mappings", section: .mappings, template: "mappings",
      view: MappingView.list(context))
    var pages = PagedRows(renderer.rows("mappingRow", views.map(\.row))).pages(list, format: format)
    for (number, view) in views.enumerated() {
      let page = Page(
        address: "mappings/\(map.mappings[number])", title: model.mappings[number].id, section: .mappings,
        trail: [("Mappings", "mappings/\(index)")], template: "mapping", view: view.view)
      // Below the table stand the picture, tables and the file's text.
      let rows = PagedRows(renderer.rows("valueRow", view.valueRows), budget: PagedRows.budget / 2)
      pages += rows.pages(page, rest: view.continuedView, format: format)
      if format == .markdown, let picture = LineagePicture(model.mappings[number]) {
        extraFiles.append(SiteFile(path: "mappings/\(map.mappings[number]).svg", text: picture.standaloneSVG))
      }
    }
    return pages
  }

  private func eventPages() -> [Page] {
    let context = context("events/")
    var pages = [
      Page(
        address: "events/\(index)", title: "Events", section: .events, template: "events", view: EventView.list(context)
      )
    ]
    let trail = [("Events", "events/\(index)")]
    for (number, event) in model.plannedEvents.enumerated() {
      let view = EventView(context: context, number: number)
      let page = Page(
        address: "events/\(map.plannedEvents[number])", title: event.title, section: .events, trail: trail,
        template: "event", view: view.view)
      pages += PagedRows(renderer.rows("fieldRow", view.rows)).pages(page, format: format)
    }
    let top = self.context("")
    let fields = Page(
      address: "fields", title: "Event fields", section: .events, trail: trail, template: "fields",
      view: EventView.fields(top))
    return pages + PagedRows(renderer.rows("fieldUseRow", EventView.fieldRows(top))).pages(fields, format: format)
  }

  private func reportPages() -> [Page] {
    let context = context("")
    let coverage = Page(
      address: "coverage", title: "Coverage", section: .coverage, template: "coverage", view: CoverageView.list(context)
    )
    let findings = Page(
      address: "findings", title: "Findings", section: .findings, template: "findings", view: FindingView.list(context))
    var pages =
      PagedRows(renderer.rows("coverageRow", CoverageView.rows(context))).pages(coverage, format: format)
      + PagedRows(renderer.rows("finding", FindingView.all(context))).pages(findings, format: format)
    if let drift = model.drift {
      let changes = Page(
        address: "changes", title: "Changes", section: .changes, template: "changes", view: ChangeView.list(drift))
      pages += PagedRows(renderer.rows("changeRow", ChangeView.rows(drift, context))).pages(changes, format: format)
    }
    return pages
  }

  // MARK: Layout

  private func file(_ page: Page) -> SiteFile {
    let context = context(Page.folder(of: page.address))
    let view = View.with { view in
      view.set("title", page.title)
      view.set("portal", model.portal.name)
      view.set("portalID", model.portal.portalID.map(String.init))
      view.set("pulledAt", model.portal.pulledAt)
      view.set("apiVersion", model.documentation.apiVersion)
      view.set("version", version)
      view.set("root", context.root)
      view.set("searchParts", "\(searchParts)")
      view.set("rowParts", page.rowParts.map { context.root + $0 }.joined(separator: " "))
      view.set("navigation", navigation(page, context))
      view.set(
        "trail",
        page.trail.map { name, address in
          View.with { view in
            view.set("name", name)
            view.set("href", markup: context.address(page: address))
          }
        })
      view.set("body", markup: renderer.render(page.template, page.view))
    }
    return SiteFile(
      path: "\(format.folder)\(page.address)\(format.ending)", text: renderer.render("layout", view))
  }

  private func navigation(_ page: Page, _ context: PageContext) -> [View] {
    Page.Section.allCases.filter { $0 != .changes || model.drift != nil }.map { section in
      View.with { view in
        view.set("name", section.rawValue)
        view.set("href", markup: context.address(page: section.address(index: index)))
        view.set("isCurrent", section == page.section)
        switch section {
        case .findings where !model.findings.isEmpty: view.set("count", model.findings.count)
        case .changes: view.set("count", model.drift?.changes.count ?? 0)
        default: break
        }
      }
    }
  }
}
