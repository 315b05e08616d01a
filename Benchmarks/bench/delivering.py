"""usage: sh Benchmarks/load/run SPOKE [--smoke]

Delivers to the simulator, both as processes of their own, and measures: how near the limits are come to in real time, and
how many records a second are written without limits.
"""
import argparse
import datetime
import json
import os
import random
import subprocess
import sys
import tempfile
import urllib.request

from . import machine, measure

HERE = os.path.dirname(os.path.dirname(os.path.abspath(__file__)))
PROJECT = os.path.join(HERE, "load")
SNAPSHOT = os.path.join(PROJECT, "schemas", "acme")
# Calls of a token in ten seconds, and searches of an account in one: the simulator's tier `enterprise`.
BURST, WINDOW, SEARCHES = 190, 10, 5


def event(random, number, people):
    """One of the shop's events: 10 % accounts, 60 % people, 30 % orders of one to three lines."""
    share = random.random()
    if share < 0.1:
        return {"type": "group", "groupId": f"acc-{random.randrange(max(people // 20, 1))}",
                "traits": {"name": f"Globex {number}", "industry": "banking", "city": "Berlin"}}
    if share < 0.7:
        person = random.randrange(people)
        return {"type": "identify", "userId": f"user_{person}", "traits": {
            "email": f"Ada{person}@example.com", "first_name": "Ada", "last_name": f"Lovelace {number}",
            "phone": "+49 30 1234", "title": "Data Engineer", "city": "Berlin",
            "account": f"acc-{person % max(people // 20, 1)}"}}
    return {"type": "track", "event": "Order Completed", "properties": {
        "order": f"o-{number}", "total": random.randrange(1, 500),
        "products": [{"sku": f"sku-{line}", "quantity": 2} for line in range(random.randrange(1, 4))]}}


def contact(number):
    """A person that no other event is about, of no account."""
    return {"type": "identify", "traits": {
        "email": f"grace{number}@example.com", "first_name": "Grace", "last_name": "Hopper", "phone": "+49 30 1234",
        "title": "Data Engineer", "city": "Berlin"}}


def referral(number):
    return {"type": "track", "event": "Referred", "properties": {
        "email": f"new{number}@example.com", "first": "Nobody", "last": f"Number {number}"}}


def write(path, events):
    with open(path, "w", encoding="utf-8") as file:
        for number, one in enumerate(events):
            one["messageId"] = f"m-{number}"
            file.write(json.dumps(one, separators=(",", ":")) + "\n")


def limit_of(path):
    """Which limit a request counts towards: searches and associations have their own, asking for tokens has none."""
    if path.startswith("/oauth/"):
        return None
    if path.endswith("/search"):
        return "searches"
    return "associations" if "/associations/" in path else "calls"


class Simulator:
    """The simulator's process."""

    def __init__(self, spoke, limits):
        self.process = subprocess.Popen(
            [spoke, "simulate", "--schemas", SNAPSHOT, "--limits", limits], stdout=subprocess.PIPE, text=True)
        self.url = self.process.stdout.readline().strip()

    def get(self, path):
        with urllib.request.urlopen(self.url + "/_simulator/" + path, timeout=60) as answer:
            return json.load(answer)

    def end(self):
        """Ends it; returns its CPU seconds."""
        self.process.terminate()
        _, _, usage = os.wait4(self.process.pid, 0)
        self.process.returncode = 0
        self.process.stdout.close()
        return usage.ru_utime + usage.ru_stime


