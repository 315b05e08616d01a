"""Writes docs/performance.md and its charts from what was measured."""
import os

from . import chart


def write(root, results):
    docs = os.path.join(root, "docs")
    charts = os.path.join(docs, "performance")
    os.makedirs(charts, exist_ok=True)
    for name, picture in pictures(results).items():
        with open(os.path.join(charts, name), "w", encoding="utf-8") as file:
            file.write(picture)
    with open(os.path.join(docs, "performance.md"), "w", encoding="utf-8") as file:
        file.write(page(results))


def pictures(results):
    comparison = results["comparison"]
    events = comparison["events"]
    ours = row_of(comparison, "Spoke")["user"]
    rows = []
    for row in by_cost(comparison, "user"):
        beside = "" if row["name"] == "Spoke" else f", {times(row['user'] / ours)}"
        rows.append((row["name"], row["user"], f"{digits(row['user'] / events * 1e6)} µs{beside}", is_ours(row)))
    lint = results["lint"]
    lint_ours = row_of(lint, "Spoke")["cpu"]
    lint_rows = [(row["name"], row["cpu"], f"{digits(row['cpu'])} s" + (
        "" if row["name"] == "Spoke" else f", {times(row['cpu'] / lint_ours)}"), row["name"] == "Spoke")
        for row in by_cost(lint, "cpu")]
    return {
        "comparison.svg": chart.bars(
            "CPU time of one event", f"{events:,} events of {comparison['bytes'] / events / 1000:.1f} KB, 23 properties, "
            "one thread; shorter is better", rows),
        "scaling.svg": chart.panels("How the cost of an event grows", [
            ("Size of an event", "MB a second of CPU time", [
                (kilobytes(row["size"]), row["bytes"] / row["user"] / 1e6) for row in results["sizes"]], "KB"),
            ("Number of mappings", "µs an event; two of them fire", [
                (f"{row['mappings']:,}", row["user"] / row["events"] * 1e6) for row in results["mappings"]], "mappings"),
            ("Properties of a mapping", "µs an event, of 64 fields", [
                (str(row["properties"]), row["user"] / row["events"] * 1e6) for row in results["properties"]],
             "properties"),
        ]),
        "lint.svg": chart.bars(
            f"CPU time of linting {lint['files']:,} files of 100 lines", "whole processes; shorter is better", lint_rows),
    }


def row_of(part, name):
    return next(row for row in part["rows"] if row["name"] == name)


def by_cost(part, key):
    """Spoke, and the others from the cheapest on."""
    return sorted(part["rows"], key=lambda row: (not is_ours(row), row[key]))


def is_ours(row):
    return row["name"].startswith("Spoke")


def digits(number):
    """Three digits of a number, or all before the point."""
    return f"{number:,.0f}" if number >= 100 else f"{number:.1f}" if number >= 10 else f"{number:.2f}"


def megabytes(size):
    return "" if size is None else f"{size / 1e6:,.0f} MB"


def times(ratio):
    return f"{digits(ratio)} ×"


def kilobytes(size):
    return f"{size / 1024:g}"


def table(head, rows):
    """A Markdown table whose columns after the first are aligned to the right where the head says so."""
    line = "| " + " | ".join(name.rstrip(">") for name in head) + " |\n"
    line += "| " + " | ".join("---:" if name.endswith(">") else "---" for name in head) + " |\n"
    return line + "".join("| " + " | ".join(str(cell) for cell in row) + " |\n" for row in rows)


def missing(part):
    if not part["missing"]:
        return ""
    return "Not measured: " + "; ".join(f"{item['name']} ({item['why']})" for item in part["missing"]) + ".\n\n"


def checking(comparison):
    """Who looks at what of a line: depends on whether the executable can choose."""
    if any(row["name"] == "Spoke, all checked" for row in comparison["rows"]):
        return (
            "- Spoke checks of every line [what the plan reads](events.md#what-is-checked), and passes over lines without the "
            "texts and keys that mappings ask for; with `--strict-json`\n  it checks all of every line. simdjson's On-Demand does not "
            "check what it passes over, and *after a search* it sees no other lines either. All others\n  parse every line "
            "whole.")
    return ("- Spoke checks every line from end to end: one that is not JSON, or not UTF-8, is a reject with its number. "
            "simdjson's On-Demand does not look at what\n  it passes over, and *after a search* sees no other lines either.")


