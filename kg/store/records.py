"""Turn records into rows for the database, and rows back into records."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping
from typing import Any

from kg.delta import DocumentFacts, DocumentVersion, StoredEvidence, row_hash
from kg.ids import canonical_json, name_id, normalise
from kg.knowledge.schema import ENTITY_LABELS, EXTRA_LABELS
from kg.model import (
    Attribution,
    Entity,
    EntityLink,
    Evidence,
    Filler,
    Mention,
    Modality,
    Polarity,
    Reading,
    RunReport,
    Sentence,
    Shortcut,
    Stance,
    Statement,
    Status,
    Temporal,
    Time,
    join_by_role,
)

Row = Mapping[str, Any]

_FLAT = (
    "predicate", "verb", "cue", "cue_start", "cue_end", "narrated", "quantity", "unit", "amount", "currency",
    "rule", "family", "extractor_version", "tentative", "document",
)  # fmt: skip
_STATEMENT = (
    "proposition", "predicate", "verb", "condition", "quantity", "unit", "amount", "currency", "text", "narrated",
    "tentative", "evidence_count", "document_count", "source_count",
)  # fmt: skip


def _plain(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


def time_props(time: Time | None) -> dict[str, Any]:
    """Return a time as the four flat properties, null without one."""
    return {
        "time_text": time.text if time else None,
        "time_from": time.time_from if time else None,
        "time_to": time.time_to if time else None,
        "time_precision": time.precision if time else None,
    }


def read_time(row: Row) -> Time | None:
    """Return the time in flat properties, or None."""
    if row.get("time_text") is None:
        return None
    return Time(
        row["time_text"], row.get("time_from"), row.get("time_to"), row.get("time_precision") or ""
    )


def evidence_row(evidence: Evidence, quote: str) -> dict[str, Any]:
    """Return evidence as a node: flat properties, and as `raw` (JSON) what has none of its own."""
    raw = {
        "subject": _plain(evidence.subject) if evidence.subject else None,
        "object": _plain(evidence.object) if evidence.object else None,
        "roles": [[name, _plain(filler)] for name, filler in evidence.roles],
        "attributions": [_plain(a) for a in evidence.attributions],
        "temporal": evidence.temporal,
        "text": evidence.text,
        "condition": evidence.condition,
    }
    props = {name: getattr(evidence, name) for name in _FLAT}
    props |= time_props(evidence.time)
    props |= {
        "polarity": str(evidence.polarity),
        "modality": str(evidence.modality),
        "support": list(evidence.support),
        "raw": canonical_json(raw),
        "quote": quote,
        "row_hash": row_hash(evidence),
    }
    return {"id": evidence.id, "sentence": evidence.sentence, "props": props}


def read_evidence(row: Row, sentence: str) -> Evidence:
    """Return evidence from its node and the id of its sentence."""
    raw = json.loads(row["raw"])
    flat: dict[str, Any] = {name: row.get(name) for name in _FLAT}
    return Evidence(
        id=row["id"],
        sentence=sentence,
        polarity=Polarity(row["polarity"]),
        modality=Modality(row["modality"]),
        temporal=Temporal(raw["temporal"]),
        subject=Filler(**raw["subject"]) if raw["subject"] else None,
        object=Filler(**raw["object"]) if raw["object"] else None,
        roles=tuple((name, Filler(**filler)) for name, filler in raw["roles"]),
        text=raw["text"],
        condition=raw["condition"],
        attributions=tuple(
            Attribution(**{**a, "stance": Stance(a["stance"])}) for a in raw["attributions"]
        ),
        time=read_time(row),
        support=tuple(row["support"]),
        **flat,
    )


def read_facts(row: Row) -> DocumentFacts:
    """Return a document's facts from a row that has them by name, with the document's id as `document`."""
    names = ("source", "url", "title", "byline", "publisher", "published")
    return DocumentFacts(id=row["document"], **{name: row[name] or "" for name in names})


def read_version(row: Row) -> DocumentVersion:
    """Return which text the store holds of a document from a row that has its facts too."""
    return DocumentVersion(
        facts=read_facts(row),
        status=Status(row["status"]),
        revision=row["revision"] or "",
        content_sha256=row["content_sha256"] or "",
        extractor_version=row["extractor_version"] or "",
    )


def read_stored_evidence(rows: Iterable[Row]) -> list[StoredEvidence]:
    """Return evidence from rows with one for each revision that has its sentence and each source, in order of id.

    The position is that in the current revision, else in the one retrieved last; of several sources the least counts.
    """
    best: dict[str, tuple[tuple[bool, str, int], Row]] = {}
    source: dict[str, str] = {}
    for row in rows:
        evidence = row["evidence"]["id"]
        rank = (row["status"] == Status.CURRENT, row["retrieved_at"], -row["start"])
        source[evidence] = min(row["source"], source.get(evidence, row["source"]))
        if evidence not in best or rank > best[evidence][0]:
            best[evidence] = (rank, row)
    return [
        StoredEvidence(
            evidence=read_evidence(row["evidence"], row["sentence"]),
            facts=read_facts({**row, "source": source[row["evidence"]["id"]]}),
            status=Status(row["evidence"]["status"]),
            position=row["start"],
            row_hash=row["evidence"]["row_hash"],
            quote=row["quote"],
        )
        for _, (_, row) in sorted(best.items())
    ]


def entity_props(entity: Entity, *, hidden: bool = False) -> dict[str, Any]:
    """Return an entity's properties besides its id and the times it was seen."""
    return {
        "name": entity.name,
        "aliases": list(entity.aliases),
        "iso3": entity.iso3,
        "wikidata": entity.wikidata,
        "sector": entity.sector,
        "hidden": hidden,
    }


