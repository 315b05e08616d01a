"""Compares the findings in a project with its `# expect: RULE[, RULE]` comments, which stand above the line that they mean."""
import json
import os
import re
import sys

project, report = sys.argv[1], sys.argv[2]
expected = set()
for folder, _, names in os.walk(os.path.join(project, "mappings")):
    for name in sorted(names):
        path = os.path.join(folder, name)
        with open(path, encoding="utf-8", errors="replace") as file:
            lines = file.read().split("\n")
        for number, line in enumerate(lines, 1):
            match = re.match(r"\s*# expect: (.+)$", line)
            if match:
                expected |= {(path, number + 1, rule.strip()) for rule in match.group(1).split(",")}

with open(report, encoding="utf-8") as file:
    found = {(d["file"], d["line"], d["rule"]) for d in json.load(file)["diagnostics"]}

missing, surplus = sorted(expected - found), sorted(found - expected)
for path, line, rule in missing:
    print(f"{path}:{line}: expected {rule}, which was not reported")
for path, line, rule in surplus:
    print(f"{path}:{line}: {rule} was reported and is not expected")
rules = {rule for _, _, rule in found}
print(f"{len(expected)} expected findings of {len(rules)} rules, {len(missing)} missing, {len(surplus)} too many")
sys.exit(1 if missing or surplus else 0)
