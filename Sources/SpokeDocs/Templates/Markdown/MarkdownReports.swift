extension MarkdownTemplates {
  static let coverage = """
    # Coverage

    {{summary}}

    {{{rowsMarkup}}}
    {{> pager}}

    """

  static let coverageRow = """
    ## {{{coverageMarkup}}}: {{coverageWords}}

    {{#hasNames}}
    {{namesTitle}}: {{#names}}{{{nameMarkup}}} · {{/names}}

    {{/hasNames}}
    {{#moreNames}}
    {{moreNames}}

    {{/moreNames}}

    """

  static let findings = """
    # Findings

    {{summary}}

    {{#rowsMarkup}}{{{rowsMarkup}}}{{/rowsMarkup}}

    {{> pager}}

    """

  static let changes = """
    # Changes

    {{summary}}

    {{#rowsMarkup}}
    | Where | What | May break | Written by |
    | --- | --- | --- | --- |
    {{{rowsMarkup}}}
    {{/rowsMarkup}}
    {{> pager}}

    """

  static let changeRow = """
    | {{{changeMarkup}}} | {{{changeMessageMarkup}}} | {{#isBreaking}}may break{{/isBreaking}} | {{{changeWritersMarkup}}} |

    """
}
