"""Checks the schemas for editors with check-jsonschema: what is right passes, what is wrong is marked.

usage: schemas.py LANGUAGE PORTAL    (the files that `spoke json-schema` and `spoke json-schema --portal acme` write)
"""
import glob
import json
import os
import re
import subprocess
import sys
import tempfile

HEAD = """spoke: 1
mappings:
  contact:
    when: type == "identify" and exists(traits.email)
"""
RECORD = HEAD + """    upsert: contacts
    match: { email: "${traits.email}" }
    properties:
"""
EVENT = HEAD + """    send: order_completed
    to: { email: "${traits.email}" }
    properties:
"""

# Wrong by the language itself.
LANGUAGE = {
    "no-version": "mappings: {}\n",
    "unknown-key": RECORD + "      firstname: Ada\n    propertys: {}\n",
    "no-match": HEAD + "    upsert: contacts\n",
    "two-verbs": RECORD + "      firstname: Ada\n    create: contacts\n",
    "policy": RECORD + "      firstname: { value: Ada, on_null: skip }\n",
    "write": RECORD + "      firstname: { value: Ada, write: never }\n",
    "id": "spoke: 1\nmappings:\n  Not Kebab: { create: contacts }\n",
    "no-label": RECORD + "      firstname: Ada\n    associate: [ { to: companies, match: { domain: x } } ]\n",
    "match-and-record": RECORD + "      firstname: Ada\n    associate: [ { to: companies, label: default, record: a, match: { domain: x } } ]\n",
}
# Wrong in this portal.
PORTAL = {
    "object": RECORD.replace("upsert: contacts", "upsert: contact") + "      firstname: Ada\n",
    "property": RECORD + "      first_name: Ada\n",
    "read-only": RECORD + "      createdate: ${timestamp}\n",
    "archived": RECORD + "      acme_previous_plan: free\n",
    "option": RECORD + "      lifecyclestage: Customer\n",
    "option-in-long-form": RECORD + "      lifecyclestage: { value: Customer, write: forwards }\n",
    "number": RECORD + "      acme_mrr: a lot\n",
    "truth": RECORD + "      acme_newsletter: sometimes\n",
    "list-of-options": RECORD + "      acme_interests: [books, rockets]\n",
    "key": RECORD.replace("email:", "firstname:") + "      lastname: Ada\n",
    "stage": RECORD.replace("upsert: contacts", "upsert: deals").replace("email:", "acme_order_id:") + "      dealstage: Paid\n",
    "label": RECORD + "      firstname: Ada\n    associate: [ { to: companies, label: Employe, record: a } ]\n",
    "list": RECORD + "      firstname: Ada\n    lists: [ { add: Newsleter } ]\n",
    "event": EVENT.replace("order_completed", "order_complete") + "      revenue: 5\n",
    "event-property": EVENT + "      revenu: 5\n",
    "event-identity": EVENT.replace("to: { email", "to: { mail") + "      revenue: 5\n",
}
# Right, in every way that a value can be written.
RIGHT = {
    "forms": RECORD + """      firstname: Ada
      lastname: "${traits.last_name}"
      jobtitle: "${traits.title} at ${traits.company.name}"
      lifecyclestage: { value: customer, write: forwards, on_null: reject }
      hs_lead_status: ${option("New")}
      acme_mrr: 12.5
      acme_login_count: "7"
      acme_newsletter: true
      acme_interests: [books, "${option(traits.interest)}"]
      acme_last_seen: "2026-11-24T09:30:00Z"
    associate: [ { to: companies, label: Employee, record: a } ]
    lists: [ { add: Newsletter } ]
""",
    "by-type-id": RECORD.replace("upsert: contacts", "upsert: 0-1") + "      firstname: Ada\n",
    "by-record-id": RECORD.replace("upsert: contacts", "update: contacts").replace("email:", "id:") + "      firstname: Ada\n",
    "event": EVENT + "      revenue: ${properties.total}\n",
}


def check(schema, files):
    """The names of the files that check-jsonschema marks."""
    tool = [sys.executable, "-m", "check_jsonschema", "--schemafile", schema, "-o", "json"]
    done = subprocess.run(tool + files, stdout=subprocess.PIPE, stderr=subprocess.PIPE, check=False)
    try:
        report = json.loads(done.stdout)
    except ValueError:
        sys.exit(f"schemas: check-jsonschema says: {done.stdout.decode()}{done.stderr.decode()}")
    if report.get("parse_errors"):
        sys.exit(f"schemas: {report['parse_errors']}")
    return {error["filename"]: f"{error['path']}: {error['message']}" for error in report.get("errors", [])}


def write(folder, group, texts):
    paths = {}
    for name, text in texts.items():
        paths[name] = f"{folder}/{group}-{name}.yaml"
        with open(paths[name], "w", encoding="utf-8") as file:
            file.write(text)
    return paths


def good_examples():
    """The good example of each rule's page: a whole file that lint has nothing to say about."""
    examples = {}
    for page in sorted(glob.glob("docs/rules/*.md")):
        with open(page, encoding="utf-8") as file:
            text = file.read()
        found = re.search(r"\nGood:\n\n```yaml\n(.*?)```", text, re.S)
        if found:
            examples[os.path.basename(page)[:-3]] = found[1]
    return examples


def main():
    language, portal = sys.argv[1:3]
    projects = sorted(glob.glob("Examples/acme/mappings/*.yaml"))
    wrong = 0

    def expect(schema, paths, is_right, words):
        nonlocal wrong
        marked = check(schema, list(paths))
        for path in paths:
            if (path in marked) == is_right:
                wrong += 1
                print(f"schemas: {words}: {os.path.basename(path)} {marked.get(path, 'is not marked')}", file=sys.stderr)

    with tempfile.TemporaryDirectory() as folder:
        broken_language = list(write(folder, "language", LANGUAGE).values())
        broken_portal = list(write(folder, "portal", PORTAL).values())
        right = list(write(folder, "right", RIGHT).values()) + list(write(folder, "rule", good_examples()).values())
        expect(language, projects + right + broken_portal, True, "right for the language")
        expect(portal, projects + right, True, "right in the portal")
        expect(language, broken_language, False, "wrong for the language")
        expect(portal, broken_language + broken_portal + ["Examples/broken/mappings/broken.yaml"], False, "wrong in the portal")
        count = len(projects + right), len(broken_language + broken_portal)
    if wrong:
        sys.exit(1)
    print(f"schemas: {count[0]} files pass, {count[1]} broken ones are marked")


main()
