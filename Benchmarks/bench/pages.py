"""The documentation of a large project: how long `spoke docs` takes, and its largest page."""
import os
import re
import shutil

from . import corpus, measure


def measured(context):
    """200 mappings against the acme portal, which has more than 1,000 properties."""
    project = corpus.write_project(
        os.path.join(context.work, "documented"), os.path.join(context.root, "Schemas", "portals", "acme"),
        34 if context.full else 2)
    site = os.path.join(context.work, "site")
    command = [context.spoke, "docs", "--project", project, "-o", site, "--quiet"]
    # Into a new folder, and over what is there.
    first = measure.cost(command, 1)
    again = measure.cost(command, 9 if context.full else 1)
    sizes = {
        os.path.relpath(os.path.join(folder, name), site): os.path.getsize(os.path.join(folder, name))
        for folder, _, names in os.walk(site) for name in names
    }
    largest = max(sizes, key=sizes.get)
    shutil.rmtree(site)
    result = {
        "mappings": mappings(project), "properties": properties(project), "files": len(sizes),
        "first": first.wall, "wall": again.wall, "cpu": again.cpu, "largest": largest, "bytes": sizes[largest],
    }
    context.say(
        f"{result['mappings']} mappings, {result['properties']} properties: {len(sizes)} files in {first.wall:.2f} s, again in "
        f"{again.wall:.2f} s ({again.cpu:.2f} s of CPU time); the largest is {largest}, {sizes[largest] / 1000:.0f} KB")
    return result


def mappings(project):
    folder = os.path.join(project, "mappings")
    count = 0
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            count += len(re.findall(r"^    (?:upsert|update|create|send): ", file.read(), re.MULTILINE))
    return count


def properties(project):
    folder = os.path.join(project, "schemas", "acme", "objects")
    count = 0
    for name in os.listdir(folder):
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            count += len(re.findall(r'^      "fieldType": ', file.read(), re.MULTILINE))
    return count
