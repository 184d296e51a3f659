"""Write one delta: in one order, in batches, and only what differs."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from kg.delta import Applied, Delta, row_hash
from kg.ids import canonical_json, revision_id, text_hash
from kg.knowledge.gazetteer import load_gazetteer
from kg.knowledge.schema import EXTRA_LABELS, LINKS, ROLES, load_schema
from kg.model import Entity, Evidence, Reading, Shortcut, Statement
from kg.store.buckets import (
    OWN_LISTS,
    Moves,
    bucket_keys,
    bucket_props,
    move_contradictions,
    read_keys,
)
from kg.store.records import (
    entity_labels,
    entity_props,
    evidence_row,
    name_row,
    reading_json,
    sentence_row,
    shortcut_row,
    statement_props,
)

if TYPE_CHECKING:
    from kg.store.unit import Unit


def apply_delta(unit: Unit, delta: Delta) -> Applied:
    """Write `delta` in the unit's transaction; see `Unit.apply`."""
    if delta.readings:
        _write_documents(unit, delta)
    if delta.gone:
        unit.rows("write/supersede", rows=[{"document": delta.gone, "id": ""}])
        unit.rows("write/gone", document=delta.gone, now=delta.now)
    _write_entities(unit, delta)
    if delta.readings:
        _write_revisions(unit, delta)
    counts = _write_evidence(unit, delta)
    return _write_statements(unit, delta, counts)


def _write_documents(unit: Unit, delta: Delta) -> None:
    names = ("url", "title", "byline", "publisher", "published", "language", "path")
    documents = [r.document for r in delta.readings]
    rows = [{"id": d.id, "props": {name: getattr(d, name) for name in names}} for d in documents]
    if delta.seen:
        unit.batches("write/document", "rows", rows, now=delta.now)
    else:
        unit.batches("write/document_facts", "rows", rows)
    listed = [{"source": d.source, "document": d.id} for d in documents]
    unit.batches("write/source", "rows", listed, run=delta.run)


def _write_revisions(unit: Unit, delta: Delta) -> None:
    """Write the texts with their sentences and mentions; nothing but the run where one was read the same before."""
    ids = [r.document.id for r in delta.readings]
    before = {
        x["document"]: (x["revision"], x["row_hash"])
        for x in unit.batches("read/documents", "ids", ids)
    }
    sentences = {r.document.id: [sentence_row(s) for s in r.sentences] for r in delta.readings}
    rows = [_revision_row(r, sentences[r.document.id]) for r in delta.readings]
    unit.batches("write/supersede", "rows", rows)
    unit.batches("write/revision", "rows", rows, now=delta.now)
    unit.batches("write/read", "ids", [x["id"] for x in rows], run=delta.run)
    _write_makers(unit, delta, ids)
    other = {
        x["document"]: x["id"]
        for x in rows
        if before[x["document"]] != (x["id"], x["props"]["row_hash"])
    }
    unit.batches("write/sentences_clear", "ids", list(other.values()))
    made = [{**s, "revision": other[d]} for d in other for s in sentences[d]]
    unit.batches("write/sentences", "rows", made)
    unit.batches("write/has_sentence", "rows", made)
    unit.batches("write/mentions_clear", "ids", [s["id"] for s in made])
    mentions = [
        {name: getattr(m, name) for name in m.__dataclass_fields__}
        for r in delta.readings
        if r.document.id in other
        for m in r.mentions
    ]
    unit.batches("write/mentions", "rows", mentions)


def _revision_row(reading: Reading, sentences: Sequence[Mapping[str, Any]]) -> dict[str, Any]:
    document = reading.document
    content = text_hash(document.text)
    kept = reading_json(reading)
    props = {
        "content_sha256": content,
        "title": document.title,
        "published": document.published,
        "length": len(document.text),
        "extractor_version": reading.extractor_version,
        "entities": kept,
        "row_hash": text_hash(
            canonical_json([kept, sentences, document.title, document.published])
        ),
    }
    revision = revision_id(document.id, content)
    return {"document": document.id, "id": revision, "text": document.text, "props": props}


