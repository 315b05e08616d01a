import SpokeDiagnostics

/// What a check found.
public struct CheckResult: Sendable {
  /// All findings with their default severities, before suppressions.
  public var diagnostics: Diagnostics
  /// What the compiler takes; nil without a portal, when a part of a mapping has no meaning that could be compiled, or
  /// when it was not asked for.
  public var project: CheckedProject?
  /// How much was proved, for every enabled mapping in order.
  public var proofs: [MappingProof]
  /// What was checked, held on to with the result: a process that ends with it need not take it apart.
  var catalogue: MappingCatalogue?

  /// The proof of one mapping.
  public struct MappingProof: Sendable, Hashable {
    public var mapping: String
    public var path: String
    public var proof: Proof

    public init(mapping: String, path: String, proof: Proof) {
      self.mapping = mapping
      self.path = path
      self.proof = proof
    }
  }

  public init(diagnostics: Diagnostics, project: CheckedProject?, proofs: [MappingProof]) {
    self.diagnostics = diagnostics
    self.project = project
    self.proofs = proofs
  }
}
