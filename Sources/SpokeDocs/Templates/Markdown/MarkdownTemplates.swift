/// The templates of the Markdown pages, in the Mustache language. Each says itself that what it fills in is escaped for
/// Markdown.
enum MarkdownTemplates {
  static var all: [String: String] {
    let templates = [
      "layout": layout, "pager": pager, "finding": finding, "overview": overview, "owners": owners, "owner": owner,
      "property": property, "options": options, "mappings": mappings, "mappingRow": mappingRow, "mapping": mapping,
      "valueRow": valueRow, "events": events, "event": event, "fieldRow": fieldRow, "fields": fields,
      "fieldUseRow": fieldUseRow, "coverage": coverage, "coverageRow": coverageRow, "findings": findings,
      "changes": changes, "changeRow": changeRow, "optionRow": optionRow,
    ]
    return templates.mapValues { "{{% CONTENT_TYPE:\(MarkdownContentType.name)}}\($0)" }
  }

  private static let layout = """
    {{#hasTrail}}{{#trail}}[{{name}}]({{{hrefMarkup}}}) › {{/trail}}{{title}}

    {{/hasTrail}}
    {{{bodyMarkup}}}
    ---

    {{#navigation}}[{{name}}]({{{hrefMarkup}}}) · {{/navigation}}made by Spoke {{version}} from the snapshot of portal {{portal}}{{#portalID}} ({{portalID}}){{/portalID}}{{#pulledAt}}, pulled {{pulledAt}}{{/pulledAt}}

    """

  private static let pager = """
    {{#pager}}
    {{#previousMarkup}}[Previous]({{{previousMarkup}}}) · {{/previousMarkup}}Page {{number}} of {{all}}{{#nextMarkup}} · [Next]({{{nextMarkup}}}){{/nextMarkup}}

    {{/pager}}

    """

  private static let finding = """
    - **{{severity}}** `{{rule}}` {{{messageMarkup}}}{{#findingHelpMarkup}} *{{{findingHelpMarkup}}}*{{/findingHelpMarkup}} ({{place}}){{#findingMappingMarkup}} in {{{findingMappingMarkup}}}{{/findingMappingMarkup}}

    """
}
