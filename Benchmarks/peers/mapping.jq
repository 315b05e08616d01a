# The mapping as a jq program, for jq and gojq.
# Usage: jq -c -f mapping.jq FILE > OUTPUT
def instant: if . == null then null else (.[:19] + "Z" | fromdateiso8601) * 1000 + (.[20:23] | tonumber) end;
def lower: if . == null then null else ascii_downcase end;
def word: if . == null then null else tostring end;
# jq's own // takes false for nothing.
def first_of($a; $b): if $a == null then $b else $a end;

select(.type == "identify" and .traits.email != null)
| . as $event | .traits as $traits | .context as $context
| ($traits.email | lower) as $email
| {
    email: $email,
    firstname: first_of($traits.first_name; $traits.firstName),
    lastname: first_of($traits.last_name; $traits.lastName),
    company: $traits.company.name,
    phone: $traits.phone,
    lifecyclestage: ($traits.lifecycle_stage | lower),
    createdate: ($traits.created_at | instant),
    plan: $traits.plan,
    city_country: (if $traits.address.city == null then null else "\($traits.address.city), \($traits.address.country)" end),
    zip: first_of($traits.address.postal_code; $traits.address.postalCode),
    website: first_of($traits.website; $context.page.url),
    jobtitle: $traits.title,
    hs_language: ($context.locale | lower),
    timezone: $context.timezone,
    ip: $context.ip,
    utm_source: $context.campaign.source,
    utm_medium: $context.campaign.medium,
    numemployees: ($traits.company.employee_count | word),
    industry: ($traits.company.industry | if . == null then null else split(" ") | join("_") | ascii_upcase end),
    mrr: $traits.mrr,
    subscribed: ($traits.subscribed | word),
    segment_id: first_of($event.userId; $event.anonymousId),
    last_event_at: ($event.timestamp | instant)
  }
| {inputs: [{idProperty: "email", id: $email, properties: with_entries(select(.value != null))}]}
