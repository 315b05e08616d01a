import SpokeJSON

extension Request {
  /// The request as one JSON line, with its line break: `{"method","path","body","lines"}`, and `conditions` where
  /// there are some.
  public var jsonLine: [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("method", method)
      writer.member("path", path.text)
      writer.key("body")
      body.write(to: &writer)
      writer.member("lines", array: { writer in for line in lines { writer.write(line) } })
      guard !conditions.isEmpty else { return }
      writer.member(
        "conditions",
        array: { writer in
          for condition in conditions {
            writer.object { writer in
              writer.member("input", condition.input)
              writer.member("property", condition.property)
              writer.member("write", condition.write)
            }
          }
        })
    }
    return writer.bytes + [0x0A]
  }
}

extension RequestValue {
  func write(to writer: inout JSONWriter) {
    switch self {
    case .text(let text): writer.write(text)
    case .number(let number): writer.write(number)
    case .array(let elements): writer.array { writer in for element in elements { element.write(to: &writer) } }
    case .object(let members):
      writer.object { writer in
        for member in members {
          writer.key(member.name)
          member.value.write(to: &writer)
        }
      }
    case .reference(let reference): writer.object { $0.member("$ref", reference.text) }
    }
  }
}