def page(results):
    comparison = results["comparison"]
    machine = results["machine"]
    events, size = comparison["events"], comparison["bytes"]
    ours = row_of(comparison, "Spoke")
    lint = results["lint"]
    lint_ours = row_of(lint, "Spoke")
    startup = results["startup"]
    comparison_table = table(
        ["", "how", "CPU time>", "an event>", "MB/s>", "beside Spoke>", "with the system's>", "beside Spoke>", "memory>"],
        [[f"**{row['name']}**" if is_ours(row) else f"{row['name']} {row['version']}".strip(), row["what"],
          f"{row['user']:.3f} s", f"{digits(row['user'] / events * 1e6)} µs", f"{size / row['user'] / 1e6:,.0f}",
          "1" if row is ours else times(row["user"] / ours["user"]),
          f"{row['cpu']:.3f} s", "1" if row is ours else times(row["cpu"] / ours["cpu"]),
          megabytes(row["memory"])] for row in by_cost(comparison, "user")])
    size_table = table(
        ["KB an event>", "MB/s>", "µs an event>"],
        [[kilobytes(row["size"]), f"{row['bytes'] / row['user'] / 1e6:,.0f}",
          f"{row['user'] / row['events'] * 1e6:.2f}"] for row in results["sizes"]])
    two = next(row for row in results["mappings"] if row["mappings"] == 2)
    mapping_table = table(
        ["mappings>", "µs an event>", "beside 2>", "plan>", "loaded in>"],
        [[f"{row['mappings']:,}", f"{row['user'] / row['events'] * 1e6:.2f}", f"{row['user'] / two['user']:.2f} ×",
          f"{row['plan'] / 1000:,.1f} KB", f"{row['load'] * 1000:.1f} ms"] for row in results["mappings"]])
    property_table = table(
        ["properties>", "µs an event>"],
        [[row["properties"], f"{row['user'] / row['events'] * 1e6:.2f}"] for row in results["properties"]])
    thread_table = table(
        ["input", "on disk>", "one thread>", "two threads>", "ratio>", "CPU, one>", "CPU, two>", "memory>"],
        [[row["input"], f"{row['bytes'] / 1e6:,.0f} MB", f"{row['one']:.3f} s", f"{row['two']:.3f} s",
          f"{row['one'] / row['two']:.2f} ×", f"{row['cpu']:.3f} s", f"{row['cpu_two']:.3f} s",
          megabytes(row["memory"])] for row in results["threads"]])
    lint_table = table(
        ["", "lints", "CPU time>", "beside Spoke>", "on the clock>", "beside Spoke>", "memory>"],
        [[f"**{row['name']}**" if row is lint_ours else f"{row['name']} {row['version']}".strip(), row["what"],
          f"{row['cpu']:.2f} s", "1" if row is lint_ours else times(row["cpu"] / lint_ours["cpu"]),
          f"{row['wall']:.2f} s", "1" if row is lint_ours else times(row["wall"] / lint_ours["wall"]),
          megabytes(row["memory"])] for row in by_cost(lint, "cpu")])
    growth_table = table(
        ["many", "how many>", "CPU time>", "twice as many>", "four times>", "the last two>"],
        [[row["name"], f"{row['counts'][0]:,}", *(f"{cost:.2f} s" for cost in row["cpu"]), times(row["growth"])]
         for row in results["growth"]["rows"]])
    docs = results["docs"]
    editor = results["editor"]
    editor_table = table(
        ["request", "median>", "at most>"],
        [[name, f"{row['median'] * 1000:.1f} ms", f"{row['max'] * 1000:.1f} ms"] for name, row in editor["rows"].items()])
    return f"""# Performance

Written by `make bench`; the numbers of a section come from one run. Machine: {machine['processor']},
{machine['cores']} cores, {machine['memory']} GiB, {machine['system']}; Swift {machine['swift']}, Python {machine['python']}. Numbers are medians.

```sh
make bench                       # installs what it can of the others, measures, writes this page: about 20 minutes
sh Benchmarks/run SPOKE --only comparison,lint   # parts of it, printed only
```

## The same mapping, done by others

![CPU time of one event, by tool](performance/comparison.svg)

{events:,} generated events ({size / 1e6:,.0f} MB) go through one mapping of 23 properties
([Spoke's](../Benchmarks/project/mappings/contact.yaml), [the others'](../Benchmarks/peers)); {comparison['records']:,} of them match. All run in one
process and one thread. Before anything is timed, all outputs are compared, value by value, and must be equal.

{comparison_table}
{missing(comparison)}*CPU time* is user time of the whole process, starting included. *With the system's*, which mostly reads the file, it is steadier: the sum is counted, but what
is the user's of it is found by samples. Output goes to `/dev/null`. What is not the same:

- Spoke writes its [operations](cli.md#operations), with event, mapping, object, key, and what was left out: {megabytes(comparison['output'])}. The others write
  `{{"inputs":[{{"idProperty":…,"id":…,"properties":{{…}}}}]}}`: {megabytes(comparison['peer_output'])}. For the comparison, a script brings Spoke's to that form, outside the timed part.
{checking(comparison)}
- Spoke's `lower` and `upper` are Unicode's. Those of jq and of the C++ are ASCII's, which is enough for these events.
- Spoke and DuckDB read a plan and a query; the others are programs that had to be written, and know this mapping only.

## Bigger events, more mappings, more properties

![How the cost of an event grows](performance/scaling.svg)

**Size.** Events that differ only in how much there is to pass over:

{size_table}
**Mappings.** The events of the comparison. Two mappings fire on each that matches, all others wait for events of their own. *Loaded* is reading and
verifying the plan, and the memory for it:

{mapping_table}
**Properties.** One mapping that takes more and more of 64 fields:

{property_table}
## Threads, and packed input

`spoke run` of the comparison's events, on the clock. With one thread, reading, unpacking, running and writing take turns; with two they overlap. The
output is the same, byte for byte.

{thread_table}
## Starting

| | |
| --- | ---: |
| `spoke --version` | {startup['version'] * 1000:.1f} ms |
| `spoke run`, from starting the process to the first operation | {startup['operation'] * 1000:.1f} ms |
| `spoke lint`, one file of 100 lines against the example portal | {lint['single'] * 1000:.1f} ms |
| `spoke lint` of `Examples/acme` | {startup['lint'] * 1000:.1f} ms |
| `spoke compile` of `Examples/acme` | {startup['compile'] * 1000:.1f} ms |
| the executable | {startup['binary'] / 1e6:,.0f} MB |

## Linting, beside other linters

![CPU time of linting {lint['files']:,} files](performance/lint.svg)

{lint['files']:,} files of 100 lines, none with findings, in one call. yamllint and check-jsonschema read the same mapping files. cfn-lint and actionlint know one
kind of file well, as Spoke does: they read templates and workflows of the same length. Below them all is the time for reading Spoke's
files with libyaml, on which it is built, and doing nothing with them.

{lint_table}
{missing(lint)}## Linting more and more

CPU time of `spoke lint` for so many of one kind, for twice as many and for four times as many. *The last two* is what the doubling to the last
costs, without the start of the process. Near names are sought among 2,000 at most, so that cost stops growing with their number there.

{growth_table}
## In the editor

`spoke lsp` in a project with a file of {editor['lines']:,} lines, from asking to the answer. A completion comes with the change that asks for it.

{editor_table}
## The site

`spoke docs` of {docs['mappings']:,} mappings and {docs['properties']:,} properties: {docs['files']:,} files in {docs['first']:.2f} s on the clock. The largest has
{docs['bytes'] / 1e3:,.0f} KB.
"""
