"""What a page holds, without a browser."""

import os
import re
import stat
import subprocess
import sys
from html.parser import HTMLParser
from pathlib import Path
from typing import Any

import pytest

from kg.errors import KgError
from kg.views import render_page, write_page
from kg.views.links import safe_url, sentence_url, text_fragment
from kg.views.rows import PageGraph, page_graph
from kg.views.standing import Standing, find_standing, label
from tests.views.graphs import demo_page
from tests.views.hostile import hostile_rows

FACT = {"polarity": "positive", "modality": "actual", "narrated": True}


def make_row(name: str = "s1", **fields: Any) -> dict[str, Any]:
    row = {
        "id": name,
        "predicate": "SUPPLIES",
        "verb": "give",
        "text": "A gives B.",
        **FACT,
        **fields,
    }
    row.setdefault("fillers", [entity("subject", "a"), entity("object", "b")])
    return row


def entity(role: str, name: str) -> dict[str, Any]:
    return {"role": role, "id": name, "name": name.upper(), "labels": ["Country"]}


class _Tags(HTMLParser):
    """The tags of a page with their attributes."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.tags: list[tuple[str, dict[str, str | None]]] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.append((tag, dict(attrs)))


@pytest.fixture(scope="module")
def demo() -> PageGraph:
    return demo_page()


def test_the_same_graph_gives_the_same_bytes(demo: PageGraph) -> None:
    """Nothing of a page depends on time, place or chance."""
    assert render_page(demo) == render_page(demo_page())


def test_a_page_asks_for_nothing(demo: PageGraph) -> None:
    """No tag of a page makes a browser fetch: no src, no stylesheet, no address but of links to articles."""
    for tag, attributes in _Tags(render_page(demo)).tags:
        assert "src" not in attributes
        assert tag == "a" or attributes.get("href", "data:,") == "data:,"


def test_no_markup_runs_or_styles_by_attribute() -> None:
    """Whatever the words, a page has no handler and no style attribute, and as many scripts as ever."""
    tags = _Tags(render_page(page_graph("focus", hostile_rows()))).tags
    assert not [
        a for _, attributes in tags for a in attributes if a.startswith("on") or a == "style"
    ]
    assert [tag for tag, _ in tags].count("script") == 4
    assert [tag for tag, _ in tags].count("style") == 1


def test_the_policy_allows_only_what_is_inside(demo: PageGraph) -> None:
    """The policy begins with nothing and names texts by hash, never unsafe-inline."""
    page = render_page(demo)
    metas = [a for tag, a in _Tags(page).tags if tag == "meta"]
    policy = next(a["content"] or "" for a in metas if a.get("http-equiv"))
    assert policy.startswith("default-src 'none'; script-src 'sha256-")
    assert "unsafe" not in policy
    assert "sourceMappingURL" not in page


def test_links_lead_to_articles_only() -> None:
    """Every link is an http or https address, or stays in the page."""
    found = [
        a["href"] or ""
        for t, a in _Tags(render_page(page_graph("focus", hostile_rows()))).tags
        if t == "a"
    ]
    assert found
    assert all(re.match(r"https?://[^/]|#at=", href) for href in found)


@pytest.mark.parametrize(
    ("url", "is_safe"),
    [
        ("https://example.org/a", True),
        ("http://example.org", True),
        ("HTTPS://example.org/a", True),
        ("javascript:alert(1)", False),
        ("java\nscript:alert(1)", False),
        ("https://example.org/a b", False),
        ("https:///a", False),
        ("//example.org/a", False),
        ("data:text/html,x", False),
        ("http://[::1", False),
        ("", False),
    ],
)
def test_only_web_addresses_are_links(url: str, is_safe: bool) -> None:
    """Other schemes, broken and relative addresses are no links."""
    assert (safe_url(url) == url) is is_safe


@pytest.mark.parametrize(
    ("sentence", "fragment"),
    [
        ("Kyiv agreed.", "text=Kyiv%20agreed."),
        ("so-called, R&D", "text=so%2Dcalled%2C%20R%26D"),
        ("“à la\n  carte” #1?", "text=%E2%80%9C%C3%A0%20la%20carte%E2%80%9D%20%231%3F"),
        (
            " ".join(["word"] * 90),
            "text=" + "%20".join(["word"] * 6) + "," + "%20".join(["word"] * 6),
        ),
        ("", ""),
    ],
)
def test_a_text_fragment_escapes_what_it_would_mean(sentence: str, fragment: str) -> None:
    """Dash, comma, ampersand and spaces are escaped; a long sentence is told by its ends."""
    assert text_fragment(sentence) == fragment


@pytest.mark.parametrize(
    ("url", "expected"),
    [
        ("https://example.org/a", "https://example.org/a#:~:text=Yes"),
        ("https://example.org/a#part", "https://example.org/a#part:~:text=Yes"),
        ("https://example.org/a#:~:text=No", "https://example.org/a#:~:text=Yes"),
        ("ftp://example.org/a", None),
    ],
)
def test_a_sentence_has_an_address(url: str, expected: str | None) -> None:
    """The fragment joins one that is there and takes the place of an older directive."""
    assert sentence_url(url, "Yes") == expected


@pytest.mark.parametrize(
    ("fields", "standing", "words"),
    [
        ({}, "fact", "supplies"),
        ({"modality": "planned"}, "planned", "planned: supplies"),
        ({"modality": "planned", "narrated": False}, "planned", "planned: supplies"),
        ({"modality": "alleged"}, "claimed", "alleged: supplies"),
        ({"narrated": False}, "claimed", "claimed: supplies"),
        ({"modality": "hypothetical"}, "possible", "hypothetical: supplies"),
        ({"polarity": "negative"}, "denied", "not supplies"),
        ({"polarity": "negative", "narrated": False}, "claimed-not", "claimed: not supplies"),
        ({"polarity": "negative", "modality": "planned"}, "claimed-not", "planned: not supplies"),
        ({"tentative": True}, "tentative", "unsure: supplies"),
        ({"tentative": True, "polarity": "negative"}, "tentative", "unsure: not supplies"),
        ({"predicate": "RELATES_TO"}, "fact", "give"),
    ],
)
def test_only_a_fact_looks_like_one(fields: dict[str, Any], standing: str, words: str) -> None:
    """Plans, claims and denials have a standing of their own and words before the relation."""
    statement = page_graph("a", [make_row(**fields)]).statements[0]
    assert find_standing(statement) == standing
    assert label(statement) == words


def test_the_table_has_every_statement_with_its_status() -> None:
    """Without JavaScript a reader finds each statement, marked by its standing."""
    graph = demo_page(all_statements=True)
    rows = [a for t, a in _Tags(render_page(graph)).tags if t == "tr" and "id" in a]
    assert [a["class"] for a in rows] == [find_standing(s).value for s in graph.statements]
    assert {a["class"] for a in rows} >= {"fact", "planned", "claimed", "possible", "denied"}


def test_a_statement_in_a_role_keeps_its_status() -> None:
    """What somebody says, asks or allows does not turn into a fact by being an object."""
    outer = make_row(
        fillers=[entity("subject", "a"), {"role": "object", "id": "s2", "statement": True}]
    )
    inner = make_row("s2", text="B leaves C.", modality="permitted", polarity="negative")
    assert "[permitted, not] B leaves C.</a>" in render_page(page_graph("a", [outer, inner]))


def test_a_role_shows_words_beside_its_entity() -> None:
    """One role, filled by an entity and by what has no node: neither hides the other."""
    fillers = [entity("subject", "a"), entity("location", "b")]
    row = make_row(fillers=fillers, roles_text={"location": "the northern valleys"})
    (statement,) = page_graph("a", [row]).statements
    filled = [(f.entity, f.literal) for f in statement.fillers if f.role == "location"]
    assert filled == [(None, "the northern valleys"), ("b", None)]


@pytest.mark.parametrize("status", ["retracted", "rejected"])
def test_what_is_no_longer_held_is_not_shown(status: str) -> None:
    """A statement that went or was rejected stands nowhere, not even in a role of another."""
    outer = make_row(
        fillers=[entity("subject", "a"), {"role": "object", "id": "s2", "statement": True}]
    )
    page = render_page(page_graph("a", [outer, make_row("s2", text="B leaves C.", status=status)]))
    assert "B leaves C." not in page
    assert "<span>a statement that is withdrawn</span>" in page


@pytest.mark.parametrize(
    ("text", "first", "last", "expected"),
    [
        ("last year", "2023-01-01", "2023-12-31", "last year (2023-01-01 to 2023-12-31)"),
        ("on Monday", "2024-05-06", "2024-05-06", "on Monday (2024-05-06)"),
        ("days earlier", None, "2024-05-06", "days earlier (until 2024-05-06)"),
        ("", "2024-05-06", None, "from 2024-05-06"),
        ("for months", None, None, "for months"),
        ("", None, None, ""),
    ],
)
def test_a_time_says_as_much_as_is_known(
    text: str, first: str | None, last: str | None, expected: str
) -> None:
    """The words of the article come first, then the days they stand for."""
    row = make_row(time_text=text, time_from=first, time_to=last)
    assert f'<td class="when">{expected}</td>' in render_page(page_graph("a", [row]))


def test_every_standing_has_a_line_and_a_chip_of_its_own() -> None:
    """The styles know each standing but fact, which is the plain line."""
    page = render_page(page_graph("a", [make_row()]))
    for standing in set(Standing) - {Standing.FACT}:
        assert f".line.{standing}" in page
        assert f".chip.{standing}" in page


def test_the_cue_is_marked_only_where_it_stands() -> None:
    """Offsets that do not fit the sentence mark nothing."""
    evidence = {"id": "v", "quote": "A gave B to C.", "cue_start": 2, "cue_end": 6}
    assert "<mark>gave</mark>" in render_page(page_graph("a", [make_row(evidence=[evidence])]))
    broken = {**evidence, "cue_end": 600}
    assert "<mark>" not in render_page(page_graph("a", [make_row(evidence=[broken])]))


def test_a_page_is_written_whole_or_not_at_all(tmp_path: Path) -> None:
    """An existing page is replaced, readable by all, and a failure leaves nothing behind."""
    path = tmp_path / "new" / "page.html"
    write_page(page_graph("a", [make_row()]), path)
    write_page(page_graph("a", [make_row(text="Another.")]), path)
    assert "Another." in path.read_text(encoding="utf-8")
    assert stat.S_IMODE(path.stat().st_mode) == 0o644
    (tmp_path / "taken").mkdir()
    with pytest.raises(OSError, match="taken"):
        write_page(page_graph("a", [make_row()]), tmp_path / "taken")
    assert sorted(os.listdir(tmp_path)) == ["new", "taken"]


def test_an_empty_neighbourhood_is_a_page() -> None:
    """An entity of which nothing is said has a page all the same."""
    page = render_page(page_graph("country:atl", []))
    assert "<h1>country:atl</h1>" in page


def test_a_broken_row_is_refused() -> None:
    """A polarity out of the list is an error that names the row."""
    with pytest.raises(KgError, match="s1"):
        page_graph("a", [make_row(polarity="maybe")])


def test_importing_views_loads_no_library() -> None:
    """pyvis and networkx are loaded when a page is made."""
    code = "import sys, kg.views; sys.exit(bool({'pyvis', 'networkx', 'jinja2', 'numpy'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
