"""Pages to test with: rows as a store gives them, made from readings or by hand."""

from collections.abc import Iterable
from typing import Any

from kg.imports import statements_of_reading
from kg.knowledge.schema import load_schema
from kg.model import Attribution, Evidence, Reading, Statement, StatementFiller
from kg.views.rows import PageGraph, page_graph
from tests.support.gold import demo_gold


def demo_page(focus: str = "country:ukr", *, all_statements: bool = False) -> PageGraph:
    """Return the page of `focus` from the hand-made readings of the two packaged articles.

    It holds the statements that name the focus, those they speak about and those between entities so
    reached, or else all statements of both articles.
    """
    rows: dict[str, dict[str, Any]] = {}
    for name in ("mines_for_ukraine", "leaving_the_treaty"):
        _, reading = demo_gold(name)
        for row in rows_of_reading(reading):
            known = rows.setdefault(row["id"], row)
            if known is not row:
                known["evidence"] += row["evidence"]
                known["narrated"] = known["narrated"] or row["narrated"]
    kept = rows if all_statements else _near(focus, rows)
    return page_graph(focus, [row for key, row in rows.items() if key in kept])


def _near(focus: str, rows: dict[str, dict[str, Any]]) -> set[str]:
    ends = {key: {f["id"] for f in row["fillers"]} for key, row in rows.items()}
    own = {key for key in rows if focus in ends[key]}
    own |= {key for key in rows if ends[key] & own}
    reached = {x for key in own for x in ends[key]} - set(rows)
    return (
        own
        | {key for key in rows if len(ends[key] & reached) > 1}
        | {x for key in own for x in ends[key] if x in rows}
    )


def rows_of_reading(reading: Reading) -> list[dict[str, Any]]:
    """Return a row for each statement of one article, as `kg.views.rows` describes them."""
    evidence = {e.id: e for e in reading.evidence}
    entities = {
        e.id: {
            "id": e.id,
            "name": e.name,
            "labels": [e.type, *e.labels],
            "aliases": list(e.aliases),
        }
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
