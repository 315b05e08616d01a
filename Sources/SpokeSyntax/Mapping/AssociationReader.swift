import SpokeDiagnostics
import SpokeYAML

extension DocumentReader {
  /// The entries of `associate` or `dissociate`. What is absent from one is for the checker to say.
  mutating func associations(_ entry: YAMLEntry, inFlow: Bool) -> [AssociationSyntax] {
    let key = entry.key.scalar?.text ?? "associate"
    let isFlow = inFlow || entry.value.isFlow
    return items(entry, "`\(key)`", "`- to: companies`, with `match` and `label` below it").map {
      association($0, key, inFlow: isFlow || $0.isFlow)
    }
  }

  /// The maps in a list; a map in place of the list is reported and taken as its only item.
  private mutating func items(_ entry: YAMLEntry, _ what: String, _ example: String) -> [YAMLNode] {
    let node = entry.value
    guard let elements = node.elements else {
      wrongKind(node, what, expected: "a list", help: "Begin every entry with `- `: write \(example).")
      return node.entries?.isEmpty == false ? [node] : []
    }
    return elements.filter { element in
      if element.entries != nil { return true }
      wrongKind(element, "An entry of \(what)", expected: "a map", help: "Write \(example).")
      return false
    }
  }

  private mutating func association(_ node: YAMLNode, _ key: String, inFlow: Bool) -> AssociationSyntax {
    var association = AssociationSyntax(range: node.place)
    let fields = fields(node, .association)
    if let entry = fields["to"] {
      association.to = name(entry.value, "`to`", help: "Write the object's name, such as `to: companies`.")
    }
    if let entry = fields["match"] { association.match = match(entry, "match", inFlow: inFlow) }
    if let entry = fields["record"] {
      association.record = name(entry.value, "`record`", help: "Write the id of the mapping that writes the record.")
    }
    if let entry = fields["label"] {
      association.label = name(
        entry.value, "`label`", help: "Write a label of the portal, or `default` for the unlabelled association.")
    }
    if let entry = fields["missing"] {
      if key == "dissociate", entry.value.scalar?.text == MissingPolicy.create.rawValue {
        report(
          .wrongKind, "`missing` of a `dissociate` must be `skip` or `reject`, and is `create`", at: entry.value.place,
          help: "Write `skip`: there is no association to take away from a record that does not exist.")
      } else {
        association.missing = choice(
          entry.value, "`missing`", synonyms: ["ignore": .skip, "omit": .skip, "fail": .reject, "error": .reject])
      }
    }
    association.isIncomplete =
      fields.isIncomplete || (fields["to"] != nil && association.to == nil)
      || (fields["match"] != nil && association.match == nil) || (fields["record"] != nil && association.record == nil)
      || (fields["label"] != nil && association.label == nil)
    return association
  }

  /// The entries of `lists`.
  mutating func lists(_ entry: YAMLEntry) -> [ListSyntax] {
    items(entry, "`lists`", "`- add: Newsletter`").flatMap { node -> [ListSyntax] in
      let fields = fields(node, .listChange)
      let changes: [(ListSyntax.Change, YAMLEntry)] = [ListSyntax.Change.add, .remove].compactMap { change in
        fields[change.rawValue].map { (change, $0) }
      }
      if changes.isEmpty, !fields.isIncomplete {
        report(
          .missingKey, "This entry of `lists` has neither `add` nor `remove`", at: node.place,
          help: "Write `add:` or `remove:` with the list's name.")
      }
      if changes.count > 1 {
        report(
          .wrongKind, "An entry of `lists` must have one of `add` and `remove`, and has both",
          at: changes[1].1.key.place,
          help: "Begin an entry of its own with `- `.")
      }
      return changes.compactMap { change, entry in
        name(entry.value, "`\(change.rawValue)`", help: "Write the name of a manual list.").map {
          ListSyntax(change: Located(change, entry.key.place), name: $0)
        }
      }
    }
  }
}
