"""Times the commands of one build, as the median of several runs, with the ratio to a plain JSON parse."""
import json
import os
import statistics
import subprocess
import sys
import time

spoke, folder = sys.argv[1], sys.argv[2]
rounds = 1 if "--smoke" in sys.argv else 7
events = os.path.join(folder, "events.ndjson")
size = os.path.getsize(events)


def measure(arguments):
    times = []
    for _ in range(rounds):
        start = time.perf_counter()
        subprocess.run(arguments, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        times.append(time.perf_counter() - start)
    return statistics.median(times)


parse = "import json,sys\nfor line in open(sys.argv[1], encoding='utf-8'): json.loads(line)"
corpus = os.path.join(folder, "corpus")
files = len(os.listdir(os.path.join(corpus, "mappings")))
many = measure([spoke, "lint", "--project", corpus, "--today", "2026-11-24"])
single = measure([spoke, "lint", "--project", os.path.join(folder, "single"), "--today", "2026-11-24"])
lint = measure([spoke, "lint", "--project", "Examples/acme", "--today", "2026-11-24"])
compiled = measure([spoke, "compile", "--project", "Examples/acme", "-o", os.path.join(folder, "again.spoke"), "--quiet"])
run = measure([spoke, "run", os.path.join(folder, "acme.spoke"), events, "--quiet"])
plain = measure([sys.executable, "-c", parse, events])
lines = sum(1 for _ in open(events, "rb"))

print(f"lint of Examples/acme          {lint * 1000:8.1f} ms")
print(f"lint of 1 file of 100 lines    {single * 1000:8.1f} ms")
print(f"lint of {files} files of 100 lines {many * 1000:8.1f} ms  {many / files * 1000:7.2f} ms/file")
print(f"compile of Examples/acme       {compiled * 1000:8.1f} ms")
print(f"plan                           {os.path.getsize(os.path.join(folder, 'acme.spoke')):8d} bytes")
print(f"run over {lines} events      {run * 1000:8.1f} ms  {size / run / 1e6:7.0f} MB/s  {run / lines * 1e6:6.2f} µs/event")
print(f"Python's json over the same    {plain * 1000:8.1f} ms  {size / plain / 1e6:7.0f} MB/s")
print(f"ratio run / Python's json      {run / plain:8.3f}")
