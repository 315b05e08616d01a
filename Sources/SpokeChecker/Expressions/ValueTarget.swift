import SpokeSchema

/// The property that a value is written to: `option`, `stage` and `owner` need to know it.
public struct ValueTarget: Sendable {
  public var object: ObjectType?
  public var property: Property?
  /// The pipeline that the mapping writes, when it is a literal.
  public var pipelineID: String?
  /// Whether what is written could not be found, which has been said: what needs it says nothing more.
  public var isUnresolved = false

  public init(object: ObjectType? = nil, property: Property? = nil, pipelineID: String? = nil) {
    self.object = object
    self.property = property
    self.pipelineID = pipelineID
  }

  /// A value for something that is not known.
  static let unresolved = ValueTarget().withoutMeaning

  /// The same for a property that is not known.
  var withoutMeaning: ValueTarget {
    var target = self
    target.isUnresolved = true
    return target
  }
}
