"""The page: one HTML file from our own template, with every script and style inside and named by hash."""

import base64
import hashlib
import re
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from importlib.resources import files
from pathlib import Path
from typing import Any
from urllib.parse import quote

import pyvis
from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup
from pyvis.network import Network

from kg.model import Polarity
from kg.views.drawing import SHAPES, make_drawing
from kg.views.links import safe_url, sentence_url
from kg.views.rows import PageEvidence, PageFiller, PageGraph, PageStatement
from kg.views.standing import HEADINGS, LEGEND, Standing, find_standing, hedge, relation

VIS_NETWORK = Path(pyvis.__file__).parent / "templates" / "lib" / "vis-9.1.2" / "vis-network.min.js"
STYLES = ("page.css", "table.css")
SCRIPTS = (
    "model.js", "theme.js", "canvas.js", "roles.js", "filters.js", "panel.js", "search.js", "path.js", "address.js",
    "picture.js", "main.js",
)  # fmt: skip
DAY = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
# Where there is JavaScript the page begins as a drawing, before the first paint.
START = 'document.documentElement.classList.add("js");'


class _OwnNetwork(Network):  # type: ignore[misc] # pyvis has no types
    """pyvis without its templates, which fetch from elsewhere and run what titles say."""

    def __init__(self) -> None:
        super().__init__(directed=True, cdn_resources="in_line")
        self.path = "page.html"
        self.templateEnv = Environment(
            loader=PackageLoader("kg.views"),
            autoescape=True,
            undefined=StrictUndefined,
            trim_blocks=True,
            lstrip_blocks=True,
        )

    def render(self, values: dict[str, Any]) -> str:
        """Return our template filled with `values`."""
        return str(self.templateEnv.get_template(self.path).render(values))


@dataclass(frozen=True, slots=True)
class _Choice:
    """A line of the legend: what a filter is called, what it counts."""

    value: str
    text: str
    count: int
    shape: str = ""


@dataclass(frozen=True, slots=True)
class _Sentence:
    """One evidence as the table shows it; the quote in three parts, the cue in the middle."""

    before: str
    cue: str
    after: str
    kind: str
    speakers: tuple[str, ...]
    title: str
    url: str | None
    publisher: str
    published: str
    support: str
    is_tentative: bool


def render(graph: PageGraph) -> str:
    """Return the page of `graph` as HTML: the same graph gives the same bytes."""
    network = _OwnNetwork()
    drawing = make_drawing(graph, network)
    style, script, library = _style(), _script(), _library()
    focus = next(e for e in graph.entities if e.id == graph.focus)
    return network.render(
        {
            "title": focus.name or focus.id,
            "focus": focus,
            "policy": _policy([START, library, script], [style]),
            # Our own texts and a file of pyvis are the only ones that are not escaped.
            "start": Markup(START),
            "style": Markup(style),
            "library": Markup(library),
            "script": Markup(script),
            "data": {
                **asdict(drawing),
                "focus": graph.focus,
                "headings": [[k.value, v] for k, v in HEADINGS.items()],
            },
            "types": _type_choices(graph),
            "relations": _relation_choices(graph),
            "standings": _standing_choices(graph),
            "days": _days(graph),
            "rows": _rows(graph),
            "hidden": drawing.hidden,
        }
    )


@cache
def _library() -> str:
    """Return vis-network's code without the address of its map, which developer tools would ask for."""
    text = VIS_NETWORK.read_text(encoding="utf-8")
    return text.split("//# sourceMappingURL=")[0].rstrip() + "\n"


@cache
def _read(name: str) -> str:
    return files("kg.views").joinpath("templates", name).read_text(encoding="utf-8")


def _style() -> str:
    """Return the styles; the dark colours stand twice, for the system's wish and for the reader's."""
    dark = _read("dark.css")
    system = f"@media (prefers-color-scheme: dark) {{ :root:not([data-theme]) {{\n{dark}}} }}\n"
    chosen = f':root[data-theme="dark"] {{\n{dark}}}\n'
    return "".join([*map(_read, STYLES), system, chosen])


def _script() -> str:
    """Return the program: the modules in order, in one scope of their own."""
    return '(() => {\n"use strict";\n' + "\n".join(map(_read, SCRIPTS)) + "})();\n"


def _policy(scripts: Iterable[str], styles: Iterable[str]) -> str:
    """Return a content security policy that allows exactly these texts inside and nothing from outside."""

    def hashes(texts: Iterable[str]) -> str:
        digests = (hashlib.sha256(x.encode()).digest() for x in texts)
        return " ".join(f"'sha256-{base64.b64encode(d).decode()}'" for d in digests)

    return (
        f"default-src 'none'; script-src {hashes(scripts)}; style-src {hashes(styles)}; "
        "img-src data:; base-uri 'none'; form-action 'none'"
    )


