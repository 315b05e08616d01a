/// The version of Spoke, in the one place where it is written.
public enum SpokeVersion {
  public static var bytes: StaticString { "0.1.0" }

  #if !hasFeature(Embedded)
    public static var current: String { bytes.description }
  #endif
}
