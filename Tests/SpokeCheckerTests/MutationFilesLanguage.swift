/// Correct mapping files, checked against the portal `acme`.
extension MutationProject {
  static let anchors = #"""
    spoke: 1
    tables:
      levels: &levels
        basic: free
        plus: pro
      same_levels: *levels
    mappings:
      with-anchors:
        when: &known type == "identify" and exists(traits.email)
        upsert: contacts
        match: &by-email { email: "${traits.email}" }
        properties:
          firstname: &first ${traits.first_name}
          acme_bio: *first
          acme_plan: ${lookup(levels, traits.level)}
          hs_language: &language en
          hs_inferred_language_codes: *language
          acme_interests: &interests [games, books]
          jobtitle: ${traits.title}
        lists: &lists
          - add: Newsletter
      with-aliases:
        when: type == "page" and exists(traits.email)
        upsert: contacts
        match: *by-email
        properties:
          acme_interests: *interests
          acme_plan: ${lookup(same_levels, traits.level)}
          website: ${context.page.url}
        lists: *lists

    """#

  static let formulas = #"""
    # Every function and operator.
    spoke: 1
    mappings:
      texts:
        when: type == "identify" && exists(traits.email) && not blank(traits.name) && !starts_with(traits.email, "test@")
        upsert: contacts
        match: { email: "${traits.email}" }
        properties:
          firstname: ${first(split(traits.name, " "))}
          lastname: ${last(split(traits.name, " "))}
          company: ${replace(upper(traits.company), "GMBH", "GmbH")}
          jobtitle: ${if(like(traits.title, "*chief*") or contains(traits.title, "head"), "Executive", traits.title)}
          website: ${if(ends_with(traits.site, "/"), slice(traits.site, 0, -1), traits.site)}
          industry: ${email_domain(traits.email)}
          acme_bio: ${json(parse_json(traits.blob))}
          hs_role: ${catch(option(traits.role), null)}
          message: ${string(length(traits.name))}
      numbers:
        when: type == "track" and event == "Measured" and properties.value >= 0 and properties.value < 1000000 || event == "Measured again" and properties.value != null
        update: contacts
        match: { acme_user_id: "${userId ?? anonymousId ?? \"nobody\"}" }
        properties:
          acme_mrr: ${round(number(properties.value) / 3, 2)}
          acme_login_count: ${(properties.a + properties.b * 2 - 1) % 7}
          followercount: ${floor(abs(-properties.n))}
          linkedinconnections: ${ceil(min(properties.a, properties.b, 500))}
          kloutscoregeneral: ${max(properties.scores)}
          acme_newsletter: ${properties.a <= 3 and properties.b > 2 or not exists(properties.c)}
          hs_cross_sell_opportunity: ${"vip" in properties.tags}
          hs_contact_enrichment_opt_out: ${properties.kind not in ["a", "b", "c"]}
          hs_pinned_engagement_id: ${if(exists(properties.age), 1990, 1980)}
      times:
        when: (type == "page" or type == "screen") and exists(context.traits.email)
        update: contacts
        match: { email: "${context.traits.email}" }
        properties:
          acme_last_seen: ${parse_date(properties.seen, "%Y-%m-%d %H:%M", "Europe/Berlin")}
          acme_trial_ends: ${add_days(date(timestamp, "Europe/Berlin"), 30)}
          closedate: ${datetime(properties.day, "America/Sao_Paulo")}
          acme_bio: Seen on ${format_date(timestamp, "%e %B %Y", "Europe/London")} (${epoch_ms(timestamp)})
          acme_login_count: ${number(slice(properties.text, 0, 3))}

    """#
}
