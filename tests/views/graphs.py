"""Pages to test with: rows as a store gives them, made from readings or by hand."""

from collections.abc import Iterable
from typing import Any

from kg.imports import statements_of_reading
from kg.knowledge.schema import load_schema
from kg.model import Attribution, Evidence, Reading, Statement, StatementFiller
from kg.views.rows import PageGraph, page_graph
from tests.support.gold import demo_gold


def demo_page(focus: str = "country:ukr") -> PageGraph:
    """Return the page of `focus` from the hand-made readings of the two packaged articles."""
    rows: list[dict[str, Any]] = []
    for name in ("mines_for_ukraine", "leaving_the_treaty"):
        _, reading = demo_gold(name)
        rows += rows_of_reading(reading)
    return page_graph(focus, rows)


def rows_of_reading(reading: Reading) -> list[dict[str, Any]]:
    """Return a row for each statement of one article, as `kg.views.rows` describes them."""
    evidence = {e.id: e for e in reading.evidence}
    entities = {
        e.id: {"id": e.id, "name": e.name, "labels": [e.type, *e.labels], "aliases": list(e.aliases)}
        for e in reading.entities
    }
    return [
        _row(statement, [evidence[x] for x in statement.evidence], entities, reading)
        for statement in statements_of_reading(reading, load_schema())
    ]


def _row(
    statement: Statement,
    evidence: Iterable[Evidence],
    entities: dict[str, dict[str, Any]],
    reading: Reading,
) -> dict[str, Any]:
    roles = [("subject", statement.subject), ("object", statement.object), *statement.roles]
    time = statement.time
    return {
        "id": statement.id,
        "predicate": statement.predicate,
        "verb": statement.verb,
        "text": statement.text,
        "polarity": statement.polarity.value,
        "modality": statement.modality.value,
        "narrated": statement.narrated,
        "tentative": statement.tentative,
        "condition": statement.condition,
        "time_text": time.text if time else "",
        "time_from": time.time_from if time else None,
        "time_to": time.time_to if time else None,
        "said_by": list(statement.said_by),
        "support": list(statement.support),
        "status": "active",
        "fillers": [f for role, x in roles if x for f in _filler(role, x, entities)],
        "roles_text": {role: x.literal for role, x in roles if x and x.literal},
        "evidence": [_evidence_row(e, entities, reading) for e in evidence],
    }


def _filler(
    role: str, filler: StatementFiller, entities: dict[str, dict[str, Any]]
) -> list[dict[str, Any]]:
    if filler.entity:
        return [{"role": role, **entities[filler.entity]}]
    return [{"role": role, "id": filler.statement, "statement": True}] if filler.statement else []


def _evidence_row(
    evidence: Evidence, entities: dict[str, dict[str, Any]], reading: Reading
) -> dict[str, Any]:
    sentence = next(s for s in reading.sentences if s.id == evidence.sentence)
    document = reading.document
    return {
        "id": evidence.id,
        "quote": sentence.text,
        "cue": evidence.cue,
        "cue_start": evidence.cue_start,
        "cue_end": evidence.cue_end,
        "support": list(evidence.support),
        "tentative": evidence.tentative,
        "kind": sentence.kind.value,
        "title": document.title,
        "url": document.url,
        "published": document.published,
        "publisher": document.publisher,
        "said_by": [_speaker(a, entities) for a in evidence.attributions],
    }


def _speaker(attribution: Attribution, entities: dict[str, dict[str, Any]]) -> dict[str, Any]:
    known = entities.get(attribution.speaker or "", {"id": None, "name": "", "labels": []})
    return {
        **known,
        "stance": attribution.stance.value,
        "verb": attribution.verb,
        "date": attribution.date,
        "order": attribution.order,
    }