def _write_makers(unit: Unit, delta: Delta, documents: Sequence[str]) -> None:
    unit.batches("write/makers_clear", "ids", documents)
    for path, pairs in (("write/publisher", delta.publishers), ("write/author", delta.authors)):
        unit.batches(path, "rows", [{"document": d, "entity": e} for d, e in pairs])


def _write_entities(unit: Unit, delta: Delta) -> None:
    linked = _missing_links(unit, delta.entities)
    rows = [(e, entity_props(e)) for e in delta.entities]
    rows += [(e, entity_props(e, hidden=True)) for e in linked]
    stored = {
        x["id"]: set(x["labels"])
        for x in unit.batches("read/entities", "ids", [e.id for e, _ in rows])
    }
    groups: dict[tuple[str, ...], list[dict[str, Any]]] = {}
    for entity, props in rows:
        if entity.id not in stored:
            groups.setdefault(entity_labels(entity), []).append({"id": entity.id, "props": props})
    for labels, made in sorted(groups.items()):
        template = ":" + ":".join(labels)
        unit.batches("write/entities_create", "rows", made, template=template, now=delta.now)
    there = [{"id": e.id, "props": props} for e, props in rows if e.id in stored]
    unit.batches("write/entities_update", "rows", there, now=delta.now)
    _change_labels(unit, [e for e, _ in rows if e.id in stored], stored)
    _write_links(unit, [e for e, _ in rows])
    _write_names(unit, delta)
    unit.batches("write/hidden", "ids", delta.hidden)
    if delta.seen:
        seen = sorted({e.id for r in delta.readings for e in r.entities})
        unit.batches("write/seen", "ids", seen, now=delta.now)


def _missing_links(unit: Unit, entities: Iterable[Entity]) -> list[Entity]:
    """Return what roll-ups lead to that the graph lacks, as the gazetteer has it; it stays hidden until it is named."""
    gazetteer = load_gazetteer()
    known = {e.id for e in entities}
    ends = {link.end for e in entities for link in e.links} - known
    found: list[Entity] = []
    while ends:
        stored = unit.batches("read/entities", "ids", sorted(ends))
        there = {x["id"] for x in stored if not x["hidden"]}
        new = [e for i in sorted(ends - there) if (e := gazetteer.entity(i)) is not None]
        found += new
        known |= ends
        ends = {link.end for e in new for link in e.links} - known
    return found


def _change_labels(unit: Unit, entities: Sequence[Entity], stored: Mapping[str, set[str]]) -> None:
    for label in sorted(EXTRA_LABELS):
        added = [e.id for e in entities if label in e.labels and label not in stored[e.id]]
        lost = [e.id for e in entities if label not in e.labels and label in stored[e.id]]
        unit.batches("write/label_add", "ids", added, template=label)
        unit.batches("write/label_remove", "ids", lost, template=label)


def _write_links(unit: Unit, entities: Sequence[Entity]) -> None:
    unit.batches("write/links_clear", "ids", [e.id for e in entities])
    for kind in LINKS:
        rows = [{"start": e.id, "end": x.end} for e in entities for x in e.links if x.type == kind]
        unit.batches("write/links", "rows", rows, template=kind)


def _write_names(unit: Unit, delta: Delta) -> None:
    rows = [name_row(x.text, x.entity, x.kind, x.documents) for x in delta.names]
    used = [x for x in rows if x["documents"]]
    unit.batches("write/names", "rows", list({x["id"]: x for x in used}.values()))
    unit.batches("write/names_set", "rows", used)
    unit.batches("write/names_drop", "rows", [x for x in rows if not x["documents"]])
    ids = sorted({x["id"] for x in rows})
    unit.batches("write/names_tidy", "ids", ids)
    unit.batches("write/names_unused", "ids", ids)


