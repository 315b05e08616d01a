"""Runs mapping.vrl through one of VRL's Python packages; one text goes in and one comes out, so the time is VRL's.

usage: mapping_vrl.py vrl_python|pyvrl FILE > OUTPUT
"""
import os
import sys

with open(os.path.join(os.path.dirname(os.path.abspath(__file__)), "mapping.vrl"), encoding="utf-8") as file:
    PROGRAM = file.read()


def with_vrl_python():
    from vrl_python import VRLRuntime

    runtime = VRLRuntime()
    runtime.compile(PROGRAM)
    return lambda line: runtime.execute(PROGRAM, {"line": line}).processed_event


def with_pyvrl():
    from pyvrl import Transform

    transform = Transform(PROGRAM)
    return lambda line: transform.remap({"line": line})


def main():
    run = {"vrl_python": with_vrl_python, "pyvrl": with_pyvrl}[sys.argv[1]]()
    with open(sys.argv[2], encoding="utf-8") as lines:
        for line in lines:
            record = run(line)
            if record is not None:
                sys.stdout.write(record + "\n")


main()
