import SpokePlan

/// Executes a plan over events.
///
/// An engine has its own working memory and is used by one thread at a time; the plan is shared. Evaluation is total: no
/// line can make it fail. Nothing is allocated for an event once the memory has grown to what the events need.
public struct Engine: ~Copyable, @unchecked Sendable {
  /// A longer line is rejected, in bytes.
  public static let maximumLineByteCount = 32 << 20

  /// A mapping with `each` runs on an array of so many elements at most; a longer one is rejected whole. This bounds what
  /// one event can cost.
  public static let maximumElementCount = 10_000

  /// How much of a line is checked against JSON's grammar.
  public enum Checking: Sendable {
    /// What the plan reads, all strings, and the balance of brackets: what `docs/events.md` says.
    case whatIsRead
    /// All of every line.
    case everything
  }

  /// The plan that is executed.
  public let plan: Plan
  var evaluator: Evaluator
  /// The mappings to try on the event. Kept here because to make one takes longer than to use it.
  var candidates = Candidates()
  var records: WrittenRecords
  var record: RecordState
  #if !SPOKE_SMALL
    let checking: Checking
    let kernel: ScanKernel
    /// Whether lines are read by their marks.
    let usesMarks: Bool
    var lineMemory = LineMemory()
    /// None when every line is looked into.
    var filter: RawFilter?
  #endif

  /// An engine for a plan.
  ///
  /// - Parameters:
  ///   - checking: how much is checked; a small build always checks what is read.
  ///   - kernel: the instructions to scan with; nil reads without a scan, as a small build always does. The results are the same
  ///     with all; one that this processor does not have is not used.
  public init(plan: Plan, checking: Checking = .whatIsRead, kernel: ScanKernel? = .best) {
    self.plan = plan
    evaluator = Evaluator(plan)
    records = WrittenRecords(plan.view)
    record = RecordState(plan.view)
    #if !SPOKE_SMALL
      self.checking = checking
      self.kernel = kernel.map { $0.isAvailable ? $0 : .best } ?? .portable
      usesMarks = kernel != nil
      filter = checking == .everything || kernel == nil ? nil : RawFilter(plan.view)
    #endif
  }
}

/// Which event, and which element of it, is being worked on.
struct EventPlace {
  var line: Int
  /// Text or missing.
  var messageID: Value
  /// Of the element of `each`.
  var index: Int?
}

extension RunOutput {
  mutating func reject(line: Int, _ reason: RejectReason, fault: JSONFault?) {
    statistics.countReject(reason)
    rejects.append(#"{"line":"#, decimal: line)
    rejects.append(#","reason":""#, reason.name.bytes)
    if let fault {
      rejects.append(#"","detail":""#, fault.reason.text.bytes)
      rejects.append(" at byte ", decimal: fault.offset + 1)
    }
    rejects.append("\"}\n")
  }
}
