/// A field of events with every place that reads it.
struct FieldEntry {
  let path: String
  let uses: [Use]

  struct Use {
    /// By number.
    let mapping: Int
    let place: Place
  }

  /// Where in a mapping a field is read.
  enum Place {
    /// A property of what the mapping writes.
    case property(String)
    /// Anything else: "trigger", "key `email`".
    case other(Phrase)
  }
}
