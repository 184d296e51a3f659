"""Text that tries to run: one of each kind, for every field of a page."""

from typing import Any

ATTACKS = (
    "<script>window.hit=1</script>",
    "</script><script>window.hit=1</script>",
    "<img src=x onerror=\"window.hit=1\">",
    "'\" onmouseover=\"window.hit=1\" x='",
    "javascript:window.hit=1",
    "data:text/html,<script>window.hit=1</script>",
    "<a href=\"javascript:window.hit=1\">href</a>",
    "{{ 7*7 }}{% raw %}${window.hit=1}",
    "]]><!--<svg onload=window.hit=1>",
    "line\u2028separator\u2029window.hit=1",
    "</style><style>*{background:url(https://example.org/x)}</style>",
    "\u202eright to left\u0000\ud800",
    "__proto__",
)  # fmt: skip
URLS = (
    "javascript:window.hit=1",
    "https://example.org/a?b=\"onmouseover='window.hit=1'",
    'https://example.org/a"><script>window.hit=1</script>',
    "//example.org/x",
    "file:///etc/passwd",
    "https://example.org/a#b:~:text=c",
    "http://[::1",
    "vbscript:x",
)


def hostile_rows() -> list[dict[str, Any]]:
    """Return rows with an attack in every field that takes text, three kinds of mark, all standings."""
    return [row for n, text in enumerate(ATTACKS) for row in _rows(n, text)]


def _rows(number: int, text: str) -> list[dict[str, Any]]:
    url = URLS[number % len(URLS)]
    inner = f"s{number}i {text}"
    about = _row(f"s{number} {text}", text, url) | {
        "fillers": [
            _entity("subject", f"e{number} {text}", text),
            {"role": "object", "id": inner, "statement": True},
        ],
        "roles_text": {text: text},
    }
    line = _row(inner, text, url) | {
        "fillers": [_entity("subject", "focus", "Focus"), _entity(text, f"e{number} {text}", text)]
    }
    return [about, line]


def _entity(role: str, name: str, text: str) -> dict[str, Any]:
    return {"role": role, "id": name, "name": text, "labels": [text], "aliases": [text]}


def _row(name: str, text: str, url: str) -> dict[str, Any]:
    speaker = {"id": None, "name": text, "stance": text, "verb": text, "date": text, "order": 0}
    evidence = {
        "id": name, "quote": text + " said.", "cue": text, "cue_start": 0, "cue_end": len(text), "support": [text],
        "tentative": False, "time_text": text, "kind": text, "document": text, "title": text, "url": url,
        "published": text, "publisher": text, "said_by": [speaker],
    }  # fmt: skip
    return {
        "id": name, "predicate": text, "verb": text, "text": text, "polarity": "positive", "modality": "actual",
        "narrated": False, "tentative": False, "condition": text, "time_text": text, "time_from": text,
        "time_to": text, "said_by": [text], "support": [text], "status": "active", "evidence": [evidence],
    }  # fmt: skip
