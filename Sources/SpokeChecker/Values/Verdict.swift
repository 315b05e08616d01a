/// How much is known about a conversion before an event is seen.
enum Verdict: Sendable, Hashable {
  /// It cannot fail.
  case proved
  /// It is checked for each event, under `on_invalid`.
  case atRunTime
  /// The snapshot does not hold what would prove it, and neither can the runtime check it.
  case unverifiable
  /// It always fails, or a finding was made already.
  case failed
}

extension Proof {
  mutating func count(_ verdict: Verdict) {
    switch verdict {
    case .proved: proved += 1
    case .atRunTime: atRunTime += 1
    case .unverifiable: unverifiable += 1
    case .failed: break
    }
  }
}
