extension MarkdownTemplates {
  static let overview = """
    # {{portal}}

    {{summary}}

    {{#figures}}
    - [{{value}} {{words}}]({{{hrefMarkup}}})
    {{/figures}}

    {{#hasBreaking}}
    **{{breakingWords}}** [See what changed]({{{changesHrefMarkup}}}).

    {{/hasBreaking}}
    ## What is written

    | Object or event | Properties | Writable | Written | Mappings |
    | --- | ---: | ---: | ---: | --- |
    {{#owners}}
    | {{{ownerMarkup}}}{{#ownerIsEvent}} (event){{/ownerIsEvent}} | {{properties}} | {{writable}} | {{written}} | {{{writersMarkup}}} |
    {{/owners}}

    {{#hasScopes}}
    ## Scopes

    What the token needs to deliver all of this.{{#scopesUnknown}} The snapshot does not say which scopes were granted.{{/scopesUnknown}}

    | Scope | Granted | Needed by |
    | --- | --- | --- |
    {{#scopes}}
    | {{scope}} | {{#granted}}{{granted}}{{/granted}}{{#isMissing}}**missing**{{/isMissing}} | {{scopeMappings}} |
    {{/scopes}}

    {{/hasScopes}}
    {{#hasCalls}}
    ## Calls

    The fewest requests for {{callRecords}} records that all differ, in full batches. HubSpot allows {{burst}} requests in ten seconds and {{daily}} a day to a private app on Professional.

    | Mapping | Requests | For |
    | --- | ---: | --- |
    {{#calls}}
    | {{{callMarkup}}} | {{callTotal}} | {{callParts}} |
    {{/calls}}

    {{#moreCalls}}{{moreCalls}}{{/moreCalls}}

    {{/hasCalls}}

    """

  static let events = """
    # Events

    {{summary}}

    {{#hasEvents}}
    | Event | Call | Fields | Read | Mappings |
    | --- | --- | ---: | ---: | --- |
    {{#events}}
    | {{{eventMarkup}}} | {{eventType}} | {{fieldCount}} | {{readCount}} | {{{eventMappingsMarkup}}} |
    {{/events}}

    {{/hasEvents}}
    [All fields that mappings read]({{{fieldsHrefMarkup}}})

    """

  static let event = """
    # {{eventTitle}} ({{eventType}})

    {{summary}}

    {{#eventMappingsMarkup}}
    Triggers: {{{eventMappingsMarkup}}}

    {{/eventMappingsMarkup}}
    | Field | Type | Read by |
    | --- | --- | --- |
    {{{rowsMarkup}}}
    {{> pager}}

    """

  static let fieldRow = """
    | {{path}} | {{fieldType}}{{#isRequired}}, required{{/isRequired}} | {{{readersMarkup}}}{{#isUnread}}nobody{{/isUnread}} |

    """

  static let fields = """
    # Event fields

    {{summary}}

    | Field | Used for |
    | --- | --- |
    {{{rowsMarkup}}}
    {{> pager}}

    """

  static let fieldUseRow = """
    | {{path}} | {{#uses}}{{{useMarkup}}} in {{{useMappingMarkup}}}<br>{{/uses}} |

    """
}
