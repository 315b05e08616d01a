import SpokeJSON

/// The snapshot of a new project: a portal that does not exist, in the shape of HubSpot's answers.
///
/// It is whole: pulled from a simulator that was started from it, nothing changes. It has no `pulledAt`, for it was not
/// pulled and does not grow old.
enum StarterPortal {
  static let portalFile = json { writer in
    writer.member("spoke", 1)
    writer.member("portalId", 1_000_001)
    writer.member("accountType", "DEVELOPER_TEST")
    writer.member("apiVersion", "2026-09")
    writer.member(
      "scopes",
      [
        "behavioral_events.event_definitions.read_write", "crm.lists.read", "crm.lists.write",
        "crm.objects.contacts.read", "crm.objects.contacts.write", "crm.objects.owners.read",
        "crm.schemas.contacts.read", "crm.schemas.contacts.write",
      ])
    writer.member("objects", ["contacts"])
    writer.member("uiDomain", "app.hubspot.com")
    writer.member("dataHostingLocation", "na1")
  }

  static let lists = json { writer in
    writer.member(
      "results",
      array: { writer in
        for (id, name, processing) in [("1", "All contacts", "DYNAMIC"), ("2", "Newsletter", "MANUAL")] {
          writer.object { writer in
            writer.member("listId", id)
            writer.member("name", name)
            writer.member("objectTypeId", "0-1")
            writer.member("processingType", processing)
          }
        }
      })
  }

  /// A portal without owners, and without custom events.
  static let none = json { writer in writer.member("results", []) }

  /// Between contacts: the plain association only.
  static let associations = json { writer in
    writer.member(
      "results",
      array: { writer in
        writer.object { writer in
          writer.member("category", "HUBSPOT_DEFINED")
          writer.member("typeId", 449)
          writer.key("label")
          writer.writeNull()
        }
      })
  }

  static let contacts = json { writer in
    writer.member("objectTypeId", "0-1")
    writer.member("name", "contacts")
    writer.member(
      "labels",
      object: { writer in
        writer.member("singular", "Contact")
        writer.member("plural", "Contacts")
      })
    writer.member("primaryDisplayProperty", "email")
    writer.member("requiredProperties", [])
    writer.member("properties", array: { writer in for property in properties { property.write(to: &writer) } })
  }

  private static func json(_ body: (inout JSONWriter) -> Void) -> String {
    var writer = JSONWriter(.pretty)
    writer.object(body)
    return String(decoding: writer.bytes, as: UTF8.self) + "\n"
  }

  /// Contacts' properties, sorted by name as a snapshot has them.
  private static let properties: [StarterProperty] = [
    StarterProperty("app_last_seen", "Last seen", "datetime", "date", "When the person last used the app"),
    StarterProperty(
      "app_plan", "Plan", "enumeration", "select", "What the person pays for",
      options: ["free": "Free", "pro": "Pro", "enterprise": "Enterprise"]),
    StarterProperty("app_user_id", "User ID", "string", "text", "The person's id in the app", isUnique: true),
    StarterProperty("city", "City", "string", "text", "City of residence"),
    StarterProperty("company", "Company name", "string", "text", "Name of the employer"),
    StarterProperty("country", "Country/Region", "string", "text", "Country of residence"),
    StarterProperty("createdate", "Create date", "datetime", "date", "When the record was created", isReadOnly: true),
    StarterProperty("email", "Email", "string", "text", "Main address; contacts are identified by it"),
    StarterProperty("firstname", "First name", "string", "text", "Given name"),
    StarterProperty("hs_object_id", "Record ID", "number", "number", "HubSpot's own number", isReadOnly: true),
    StarterProperty("jobtitle", "Job title", "string", "text", "What the person does"),
    StarterProperty("lastname", "Last name", "string", "text", "Family name"),
    StarterProperty(
      "lifecyclestage", "Lifecycle stage", "enumeration", "radio", "How far the relation has come",
      options: [
        "subscriber": "Subscriber", "lead": "Lead", "marketingqualifiedlead": "Marketing qualified lead",
        "salesqualifiedlead": "Sales qualified lead", "opportunity": "Opportunity", "customer": "Customer",
        "evangelist": "Evangelist", "other": "Other",
      ]),
    StarterProperty("phone", "Phone number", "string", "phonenumber", "Main number"),
    StarterProperty("website", "Website URL", "string", "text", "The person's site"),
  ]
}

/// A property of the snapshot as HubSpot's Properties API answers. The app's own begin with `app_`.
private struct StarterProperty {
  let name: String
  let label: String
  let type: String
  let fieldType: String
  let description: String
  let options: KeyValuePairs<String, String>
  let isUnique: Bool
  let isReadOnly: Bool

  init(
    _ name: String, _ label: String, _ type: String, _ fieldType: String, _ description: String,
    options: KeyValuePairs<String, String> = [:], isUnique: Bool = false, isReadOnly: Bool = false
  ) {
    self.name = name
    self.label = label
    self.type = type
    self.fieldType = fieldType
    self.description = description
    self.options = options
    self.isUnique = isUnique
    self.isReadOnly = isReadOnly
  }

  private var isOwn: Bool { name.hasPrefix("app_") }

  func write(to writer: inout JSONWriter) {
    writer.object { writer in
      writer.member("name", name)
      writer.member("label", label)
      writer.member("type", type)
      writer.member("fieldType", fieldType)
      writer.member("description", description)
      writer.member("groupName", isOwn ? "app_information" : "contactinformation")
      writer.member(
        "options",
        array: { writer in
          for (order, (value, label)) in options.enumerated() {
            writer.object { writer in
              writer.member("label", label)
              writer.member("value", value)
              writer.member("displayOrder", order)
              writer.member("hidden", false)
            }
          }
        })
      writer.member("calculated", false)
      writer.member("externalOptions", false)
      writer.member("archived", false)
      writer.member("hasUniqueValue", isUnique)
      writer.member("hidden", false)
      writer.member("hubspotDefined", !isOwn)
      writer.member(
        "modificationMetadata",
        object: { writer in
          writer.member("archivable", isOwn)
          writer.member("readOnlyDefinition", !isOwn)
          writer.member("readOnlyValue", isReadOnly)
        })
      writer.member("dataSensitivity", "non_sensitive")
    }
  }
}
