"""Checks that what `spoke run` wrote is what the manual says: every line JSON, batches within HubSpot's limits."""
import json
import sys


def lines(path):
    with open(path, encoding="utf-8") as file:
        return [json.loads(line) for line in file]


operations, rejects, requests = (lines(path) for path in sys.argv[1:4])
assert operations and requests, "nothing came out"
for operation in operations:
    assert operation["op"] in ("create", "upsert", "update", "send"), operation
    assert operation["event"]["line"] > 0 and operation["mapping"], operation
for reject in rejects:
    assert reject["line"] > 0 and reject["reason"], reject
for request in requests:
    inputs = request["body"]["inputs"] if isinstance(request["body"], dict) and "inputs" in request["body"] else []
    limit = 500 if request["path"].endswith("/send/batch") else 2000 if "/associations/" in request["path"] else 100
    assert len(inputs) <= limit, request["path"]
    if request["path"].endswith(("/upsert", "/update")):
        ids = [(entry.get("idProperty"), entry["id"].lower()) for entry in inputs]
        assert len(ids) == len(set(ids)), f"{request['path']} has an id twice"
        for entry in inputs:
            assert all(isinstance(value, str) for value in entry["properties"].values()), entry
print(f"{len(operations)} operations, {len(rejects)} rejects, {len(requests)} requests are well-formed")
