extension HTMLTemplates {
  /// The events of the plan.
  static let events = """
    <h1>Events</h1>
    <p class="lead">{{summary}}</p>
    {{#hasEvents}}
    <div class="scroll" tabindex="0" role="region" aria-label="Events of the plan">
    <table>
    <thead><tr><th scope="col">Event</th><th scope="col">Call</th><th scope="col" class="r">Fields</th><th scope="col" class="r">Read</th><th scope="col">Share</th><th scope="col">Mappings</th></tr></thead>
    <tbody>
    {{#events}}<tr><th scope="row">{{{eventMarkup}}}</th><td class="nb"><code>{{eventType}}</code></td><td class="r">{{fieldCount}}</td><td class="r">{{readCount}}</td><td>{{#eventShare}}<span class="meter" role="img" aria-label="{{eventShare}} percent"><i style="width:{{eventShare}}%"></i></span>{{/eventShare}}</td><td class="chips">{{{eventMappingsMarkup}}}</td></tr>
    {{/events}}
    </tbody>
    </table>
    </div>
    {{/hasEvents}}
    <p><a href="{{{fieldsHrefMarkup}}}">All fields that mappings read</a></p>

    """

  static let event = """
    <h1><bdi>{{eventTitle}}</bdi> <code class="sub">{{eventType}}</code></h1>
    <p class="lead">{{summary}}</p>
    {{#eventMappingsMarkup}}<p class="chips"><span class="muted">Triggers</span> {{{eventMappingsMarkup}}}</p>{{/eventMappingsMarkup}}
    <form class="filters" data-filters hidden>
    <p><label for="f-text">Find</label><input id="f-text" type="search" placeholder="Field, type or mapping" autocomplete="off" spellcheck="false"></p>
    <p><label for="f-show">Show</label><select id="f-show"><option value="">All fields</option><option value="read">Read by a mapping</option><option value="unread">Nobody reads</option></select></p>
    <p class="count" role="status" data-count>{{countWords}}</p>
    </form>
    <div class="scroll" tabindex="0" role="region" aria-label="Fields">
    <table>
    <thead><tr><th scope="col">Field</th><th scope="col">Type</th><th scope="col">Read by</th></tr></thead>
    <tbody data-rows-here>
    {{{rowsMarkup}}}</tbody>
    </table>
    </div>
    <p class="none" data-none hidden>No field is like that. <button type="button" data-reset>Show all</button></p>
    {{> pager}}

    """

  static let fieldRow = """
    <tr data-row data-k="{{kinds}}"><th scope="row"><code>{{path}}</code></th><td>{{fieldType}}{{#isRequired}} <span class="tag">required</span>{{/isRequired}}</td><td class="chips">{{{readersMarkup}}}{{#isUnread}}<span class="muted">nobody</span>{{/isUnread}}</td></tr>

    """

  /// Every field that a mapping reads.
  static let fields = """
    <h1>Event fields</h1>
    <p class="lead">{{summary}}</p>
    <form class="filters" data-filters hidden>
    <p><label for="f-text">Find</label><input id="f-text" type="search" placeholder="Field, property or mapping" autocomplete="off" spellcheck="false"></p>
    <p class="count" role="status" data-count>{{countWords}}</p>
    </form>
    <div class="scroll" tabindex="0" role="region" aria-label="Fields">
    <table>
    <thead><tr><th scope="col">Field</th><th scope="col">Used for</th></tr></thead>
    <tbody data-rows-here>
    {{{rowsMarkup}}}</tbody>
    </table>
    </div>
    <p class="none" data-none hidden>No field is like that. <button type="button" data-reset>Show all</button></p>
    {{> pager}}

    """

  static let fieldUseRow = """
    <tr data-row><th scope="row"><code>{{path}}</code></th><td><ul>{{#uses}}<li>{{{useMarkup}}} <span class="muted">in</span> {{{useMappingMarkup}}}</li>{{/uses}}</ul></td></tr>

    """
}
