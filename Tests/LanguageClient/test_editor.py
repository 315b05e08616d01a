"""Drives `spoke lsp` as an editor does, with the client of pygls. SPOKE names the executable."""
import asyncio
import os
import pathlib
import shutil
import time

import pytest
import pytest_asyncio
from lsprotocol import types as lsp
from pygls.lsp.client import BaseLanguageClient

ROOT = pathlib.Path(__file__).resolve().parents[2]
SPOKE = os.path.abspath(os.environ["SPOKE"])

pytestmark = pytest.mark.asyncio


class Editor:
    """An editor with one project open."""

    def __init__(self, folder):
        self.folder = folder
        self.client = BaseLanguageClient("editor", "1")
        self.findings = {}
        self.arrived = asyncio.Event()

        @self.client.feature(lsp.TEXT_DOCUMENT_PUBLISH_DIAGNOSTICS)
        def publish(params):
            self.findings[params.uri] = params.diagnostics
            self.arrived.set()

    def path(self, name):
        return self.folder / name

    def uri(self, name):
        return self.path(name).as_uri()

    async def start(self):
        await self.client.start_io(SPOKE, "lsp")
        return await self.client.initialize_async(
            lsp.InitializeParams(capabilities=lsp.ClientCapabilities(), root_uri=self.folder.as_uri())
        )

    async def open(self, name, text=None):
        """Opens a file, or the text that an editor holds of it, and waits for its findings."""
        text = self.path(name).read_text(encoding="utf-8") if text is None else text
        self.arrived.clear()
        self.client.text_document_did_open(
            lsp.DidOpenTextDocumentParams(lsp.TextDocumentItem(self.uri(name), "yaml", 1, text))
        )
        await self.wait()
        return text

    async def change(self, name, text, version=2):
        self.arrived.clear()
        self.client.text_document_did_change(
            lsp.DidChangeTextDocumentParams(
                lsp.VersionedTextDocumentIdentifier(version, self.uri(name)),
                [lsp.TextDocumentContentChangeEvent_Type2(text)],
            )
        )
        await self.wait()

    async def wait(self):
        await asyncio.wait_for(self.arrived.wait(), 20)
        # The other files of the project follow in the same breath.
        await asyncio.sleep(0.05)

    def at(self, name, text, mark):
        """The document and the place of the cursor: behind the first `mark` of a text, in UTF-16 units."""
        before = text[: text.index(mark) + len(mark)]
        line = before.rsplit("\n", 1)[-1]
        return dict(
            text_document=lsp.TextDocumentIdentifier(self.uri(name)),
            position=lsp.Position(before.count("\n"), len(line.encode("utf-16-le")) // 2),
        )

    async def complete(self, name, text, mark):
        result = await self.client.text_document_completion_async(lsp.CompletionParams(**self.at(name, text, mark)))
        return {item.label: item for item in result.items}


def applied(text, edits):
    """A text with edits made, from the last to the first."""
    lines = text.split("\n")
    starts = [0]
    for line in lines:
        starts.append(starts[-1] + len(line) + 1)

    def offset(position):
        line = lines[position.line] if position.line < len(lines) else ""
        units = line.encode("utf-16-le")[: position.character * 2]
        return starts[position.line] + len(units.decode("utf-16-le"))

    for edit in sorted(edits, key=lambda edit: offset(edit.range.start), reverse=True):
        text = text[: offset(edit.range.start)] + edit.new_text + text[offset(edit.range.end) :]
    return text


@pytest_asyncio.fixture
async def editor(tmp_path):
    folder = tmp_path / "a project"
    shutil.copytree(ROOT / "Examples" / "acme", folder)
    editor = Editor(folder)
    await editor.start()
    yield editor
    await editor.client.shutdown_async(None)
    editor.client.exit(None)
    await asyncio.sleep(0.1)


CONTACTS = "mappings/contacts.yaml"
ORDERS = "mappings/orders.yaml"

DRAFT = """spoke: 1

tables:
  plans:
    a: free

mappings:
  draft:
    when: type == "identify" and exists(traits.email)
    upsert: contacts
    match: { email: "${traits.email}" }
    properties:
      firstname: ${traits.first_name}
      %s
"""


async def test_a_right_project_has_no_findings(editor):
    await editor.open(CONTACTS)
    assert all(not found for found in editor.findings.values())


async def test_findings_follow_the_text(editor):
    text = await editor.open(CONTACTS)
    await editor.change(CONTACTS, text.replace("firstname:", "first_name:", 1))
    (found,) = editor.findings[editor.uri(CONTACTS)]
    assert found.code == "unknown-property"
    assert found.range.start.character == 6 and found.range.end.character == 16
    assert found.severity == lsp.DiagnosticSeverity.Error
    assert found.related_information[0].location.uri.endswith("objects/contacts.json")
    await editor.change(CONTACTS, text, 3)
    assert editor.findings[editor.uri(CONTACTS)] == []


async def test_characters_are_counted_in_utf_16(editor):
    text = 'spoke: 1\nmappings:\n  a: { description: "😀", upsert: contcats }\n'
    await editor.open("mappings/astral.yaml", text)
    found = [f for f in editor.findings[editor.uri("mappings/astral.yaml")] if f.code == "unknown-object"]
    assert [f.range.start.character for f in found] == [len("  a: { description: \"") + 2 + len('", upsert: ')]


async def test_properties_are_completed_with_label_and_type(editor):
    text = DRAFT % "last"
    await editor.open("mappings/draft.yaml", text)
    items = await editor.complete("mappings/draft.yaml", text, "      last")
    assert items["lastname"].detail == "Last name · string"
    assert "Last name" in items["lastname"].documentation.value
    assert "firstname" not in items, "it is there already"
    assert "hs_object_id" not in items, "it is read-only"
    assert items["lastname"].text_edit.range.start.character == 6
    assert items["lastname"].text_edit.new_text == "lastname: "


@pytest.mark.parametrize(
    "line, mark, wanted",
    [
        ("lifecyclestage: ", "lifecyclestage: ", "marketingqualifiedlead"),
        ("lifecyclestage: { value: lead, write: ", "write: ", "forwards"),
        ("acme_plan: ${look", "${look", "lookup"),
        ("acme_plan: ${lookup(", "lookup(", "plans"),
        ('acme_plan: ${option("', 'option("', "Enterprise"),
        ("acme_mrr: ${traits.", "${traits.", "traits.mrr"),
        ("phone: { value: x, on_empty: ", "on_empty: ", "clear"),
    ],
)
async def test_values_are_completed(editor, line, mark, wanted):
    text = DRAFT % line
    await editor.open("mappings/draft.yaml", text)
    assert wanted in await editor.complete("mappings/draft.yaml", text, mark)


@pytest.mark.parametrize(
    "line, mark, wanted, unwanted",
    [
        ("    up", "    up", "upsert", "spoke"),
        ("    upsert: ", "    upsert: ", "subscription_plan", "upsert"),
        ("    send: ", "    send: ", "order_completed", "contacts"),
        ("    upsert: companies\n    match: { ", "match: { ", "acme_account_id", "domain"),
        ("    upsert: contacts\n    associate:\n      - ", "      - ", "label", "upsert"),
        ("    upsert: contacts\n    associate:\n      - to: companies\n        label: ", "label: ", "Employee", "Employer"),
        ("    upsert: contacts\n    associate:\n      - to: companies\n        match: { ", "match: { ", "acme_account_id", "email"),
        ("    upsert: contacts\n    associate:\n      - record: ", "record: ", "company-from-identify", "draft"),
        ("    upsert: contacts\n    lists:\n      - add: ", "- add: ", "Newsletter", "All customers"),
        ("    when: ty", "    when: ty", "type", "upsert"),
        ('    when: type == "', 'type == "', "identify", "contacts"),
        ('    when: event == "', 'event == "', "Order Completed", "identify"),
    ],
)
async def test_keys_and_names_are_completed(editor, line, mark, wanted, unwanted):
    text = f"spoke: 1\n\nmappings:\n  draft:\n{line}"
    await editor.open("mappings/draft.yaml", text)
    items = await editor.complete("mappings/draft.yaml", text, mark)
    assert wanted in items
    assert unwanted not in items


@pytest.mark.parametrize(
    "mark, words",
    [
        ("lifecyclestage", ["Lifecycle stage", "`opportunity`"]),
        ("upsert: contacts", ["Contacts", "0-1"]),
        ("lower", ["lower(", "```"]),
        ("traits.mrr", ["number"]),
        ("lookup(plan_codes", ["table", "5 entries"]),
        ("add: Newsletter", ["manual", "12"]),
    ],
)
async def test_hover_says_what_is_known(editor, mark, words):
    text = await editor.open(CONTACTS)
    result = await editor.client.text_document_hover_async(lsp.HoverParams(**editor.at(CONTACTS, text, mark)))
    for word in words:
        assert word in result.contents.value


async def test_definitions_lead_to_tables_mappings_and_the_snapshot(editor):
    async def definition(name, text, mark):
        params = lsp.DefinitionParams(**editor.at(name, text, mark))
        return await editor.client.text_document_definition_async(params)

    text = await editor.open(CONTACTS)
    table = await definition(CONTACTS, text, "lookup(plan_codes")
    assert table.uri == editor.uri(CONTACTS) and text.split("\n")[table.range.start.line] == "  plan_codes:"
    jobtitle = await definition(CONTACTS, text, "jobtitle")
    assert jobtitle.uri.endswith("objects/contacts.json")
    field = await definition(CONTACTS, text, "traits.mrr")
    assert field.uri == editor.uri("events/plan.yaml")
    orders = await editor.open(ORDERS)
    record = await definition(ORDERS, orders, "record: order-completed")
    assert orders.split("\n")[record.range.start.line] == "  order-completed:"


async def test_a_mapping_is_renamed_everywhere(editor):
    text = await editor.open(ORDERS)
    place = editor.at(ORDERS, text, "record: order-completed")
    edit = await editor.client.text_document_rename_async(lsp.RenameParams(**place, new_name="paid-order"))
    renamed = applied(text, edit.changes[editor.uri(ORDERS)])
    assert "  paid-order:" in renamed and "record: paid-order" in renamed and "order-completed:" not in renamed
    for name in ["Paid Order", "order-refunded"]:
        with pytest.raises(Exception):
            await editor.client.text_document_rename_async(lsp.RenameParams(**place, new_name=name))


async def test_fixes_are_code_actions(editor):
    text = DRAFT % "lifecyclestage: Customer"
    await editor.open("mappings/draft.yaml", text)
    (found,) = [f for f in editor.findings[editor.uri("mappings/draft.yaml")] if f.code == "option-label"]
    actions = await editor.client.text_document_code_action_async(
        lsp.CodeActionParams(
            lsp.TextDocumentIdentifier(editor.uri("mappings/draft.yaml")), found.range, lsp.CodeActionContext([found])
        )
    )
    (action,) = [a for a in actions if a.diagnostics[0].code == "option-label"]
    assert action.is_preferred
    mended = applied(text, action.edit.changes[editor.uri("mappings/draft.yaml")])
    assert "lifecyclestage: customer\n" in mended


async def test_layout_and_symbols(editor):
    text = await editor.open(CONTACTS)
    untidy = text.replace("    upsert: contacts\n", "    upsert:   contacts\n", 1)
    await editor.change(CONTACTS, untidy)
    edits = await editor.client.text_document_formatting_async(
        lsp.DocumentFormattingParams(
            lsp.TextDocumentIdentifier(editor.uri(CONTACTS)), lsp.FormattingOptions(tab_size=2, insert_spaces=True)
        )
    )
    assert "upsert:   contacts" not in applied(untidy, edits)
    symbols = await editor.client.text_document_document_symbol_async(
        lsp.DocumentSymbolParams(lsp.TextDocumentIdentifier(editor.uri(CONTACTS)))
    )
    assert [s.name for s in symbols] == ["plan_codes", "contact-from-identify", "newsletter-opt-in", "newsletter-opt-out"]
    assert symbols[1].detail == "upsert contacts"
    assert "firstname" in [child.name for child in symbols[1].children]


async def test_unknown_requests_and_closed_files_get_errors(editor):
    with pytest.raises(Exception, match="not open"):
        await editor.client.text_document_hover_async(
            lsp.HoverParams(lsp.TextDocumentIdentifier(editor.uri(CONTACTS)), lsp.Position(0, 0))
        )
    with pytest.raises(Exception, match="does not know"):
        await editor.client.protocol.send_request_async("textDocument/unheardOf", {})


async def test_a_thousand_lines(editor):
    mappings = "".join(
        f"  mapping-{n}:\n    description: One of many.\n    when: type == \"track\" and event == \"E{n}\"\n"
        f"    upsert: contacts\n    match: {{ email: \"${{traits.email}}\" }}\n    properties:\n"
        f"      firstname: ${{traits.a}}\n      lastname: ${{traits.b}}\n      city: ${{traits.c}}\n      zip: ${{traits.d}}\n"
        for n in range(100)
    )
    text = "spoke: 1\nmappings:\n" + mappings
    await editor.open("mappings/long.yaml", text)
    times = []
    for n in range(10):
        start = time.perf_counter()
        await editor.client.text_document_hover_async(
            lsp.HoverParams(**editor.at("mappings/long.yaml", text, f"mapping-{n * 9}:\n"))
        )
        await editor.complete("mappings/long.yaml", text, "      city")
        times.append((time.perf_counter() - start) / 2)
    print(f"a response on {text.count(chr(10))} lines: {sorted(times)[5] * 1000:.1f} ms")
