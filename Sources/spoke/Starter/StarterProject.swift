/// The files of a new project, by their paths in its folder.
///
/// They stand in the program, so that `spoke new` needs nothing beside the executable.
enum StarterProject {
  /// The portal's name: the folder in `schemas/`, and `portal:` in the project file.
  static let portal = "starter"

  static let files: [(path: String, text: String)] = [
    ("spoke.yaml", projectFile),
    ("README.md", readme),
    ("mappings/contacts.yaml", mappings),
    ("tests/contacts.yaml", cases),
    ("events.ndjson", events),
    ("schemas/\(portal)/portal.json", StarterPortal.portalFile),
    ("schemas/\(portal)/objects/contacts.json", StarterPortal.contacts),
    ("schemas/\(portal)/associations/contacts.contacts.json", StarterPortal.associations),
    ("schemas/\(portal)/events.json", StarterPortal.none),
    ("schemas/\(portal)/lists.json", StarterPortal.lists),
    ("schemas/\(portal)/owners.json", StarterPortal.none),
  ]

  private static let projectFile = """
    spoke: 1
    portal: \(portal)        # the snapshot schemas/\(portal)
    mappings: [mappings]
    time_zone: UTC         # the zone in which a day begins, for dates

    """

  private static let mappings = #"""
    # People: who becomes a contact, and who gets the newsletter.
    spoke: 1

    tables:
      # The app's names of plans, and the options of the property app_plan.
      plans:
        Free: free
        Pro: pro
        Enterprise: enterprise

    mappings:
      contact-from-identify:
        description: Whoever tells us an e-mail address becomes a contact.
        when: type == "identify" and exists(traits.email)
        upsert: contacts
        match: { email: "${lower(trim(traits.email))}" }
        properties:
          app_user_id: ${userId}
          # The website writes first_name, the app firstName.
          firstname: ${traits.first_name ?? traits.firstName}
          lastname: ${traits.last_name ?? traits.lastName}
          company: ${traits.company.name}
          # An empty field in the profile means "forget my number".
          phone: { value: "${traits.phone}", on_empty: clear }
          app_plan: ${lookup(plans, traits.plan)}
          app_last_seen: ${timestamp}

      newsletter-opt-in:
        description: Ticking the box adds people to the list that marketing writes to.
        when: type == "identify" and exists(traits.email) and traits.subscribed == true
        upsert: contacts
        match: { email: "${lower(trim(traits.email))}" }
        lists:
          - add: Newsletter

      customer-from-order:
        description: Who buys something is a customer.
        when: type == "track" and event == "Order Completed" and exists(context.traits.email)
        upsert: contacts
        match: { email: "${lower(trim(context.traits.email))}" }
        properties:
          lifecyclestage: customer
          app_last_seen: ${timestamp}

    """#

  private static let cases = #"""
    # What the mappings must make of events. `spoke test` runs this file.
    spoke: 1

    cases:
      an address becomes a contact:
        event:
          type: identify
          messageId: m-1
          userId: u-17
          timestamp: "2026-11-20T09:00:00Z"
          traits: { email: " Ada@Example.com ", first_name: Ada, plan: Pro }
        expect:
          - mapping: contact-from-identify
            op: upsert
            object: contacts
            key: { property: email, value: ada@example.com }
            properties:
              app_user_id: u-17
              firstname: Ada
              app_plan: pro
              app_last_seen: "2026-11-20T09:00:00.000Z"

      nobody without an address:
        event: { type: identify, messageId: m-2, traits: { first_name: Ada } }
        expect: []

    """#

  private static let events = #"""
    {"type":"identify","messageId":"m-1","userId":"u-17","timestamp":"2026-11-20T09:00:00Z","traits":{"email":"Ada@Example.com","first_name":"Ada","last_name":"Lovelace","company":{"name":"Engines"},"phone":"+44 20 7946 0017","plan":"Pro","subscribed":true}}
    {"type":"identify","messageId":"m-2","userId":"u-18","timestamp":"2026-11-20T09:05:00Z","traits":{"email":"grace@example.com","firstName":"Grace","lastName":"Hopper","phone":"","plan":"Free"}}
    {"type":"page","messageId":"m-3","userId":"u-18","timestamp":"2026-11-20T09:06:00Z","name":"Pricing","properties":{}}
    {"type":"track","messageId":"m-4","userId":"u-17","timestamp":"2026-11-20T10:00:00Z","event":"Order Completed","context":{"traits":{"email":"ada@example.com"}},"properties":{"order_id":"o-1","revenue":129.00}}

    """#

  private static let readme = """
    # Customer events to HubSpot

    Mappings in `mappings/` say what becomes of an event: which HubSpot record is written, and with what. They are checked against
    `schemas/\(portal)`, a small snapshot of a portal that does not exist: contacts with a dozen properties, and two lists. For the
    snapshot of your own portal, name the portal in `spoke.yaml` and run `spoke schema pull`.

    ```sh
    spoke lint                          # check the mappings against the snapshot
    spoke test                          # run the cases in tests/
    spoke compile -o plan.spoke         # write the plan
    spoke run plan.spoke events.ndjson  # events in, operations out
    spoke explain plan.spoke --event events.ndjson:1   # where each value came from
    spoke schema list                   # what the snapshot holds
    spoke docs -o site                  # pages about the portal and the mappings, for people
    spoke simulate --schemas schemas/\(portal) --port 8080   # a HubSpot that runs here, to deliver to
    ```

    | | |
    | --- | --- |
    | `spoke.yaml` | the project file |
    | `mappings/contacts.yaml` | three mappings |
    | `tests/contacts.yaml` | what they must do |
    | `schemas/\(portal)/` | the portal they are checked against |
    | `events.ndjson` | four events to try them with, one a line |

    """
}
