"""Charts as SVG without a library. Each carries its own background and colours, for light and dark pages."""
import math
from xml.sax.saxutils import escape

STYLE = """\
<style>
  .card { fill: #ffffff; stroke: #d1d9e0; }
  text { font: 13px system-ui, -apple-system, "Segoe UI", "DejaVu Sans", sans-serif; fill: #1f2328; }
  .title { font-size: 15px; font-weight: 600; }
  .quiet { fill: #59636e; }
  .small { font-size: 12px; }
  .grid { stroke: #d1d9e0; stroke-width: 1; }
  .ours { fill: #d9480f; }
  .others { fill: #8c959f; }
  .line { stroke: #d9480f; stroke-width: 2.5; fill: none; stroke-linejoin: round; }
  .strong { font-weight: 600; }
  @media (prefers-color-scheme: dark) {
    .card { fill: #0d1117; stroke: #3d444d; }
    text { fill: #f0f6fc; }
    .quiet { fill: #9198a1; }
    .grid { stroke: #2f353d; }
    .ours { fill: #ff8a4c; }
    .others { fill: #656c76; }
    .line { stroke: #ff8a4c; }
  }
</style>
"""


def picture(width, height, label, parts):
    return (f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
            f'role="img" aria-label="{escape(label)}">\n{STYLE}'
            f'<rect class="card" x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="8"/>\n'
            + "\n".join(parts) + "\n</svg>\n")


def words(x, y, content, classes="", anchor="start"):
    return f'<text x="{x:.1f}" y="{y:.1f}" class="{classes}" text-anchor="{anchor}">{escape(content)}</text>'


def bars(title, subtitle, rows):
    """Horizontal bars. A row is a name, a value, the text at the bar's end, and whether it is ours."""
    width, left, top, step = 760, 190, 76, 30
    height = top + step * len(rows) + 14
    room = width - left - 170
    largest = max(value for _, value, _, _ in rows)
    parts = [words(24, 32, title, "title"), words(24, 54, subtitle, "quiet small")]
    for index, (name, value, text, is_ours) in enumerate(rows):
        y = top + index * step
        size = max(value / largest * room, 2)
        classes = "ours" if is_ours else "others"
        parts.append(words(left - 12, y + 15, name, "strong" if is_ours else "", "end"))
        parts.append(f'<rect class="{classes}" x="{left}" y="{y + 1}" width="{size:.1f}" height="19" rx="2"/>')
        parts.append(words(left + size + 8, y + 15, text, "quiet small"))
    return picture(width, height, title, parts)


def ticks(largest):
    """About four round numbers up to a number."""
    unit = 10 ** math.floor(math.log10(largest / 4))
    step = next(unit * factor for factor in (1, 2, 2.5, 5, 10) if largest / (unit * factor) <= 4.5)
    return [step * index for index in range(int(largest / step) + 2)]


def panel(x, width, height, title, subtitle, points, unit):
    """A line through points: the label under the axis, the value, and where it stands, which is even."""
    left, right, top, bottom = x + 56, x + width - 24, 84, height - 44
    largest = max(value for _, value in points)
    marks = ticks(largest)
    highest = marks[-1]
    parts = [words(x + 24, 34, title, "title"), words(x + 24, 56, subtitle, "quiet small")]
    for mark in marks:
        y = bottom - mark / highest * (bottom - top)
        parts.append(f'<line class="grid" x1="{left}" x2="{right}" y1="{y:.1f}" y2="{y:.1f}"/>')
        parts.append(words(left - 8, y + 4, f"{mark:g}", "quiet small", "end"))
    step = (right - left - 20) / max(len(points) - 1, 1)
    places = [(left + 10 + index * step, bottom - value / highest * (bottom - top))
              for index, (_, value) in enumerate(points)]
    parts.append('<polyline class="line" points="' + " ".join(f"{a:.1f},{b:.1f}" for a, b in places) + '"/>')
    for (label, _), (a, b) in zip(points, places):
        parts.append(f'<circle class="ours" cx="{a:.1f}" cy="{b:.1f}" r="3.5"/>')
        parts.append(words(a, bottom + 18, label, "quiet small", "middle"))
    parts.append(words((left + right) / 2, bottom + 36, unit, "quiet small", "middle"))
    return parts


def panels(label, charts):
    """Charts beside each other. Each is a title, a subtitle, points, and what the axis below counts."""
    width, height = 380, 300
    parts = []
    for index, (title, subtitle, points, unit) in enumerate(charts):
        parts += panel(index * width, width, height, title, subtitle, points, unit)
    return picture(width * len(charts), height, label, parts)
