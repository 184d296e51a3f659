"""Print rows: a table for people on a terminal, JSON lines for programs."""

import json
import shutil
import textwrap
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from typing import Any, TextIO

GAP = "  "
LEAST_WIDTH = 8
LONGEST_WORD = 40
"""A longer word, an address mostly, is broken where there is no room for it."""


def plain_text(value: object) -> str:
    """Return `value` as one line of printable text; lists are joined, None is empty.

    Control and format characters are dropped: the text of an article must not drive the reader's terminal.
    """
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (list, tuple)):
        return ", ".join(plain_text(x) for x in value)
    if isinstance(value, Mapping):
        return ", ".join(f"{key}: {plain_text(x)}" for key, x in value.items())
    text = " ".join(str(value).split())
    return "".join(c for c in text if unicodedata.category(c) not in {"Cc", "Cf", "Cs", "Co"})


def display_width(text: str) -> int:
    """Return the columns `text` takes on a terminal: wide characters count two, combining marks none."""
    return sum(
        0 if unicodedata.combining(c) else 2 if unicodedata.east_asian_width(c) in {"W", "F"} else 1
        for c in text
    )


def _fit_widths(widths: Sequence[int], least: Sequence[int], total: int) -> list[int] | None:
    """Return `widths` with the widest columns narrowed until all fit into `total`, or None where `least` does not."""
    fitted = list(widths)
    room = total - len(GAP) * (len(fitted) - 1)
    while sum(fitted) > room:
        wide = [i for i in range(len(fitted)) if fitted[i] > least[i]]
        if not wide:
            return None
        fitted[max(wide, key=lambda i: fitted[i])] -= 1
    return fitted


def _longest_word(cells: Iterable[str]) -> int:
    """Return the width of the longest word in a column, so far as words stay whole."""
    longest = max((display_width(w) for cell in cells for w in cell.split()), default=0)
    return max(min(longest, LONGEST_WORD), LEAST_WIDTH)


def _format_list(columns: Sequence[str], cells: Sequence[Sequence[str]], width: int) -> str:
    """Return rows one below the other, a line or more for each cell that is not empty."""
    indent = max(len(c) for c in columns) + len(GAP)
    room = max(width - indent, _longest_word(cell for row in cells for cell in row))
    blocks = []
    for row in cells:
        lines = []
        for name, cell in zip(columns, row, strict=True):
            for at, part in enumerate(textwrap.wrap(cell, room)):
                lines.append(("" if at else name).ljust(indent) + part)
        blocks.append("\n".join(lines))
    return "\n\n".join(blocks)


def format_table(columns: Sequence[str], rows: Iterable[Sequence[object]], *, width: int) -> str:
    """Return a table of at most `width` columns, words whole; a list of its cells where there is no room for that."""
    cells = [[plain_text(x) for x in row] for row in rows]
    natural = [
        max(display_width(line[i]) for line in [list(columns), *cells]) for i in range(len(columns))
    ]
    least = [_longest_word(line[i] for line in [columns, *cells]) for i in range(len(columns))]
    widths = _fit_widths(natural, least, width)
    if widths is None:
        return _format_list(columns, cells, width)
    lines = []
    for row in [list(columns), ["-" * w for w in widths], *cells]:
        wrapped = [textwrap.wrap(cell, w) or [""] for cell, w in zip(row, widths, strict=True)]
        for i in range(max(len(parts) for parts in wrapped)):
            parts = [p[i] if i < len(p) else "" for p in wrapped]
            padded = [p + " " * (w - display_width(p)) for p, w in zip(parts, widths, strict=True)]
            lines.append(GAP.join(padded).rstrip())
    return "\n".join(lines)


def json_line(row: Mapping[str, Any]) -> str:
    """Return `row` as one line of JSON, keys in the row's own order."""
    return json.dumps(row, ensure_ascii=False, separators=(", ", ": "), default=str)


class Printer:
    """Prints rows on `stream` as JSON lines or, for people, as a table."""

    def __init__(self, stream: TextIO, *, as_json: bool) -> None:
        """Keep the stream and the form."""
        self.stream = stream
        self.as_json = as_json

    @property
    def width(self) -> int:
        """The width to fit tables into: the terminal's, 100 where there is none."""
        return shutil.get_terminal_size((100, 24)).columns

    def rows(self, columns: Sequence[str], rows: Iterable[Mapping[str, Any]]) -> int:
        """Print `rows` and return how many there were; JSON lines are written as they come."""
        if self.as_json:
            count = 0
            for row in rows:
                self.line(json_line(row))
                count += 1
            return count
        listed = list(rows)
        if listed:
            self.line(
                format_table(
                    columns, [[r.get(c) for c in columns] for r in listed], width=self.width
                )
            )
        return len(listed)

    def line(self, text: str) -> None:
        """Print one line."""
        self.stream.write(text + "\n")
