import Mustache

/// What a template fills in: texts, which the template escapes, markup, and views for its sections.
///
/// Markup is known by its name: it ends in `Markup`, and only such names stand between three braces.
struct View: MustacheParent {
  private var values: [String: Any] = [:]

  init() {}

  func child(named name: String) -> Any? { values[name] }

  /// A text; a section of this name is left out when it is nil or empty.
  mutating func set(_ name: String, _ text: String?) {
    if let text, !text.isEmpty { values[name] = text }
  }

  /// Finished markup of the output's format, under `NAMEMarkup`.
  mutating func set(_ name: String, markup: String?) {
    if let markup, !markup.isEmpty { values[name + "Markup"] = markup }
  }

  mutating func set(_ name: String, _ flag: Bool) { values[name] = flag }

  mutating func set(_ name: String, _ number: Int) { values[name] = Numbers.grouped(number) }

  /// A section that is repeated for each view. `hasNAME` says whether there are any.
  mutating func set(_ name: String, _ views: [View]) {
    values[name] = views
    values["has" + name.prefix(1).uppercased() + name.dropFirst()] = !views.isEmpty
  }

  /// A section that is there once, or not.
  mutating func set(_ name: String, _ view: View?) {
    if let view { values[name] = view }
  }

  /// The view with what a closure sets.
  static func with(_ body: (inout View) -> Void) -> View {
    var view = View()
    body(&view)
    return view
  }
}
