/// Correct mapping files, checked against the portal `acme`.
extension MutationProject {
  static let moments = #"""
    # Behavioral events, with every kind of identity.
    spoke: 1
    mappings:
      completed:
        when: type == "track" and event == "Order Completed" and exists(context.traits.email)
        send: order_completed
        to:
          email: ${lower(context.traits.email)}
        occurred_at: ${timestamp}
        dedupe_id: order-${properties.order_id}
        properties:
          order_id: ${properties.order_id}
          revenue: ${properties.revenue}
          currency: EUR
          first_order: ${properties.first == true}
          item_count: ${count(properties.products)}
          shipped_at: 2026-11-24T09:30:00+01:00
          order_url: ${context.page.url}
          skus: ${slice(join(properties.products[*].sku, ","), 0, 256)}
          coupon: none
          hs_device_type: Desktop
      trial:
        when: type == "track" and event == "Trial Started" and exists(context.hubspotutk)
        send: pe48151623_trial_started
        to: { utk: "${context.hubspotutk}" }
        occurred_at: ${datetime(properties.started, "Asia/Tokyo")}
        properties:
          plan: ${option(properties.plan)}
          seats: ${properties.seats}
          trial_ends: ${add_days(date(timestamp, "UTC"), 14)}
          source: "web"
      bookmarked:
        when: type == "track" and event == "Article Bookmarked" and exists(userId)
        send: article_bookmarked
        to:
          acme_user_id: ${userId}
        properties:
          article_label: ${slice(properties.label, 0, 256)}
          category: ${catch(option(properties.category), "books")}
          rating: 5
      upgraded:
        when: type == "track" and event == "Account Upgraded" and exists(properties.company_id)
        send: account_upgraded
        to: { id: "${properties.company_id}" }
        properties: { seats: "${properties.seats}", from_plan: "${properties.old}", to_plan: pro, upgraded_on: "2026-11-24" }

    """#

  static let sink = #"""
    spoke: 1
    mappings:
      sink:
        when: type == "track" and event == "Kitchen Sink" and exists(context.traits.email)
        send: kitchen_sink
        to: { email: "${context.traits.email}" }
        properties:
          ab_group: ${properties.ab_group}
          account_ref: ${properties.account_ref}
          ad_cost: ${properties.ad_cost}
          ad_name: ${properties.ad_name}
          app_build: ${properties.app_build}
          app_version: ${properties.app_version}
          articles_read: ${properties.articles_read}
          basket_size: ${properties.basket_size}
          basket_value: ${properties.basket_value}
          birthday: ${properties.birthday}
          button_link: ${properties.button_link}
          button_text: ${properties.button_text}
          campaign_code: ${properties.campaign_code}
          cart_ref: ${properties.cart_ref}
          channel: ${properties.channel}
          checkout_step: ${properties.checkout_step}
          clicked_at: ${properties.clicked_at}
          consent_ads: ${properties.consent_ads}
          consent_mail: ${properties.consent_mail}
          coupon_code: ${properties.coupon_code}
          currency: ${properties.currency}
          delivery_date: ${properties.delivery_date}
          device_model: ${properties.device_model}
          discount: ${properties.discount}
          download_url: ${properties.download_url}
          error_code: ${properties.error_code}
          error_text: ${properties.error_text}
          experiment: ${properties.experiment}
          feature_name: ${properties.feature_name}
          feature_state: ${properties.feature_state}
          first_visit: ${properties.first_visit}
          form_ref: ${properties.form_ref}
          gift_wrap: ${properties.gift_wrap}
          invite_count: ${properties.invite_count}
          is_returning: ${properties.is_returning}
          item_count: ${properties.item_count}
          last_seen_at: ${properties.last_seen_at}
          load_time: ${properties.load_time}
          login_method: ${properties.login_method}
          menu_path: ${properties.menu_path}
          nps_answer: ${properties.nps_answer}
          page_depth: ${properties.page_depth}
          payment_type: ${properties.payment_type}
          plan_code: ${properties.plan_code}
          promo_link: ${properties.promo_link}
          queue_time: ${properties.queue_time}
          referrer_host: ${properties.referrer_host}
          search_text: ${properties.search_text}
          session_ref: ${properties.session_ref}
          store_ref: ${properties.store_ref}

    """#

  static let memberships = #"""
    spoke: 1
    mappings:
      subscribed:
        when: type == "track" and event == "Subscribed" and exists(context.traits.email)
        upsert: contacts
        match: { email: "${context.traits.email}" }
        properties: { acme_newsletter: true }
        lists:
          - add: Newsletter
          - add: "Webinar Q4 – invited"
      unsubscribed:
        when: type == "track" and event == "Unsubscribed" and exists(context.traits.email)
        update: contacts
        match: { email: "${context.traits.email}" }
        properties:
          acme_newsletter: false
        lists:
          - remove: 'Newsletter'
      watched:
        when: type == "group" and exists(groupId)
        update: companies
        match: { acme_account_id: "${groupId}" }
        lists: [{ add: Key accounts }]

    """#

  static let pages = #"""
    spoke: 1
    mappings:
      # spoke: ignore missing-trigger -- every call tells when somebody was here
      anything:
        update: contacts
        match: { acme_user_id: "${userId ?? anonymousId ?? 'nobody'}" }
        properties: { acme_last_seen: "${receivedAt}" }
      viewed:
        when: type == "screen" and name == "Pricing" and exists(context.traits.email)
        update: contacts
        match:
          email: "${context.traits.email}"
        properties:
          hs_lead_status: { value: CONNECTED, write: forwards, on_null: reject }
          acme_interests: { value: [books, "toys"], write: append, on_empty: reject }
          acme_referral_partner: ${properties.partner}
      merged:
        when: type == "alias" and exists(previousId) and exists(userId)
        update: contacts
        match: { acme_user_id: "${previousId}" }
        properties:
          acme_vip_note: "was ${previousId}, is ${userId}"
        on_empty: clear

    """#
}
