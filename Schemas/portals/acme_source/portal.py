"""What the portal has besides its properties: objects, pipelines, owners, lists, rules and scopes."""

PORTAL_ID = 48151623
PULLED_AT = "2026-11-20T09:00:00Z"

SCOPES = [
    "analytics.behavioral_events.send",
    "behavioral_events.event_definitions.read_write",
    "crm.lists.read",
    "crm.lists.write",
    "crm.objects.companies.read",
    "crm.objects.companies.write",
    "crm.objects.contacts.read",
    "crm.objects.contacts.sensitive.read.v2",
    "crm.objects.contacts.sensitive.write.v2",
    "crm.objects.contacts.write",
    "crm.objects.custom.read",
    "crm.objects.custom.write",
    "crm.objects.deals.read",
    "crm.objects.deals.write",
    "crm.objects.line_items.read",
    "crm.objects.line_items.write",
    "crm.objects.owners.read",
    "crm.objects.products.read",  # No write: nothing but the shop's own sync may change products.
    "crm.schemas.companies.read",
    "crm.schemas.contacts.read",
    "crm.schemas.custom.read",
    "crm.schemas.deals.read",
    "crm.schemas.line_items.read",
    "crm.schemas.products.read",
    "crm.schemas.tickets.read",
    "oauth",
    "tickets",
]

# API name: (type id, singular label, plural label, primary display property, required properties)
OBJECTS = {
    "companies": ("0-2", "Company", "Companies", "name", []),
    "contacts": ("0-1", "Contact", "Contacts", "email", []),
    "deals": ("0-3", "Deal", "Deals", "dealname", []),
    "line_items": ("0-8", "Line item", "Line items", "name", []),
    "products": ("0-7", "Product", "Products", "name", []),
    "subscription_plan": ("2-31415926", "Subscription plan", "Subscription plans", "plan_name", ["plan_code"]),
    "tickets": ("0-5", "Ticket", "Tickets", "subject", []),
}

# What HubSpot says about a custom object beyond the fields that all objects have.
CUSTOM_OBJECTS = {
    "subscription_plan": {
        "secondaryDisplayProperties": ["plan_code", "monthly_price"],
        "searchableProperties": ["hs_object_id", "plan_code", "plan_name"],
        "description": "A plan that the app sells",
    },
}

# Object: [(pipeline id, label, [(stage id, label, metadata)])]
PIPELINES = {
    "deals": [
        ("default", "Sales pipeline", [
            ("appointmentscheduled", "Appointment scheduled", {"isClosed": "false", "probability": "0.2"}),
            ("qualifiedtobuy", "Qualified to buy", {"isClosed": "false", "probability": "0.4"}),
            ("presentationscheduled", "Presentation scheduled", {"isClosed": "false", "probability": "0.6"}),
            ("decisionmakerboughtin", "Decision maker bought in", {"isClosed": "false", "probability": "0.8"}),
            ("contractsent", "Contract sent", {"isClosed": "false", "probability": "0.9"}),
            ("closedwon", "Closed won", {"isClosed": "true", "probability": "1.0"}),
            ("closedlost", "Closed lost", {"isClosed": "true", "probability": "0.0"}),
        ]),
        ("71936402", "Self-service", [
            ("138462901", "Checkout", {"isClosed": "false", "probability": "0.3"}),
            ("138462902", "Paid", {"isClosed": "true", "probability": "1.0"}),
            ("138462903", "Refunded", {"isClosed": "true", "probability": "0.0"}),
        ]),
    ],
    "tickets": [
        ("0", "Support pipeline", [
            ("1", "New", {"isClosed": "false", "ticketState": "OPEN"}),
            ("2", "Waiting on contact", {"isClosed": "false", "ticketState": "OPEN"}),
            ("3", "Waiting on us", {"isClosed": "false", "ticketState": "OPEN"}),
            ("4", "Closed", {"isClosed": "true", "ticketState": "CLOSED"}),
        ]),
    ],
}

# (owner id, user id, first name, last name, e-mail, team, archived)
OWNERS = [
    ("512004417", 61200341, "Sam", "Okafor", "sam.okafor@acme.example", "Sales", False),
    ("512004418", 61200342, "Ines", "Marchetti", "ines.marchetti@acme.example", "Sales", False),
    ("512004431", 61200377, "Tomasz", "Wójcik", "Tomasz.Wojcik@acme.example", "Customer success", False),
    ("512004452", 61200402, "Priya", "Raman", "priya.raman@acme.example", "Support", False),
    ("498117203", 58830116, "Jonas", "Lindqvist", "jonas.lindqvist@acme.example", "Sales", True),
]

TEAMS = {"Customer success": "40118203", "Sales": "40118201", "Support": "40118202"}

# (list id, name, object type id, processing type)
LISTS = [
    ("11", "All customers", "0-1", "DYNAMIC"),
    ("12", "Newsletter", "0-1", "MANUAL"),
    ("13", "Beta testers", "0-1", "SNAPSHOT"),
    ("14", "Key accounts", "0-2", "MANUAL"),
    ("15", "Open refunds", "0-3", "DYNAMIC"),
    ("16", "Webinar Q4 – invited", "0-1", "SNAPSHOT"),
]

