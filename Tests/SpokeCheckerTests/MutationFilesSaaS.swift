/// Correct mapping files as those who sell software have them, checked against the portal `acme`.
extension MutationProject {
  /// Segment's events of business software.
  static let software = #"""
    # Segment's B2B SaaS events: accounts, users, trials.
    spoke: 1
    tables:
      plan_names:
        starter: free
        growth: pro
        scale: "enterprise"
      seniority: { admin: executive, owner: "owner", member: employee }
    mappings:
      account-created:
        when: event == "Account Created" and exists(context.groupId)
        upsert: companies
        match: { acme_account_id: "${context.groupId}" }
        properties: { name: "${properties.account_name}" }

      group:
        when: type == "group" and exists(groupId)
        upsert: companies
        match: { acme_account_id: "${groupId}" }
        properties:
          name: ${traits.name}
          domain: ${url_host(traits.website) ?? email_domain(traits.email)}
          website: ${traits.website}
          phone: ${traits.phone}
          city: ${traits.address.city}
          country: ${upper(traits.address.country)}
          zip: ${traits.address.postalCode ?? traits.address.postal_code}
          address: ${join([traits.address.street, traits.address.street2], ", ")}
          numberofemployees: ${catch(integer(traits.employees), null)}
          annualrevenue: ${traits.avatar_revenue}
          acme_account_plan: ${lookup(plan_names, lower(traits.plan))}
          acme_seats: ${traits.seats}
          acme_account_mrr: ${traits.mrr / 100}
          acme_renewal_date: ${add_days(date(traits.createdAt), 365)}
          description: ${traits.description}
          hubspot_owner_id: ${owner(traits.account_manager)}
        associate:
          - to: contacts
            record: member
            label: Employer

      member:
        when: type == "group" and exists(groupId) and exists(context.traits.email)
        upsert: contacts
        match: { email: "${lower(context.traits.email)}" }
        properties: { acme_user_id: "${userId}" }

      identify:
        when: type == "identify" and contains(traits.email, "@") and not ends_with(lower(traits.email), "@acme.example")
        upsert: contacts
        match: { email: "${lower(trim(traits.email))}" }
        properties:
          firstname: ${filled(traits.firstName, traits.first_name, first(split(traits.name, " ")))}
          lastname: ${filled(traits.lastName, traits.last_name, last(split(traits.name, " ")))}
          phone: { value: "${traits.phone}", on_empty: clear, on_null: clear }
          jobtitle: ${traits.title ?? traits.position}
          company: ${traits.company.name ?? traits.company}
          website: ${traits.website}
          acme_plan: ${lookup(plan_names, traits.plan) ?? "free"}
          acme_trial_ends: ${date(traits.trialEndsAt, "UTC")}
          acme_login_count: ${integer(traits.logins)}
          acme_mrr: ${round(traits.mrr * 12 / 100, 2)}
          acme_newsletter: ${bool(traits.newsletter)}
          acme_interests: ${traits.interests}
          lifecyclestage: { value: "${if(traits.paying == true, \"customer\", \"lead\")}", write: forwards }
          hs_language: en
          hs_seniority: ${lookup(seniority, lower(traits.role))}
          acme_account_manager: ${owner("priya.raman@acme.example")}
          numemployees: 5-25
          date_of_birth: ${format_date(traits.birthday, "%d.%m.%Y", "UTC")}
        lists: [{ add: Newsletter }]

      signed-up:
        when: type == "track" && event == "Signed Up" && exists(userId)
        update: contacts
        match: { acme_user_id: "${userId}" }
        properties:
          hs_lead_status: NEW
          lifecyclestage: { value: lead, write: forwards }

      trial-started:
        when: type == "track" and like(event, "Trial *") and event == "Trial Started" and exists(context.traits.email)
        send: trial_started
        to: { email: "${context.traits.email}" }
        occurred_at: ${datetime(properties.trial_start_date, "UTC")}
        properties:
          plan: ${option(properties.trial_plan_name)}
          seats: 1

      trial-ended:
        when: type == "track" and event == "Trial Ended" and exists(userId)
        update: contacts
        match: { acme_user_id: "${userId}" }
        properties:
          acme_trial_ends: ${date(properties.trial_end_date)}
        lists:
          - remove: Newsletter

