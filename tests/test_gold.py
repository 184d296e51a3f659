"""Hand-made gold, loaded through the path of an import, answers the questions of an analyst."""

import json
from collections.abc import Iterable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from kg.fuse import Context, fold_statements, make_shortcuts
from kg.imports import Article, Importer, Reader
from kg.imports.changes import stored_evidence
from kg.knowledge.schema import load_schema
from kg.model import Reading, RunReport
from kg.store import Store
from support.gold import DATA, demo_gold, evaluation_data, is_forbidden, load_gold, read_gold

NOW = datetime(2025, 3, 20, 12, tzinfo=UTC)
QUESTIONS = json.loads((DATA / "questions.json").read_text(encoding="utf-8"))
DEMOS = ("mines_for_ukraine", "leaving_the_treaty")
NAMES = [q["name"] for q in QUESTIONS]
SOURCES = [
    "landmines", "wikinews_afghan", "wikinews_asylum", "wikinews_election", "wikinews_flag", "wikinews_hackers",
    "wikinews_homeopathic", "wikinews_korea", "wikinews_sensitive", "wikinews_stampede", "wikinews_taxes",
    "wikinews_worship",
]  # fmt: skip


def load(store: Store, readings: Iterable[Reading]) -> RunReport:
    """Import readings as one run, as if an extractor had made them."""
    known = {r.document.id: r for r in readings}
    reader = Reader(lambda document: known[document.id], "gold")
    articles = [Article(r.document.path, lambda r=r: r.document) for r in known.values()]  # type: ignore[misc]
    return Importer(store, reader, load_schema(), lambda: NOW).import_articles(articles)


def landmines() -> tuple[dict[str, Any], Reading]:
    """Return the gold of the news agency's article and its reading, or skip."""
    folder = evaluation_data() / "gold" / "dev"
    gold = load_gold(folder / "landmines.gold.json")
    return gold, read_gold(gold, folder / "landmines.txt")


def answer(store: Store, name: str, params: dict[str, Any]) -> list[dict[str, Any]]:
    """Return the rows of a named query as mappings."""
    rows = store.run_query(name, params)
    return [dict(zip(rows.columns, row, strict=True)) for row in rows.rows]


def check_questions(store: Store, questions: list[dict[str, Any]]) -> None:
    """Compare all answers at once, so that a failure shows every question it concerns."""
    found = {q["name"]: answer(store, q["name"], q["params"]) for q in questions}
    assert found == {q["name"]: q["expected"] for q in questions}


def test_demo_articles_answer_the_questions(store: Store) -> None:
    """Two articles of one run give the expected answers of all 14 questions, on every server."""
    report = load(store, [demo_gold(name)[1] for name in DEMOS])
    assert (report.status, report.documents, report.failed) == ("done", 2, ())
    assert len(report.new_ids) == 99
    check_questions(store, QUESTIONS)


def test_landmines_article_answers_its_questions(store: Store) -> None:
    """The article that is the example to keep in mind gives the answers written beside it."""
    gold, reading = landmines()
    load(store, [reading])
    assert sorted(q["name"] for q in gold["queries"]) == sorted(NAMES)
    check_questions(store, gold["queries"])


def plain_mistakes(gold: dict[str, Any], reading: Reading) -> list[str]:
    """Return the forbidden readings of a gold that a plain edge of its own statements would say."""
    items = stored_evidence(reading)
    names = {e.id: e.name for e in reading.entities}
    context = Context(load_schema(), {x.evidence.id: x.evidence for x in items}, names)
    statements = {s.id: s for s in fold_statements(items, context)}
    edges = make_shortcuts(statements.values(), items, context)
    return [
        row["id"]
        for row in gold["forbidden"]
        for edge in edges
        if is_forbidden(row, edge, statements[edge.statement])
    ]


@pytest.mark.parametrize("name", DEMOS)
def test_no_plain_edge_says_what_a_demo_forbids(name: str) -> None:
    """Denied, planned and alleged facts of the demo articles make no plain edge."""
    gold, reading = demo_gold(name)
    assert gold["forbidden"]
    assert plain_mistakes(gold, reading) == []


@pytest.mark.parametrize("name", SOURCES)
def test_no_plain_edge_says_what_an_article_forbids(name: str) -> None:
    """No forbidden reading of the measured articles matches a plain edge."""
    folder: Path = evaluation_data() / "gold" / "dev"
    gold = load_gold(folder / f"{name}.gold.json")
    assert plain_mistakes(gold, read_gold(gold, folder / f"{name}.txt")) == []


@pytest.mark.parametrize("name", DEMOS)
def test_gold_reading_is_whole(name: str) -> None:
    """Cues and mentions slice out of their sentences, and every evidence has an id of its own."""
    _, reading = demo_gold(name)
    sentences = {s.id: s for s in reading.sentences}
    assert len({e.id for e in reading.evidence}) == len(reading.evidence) > 50
    for evidence in reading.evidence:
        words = sentences[evidence.sentence].text
        assert words[evidence.cue_start : evidence.cue_end] == evidence.cue != ""
    for mention in reading.mentions:
        assert sentences[mention.sentence].text[mention.start : mention.end] == mention.text
