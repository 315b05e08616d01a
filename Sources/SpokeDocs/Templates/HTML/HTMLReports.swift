extension HTMLTemplates {
  /// What nobody writes, and what nobody reads.
  static let coverage = """
    <h1>Coverage</h1>
    <p class="lead">{{summary}}</p>
    {{{rowsMarkup}}}{{> pager}}

    """

  static let coverageRow = """
    <section aria-labelledby="c-{{coverageID}}">
    <h2 id="c-{{coverageID}}">{{{coverageMarkup}}} <span class="sub">{{coverageWords}}</span></h2>
    {{#hasNames}}<p class="muted">{{namesTitle}}</p>
    <ul class="names">{{#names}}<li>{{{nameMarkup}}}</li>{{/names}}</ul>{{/hasNames}}
    {{#moreNames}}<p class="muted">{{moreNames}}</p>{{/moreNames}}
    </section>

    """

  static let findings = """
    <h1>Findings</h1>
    <p class="lead">{{summary}}</p>
    {{#rowsMarkup}}<ul class="findings">
    {{{rowsMarkup}}}</ul>{{/rowsMarkup}}
    {{> pager}}

    """

  /// What changed since an earlier snapshot.
  static let changes = """
    <h1>Changes</h1>
    <p class="lead">{{summary}}</p>
    {{#rowsMarkup}}
    <div class="scroll" tabindex="0" role="region" aria-label="Changes">
    <table>
    <thead><tr><th scope="col">Where</th><th scope="col">What</th><th scope="col">May break</th><th scope="col">Written by</th></tr></thead>
    <tbody>
    {{{rowsMarkup}}}</tbody>
    </table>
    </div>
    {{/rowsMarkup}}
    {{> pager}}

    """

  static let changeRow = """
    <tr><th scope="row">{{{changeMarkup}}}</th><td>{{{changeMessageMarkup}}}</td><td>{{#isBreaking}}<span class="tag warn">may break</span>{{/isBreaking}}</td><td class="chips">{{{changeWritersMarkup}}}</td></tr>

    """
}
