/// Correct mapping files, checked against the portal `acme`.
extension MutationProject {
  static let accounts = #"""
    # Companies, and who belongs to them.
    spoke: 1
    mappings:
      account:
        when: type == "group" and exists(groupId) and traits.kind in ["customer", "prospect"]
        upsert: companies
        match:
          acme_account_id: ${groupId}
        properties:
          name: ${traits.name}
          domain: ${url_host(traits.website)}
          industry: ${if(traits.kind == "customer", "RETAIL", "INTERNET")}
          type: ${option("Partner")}
          numberofemployees: ${integer(traits.employees)}
          annualrevenue: ${round(number(traits.revenue) * 12, 2)}
          acme_health: green
          acme_is_reseller: ${bool(traits.reseller)}
          acme_renewal_date: ${date(traits.renewal, "America/New_York")}
          acme_csm: ${owner(traits.csm)}
          hubspot_owner_id: "512004418"
          description: ${json(traits.address)}
        associate:
          - label: Employer
            to: contacts
            match:
              acme_user_id: ${userId}
            missing: create
          - match:
              email: ${context.traits.email}
            label: Billing contact
            to: contacts
            missing: reject
          - to: companies
            match:
              acme_account_id: ${traits.parent_id}
            label: Parent company
          - to: subscription_plan
            match: { plan_code: "${traits.plan}" }
            label: default
          - to: deals
            match:
              acme_order_id: ${traits.first_order}
              dealname: ${traits.first_order_name}
            label: Primary
        lists:
          - add: Key accounts

      account-left:
        when: type == "track" and event == "Account Left" and exists(properties.account_id)
        update: companies
        match:
          acme_account_id: ${properties.account_id}
        properties:
          acme_health: red
        dissociate:
          - to: contacts
            match: { email: "${context.traits.email}" }
            label: Employer
            missing: reject
          - to: contacts
            match: { email: "${context.traits.email}" }
            label: Billing contact
        lists:
          - remove: Key accounts

      member:
        when: type == "identify" and exists(traits.email) and exists(traits.account.id)
        upsert: contacts
        match: { email: "${traits.email}" }
        properties:
          company: ${traits.account.name}
          hs_role: ${traits.role}
        associate:
          - to: companies
            record: member-account
            label: Employee

      member-account:
        when: type == "identify" and exists(traits.email) and exists(traits.account.id)
        upsert: companies
        match: { acme_account_id: "${traits.account.id}" }
        properties:
          name: ${traits.account.name}
          acme_seats: ${traits.account.seats}

    """#

  static let orders = #"""
    # Orders are deals, their lines are line items.
    spoke: 1

    defaults: { on_invalid: reject }

    mappings:
      order:
        when: type == "track" and event == "Order Completed" and exists(properties.order_id)
        upsert: deals
        match:
          acme_order_id: ${string(properties.order_id)}
        properties:
          dealname: Order ${properties.order_id}
          pipeline: "71936402"
          dealstage: ${stage("Paid")}
          amount: ${properties.total}
          closedate: ${datetime(properties.paid_at, "Europe/Berlin")}
          dealtype: newbusiness
          hs_priority: ${if(properties.total > 500, "high", "low")}
          hubspot_owner_id: ${if(properties.total >= 500, owner("ines.marchetti@acme.example"), owner("Tomasz.Wojcik@acme.example"))}
          acme_order_currency: ${upper(properties.currency)}
          acme_gift: false
          acme_item_count: ${sum(properties.products[*].quantity)}
          description: ${join(unique(properties.products[*].name), ", ")}
        associate:
          - to: contacts
            match: { acme_user_id: "${userId}" }
            label: default
            missing: skip
          - to: contacts
            match: { email: "${context.traits.email}" }
            label: Decision maker

