"""The conformance vectors for what runs in Python: every byte must be what the engine wrote."""
from __future__ import annotations

import base64
import json
import sys
from collections.abc import Callable, Iterable
from typing import NamedTuple


class Outcome(NamedTuple):
    """What a plan comes to, over batches of lines."""

    status: int = 0
    message: str = ""
    operations: bytes = b""
    rejects: bytes = b""
    statistics: str = ""


def check(path: str, run: Callable[[bytes, Iterable[bytes]], Outcome]) -> None:
    """Runs every vector of a file, says which do not agree, and exits."""
    passed = failed = 0
    with open(path, encoding="utf-8") as file:
        for line in file:
            vector = json.loads(line)
            decoded = {name: base64.b64decode(vector[name]) for name in ("plan", "operations", "rejects")}
            expected = Outcome(
                vector["status"], vector["message"], decoded["operations"], decoded["rejects"], vector["statistics"])
            found = run(decoded["plan"], map(base64.b64decode, vector["batches"]))
            if found == expected:
                passed += 1
                continue
            failed += 1
            differing = [name for name in Outcome._fields if getattr(found, name) != getattr(expected, name)]
            print(f"{vector['name']}: {', '.join(differing)} not as expected", file=sys.stderr)
            print(f"  expected {expected.status} {expected.message}, found {found.status} {found.message}",
                  file=sys.stderr)
    print(f"{passed} passed, {failed} failed")
    sys.exit(0 if failed == 0 and passed > 0 else 1)
