extension MarkdownTemplates {
  static let owners = """
    # Objects and events

    {{summary}}

    {{#groups}}
    ## {{groupTitle}}

    | Name | In mappings | Type id | Properties | Written | Identified by |
    | --- | --- | --- | ---: | ---: | --- |
    {{#owners}}
    | {{{ownerMarkup}}} | {{name}} | {{typeID}} | {{properties}} | {{written}} | {{{keysMarkup}}} |
    {{/owners}}

    {{/groups}}

    """

  static let owner = """
    # {{label}} ({{name}})

    {{summary}}

    {{#writersMarkup}}
    Written by: {{{writersMarkup}}}

    {{/writersMarkup}}
    {{#eventWords}}
    {{eventWords}}

    {{/eventWords}}
    ## Properties

    | Property | Name | Takes | Notes | Written by | About |
    | --- | --- | --- | --- | --- | --- |
    {{{rowsMarkup}}}
    {{> pager}}
    {{#hasPipelines}}
    ## Pipelines and stages

    {{#pipelines}}
    ### {{pipelineLabel}} ({{pipelineID}}){{#pipelineArchived}}, archived{{/pipelineArchived}}

    {{#stages}}
    1. {{stageLabel}}: {{stageID}}{{#stageArchived}}, archived{{/stageArchived}}
    {{/stages}}

    {{/pipelines}}
    {{/hasPipelines}}
    {{#hasAssociations}}
    ## Association labels

    | To | Labels |
    | --- | --- |
    {{#associations}}
    | {{to}} | {{labels}} |
    {{/associations}}

    {{/hasAssociations}}

    """

  static let property = """
    | <a id="p-{{{idMarkup}}}"></a>{{label}} | {{name}} | {{sentence}} | {{#tagWords}}{{tagWords}}{{/tagWords}} | {{{writerLinksMarkup}}} | {{#description}}{{description}}{{/description}}{{#rules}} Rules: {{rules}}.{{/rules}}{{#hasOptions}} Options: {{#options}}{{optionValue}} ({{optionLabel}}{{#optionHidden}}, hidden{{/optionHidden}}); {{/options}}{{#moreOptions}}[{{moreOptions}}]({{{optionsHrefMarkup}}}){{/moreOptions}}{{/hasOptions}} |

    """

  static let options = """
    # {{label}} ({{name}})

    {{summary}}

    | Value | Label |
    | --- | --- |
    {{{rowsMarkup}}}
    {{> pager}}

    """

  static let optionRow = """
    | {{optionValue}} | {{optionLabel}}{{#optionHidden}}, hidden{{/optionHidden}} |

    """
}
