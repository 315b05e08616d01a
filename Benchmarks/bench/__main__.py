"""usage: python3 -m bench SPOKE [--smoke] [--only PART[,PART]] [--report]

Measures the executable SPOKE. Results go to .build/bench/results.json; --report writes docs/performance.md from them.
"""
import argparse
import json
import os
import shutil
import sys
import tempfile

from . import comparison, editor, events, growth, linting, machine, measure, pages, report, scaling, startup

PARTS = ["comparison", "sizes", "mappings", "properties", "threads", "startup", "lint", "growth", "docs", "editor"]


class Context:
    """What every part needs to know."""

    def __init__(self, spoke, work, is_smoke):
        self.benchmarks = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
        self.root = os.path.dirname(self.benchmarks)
        self.spoke = os.path.abspath(spoke)
        self.work = work
        self.full = not is_smoke

    def say(self, text):
        print(f"  {text}", flush=True)


def measured(context, parts):
    results = {"machine": machine.described()}
    plan = comparison.plan(context)
    path, count = events_file(context)
    steps = {
        "comparison": lambda: comparison.measured(context, plan, path, count),
        "sizes": lambda: scaling.by_event_size(context, plan),
        "mappings": lambda: scaling.by_mappings(context, path, count),
        "properties": lambda: scaling.by_properties(context),
        "threads": lambda: scaling.by_threads(context, plan, path),
        "startup": lambda: startup.measured(context, plan),
        "lint": lambda: linting.measured(context),
        "growth": lambda: growth.measured(context),
        "docs": lambda: pages.measured(context),
        "editor": lambda: editor.measured(context),
    }
    for part in parts:
        print(f"==> {part}", flush=True)
        results[part] = steps[part]()
    return results


def events_file(context):
    """The events of the comparison, and how many they are."""
    path = os.path.join(context.work, "events.ndjson")
    count = 200_000 if context.full else 500
    events.write(path, count)
    return path, count


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("spoke")
    parser.add_argument("--smoke", action="store_true")
    parser.add_argument("--only")
    parser.add_argument("--report", action="store_true")
    arguments = parser.parse_args()
    parts = arguments.only.split(",") if arguments.only else PARTS
    work = tempfile.mkdtemp(prefix="spoke-bench-")
    context = Context(arguments.spoke, work, arguments.smoke)
    folder = os.path.join(context.root, ".build", "bench")
    saved = os.path.join(folder, "results.json")
    try:
        results = measured(context, parts)
    except measure.Failed as failure:
        sys.exit(f"benchmark: {failure}")
    finally:
        shutil.rmtree(work, ignore_errors=True)
    if arguments.smoke:
        return
    os.makedirs(folder, exist_ok=True)
    if os.path.exists(saved):
        with open(saved, encoding="utf-8") as file:
            results = {**json.load(file), **results}
    with open(saved, "w", encoding="utf-8") as file:
        json.dump(results, file, indent=2)
    if arguments.report:
        missing = [part for part in PARTS if part not in results]
        if missing:
            sys.exit(f"benchmark: no report yet: {', '.join(missing)} was not measured")
        report.write(context.root, results)
        print("==> wrote docs/performance.md")


main()
