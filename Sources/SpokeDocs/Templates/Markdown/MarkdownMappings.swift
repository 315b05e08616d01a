extension MarkdownTemplates {
  static let mappings = """
    # Mappings

    {{summary}}

    | Mapping | Does | When | Values | Findings |
    | --- | --- | --- | ---: | --- |
    {{{rowsMarkup}}}
    {{> pager}}

    """

  static let mappingRow = """
    | {{{mappingMarkup}}}{{#isOff}} (off){{/isOff}} | {{does}} {{{targetMarkup}}} | {{{whenMarkup}}} | {{valueCount}} | {{findingWords}} |

    """

  static let mapping = """
    # {{id}}{{#isOff}} (switched off){{/isOff}}

    {{#description}}
    {{description}}

    {{/description}}
    Runs when {{{whenMarkup}}}.{{#eachMarkup}} One record for each element of {{{eachMarkup}}}, called `item`.{{/eachMarkup}}

    {{{doesMarkup}}}

    {{#hasEvents}}
    - Events: {{{eventsMarkup}}}
    {{/hasEvents}}
    - File: {{place}}
    {{#proof}}
    - Proof: {{proof}}
    {{/proof}}
    {{#scopes}}
    - Scopes: {{scopes}}
    {{/scopes}}
    {{#calls}}
    - Calls: {{calls}}
    {{/calls}}

    {{#hasFindings}}
    ## Findings

    {{#findings}}
    {{> finding}}
    {{/findings}}

    {{/hasFindings}}
    {{#pictureMarkup}}
    ## From event to property

    {{{pictureMarkup}}}

    {{#pictureNote}}{{pictureNote}}{{/pictureNote}}

    {{/pictureMarkup}}
    {{#rowsMarkup}}
    ## Values

    | Property | Value | Sent as | Notes |
    | --- | --- | --- | --- |
    {{{rowsMarkup}}}
    {{policyWords}}

    {{> pager}}
    {{/rowsMarkup}}
    {{#hasRelations}}
    ## Associations and lists

    {{#relations}}
    - {{{relationMarkup}}}
    {{/relations}}

    {{/hasRelations}}
    {{#tables}}
    ## <a id="t-{{{tableIDMarkup}}}"></a>Table {{tableName}}

    | Key | Value |
    | --- | --- |
    {{#entries}}
    | {{key}} | {{entryValue}} |
    {{/entries}}

    {{#moreEntries}}{{moreEntries}}{{/moreEntries}}

    {{/tables}}
    {{#yamlMarkup}}
    ## As it is written

    {{{yamlMarkup}}}

    {{#moreYAML}}{{moreYAML}}{{/moreYAML}}

    {{/yamlMarkup}}

    """

  static let valueRow = """
    | {{{propertyMarkup}}}{{#propertyName}} ({{propertyName}}){{/propertyName}}{{#roleWords}} ({{roleWords}}){{/roleWords}} | {{{valueMarkup}}} | {{sentAs}} | {{notes}} |

    """
}
