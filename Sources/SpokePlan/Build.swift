/// What the sources are compiled for.
public enum Build {
  /// Whether a small module counts for more than a fast one, as in WebAssembly (`.ci/embedding`): of two ways that come to the
  /// same, the shorter one is taken then, and the other is left out.
  @inlinable
  @inline(__always)
  public static var favorsSize: Bool {
    #if SPOKE_SMALL
      true
    #else
      false
    #endif
  }
}
