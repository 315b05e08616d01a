"""Follows the manual's links inside of the repository: the file is there, and so is the heading."""
import functools
import pathlib
import re
import sys

PAGES = [pathlib.Path(name) for name in ["README.md", "CHANGELOG.md", "Examples/README.md", "Benchmarks/README.md"]]


def text(page):
    """A page without its code."""
    return re.sub(r"^```.*?^```$", "", page.read_text(encoding="utf-8"), flags=re.S | re.M)


@functools.cache
def headings(page):
    """The names of a page's headings, as GitHub makes them."""
    names = set()
    for heading in re.findall(r"^#+ (.*)$", text(page), re.M):
        words = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).strip().lower()
        names.add(re.sub(r"[^\w\- ]", "", words).replace(" ", "-"))
    return names


def main():
    count, broken = 0, []
    for page in PAGES + sorted(pathlib.Path("docs").rglob("*.md")):
        for link in re.findall(r"\]\(([^)\s]+)\)", text(page)):
            if link.startswith("http"):
                continue
            count += 1
            path, _, heading = link.partition("#")
            target = page.parent / path if path else page
            if not target.exists() or heading and heading not in headings(target.resolve()):
                broken.append(f"{page}: {link} leads nowhere")
    for line in broken:
        print(line, file=sys.stderr)
    print(f"{count} links of the manual, {len(broken)} lead nowhere")
    sys.exit(1 if broken else 0)


main()
