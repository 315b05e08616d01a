"""The cookbook shows the files of Examples/cookbook. Writes them into the page, or says where the page differs.

usage: cookbook.py [--check]
"""
import pathlib
import re
import sys

page = pathlib.Path("docs/cookbook.md")
text = page.read_text(encoding="utf-8")
shown = re.compile(r"(<!-- (Examples/cookbook/\S+) -->\n```yaml\n).*?(```\n)", re.S)
written = shown.sub(lambda match: match[1] + pathlib.Path(match[2]).read_text(encoding="utf-8") + match[3], text)

named = {pathlib.Path(match[2]).parts[2] for match in shown.finditer(text)}
missing = sorted({path.name for path in pathlib.Path("Examples/cookbook").iterdir() if path.is_dir()} - named)
if missing:
    sys.exit("docs/cookbook.md does not show " + ", ".join(missing))
if "--check" not in sys.argv:
    page.write_text(written, encoding="utf-8")
elif written != text:
    sys.exit("docs/cookbook.md is not what Examples/cookbook holds: python3 .ci/cookbook.py writes it")
