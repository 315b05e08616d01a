"""Writes what a fuzzer of the runtime starts from: plans with events behind them. usage: fuzz_plans.py DIRECTORY [SPOKE]"""
import glob
import os
import subprocess
import sys
import tempfile

target = sys.argv[1]
spoke = os.path.abspath(sys.argv[2]) if len(sys.argv) > 2 else None
os.makedirs(target, exist_ok=True)
golden = "Tests/SpokePlanTests/Golden"


def read(path):
    with open(path, "rb") as file:
        return file.read()


def lines(path, count):
    return b"".join(read(path).splitlines(keepends=True)[:count])


def write(name, plan, events):
    with open(os.path.join(target, name), "wb") as file:
        file.write(plan + events)


for path in sorted(glob.glob(f"{golden}/*.spokeplan")):
    name = os.path.basename(path).removesuffix(".spokeplan")
    write(name, read(path), read(f"{golden}/{name}.events.ndjson"))

if spoke:
    with tempfile.TemporaryDirectory() as work:
        for project in ["Examples/acme", *sorted(glob.glob("Examples/cookbook/*/"))]:
            plan = os.path.join(work, "plan")
            done = subprocess.run([spoke, "compile", "-o", plan], cwd=project, capture_output=True, check=False)
            events = sorted(glob.glob(f"{project}/**/*.ndjson", recursive=True)) + [f"{golden}/v1.events.ndjson"]
            if done.returncode == 0:
                write(project.strip("/").replace("/", "-"), read(plan), b"".join(lines(path, 4) for path in events))
