/// Correct mapping files, checked against the portal `acme`.
extension MutationProject {
  static let people = #"""
    # People of the web shop: block style, tables, policies, write policies.
    spoke: 1

    defaults:
      on_null: omit
      on_empty: omit
      on_invalid: omit

    tables:
      stage_by_plan:
        free: lead
        trial: opportunity
        paid: customer
      seniority_by_title:
        boss: executive
        "lead engineer": senior
        'intern': entry
      score: { cold: 1, warm: 5, hot: 9 }

    mappings:
      person-from-identify:
        description: Everybody with an e-mail address becomes a contact.
        enabled: true
        when: type == "identify" and exists(traits.email)
        upsert: contacts
        match:
          email: ${lower(trim(traits.email))}
        properties:
          acme_user_id: ${userId}
          firstname: ${traits.first_name ?? traits.firstName}
          lastname: ${filled(traits.last_name, traits.lastName, "Unknown")}
          jobtitle: ${traits.title} at ${traits.company.name}
          salutation: Dr.
          hs_language: en
          lifecyclestage:
            value: ${lookup(stage_by_plan, traits.plan) ?? "subscriber"}
            write: forwards
          hs_seniority: ${lookup(seniority_by_title, lower(traits.title))}
          acme_login_count: ${lookup(score, traits.temperature) ?? 0}
          hs_lead_status:
            value: ${option("New")}
            write: if_empty
          acme_plan: pro
          acme_mrr: 49.90
          acme_newsletter: true
          acme_trial_ends: 2026-12-31
          acme_last_seen: 2026-11-24T09:30:00Z
          acme_interests:
            - games
            - books
            - home
          acme_birth_year: 1984
          acme_referral_code: "123456"
          phone:
            value: ${traits.phone}
            on_empty: clear
            on_null: clear
            on_invalid: reject
          hubspot_owner_id: ${owner("sam.okafor@acme.example")}
          # spoke: ignore sensitive-property -- the form asks for consent
          acme_tax_number: DE123456789
          city: ${traits.address.city}
          zip: "01234"
        lists:
          - add: Newsletter
          - remove: Beta testers

      person-disabled:
        enabled: false
        when: type == "identify" and exists(userId)
        update: contacts
        match:
          acme_user_id: ${userId}
        properties:
          acme_bio: switched off

      person-seen:
        when: type == "page" and exists(context.traits.email)
        update: contacts
        on_invalid: reject
        on_null: clear
        match:
          email: ${context.traits.email}
        properties:
          acme_last_seen: ${timestamp}
          website: ${context.page.url}
          acme_interests:
            value: ["games", "toys"]
            write: append
          acme_plan:
            # spoke: ignore hidden-option -- some people still have it
            value: team_legacy
            write: if_empty

    """#

  static let quoted = #"""
    spoke: 1
    mappings:
      styles:
        description: >-
          Every way in which YAML writes text,
          with expressions inside.
        when: >-
          type == "identify"
          and exists(traits.email)
          and traits.kind != "bot"
        upsert: contacts
        match: { "email": "${lower(traits.email)}" }
        properties:
          firstname: "${traits.first_name ?? \"Nobody\"}"
          lastname: '${traits.last_name ?? ''O\''Neil''}'
          jobtitle: "Head of \"${traits.team}\" \u2013 \x41\tacme"
          company: 'It''s ${upper(traits.company.name)}'
          acme_bio: |
            Hello ${traits.first_name},
            welcome to ${traits.company.name ?? "the shop"}.

            Costs $${5} a month.
          message: |-
            ${traits.message ?? "nothing"}
          hs_content_membership_notes: >
            A folded text with
            ${trim(traits.note)} in it,
            and an Ünïcode ⭐ before ${traits.after}.
          address: >-
            ${traits.street} ${traits.number}
          city: "Zürich"
          state: '${if(traits.country == "CH", "Zürich", traits.state)}'
          country: "${traits.country}"
          zip: ${slice(digits(traits.zip), 0, 5)}
          "acme_plan": 'starter'
          'acme_vip_note': "⭐ ${traits[\"weird key\"]} ⭐ ${traits['a.b'].c}"
          lifecyclestage: 'lead'
          hs_language: "de"
          hs_buying_role: ['CHAMPION', "INFLUENCER", "${option('Blocker')}"]

    """#

  static let flow = #"""
    spoke: 1
    tables: { plans: { small: starter, large: enterprise }, yes_no: { "yes": true, "no": false } }
    mappings:
      flow-contact: { when: "type == \"identify\" and exists(traits.email)", upsert: contacts, match: { email: "${traits.email}" }, properties: { firstname: "${traits.first_name}", acme_plan: "${lookup(plans, traits.size)}", acme_newsletter: "${lookup(yes_no, traits.news) ?? false}", lifecyclestage: { value: "customer", write: forwards } }, lists: [{ add: Newsletter }], associate: [{ to: companies, match: { acme_account_id: "${traits.account.id}" }, label: Employee, missing: create }] }
      flow-lines:
        when: 'type == "group" and exists(groupId)'
        upsert: companies
        match: { acme_account_id: "${groupId}" }
        properties:
          { name: "${traits.name ?? groupId}",
            acme_account_plan: "pro",
            numberofemployees: "${traits.employees}",
            hs_target_account: tier_1,
            acme_health: "green" }
        associate:
          - { to: contacts, match: { acme_user_id: "${userId}" }, label: "Employer", missing: skip }
          - { to: contacts, match: { email: "${context.traits.email}" }, label: default, missing: reject }
        lists: [ { add: "Key accounts" } ]

    """#
}