      order-line:
        when: type == "track" and event == "Order Completed" and exists(properties.order_id)
        each: properties.products
        upsert: line_items
        match:
          acme_line_key: ${properties.order_id}/${item.sku ?? "none"}
        properties:
          name: ${item.name}
          quantity: ${item.quantity}
          price: ${item.price}
          hs_sku: ${item.sku}
          discount: ${max(item.discount, 0)}
          acme_shop_category:
            value: ${option(item.category)}
            on_invalid: omit
        associate:
          - to: deals
            record: order
            label: default

      order-won:
        when: type == "track" and event == "Deal Signed" and exists(properties.record_id)
        update: deals
        match: { id: "${properties.record_id}" }
        properties:
          pipeline: default
          dealstage: closedwon
          closed_won_reason: ${properties.reason}
          hs_manual_forecast_category: CLOSED

      order-noted:
        when: type == "track" and event == "Order Noted"
        # spoke: ignore create-not-idempotent until=2026-12-31 -- notes may be written twice
        create: deals
        properties:
          dealname: Note for ${properties.order_id ?? "an order"}
          dealstage: contractsent
          pipeline: default
          hs_next_step: ${properties.note}

    """#

  static let support = #"""
    spoke: 1
    mappings:
      ticket-opened:
        when: type == "track" and (event == "Ticket Opened" or event == "Ticket Reopened") and exists(properties.ref)
        upsert: tickets
        match:
          acme_ticket_ref: ${properties.ref}
        properties:
          subject: ${properties.subject ?? "No subject"}
          content: ${properties.text}
          hs_pipeline: "0"
          hs_pipeline_stage: "1"
          hs_ticket_priority: ${option("High")}
          acme_product_area: ${catch(option(properties.area), "billing")}
          hubspot_owner_id: ${owner("priya.raman@acme.example")}
        associate:
          - to: contacts
            match: { email: "${context.traits.email}" }
            label: default
          - to: companies
            match: { acme_account_id: "${context.groupId}" }
            label: Primary
          - to: deals
            match: { acme_order_id: "${properties.order_id}" }
            label: default
            missing: skip

      ticket-closed:
        when: event == "Ticket Closed" and exists(properties.ref)
        update: tickets
        match:
          acme_ticket_ref: ${properties.ref}
        properties:
          hs_pipeline: "0"
          hs_pipeline_stage: ${stage("Closed")}
          closed_date: ${timestamp}
          hs_resolution: ${option(properties.resolution)}

    """#

  static let plans = #"""
    spoke: 1
    tables:
      years: { old: 1950, young: 2000 }
    mappings:
      plan-published:
        when: type == "track" and event == "Plan Published" and exists(properties.code)
        upsert: p48151623_subscription_plan
        match:
          plan_code: ${properties.code}
        properties:
          plan_name: ${properties.name}
          monthly_price: ${properties.price}
          seats_included: 5
          billing_interval: yearly
          starts_on: ${parse_date(properties.starts, "%d.%m.%Y")}
          is_public: true
          notes: ${string(properties.notes)}
      plan-imported:
        when: type == "track" and event == "Plan Imported"
        # spoke: ignore create-not-idempotent -- the import runs once
        create: subscription_plan
        properties:
          plan_name: ${properties.name}
          plan_code: ${properties.code ?? messageId}
          billing_interval: ${option("Monthly")}
      plan-priced:
        when: type == "track" and event == "Plan Priced" and exists(properties.record_id)
        update: 2-31415926
        match: { id: "${properties.record_id}" }
        properties:
          monthly_price: ${properties.price}
          is_public: ${properties.price < 100 and properties.listed == true}
        associate:
          - { to: contacts, match: { acme_user_id: "${userId}" }, label: Subscription }
      plan-bought:
        when: type == "track" and event == "Plan Bought" and exists(context.traits.email)
        upsert: 0-1
        match: { email: "${context.traits.email}" }
        properties:
          acme_plan: ${option(properties.plan)}
          acme_birth_year: ${lookup(years, properties.plan)}
        associate:
          - to: subscription_plan
            match: { plan_code: "${properties.plan}" }
            label: Subscriber
          - to: 0-2
            match: { acme_account_id: "${context.groupId}" }
            label: Primary

    """#
}
