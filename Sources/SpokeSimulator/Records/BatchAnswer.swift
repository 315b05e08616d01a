import SpokeJSON

/// The answer to a batch: what went through, and what did not.
///
/// Source: schemas `BatchResponse…` and `BatchResponse…WithErrors` of the references.
struct BatchAnswer {
  var startedAt: Instant
  /// Of an answer without errors.
  var status = 200
  var errors: [APIError] = []
  var inputCount: Int

  init(_ call: Call, status: Int = 200, inputCount: Int) {
    startedAt = call.now
    self.status = status
    self.inputCount = inputCount
  }

  /// 207 when there are errors.
  func reply(_ writeResults: (inout JSONWriter) -> Void) -> APIReply {
    var writer = JSONWriter(.compact)
    writer.object { writer in
      writer.member("status", "COMPLETE")
      writer.member("results", array: writeResults)
      if !errors.isEmpty {
        writer.member("numErrors", errors.count)
        writer.member(
          "errors", array: { writer in for error in errors { error.write(asEntryOf: &writer) } })
      }
      writer.member("startedAt", startedAt.timestamp)
      writer.member("completedAt", startedAt.timestamp)
    }
    var reply = APIReply(status: errors.isEmpty ? status : 207, body: writer.bytes)
    reply.inputCount = inputCount
    return reply
  }
}
