"""Runs a plan over events: operations go to standard output, rejects and counts to standard error.

usage: run.py plan.spoke < events.ndjson
"""
import sys

from spoke_runtime import Plan

with Plan.load(sys.argv[1]) as plan, plan.context() as context:
    for batch in context.batches(sys.stdin.buffer):
        sys.stdout.buffer.write(batch.operations)
        sys.stderr.buffer.write(batch.rejects)
    counts = context.counts

rejects = counts.rejected_lines + counts.rejected_records
print(f"{counts.lines} lines, {counts.events} events, {counts.matched_events} matched, "
      f"{counts.operations} operations, {rejects} rejects", file=sys.stderr)
