"""Writes what a fuzzer starts from: the examples, the rules' pages, the golden files, the example portal. usage: fuzz_seeds.py DIRECTORY"""
import glob
import os
import re
import sys

target = sys.argv[1]


def read(path):
    with open(path, "rb") as file:
        return file.read()


def write(reader, contents):
    folder = os.path.join(target, reader)
    os.makedirs(folder, exist_ok=True)
    for number, content in enumerate(sorted(set(contents))):
        with open(os.path.join(folder, f"{number:04d}"), "wb") as file:
            file.write(content)


mappings = [read(path) for path in glob.glob("Examples/*/mappings/*.yaml")]
for page in glob.glob("docs/**/*.md", recursive=True):
    mappings += re.findall(rb"```yaml\n(.*?)```", read(page), re.DOTALL)
expressions = [found for text in mappings for found in re.findall(rb"\$\{([^}\n]*)\}", text)]
expressions += [found for text in mappings for found in re.findall(rb"when: (.*)\n", text)]
projects = [read(path) for path in glob.glob("Examples/*/spoke.yaml") + glob.glob("Examples/*/tests/*.yaml")]

snapshot = []
portal = "Schemas/portals/acme"
kinds = [
    "portal.json", "objects/subscription_plan.json", "associations/contacts.companies.json", "pipelines/tickets.json",
    "validations/contacts.json", "events.json", "owners.json", "lists.json",
]
for number, path in enumerate(kinds):
    snapshot.append(bytes([number]) + read(os.path.join(portal, path))[:12000])

plan = read("Examples/acme/events/plan.yaml")[:12000]
schema = b'{"title":"A","type":"object","properties":{"email":{"type":"string"},"a":{"$ref":"#/$defs/x"}},"$defs":{"x":{"allOf":[{"anyOf":[{"type":"null"}]}]}}}'
plans = [bytes([flags]) + text for flags in range(4) for text in (plan, schema)]

write("yaml", mappings + projects)
write("mapping", mappings)
write("expression", expressions)
write("project", projects)
write("snapshot", snapshot)
write("plan", plans)
