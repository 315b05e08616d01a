"""The language server's answers in a project with a file of 1,000 lines: how long an editor waits for each kind."""
import json
import os
import shutil
import statistics
import subprocess
import time

from . import corpus, measure

LINES = 1000
# Of an event that the event plan knows.
PERSON = """\

  person:
    when: type == "identify" and exists(traits.email)
    upsert: contacts
    match: { email: "${traits.email}" }
    properties:
      lastname: ${traits.last_name}
"""


class Server:
    """`spoke lsp`, and what it says."""

    def __init__(self, spoke, project):
        self.process = subprocess.Popen([spoke, "lsp"], stdin=subprocess.PIPE, stdout=subprocess.PIPE)
        self.count = 0
        # The findings of each document since its last change; they come before or after the answer to another request.
        self.found = {}
        self.request("initialize", {"processId": None, "rootUri": f"file://{project}", "capabilities": {}})
        self.notify("initialized", {})

    def send(self, **message):
        body = json.dumps({"jsonrpc": "2.0", **message}).encode()
        self.process.stdin.write(b"Content-Length: %d\r\n\r\n%s" % (len(body), body))
        self.process.stdin.flush()

    def receive(self):
        length = 0
        while line := self.process.stdout.readline().strip():
            name, _, value = line.partition(b":")
            if name.lower() == b"content-length":
                length = int(value)
        if not length:
            raise measure.Failed("the language server ended")
        message = json.loads(self.process.stdout.read(length))
        if message.get("method") == "textDocument/publishDiagnostics":
            self.found[message["params"]["uri"]] = message["params"]["diagnostics"]
        return message

    def notify(self, method, parameters):
        self.send(method=method, params=parameters)

    def request(self, method, parameters):
        self.count += 1
        self.send(id=self.count, method=method, params=parameters)
        while True:
            message = self.receive()
            if message.get("id") == self.count:
                if "error" in message:
                    raise measure.Failed(f"{method}: {message['error']['message']}")
                return message["result"]

    def findings(self, uri):
        """Waits for the findings of a document as it is now."""
        while uri not in self.found:
            self.receive()
        return self.found[uri]

    def end(self):
        self.request("shutdown", None)
        self.notify("exit", None)
        if self.process.wait(20) != 0:
            raise measure.Failed("the language server did not end well")


def measured(context):
    """The median and the longest time of each kind, in seconds."""
    project = os.path.join(context.work, "edited")
    shutil.copytree(os.path.join(context.root, "Examples", "acme"), project, symlinks=False)
    path = os.path.join(project, "mappings", "large.yaml")
    text = corpus.mapping_file(0, lines=LINES - PERSON.count("\n")) + PERSON
    # A mistake near the end, so that there is something to find and to mend.
    place = text.rindex("      city: ")
    text = text[:place] + "      cityy: " + text[place + len("      city: "):]
    with open(path, "w", encoding="utf-8", newline="\n") as file:
        file.write(text)
    server = Server(context.spoke, project)
    editing = Editing(server, f"file://{path}", text)
    times = editing.times(51 if context.full else 2)
    server.end()
    result = {name: {"median": statistics.median(taken), "max": max(taken)} for name, taken in times.items()}
    for name, row in result.items():
        context.say(f"{name}: {row['median'] * 1000:.1f} ms, at most {row['max'] * 1000:.1f} ms")
    return {"lines": text.count("\n"), "rows": result}


class Editing:
    """Somebody at work in one document."""

    def __init__(self, server, uri, text):
        self.server, self.uri, self.text = server, uri, text
        self.version = 1
        server.notify("textDocument/didOpen", {
            "textDocument": {"uri": uri, "languageId": "yaml", "version": 1, "text": text}})
        if not server.findings(uri):
            raise measure.Failed("the language server does not find the mistake")

    def change(self, text):
        self.version += 1
        self.server.found.pop(self.uri, None)
        self.server.notify("textDocument/didChange", {
            "textDocument": {"uri": self.uri, "version": self.version}, "contentChanges": [{"text": text}]})

    def typed(self, before, addition):
        """The text with an addition behind the last place of a text, and the cursor behind it."""
        place = self.text.rindex(before) + len(before)
        text = self.text[:place] + addition + self.text[place:]
        return text, self.position(text, place + len(addition))

    def position(self, text, place):
        line = text.count("\n", 0, place)
        return {"line": line, "character": place - (text.rfind("\n", 0, place) + 1)}

    def at(self, mark):
        return {"textDocument": {"uri": self.uri}, "position": self.position(self.text, self.text.rindex(mark) + 2)}

    def times(self, rounds):
        document = {"textDocument": {"uri": self.uri}}
        whole = {"start": {"line": 0, "character": 0}, "end": {"line": LINES + 100, "character": 0}}
        asked = {
            "hover over a property": ("hover", self.at("numberofemployees")),
            "hover over an expression": ("hover", self.at("lookup(plan_codes")),
            "definition of a property": ("definition", self.at("numberofemployees")),
            "definition of a table": ("definition", self.at("plan_codes, properties")),
            "document symbols": ("documentSymbol", document),
            "formatting": ("formatting", {**document, "options": {"tabSize": 2, "insertSpaces": True}}),
            "code actions": ("codeAction", {**document, "range": whole, "context": {"diagnostics": []}}),
            "rename": ("rename", {**self.at("  m0-1:"), "newName": "another-name"}),
        }
        typed = {
            "completion of a property": self.typed("      numberofemployees: ${properties.account.employees}\n", "      na"),
            "completion of an option": self.typed("      jobtitle: ${properties.title}\n", "      lifecyclestage: "),
            "completion of an event field": self.typed("      lastname: ${traits.last_name}\n", "      phone: ${traits."),
            "completion of a key": self.typed("      acme_account_id: ${properties.account.id}\n", "    "),
        }
        times = {}
        for _ in range(rounds):
            for number in range(2):
                # A letter more or less, and the findings of the whole project for it.
                self.timed(times, "findings after a change", lambda: (
                    self.change(self.text + "#" * number), self.server.findings(self.uri)))
            for name, (method, parameters) in asked.items():
                if not self.timed(times, name, lambda: self.server.request(f"textDocument/{method}", parameters)):
                    if name != "formatting":
                        raise measure.Failed(f"{name}: nothing comes back")
            for name, (text, position) in typed.items():
                # As editors do it: the change and the request at once.
                found = self.timed(times, f"{name}, with the change", lambda: (
                    self.change(text), self.server.request("textDocument/completion", {**document, "position": position}))[1])
                self.server.findings(self.uri)
                if not found["items"]:
                    raise measure.Failed(f"{name}: nothing comes back")
            self.change(self.text)
            self.server.findings(self.uri)
        return times

    @staticmethod
    def timed(times, name, action):
        start = time.perf_counter()
        result = action()
        times.setdefault(name, []).append(time.perf_counter() - start)
        return result