def entity_labels(entity: Entity) -> tuple[str, ...]:
    """Return the labels of an entity besides Entity, in the order that writes them."""
    return (entity.type, *(x for x in entity.labels if x in EXTRA_LABELS))


def read_entity(row: Row, links: Iterable[EntityLink]) -> Entity:
    """Return an entity from its node's row and its roll-ups."""
    labels = set(row["labels"])
    return Entity(
        id=row["id"],
        name=row["name"],
        type=next(x for x in ENTITY_LABELS if x in labels),
        labels=tuple(sorted(labels & set(EXTRA_LABELS))),
        aliases=tuple(row["aliases"] or ()),
        iso3=row["iso3"] or "",
        wikidata=row["wikidata"] or "",
        sector=row["sector"] or "",
        links=tuple(sorted(links, key=lambda x: (x.type, x.end))),
    )


def name_row(text: str, entity: str, kind: str, documents: int) -> dict[str, Any]:
    """Return the use of a name as a row."""
    return {
        "id": name_id(text),
        "norm": normalise(text),
        "text": text,
        "entity": entity,
        "kind": kind,
        "documents": documents,
    }


def reading_json(reading: Reading) -> str:
    """Return the entities and mentions of a reading as the JSON that its revision keeps."""
    entities = [{**_plain(e), "links": [_plain(x) for x in e.links]} for e in reading.entities]
    return canonical_json({"entities": entities, "mentions": [_plain(m) for m in reading.mentions]})


def read_entities(text: str | None) -> tuple[Entity, ...]:
    """Return the entities in the JSON that a revision keeps."""
    rows = json.loads(text)["entities"] if text else []
    return tuple(
        Entity(
            **{
                **row,
                "labels": tuple(row["labels"]),
                "aliases": tuple(row["aliases"]),
                "links": tuple(EntityLink(**x) for x in row["links"]),
            }
        )
        for row in rows
    )


def read_mentions(text: str | None) -> tuple[Mention, ...]:
    """Return the mentions in the JSON that a revision keeps."""
    return tuple(Mention(**row) for row in (json.loads(text)["mentions"] if text else []))


def sentence_row(sentence: Sentence) -> dict[str, Any]:
    """Return a sentence as a row."""
    return {**_plain(sentence), "kind": str(sentence.kind)}


def statement_props(statement: Statement, hashed: str) -> dict[str, Any]:
    """Return a statement's properties besides its id, its status and its runs."""
    literals = join_by_role((n, f.literal) for n, f in statement.roles if f.literal is not None)
    subject, object_ = statement.subject, statement.object
    return {
        **{name: getattr(statement, name) for name in _STATEMENT},
        **time_props(statement.time),
        "polarity": str(statement.polarity),
        "modality": str(statement.modality),
        "temporal": str(statement.temporal),
        "subject_text": subject.literal if subject else None,
        "object_text": object_.literal if object_ else None,
        "roles_text": canonical_json(literals),
        "said_by": list(statement.said_by),
        "said_by_ids": list(statement.said_by_ids),
        "support": list(statement.support),
        "row_hash": hashed,
    }


def shortcut_row(shortcut: Shortcut) -> dict[str, Any]:
    """Return a shortcut as a row: its ends, and its properties."""
    props = _plain(shortcut)
    start, end, kind = props.pop("start"), props.pop("end"), props.pop("type")
    props |= {"said_by": list(shortcut.said_by), "modality": str(shortcut.modality)}
    return {
        "type": kind,
        "start": start,
        "end": end,
        "statement": shortcut.statement,
        "props": props,
    }


def run_props(report: RunReport) -> dict[str, Any]:
    """Return a run's properties besides its id."""
    counts = {
        "documents": report.documents,
        "unchanged": report.unchanged,
        "failed": [list(x) for x in report.failed],
        "evidence_new": report.evidence_new,
        "evidence_retracted": report.evidence_retracted,
    }
    kept = ("started", "finished", "trigger", "status")
    lists = ("new_ids", "changed_ids", "retracted_ids", "restored_ids")
    return {
        **{name: getattr(report, name) for name in kept},
        **{name: list(getattr(report, name)) for name in lists},
        "counts": canonical_json(counts),
    }
