extension Assets {
  /// Colours, type and the frame of a page.
  static let styleBase = """
    :root {
      color-scheme: light dark;
      --bg: #ffffff; --soft: #f5f6f7; --line: #dde1e5; --strong: #b9c0c8;
      --text: #1d2126; --muted: #59616b; --link: #0a58a8; --focus: #0a58a8;
      --info-bg: #e6f0fa; --info: #0b4a8a; --warn-bg: #fdf1d8; --warn: #7a4a00; --bad-bg: #fde8e6; --bad: #a32018;
      --fill: #2f7d5b;
      --sans: system-ui, -apple-system, "Segoe UI", Roboto, "Helvetica Neue", "Noto Sans", sans-serif;
      --mono: ui-monospace, "SF Mono", Menlo, Consolas, "DejaVu Sans Mono", monospace;
    }
    @media (prefers-color-scheme: dark) { :root:not([data-theme="light"]) {
      --bg: #14171a; --soft: #1d2125; --line: #31373e; --strong: #59626c;
      --text: #e4e7ea; --muted: #a3abb5; --link: #85bdf5; --focus: #85bdf5;
      --info-bg: #14304d; --info: #a9d2fb; --warn-bg: #3b2c0d; --warn: #f3cf86; --bad-bg: #481a17; --bad: #fbb3ac;
      --fill: #5cb48d;
    } }
    :root[data-theme="dark"] {
      color-scheme: dark;
      --bg: #14171a; --soft: #1d2125; --line: #31373e; --strong: #59626c;
      --text: #e4e7ea; --muted: #a3abb5; --link: #85bdf5; --focus: #85bdf5;
      --info-bg: #14304d; --info: #a9d2fb; --warn-bg: #3b2c0d; --warn: #f3cf86; --bad-bg: #481a17; --bad: #fbb3ac;
      --fill: #5cb48d;
    }
    :root[data-theme="light"] { color-scheme: light; }
    * { box-sizing: border-box; }
    html { font: 15px/1.5 var(--sans); background: var(--bg); color: var(--text); -webkit-text-size-adjust: 100%; scroll-padding-top: 4.5rem; }
    body { margin: 0; }
    h1, h2, h3 { line-height: 1.25; font-weight: 650; letter-spacing: -0.01em; text-wrap: balance; overflow-wrap: anywhere; }
    h1 { font-size: 1.75rem; margin: 0.5rem 0 0.25rem; }
    h2 { font-size: 1.2rem; margin: 2.25rem 0 0.6rem; }
    h3 { font-size: 1rem; margin: 1.25rem 0 0.4rem; }
    p { margin: 0.5rem 0; max-width: 46rem; }
    a { color: var(--link); text-decoration-thickness: 1px; text-underline-offset: 0.15em; }
    a:hover { text-decoration-thickness: 2px; }
    code, kbd, pre { font-family: var(--mono); font-size: 0.87em; }
    code { overflow-wrap: anywhere; }
    :focus-visible { outline: 2px solid var(--focus); outline-offset: 2px; border-radius: 2px; }
    [hidden] { display: none !important; }
    .off { position: absolute; width: 1px; height: 1px; margin: -1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }
    .skip { position: absolute; left: 0.75rem; top: -4rem; padding: 0.5rem 0.75rem; background: var(--bg); border: 1px solid var(--strong); z-index: 30; }
    .skip:focus { top: 0.75rem; }
    .muted, .sub { color: var(--muted); }
    .sub { font-weight: 400; font-size: 0.72em; letter-spacing: 0; }
    td .sub, th .sub { font-size: 0.92em; }
    .lead { font-size: 1.05rem; color: var(--muted); max-width: 50rem; }
    .v { overflow-wrap: anywhere; }
    .bar { position: sticky; top: 0; z-index: 20; background: var(--bg); border-bottom: 1px solid var(--line); }
    .bar-in { display: flex; flex-wrap: wrap; align-items: center; gap: 0.25rem 1.25rem; max-width: 74rem; margin: 0 auto; padding: 0.5rem 1.25rem; }
    .brand { font-weight: 700; color: var(--text); text-decoration: none; max-width: 14rem; overflow: hidden; text-overflow: ellipsis; white-space: nowrap; }
    .bar nav { flex: 1 1 auto; }
    .bar ul { display: flex; flex-wrap: wrap; gap: 0 0.15rem; margin: 0; padding: 0; list-style: none; }
    .bar nav a { display: inline-block; padding: 0.3rem 0.55rem; color: var(--muted); text-decoration: none; border-radius: 5px; }
    .bar nav a:hover { color: var(--text); background: var(--soft); }
    .bar nav a[aria-current] { color: var(--text); font-weight: 600; background: var(--soft); }
    .n { font-size: 0.8em; font-variant-numeric: tabular-nums; color: var(--muted); }
    main { max-width: 74rem; margin: 0 auto; padding: 1rem 1.25rem 3rem; }
    main:focus { outline: none; }
    footer { max-width: 71.5rem; margin: 0 auto; padding: 1rem 0 2.5rem; border-top: 1px solid var(--line); color: var(--muted); font-size: 0.87rem; }
    .trail ol { display: flex; flex-wrap: wrap; margin: 0; padding: 0; list-style: none; font-size: 0.9rem; }
    .trail li + li::before { content: "›"; margin: 0 0.45rem; color: var(--muted); }

    """

