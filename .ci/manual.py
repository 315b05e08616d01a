"""Replays the manual: runs the commands in its `console` fences and compares what they print with what stands there.

usage: manual.py SPOKE [--update] [--page PAGE --folder FOLDER --path PATH]

A fence behind a line that ends with a file's name and a colon is written to that file first; behind the path of an example,
it must be what that file holds. `--update` writes what was printed into the manual. The clock is that of the example
portal's snapshot. Commands that name `$SIMULATOR` find one there, of the example's portal. With `--page` one page is
replayed in a folder that is there, with commands of PATH.
"""
import argparse
import contextlib
import os
import re
import shutil
import subprocess
import sys
import tempfile

TODAY = "2026-11-24"
# Pages that share a folder, in order, and whether it is the tutorial's project or a place beside the snapshots.
PAGES = [
    (["README.md", "docs/language.md"], False), (["docs/tutorial.md", "docs/cli.md"], True), (["docs/delivery.md"], True)]


def prepare(folder, is_project):
    if is_project:
        os.makedirs(f"{folder}/mappings")
        shutil.copytree("Schemas/portals/acme", f"{folder}/schemas/acme")
    else:
        os.symlink(os.path.abspath("Schemas"), f"{folder}/Schemas")


@contextlib.contextmanager
def simulator(spoke):
    """The simulator's URL and a token, in the environment."""
    command = [spoke, "simulate", "--schemas", "Schemas/portals/acme", "--limits", "off", "--search-delay", "0"]
    with subprocess.Popen(command, stdout=subprocess.PIPE) as process:
        os.environ.update(SIMULATOR=process.stdout.readline().decode().strip(), HUBSPOT_ACCESS_TOKEN="any")
        try:
            yield
        finally:
            process.terminate()


def shim(spoke, folder):
    """A `spoke` for the path, with the clock set."""
    os.makedirs(folder)
    with open(f"{folder}/spoke", "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\n[ "$1" = lint ] && set -- "$@" --today {TODAY}\nexec {os.path.abspath(spoke)} "$@"\n')
    os.chmod(f"{folder}/spoke", 0o755)


def printed(command, folder, path):
    environment = dict(os.environ, PATH=f"{path}:{os.environ['PATH']}", NO_COLOR="1")
    done = subprocess.run(
        command, shell=True, cwd=folder, env=environment, stdin=subprocess.DEVNULL, stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT, check=False)
    text = done.stdout.decode().rstrip("\n")
    return text.split("\n") if text else []


def replay(page, folder, path):
    """The page's lines with what the commands print now, and how many commands there are."""
    with open(page, encoding="utf-8") as file:
        lines = file.read().split("\n")
    result, position, before, count = [], 0, "", 0
    while position < len(lines):
        fence = re.match(r"^```(\w*)$", lines[position])
        result.append(lines[position])
        position += 1
        if not fence:
            before = lines[position - 1] or before
            continue
        end = next(number for number in range(position, len(lines)) if lines[number].startswith("```"))
        body = lines[position:end]
        name = re.search(r"`([\w./-]+\.\w+)`:$", before)
        if name and name[1].startswith("Examples/"):
            with open(name[1], encoding="utf-8") as file:
                body = file.read().rstrip("\n").split("\n")
        elif name and fence[1] != "console":
            target = os.path.join(folder, name[1])
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "w", encoding="utf-8") as file:
                file.write("\n".join(body) + "\n")
        if fence[1] == "console":
            body = [line for command in body if command.startswith("$ ")
                    for line in [command, *printed(command[2:], folder, path)]]
            count += sum(line.startswith("$ ") for line in body)
        result += body + [lines[end]]
        position, before = end + 1, ""
    return lines, result, count


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("spoke")
    parser.add_argument("--update", action="store_true")
    parser.add_argument("--page")
    parser.add_argument("--folder")
    parser.add_argument("--path", default="")
    options = parser.parse_args()
    differences = count = 0

    def check(page, folder, path):
        nonlocal differences, count
        old, new, commands = replay(page, folder, path)
        count += commands
        if old == new:
            return
        differences += 1
        if options.update:
            with open(page, "w", encoding="utf-8") as file:
                file.write("\n".join(new))
            return
        with tempfile.NamedTemporaryFile("w", encoding="utf-8") as file:
            file.write("\n".join(new))
            file.flush()
            subprocess.run(["diff", "-u", "--label", page, "--label", f"{page} (now)", page, file.name], check=False)

    with tempfile.TemporaryDirectory() as root:
        shim(options.spoke, f"{root}/bin")
        if options.page:
            check(options.page, options.folder, f"{root}/bin:{options.path}")
        else:
            for number, (pages, is_project) in enumerate(PAGES):
                folder = f"{root}/{number}"
                os.makedirs(folder)
                prepare(folder, is_project)
                with simulator(options.spoke):
                    for page in pages:
                        check(page, folder, f"{root}/bin")
    what = "updated" if options.update else "differ"
    print(f"{count} commands of the manual, {differences} pages {what}")
    sys.exit(0 if options.update or not differences else 1)


main()
