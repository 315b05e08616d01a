import SpokeSchema

/// A small portal in memory.
enum SnapshotFixture {
  static let files: [String: String] = [
    "portal.json": #"""
    { "spoke": 1, "portalId": 12345, "accountType": "STANDARD", "apiVersion": "2026-09",
      "pulledAt": "2026-11-20T09:00:00Z", "scopes": ["crm.objects.contacts.write"],
      "objects": ["companies", "contacts", "subscription_plan"] }
    """#,
    "objects/contacts.json": #"""
    { "objectTypeId": "0-1", "name": "contacts", "labels": { "singular": "Contact", "plural": "Contacts" },
      "primaryDisplayProperty": "email", "requiredProperties": [], "unknown": { "deep": [1] },
      "properties": [
        { "name": "email", "label": "Email", "type": "string", "fieldType": "text", "options": [],
          "hasUniqueValue": false, "hubspotDefined": true,
          "modificationMetadata": { "archivable": true, "readOnlyDefinition": true, "readOnlyValue": false } },
        { "name": "lifecyclestage", "label": "Lifecycle Stage", "type": "enumeration", "fieldType": "radio",
          "externalOptions": true, "options": [
            { "label": "Subscriber", "value": "subscriber", "hidden": false, "displayOrder": 0 },
            { "label": "Marketing Qualified Lead", "value": "marketingqualifiedlead" },
            { "label": "Old one", "value": "1234", "hidden": true } ] },
        { "name": "acme_user_id", "label": "ACME user", "type": "string", "fieldType": "text", "hasUniqueValue": true,
          "archived": false },
        { "name": "acme_old", "label": "Old", "type": "string", "fieldType": "text", "archived": true },
        { "name": "hs_score", "label": "Score", "type": "number", "fieldType": "calculation_rollup", "calculated": false },
        { "name": "hs_where", "label": "Where", "type": "object_coordinates", "fieldType": "text", "options": null },
        { "name": "createdate", "label": "Create Date", "type": "datetime", "fieldType": "date",
          "modificationMetadata": { "readOnlyValue": true } },
        { "name": "hubspot_owner_id", "label": "Contact owner", "type": "enumeration", "fieldType": "select",
          "referencedObjectType": "OWNER", "externalOptions": true, "options": [] },
        { "name": "acme_interests", "label": "Interests", "type": "enumeration", "fieldType": "checkbox",
          "dataSensitivity": "sensitive", "options": [ { "label": "Games", "value": "games" }, { "label": "", "value": "" } ] },
        { "name": "future", "type": "hologram" }
      ] }
    """#,
    "objects/companies.json": #"""
    { "results": [ { "name": "domain", "label": "Company domain", "type": "string", "fieldType": "text" } ] }
    """#,
    "objects/subscription_plan.json": #"""
    { "objectTypeId": "2-777", "name": "subscription_plan", "fullyQualifiedName": "p12345_subscription_plan",
      "labels": { "singular": "Plan", "plural": "Plans" }, "requiredProperties": ["plan_code"],
      "properties": [ { "name": "plan_code", "label": "Code", "type": "string", "fieldType": "text",
        "hasUniqueValue": true } ] }
    """#,
    "associations/contacts.companies.json": #"""
    { "results": [ { "category": "HUBSPOT_DEFINED", "typeId": 279, "label": null },
      { "category": "HUBSPOT_DEFINED", "typeId": 1, "label": "Primary", "maxToObjectIds": 1 },
      { "category": "USER_DEFINED", "typeId": "37", "label": "Employee" } ] }
    """#,
    "associations/companies.contacts.json": #"""
    { "results": [ { "category": "HUBSPOT_DEFINED", "typeId": 280, "label": null },
      { "category": "USER_DEFINED", "typeId": 38, "label": "Employer" } ] }
    """#,
    "associations/companies.subscription_plan.json": #"{ "results": [] }"#,
    "pipelines/contacts.json": #"""
    { "results": [ { "id": "default", "label": "Lifecycle", "displayOrder": 0, "archived": false, "stages": [
      { "id": "lead", "label": "Lead" }, { "id": 99, "label": "Old", "archived": true } ] } ] }
    """#,
    "validations/contacts.json": #"""
    { "results": [ { "propertyName": "acme_user_id", "propertyValidationRules": [
      { "ruleType": "MAX_LENGTH", "ruleArguments": ["20"] }, { "ruleType": "REGEX", "ruleArguments": ["^a"] } ] } ] }
    """#,
    "events.json": #"""
    { "total": 1, "results": [ { "id": 1, "name": "order_completed", "labels": { "singular": "Order completed" },
      "primaryObject": "CONTACT", "customMatchingId": { "primaryObjectRule": { "eventPropertyName": "user",
      "targetObjectPropertyName": "acme_user_id" } }, "properties": [ { "name": "order_id", "label": "Order",
      "type": "string", "fieldType": "text" } ] } ] }
    """#,
    "owners.json": #"""
    { "results": [ { "id": "51", "email": "Ada@Acme.Example", "archived": false },
      { "id": 52, "emailHash": "ABCDEF", "archived": true }, { "id": "53" } ] }
    """#,
    "lists.json": #"""
    { "results": [ { "listId": 7, "name": "Newsletter", "objectTypeId": "0-1", "processingType": "MANUAL" },
      { "listId": "8", "name": "All customers", "objectTypeId": "0-1", "processingType": "DYNAMIC" } ] }
    """#,
  ]

  static func load(
    changing changes: [String: String?] = [:], objects: Set<String>? = nil
  ) throws(SnapshotError) -> Portal {
    var changed = files
    for (path, text) in changes { changed[path] = text }
    return try Portal.load(.memory(changed.mapValues { Array($0.utf8) }), displayPath: "schemas/acme", objects: objects)
  }
}
