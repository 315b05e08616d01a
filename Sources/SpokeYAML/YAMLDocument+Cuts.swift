import SpokeDiagnostics

/// What the reader of expressions needs to see that YAML cut one.
extension YAMLDocument {
  /// The comment on the line where `node` ends, when nothing but white space stands between them.
  ///
  /// Of `${a ?? "x # y"}` YAML keeps `${a ?? "x` and makes a comment of the rest.
  public func comment(behind node: YAMLNode) -> YAMLComment? {
    var low = 0
    var high = comments.count
    while low < high {
      let middle = (low + high) / 2
      if comments[middle].range.start < node.place.end { low = middle + 1 } else { high = middle }
    }
    guard low < comments.count else { return nil }
    let comment = comments[low]
    let isBehind = source.bytes[node.place.end..<comment.range.start].allSatisfy(\.isBlank)
    return isBehind ? comment : nil
  }

  /// The text that the author of a value on one line plainly meant: as far as the expressions and quoted strings that
  /// begin in it reach, without a comment. Nil when one of them does not end on the line.
  ///
  /// - Parameter isFlow: whether the value stands in brackets, where a `,` or a closing bracket ends it.
  public func meantRange(of node: YAMLNode, isFlow: Bool) -> ByteRange? {
    source.bytes.withUnsafeBufferPointer { bytes in
      let extent = ValueExtent(bytes, from: min(node.place.start, bytes.count), isFlow: isFlow)
      return extent.isClosed ? extent.range : nil
    }
  }
}
