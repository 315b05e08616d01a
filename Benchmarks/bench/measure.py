"""What a command costs: CPU time, the time on the clock, and memory."""
import dataclasses
import os
import re
import statistics
import subprocess
import time


@dataclasses.dataclass
class Cost:
    """Seconds."""

    user: float
    # The user's and the system's.
    cpu: float
    wall: float


class Failed(Exception):
    """A command did not do its work."""


def run(arguments, stdin=None, stdout=subprocess.DEVNULL, codes=(0,)):
    """Runs a command once."""
    start = time.perf_counter()
    process = subprocess.Popen(arguments, stdin=stdin or subprocess.DEVNULL, stdout=stdout, stderr=subprocess.PIPE)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    wall = time.perf_counter() - start
    process.returncode = os.waitstatus_to_exitcode(status)
    process.stderr.close()
    if process.returncode not in codes:
        raise Failed(f"{arguments[0]} ended with {process.returncode}: {errors.decode(errors='replace')[:500]}")
    return Cost(usage.ru_utime, usage.ru_utime + usage.ru_stime, wall)


def median(costs):
    """The median of each part."""
    return Cost(*(statistics.median(getattr(cost, field.name) for cost in costs) for field in dataclasses.fields(Cost)))


def compare(commands, rounds, quick=1, **arguments):
    """The median cost of each command. They take turns, so that a busy moment of the machine hits all alike.

    A command that takes longer than 5 seconds runs three times at most, one of 30 seconds once: the median of seven is
    for what a moment can distort. One of less than a second runs `quick` times as often: what the system counts as the user's
    time and what as its own is a sample.
    """
    costs = {name: [] for name in commands}
    for number in range(rounds * quick):
        for name, command in commands.items():
            taken = costs[name][0].wall if costs[name] else 0
            if number >= rounds and taken >= 1:
                continue
            if number >= 3 and taken > 5 or number >= 1 and taken > 30:
                continue
            costs[name].append(run(command, **arguments))
    return {name: median(taken) for name, taken in costs.items()}


def cost(command, rounds, **arguments):
    """The median cost of one command."""
    return median([run(command, **arguments) for _ in range(rounds)])


def memory(arguments):
    """The most memory that a command held at a time, in bytes; None where the system does not say.

    It is looked up while the command runs: what `wait4` reports counts the process it was started from.
    """
    process = subprocess.Popen(arguments, stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    highest = None
    while process.poll() is None:
        try:
            with open(f"/proc/{process.pid}/status", encoding="utf-8") as file:
                found = re.search(r"^VmHWM:\s*(\d+) kB", file.read(), re.MULTILINE)
        except OSError:
            found = None
        if found:
            highest = int(found.group(1)) * 1024
        time.sleep(0.002)
    return highest
