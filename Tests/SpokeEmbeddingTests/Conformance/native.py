"""Runs the conformance vectors in the C library, through the Python package.

usage: native.py vectors.ndjson
"""
from __future__ import annotations

import sys
from collections.abc import Iterable

from spoke_runtime import Plan, PlanError
from vectors import Outcome, check


def run(plan: bytes, batches: Iterable[bytes]) -> Outcome:
    try:
        loaded = Plan(plan)
    except PlanError as error:
        return Outcome(error.status, str(error))
    operations, rejects = [], []
    with loaded, loaded.context() as context:
        for lines in batches:
            batch = context.run(lines)
            operations.append(bytes(batch.operations))
            rejects.append(bytes(batch.rejects))
        statistics = context.statistics_json.decode()
    return Outcome(operations=b"".join(operations), rejects=b"".join(rejects), statistics=statistics)


check(sys.argv[1], run)
