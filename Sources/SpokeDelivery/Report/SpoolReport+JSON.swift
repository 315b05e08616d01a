import SpokeJSON

extension SpoolReport {
  /// The report as one JSON object with its line break.
  public var json: [UInt8] {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("version", 1)
      writer.member("portal", ifPresent: portal)
      writer.member("operations", operations)
      writer.member(
        "states",
        object: { writer in
          for state in OperationState.allCases where !state.isOpen { writer.member(state.name, count(state)) }
          writer.member("waiting", waiting)
        })
      writer.member("planRejects", planRejects)
      writer.member("inputs", array: { writer in for input in inputs { input.write(to: &writer) } })
      writer.member("counts", array: { writer in for count in counts { count.write(to: &writer) } })
      writer.member("omissions", array: { writer in for omission in omissions { omission.write(to: &writer) } })
    }
    return writer.bytes + [0x0A]
  }
}

extension SpoolInput {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("lines", lines)
      writer.member("blank", blank)
      writer.member("events", events)
      writer.member("matched", matched)
      writer.member("read", isRead)
    }
  }
}

extension SpoolReport.Count {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("mapping", mapping)
      writer.member("state", state.isOpen ? OperationState.waiting.name : state.name)
      if !reason.isEmpty { writer.member("reason", reason) }
      writer.member("count", count)
    }
  }
}

extension SpoolReport.Omission {
  fileprivate func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("mapping", mapping)
      writer.member("object", object)
      writer.member("reason", reason)
      writer.member("count", count)
    }
  }
}
