"""Starts `spoke simulate` and points HubSpot's own clients at it.

`SPOKE` names the executable, `SNAPSHOT` the portal's folder.
"""

import itertools
import json
import os
import pathlib
import subprocess
import urllib.request

import httpx
import hubspot
import hubspot_sdk
import pytest

ROOT = pathlib.Path(__file__).resolve().parents[2]
SPOKE = os.environ.get("SPOKE", str(ROOT / ".build/debug/spoke"))
SNAPSHOT = os.environ.get("SNAPSHOT", str(ROOT / "Examples/acme/schemas/acme"))
TOKEN = "pat-na1-clients"

# The portal's snapshot grants what the example needs; the clients also change definitions.
SCOPES = [
    *(f"crm.schemas.{name}.{verb}" for name in ("contacts", "companies", "deals", "tickets", "custom") for verb in ("read", "write")),
    *(f"crm.objects.{name}.{verb}" for name in ("contacts", "companies", "deals", "custom", "line_items") for verb in ("read", "write")),
    "tickets", "crm.objects.owners.read", "crm.lists.read", "crm.lists.write", "oauth",
    "behavioral_events.event_definitions.read_write", "analytics.behavioral_events.send",
]


class Simulator:
    """A running simulator and its own paths."""

    def __init__(self, *options):
        self.process = subprocess.Popen(
            [SPOKE, "simulate", "--schemas", SNAPSHOT, *options], stdout=subprocess.PIPE, text=True
        )
        self.url = self.process.stdout.readline().strip()
        assert self.url.startswith("http://127.0.0.1:"), "spoke simulate did not start"
        self.ask("POST", "/_simulator/tokens", {"token": TOKEN, "scopes": SCOPES})

    def ask(self, method, path, body=None):
        request = urllib.request.Request(
            self.url + path, method=method, data=None if body is None else json.dumps(body).encode()
        )
        with urllib.request.urlopen(request) as answer:
            text = answer.read()
        return json.loads(text) if text else None

    def stop(self):
        self.process.terminate()
        assert self.process.wait(timeout=20) == 0


@pytest.fixture(scope="session")
def simulator():
    simulator = Simulator("--limits", "off", "--search-delay", "0")
    yield simulator
    simulator.stop()


@pytest.fixture(scope="session")
def client(simulator):
    """`hubspot-api-client`, which speaks v3 and v4. It refuses answers that lack what its models require."""
    return hubspot.Client.create(access_token=TOKEN, host=simulator.url)


class OtherVersion(httpx.HTTPTransport):
    """Sends the client's requests to another version of the API: bodies are the same."""

    def __init__(self, version):
        super().__init__()
        self.version = version

    def handle_request(self, request):
        path = request.url.raw_path.replace(b"2026-03", self.version.encode())
        if self.version == "2025-09":
            if path.startswith((b"/events/2025-09/event-definitions", b"/events/2025-09/send")):
                path = path.replace(b"/events/", b"/events/custom/", 1)
        # OAuth has no paths of this version.
        if path.startswith(b"/oauth/"):
            path = request.url.raw_path
        request.url = request.url.copy_with(raw_path=path)
        answer = super().handle_request(request)
        answer.read()
        return httpx.Response(
            answer.status_code, content=without_nulls(answer.content),
            headers=[(name, value) for name, value in answer.headers.items() if name != "content-length"],
        )


def without_nulls(text):
    """The answer without properties that are null.

    HubSpot's reference types them as strings, and HubSpot sends null for what was asked for and is empty: the client's
    strict check would refuse HubSpot's own answers.
    """

    def strip(value):
        if isinstance(value, list):
            return [strip(item) for item in value]
        if isinstance(value, dict):
            return {
                name: {k: v for k, v in item.items() if v is not None}
                if name == "properties" and isinstance(item, dict) else strip(item)
                for name, item in value.items()
            }
        return value

    try:
        return json.dumps(strip(json.loads(text))).encode()
    except ValueError:
        return text


@pytest.fixture(scope="session", params=["2026-03", "2026-09", "2025-09"])
def sdk(simulator, request):
    """`hubspot-sdk`, which speaks 2026-03, on each dated version. It checks answers against its models strictly."""
    http = hubspot_sdk.DefaultHttpxClient(transport=OtherVersion(request.param))
    sdk = hubspot_sdk.HubSpot(
        access_token=TOKEN, base_url=simulator.url, max_retries=0, http_client=http, _strict_response_validation=True
    )
    sdk.version = request.param
    return sdk


_numbers = itertools.count(1)


@pytest.fixture
def fresh():
    """A text that no other test uses."""
    return f"t{next(_numbers)}"
