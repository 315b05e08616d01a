#!/usr/bin/env python3
"""Writes Schemas/portals/acme, the snapshot of a portal that does not exist.

    python3 Schemas/portals/make_acme.py

The shapes are those that `spoke schema pull` writes: HubSpot's own, with keys absent where HubSpot leaves them out. The
tables in acme_source/ hold what the portal has; time stamps and the like follow from the names, so that running it
again changes no byte.
"""

import datetime
import hashlib
import json
import pathlib
import shutil
import sys

sys.dont_write_bytecode = True

from acme_source import portal  # noqa: E402

HERE = pathlib.Path(__file__).resolve().parent
SOURCE = HERE / "acme_source"
TARGET = HERE / "acme"

DISPLAY_HINTS = {
    "address": "physical_address", "domain": "domain_name", "email": "email", "mobilephone": "phone_number",
    "phone": "phone_number", "work_email": "email", "zip": "postal_code",
}
NEVER_IN_FORMS = {"deals", "line_items", "products"}
# Sets of options that a portal may change.
EDITABLE_SETS = {
    "company_type", "deal_type", "lead_status", "persona", "resolution", "ticket_category", "ticket_source",
}


def number(*parts):
    """A number that follows from the parts and from nothing else."""
    return int.from_bytes(hashlib.sha256("/".join(parts).encode()).digest()[:6], "big")


def stamp(begin, end, *parts):
    """A time of a year between `begin` and `end` that follows from the parts."""
    first = datetime.datetime(begin, 1, 1, tzinfo=datetime.timezone.utc)
    span = (datetime.datetime(end, 1, 1, tzinfo=datetime.timezone.utc) - first).total_seconds() * 1000
    moment = first + datetime.timedelta(milliseconds=number(*parts) % int(span))
    return f"{moment:%Y-%m-%dT%H:%M:%S}.{moment.microsecond // 1000:03d}Z"


def rows(path):
    """The lines of a table: (section, cells), without comments."""
    section = None
    for line in path.read_text(encoding="utf-8").splitlines():
        if not line or line.startswith("#"):
            continue
        if line.startswith("["):
            section = line[1:-1]
        else:
            yield section, [cell.strip() for cell in line.split("|")]


def title(value):
    words = value.replace("_", " ").replace("-", " ").lower().split()
    return " ".join(word if word in ("and", "or") else word.capitalize() for word in words)


def option(value, label, order, hidden=False, description=None):
    made = {"label": label, "value": value}
    if description:
        made["description"] = description
    return made | {"displayOrder": order, "hidden": hidden}


def option_sets():
    sets = {}
    for name, cells in rows(SOURCE / "options.txt"):
        value = cells[0].removeprefix("~")
        value = "" if value == '""' else value
        label = cells[1] if len(cells) > 1 else title(value)
        description = cells[2] if len(cells) > 2 else None
        made = sets.setdefault(name, [])
        made.append(option(value, label, len(made), cells[0].startswith("~"), description))
    return sets


def definition(obj, section, cells, sets):
    """One property in the shape that HubSpot answers with."""
    words = section.split()
    custom = words[0] == "custom"
    kinds, access, group = words[-3:]
    kind, field = kinds.split("/")
    name, *flags = cells[0].split()
    values = dict(flag.split("=", 1) for flag in flags if "=" in flag)
    options = sets[values["options"]] if "options" in values else []
    if kind == "bool":
        options = [option("true", "Yes", 0), option("false", "No", 1)]
    has_options = kind == "enumeration"

    made = {}
    if custom:
        made["updatedAt"] = stamp(2025, 2026, obj, name, "updated")
        made["createdAt"] = stamp(2023, 2025, obj, name, "created")
    elif number(obj, name, "stamped") % 16:
        made["updatedAt"] = stamp(2022, 2026, obj, name, "updated")
        made["createdAt"] = stamp(2019, 2022, obj, name, "created")
    if "archived" in flags:
        made["archivedAt"] = made["updatedAt"]
    made |= {
        "name": name, "label": cells[1], "type": kind, "fieldType": field,
        "description": cells[2] if len(cells) > 2 else "", "groupName": group, "options": options,
    }
    if custom:
        made["createdUserId"] = made["updatedUserId"] = "61200341"
    if "ref" in values:
        made["referencedObjectType"] = values["ref"]
    made |= {
        "displayOrder": -1 if number(obj, name, "order") % 3 else number(obj, name, "place") % 40,
        # HubSpot says so of formulas only; roll-ups and read-time values are computed all the same.
        "calculated": field == "calculation_equation",
        "externalOptions": "ext" in flags or name == "lifecyclestage",
    }
    if custom:
        made["archived"] = "archived" in flags
    made |= {"hasUniqueValue": "unique" in flags, "hidden": "hidden" in flags}
    if not custom:
        made["hubspotDefined"] = True
    if "currency" in flags:
        made["showCurrencySymbol"] = True
    metadata = {"archivable": True, "readOnlyDefinition": not custom, "readOnlyValue": access == "readonly"}
    if has_options and custom:
        metadata["readOnlyOptions"] = False
    elif has_options and options and number(obj, name, "options") % 3 == 0:
        metadata["readOnlyOptions"] = values["options"] not in EDITABLE_SETS
    made["modificationMetadata"] = metadata
    if len(cells) > 3:
        made["calculationFormula"] = cells[3]
    if "currency" in flags:
        made["numberDisplayHint"] = "currency"
    if kind == "string" and (name in DISPLAY_HINTS or field == "textarea"):
        made["textDisplayHint"] = DISPLAY_HINTS.get(name, "multi_line")
    made["formField"] = access == "writable" and "hidden" not in flags and obj not in NEVER_IN_FORMS
    made["dataSensitivity"] = "sensitive" if "sensitive" in flags else "non_sensitive"
    if "sensitive" in flags:
        made["sensitiveDataCategories"] = []
    return made


