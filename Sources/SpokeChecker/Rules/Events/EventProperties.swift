import SpokeDiagnostics
import SpokeSchema
import SpokeSyntax

extension Rule {
  public static let unknownEventProperty = Rule(
    "unknown-event-property", .events, .error, "A property that the event's definition does not have",
    explanation: """
      HubSpot accepts an event with a property that its definition lacks, and drops the property without a word. Define it
      in HubSpot and pull the snapshot again, or write one that exists.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(context.traits.email)
            send: order_completed
            to: { email: "${context.traits.email}" }
            properties:
              orderid: ${properties.order_id}
        """,
      good: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(context.traits.email)
            send: order_completed
            to: { email: "${context.traits.email}" }
            properties:
              order_id: ${properties.order_id}
        """))

  public static let tooManyEventProperties = Rule(
    "too-many-event-properties", .events, .error, "More than 50 properties on one event",
    explanation: """
      HubSpot takes 50 properties with one event and drops the rest, in the order of their names, without a word. The
      message names those that would be lost.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          sink:
            when: type == "track" and event == "Kitchen Sink" and exists(context.traits.email)
            send: kitchen_sink
            to: { email: "${context.traits.email}" }
            properties:
        \(TooManyProperties.lines(51))
        """,
      good: """
        spoke: 1
        mappings:
          sink:
            when: type == "track" and event == "Kitchen Sink" and exists(context.traits.email)
            send: kitchen_sink
            to: { email: "${context.traits.email}" }
            properties:
        \(TooManyProperties.lines(50))
        """))

  public static let eventStringTooLong = Rule(
    "event-string-too-long", .events, .error, "A text longer than a custom event's property takes",
    explanation: """
      A text property of a custom behavioral event holds 256 characters, or 1,024 when its name contains `url`, `referrer`
      or `link`. What comes from an event is checked when it arrives, under `on_invalid`; shorten it with
      `slice(…, 0, 256)` to keep the beginning.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(context.traits.email)
            send: order_completed
            to: { email: "${context.traits.email}" }
            properties:
              order_id: "⟨257 letters⟩"
        """,
      good: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(context.traits.email)
            send: order_completed
            to: { email: "${context.traits.email}" }
            properties:
              order_id: "⟨256 letters⟩"
        """))
}

/// The lines of the example with 50 or 51 properties.
private enum TooManyProperties {
  private static let names = """
    ab_group account_ref ad_cost ad_name app_build app_version articles_read basket_size basket_value birthday \
    button_link button_text campaign_code cart_ref channel checkout_step clicked_at consent_ads consent_mail \
    coupon_code currency delivery_date device_model discount download_url error_code error_text experiment \
    feature_name feature_state first_visit form_ref gift_wrap invite_count is_returning item_count last_seen_at \
    load_time login_method menu_path nps_answer page_depth payment_type plan_code promo_link queue_time \
    referrer_host search_text session_ref store_ref
    """

  static func lines(_ count: Int) -> String {
    var lines = names.split(separator: " ").prefix(count).map { "      \($0): ${properties.\($0)}" }
    if count > lines.count { lines.append("      hs_page_url: ${context.page.url}") }
    return lines.joined(separator: "\n")
  }
}

extension MappingChecker {
  /// The properties of a `send`.
  mutating func checkEventProperties(of event: EventDefinition?, action: ActionSyntax) -> [CheckedProperty] {
    if let whole = mapping.wholeProperties {
      reportWholeProperties(whole)
      isComplete = false
    }
    reportTooMany()
    return mapping.properties.compactMap { syntax in
      guard let event else {
        isComplete = false
        _ = context.check(syntax.value, target: .unresolved)
        if ground.portal == nil { proof.count(.unverifiable) }
        return nil
      }
      guard let property = event.property(named: syntax.name.value) else {
        isComplete = false
        reportUnknownEventProperty(syntax.name, of: event)
        _ = context.check(syntax.value, target: .unresolved)
        return nil
      }
      context.note(fact: "event property \(event.fullyQualifiedName) \(property.name) \(property.type.name)")
      return checkProperty(syntax, property: property, verb: .send)
    }
  }

  private mutating func reportTooMany() {
    let limit = EventRules.maximumProperties
    var seen = Set<String>()
    let names = mapping.properties.map(\.name).filter { seen.insert($0.value).inserted }
    guard names.count > limit else { return }
    let lost = names.map(\.value).sorted().dropFirst(limit)
    let place = names[limit].range
    report(
      .tooManyEventProperties,
      "This event has \(names.count) properties, and HubSpot keeps \(limit): "
        + "\(lost.joined(separator: ", ")) would be dropped",
      at: place, label: "number \(limit + 1)",
      help:
        "Leave out \(names.count - limit), or send two events. HubSpot keeps the first \(limit) by name.")
  }

  private mutating func reportUnknownEventProperty(_ name: Located<String>, of event: EventDefinition) {
    let suggestions = event.suggestions(for: name.value)
    let fixes =
      suggestions.count == 1
      ? [
        Fix(
          "write \(suggestions[0])", isSafe: true,
          edits: [.init(file.span(name.range), suggestions[0])])
      ] : []
    let known = event.properties.filter { !$0.isHubSpotDefined }.map(\.name)
    report(
      .unknownEventProperty, "Event '\(event.name)' has no property '\(name.value)'; HubSpot would drop it",
      at: name.range, related: [.init(.expected, "the event is defined here", at: event.span)],
      help: (suggestions.isEmpty ? "" : "Did you mean \(suggestions.joined(separator: ", "))? ")
        + "Its own properties: \(known.prefix(20).joined(separator: ", "))\(known.count > 20 ? ", …" : "").",
      fixes: fixes)
  }
}
