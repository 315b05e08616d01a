/// What a text is to the options of a property.
public enum OptionMatch: Sendable, Hashable {
  /// It is the value of an option.
  case value(Option)
  /// It is no value, but this option's value in other case or with other separators.
  case otherSpelling(Option)
  /// It is no value, but this option's label, perhaps in other case.
  case label(Option)
  /// It is neither; the values that may have been meant, at most three.
  case none(near: [String])
}
