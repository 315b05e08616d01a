extension HTMLTemplates {
  static let overview = """
    <h1><bdi>{{portal}}</bdi></h1>
    <p class="lead">{{summary}}</p>
    <ul class="figures">
    {{#figures}}<li><a href="{{{hrefMarkup}}}"><b>{{value}}</b> <span>{{words}}</span></a></li>
    {{/figures}}
    </ul>
    {{#hasBreaking}}
    <p class="note warn">{{breakingWords}} <a href="{{{changesHrefMarkup}}}">See what changed</a>.</p>
    {{/hasBreaking}}
    <section aria-labelledby="objects">
    <h2 id="objects">What is written</h2>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="objects">
    <table>
    <thead><tr><th scope="col">Object or event</th><th scope="col" class="r">Properties</th><th scope="col" class="r">Writable</th><th scope="col" class="r">Written</th><th scope="col">Share</th><th scope="col">Mappings</th></tr></thead>
    <tbody>
    {{#owners}}<tr><th scope="row">{{{ownerMarkup}}}{{#ownerIsEvent}} <span class="tag">event</span>{{/ownerIsEvent}}</th><td class="r">{{properties}}</td><td class="r">{{writable}}</td><td class="r">{{written}}</td><td>{{#ownerShare}}<span class="meter" role="img" aria-label="{{ownerShare}} percent"><i style="width:{{ownerShare}}%"></i></span>{{/ownerShare}}</td><td class="chips">{{{writersMarkup}}}</td></tr>
    {{/owners}}
    </tbody>
    </table>
    </div>
    </section>
    {{#hasScopes}}
    <section aria-labelledby="scopes">
    <h2 id="scopes">Scopes</h2>
    <p>What the token needs to deliver all of this.{{#scopesUnknown}} The snapshot does not say which scopes were granted.{{/scopesUnknown}}</p>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="scopes">
    <table>
    <thead><tr><th scope="col">Scope</th><th scope="col">Granted</th><th scope="col">Needed by</th></tr></thead>
    <tbody>
    {{#scopes}}<tr><th scope="row"><code>{{scope}}</code></th><td>{{#granted}}{{granted}}{{/granted}}{{#isMissing}}<span class="tag bad">missing</span>{{/isMissing}}</td><td>{{scopeMappings}}</td></tr>
    {{/scopes}}
    </tbody>
    </table>
    </div>
    </section>
    {{/hasScopes}}
    {{#hasCalls}}
    <section aria-labelledby="calls">
    <h2 id="calls">Calls</h2>
    <p>The fewest requests for {{callRecords}} records that all differ, in full batches. HubSpot allows {{burst}} requests in ten seconds and {{daily}} a day to a private app on Professional.</p>
    <div class="scroll" tabindex="0" role="group" aria-labelledby="calls">
    <table>
    <thead><tr><th scope="col">Mapping</th><th scope="col" class="r">Requests</th><th scope="col">For</th></tr></thead>
    <tbody>
    {{#calls}}<tr><th scope="row">{{{callMarkup}}}</th><td class="r">{{callTotal}}</td><td>{{callParts}}</td></tr>
    {{/calls}}
    </tbody>
    </table>
    </div>
    {{#moreCalls}}<p>{{moreCalls}}</p>{{/moreCalls}}
    </section>
    {{/hasCalls}}

    """
}
