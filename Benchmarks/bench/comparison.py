"""The same mapping, done by Spoke and by others: outputs are compared first, then costs."""
import itertools
import json
import os

from . import events, measure, peers


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
        if one != other:
            return f"record {number} differs: {json.dumps(one)[:300]} and {json.dumps(other)[:300]}"
    return None


def plan(context):
    path = os.path.join(context.work, "comparison.spoke")
    project = os.path.join(context.benchmarks, "project")
    measure.run([context.spoke, "compile", "--project", project, "-o", path, "--quiet"])
    return path


def measured(context):
    """Verifies and measures. Returns what the report needs."""
    count = 200_000 if context.full else 500
    path = os.path.join(context.work, "events.ndjson")
    size = events.write(path, count)
    spoke = [context.spoke, "run", plan(context), "--threads", "1", "--quiet"]

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
    found = peers.found(context.root, context.work)
    for peer in found:
        if peer.command is None:
            continue
        command = peer.command + [path]
        output_path = os.path.join(context.work, "peer.out")
        with open(output_path, "wb") as output:
            measure.run(command, stdout=output)
        why = difference(rows(expected), rows(output_path))
        if why:
            raise measure.Failed(f"{peer.name} does not do the same mapping: {why}")
        os.remove(output_path)
        context.say(f"{peer.name} {peer.version}: {records} records, all equal to Spoke's")
        commands[peer.name] = command

    costs = measure.compare(commands, 7 if context.full else 1)
    result = {"events": count, "bytes": size, "records": records, "rows": [], "missing": []}
    for name in commands:
        peer = next((peer for peer in found if peer.name == name), None)
        cost = costs[name]
        result["rows"].append({
            "name": name, "what": peer.what if peer else "`spoke run --threads 1`", "version": peer.version if peer else "",
            "user": cost.user, "system": cost.system, "wall": cost.wall, "memory": cost.memory})
    result["missing"] = [{"name": peer.name, "why": peer.missing} for peer in found if peer.command is None]
    return result
