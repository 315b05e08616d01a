extension HTMLTemplates {
  static let mappings = """
    <h1>Mappings</h1>
    <p class="lead">{{summary}}</p>
    <form class="filters" data-filters hidden>
    <p><label for="f-text">Find</label><input id="f-text" type="search" placeholder="Name, trigger or object" autocomplete="off" spellcheck="false"></p>
    <p class="count" role="status" data-count>{{countWords}}</p>
    </form>
    <div class="scroll" tabindex="0" role="region" aria-label="Mappings">
    <table>
    <thead><tr><th scope="col">Mapping</th><th scope="col">Does</th><th scope="col">When</th><th scope="col" class="r">Values</th><th scope="col">Findings</th></tr></thead>
    <tbody data-rows-here>
    {{{rowsMarkup}}}</tbody>
    </table>
    </div>
    <p class="none" data-none hidden>No mapping is like that. <button type="button" data-reset>Show all</button></p>
    {{> pager}}

    """

  static let mappingRow = """
    <tr data-row><th scope="row">{{{mappingMarkup}}}{{#isOff}} <span class="tag">off</span>{{/isOff}}</th><td>{{does}} {{{targetMarkup}}}</td><td>{{{whenMarkup}}}</td><td class="r">{{valueCount}}</td><td>{{#findingWords}}<span class="tag {{findingClass}}">{{findingWords}}</span>{{/findingWords}}{{^findingWords}}<span class="muted">none</span>{{/findingWords}}</td></tr>

    """

  static let mapping = """
    <h1>{{id}}{{#isOff}} <span class="tag">switched off</span>{{/isOff}}</h1>
    {{#description}}<p class="lead"><bdi>{{description}}</bdi></p>{{/description}}
    <dl class="facts">
    <dt>When</dt><dd>{{{whenMarkup}}}{{#trigger}}<br><code>{{trigger}}</code>{{/trigger}}</dd>
    {{#eachMarkup}}<dt>For each</dt><dd>element of {{{eachMarkup}}}, called <code>item</code>, one record</dd>{{/eachMarkup}}
    <dt>Does</dt><dd>{{{doesMarkup}}}</dd>
    {{#hasEvents}}<dt>Events</dt><dd class="chips">{{{eventsMarkup}}}</dd>{{/hasEvents}}
    <dt>File</dt><dd><code>{{place}}</code></dd>
    {{#proof}}<dt>Proof</dt><dd>{{proof}}</dd>{{/proof}}
    {{#scopes}}<dt>Scopes</dt><dd>{{scopes}}</dd>{{/scopes}}
    {{#calls}}<dt>Calls</dt><dd>{{calls}}</dd>{{/calls}}
    </dl>
    {{#hasFindings}}
    <section aria-labelledby="findings">
    <h2 id="findings">Findings</h2>
    <ul class="findings">
    {{#findings}}{{> finding}}{{/findings}}
    </ul>
    </section>
    {{/hasFindings}}
    {{#pictureMarkup}}
    <section aria-labelledby="lineage">
    <h2 id="lineage">From event to property</h2>
    <div class="picture scroll" tabindex="0" role="group" aria-labelledby="lineage">
    {{{pictureMarkup}}}
    </div>
    {{#pictureNote}}<p class="muted">{{pictureNote}}</p>{{/pictureNote}}
    </section>
    {{/pictureMarkup}}
    {{#rowsMarkup}}
    <section aria-labelledby="values">
    <h2 id="values">Values</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="values">
    <table class="values">
    <thead><tr><th scope="col">Property</th><th scope="col">Value</th><th scope="col">Sent as</th><th scope="col">Notes</th></tr></thead>
    <tbody>
    {{{rowsMarkup}}}</tbody>
    </table>
    </div>
    <p class="muted">{{policyWords}}</p>
    {{> pager}}
    </section>
    {{/rowsMarkup}}
    {{#hasRelations}}
    <section aria-labelledby="relations">
    <h2 id="relations">Associations and lists</h2>
    <ul>
    {{#relations}}<li>{{{relationMarkup}}}</li>
    {{/relations}}
    </ul>
    </section>
    {{/hasRelations}}
    {{#tables}}
    <section aria-labelledby="t-{{tableID}}">
    <h2 id="t-{{tableID}}">Table <code>{{tableName}}</code></h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="t-{{tableID}}">
    <table>
    <thead><tr><th scope="col">Key</th><th scope="col">Value</th></tr></thead>
    <tbody>
    {{#entries}}<tr><th scope="row"><code>{{key}}</code></th><td><code>{{entryValue}}</code></td></tr>
    {{/entries}}
    </tbody>
    </table>
    </div>
    {{#moreEntries}}<p class="muted">{{moreEntries}}</p>{{/moreEntries}}
    </section>
    {{/tables}}
    {{#yaml}}
    <section aria-labelledby="yaml">
    <h2 id="yaml">As it is written</h2>
    <pre tabindex="0" role="group" aria-labelledby="yaml"><code>{{yaml}}</code></pre>
    {{#moreYAML}}<p class="muted">{{moreYAML}}</p>{{/moreYAML}}
    </section>
    {{/yaml}}

    """

  static let valueRow = """
    <tr><th scope="row">{{{propertyMarkup}}}{{#propertyName}} <code class="sub">{{propertyName}}</code>{{/propertyName}}{{#roleWords}} <span class="tag info">{{roleWords}}</span>{{/roleWords}}</th><td>{{{valueMarkup}}}</td><td>{{sentAs}}</td><td>{{notes}}</td></tr>

    """
}