def _type_choices(graph: PageGraph) -> list[_Choice]:
    counts = Counter(e.type for e in graph.entities)
    return [
        _Choice(name, "Aid package" if name == "AidPackage" else name, counts[name], SHAPES[name])
        for name in SHAPES
        if counts[name]
    ]


def _relation_choices(graph: PageGraph) -> list[_Choice]:
    counts = Counter(relation(s) for s in graph.statements)
    return [_Choice(r, r, n) for r, n in sorted(counts.items(), key=lambda x: (-x[1], x[0]))]


def _standing_choices(graph: PageGraph) -> list[_Choice]:
    counts = Counter(find_standing(s) for s in graph.statements)
    return [_Choice(x.value, LEGEND[x], counts[x]) for x in Standing if counts[x]]


def _days(graph: PageGraph) -> tuple[str, str]:
    """Return the first and the last day an article of the page was published; both "" without any."""
    found = {e.published for s in graph.statements for e in s.evidence}
    days = sorted(day for day in found if DAY.fullmatch(day))
    return (days[0], days[-1]) if days else ("", "")


def _rows(graph: PageGraph) -> list[dict[str, Any]]:
    words = {s.id: _told(s) for s in graph.statements} | {e.id: e.name for e in graph.entities}
    return [_row(s, words) for s in graph.statements]


def _told(statement: PageStatement) -> str:
    """Return the text of a statement that others speak about, with its status where it is not a fact."""
    status = _status(statement)
    return statement.text if status == "fact" else f"[{status}] {statement.text}"


def _row(statement: PageStatement, words: Mapping[str, str]) -> dict[str, Any]:
    said_by = ", ".join(statement.said_by)
    if statement.narrated:
        said_by = "the article" + (f"; {said_by}" if said_by else "")
    return {
        "id": statement.id,
        "standing": find_standing(statement).value,
        "status": _status(statement),
        "text": statement.text or relation(statement),
        "roles": [_role(f, words) for f in statement.fillers],
        "condition": statement.condition,
        "when": _when(statement),
        "said_by": said_by or "a speaker who is not named",
        "sentences": [_sentence(e, statement) for e in statement.evidence],
    }


def _status(statement: PageStatement) -> str:
    """Return the status in words: "fact", "planned", "not", "alleged, not", "unsure, planned" ..."""
    words = [hedge(statement)] if hedge(statement) else []
    if statement.polarity is Polarity.NEGATIVE:
        words.append("not")
    return ", ".join(words) or "fact"


def _role(filler: PageFiller, words: Mapping[str, str]) -> dict[str, str]:
    """Return a role with its words and, for what the page can show, the address of it inside the page."""
    if filler.literal is not None:
        return {"role": filler.role, "text": filler.literal, "at": ""}
    key = filler.entity or filler.statement or ""
    at = f"#at={quote(key, safe='', errors='replace')}" if key in words else ""
    text = words.get(key) or (key if filler.entity else "a statement that is withdrawn")
    return {"role": filler.role, "text": text, "at": at}


def _when(statement: PageStatement) -> str:
    """Return the time as "last year (2023-01-01 to 2023-12-31)", as much as is known."""
    first, last = statement.time_from[:10], statement.time_to[:10]
    if first and last:
        span = first if first == last else f"{first} to {last}"
    else:
        span = f"from {first}" if first else f"until {last}" if last else ""
    if not statement.time_text or statement.time_text == span:
        return span
    return f"{statement.time_text} ({span})" if span else statement.time_text


def _sentence(evidence: PageEvidence, statement: PageStatement) -> _Sentence:
    quote, start, end = evidence.quote, evidence.cue_start, evidence.cue_end
    if not 0 <= start < end <= len(quote):
        start = end = len(quote)
    speakers = tuple(_speaker(s.name, s.stance, s.verb, s.date) for s in evidence.speakers)
    if not speakers and not statement.narrated:
        speakers = ("somebody who is not named",)
    link = sentence_url(evidence.url, quote) if safe_url(evidence.url) else None
    return _Sentence(
        before=quote[:start],
        cue=quote[start:end],
        after=quote[end:],
        kind="" if evidence.kind == "body" else evidence.kind,
        speakers=speakers,
        title=evidence.title or evidence.url or "untitled article",
        url=link,
        publisher=evidence.publisher,
        published=evidence.published,
        support=", ".join(evidence.support),
        is_tentative=evidence.tentative,
    )


def _speaker(name: str, stance: str, verb: str, date: str) -> str:
    """Return "Mary Wareham warns (“warned”), 2024-11-20", as much as is known."""
    words = f"{name or 'somebody who is not named'} {stance or 'says'}"
    if verb:
        words += f" (“{verb}”)"
    return f"{words}, {date}" if date else words
