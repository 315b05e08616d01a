extension StandardObject {
  /// All standard objects, in the order of their type ids.
  ///
  /// Sources: type ids and names from HubSpot's guide to using object APIs; required properties from the page of each
  /// object; scopes from the security sections of the endpoints. Companies' `domain` and deals' `dealname` are refused as
  /// keys of an upsert, whatever the prose says. Tickets have one scope for reading and writing beside the granular pair
  /// that newer accounts know. Products and line items also take the older `e-commerce`.
  public static let all: [StandardObject] = [
    StandardObject("contacts", "contact", "0-1", "Contact", "Contacts", unique: ["email"]),
    StandardObject("companies", "company", "0-2", "Company", "Companies", refused: ["domain", "name"]),
    StandardObject(
      "deals", "deal", "0-3", "Deal", "Deals", required: ["dealname", "dealstage", "pipeline"], refused: ["dealname"]),
    StandardObject(
      "tickets", "ticket", "0-5", "Ticket", "Tickets", required: ["subject", "hs_pipeline", "hs_pipeline_stage"],
      refused: ["subject"], readScopes: ["tickets", "crm.objects.tickets.read"],
      writeScopes: ["tickets", "crm.objects.tickets.write"]),
    StandardObject(
      "products", "product", "0-7", "Product", "Products", required: ["name"],
      readScopes: ["crm.objects.products.read", "e-commerce"],
      writeScopes: ["crm.objects.products.write", "e-commerce"]),
    StandardObject(
      "line_items", "line_item", "0-8", "Line item", "Line items",
      readScopes: ["crm.objects.line_items.read", "e-commerce"],
      writeScopes: ["crm.objects.line_items.write", "e-commerce"]),
    StandardObject("quotes", "quote", "0-14", "Quote", "Quotes", required: ["hs_title", "hs_expiration_date"]),
    StandardObject(
      "communications", "communication", "0-18", "Communication", "Communications",
      required: ["hs_timestamp", "hs_communication_channel_type"], scope: "contacts"),
    StandardObject(
      "feedback_submissions", "feedback_submission", "0-19", "Feedback submission", "Feedback submissions"),
    StandardObject("tasks", "task", "0-27", "Task", "Tasks", required: ["hs_timestamp"], scope: "contacts"),
    StandardObject("notes", "note", "0-46", "Note", "Notes", required: ["hs_timestamp"], scope: "contacts"),
    StandardObject("meetings", "meeting", "0-47", "Meeting", "Meetings", required: ["hs_timestamp"], scope: "contacts"),
    StandardObject("calls", "call", "0-48", "Call", "Calls", required: ["hs_timestamp"], scope: "contacts"),
    StandardObject(
      "emails", "email", "0-49", "Email", "Emails", required: ["hs_timestamp", "hs_email_direction"],
      scope: "contacts"),
    StandardObject("invoices", "invoice", "0-53", "Invoice", "Invoices", required: ["hs_currency"]),
    StandardObject(
      "marketing_events", "marketing_event", "0-54", "Marketing event", "Marketing events",
      required: ["hs_event_name", "hs_event_description"]),
    StandardObject("subscriptions", "subscription", "0-69", "Subscription", "Subscriptions", required: ["hs_name"]),
    StandardObject("goal_targets", "goal_target", "0-74", "Goal", "Goals", scope: "goals"),
    StandardObject("discounts", "discount", "0-84", "Discount", "Discounts"),
    StandardObject("fees", "fee", "0-85", "Fee", "Fees"),
    StandardObject("taxes", "tax", "0-86", "Tax", "Taxes"),
    StandardObject(
      "commerce_payments", "commerce_payment", "0-101", "Payment", "Payments",
      required: ["hs_initial_amount", "hs_initiated_date"]),
    StandardObject("users", "user", "0-115", "User", "Users", required: ["hs_internal_user_id", "hs_email"]),
    StandardObject(
      "postal_mail", "postal_mail", "0-116", "Postal mail", "Postal mail", required: ["hs_timestamp"],
      scope: "contacts"),
    StandardObject("orders", "order", "0-123", "Order", "Orders", required: ["hs_order_name"]),
    StandardObject("leads", "lead", "0-136", "Lead", "Leads", required: ["hs_lead_name"]),
    StandardObject("carts", "cart", "0-142", "Cart", "Carts"),
    StandardObject(
      "services", "service", "0-162", "Service", "Services", path: "0-162",
      required: ["hs_name", "hs_pipeline", "hs_pipeline_stage"]),
    StandardObject("courses", "course", "0-410", "Course", "Courses", path: "0-410", required: ["hs_course_name"]),
    StandardObject("listings", "listing", "0-420", "Listing", "Listings", path: "0-420", required: ["hs_name"]),
    StandardObject(
      "appointments", "appointment", "0-421", "Appointment", "Appointments", path: "0-421",
      required: ["hs_appointment_name"]),
    StandardObject(
      "projects", "project", "0-970", "Project", "Projects",
      required: ["hs_name", "hs_pipeline", "hs_pipeline_stage"]),
  ]
}
