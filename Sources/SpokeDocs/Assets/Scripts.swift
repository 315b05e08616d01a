extension Assets {
  /// Runs before anything is drawn, so that no page flashes in the wrong colours.
  static let themeScript = """
    (function () {
      "use strict";
      try {
        var theme = localStorage.getItem("spoke-theme");
        if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
      } catch (error) { /* Without storage the system's setting holds. */ }
    })();

    """

  /// Light, dark, or as the system has it.
  static let scriptTheme = """
    (function () {
      "use strict";
      var root = document.documentElement, button = document.querySelector("[data-theme-button]");
      if (!button) return;
      var order = ["auto", "light", "dark"];
      function current() { return root.dataset.theme || "auto"; }
      function show() { button.querySelector("[data-theme-name]").textContent = current(); }
      button.addEventListener("click", function () {
        var next = order[(order.indexOf(current()) + 1) % order.length];
        if (next === "auto") delete root.dataset.theme; else root.dataset.theme = next;
        try { if (next === "auto") localStorage.removeItem("spoke-theme"); else localStorage.setItem("spoke-theme", next); } catch (error) { /* Not kept. */ }
        show();
      });
      show();
      button.hidden = false;
    })();

    """

  /// The lists of properties, mappings and fields: narrowed by text, type and kind.
  static let scriptFilter = """
    (function () {
      "use strict";
      var form = document.querySelector("[data-filters]"), list = document.querySelector("[data-rows-here]");
      function open(hash) {
        var row = hash.length > 1 && document.getElementById(decodeURIComponent(hash.slice(1)));
        if (row && row.tagName === "DETAILS") { row.open = true; return row; }
        return null;
      }
      if (list) {
        addEventListener("hashchange", function () { open(location.hash); });
        open(location.hash);
      }
      // Paper cannot be opened: every property is printed with all that is known of it.
      var opened = [];
      addEventListener("beforeprint", function () {
        opened = Array.from(document.querySelectorAll("details:not([open])"));
        opened.forEach(function (row) { row.open = true; });
      });
      addEventListener("afterprint", function () { opened.forEach(function (row) { row.open = false; }); opened = []; });
      if (!form || !list) return;

      var text = form.querySelector("#f-text"), type = form.querySelector("#f-type"), show = form.querySelector("#f-show");
      var count = form.querySelector("[data-count]"), none = document.querySelector("[data-none]");
      var noun = count.textContent.replace(/^[0-9,]+ /, "");
      var rows = [], parts = (document.body.dataset.rows || "").split(" ").filter(Boolean), loaded = !parts.length, waiting = 0;

      function collect() {
        rows = Array.from(list.children).map(function (row) {
          return { row: row, text: row.textContent.toLowerCase(), type: row.dataset.t || "", kinds: " " + (row.dataset.k || "") + " " };
        });
      }
      function apply() {
        var words = text.value.toLowerCase().split(/\\s+/).filter(Boolean), seen = 0;
        rows.forEach(function (entry) {
          var fits = words.every(function (word) { return entry.text.indexOf(word) >= 0; })
            && (!type || !type.value || entry.type === type.value)
            && (!show || !show.value || entry.kinds.indexOf(" " + show.value + " ") >= 0);
          entry.row.hidden = !fits;
          if (fits) seen++;
        });
        count.textContent = seen === rows.length ? seen.toLocaleString("en") + " " + noun : seen.toLocaleString("en") + " of " + rows.length.toLocaleString("en") + " " + noun;
        if (none) none.hidden = seen > 0;
      }
      // The rest of a list that is cut into pages is loaded when somebody looks for something.
      var pieces = [];
      window.spokeRows = function (number, html) {
        pieces[number] = html;
        if (--waiting > 0) return;
        list.innerHTML = pieces.join("");
        document.querySelectorAll("[data-pager]").forEach(function (pager) { pager.hidden = true; });
        collect();
        apply();
        open(location.hash);
      };
      function load() {
        if (loaded) return;
        loaded = true;
        waiting = parts.length;
        parts.forEach(function (part) {
          var script = document.createElement("script");
          script.src = part;
          document.head.appendChild(script);
        });
      }
      function changed() { load(); apply(); }
      form.addEventListener("submit", function (event) { event.preventDefault(); });
      form.addEventListener("input", changed);
      form.addEventListener("focusin", load);
      document.querySelectorAll("[data-reset]").forEach(function (button) {
        button.addEventListener("click", function () { form.reset(); apply(); text.focus(); });
      });
      collect();
      // An address can narrow a list: contacts.html?show=unwritten
      var query = new URLSearchParams(location.search);
      [["q", text], ["type", type], ["show", show]].forEach(function (pair) {
        if (pair[1] && query.get(pair[0])) { pair[1].value = query.get(pair[0]); }
      });
      form.hidden = false;
      if (location.search) changed();
    })();

    """

  /// The search over everything.
  static let scriptFind = """
    (function () {
      "use strict";
      var form = document.querySelector("[data-find]");
      if (!form) return;
      var input = form.querySelector("input"), found = form.querySelector("#found");
      var root = document.body.dataset.root, parts = Number(document.body.dataset.search), loaded = false;
      var entries = [], shown = [], chosen = -1, limit = 30;

      window.spokeFind = function (more) {
        more.forEach(function (entry) {
          entries.push({ entry: entry, title: entry[1].toLowerCase(), text: (entry[1] + " " + entry[2]).toLowerCase() });
        });
        if (document.activeElement === input) search();
      };
      function load() {
        if (loaded) return;
        loaded = true;
        for (var part = 1; part <= parts; part++) {
          var script = document.createElement("script");
          script.src = root + "assets/search." + part + ".js";
          document.head.appendChild(script);
        }
      }
      function close() {
        found.hidden = true;
        input.setAttribute("aria-expanded", "false");
        input.removeAttribute("aria-activedescendant");
        chosen = -1;
      }
      function choose(place) {
        if (!shown.length) return;
        chosen = (place + shown.length) % shown.length;
        Array.from(found.children).forEach(function (row, index) { row.setAttribute("aria-selected", String(index === chosen)); });
        input.setAttribute("aria-activedescendant", "found-" + chosen);
        found.children[chosen].scrollIntoView({ block: "nearest" });
      }
      function go(place) { if (shown[place]) location.href = root + shown[place].entry[3]; }
      function rank(entry, query) {
        if (entry.title === query) return 0;
        if (entry.title.indexOf(query) === 0) return 1;
        return entry.title.indexOf(query) > 0 ? 2 : 3;
      }
      function search() {
        var query = input.value.trim().toLowerCase(), words = query.split(/\\s+/).filter(Boolean);
        found.textContent = "";
        if (!words.length) return close();
        shown = entries.filter(function (entry) { return words.every(function (word) { return entry.text.indexOf(word) >= 0; }); });
        shown = shown.map(function (entry, index) { return { entry: entry.entry, rank: rank(entry, query), index: index }; });
        shown.sort(function (a, b) { return a.rank - b.rank || a.index - b.index; });
        shown = shown.slice(0, limit);
        shown.forEach(function (hit, index) {
          var row = document.createElement("div");
          row.id = "found-" + index;
          row.setAttribute("role", "option");
          row.setAttribute("aria-selected", "false");
          [["t", hit.entry[1]], ["k", hit.entry[0]], ["d", hit.entry[2]]].forEach(function (part) {
            var cell = document.createElement("span");
            cell.className = part[0];
            cell.textContent = part[1];
            cell.dir = "auto";
            row.appendChild(cell);
          });
          row.addEventListener("mousedown", function (event) { event.preventDefault(); go(index); });
          found.appendChild(row);
        });
        if (!shown.length) {
          var row = document.createElement("div");
          row.setAttribute("role", "option");
          row.setAttribute("aria-disabled", "true");
          row.textContent = entries.length ? "Nothing is called that." : "Loading…";
          found.appendChild(row);
        }
        found.hidden = false;
        input.setAttribute("aria-expanded", "true");
        input.removeAttribute("aria-activedescendant");
        chosen = -1;
      }
      input.addEventListener("focus", load);
      input.addEventListener("input", function () { load(); search(); });
      input.addEventListener("blur", close);
      input.addEventListener("keydown", function (event) {
        if (event.key === "ArrowDown") { event.preventDefault(); if (found.hidden) search(); choose(chosen + 1); }
        else if (event.key === "ArrowUp") { event.preventDefault(); choose(chosen < 0 ? -1 : chosen - 1); }
        else if (event.key === "Escape") { if (found.hidden) input.value = ""; close(); }
      });
      form.addEventListener("submit", function (event) { event.preventDefault(); go(chosen < 0 ? 0 : chosen); });
      addEventListener("keydown", function (event) {
        if (event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey) return;
        if (/^(INPUT|SELECT|TEXTAREA)$/.test(document.activeElement.tagName)) return;
        event.preventDefault();
        input.focus();
      });
      form.hidden = false;
    })();

    """
}
