import SpokeChecker
import SpokePlan

/// The way from event fields through conversions to properties, as rows and lines.
struct LineagePicture {
  /// More rows than this are no picture any more.
  private static let maximumRows = 60

  struct Row {
    /// What happens to the value: "trim → lower → text".
    let steps: String
    let property: String
    let label: String?
    /// The fields it is made of, by number.
    let fields: [Int]
    /// Where it stands, in lines from the top: beside the middle of the fields that it is the first to read.
    let place: Double
  }

  let mapping: String
  let rows: [Row]
  /// The event's fields, one a line, at `places`.
  let fields: [String]
  let places: [Double]
  /// The height in lines.
  let lines: Int
  /// Rows that are left out.
  let omitted: Int

  /// Nil where nothing is written.
  init?(_ mapping: MappingEntry) {
    guard !mapping.writes.isEmpty else { return nil }
    self.mapping = mapping.id
    omitted = max(0, mapping.writes.count - Self.maximumRows)
    var numbers: [String: Int] = [:]
    var texts: [String] = []
    var places: [Double] = []
    var line = 0
    rows = mapping.writes.prefix(Self.maximumRows).map { write in
      let first = line
      let fields = write.fields.paths.map { path -> Int in
        if let number = numbers[path.text] { return number }
        numbers[path.text] = texts.count
        texts.append(path.text)
        places.append(Double(line))
        line += 1
        return texts.count - 1
      }
      // A row without a field of its own has a line all the same.
      line = max(line, first + 1)
      return Row(
        steps: Self.steps(write), property: write.name, label: write.property?.label, fields: fields,
        place: Double(first + line - 1) / 2)
    }
    fields = texts
    self.places = places
    lines = line
  }

  private static func steps(_ write: MappingEntry.Write) -> String {
    if write.fields.paths.isEmpty { return HTML.visible(ExpressionWords.words(write.value).plain) }
    var steps = write.fields.steps
    if let conversion = write.conversion?.kind {
      let label = ConversionWords.label(conversion)
      if steps.last != label { steps.append(label) }
    }
    return steps.joined(separator: " → ")
  }

  var title: String { "From event fields to properties: \(mapping)" }

  var note: String? {
    omitted > 0 ? "The picture shows the first \(rows.count); \(omitted) more are in the table." : nil
  }
}
