import SpokeSchema

/// The property that a value is written to: `option`, `stage` and `owner` need to know it.
public struct ValueTarget: Sendable {
  public var object: ObjectType?
  public var property: Property?
  /// The pipeline that the mapping writes, when it is a literal.
  public var pipelineID: String?

  public init(object: ObjectType? = nil, property: Property? = nil, pipelineID: String? = nil) {
    self.object = object
    self.property = property
    self.pipelineID = pipelineID
  }
}
