/// The templates of the HTML pages, in the Mustache language; one file for each kind of page.
enum HTMLTemplates {
  static var all: [String: String] {
    let templates = [
      "layout": layout, "pager": pager, "finding": finding, "overview": overview, "owners": owners, "owner": owner,
      "property": property, "options": options, "mappings": mappings, "mappingRow": mappingRow, "mapping": mapping,
      "valueRow": valueRow, "events": events, "event": event, "fieldRow": fieldRow, "fields": fields,
      "fieldUseRow": fieldUseRow, "coverage": coverage, "coverageRow": coverageRow, "findings": findings,
      "changes": changes, "changeRow": changeRow, "optionRow": optionRow,
    ]
    return templates.mapValues { "{{% CONTENT_TYPE:\(HTMLContentType.name)}}\($0)" }
  }
}
