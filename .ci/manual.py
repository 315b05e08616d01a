"""Replays the manual: runs the commands in its `console` fences and compares what they print with what stands there.

usage: manual.py SPOKE [--update] [--page PAGE --folder FOLDER --path PATH]

A fence behind a line that ends with a file's name and a colon is written to that file first; behind the path of an example,
it must be what that file holds. `--update` writes what was printed into the manual. The clock is that of the example
portal's snapshot. With `--page` one page is replayed in a folder that is there, with commands of PATH.

The commands of a page are given to one shell, as a person gives them: it keeps its folder, its variables and its jobs. The
simulator's port is one that is free, and shown as the page's 8080. A time of these minutes is shown as NOON.
"""
import argparse
import datetime
import os
import re
import shutil
import signal
import socket
import subprocess
import sys
import tempfile
import time

TODAY = "2026-11-24"
NOON = "2026-11-24T12:00:00.000Z"
PORT = "8080"


def beside_snapshots(folder):
    os.symlink(os.path.abspath("Schemas"), f"{folder}/Schemas")


def web_shop(folder):
    os.makedirs(f"{folder}/mappings")
    shutil.copytree("Schemas/portals/acme", f"{folder}/schemas/acme")


def nothing(_):
    pass


# Pages that share a folder, in order, and what is in it to begin with.
PAGES = [
    (["README.md", "docs/language.md"], beside_snapshots),
    (["docs/tutorial.md"], nothing),
    (["docs/web-shop.md", "docs/cli.md"], web_shop),
    (["docs/delivery.md"], web_shop),
]


def shim(spoke, folder):
    """A `spoke` for the path, with the clock set."""
    os.makedirs(folder)
    with open(f"{folder}/spoke", "w", encoding="utf-8") as file:
        file.write(f'#!/bin/sh\n[ "$1" = lint ] && set -- "$@" --today {TODAY}\nexec {os.path.abspath(spoke)} "$@"\n')
    os.chmod(f"{folder}/spoke", 0o755)


class Shell:
    """A shell that is given one command after the other, and what each of them prints."""

    def __init__(self, folder, path):
        environment = dict(os.environ, PATH=f"{path}:{os.environ['PATH']}", NO_COLOR="1")
        self.process = subprocess.Popen(
            ["bash", "--norc"], cwd=folder, env=environment, text=True, start_new_session=True,
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.STDOUT)
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            self.port = str(free.getsockname()[1])

    def __enter__(self):
        return self

    def __exit__(self, *_):
        os.killpg(self.process.pid, signal.SIGKILL)
        self.process.wait()

    def printed(self, command):
        end = "-- end of the command --"
        self.process.stdin.write(f"{{ {command.replace(PORT, self.port)}\n}} < /dev/null\nprintf '\\n%s\\n' '{end}'\n")
        self.process.stdin.flush()
        lines = []
        for line in self.process.stdout:
            if line.rstrip("\n") == end:
                break
            lines.append(line)
        else:
            sys.exit(f"manual: the shell ends at {command}")
        if command.endswith("&") and PORT in command:
            self.wait_for_port()
        text = "".join(lines).replace(f"127.0.0.1:{self.port}", f"127.0.0.1:{PORT}")
        text = re.sub(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z", shown_time, text).rstrip("\n")
        return text.split("\n") if text else []

    def wait_for_port(self):
        for _ in range(600):
            with socket.socket() as probe:
                if probe.connect_ex(("127.0.0.1", int(self.port))) == 0:
                    return
            time.sleep(0.1)
        sys.exit("manual: nothing listens where the simulator should")


def shown_time(match):
    then = datetime.datetime.fromisoformat(match[0][:19] + "+00:00")
    age = datetime.datetime.now(datetime.timezone.utc) - then
    return NOON if abs(age) < datetime.timedelta(minutes=10) else match[0]


def replay(page, shell):
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
            target = os.path.join(shell.printed("pwd")[0], name[1])
            os.makedirs(os.path.dirname(target), exist_ok=True)
            with open(target, "w", encoding="utf-8") as file:
                file.write("\n".join(body) + "\n")
        if fence[1] == "console":
            body = [line for command in body if command.startswith("$ ")
                    for line in [command, *shell.printed(command[2:])]]
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
        with Shell(folder, path) as shell:
            old, new, commands = replay(page, shell)
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
            for number, (pages, prepare) in enumerate(PAGES):
                folder = f"{root}/{number}"
                os.makedirs(folder)
                prepare(folder)
                for page in pages:
                    check(page, folder, f"{root}/bin")
    what = "updated" if options.update else "differ"
    print(f"{count} commands of the manual, {differences} pages {what}")
    sys.exit(0 if options.update or not differences else 1)


main()
