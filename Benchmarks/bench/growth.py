"""How the cost of linting grows with each kind of thing that there can be many of.

Twice as many may cost about twice. Where near names are sought for what is misspelt, cost grows faster up to 2,000 names,
and no further: more are not compared.
"""
import json
import os
import shutil

from . import measure, scaling

PROJECT = "spoke: 1\nportal: bench\nrules: {stale-snapshot: off}\n"
# How many mappings hold an expression, so that its cost is seen beside the start.
EXPRESSIONS = 200


def measured(context):
    """The CPU time of `spoke lint` for so many, twice and four times as many of each kind."""
    first = 1000 if context.full else 2
    start = measure.cost([context.spoke, "--version"], 11 if context.full else 1).cpu
    rows = []
    for name, case in CASES.items():
        # Of what the language bounds, there are as many as it allows.
        largest = case.most if case.most and context.full else 4 * first
        counts = [largest // 4, largest // 2, largest]
        costs = []
        for count in counts:
            project = os.path.join(context.work, "growth")
            shutil.rmtree(project, ignore_errors=True)
            case.write(context, project, count)
            costs.append(case.cost(context, project))
        rows.append({"name": name, "counts": counts, "cpu": costs,
                     "growth": max(costs[2] - start, 0.001) / max(costs[1] - start, 0.001)})
        context.say(f"{name}: {', '.join(f'{count:,} in {cost:.2f} s' for count, cost in zip(counts, costs))}; "
                    f"the last two {rows[-1]['growth']:.2f} ×")
    return {"rows": rows}


class Case:
    """Files with so many of something, and how they are linted."""

    def __init__(self, make, options=(), most=None, prepare=None):
        self.make = make
        self.options = options
        self.most = most
        self.prepare = prepare

    def write(self, context, project, count):
        made = self.make(count)
        if isinstance(made, str):
            made = {"mappings/all.yaml": made}
        made.setdefault("spoke.yaml", PROJECT)
        properties = made.pop("properties", [])
        scaling.write_project(context, project, {}, ["firstname", "lastname", *properties])
        objects = made.pop("objects", [])
        if objects:
            write_objects(project, objects)
        for path, text in made.items():
            path = os.path.join(project, path)
            os.makedirs(os.path.dirname(path), exist_ok=True)
            with open(path, "w", encoding="utf-8", newline="\n") as file:
                file.write(text)

    def cost(self, context, project):
        options = [option.replace("PROJECT", project) for option in self.options]
        command = [context.spoke, "lint", "--project", project, "--today", "2026-11-24"]
        if self.prepare:
            measure.run([*command, *(option.replace("PROJECT", project) for option in self.prepare)], codes=(0, 1))
        costs = [measure.run([*command, *options], codes=(0, 1)) for _ in range(3 if context.full else 1)]
        return min(cost.cpu for cost in costs)


def write_objects(project, names):
    """Adds custom objects that can be found by their codes."""
    schemas = os.path.join(project, "schemas", "bench")
    with open(os.path.join(schemas, "objects", "contacts.json"), encoding="utf-8") as file:
        contacts = json.load(file)
    code = {**contacts["properties"][-1], "name": "code", "label": "Code", "hasUniqueValue": True}
    for number, name in enumerate(names):
        custom = {**contacts, "objectTypeId": f"2-{number + 1000}", "name": name, "properties": [code],
                  "fullyQualifiedName": f"p1000001_{name}", "primaryDisplayProperty": "code",
                  "labels": {"singular": name, "plural": name}}
        with open(os.path.join(schemas, "objects", f"{name}.json"), "w", encoding="utf-8") as file:
            json.dump(custom, file)
    path = os.path.join(schemas, "portal.json")
    with open(path, encoding="utf-8") as file:
        portal = json.load(file)
    portal["objects"] = ["contacts", *names]
    with open(path, "w", encoding="utf-8") as file:
        json.dump(portal, file)


def mapping(number, lines=(), when=None, upsert="contacts", key="email"):
    """A mapping for an event of its own."""
    when = when or f'type == "track" and event == "Step {number}" and exists(properties.email)'
    text = f"  step-{number}:\n    when: {when}\n    upsert: {upsert}\n    match:\n      {key}: ${{properties.email}}\n"
    text += "    properties:\n      " + ("firstname: ${properties.first_name}" if key == "email" else "code: a") + "\n"
    return text + "".join(f"      {line}\n" for line in lines)


def file(*mappings, head=""):
    return f"spoke: 1\n{head}mappings:\n{''.join(mappings)}"


def files(count):
    return {f"mappings/m{number:05}.yaml": file(mapping(number)) for number in range(count)}


def mappings(count):
    return file(*map(mapping, range(count)))


def same_trigger(count):
    when = 'type == "track" and event == "Step" and exists(properties.email)'
    return file(*(mapping(number, when=when) for number in range(count)))


def properties(count):
    names = [f"field_{number}" for number in range(count)]
    return {"mappings/all.yaml": file(mapping(0, [f"{name}: ${{properties.{name}}}" for name in names])),
            "properties": names}


def object_types(count):
    names = [f"thing_{number}" for number in range(count)]
    return {"mappings/all.yaml": file(*(mapping(number, upsert=name, key="code") for number, name in enumerate(names))),
            "objects": names}


def tables(count):
    head = "tables:\n" + "".join(f"  t{number}:\n    a: b\n" for number in range(count))
    return file(*(mapping(number, [f"lastname: ${{lookup(t{number}, properties.plan)}}"]) for number in range(count)),
                head=head)


def entries(count):
    head = "tables:\n  plans:\n" + "".join(f"    key {number}: value {number}\n" for number in range(count))
    return file(*(mapping(number, ["lastname: ${lookup(plans, properties.plan)}"]) for number in range(10)), head=head)


def lookups(count):
    head = "tables:\n  plans:\n    free: Free\n    pro: Pro\n"
    return file(*(mapping(number, ["lastname: ${lookup(plans, properties.plan)}"]) for number in range(count)), head=head)


def unknown_tables(count):
    return file(*(mapping(number, [f"lastname: ${{lookup(table_{number}, properties.plan)}}"]) for number in range(count)),
                head="tables:\n  plans:\n    a: b\n")


def unknown_records(count):
    def one(number):
        return mapping(number) + ("    associate:\n      - to: contacts\n"
                                  f"        record: stap-{number}-x\n        label: default\n")
    return file(*map(one, range(count)))


def unknown_properties(count):
    return file(*(mapping(number, [f"unknown_{number}: ${{properties.plan}}"]) for number in range(count)))


def unknown_events(count):
    plan = "events:\n" + "".join(f"  Stap {number}:\n    schema: {{ type: object }}\n" for number in range(count))
    return {"mappings/all.yaml": mappings(count), "plan.yaml": plan, "spoke.yaml": PROJECT + "events: plan.yaml\n"}


def ambiguous(count):
    return file(*(mapping(number, ["lastname: no"]) for number in range(count)))


def ignores(count):
    return file(*(mapping(number, ["lastname: no   # spoke: ignore ambiguous-scalar -- Mr. No"]) for number in range(count)))


def useless_ignores(count):
    return file(*(mapping(number, ["lastname: yea   # spoke: ignore ambiguous-scalar -- nothing"]) for number in range(count)))


def expressions(join, first=""):
    """Mappings that each hold one expression of so many parts."""
    def make(count):
        expression = first + join.join(f"properties.p{number}" for number in range(count))
        return file(*(mapping(number, [f"lastname: ${{{expression}}}"]) for number in range(EXPRESSIONS)))
    return make


def conditions(join, part):
    def make(count):
        when = join.join(part.format(number) for number in range(count))
        return file(*(mapping(number, when=f'event == "Step {number}" and ({when})') for number in range(EXPRESSIONS)))
    return make


def members(count):
    texts = ", ".join(f'"text {number}"' for number in range(count))
    return file(*(mapping(number, when=f'type == "track" and event in [{texts}] and exists(properties.email)')
                  for number in range(EXPRESSIONS // 4)))


def nested(count):
    expression = "lower(" * count + "properties.name" + ")" * count
    return file(*(mapping(number, [f"lastname: ${{{expression}}}"]) for number in range(EXPRESSIONS)))


def texts(count):
    return file(*(mapping(number, ["lastname: >-\n" + "        word\n" * count]) for number in range(10)))


def comments(count):
    return file(*(mapping(number, ["# a comment of a few words"] * 4) for number in range(count)))


CASES = {
    "files": Case(files),
    "mappings of a file": Case(mappings),
    "mappings of one event": Case(same_trigger),
    "properties of a mapping": Case(properties),
    "object types": Case(object_types),
    "tables": Case(tables),
    "entries of a table": Case(entries),
    "lookups in a table": Case(lookups),
    "comments": Case(comments),
    "lines of ten texts": Case(texts),
    "findings": Case(ambiguous),
    "findings as JSON": Case(ambiguous, ["--format", "json"]),
    "findings as SARIF": Case(ambiguous, ["--format", "sarif"]),
    "findings of a baseline": Case(
        ambiguous, ["--baseline", "PROJECT/known.json"], prepare=["--baseline", "PROJECT/known.json", "--update-baseline"]),
    "fixes of a difference": Case(ambiguous, ["--diff"]),
    "ignores": Case(ignores),
    "ignores of nothing": Case(useless_ignores),
    "unknown properties": Case(unknown_properties),
    "unknown tables": Case(unknown_tables),
    "unknown records": Case(unknown_records),
    "events that are not in the plan": Case(unknown_events),
    "parts of a `??`": Case(expressions(" ?? "), most=92),
    "parts of an `and`": Case(conditions(" and ", "exists(properties.p{0})"), most=88),
    "parts of an `or`": Case(conditions(" or ", "properties.p{0} == 1"), most=88),
    "texts of an `in`": Case(members, most=1000),
    "functions in one another": Case(nested, most=88),
}
