"""How Spoke's cost grows: with the size of events, the number of mappings, the properties of a mapping, and threads."""
import json
import os
import subprocess

from . import events, measure

PROJECT = """\
spoke: 1
portal: bench
rules:
  stale-snapshot: off
"""


def by_event_size(context, plan):
    """CPU time of events that differ only in how much there is to pass over."""
    rows = []
    total = (128 << 20) if context.full else (1 << 19)
    for size in (512, 1024, 2048, 4096, 8192, 16384, 32768, 65536):
        count = max(total // size, 4)
        path = os.path.join(context.work, "sized.ndjson")
        written = events.write_sized(path, size, count)
        cost = run(context, plan, path)
        rows.append({"size": size, "events": count, "bytes": written, "user": cost.user})
        context.say(f"events of {size} bytes: {written / cost.user / 1e6:.0f} MB/s")
    return rows


def by_mappings(context, path, count):
    """CPU time of the same events with more and more mappings, of which two fire on those that match."""
    rows = []
    for number in (1, 2, 10, 100, 1000, 10_000) if context.full else (1, 2, 50):
        project = os.path.join(context.work, f"mappings-{number}")
        write_mappings(context, project, number)
        rows.append(run_project(context, project, path, count, {"mappings": number}))
        context.say(f"{number} mappings: {rows[-1]['user'] / count * 1e6:.2f} µs an event, "
                    f"loaded in {rows[-1]['load'] * 1000:.2f} ms, {rows[-1]['plan']} bytes")
    return rows


def by_properties(context):
    """CPU time of the same events with more and more properties written."""
    path = os.path.join(context.work, "wide.ndjson")
    count = 80_000 if context.full else 200
    generator = events.Events()
    with open(path, "w", encoding="utf-8") as file:
        for _ in range(count):
            traits = {"email": f"ada{generator.random.randrange(10**6)}@example.com"}
            traits.update({f"field_{index}": generator.text(2) for index in range(64)})
            file.write(json.dumps({"type": "identify", "traits": traits}, ensure_ascii=False) + "\n")
    rows = []
    for number in (1, 2, 4, 8, 16, 32, 64) if context.full else (1, 8):
        project = os.path.join(context.work, f"properties-{number}")
        lines = ["spoke: 1", "mappings:", "  contact:", '    when: type == "identify" and exists(traits.email)',
                 "    upsert: contacts", "    match:", "      email: ${traits.email}", "    properties:"]
        lines += [f"      field_{index}: ${{traits.field_{index}}}" for index in range(number)]
        write_project(context, project, {"contact": "\n".join(lines) + "\n"}, [f"field_{index}" for index in range(64)])
        rows.append(run_project(context, project, path, count, {"properties": number}))
        context.say(f"{number} properties: {rows[-1]['user'] / count * 1e6:.2f} µs an event")
    return rows


def by_threads(context, plan, path):
    """Time on the clock of plain and packed input with one thread and with two."""
    packed = {"plain": path}
    for tool, ending in (("gzip", ".gz"), ("zstd", ".zst")):
        target = path + ending
        try:
            with open(target, "wb") as output:
                subprocess.run([tool, "-3", "-q", "-c", path], stdout=output, check=True)
            packed[tool] = target
        except FileNotFoundError:
            context.say(f"{tool} is not installed: its input is not measured")
    rows = []
    for name, file in packed.items():
        commands = {threads: [context.spoke, "run", plan, file, "--quiet", "--threads", str(threads)] for threads in (1, 2)}
        costs = measure.compare(commands, 7, quick=5) if context.full else measure.compare(commands, 1)
        rows.append({"input": name, "bytes": os.path.getsize(file), "one": costs[1].wall, "two": costs[2].wall,
                     "cpu": costs[1].cpu, "cpu_two": costs[2].cpu, "memory": measure.memory(commands[2])})
        context.say(f"{name}: {costs[1].wall:.3f} s with one thread, {costs[2].wall:.3f} s with two")
    return rows


def run(context, plan, path):
    """The cost of a run with one thread."""
    return measure.cost([context.spoke, "run", plan, path, "--threads", "1", "--quiet"], 15 if context.full else 1)


def run_project(context, project, path, count, row):
    """Compiles, runs, and takes off what a run over one event costs: starting, and loading the plan."""
    plan = project + ".spoke"
    measure.run([context.spoke, "compile", "--project", project, "-o", plan, "--quiet"])
    one = os.path.join(context.work, "one.ndjson")
    with open(path, "rb") as file, open(one, "wb") as output:
        output.write(file.readline())
    load = measure.cost([context.spoke, "run", plan, one, "--threads", "1", "--quiet"], 31 if context.full else 1)
    version = measure.cost([context.spoke, "--version"], 31 if context.full else 1)
    cost = run(context, plan, path)
    return {**row, "events": count, "user": max(cost.user - load.user, 0), "load": max(load.cpu - version.cpu, 0),
            "plan": os.path.getsize(plan)}


def write_mappings(context, project, number):
    """A project of so many mappings: two about people, the others each about an event of its own."""
    people = ["spoke: 1", "mappings:", "  contact:", '    when: type == "identify" and exists(traits.email)',
              "    upsert: contacts", "    match:", "      email: ${traits.email}", "    properties:",
              "      firstname: ${traits.first_name ?? traits.firstName}", "      plan: ${traits.plan}",
              "      company: ${traits.company.name}"]
    if number > 1:
        people += ["  location:", '    when: type == "identify" and exists(traits.email) and exists(traits.address.city)',
                   "    upsert: contacts", "    match:", "      email: ${traits.email}", "    properties:",
                   "      city: ${traits.address.city}", "      country: ${traits.address.country}"]
    files = {"people": "\n".join(people) + "\n"}
    for start in range(2, number, 100):
        lines = ["spoke: 1", "mappings:"]
        for index in range(start, min(start + 100, number)):
            lines += [f"  step-{index}:",
                      f'    when: type == "track" and event == "Step {index}" and exists(properties.email)',
                      "    upsert: contacts", "    match:", "      email: ${properties.email}", "    properties:",
                      f"      step_{index % 50}: ${{properties.label}}", "      plan: ${properties.plan}"]
        files[f"steps-{start}"] = "\n".join(lines) + "\n"
    properties = ["firstname", "plan", "company", "city", "country"] + [f"step_{index}" for index in range(50)]
    write_project(context, project, files, properties)


def write_project(context, project, files, properties):
    """Writes a project against a portal that has these text properties of contacts, and an e-mail address."""
    with open(os.path.join(context.benchmarks, "project", "schemas", "bench", "portal.json"), encoding="utf-8") as file:
        portal = json.load(file)
    with open(os.path.join(context.benchmarks, "project", "schemas", "bench", "objects", "contacts.json"),
              encoding="utf-8") as file:
        contacts = json.load(file)
    email = next(item for item in contacts["properties"] if item["name"] == "email")
    text = next(item for item in contacts["properties"] if item["name"] == "firstname")
    contacts["properties"] = [email] + [{**text, "name": name, "label": name} for name in properties]
    schemas = os.path.join(project, "schemas", "bench")
    os.makedirs(os.path.join(schemas, "objects"))
    os.makedirs(os.path.join(project, "mappings"))
    with open(os.path.join(schemas, "portal.json"), "w", encoding="utf-8") as file:
        json.dump(portal, file)
    with open(os.path.join(schemas, "objects", "contacts.json"), "w", encoding="utf-8") as file:
        json.dump(contacts, file)
    with open(os.path.join(project, "spoke.yaml"), "w", encoding="utf-8") as file:
        file.write(PROJECT)
    for name, content in files.items():
        with open(os.path.join(project, "mappings", f"{name}.yaml"), "w", encoding="utf-8") as file:
            file.write(content)
