"""The cost of linting a corpus, beside linters of other files of the same length, and beside reading it only."""
import os
import re
import shutil
import subprocess

from . import corpus, measure, peers


def measured(context):
    """Spoke over the whole corpus and one file of it, and the others over theirs."""
    files = 1000 if context.full else 20
    portal = os.path.join(context.root, "Schemas", "portals", "acme")
    project = corpus.write_project(os.path.join(context.work, "corpus"), portal, files)
    single = corpus.write_project(os.path.join(context.work, "single"), portal, 1)
    today = ["--today", "2026-11-24"]
    commands = {"Spoke": [context.spoke, "lint", "--project", project, *today]}
    rows = [{"name": "Spoke", "what": "mapping files against the snapshot of a portal of 1,073 properties", "version": ""}]
    missing = []
    for tool in others(context, project, files):
        if tool["command"]:
            commands[tool["name"]] = tool["command"]
            rows.append({key: tool[key] for key in ("name", "what", "version")})
        else:
            missing.append({"name": tool["name"], "why": tool["missing"]})
    costs = measure.compare(commands, 3 if context.full else 1)
    for row in rows:
        cost = costs[row["name"]]
        row.update(cpu=cost.cpu, wall=cost.wall, memory=measure.memory(commands[row["name"]]))
        context.say(f"{row['name']}: {files} files in {cost.wall:.2f} s, {cost.cpu:.2f} s of CPU time")
    one = measure.cost([context.spoke, "lint", "--project", single, *today], 41 if context.full else 3)
    return {"files": files, "rows": rows, "missing": missing, "single": one.wall}


def floor(context, paths):
    """libyaml's events of the same files: no reader that is built on it takes less."""
    compiler = shutil.which("cc") or shutil.which("gcc") or shutil.which("clang")
    program = os.path.join(context.work, "libyaml")
    source = os.path.join(peers.FOLDER, "libyaml.c")
    built = compiler and subprocess.run(
        [compiler, "-O2", source, "-lyaml", "-o", program], capture_output=True, check=False).returncode == 0
    return {"name": "libyaml alone", "what": "the same files, read and not looked at", "version": "",
            "command": [program, *paths] if built else None, "missing": "no C compiler, or no libyaml"}


def others(context, project, files):
    """Linters of YAML: two that read mapping files too, and two that know one kind of file as Spoke does."""
    folder = os.path.dirname(peers.python(context.root))
    mappings = os.path.join(project, "mappings")
    schema = os.path.join(context.root, "Schemas", "mapping.schema.json")
    paths = [os.path.join(mappings, name) for name in sorted(os.listdir(mappings))]
    templates = corpus.write_all(os.path.join(context.work, "templates"), corpus.template, files)
    workflows = corpus.write_all(os.path.join(context.work, "workflows"), corpus.workflow, files)
    yield floor(context, paths)
    layout = "{extends: default, rules: {line-length: disable, document-start: disable}}"
    found = [
        ("yamllint", "the same files, layout only", ["-d", layout, mappings]),
        ("check-jsonschema", "the same files against their JSON Schema", ["--schemafile", schema, *paths]),
        ("cfn-lint", "CloudFormation templates of 100 lines",
         [os.path.join(templates, name) for name in sorted(os.listdir(templates))]),
        ("actionlint", "GitHub workflows of 100 lines",
         ["-shellcheck=", "-pyflakes=", *(os.path.join(workflows, name) for name in sorted(os.listdir(workflows)))]),
    ]
    for name, what, arguments in found:
        own = os.path.join(folder, name)
        program = own if os.path.exists(own) else shutil.which(name)
        version = re.search(r"\d+\.[\w.]+", peers.printed([program, "--version"])) if program else None
        yield {"name": name, "what": what, "version": version.group() if version else "",
               "command": [program, *arguments] if program else None, "missing": f"{name} is not installed"}
