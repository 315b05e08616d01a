/// What has become of an operation. Append-only numbers: they stand in spools.
public enum OperationState: Int, Sendable, CaseIterable {
  /// To be sent, or to be sent again.
  case waiting = 0
  /// A record that is being made, and HubSpot's answer is not known: it may have the record or not.
  case sending = 1
  /// Its record is written, its associations and lists are not yet.
  case recorded = 2
  case written = 3
  /// Made one with another operation on the same record, which was written.
  case merged = 4
  /// There was nothing to do, such as no record to update.
  case skipped = 5
  /// HubSpot refused it, or it asks for what is not there.
  case rejected = 6
  /// A record that may have been made or not, and nothing tells: a person must look.
  case unknown = 7

  /// As printed.
  public var name: String {
    switch self {
    case .waiting: "waiting"
    case .sending: "sending"
    case .recorded: "recorded"
    case .written: "written"
    case .merged: "merged"
    case .skipped: "skipped"
    case .rejected: "rejected"
    case .unknown: "unknown"
    }
  }

  /// Whether something is left to do. Three states are different kinds of waiting; people are told of one.
  public var isOpen: Bool {
    switch self {
    case .waiting, .sending, .recorded: true
    case .written, .merged, .skipped, .rejected, .unknown: false
    }
  }

  /// Whether the operation itself is kept, for an export or a retry.
  public var keepsOperation: Bool { self != .written && self != .merged }
}

/// What happens to an operation.
public enum OperationStep: Sendable, CaseIterable {
  /// A create goes on its way. Noted before it is sent.
  case send
  /// The doubt about a create that was on its way is over: it is not at HubSpot, or it was found there and is written as
  /// any record that is there.
  case clearDoubt
  /// A create that was on its way may be at HubSpot, and cannot be found out.
  case loseSight
  /// The record is written, associations or lists are left.
  case writeRecord
  /// All is written.
  case finish
  /// All is written by another operation's input.
  case merge
  case skip
  case reject
  /// A person asks for another attempt.
  case retry
  /// The same where the record is written already: its associations and lists are tried again.
  case retryRest
}

extension OperationStep {
  /// The state that the step leads to.
  public var target: OperationState {
    switch self {
    case .send: .sending
    case .clearDoubt, .retry: .waiting
    case .loseSight: .unknown
    case .writeRecord, .retryRest: .recorded
    case .finish: .written
    case .merge: .merged
    case .skip: .skipped
    case .reject: .rejected
    }
  }
}

extension OperationState {
  /// The whole life of an operation: the steps that can happen in each state. What is not here cannot happen.
  static let steps: [OperationState: Set<OperationStep>] = [
    .waiting: [.send, .writeRecord, .finish, .merge, .skip, .reject],
    .sending: [.clearDoubt, .loseSight, .writeRecord, .finish, .merge, .reject],
    .recorded: [.finish, .merge, .reject],
    .written: [],
    .merged: [],
    .skipped: [.retry],
    .rejected: [.retry, .retryRest],
    .unknown: [.retry],
  ]

  /// The state after a step; nil where the step cannot happen.
  public func after(_ step: OperationStep) -> OperationState? {
    Self.steps[self]?.contains(step) == true ? step.target : nil
  }

  /// The states in which a step can happen.
  static func before(_ step: OperationStep) -> [OperationState] { allCases.filter { $0.after(step) != nil } }
}
