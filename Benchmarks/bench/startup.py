"""How long it takes from starting the process to the first result."""
import os
import statistics
import subprocess
import time

from . import measure

EVENT = b'{"type":"identify","traits":{"email":"ada@example.com","first_name":"Ada"}}\n'


def measured(context, plan):
    """Medians on the clock, in seconds."""
    rounds = 41 if context.full else 3
    acme = os.path.join(context.root, "Examples", "acme")
    result = {
        "version": measure.cost([context.spoke, "--version"], rounds).wall,
        "operation": statistics.median(first_operation(context, plan) for _ in range(rounds)),
        "lint": measure.cost([context.spoke, "lint", "--project", acme, "--quiet"], rounds, codes=(0, 1)).wall,
        "compile": measure.cost(
            [context.spoke, "compile", "--project", acme, "-o", os.path.join(context.work, "acme.spoke"), "--quiet"],
            rounds).wall,
        "binary": os.path.getsize(context.spoke),
    }
    context.say(f"{result['operation'] * 1000:.1f} ms to the first operation")
    return result


def first_operation(context, plan):
    """Starts a run, gives it one event and keeps its input open; the time until the operation is there."""
    start = time.perf_counter()
    process = subprocess.Popen([context.spoke, "run", plan, "--quiet"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    process.stdin.write(EVENT)
    process.stdin.flush()
    line = process.stdout.readline()
    taken = time.perf_counter() - start
    process.stdin.close()
    process.stdout.close()
    if process.wait() != 0 or b'"upsert"' not in line:
        raise measure.Failed("the first event gave no operation")
    return taken