class Delivered:
    """What delivering a file came to."""

    def __init__(self, spoke, plan, events, limits):
        with tempfile.TemporaryDirectory(prefix="spoke-load-") as folder:
            spool = os.path.join(folder, "load.spool")
            os.environ["HUBSPOT_ACCESS_TOKEN"] = "pat-na1-load"
            simulator = Simulator(spoke, limits)
            try:
                command = [spoke, "deliver", plan, events, "--spool", spool, "--base-url", simulator.url]
                self.cost = measure.run(command + (["--no-limits"] if limits == "off" else []))
                self.state = simulator.get("state")
                self.requests = simulator.get("requests")["results"]
            finally:
                self.simulator_cpu = simulator.end()
            status = subprocess.run(
                [spoke, "deliver", "status", "--spool", spool, "--json"], check=True, capture_output=True)
        self.report = json.loads(status.stdout)

    @property
    def refused(self):
        return self.state["statuses"].get("429", 0)

    def times(self, kind):
        """When requests came in that count towards one limit, in seconds."""
        return [datetime.datetime.fromisoformat(one["time"]).timestamp() for one in self.requests
                if limit_of(one["path"]) == kind]

    def busy(self, times, limit, window):
        """The share of the limit that was used, from the first call to the end of the last whole window."""
        windows = int((times[-1] - times[0]) // window)
        if windows == 0:
            return 0, 0
        used = sum(1 for time in times if time - times[0] < windows * window)
        return used / (windows * limit), windows * window


def measured_limits(spoke, plan, work, counts):
    """In real time, under the limits of a tier."""
    path = os.path.join(work, "limited.ndjson")
    shop = random.Random(5)
    write(path, (event(shop, number, counts["limited"] // 2) for number in range(counts["limited"])))
    run = Delivered(spoke, plan, path, "enterprise")
    times = run.times("calls")
    busy, seconds = run.busy(times, BURST, WINDOW)
    print(f"| calls, {BURST} in {WINDOW} s | {seconds:.0f} s | {len(times):,} | {run.refused} | {busy:.1%} |")
    path = os.path.join(work, "searches.ndjson")
    write(path, (referral(number) for number in range(counts["searches"])))
    run = Delivered(spoke, plan, path, "enterprise")
    times = run.times("searches")
    busy, seconds = run.busy(times, SEARCHES, 1)
    print(f"| searches, {SEARCHES} in 1 s | {seconds:.0f} s | {len(times):,} | {run.refused} | {busy:.1%} |")


def measured_speed(spoke, plan, work, counts):
    """As fast as it goes."""
    shop = random.Random(5)
    inputs = {
        "contacts by e-mail address": (contact(number) for number in range(counts["unlimited"])),
        "a shop: accounts, people in them, orders, lines": (
            event(shop, number, counts["unlimited"] // 2) for number in range(counts["unlimited"]))}
    for name, events in inputs.items():
        path = os.path.join(work, "unlimited.ndjson")
        write(path, events)
        runs = [Delivered(spoke, plan, path, "off") for _ in range(counts["rounds"])]
        run = min(runs, key=lambda run: run.cost.wall)
        records = run.report["operations"]
        if run.report["states"]["written"] + run.report["states"]["merged"] != records:
            raise measure.Failed(f"not everything was written: {run.report['states']}")
        print(f"| {name} | {records:,} | {records / run.cost.wall:,.0f} | {run.cost.cpu / records * 1e6:.0f} µs "
              f"| {run.simulator_cpu / records * 1e6:.0f} µs |")


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("spoke")
    parser.add_argument("--smoke", action="store_true")
    parser.add_argument("--only", choices=["limits", "speed"])
    arguments = parser.parse_args()
    spoke = os.path.abspath(arguments.spoke)
    counts = {"limited": 100_000, "searches": 300, "unlimited": 100_000, "rounds": 3}
    if arguments.smoke:
        counts = {"limited": 2_000, "searches": 3, "unlimited": 2_000, "rounds": 1}
    print(f"{machine.described()}\n")
    with tempfile.TemporaryDirectory(prefix="spoke-load-") as work:
        plan = os.path.join(work, "load.spoke")
        try:
            measure.run([spoke, "compile", "--project", PROJECT, "-o", plan])
            if arguments.only != "speed":
                print("| under limits | measured for | calls | 429 | busy |\n| --- | ---: | ---: | ---: | ---: |")
                measured_limits(spoke, plan, work, counts)
            if arguments.only != "limits":
                print("\n| without limits | operations | a second | CPU of `deliver` for each | of the simulator |\n"
                      "| --- | ---: | ---: | ---: | ---: |")
                measured_speed(spoke, plan, work, counts)
        except measure.Failed as failure:
            sys.exit(f"load: {failure}")


main()