      invite:
        when: type == "track" and event == "Invite Sent" and exists(properties.invitee_email)
        upsert: contacts
        match: { email: "${lower(properties.invitee_email)}" }
        properties:
          firstname: ${properties.invitee_first_name}
          hs_role: ${catch(option(properties.invitee_role), null)}
        associate:
          - to: companies
            match: { acme_account_id: "${context.groupId}" }
            label: Employee
            missing: skip

      signed-in:
        when: type == "track" and (event == "Signed In" or event == "Session Started") and exists(userId)
        update: contacts
        match: { acme_user_id: "${userId}" }
        properties: { acme_last_seen: "${timestamp}" }

      account-removed-user:
        when: type == "track" and event == "Account Removed User" and exists(userId) and exists(context.groupId)
        update: contacts
        match: { acme_user_id: "${userId}" }
        dissociate:
          - { to: companies, match: { acme_account_id: "${context.groupId}" }, label: Employee }

      account-deleted:
        enabled: false
        when: type == "track" and event == "Account Deleted" and exists(context.groupId)
        update: companies
        match: { acme_account_id: "${context.groupId}" }
        properties: { acme_health: red }

    """#

  /// What Segment's HubSpot destination does with its defaults.
  static let destination = #"""
    # What Segment's destination presets do.
    spoke: 1
    mappings:
      upsert-contact:
        when: type == "identify" and exists(traits.email)
        upsert: contacts
        match: { email: "${traits.email}" }
        properties:
          company: ${traits.company}
          firstname: ${if(exists(traits.first_name), traits.first_name, traits.firstName)}
          lastname: ${if(exists(traits.last_name), traits.last_name, traits.lastName)}
          phone: ${traits.phone}
          address: ${traits.address.street}
          city: ${traits.address.city}
          state: ${traits.address.state}
          country: ${traits.address.country}
          zip: ${traits.address.postalCode ?? traits.address.postal_code}
          website: ${traits.website}
          lifecyclestage: ${catch(lower(traits.lifecycle_stage), null)}
      upsert-company:
        when: type == "group" and exists(groupId)
        upsert: companies
        match: { acme_account_id: "${groupId}" }
        properties:
          name: ${traits.name}
          description: ${traits.description}
          address: ${traits.address.street}
          city: ${traits.address.city}
          state: ${traits.address.state}
          zip: ${traits.address.postalCode ?? traits.address.postal_code}
          domain: ${url_host(traits.website)}
          phone: ${traits.phone}
          numberofemployees: ${traits.employees}
          industry: ${upper(replace(traits.industry, " ", "_"))}
          lifecyclestage: ${lower(traits.lifecycle_stage)}
      custom-object:
        when: type == "track" and event == "Plan Chosen" and exists(properties.plan_code)
        upsert: subscription_plan
        match: { plan_code: "${properties.plan_code}" }
        properties:
          plan_name: ${properties.plan_name}
          monthly_price: ${properties.price}
          billing_interval: ${option(properties.interval)}
          seats_included: ${properties.seats}
          is_public: ${properties.public ?? false}
          starts_on: ${date(timestamp, "UTC")}
        associate:
          - { to: contacts, match: { email: "${context.traits.email}" }, label: Subscription }
          - { to: 0-2, match: { acme_account_id: "${context.groupId}" }, label: default }
      custom-object-by-id:
        when: type == "track" and event == "Plan Renamed" and exists(properties.plan_code)
        update: 2-31415926
        match: { plan_code: "${properties.plan_code}" }
        properties: { plan_name: "${properties.plan_name}" }
      by-record-id:
        when: type == "track" and event == "Contact Synced" and exists(properties.hubspot_id)
        update: contacts
        match: { id: "${properties.hubspot_id}" }
        properties: { acme_user_id: "${userId}" }
      page:
        when: type == "page" and exists(context.traits.email) and context.page.path in ["/pricing", "/demo"]
        update: contacts
        match: { email: "${context.traits.email}" }
        properties:
          acme_bio: "${context.page.title} ${context.page.url} ${context.campaign.source ?? ''}"
      screen:
        when: (type == "screen" || type == "page") && name == "Billing" && exists(userId) && context.os.name != "iOS"
        update: contacts
        match: { acme_user_id: "${userId}" }
        properties: { message: 'Version ${context.app.version} on ${context.device.model ?? "a device"}' }
      weird-keys:
        when: type == "identify" and exists(traits["e-mail"]) and traits["plan.name"] == "pro"
        upsert: contacts
        match: { email: '${traits["e-mail"]}' }
        properties:
          jobtitle: ${traits["Job Title"]}
          city: ${context.traits["home city"] ?? traits.tags[0]}

    """#
}
