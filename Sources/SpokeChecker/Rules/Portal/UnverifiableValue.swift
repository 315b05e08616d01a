import SpokeDiagnostics

extension Rule {
  public static let unverifiableValue = Rule(
    "unverifiable-value", .portal, .info, "A value whose allowed values are not in the snapshot",
    explanation: """
      The options of some properties live elsewhere in HubSpot: teams, currencies, users. When the snapshot does not hold
      them, a value can be neither proved nor refused. It is counted as unverifiable, so that a green lint does not look
      like a proof. Pull the snapshot with a token that may read what is missing, or look the value up in HubSpot.
      """,
    example: .init(
      bad: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(properties.order_id)
            upsert: deals
            match: { acme_order_id: "${properties.order_id}" }
            properties:
              dealname: Order
              pipeline: default
              dealstage: closedwon
              deal_currency_code: EUR
        """,
      good: """
        spoke: 1
        mappings:
          order:
            when: type == "track" and event == "Order Completed" and exists(properties.order_id)
            upsert: deals
            match: { acme_order_id: "${properties.order_id}" }
            properties:
              dealname: Order
              pipeline: default
              dealstage: closedwon
        """))
}
