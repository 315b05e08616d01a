extension LineagePicture {
  /// Measures in pixels.
  private enum Grid {
    static let row = 30.0
    static let box = 24.0
    static let head = 28.0
    static let left = (x: 0.0, width: 300.0)
    static let middle = (x: 390.0, width: 260.0)
    static let right = (x: 740.0, width: 280.0)
    static let width = 1_020.0
    /// Of a character of the fixed-width font at 12 pixels, with some room.
    static let character = 7.4
  }

  /// The picture for a page whose style sheet draws it.
  var svg: String { drawn(style: nil) }

  /// The picture as a file of its own.
  var standaloneSVG: String { drawn(style: Self.style) + "\n" }

  private func drawn(style: String?) -> String {
    let height = Grid.head + Grid.row * Double(lines)
    var parts: [String] = []
    let namespace = style == nil ? "" : " xmlns=\"http://www.w3.org/2000/svg\""
    parts.append(
      "<svg\(namespace) class=\"lineage\" viewBox=\"0 0 \(Self.text(Grid.width)) \(Self.text(height))\" "
        + "width=\"\(Self.text(Grid.width))\" height=\"\(Self.text(height))\" role=\"img\" aria-label=\"\(HTML.escaped(description))\">"
    )
    if let style { parts.append("<style>\(style)</style>") }
    for (text, x) in [("Event field", Grid.left.x), ("Conversion", Grid.middle.x), ("Property", Grid.right.x)] {
      parts.append("<text class=\"h\" x=\"\(Self.text(x))\" y=\"14\">\(text)</text>")
    }
    for row in rows {
      let y = Self.middle(row.place)
      for field in row.fields {
        parts.append(Self.line(from: Grid.left.x + Grid.left.width, Self.middle(places[field]), to: Grid.middle.x, y))
      }
      parts.append(Self.line(from: Grid.middle.x + Grid.middle.width, y, to: Grid.right.x, y))
    }
    for (field, place) in zip(fields, places) { parts.append(Self.box("f", Grid.left, place, field, keepsEnd: true)) }
    for row in rows {
      parts.append(Self.box("c", Grid.middle, row.place, row.steps, keepsEnd: !row.fields.isEmpty))
      parts.append(Self.box("p", Grid.right, row.place, row.property, title: row.label, keepsEnd: false))
    }
    parts.append("</svg>")
    return parts.joined(separator: "\n")
  }

  /// The picture in a sentence; the table beside it says it in full.
  private var description: String {
    "\(Numbers.count(fields.count, "event field")) on the left, \(Numbers.count(rows.count, "value")) on the right, with the "
      + "conversions between them. The table of values says the same."
  }

  /// The height of the middle of a row.
  private static func middle(_ place: Double) -> Double { Grid.head + (place + 0.5) * Grid.row }

  private static func line(from x1: Double, _ y1: Double, to x2: Double, _ y2: Double) -> String {
    guard y1 != y2 else { return "<path d=\"M\(text(x1)),\(text(y1))H\(text(x2))\"/>" }
    let bend = (x1 + x2) / 2
    return
      "<path d=\"M\(text(x1)),\(text(y1))C\(text(bend)),\(text(y1)) \(text(bend)),\(text(y2)) \(text(x2)),\(text(y2))\"/>"
  }

  private static func box(
    _ style: String, _ column: (x: Double, width: Double), _ place: Double, _ content: String, title: String? = nil,
    keepsEnd: Bool
  ) -> String {
    let top = middle(place) - Grid.box / 2
    let shown = fitted(content, width: column.width - 16, keepsEnd: keepsEnd)
    let hint = title.map { "\($0) (\(content))" } ?? content
    let tip = shown == content && title == nil ? "" : "<title>\(HTML.escaped(hint))</title>"
    return
      "<g class=\"\(style)\">\(tip)<rect x=\"\(text(column.x + 0.5))\" y=\"\(text(top))\" width=\"\(text(column.width - 1))\" "
      + "height=\"\(text(Grid.box))\" rx=\"4\"/><text x=\"\(text(column.x + 8))\" y=\"\(text(middle(place) + 4))\">"
      + "\(HTML.escaped(shown))</text></g>"
  }

  /// What of a text has room. The end of a path says more than its beginning.
  private static func fitted(_ content: String, width: Double, keepsEnd: Bool) -> String {
    let room = Int(width / Grid.character)
    // A wide character, such as an emoji, takes two places.
    func size(_ character: Character) -> Int { character.unicodeScalars.contains { $0.value >= 0x1100 } ? 2 : 1 }
    guard content.reduce(0, { $0 + size($1) }) > room else { return content }
    var used = 1
    var kept: [Character] = []
    for character in keepsEnd ? Array(content.reversed()) : Array(content) {
      used += size(character)
      if used > room { break }
      kept.append(character)
    }
    return keepsEnd ? "…" + String(kept.reversed()) : String(kept) + "…"
  }

  /// A measure with at most one decimal.
  private static func text(_ number: Double) -> String {
    let tenths = Int((number * 10).rounded())
    return tenths.isMultiple(of: 10) ? "\(tenths / 10)" : "\(tenths / 10).\(tenths % 10)"
  }

  private static let style =
    "text{font:12px ui-monospace,Menlo,Consolas,\"DejaVu Sans Mono\",monospace;fill:#1d2126}"
    + ".h{font:600 12px system-ui,sans-serif;fill:#59616b}rect{fill:#f6f7f8;stroke:#cfd4da}"
    + ".c rect{fill:#fff}path{fill:none;stroke:#8a94a0;stroke-width:1.25}"
    + "@media(prefers-color-scheme:dark){text{fill:#e4e7ea}.h{fill:#a3abb5}rect{fill:#1e2227;stroke:#434a53}"
    + ".c rect{fill:#15181b}path{stroke:#727c88}}"
}
