/// Sub-categories of refused changes of lists.
enum ListCodes {
  /// Source: lists reference, and clients' handling of it.
  static let duplicateName = "ILS.DUPLICATE_LIST_NAMES"
  /// Not published; HubSpot's spelling may differ.
  static let dynamic = "ILS.LIST_MEMBERSHIPS_NOT_EDITABLE"
}