# Object: {property: [(rule, arguments)]}
VALIDATIONS = {
    "contacts": {
        "acme_birth_year": [("MIN_NUMBER", ["1900"]), ("MAX_NUMBER", ["2026"])],
        "acme_referral_code": [("ALPHANUMERIC", ["NUMERIC_ONLY"]), ("MIN_LENGTH", ["6"]), ("MAX_LENGTH", ["12"])],
        "acme_tax_number": [("REGEX", ["^[A-Z]{2}[0-9]{8,12}$"])],
        "fax": [("PHONE_NUMBER_WITH_EXPLICIT_COUNTRY_CODE", [])],
        "hs_linkedin_url": [("URL", []), ("URL_ALLOWED_DOMAINS", ["linkedin.com", "www.linkedin.com"])],
        "salutation": [("MAX_LENGTH", ["10"])],
        "work_email": [("EMAIL", []), ("EMAIL_BLOCKED_DOMAINS", ["gmail.com", "outlook.com", "mailinator.com"])],
    },
}

# The properties that HubSpot makes for each stage: object: [(stage id, label)]
LIFECYCLE = [
    ("subscriber", "Subscriber"), ("lead", "Lead"), ("marketingqualifiedlead", "Marketing qualified lead"),
    ("salesqualifiedlead", "Sales qualified lead"), ("opportunity", "Opportunity"), ("customer", "Customer"),
    ("evangelist", "Evangelist"), ("other", "Other"),
]

# (type, fieldType, name, label, hidden), with {id} and {label} of the stage
STAGE_FAMILIES = [
    ("datetime", "calculation_read_time", "hs_v2_date_entered_{id}", "Date entered '{label}'", False),
    ("datetime", "calculation_read_time", "hs_v2_date_exited_{id}", "Date exited '{label}'", False),
    ("number", "calculation_read_time", "hs_v2_cumulative_time_in_{id}", "Cumulative time in '{label}'", False),
    ("number", "number", "hs_v2_latest_time_in_{id}", "Latest time in '{label}'", False),
    ("datetime", "date", "hs_date_entered_{id}", "Date entered '{label}' (legacy)", True),
    ("datetime", "date", "hs_date_exited_{id}", "Date exited '{label}' (legacy)", True),
    ("number", "number", "hs_time_in_{id}", "Time in '{label}' (legacy)", True),
]

# Marketing e-mail subscriptions: (id, label)
SUBSCRIPTIONS = [("21570344", "Newsletter"), ("21570345", "Product news"), ("30018826", "Event invitations")]

# Default properties of behavioral events: (name, type, label, options)
EVENT_DEFAULTS = [
    ("hs_asset_description", "string", "Asset description", ""),
    ("hs_asset_type", "string", "Asset type", ""),
    ("hs_browser", "string", "Browser", ""),
    ("hs_campaign_id", "string", "Campaign", ""),
    ("hs_city", "string", "City", ""),
    ("hs_country", "string", "Country", ""),
    ("hs_device_name", "string", "Device name", ""),
    ("hs_device_type", "enumeration", "Device type",
     "Game Console=Game console, PDA=PDA, Personal Computer=Personal computer, Desktop=Desktop, Smartphone=Smartphone, "
     "Smart TV=Smart TV, Tablet=Tablet, Wearable Computer=Wearable, Unknown=Unknown"),
    ("hs_element_class", "string", "Element class", ""),
    ("hs_element_id", "string", "Element id", ""),
    ("hs_element_text", "string", "Element text", ""),
    ("hs_language", "enumeration", "Language", "de=German, en=English, es=Spanish, fr=French, ja=Japanese, pl=Polish, "
     "pt=Portuguese"),
    ("hs_link_href", "string", "Link target", ""),
    ("hs_operating_system", "string", "Operating system", ""),
    ("hs_operating_version", "string", "Operating system version", ""),
    ("hs_page_content_type", "enumeration", "Page type",
     "BLOG_POST=Blog post, KNOWLEDGE_ARTICLE=Knowledge article, LANDING_PAGE=Landing page, LISTING_PAGE=Listing page, "
     "STANDARD_PAGE=Website page, WEB_INTERACTIVE=Web interactive"),
    ("hs_page_id", "string", "Page id", ""),
    ("hs_page_title", "string", "Page title", ""),
    ("hs_page_url", "string", "Page URL", ""),
    ("hs_parent_module_id", "string", "Parent module", ""),
    ("hs_referrer", "string", "Referrer", ""),
    ("hs_region", "string", "Region", ""),
    ("hs_screen_height", "number", "Screen height", ""),
    ("hs_screen_width", "number", "Screen width", ""),
    ("hs_touchpoint_source", "string", "Touchpoint source", ""),
    ("hs_tracking_name", "string", "Tracking name", ""),
    ("hs_user_agent", "string", "User agent", ""),
    ("hs_utm_campaign", "string", "UTM campaign", ""),
    ("hs_utm_content", "string", "UTM content", ""),
    ("hs_utm_medium", "string", "UTM medium", ""),
    ("hs_utm_source", "string", "UTM source", ""),
    ("hs_utm_term", "string", "UTM term", ""),
]