def families(obj):
    """The properties that HubSpot makes for every stage and every e-mail subscription, as table rows."""
    group = {"deals": "dealstages", "tickets": "ticketstages"}.get(obj, "lifecyclestages")
    if obj in ("contacts", "companies"):
        stages = portal.LIFECYCLE
        for stage, label in stages:
            yield "datetime/date readonly " + group, [f"hs_lifecyclestage_{stage}_date", f"Became '{label}' on"]
    else:
        stages = [(stage, label) for _, _, all_ in portal.PIPELINES.get(obj, []) for stage, label, _ in all_]
    for kind, field, name, label, hidden in portal.STAGE_FAMILIES:
        for stage, stage_label in stages:
            cell = name.format(id=stage) + (" hidden" if hidden else "")
            yield f"{kind}/{field} readonly {group}", [cell, label.format(label=stage_label)]
    if obj == "contacts":
        for number_, label in portal.SUBSCRIPTIONS:
            yield "bool/booleancheckbox readonly emailinformation", [
                f"hs_email_optout_{number_}", f"Opted out of '{label}'"]


def properties(obj, sets):
    table = [*rows(SOURCE / "properties" / f"{obj}.txt"), *families(obj)]
    made = [definition(obj, section, cells, sets) for section, cells in table]
    names = [each["name"] for each in made]
    duplicates = {name for name in names if names.count(name) > 1}
    if duplicates:
        sys.exit(f"{obj}: named twice: {', '.join(sorted(duplicates))}")
    return sorted(made, key=lambda each: each["name"])


def object_types(sets):
    for name, (type_id, singular, plural, display, required) in portal.OBJECTS.items():
        made = {"objectTypeId": type_id, "name": name}
        if name in portal.CUSTOM_OBJECTS:
            made = {"id": type_id.removeprefix("2-"), **made, "fullyQualifiedName": f"p{portal.PORTAL_ID}_{name}"}
        made |= {
            "labels": {"singular": singular, "plural": plural}, "primaryDisplayProperty": display,
            "requiredProperties": required,
        }
        if name in portal.CUSTOM_OBJECTS:
            made |= portal.CUSTOM_OBJECTS[name] | {
                "allowsSensitiveProperties": False, "archived": False,
                "createdAt": stamp(2024, 2025, name, "created"), "updatedAt": stamp(2025, 2026, name, "updated"),
            }
        yield name, made | {"properties": properties(name, sets)}


def associations():
    made = {}
    for _, (line,) in rows(SOURCE / "associations.txt"):
        start, end, category, type_id, label = line.split(" ", 4)
        label, _, limit = label.partition(" max=")
        entry = {"category": category, "typeId": int(type_id), "label": None if label == "-" else label}
        if limit:
            entry["maxToObjectIds"] = int(limit)
        made.setdefault((start, end), []).append(entry)
    return {pair: sorted(all_, key=lambda each: (each["label"] or "", each["typeId"])) for pair, all_ in made.items()}


def pipelines():
    for obj, all_ in portal.PIPELINES.items():
        yield obj, sorted(({
            "id": pipeline, "label": label, "displayOrder": order,
            "stages": [{
                "id": stage, "label": stage_label, "displayOrder": place, "metadata": metadata,
                "writePermissions": "CRM_PERMISSIONS_ENFORCEMENT", "createdAt": stamp(2022, 2023, obj, stage),
                "updatedAt": stamp(2024, 2025, obj, stage), "archived": False,
            } for place, (stage, stage_label, metadata) in enumerate(stages)],
            "createdAt": stamp(2021, 2022, obj, pipeline), "updatedAt": stamp(2024, 2025, obj, pipeline),
            "archived": False,
        } for order, (pipeline, label, stages) in enumerate(all_)), key=lambda each: each["label"])


