/// What HubSpot demands of custom behavioral events.
///
/// Sources: "Define custom events", "Send custom event data" and the event definitions endpoint.
public enum EventRules {
  /// Characters of an event's name.
  public static let nameLength = 50
  /// Characters of an event's label.
  public static let labelLength = 100
  /// Characters of a property's name or label.
  public static let propertyNameLength = 50
  /// Properties of a definition, and of one completion; further ones, by ascending name, are dropped.
  public static let maximumProperties = 50
  /// Definitions in an account.
  public static let maximumDefinitions = 500
  /// Characters of a text value.
  public static let textLength = 256
  /// Characters of a text value whose property's name holds one of `longTextWords`.
  public static let longTextLength = 1_024
  /// Words that make a property's texts longer.
  public static let longTextWords = ["url", "referrer", "link"]

  /// The greatest length of a text value of this property, in characters.
  public static func textLength(ofProperty name: String) -> Int {
    let folded = name.lowercased()
    return longTextWords.contains { folded.contains($0) } ? longTextLength : textLength
  }

  /// Whether an event or a property of one may have this name: `^[a-z][a-z0-9_]*$`, at most 50 characters.
  public static func isValidName(_ name: String) -> Bool {
    guard let first = name.utf8.first, isLetter(first), name.utf8.count <= nameLength else { return false }
    return name.utf8.allSatisfy { isLetter($0) || isDigit($0) || $0 == UInt8(ascii: "_") }
  }

  /// Types that a property of an event may have. Older pages leave `bool` and `date` out.
  public static let propertyTypes: [PropertyType] = [.string, .number, .enumeration, .datetime, .bool, .date]

  /// Properties that every definition has unless it was made without them.
  public static let defaultProperties: [String] = [
    "hs_asset_description", "hs_asset_type", "hs_browser", "hs_campaign_id", "hs_city", "hs_country", "hs_device_name",
    "hs_device_type", "hs_element_class", "hs_element_id", "hs_element_text", "hs_language", "hs_link_href",
    "hs_operating_system", "hs_operating_version", "hs_page_content_type", "hs_page_id", "hs_page_title", "hs_page_url",
    "hs_parent_module_id", "hs_referrer", "hs_region", "hs_screen_height", "hs_screen_width", "hs_touchpoint_source",
    "hs_tracking_name", "hs_user_agent", "hs_utm_campaign", "hs_utm_content", "hs_utm_medium", "hs_utm_source",
    "hs_utm_term",
  ]

  /// The options of those default properties that have a fixed set.
  public static let defaultOptions: [String: [String]] = [
    "hs_device_type": [
      "Game Console", "PDA", "Personal Computer", "Desktop", "Smartphone", "Smart TV", "Tablet", "Wearable Computer",
      "Unknown",
    ],
    "hs_page_content_type": [
      "BLOG_POST", "KNOWLEDGE_ARTICLE", "LANDING_PAGE", "LISTING_PAGE", "STANDARD_PAGE", "WEB_INTERACTIVE",
    ],
    "hs_touchpoint_source": [
      "CONVERSATION", "DIRECT_TRAFFIC", "EMAIL_MARKETING", "HUBSPOT_CRM", "INTEGRATION", "MARKETING_EVENT", "OFFLINE",
      "ORGANIC_SEARCH", "OTHER_CAMPAIGNS", "PAID_SEARCH", "PAID_SOCIAL", "REFERRALS", "SALES", "SOCIAL_MEDIA",
    ],
  ]

  private static func isLetter(_ byte: UInt8) -> Bool { UInt8(ascii: "a") <= byte && byte <= UInt8(ascii: "z") }
  private static func isDigit(_ byte: UInt8) -> Bool { UInt8(ascii: "0") <= byte && byte <= UInt8(ascii: "9") }
}