def _write_evidence(unit: Unit, delta: Delta) -> dict[str, int]:
    """Write and retract evidence and return how much was new, changed, restored and retracted."""
    ids = [e.id for e in delta.evidence]
    before = {x["id"]: x["status"] for x in unit.batches("read/evidence_states", "ids", ids)}
    quotes = {s.id: s.text for r in delta.readings for s in r.sentences}
    rows = [evidence_row(e, quotes[e.sentence]) for e in delta.evidence]
    unit.batches("write/evidence", "rows", rows, run=delta.run)
    unit.batches("write/in_sentence", "rows", [{k: r[k] for k in ("id", "sentence")} for r in rows])
    unit.batches("write/said_by_clear", "ids", [i for i in ids if i in before])
    unit.batches("write/said_by", "rows", list(_said_by(delta.evidence)))
    unit.batches(
        "write/evidence_retract",
        "ids",
        delta.evidence_retracted,
        run=delta.run,
        reason=delta.reason,
    )
    states = list(before.values())
    return {
        "evidence_new": len(ids) - len(states),
        "evidence_changed": states.count("active"),
        "evidence_restored": states.count("retracted"),
        "evidence_retracted": len(delta.evidence_retracted),
    }


def _said_by(evidence: Iterable[Evidence]) -> Iterable[dict[str, Any]]:
    for e in evidence:
        for a in e.attributions:
            if a.speaker is not None:
                kept = {"type": a.type, "verb": a.verb, "date": a.date, "order": a.order}
                yield {"id": e.id, "entity": a.speaker, "stance": str(a.stance), **kept}


def _write_statements(unit: Unit, delta: Delta, counts: Mapping[str, int]) -> Applied:
    retracted = set(delta.statements_retracted)
    touched = sorted({*(s.id for s in delta.statements), *retracted})
    before = {x["id"]: x for x in unit.batches("read/statement_states", "ids", touched)}
    rejected = {x["id"] for x in unit.batches("read/rejected", "ids", touched)}
    hashes = {s.id: row_hash(s) for s in delta.statements}
    status = dict.fromkeys(hashes, "active") | dict.fromkeys(rejected, "rejected")
    status |= dict.fromkeys(retracted, "retracted")
    written = [s for s in delta.statements if _differs(s, before.get(s.id), hashes, status)]
    kept = [x for x in delta.shortcuts if x.statement not in rejected]
    types: dict[str, set[str]] = {}
    for x in kept:
        types.setdefault(x.statement, set()).add(x.type)
    rows, moves = [], Moves()
    for s in written:
        props = statement_props(s, hashes[s.id])
        keys = bucket_keys(s.id, {**props, "status": status[s.id]}, types.get(s.id, ()))
        moves.add(read_keys(before.get(s.id, {})), keys)
        props |= bucket_props(keys)
        if s.id not in retracted:
            props |= {"status": status[s.id], "retracted_run": None}
        rows.append({"id": s.id, "props": props})
    unit.batches("write/statements", "rows", rows, run=delta.run, now=delta.now)
    lost = [
        i
        for i in sorted(retracted)
        if before.get(i, {}).get("status") in {"active", "rejected"} or i in hashes
    ]
    unit.batches("write/statements_retract", "ids", lost, run=delta.run)
    for i in set(lost) - set(hashes):
        moves.add(read_keys(before[i]), dict.fromkeys(OWN_LISTS))
    propositions = {s.proposition for s in written} | {before[i]["proposition"] for i in before}
    move_contradictions(unit, propositions, moves)
    moves.write(unit)
    _write_roles(unit, written)
    own = [{"statement": s.id, "evidence": e} for s in written for e in s.evidence]
    rewritten = {e.id for e in delta.evidence}
    unit.batches("write/evidence_leave", "rows", [x for x in own if x["evidence"] in rewritten])
    unit.batches("write/has_evidence", "rows", own)
    _write_shortcuts(unit, touched, kept, before)
    active = [s.id for s in written if status[s.id] == "active"]
    was = {i: before.get(i, {}).get("status") for i in touched}
    return Applied(
        new_ids=tuple(i for i in active if was[i] is None),
        changed_ids=tuple(i for i in active if was[i] == "active"),
        retracted_ids=tuple(i for i in sorted(retracted | rejected) if was[i] == "active"),
        restored_ids=tuple(i for i in active if was[i] in {"retracted", "rejected"}),
        **counts,
    )


