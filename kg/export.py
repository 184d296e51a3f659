"""Write plain rows as JSON lines, CSV and GraphML, and a reading as the lines of `kg extract`."""

import csv
import io
import json
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from xml.sax.saxutils import escape, quoteattr

from kg.model import Entity, Evidence, Mention, Reading, Sentence, Statement, StatementFiller, Time

Row = Mapping[str, object]

_NOT_XML = re.compile("[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_GRAPHML = 'xmlns="http://graphml.graphdrawing.org/xmlns"'


def to_json(row: object) -> str:
    """Return `row` as one line of JSON, in its own order of keys."""
    return json.dumps(row, ensure_ascii=False, separators=(", ", ": "))


def iter_json_lines(rows: Iterable[Row]) -> Iterator[str]:
    """Yield each row as one line of JSON, without the line's end."""
    return (to_json(row) for row in rows)


def iter_csv_lines(rows: Iterable[Row], columns: Sequence[str]) -> Iterator[str]:
    """Yield a header and each row as CSV (RFC 4180), without the line's end.

    A missing or null value is an empty cell; a list or a mapping stands as JSON.
    """
    yield _csv_line(columns)
    for row in rows:
        yield _csv_line([_cell(row.get(c)) for c in columns])


def _csv_line(cells: Sequence[str]) -> str:
    out = io.StringIO()
    csv.writer(out, lineterminator="").writerow(cells)
    return out.getvalue()


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, str):
        return value
    return json.dumps(value, ensure_ascii=False)


def iter_graphml_lines(nodes: Iterable[Row], edges: Iterable[Row]) -> Iterator[str]:
    """Yield a directed GraphML document, line by line.

    Args:
        nodes: rows with `id`; every other key is an attribute.
        edges: rows with `start` and `end` (ids of nodes); every other key is an attribute.

    Characters that XML cannot hold are left out.
    """
    node_rows, edge_rows = list(nodes), list(edges)
    yield '<?xml version="1.0" encoding="UTF-8"?>'
    yield f"<graphml {_GRAPHML}>"
    for kind, rows, own in (("node", node_rows, {"id"}), ("edge", edge_rows, {"start", "end"})):
        for name, type_ in _attributes(rows, own):
            known = f"id={_attr(kind[0] + '_' + name)} for={_attr(kind)}"
            yield f"<key {known} attr.name={_attr(name)} attr.type={_attr(type_)}/>"
    yield '<graph edgedefault="directed">'
    for row in node_rows:
        yield f"<node id={_attr(str(row['id']))}>{_data(row, 'n_', {'id'})}</node>"
    for row in edge_rows:
        ends = f"source={_attr(str(row['start']))} target={_attr(str(row['end']))}"
        yield f"<edge {ends}>{_data(row, 'e_', {'start', 'end'})}</edge>"
    yield "</graph>"
    yield "</graphml>"


def _attributes(rows: Iterable[Row], own: set[str]) -> list[tuple[str, str]]:
    types: dict[str, set[str]] = {}
    for row in rows:
        for name, value in row.items():
            if name not in own and value is not None:
                types.setdefault(name, set()).add(_graphml_type(value))
    return [(name, x.pop() if len(x) == 1 else "string") for name, x in sorted(types.items())]


def _graphml_type(value: object) -> str:
    if isinstance(value, bool):
        return "boolean"
    return "long" if isinstance(value, int) else "double" if isinstance(value, float) else "string"


def _attr(text: str) -> str:
    return quoteattr(_NOT_XML.sub("", text))


def _data(row: Row, prefix: str, own: set[str]) -> str:
    found = sorted((k, v) for k, v in row.items() if k not in own and v is not None)
    return "".join(
        f"<data key={_attr(prefix + k)}>{escape(_NOT_XML.sub('', _cell(v)))}</data>"
        for k, v in found
    )


