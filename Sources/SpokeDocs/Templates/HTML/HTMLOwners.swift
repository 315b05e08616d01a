extension HTMLTemplates {
  /// All object types and custom events.
  static let owners = """
    <h1>Objects and events</h1>
    <p class="lead">{{summary}}</p>
    {{#groups}}
    <section aria-labelledby="{{groupID}}">
    <h2 id="{{groupID}}">{{groupTitle}}</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="{{groupID}}">
    <table>
    <thead><tr><th scope="col">Name</th><th scope="col">In mappings</th><th scope="col">Type id</th><th scope="col" class="r">Properties</th><th scope="col" class="r">Written</th><th scope="col">Identified by</th></tr></thead>
    <tbody>
    {{#owners}}<tr><th scope="row">{{{ownerMarkup}}}</th><td><code>{{name}}</code></td><td><code>{{typeID}}</code></td><td class="r">{{properties}}</td><td class="r">{{written}}</td><td>{{{keysMarkup}}}</td></tr>
    {{/owners}}
    </tbody>
    </table>
    </div>
    </section>
    {{/groups}}

    """

  /// One object type or custom event with its properties.
  static let owner = """
    <h1><bdi>{{label}}</bdi> <code class="sub">{{name}}</code></h1>
    <p class="lead">{{summary}}</p>
    {{#writersMarkup}}<p class="chips"><span class="muted">Written by</span> {{{writersMarkup}}}</p>{{/writersMarkup}}
    {{#eventWords}}<p>{{eventWords}}</p>{{/eventWords}}
    <section aria-labelledby="properties">
    <h2 id="properties">Properties</h2>
    <form class="filters" data-filters hidden>
    <p><label for="f-text">Find</label><input id="f-text" type="search" placeholder="Label, name or description" autocomplete="off" spellcheck="false"></p>
    <p><label for="f-type">Type</label><select id="f-type"><option value="">All types</option>{{#types}}<option value="{{typeValue}}">{{typeName}}</option>{{/types}}</select></p>
    <p><label for="f-show">Show</label><select id="f-show"><option value="">All properties</option>{{#shows}}<option value="{{showValue}}">{{showName}} ({{showCount}})</option>{{/shows}}</select></p>
    <p class="count" role="status" data-count>{{countWords}}</p>
    </form>
    <div class="plist">
    <div class="phead" aria-hidden="true"><span>Property</span><span>Type</span><span>Notes</span><span>Written by</span></div>
    <div data-rows-here>
    {{{rowsMarkup}}}</div>
    <p class="none" data-none hidden>No property is like that. <button type="button" data-reset>Show all</button></p>
    </div>
    {{> pager}}
    </section>
    {{#hasPipelines}}
    <section aria-labelledby="pipelines">
    <h2 id="pipelines">Pipelines and stages</h2>
    {{#pipelines}}
    <h3><bdi>{{pipelineLabel}}</bdi> <code class="sub">{{pipelineID}}</code>{{#pipelineArchived}} <span class="tag">archived</span>{{/pipelineArchived}}</h3>
    <ol class="stages">{{#stages}}<li><bdi>{{stageLabel}}</bdi> <code>{{stageID}}</code>{{#stageArchived}} <span class="tag">archived</span>{{/stageArchived}}</li>{{/stages}}</ol>
    {{/pipelines}}
    </section>
    {{/hasPipelines}}
    {{#hasAssociations}}
    <section aria-labelledby="associations">
    <h2 id="associations">Association labels</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="associations">
    <table>
    <thead><tr><th scope="col">To</th><th scope="col">Labels</th></tr></thead>
    <tbody>
    {{#associations}}<tr><th scope="row"><code>{{to}}</code></th><td>{{labels}}</td></tr>
    {{/associations}}
    </tbody>
    </table>
    </div>
    </section>
    {{/hasAssociations}}

    """

  /// One property: a line that opens.
  static let property = """
    <details class="p" id="p-{{id}}" data-t="{{typeGroup}}" data-k="{{kinds}}"><summary><span class="pn"><bdi>{{label}}</bdi> <code>{{name}}</code></span><span class="pt">{{type}}</span><span class="pb">{{#tags}}<span class="tag {{tagClass}}">{{tag}}</span> {{/tags}}</span><span class="pw">{{writerCount}}</span></summary><div class="pd">
    {{#description}}<p class="desc"><bdi>{{description}}</bdi></p>{{/description}}
    <dl>
    <dt>Takes</dt><dd>{{sentence}}</dd>
    {{#rules}}<dt>Rules</dt><dd>{{rules}}</dd>{{/rules}}
    {{#group}}<dt>Group</dt><dd><code>{{group}}</code></dd>{{/group}}
    {{#hasWriters}}<dt>Written by</dt><dd><ul>{{#writers}}<li>{{{writerMarkup}}} <span class="muted">from</span> {{{sourceMarkup}}}{{#writerNote}} <span class="muted">({{writerNote}})</span>{{/writerNote}}</li>{{/writers}}</ul></dd>{{/hasWriters}}
    {{#hasOptions}}<dt>Options</dt><dd><ul class="opts">{{#options}}<li><code>{{optionValue}}</code> <bdi>{{optionLabel}}</bdi>{{#optionHidden}} <span class="tag">hidden</span>{{/optionHidden}}</li>{{/options}}</ul>{{#moreOptions}}<p><a href="{{{optionsHrefMarkup}}}">{{moreOptions}}</a></p>{{/moreOptions}}</dd>{{/hasOptions}}
    </dl></div></details>

    """

  /// The options of a property that has many.
  static let options = """
    <h1><bdi>{{label}}</bdi> <code class="sub">{{name}}</code></h1>
    <p class="lead">{{summary}}</p>
    <div class="scroll" tabindex="0" role="region" aria-label="Options">
    <table>
    <thead><tr><th scope="col">Value</th><th scope="col">Label</th></tr></thead>
    <tbody>
    {{{rowsMarkup}}}</tbody>
    </table>
    </div>
    {{> pager}}

    """

  static let optionRow = """
    <tr><th scope="row"><code>{{optionValue}}</code></th><td><bdi>{{optionLabel}}</bdi>{{#optionHidden}} <span class="tag">hidden</span>{{/optionHidden}}</td></tr>

    """
}
