extension HTMLTemplates {
  /// What stands around every page.
  static let layout = """
    <!doctype html>
    <html lang="en">
    <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <meta name="color-scheme" content="light dark">
    <title>{{title}} · {{portal}}</title>
    <link rel="stylesheet" href="{{root}}assets/style.css">
    <script src="{{root}}assets/theme.js"></script>
    <script src="{{root}}assets/site.js" defer></script>
    </head>
    <body data-root="{{root}}" data-search="{{searchParts}}"{{#rowParts}} data-rows="{{rowParts}}"{{/rowParts}}>
    <a class="skip" href="#content">Skip to the content</a>
    <header class="bar">
    <div class="bar-in">
    <a class="brand" href="{{root}}index.html"><bdi>{{portal}}</bdi></a>
    <nav aria-label="Pages"><ul>
    {{#navigation}}<li><a href="{{{hrefMarkup}}}"{{#isCurrent}} aria-current="page"{{/isCurrent}}>{{name}}{{#count}} <span class="n">{{count}}</span>{{/count}}</a></li>
    {{/navigation}}
    </ul></nav>
    <form class="find" role="search" data-find hidden>
    <label class="off" for="find">Search everything</label>
    <input id="find" type="search" placeholder="Search everything" autocomplete="off" spellcheck="false" role="combobox" aria-expanded="false" aria-autocomplete="list" aria-controls="found">
    <kbd aria-hidden="true">/</kbd>
    <div id="found" role="listbox" aria-label="What was found" hidden></div>
    </form>
    <button class="theme" type="button" data-theme-button hidden><span class="label">Colours: </span><span data-theme-name>auto</span></button>
    </div>
    </header>
    <main id="content" tabindex="-1">
    {{#hasTrail}}
    <nav class="trail" aria-label="Where you are"><ol>{{#trail}}<li><a href="{{{hrefMarkup}}}"><bdi>{{name}}</bdi></a></li>{{/trail}}</ol></nav>
    {{/hasTrail}}
    {{{bodyMarkup}}}</main>
    <footer>Made by Spoke {{version}} from the snapshot of portal <bdi>{{portal}}</bdi>{{#portalID}} ({{portalID}}){{/portalID}}{{#pulledAt}}, pulled {{pulledAt}}{{/pulledAt}}. HubSpot API {{apiVersion}}.</footer>
    </body>
    </html>

    """

  /// Where a list goes on that has several pages.
  static let pager = """
    {{#pager}}
    <nav class="pager" aria-label="Pages of this list"{{#isLoaded}} data-pager{{/isLoaded}}>
    {{#previousMarkup}}<a rel="prev" href="{{{previousMarkup}}}">Previous</a>{{/previousMarkup}}
    <span>Page {{number}} of {{all}}</span>
    {{#nextMarkup}}<a rel="next" href="{{{nextMarkup}}}">Next</a>{{/nextMarkup}}
    </nav>
    {{/pager}}

    """

  /// Findings, for a page of their own or of a mapping.
  static let finding = """
    <li class="finding {{severity}}">
    <p><span class="sev">{{severity}}</span> {{{messageMarkup}}}</p>
    {{#findingHelpMarkup}}<p class="help">{{{findingHelpMarkup}}}</p>{{/findingHelpMarkup}}
    <p class="place"><code>{{rule}}</code> at <code>{{place}}</code>{{#findingMappingMarkup}} in {{{findingMappingMarkup}}}{{/findingMappingMarkup}}</p>
    </li>

    """
}
