extension String {
  /// Whether it can stand in a mapping file as it is, in quotes or without: words of ASCII letters and digits.
  var isPlainText: Bool {
    guard let first = unicodeScalars.first, first.isASCII, first.properties.isAlphabetic, last != " " else {
      return false
    }
    return unicodeScalars.allSatisfy { scalar in
      scalar.isASCII
        && (scalar.properties.isAlphabetic || ("0"..."9").contains(scalar) || " _-".unicodeScalars.contains(scalar))
    }
  }
}