def event_property(event, name, kind, label, choices, default):
    pairs = [choice.strip().split("=") for choice in choices.split(",")] if choices else []
    options = [option(value, text, order) for order, (value, text) in enumerate(pairs)]
    field = {"string": "text", "number": "number", "enumeration": "select", "datetime": "date", "date": "date",
             "bool": "radio"}[kind]
    if kind == "bool":
        options = [option("true", "Yes", 0), option("false", "No", 1)]
    made = {
        "createdAt": stamp(2024, 2025, event, name), "updatedAt": stamp(2025, 2026, event, name), "name": name,
        "label": label, "type": kind, "fieldType": field, "description": "", "groupName": "event_information",
        "options": options, "displayOrder": -1, "calculated": False, "externalOptions": False,
    }
    made |= {"hubspotDefined": True} if default else {"archived": False}
    return made | {
        "hasUniqueValue": False, "hidden": False,
        "modificationMetadata": {"archivable": not default, "readOnlyDefinition": default, "readOnlyValue": False},
        "formField": False, "dataSensitivity": "non_sensitive",
    }


def events():
    made = []
    for section, cells in rows(SOURCE / "events.txt"):
        name, label, primary, description = [cell.strip() for cell in section.split("|")]
        if not made or made[-1]["name"] != name:
            made.append({
                "id": str(9000000 + number(name) % 999999), "name": name,
                "fullyQualifiedName": f"pe{portal.PORTAL_ID}_{name}", "labels": {"singular": label},
                "description": description, "primaryObject": primary,
                "primaryObjectId": {"CONTACT": "0-1", "COMPANY": "0-2"}[primary],
                "objectTypeId": f"6-{9000000 + number(name) % 999999}", "archived": False, "trackingType": "MANUAL",
                "createdAt": stamp(2024, 2025, name), "updatedAt": stamp(2025, 2026, name), "associations": [],
                "properties": [event_property(name, *each, True) for each in portal.EVENT_DEFAULTS],
            })
        event = made[-1]
        if cells[0].startswith("match: "):
            source, _, target = cells[0].removeprefix("match: ").partition(" -> ")
            event["customMatchingId"] = {
                "primaryObjectRule": {"eventPropertyName": source, "targetObjectPropertyName": target}}
        else:
            own, kind = cells[0].split()
            choices = cells[2] if len(cells) > 2 else ""
            event["properties"].append(event_property(name, own, kind, cells[1], choices, False))
    for event in made:
        event["properties"].sort(key=lambda each: each["name"])
    return sorted(made, key=lambda each: each["name"])


def owners():
    for owner, user, first, last, email, team, archived in portal.OWNERS:
        made = {"id": owner, "email": email, "type": "PERSON", "firstName": first, "lastName": last}
        if not archived:
            made["userId"] = user
        yield made | {
            "userIdIncludingInactive": user, "createdAt": stamp(2022, 2024, owner),
            "updatedAt": stamp(2025, 2026, owner), "archived": archived,
            "teams": [{"id": portal.TEAMS[team], "name": team, "primary": True}],
        }


def validations(rules):
    return [{
        "propertyName": name,
        "propertyValidationRules": [
            {"ruleType": rule, "ruleArguments": arguments, "shouldApplyNormalization": False}
            for rule, arguments in rules[name]
        ],
    } for name in sorted(rules)]


def files():
    """Every file of the snapshot: path, content."""
    sets = option_sets()
    yield "portal.json", {
        "spoke": 1, "portalId": portal.PORTAL_ID, "uiDomain": "app.hubspot.com", "accountType": "STANDARD",
        "dataHostingLocation": "na1", "apiVersion": "2026-09", "pulledAt": portal.PULLED_AT, "scopes": portal.SCOPES,
        "objects": sorted(portal.OBJECTS),
    }
    for name, made in object_types(sets):
        yield f"objects/{name}.json", made
    for (start, end), made in associations().items():
        yield f"associations/{start}.{end}.json", {"results": made}
    for name, made in pipelines():
        yield f"pipelines/{name}.json", {"results": made}
    for name, rules in portal.VALIDATIONS.items():
        yield f"validations/{name}.json", {"results": validations(rules)}
    yield "events.json", {"results": events()}
    yield "owners.json", {"results": sorted(owners(), key=lambda each: each["email"].lower())}
    yield "lists.json", {"results": [
        {"listId": list_id, "name": name, "objectTypeId": type_id, "processingType": kind}
        for list_id, name, type_id, kind in sorted(portal.LISTS, key=lambda each: each[1])
    ]}


def texts():
    """Every file of the snapshot: path, text."""
    return {path: json.dumps(content, ensure_ascii=False, indent=2) + "\n" for path, content in files()}


def write():
    shutil.rmtree(TARGET, ignore_errors=True)
    for path, text in texts().items():
        file = TARGET / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")


def check():
    """Whether the files are what this script makes; says which are not."""
    wanted = texts()
    found = {str(file.relative_to(TARGET)) for file in TARGET.rglob("*.json")}
    different = sorted(set(wanted) ^ found) + sorted(
        path for path in found & set(wanted) if (TARGET / path).read_text(encoding="utf-8") != wanted[path])
    for path in different:
        print(f"{path} is not what make_acme.py makes")
    return 1 if different else 0


def main():
    if sys.argv[1:] == ["--check"]:
        sys.exit(check())
    write()


if __name__ == "__main__":
    main()
