"""The same mapping, done by Spoke and by others: outputs are compared first, then costs."""
import itertools
import json
import os

from . import measure, peers


def rows(path):
    with open(path, encoding="utf-8") as lines:
        for line in lines:
            if line.strip():
                yield json.loads(line)


def in_common_form(operation):
    """What the others write of Spoke's operation. The key is a property too."""
    key = operation["key"]
    properties = {key["property"]: key["value"], **operation["properties"]}
    return {"inputs": [{"idProperty": key["property"], "id": key["value"], "properties": properties}]}


def difference(expected, actual):
    """Why two outputs differ, or None. Both are compared as JSON values, line by line."""
    for number, (one, other) in enumerate(itertools.zip_longest(expected, actual), 1):
        if one is None or other is None:
            return f"record {number} is there only once"
        if one != other:
            ours, theirs = one["inputs"][0]["properties"], other["inputs"][0]["properties"]
            names = [name for name in {**ours, **theirs} if ours.get(name) != theirs.get(name)]
            return f"record {number} differs in {', '.join(names) or 'its key'}: {json.dumps(one)} and {json.dumps(other)}"
    return None


def plan(context):
    path = os.path.join(context.work, "comparison.spoke")
    project = os.path.join(context.benchmarks, "project")
    measure.run([context.spoke, "compile", "--project", project, "-o", path, "--quiet"])
    return path


def measured(context, plan_path, path, count):
    """Verifies and measures over a file of events. Returns what the report needs."""
    size = os.path.getsize(path)
    spoke = [context.spoke, "run", plan_path, "--threads", "1", "--quiet"]

    operations = os.path.join(context.work, "spoke.out")
    with open(operations, "wb") as output:
        measure.run(spoke + ["--fail-on-reject", path], stdout=output)
    expected = os.path.join(context.work, "expected.out")
    records = 0
    with open(expected, "w", encoding="utf-8") as output:
        for operation in rows(operations):
            output.write(json.dumps(in_common_form(operation)) + "\n")
            records += 1
    if records == 0:
        raise measure.Failed("Spoke wrote no operations")

    commands = {"Spoke": spoke + [path]}
    if "--strict-json" in peers.printed([context.spoke, "run", "--help"]):
        commands["Spoke, all checked"] = spoke + ["--strict-json", path]
    peer_output = 0
    found = peers.found(context.root, context.work)
    for peer in found:
        if peer.command is None:
            continue
        command = peer.command + [path]
        output_path = os.path.join(context.work, "peer.out")
        with open(output_path, "wb") as output:
            measure.run(command, stdout=output)
        peer_output = os.path.getsize(output_path)
        why = difference(rows(expected), rows(output_path))
        if why:
            raise measure.Failed(f"{peer.name} does not do the same mapping: {why}")
        os.remove(output_path)
        context.say(f"{peer.name} {peer.version}: {records} records, all equal to Spoke's")
        commands[peer.name] = command

    costs = measure.compare(commands, 7, quick=5) if context.full else measure.compare(commands, 1)
    result = {"events": count, "bytes": size, "records": records, "output": os.path.getsize(operations),
              "peer_output": peer_output, "rows": [], "missing": []}
    ours = {"Spoke": "`spoke run --threads 1`", "Spoke, all checked": "the same with `--strict-json`"}
    for name in commands:
        peer = next((peer for peer in found if peer.name == name), None)
        cost = costs[name]
        result["rows"].append({
            "name": name, "what": peer.what if peer else ours[name], "version": peer.version if peer else "",
            "user": cost.user, "cpu": cost.cpu, "wall": cost.wall, "memory": measure.memory(commands[name])})
    result["missing"] = [{"name": peer.name, "why": peer.missing} for peer in found if peer.command is None]
    return result
