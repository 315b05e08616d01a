"""What a command costs: its own CPU time and that of its children, the time on the clock, and memory."""
import dataclasses
import os
import statistics
import subprocess
import time


@dataclasses.dataclass
class Cost:
    """Seconds and bytes."""

    user: float
    system: float
    wall: float
    memory: int

    @property
    def cpu(self):
        return self.user + self.system


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
    return Cost(usage.ru_utime, usage.ru_stime, wall, usage.ru_maxrss * 1024)


def median(costs):
    """The median of each part."""
    return Cost(*(statistics.median(getattr(cost, field.name) for cost in costs) for field in dataclasses.fields(Cost)))


def compare(commands, rounds, **arguments):
    """The median cost of each command. They take turns, so that a busy moment of the machine hits all alike.

    A command that takes long runs three times only: the median of seven is for what a moment can distort.
    """
    costs = {name: [] for name in commands}
    for number in range(rounds):
        for name, command in commands.items():
            if number >= 3 and costs[name][0].wall > 5:
                continue
            costs[name].append(run(command, **arguments))
    return {name: median(taken) for name, taken in costs.items()}


def cost(command, rounds, **arguments):
    """The median cost of one command."""
    return median([run(command, **arguments) for _ in range(rounds)])