def reading_lines(
    reading: Reading, statements: Iterable[Statement], *, tentative: bool = False
) -> Iterator[str]:
    """Yield a reading as JSON lines: its entities by id, then its statements in order of the article.

    Offsets are code points into the article's decoded text. Tentative statements are left out unless
    `tentative`. The lines are what a scorer of statements reads; keys may be added, none changes.
    """
    sentences = {s.id: s for s in reading.sentences}
    evidence = {e.id: e for e in reading.evidence}
    mentions: dict[str, list[Mention]] = {}
    for mention in reading.mentions:
        mentions.setdefault(mention.entity, []).append(mention)
    for entity in sorted(reading.entities, key=lambda e: e.id):
        yield to_json(_entity_row(entity, mentions.get(entity.id, []), sentences))
    rows = []
    for statement in statements:
        if tentative or not statement.tentative:
            places = [_evidence_row(evidence[e], sentences) for e in statement.evidence]
            places.sort(key=lambda x: (x["cue_start"], x["id"]))
            rows.append((places[0]["cue_start"], statement.id, _statement_row(statement, places)))
    for _, _, row in sorted(rows, key=lambda x: x[:2]):
        yield to_json(row)


def _entity_row(
    entity: Entity, mentions: Iterable[Mention], sentences: Mapping[str, Sentence]
) -> dict[str, object]:
    places = [
        {
            "start": sentences[m.sentence].start + m.start,
            "end": sentences[m.sentence].start + m.end,
            "text": m.text,
            "kind": m.kind,
        }
        for m in mentions
    ]
    return {
        "kind": "entity",
        "id": entity.id,
        "name": entity.name,
        "type": entity.type,
        "labels": list(entity.labels),
        "aliases": list(entity.aliases),
        "mentions": sorted(places, key=lambda m: (m["start"], m["end"])),
    }


def _evidence_row(evidence: Evidence, sentences: Mapping[str, Sentence]) -> dict[str, object]:
    sentence = sentences[evidence.sentence]
    return {
        "id": evidence.id,
        "start": sentence.start,
        "end": sentence.end,
        "cue_start": sentence.start + evidence.cue_start,
        "cue_end": sentence.start + evidence.cue_end,
        "cue": evidence.cue,
        "quote": sentence.text,
        "rule": evidence.rule,
        "support": list(evidence.support),
    }


def _roles(statement: Statement) -> dict[str, object]:
    """Return what fills each further role, and under `more_roles` who else does: "in Chad and Mali"."""
    first: dict[str, object] = {}
    more: dict[str, list[object]] = {}
    for name, filler in statement.roles:
        if name in first:
            more.setdefault(name, []).append(_filler(filler))
        else:
            first[name] = _filler(filler)
    return {"roles": first, "more_roles": more}


def _statement_row(statement: Statement, places: list[dict[str, object]]) -> dict[str, object]:
    return {
        "kind": "statement",
        "id": statement.id,
        "proposition": statement.proposition,
        "predicate": statement.predicate,
        "verb": statement.verb,
        "subject": _filler(statement.subject),
        "object": _filler(statement.object),
        **_roles(statement),
        "polarity": statement.polarity,
        "modality": statement.modality,
        "temporal": statement.temporal,
        "narrated": statement.narrated,
        "said_by": list(statement.said_by_ids),
        "said_by_names": list(statement.said_by),
        "time": _time(statement.time),
        "condition": statement.condition,
        "quantity": statement.quantity,
        "unit": statement.unit,
        "amount": statement.amount,
        "currency": statement.currency,
        "text": statement.text,
        "support": list(statement.support),
        "tentative": statement.tentative,
        "evidence": places,
    }


def _filler(filler: StatementFiller | None) -> object:
    if filler is None:
        return None
    if filler.entity is not None:
        return filler.entity
    if filler.statement is not None:
        return {"statement": filler.statement}
    return {"literal": filler.literal}


def _time(time: Time | None) -> object:
    if time is None:
        return None
    return {
        "text": time.text,
        "from": time.time_from,
        "to": time.time_to,
        "precision": time.precision,
    }