def _differs(
    statement: Statement,
    before: Mapping[str, Any] | None,
    hashes: Mapping[str, str],
    status: Mapping[str, str],
) -> bool:
    return (
        before is None
        or before["row_hash"] != hashes[statement.id]
        or before["status"] != status[statement.id]
    )


def _write_roles(unit: Unit, statements: Sequence[Statement]) -> None:
    unit.batches("write/roles_clear", "ids", [s.id for s in statements])
    to_entity: dict[str, list[dict[str, str]]] = {}
    to_statement: dict[str, list[dict[str, str]]] = {}
    for s in statements:
        for name, filler in (("subject", s.subject), ("object", s.object), *s.roles):
            if filler is not None and filler.entity is not None:
                row = {"statement": s.id, "filler": filler.entity}
                to_entity.setdefault(name, []).append(row)
            elif filler is not None and filler.statement is not None:
                row = {"statement": s.id, "filler": filler.statement}
                to_statement.setdefault(name, []).append(row)
    for name in ROLES:
        for path, rows in (
            ("write/role_entities", to_entity),
            ("write/role_statements", to_statement),
        ):
            unit.batches(path, "rows", rows.get(name, []), template=name.upper())


def _write_shortcuts(
    unit: Unit, touched: Sequence[str], shortcuts: Iterable[Shortcut], before: Mapping[str, Any]
) -> None:
    """Make the shortcuts of the touched statements those given; what is there already is left alone.

    A statement remembers its shortcuts, because a hub's relationships are too many to search for them.
    """
    closed, known = set(load_schema().shortcut_types()), set(touched)
    wanted: dict[str, dict[str, Any]] = {}
    for shortcut in shortcuts:
        row = shortcut_row(shortcut)
        wanted[
            canonical_json(
                [row["type"], row["start"], row["end"], row_hash(shortcut), row["statement"]]
            )
        ] = row
    had = {key for i in before.values() for key in i["shortcuts"] or ()}
    drop: dict[str, list[dict[str, str]]] = {}
    make: dict[str, list[dict[str, Any]]] = {}
    changed = {_place(x) for x in had ^ set(wanted)}
    for key in sorted(had):
        if _place(key) in changed:
            kind, start, end, statement = _place(key)
            drop.setdefault(kind, []).append({"start": start, "end": end, "statement": statement})
    for key in sorted(wanted):
        if _place(key) in changed:
            make.setdefault(wanted[key]["type"], []).append(wanted[key])
    for kind in sorted(drop):
        unit.batches("write/shortcuts_drop", "rows", drop[kind], template=_closed(kind, closed))
    for kind in sorted(make):
        unit.batches("write/shortcuts", "rows", make[kind], template=_closed(kind, closed))
    keys: dict[str, list[str]] = {place[3]: [] for place in changed}
    for key in sorted(wanted):
        if _place(key)[3] in keys:
            keys[_place(key)[3]].append(key)
    rows = [{"id": i, "shortcuts": found} for i, found in sorted(keys.items()) if i in known]
    unit.batches("write/statements_shortcuts", "rows", rows)


def _place(key: str) -> tuple[str, str, str, str]:
    kind, start, end, _, statement = json.loads(key)
    return kind, start, end, statement


def _closed(kind: str, closed: set[str]) -> str:
    if kind not in closed:
        raise ValueError(f"shortcut type {kind!r} is not in the schema")
    return kind
