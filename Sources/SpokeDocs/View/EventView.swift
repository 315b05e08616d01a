/// The events of the plan, their fields, and the fields that mappings read.
struct EventView {
  let context: PageContext
  let number: Int

  private var entry: PlannedEventEntry { context.model.plannedEvents[number] }

  static func list(_ context: PageContext) -> View {
    let events = context.model.plannedEvents
    return View.with { view in
      view.set(
        "summary",
        events.isEmpty
          ? "The project has no event plan, so only the fields that mappings read are known."
          : "\(Numbers.count(events.count, "event")) of the event plan; the mappings read "
            + "\(Numbers.count(context.model.fields.count, "field")).")
      view.set("fieldsHref", markup: context.address(page: "fields"))
      view.set("events", events.indices.map { EventView(context: context, number: $0).row })
    }
  }

  private var row: View {
    let share = Coverage.share(of: entry)
    return View.with { view in
      view.set("event", markup: context.link(entry.title, to: .plannedEvent(number)))
      view.set("eventType", entry.event.type)
      view.set("fieldCount", share.all)
      view.set("readCount", share.used)
      if share.used > 0 { view.set("eventShare", share.percent) }
      view.set(
        "eventMappings",
        markup: context.links(mappings: Array(entry.mappings.prefix(8))) + OwnerView.more(entry.mappings.count, 8))
    }
  }

  var view: View {
    let share = Coverage.share(of: entry)
    return View.with { view in
      view.set("eventTitle", entry.title)
      view.set("eventType", entry.event.type)
      view.set(
        "summary",
        "\(Numbers.count(share.all, "field")); "
          + (share.used == 0 ? "none is read." : "\(Numbers.grouped(share.used)) are read by a mapping."))
      view.set("eventMappings", markup: context.links(mappings: entry.mappings))
      view.set("countWords", Numbers.count(share.all, "field"))
    }
  }

  var rows: [View] {
    entry.fields.map { field in
      View.with { view in
        view.set("path", field.path)
        view.set("fieldType", field.type)
        view.set("isRequired", field.isRequired)
        view.set("isUnread", field.readers.isEmpty)
        view.set("kinds", field.readers.isEmpty ? "unread" : "read")
        view.set("readers", markup: context.links(mappings: field.readers))
      }
    }
  }

  // MARK: Fields

  static func fields(_ context: PageContext) -> View {
    View.with { view in
      let fields = context.model.fields
      view.set("summary", "\(Numbers.count(fields.count, "field")) of events that mappings read, and what for.")
      view.set("countWords", Numbers.count(fields.count, "field"))
    }
  }

  static func fieldRows(_ context: PageContext) -> [View] {
    context.model.fields.map { field in
      View.with { view in
        view.set("path", field.path)
        view.set(
          "uses",
          field.uses.map { use in
            View.with { view in
              view.set("use", markup: self.use(use, context))
              view.set("useMapping", markup: context.link(mapping: use.mapping))
            }
          })
      }
    }
  }

  private static func use(_ use: FieldEntry.Use, _ context: PageContext) -> String {
    switch use.place {
    case .other(let phrase): return context.markup(phrase)
    case .property(let name):
      guard let owner = context.model.mappings[use.mapping].owner else { return context.code(name) }
      return context.link("\(context.model.owners[owner].name).\(name)", to: .property(owner: owner, name: name))
    }
  }
}
