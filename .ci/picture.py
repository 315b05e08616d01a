"""Draws what `spoke lint` shows on a terminal, for the manual. usage: picture.py SPOKE [--update]

Without --update it says whether docs/images/lint.svg still shows what the command prints."""
import fcntl
import html
import os
import pty
import re
import struct
import subprocess
import sys
import tempfile
import termios

MAPPING = """\
spoke: 1

tables:
  stage_by_plan:
    trial: lead
    paid: Customer

mappings:
  contact-from-identify:
    when: type == "identify" and exists(traits.email)
    upsert: contacts
    match: { email: "${lower(traits.email)}" }
    properties:
      firstName: ${traits.first_name}
      lifecyclestage: ${lookup(stage_by_plan, traits.plan)}
    associate:
      - to: companies
        match: { acme_account_id: "${traits.company.id}" }
        label: Employer
"""
TARGET = "docs/images/lint.svg"
COLUMNS = 96
CELL, LINE, MARGIN = 8.4, 19, 20
COLORS = {"31": "#f47067", "33": "#daaa3f", "36": "#39c5cf", "34": "#6cb6ff", "32": "#6bc46d"}


def output(spoke):
    with tempfile.TemporaryDirectory() as project:
        os.mkdir(os.path.join(project, "mappings"))
        os.mkdir(os.path.join(project, "schemas"))
        os.symlink(os.path.abspath("Schemas/portals/acme"), os.path.join(project, "schemas", "acme"))
        with open(os.path.join(project, "spoke.yaml"), "w", encoding="utf-8") as file:
            file.write("spoke: 1\nportal: acme\n")
        with open(os.path.join(project, "mappings", "contacts.yaml"), "w", encoding="utf-8") as file:
            file.write(MAPPING)
        own, other = pty.openpty()
        fcntl.ioctl(other, termios.TIOCSWINSZ, struct.pack("HHHH", 60, COLUMNS, 0, 0))
        environment = {**os.environ, "TERM": "xterm"}
        environment.pop("NO_COLOR", None)
        run = subprocess.Popen([spoke, "lint", "--today", "2026-11-24"], cwd=project, stdout=other, env=environment)
        os.close(other)
        data = b""
        while True:
            try:
                piece = os.read(own, 65536)
            except OSError:
                break
            if not piece:
                break
            data += piece
        run.wait()
        return data.decode("utf-8").replace("\r\n", "\n")


def pieces(line):
    """The pieces of a line with their colour and weight."""
    color, bold, position = None, False, 0
    for match in list(re.finditer("\x1b\\[([0-9;]*)m", line)) + [None]:
        text = line[position : match.start() if match else len(line)]
        if text:
            yield text, color, bold
        if match:
            position = match.end()
            for code in match.group(1).split(";"):
                if code in ("", "0"):
                    color, bold = None, False
                elif code == "1":
                    bold = True
                else:
                    color = COLORS.get(code, color)


def picture(text):
    lines = ["\x1b[34m$\x1b[0m spoke lint"] + text.rstrip("\n").split("\n")
    width, height = COLUMNS * CELL + 2 * MARGIN, len(lines) * LINE + 2 * MARGIN
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width:g} {height:g}" role="img" '
        'aria-label="What spoke lint shows on a terminal" font-family="ui-monospace, Menlo, Consolas, \'DejaVu Sans Mono\', monospace" '
        'font-size="14">',
        f'<rect width="{width:g}" height="{height:g}" rx="8" fill="#22272e"/>',
    ]
    for number, line in enumerate(lines):
        column = 0
        for text, color, bold in pieces(line):
            # White space at the ends would be taken away, and much of it in between made one.
            shown = text.strip(" ")
            x, y = MARGIN + (column + len(text) - len(text.lstrip(" "))) * CELL, MARGIN + number * LINE + 14
            weight = ' font-weight="700"' if bold else ""
            if shown:
                length = len(shown) * CELL
                escaped = html.escape(shown).replace(" ", "&#160;")
                out.append(
                    f'<text x="{x:g}" y="{y:g}" textLength="{length:g}" fill="{color or "#cdd9e5"}"{weight}>{escaped}</text>'
                )
            column += len(text)
    return "\n".join(out + ["</svg>"]) + "\n"


made = picture(output(os.path.abspath(sys.argv[1])))
if "--update" in sys.argv:
    os.makedirs(os.path.dirname(TARGET), exist_ok=True)
    with open(TARGET, "w", encoding="utf-8") as file:
        file.write(made)
    print(f"wrote {TARGET}")
else:
    with open(TARGET, encoding="utf-8") as file:
        shown = file.read() == made
    print(f"{TARGET} shows what the command prints" if shown else f"{TARGET} is old: run .ci/picture.py SPOKE --update")
    sys.exit(0 if shown else 1)