  /// Tables, lists, forms and marks.
  static let styleParts = """
    .scroll { overflow-x: auto; border: 1px solid var(--line); border-radius: 6px; }
    table { border-collapse: collapse; width: 100%; font-size: 0.93rem; }
    th, td { text-align: start; vertical-align: top; padding: 0.45rem 0.75rem; border-top: 1px solid var(--line); }
    thead th { border-top: 0; background: var(--soft); color: var(--muted); font-weight: 600; font-size: 0.85rem; white-space: nowrap; }
    tbody th { font-weight: 500; min-width: 15.5rem; }
    tbody tr:hover > * { background: var(--soft); }
    td ul, dd ul { margin: 0; padding: 0; list-style: none; }
    .r { text-align: end; font-variant-numeric: tabular-nums; white-space: nowrap; }
    .values th { min-width: 12rem; } .values th .sub { display: block; } .values td { min-width: 9rem; }
    .values td:nth-child(2) { min-width: 16rem; }
    .tag { display: inline-block; padding: 0 0.4rem; border-radius: 4px; font-size: 0.78rem; line-height: 1.35rem; font-weight: 500; white-space: nowrap; color: var(--muted); background: var(--soft); box-shadow: inset 0 0 0 1px var(--line); }
    .tag.info { color: var(--info); background: var(--info-bg); box-shadow: none; }
    .tag.warn { color: var(--warn); background: var(--warn-bg); box-shadow: none; }
    .tag.bad { color: var(--bad); background: var(--bad-bg); box-shadow: none; }
    th a, .chips a, .names a { text-decoration: none; } th a:hover, .chips a:hover, .names a:hover { text-decoration: underline; }
    td.chips { min-width: 15rem; padding-top: calc(0.45rem - 2px); }
    .nb { white-space: nowrap; }
    .chips a { display: inline-block; margin: 0 0.5rem 0 0; line-height: 1.65rem; }
    .meter { display: inline-block; width: 6rem; height: 0.5rem; margin-top: 0.35rem; border-radius: 3px; background: var(--line); overflow: hidden; print-color-adjust: exact; }
    .meter i { display: block; height: 100%; min-width: 2px; background: var(--fill); print-color-adjust: exact; }
    .figures { display: grid; grid-template-columns: repeat(auto-fit, minmax(10.5rem, 1fr)); gap: 1px; margin: 1.25rem 0; padding: 0; list-style: none; background: var(--line); border: 1px solid var(--line); border-radius: 6px; overflow: hidden; }
    .figures a { display: block; height: 100%; padding: 0.75rem 1rem; background: var(--bg); color: inherit; text-decoration: none; }
    .figures a:hover { background: var(--soft); }
    .figures a:focus-visible { outline-offset: -3px; }
    .figures b { display: block; font-size: 1.35rem; font-weight: 650; line-height: 1.3; font-variant-numeric: tabular-nums; }
    .figures span { color: var(--muted); font-size: 0.9rem; }
    .note { padding: 0.6rem 0.9rem; border-radius: 6px; background: var(--info-bg); color: var(--info); }
    .note.warn { background: var(--warn-bg); color: var(--warn); }
    .note a { color: inherit; }
    dl.facts { display: grid; grid-template-columns: max-content minmax(0, 1fr); gap: 0.35rem 1.25rem; margin: 1rem 0; max-width: 60rem; }
    dl.facts dt { color: var(--muted); } dl.facts dd { margin: 0; }
    .filters { display: flex; flex-wrap: wrap; align-items: flex-end; gap: 0.6rem 0.9rem; margin: 0.75rem 0; }
    .filters p { margin: 0; }
    .filters label { display: block; font-size: 0.8rem; color: var(--muted); margin-bottom: 0.1rem; }
    input, select, button { font: inherit; font-size: 0.93rem; color: var(--text); background: var(--bg); border: 1px solid var(--strong); border-radius: 5px; padding: 0.3rem 0.55rem; min-height: 2.1rem; }
    input[type="search"] { width: 16rem; max-width: 100%; }
    button { cursor: pointer; } button:hover { background: var(--soft); }
    ::placeholder { color: var(--muted); opacity: 1; }
    .count { align-self: center; color: var(--muted); font-variant-numeric: tabular-nums; margin-inline-start: auto !important; }
    .plist { border: 1px solid var(--line); border-radius: 6px; font-size: 0.93rem; }
    .phead, .p summary { display: grid; grid-template-columns: minmax(14rem, 2.4fr) minmax(8rem, 1fr) minmax(7rem, 1.2fr) 7rem; gap: 0.1rem 0.75rem; padding: 0.38rem 0.75rem; }
    .phead { background: var(--soft); color: var(--muted); font-weight: 600; font-size: 0.85rem; border-radius: 6px 6px 0 0; padding-inline-start: 1.9rem; }
    .p { border-top: 1px solid var(--line); }
    .p summary { position: relative; cursor: pointer; list-style: none; padding-inline-start: 1.9rem; }
    .p summary::-webkit-details-marker { display: none; }
    .p summary::before { content: "›"; position: absolute; inset-inline-start: 0.8rem; top: 0.28rem; color: var(--muted); transition: rotate 0.1s; }
    .p[open] summary::before { rotate: 90deg; }
    .p summary:hover, .p[open] summary { background: var(--soft); }
    .p summary:focus-visible { outline-offset: -2px; }
    .p:target { box-shadow: inset 3px 0 0 var(--link); }
    .pn { overflow-wrap: anywhere; } .pn bdi { font-weight: 550; } .pn code, .pt, .pw { color: var(--muted); }
    .pd { padding: 0.25rem 0.75rem 0.9rem 1.9rem; background: var(--soft); }
    .pd dl { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 0.25rem 1rem; margin: 0.4rem 0 0; }
    .pd dt { color: var(--muted); } .pd dd { margin: 0; }
    .desc { margin: 0.2rem 0; }
    .opts { columns: 16rem auto; column-gap: 1.5rem; } .opts li { break-inside: avoid; }
    .none { padding: 0.9rem; margin: 0; }
    .names { columns: 18rem auto; column-gap: 1.5rem; margin: 0.4rem 0; padding: 0; list-style: none; font-size: 0.87rem; }
    .names li { break-inside: avoid; overflow-wrap: anywhere; line-height: 1.65rem; } .names a { display: inline-block; }
    .stages { margin: 0; padding-inline-start: 1.4rem; }
    .findings { margin: 0; padding: 0; list-style: none; }
    .finding { border: 1px solid var(--line); border-inline-start: 3px solid var(--strong); border-radius: 0 6px 6px 0; padding: 0.5rem 0.9rem; margin: 0.6rem 0; }
    .finding.error { border-inline-start-color: var(--bad); } .finding.warning { border-inline-start-color: var(--warn); }
    .finding p { margin: 0.1rem 0; max-width: 60rem; overflow-wrap: anywhere; }
    .finding .sev { font-weight: 650; } .finding .sev::after { content: ":"; } .error .sev { color: var(--bad); } .warning .sev { color: var(--warn); }
    .help, .place { color: var(--muted); }
    pre { margin: 0; padding: 0.8rem 1rem; overflow-x: auto; background: var(--soft); border: 1px solid var(--line); border-radius: 6px; line-height: 1.5; }
    pre code { font-size: 1em; overflow-wrap: normal; }
    .pager { display: flex; gap: 1rem; margin: 0.9rem 0; color: var(--muted); }
    .find { position: relative; }
    .find input { width: 15rem; padding-inline-end: 1.8rem; }
    .find kbd { position: absolute; inset-inline-end: 0.55rem; top: 0.42rem; padding: 0 0.35rem; color: var(--muted); border: 1px solid var(--line); border-radius: 4px; font-size: 0.75rem; pointer-events: none; }
    .find input:focus + kbd { display: none; }
    #found { position: absolute; inset-inline-end: 0; top: calc(100% + 4px); width: min(30rem, calc(100vw - 2.5rem)); max-height: 26rem; overflow-y: auto; background: var(--bg); border: 1px solid var(--strong); border-radius: 6px; box-shadow: 0 8px 24px rgb(0 0 0 / 0.18); padding: 0.25rem; }
    #found div { display: grid; grid-template-columns: minmax(0, 1fr) auto; gap: 0 0.75rem; padding: 0.35rem 0.6rem; border-radius: 4px; cursor: pointer; }
    #found div[aria-selected="true"] { background: var(--info-bg); color: var(--info); }
    #found .d, #found .k { color: var(--muted); font-size: 0.85rem; } #found .d { overflow-wrap: anywhere; }
    #found div[aria-selected="true"] .d, #found div[aria-selected="true"] .k { color: inherit; }
    #found .k { grid-row: 1; grid-column: 2; }
    .theme { min-width: 7.6rem; color: var(--muted); text-align: start; }
    @media (max-width: 46rem) {
      html { scroll-padding-top: 1rem; }
      .bar { position: static; }
      .bar nav { order: 3; flex-basis: 100%; margin: 0 -0.55rem; }
      .find { flex: 1 1 10rem; } .find input { width: 100%; padding-inline-end: 0.55rem; } .find kbd { display: none; }
      .theme { min-width: 4.2rem; text-align: center; } .theme .label { display: none; }
      .figures li:last-child:nth-child(odd) { grid-column: 1 / -1; }
      .scroll table { min-width: 44rem; } .brand { max-width: 8rem; }
      main, .bar-in { padding-inline: 0.9rem; } footer { margin-inline: 0.9rem; }
      h1 { font-size: 1.45rem; }
      .phead { display: none; } .plist { border-radius: 6px; } .p:first-child { border-top: 0; }
      .p summary { grid-template-columns: minmax(0, 1fr) auto; } .pn { grid-column: 1 / -1; } .pb { grid-column: 1; } .pt { grid-row: 2; } .pw { grid-row: 2; text-align: end; }
      .pb:empty, .pw:empty { display: none; }
      .pd dl, dl.facts { grid-template-columns: minmax(0, 1fr); gap: 0; } .pd dd, dl.facts dd { margin-bottom: 0.5rem; }
      .filters p, .filters input, .filters select { width: 100%; } .count { margin-inline-start: 0 !important; }
      tbody th { min-width: 10rem; } td.chips { min-width: 24rem; }
    }

    """

