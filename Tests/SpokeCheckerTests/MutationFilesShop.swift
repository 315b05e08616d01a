/// Correct mapping files as a web shop has them, checked against the portal `acme`.
extension MutationProject {
  /// Segment's events of e-commerce.
  static let shop = #"""
    # A web shop with Segment's e-commerce events.
    spoke: 1

    tables:
      category_by_department:
        toys: toys
        "board-games": games
        default: books
      stage_by_status: { paid: "138462902", refunded: "138462903", open: "138462901" }

    defaults:
      on_null: omit
      on_empty: omit

    mappings:
      product-viewed:
        description: The last product that somebody looked at.
        when: type == "track" and event == "Product Viewed" and exists(context.traits.email) and properties.price > 0
        update: contacts
        match: { email: "${lower(trim(context.traits.email))}" }
        properties:
          acme_bio: ${properties.brand ?? "Our own brand"} – ${properties.name} (${properties.currency} ${properties.price})
          acme_last_seen: ${timestamp}

      products-searched:
        when: event == "Products Searched" and exists(userId) and not blank(properties.query)
        update: contacts
        match: { acme_user_id: "${userId}" }
        properties:
          message: 'Searched for "${slice(trim(properties.query), 0, 200)}"'
          acme_last_seen: ${originalTimestamp ?? timestamp}

      cart-viewed:
        when: type == "track" and event in ["Cart Viewed", "Checkout Started", "Checkout Step Viewed"] and exists(userId)
        update: contacts
        match: { acme_user_id: "${userId}" }
        properties:
          hs_lead_status: { value: OPEN_DEAL, write: if_empty }
          acme_last_seen: ${timestamp}

      order-completed:
        description: |
          One deal for every order.
          The stage comes from the shop's own status.
        when: >-
          type == "track"
          and event == "Order Completed"
          and exists(properties.order_id)
        upsert: deals
        match: { acme_order_id: "${properties.order_id}" }
        properties:
          dealname: "Order #${properties.order_id}"
          pipeline: "71936402"
          dealstage: ${lookup(stage_by_status, lower(properties.status)) ?? "138462902"}
          amount: ${number(properties.total) - number(properties.shipping ?? 0) - number(properties.tax ?? 0)}
          closedate: ${datetime(properties.paid_at ?? timestamp)}
          acme_coupon: { value: "${upper(properties.coupon)}", on_empty: clear }
          acme_item_count: ${sum(properties.products[*].quantity)}
          acme_gift: ${properties.gift == true or properties.gift == "yes"}
          acme_order_currency: ${properties.currency}
          description: ${join(properties.products[*].name, ", ")}
        associate:
          - { to: contacts, match: { email: "${context.traits.email}" }, label: default, missing: create }

      order-lines:
        when: type == "track" and event == "Order Completed" and exists(properties.order_id)
        each: properties.products
        upsert: line_items
        match: { acme_line_key: "${properties.order_id}-${item.product_id ?? item.sku ?? 'none'}" }
        properties:
          name: ${item.name}
          hs_sku: ${item.sku}
          price: ${item.price}
          quantity: ${integer(item.quantity)}
          discount: ${round(number(item.price) * 0.1, 2)}
          acme_shop_category: ${lookup(category_by_department, item.category) ?? "books"}
        associate:
          - to: deals
            record: order-completed
            label: default

      order-refunded:
        when: type == "track" and event == "Order Refunded" and exists(properties.order_id)
        update: deals
        match: { acme_order_id: "${properties.order_id}" }
        properties:
          pipeline: "71936402"
          dealstage: ${stage("Refunded")}
          closed_lost_reason: ${properties.reason ?? "not said"}

      order-cancelled:
        when: type == "track" and event == "Order Cancelled" and exists(properties.order_id)
        update: deals
        match:
          acme_order_id: ${properties.order_id}
        properties:
          amount: 0

      coupon-applied:
        when: type == "track" and starts_with(event, "Coupon ") and event != "Coupon Removed" and exists(context.traits.email)
        update: contacts
        match: { email: "${context.traits.email}" }
        properties:
          acme_vip_note: ${properties.coupon_id}

      product-reviewed:
        when: type == "track" and event == "Product Reviewed" and exists(userId) and exists(properties.product_id)
        upsert: tickets
        match: { acme_ticket_ref: "review/${userId}/${properties.product_id}" }
        properties:
          subject: Review of ${properties.product_id}
          content: ${properties.review_body}
          hs_pipeline: "0"
          hs_pipeline_stage: "1"
          hs_ticket_priority: ${if(number(properties.rating) < 3, "HIGH", "LOW")}
        associate:
          - to: contacts
            match: { acme_user_id: "${userId}" }
            label: default

      order-event:
        when: type == "track" and event == "Order Completed" and exists(context.traits.email)
        send: order_completed
        to: { email: "${context.traits.email}" }
        occurred_at: ${properties.paid_at ?? timestamp}
        dedupe_id: ${properties.order_id ?? messageId}
        properties:
          order_id: ${slice(string(properties.order_id), 0, 256)}
          revenue: ${properties.revenue}
          currency: ${properties.currency}
          item_count: ${count(properties.products)}

    """#
}
