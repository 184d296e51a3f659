"""Give all that the graph says now, record by record, in order of id."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any

from kg.store.buckets import PROPERTIES
from kg.store.unit import BATCH, Unit, pages

Row = dict[str, Any]
Read = Callable[[Callable[[Unit], Any]], Any]
_OWN = frozenset({"row_hash", "shortcuts", "hidden"}) | PROPERTIES
"""Properties that help the store and say nothing of the news."""


def dump_rows(read: Read) -> Iterator[Row]:
    """Yield a row for each document, revision, sentence, entity, evidence, statement and shortcut; `record` says which.

    What is retracted, superseded or hidden is left out. `read` does a piece of work in a transaction; the
    pages are read one after the other, so an import in between may show in the later ones.
    """
    yield from _documents(read)
    yield from _entities(read)
    yield from _evidence(read)
    yield from _statements(read)


def _plain(record: str, node: Mapping[str, Any], **more: Any) -> Row:
    kept = {k: v for k, v in sorted(node.items()) if k not in _OWN}
    return {"record": record, "id": node.get("id"), **kept, **more}


def _paged(read: Read, path: str) -> Iterator[Sequence[Row]]:
    def fetch(after: str) -> list[Row]:
        found: list[Row] = read(lambda unit: unit.rows(path, after=after, limit=BATCH))
        return found

    return pages(fetch, lambda row: str(row["node"]["id"]))


def _beside(read: Read, path: str, ids: list[str]) -> list[Row]:
    found: list[Row] = read(lambda unit: unit.batches(path, "ids", ids))
    return found


def _documents(read: Read) -> Iterator[Row]:
    for page in _paged(read, "read/export_documents"):
        for row in page:
            makers = {"published_by": row["published_by"], "written_by": sorted(row["written_by"])}
            yield _plain("document", row["node"], source=row["source"], **makers)
        ids = [row["node"]["id"] for row in page]
        for row in _beside(read, "read/export_revisions", ids):
            node = {k: v for k, v in row["node"].items() if k != "entities"}
            yield _plain("revision", node, document=row["document"])
        mentions: dict[str, list[Row]] = {}
        for row in _beside(read, "read/export_mentions", ids):
            mention = {**row["edge"], "entity": row["entity"]}
            mentions.setdefault(row["sentence"], []).append(dict(sorted(mention.items())))
        for row in _beside(read, "read/export_sentences", ids):
            places = {k: row[k] for k in ("document", "revision", "start", "end", "index")}
            named = sorted(
                mentions.get(row["node"]["id"], []),
                key=lambda m: (m["start"], m["end"], m["entity"], m["kind"]),
            )
            yield {**_plain("sentence", row["node"]), **places, "mentions": named}


def _entities(read: Read) -> Iterator[Row]:
    for page in _paged(read, "read/export_entities"):
        ids = [row["node"]["id"] for row in page]
        links: dict[str, list[list[str]]] = {}
        for x in _beside(read, "read/links", ids):
            links.setdefault(x["start"], []).append([x["type"], x["end"]])
        names: dict[str, list[list[Any]]] = {}
        for x in _beside(read, "read/name_uses", ids):
            names.setdefault(x["entity"], []).append([x["text"], x["kind"], x["documents"]])
        for row in page:
            entity = row["node"]["id"]
            labels = sorted(set(row["labels"]) - {"Entity"})
            more = {"links": sorted(links.get(entity, [])), "names": sorted(names.get(entity, []))}
            yield _plain("entity", row["node"], labels=labels, **more)
        shortcuts = [
            {"record": "shortcut", "start": x["start"], "type": x["type"], "end": x["end"],
             **dict(sorted(x["edge"].items()))}
            for x in _beside(read, "read/export_shortcuts", ids)
        ]  # fmt: skip
        yield from sorted(shortcuts, key=lambda x: json.dumps(x, sort_keys=True))


def _evidence(read: Read) -> Iterator[Row]:
    for page in _paged(read, "read/export_evidence"):
        ids = [row["node"]["id"] for row in page]
        said: dict[str, list[Row]] = {}
        for x in _beside(read, "read/export_said_by", ids):
            edge = {**x["edge"], "entity": x["entity"]}
            said.setdefault(x["evidence"], []).append(dict(sorted(edge.items())))
        for row in page:
            speakers = sorted(
                said.get(row["node"]["id"], []), key=lambda x: json.dumps(x, sort_keys=True)
            )
            yield _plain("evidence", row["node"], sentence=row["sentence"], said_by=speakers)


def _statements(read: Read) -> Iterator[Row]:
    for page in _paged(read, "read/export_statements"):
        ids = [row["node"]["id"] for row in page]
        roles: dict[str, list[list[str]]] = {}
        for x in _beside(read, "read/fillers", ids):
            roles.setdefault(x["statement"], []).append([str(x["role"]).lower(), x["id"]])
        evidence: dict[str, list[str]] = {}
        for x in _beside(read, "read/export_has_evidence", ids):
            evidence.setdefault(x["statement"], []).append(x["evidence"])
        for row in page:
            statement = row["node"]["id"]
            more = {
                "fillers": sorted(roles.get(statement, [])),
                "evidence": sorted(evidence.get(statement, [])),
            }
            yield _plain("statement", row["node"], **more)