  /// The pictures of mappings.
  static let stylePicture = """
    .picture { padding: 0.75rem 1rem; }
    .lineage { display: block; }
    .lineage text { font: 12px var(--mono); fill: var(--text); }
    .lineage .h { font: 600 12px var(--sans); fill: var(--muted); }
    .lineage rect { fill: var(--soft); stroke: var(--line); }
    .lineage .c rect { fill: var(--bg); }
    .lineage path { fill: none; stroke: var(--strong); stroke-width: 1.25; }
    .lineage g:hover rect { stroke: var(--link); }

    """

  static let stylePrint = """
    @media print {
      :root, :root[data-theme] { --bg: #fff; --soft: #f5f6f7; --line: #ccc; --strong: #888; --text: #000; --muted: #444; --link: #000; --info-bg: #fff; --info: #000; --warn-bg: #fff; --warn: #000; --bad-bg: #fff; --bad: #000; color-scheme: light; }
      html { font-size: 10.5px; }
      .bar, .skip, .filters, .pager, .none, .trail { display: none !important; }
      main, footer { max-width: none; padding: 0; }
      .scroll, pre { overflow: visible; } pre { white-space: pre-wrap; }
      .picture svg { width: 100%; height: auto; }
      .p summary::before { content: none; }
      .p, tr, .finding, h2, h3 { break-inside: avoid; } h2, h3 { break-after: avoid; }
      a { text-decoration: none; }
      .tag { box-shadow: inset 0 0 0 1px #888 !important; }
      @page { margin: 15mm 12mm; }
    }

    """
}
