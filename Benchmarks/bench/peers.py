"""The tools that do the same mapping, as far as this machine has them."""
import dataclasses
import os
import re
import shutil
import subprocess
import sys

FOLDER = os.path.join(os.path.dirname(os.path.dirname(os.path.abspath(__file__))), "peers")


@dataclasses.dataclass
class Peer:
    name: str
    # What it is and how it was made to do the mapping.
    what: str
    version: str = ""
    # Without the events' file, which comes last; None when it cannot be had.
    command: list = None
    missing: str = ""


def python(root):
    """The Python that the packages were installed for."""
    own = os.path.join(root, ".build", "peers", "bin", "python")
    return own if os.path.exists(own) else sys.executable


def printed(command):
    result = subprocess.run(command, capture_output=True, text=True, check=False)
    return (result.stdout + result.stderr).strip() if result.returncode == 0 else ""


def found(root, work):
    """All peers, with why one is missing."""
    return [simdjson(work), node(), orjson(root), duckdb(root), tool("jq"), tool("gojq"), vrl(root, "vrl_python"),
            vrl(root, "pyvrl")]


def simdjson(work):
    peer = Peer("simdjson On-Demand", "C++ written by hand, `-O3 -march=native`")
    compiler = shutil.which("c++") or shutil.which("g++") or shutil.which("clang++")
    if not compiler:
        peer.missing = "no C++ compiler"
        return peer
    binary = os.path.join(work, "simdjson")
    build = subprocess.run(
        [compiler, "-std=c++17", "-O3", "-march=native", os.path.join(FOLDER, "simdjson.cpp"), "-lsimdjson", "-o", binary],
        capture_output=True, text=True, check=False)
    if build.returncode != 0:
        peer.missing = "simdjson's headers are not installed (Debian: libsimdjson-dev)"
        return peer
    macros = printed([compiler, "-std=c++17", "-dM", "-E", "-include", "simdjson.h", "-x", "c++", os.devnull])
    version = re.search(r'#define SIMDJSON_VERSION "?([\d.]+)', macros)
    peer.version = version.group(1) if version else ""
    peer.command = [binary]
    return peer


def node():
    peer = Peer("Node.js", "JavaScript written by hand, `JSON.parse` and `JSON.stringify`")
    program = shutil.which("node")
    if not program:
        peer.missing = "node is not installed"
        return peer
    peer.version = printed([program, "--version"]).lstrip("v")
    peer.command = [program, os.path.join(FOLDER, "mapping.js")]
    return peer


def package(root, name, distribution, peer, script, *arguments):
    """A peer that is a Python package."""
    interpreter = python(root)
    version = printed([interpreter, "-c", f"import {name}, importlib.metadata as m; print(m.version('{distribution}'))"])
    if not version:
        peer.missing = f"the Python package {distribution} is not installed"
        return peer
    peer.version = version
    peer.command = [interpreter, os.path.join(FOLDER, script), *arguments]
    return peer


def orjson(root):
    peer = Peer("Python, orjson", "Python written by hand")
    return package(root, "orjson", "orjson", peer, "mapping_orjson.py")


def duckdb(root):
    peer = Peer("DuckDB", "SQL over its JSON functions, one thread")
    return package(root, "duckdb", "duckdb", peer, "mapping_duckdb.py")


def vrl(root, name):
    distribution = {"vrl_python": "vrl-python", "pyvrl": "pyvrl"}[name]
    peer = Peer(f"VRL, {distribution}", "Vector Remap Language through a Python package")
    return package(root, name, distribution, peer, "mapping_vrl.py", name)


def tool(name):
    peer = Peer(name, f"a {name} program" if name == "jq" else "the same program")
    program = shutil.which(name)
    if not program:
        peer.missing = f"{name} is not installed"
        return peer
    version = re.search(r"\d[\w.]*", printed([program, "--version"]))
    peer.version = version.group() if version else ""
    peer.command = [program, "-c", "-f", os.path.join(FOLDER, "mapping.jq")]
    return peer
