/// The property that HubSpot lets go forwards only: a write of an earlier stage is passed over without a word, unless the
/// stage was emptied before.
///
/// Source: lifecycle stages guide.
public enum LifecycleStage {
  public static let property = "lifecyclestage"
  /// The objects that have it, by API name.
  public static let objects: Set<String> = ["contacts", "companies"]
}
