"""One unit of work: what an import reads of the graph, and the one call that changes it."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import Any, Protocol

from kg.delta import (
    Applied,
    Delta,
    DocumentState,
    DocumentVersion,
    NameUse,
    StoredEvidence,
    inner_evidence,
)
from kg.model import (
    Document,
    Entity,
    EntityLink,
    Reading,
    RunReport,
    Sentence,
    SentenceKind,
)
from kg.store.apply import apply_delta
from kg.store.queries import Query, load
from kg.store.records import (
    read_entities,
    read_entity,
    read_mentions,
    read_stored_evidence,
    read_version,
    run_props,
)

BATCH = 1000
"""Rows of one message: well below the servers' limits of 5,000 rows and 8 MB."""


class Transaction(Protocol):
    """What a unit needs of the driver's transaction."""

    def run(self, query: Any, parameters: dict[str, Any] | None = None) -> Any:
        """Run one statement."""


class Runner:
    """Runs Cypher files in one transaction."""

    def __init__(self, transaction: Transaction) -> None:
        """Work in `transaction`, which somebody else begins and ends."""
        self._transaction = transaction

    def rows(self, path: str, /, *, template: str = "", **params: Any) -> list[dict[str, Any]]:
        """Return the rows that `cypher/PATH.cypher` gives; nodes and relationships come as mappings."""
        query: Query = load(path)
        text = query.fill(template) if template else query.text
        return [record.data() for record in self._transaction.run(text, params)]

    def batches(
        self, path: str, name: str, values: Sequence[Any], /, *, template: str = "", **params: Any
    ) -> list[dict[str, Any]]:
        """Run a file for `values` in batches, as its parameter `name`, and return all rows."""
        found = []
        for start in range(0, len(values), BATCH):
            found += self.rows(
                path, template=template, **{name: list(values[start : start + BATCH])}, **params
            )
        return found


class Unit(Runner):
    """What one import reads and writes, in one transaction that is done whole or not at all."""

    def document_versions(self, documents: Sequence[str]) -> dict[str, DocumentVersion]:
        """Return which text the store holds of each document that it knows, by id."""
        rows = self.batches("read/documents", "ids", documents)
        return {row["document"]: read_version(row) for row in rows}

    def document_state(self, document: str) -> DocumentState | None:
        """Return what the store holds of a document, or None."""
        version = self.document_versions([document]).get(document)
        if version is None:
            return None
        held = self.rows("read/revision", revision=version.revision)
        evidence = self.rows("read/evidence_of_document", document=document)
        return DocumentState(
            version,
            entities=read_entities(held[0]["entities"]) if held else (),
            active=tuple((x["id"], x["row_hash"]) for x in evidence),
        )

    def evidence(self, ids: Sequence[str]) -> list[StoredEvidence]:
        """Return evidence by id, sorted by id."""
        return read_stored_evidence(self.batches("read/evidence", "ids", ids))

    def evidence_closure(self, ids: Sequence[str]) -> list[StoredEvidence]:
        """Return evidence by id and all evidence that stands in its roles, however deep, sorted by id."""
        found: dict[str, StoredEvidence] = {}
        wanted = set(ids)
        while wanted:
            new = {x.evidence.id: x for x in self.evidence(sorted(wanted))}
            found |= new
            wanted = {i for x in new.values() for i in inner_evidence(x.evidence)} - set(found)
        return [found[i] for i in sorted(found)]

    def evidence_for_statements(self, ids: Sequence[str]) -> list[StoredEvidence]:
        """Return all evidence, active or not, of statements, sorted by id."""
        return read_stored_evidence(self.batches("read/evidence_of_statements", "ids", ids))

    def entities(self, ids: Sequence[str]) -> list[Entity]:
        """Return entities by id as last folded, hidden ones too, sorted by id."""
        rows = self.batches("read/entities", "ids", ids)
        links: dict[str, list[EntityLink]] = {}
        for x in self.batches("read/links", "ids", ids):
            links.setdefault(x["start"], []).append(EntityLink(x["start"], x["type"], x["end"]))
        found = [read_entity(row, links.get(row["id"], [])) for row in rows]
        return sorted(found, key=lambda e: e.id)

    def entities_as_read(self, ids: Sequence[str], document: str) -> list[Entity]:
        """Return entities as the current revisions of other documents than `document` were read to hold them.

        It looks through all revisions, once for all of them.
        """
        quoted = [f'"{entity}"' for entity in sorted(set(ids))]
        rows = self.rows("read/revisions_with_entities", document=document, quoted=quoted)
        wanted = set(ids)
        return [e for row in rows for e in read_entities(row["entities"]) if e.id in wanted]

    def name_uses(self, entities: Sequence[str]) -> list[NameUse]:
        """Return how current documents call entities, sorted."""
        rows = self.batches("read/name_uses", "ids", entities)
        uses = [NameUse(x["entity"], x["text"], x["kind"], x["documents"]) for x in rows]
        return sorted(uses, key=lambda x: (x.entity, x.text, x.kind))

    def statements_naming(self, entities: Sequence[str]) -> list[str]:
        """Return the active statements whose fold writes out the name of one of the entities, sorted."""
        rows = self.batches("read/statements_naming", "ids", entities)
        rows += self.batches("read/statements_said_by", "ids", entities)
        return sorted({row["id"] for row in rows})

    def stored_reading(self, document: str) -> Reading:
        """Return the reading of a document's current revision, without what only its text can tell (blocks, times)."""
        row = self.rows("read/documents", ids=[document])[0]
        held = self.rows("read/revision", revision=row["revision"])[0]
        named = ("source", "path", "url", "title", "byline", "publisher", "published", "language")
        sentences = [
            Sentence(
                index=x["index"], start=x["start"], end=x["end"], id=x["node"]["id"], text=x["node"]["text"],
                kind=SentenceKind(x["node"]["kind"]), quoted=x["node"]["quoted"],
            )
            for x in self.rows("read/export_sentences", ids=[document])
        ]  # fmt: skip
        active = [x["id"] for x in self.rows("read/evidence_of_document", document=document)]
        return Reading(
            document=Document(
                id=document, blocks=(), text=held["text"] or "", **{n: row[n] or "" for n in named}
            ),
            extractor_version=row["extractor_version"],
            sentences=tuple(sentences),
            mentions=read_mentions(held["entities"]),
            entities=read_entities(held["entities"]),
            evidence=tuple(x.evidence for x in self.evidence(active)),
            times=(),
            attributions=(),
            unresolved=(),
        )

    def loose_evidence(self) -> list[StoredEvidence]:
        """Return some retracted evidence that no statement holds, sorted by id; none when all is held."""
        ids = [row["id"] for row in self.rows("read/loose_evidence", limit=BATCH)]
        return self.evidence(ids)

    def known_statements(self, ids: Sequence[str]) -> set[str]:
        """Return those of `ids` that are statements, active or not."""
        return {row["id"] for row in self.batches("read/statement_states", "ids", ids)}

    def hold_evidence(self, pairs: Sequence[tuple[str, str]]) -> None:
        """Give statements (first of each pair) evidence (second), where the statement is there."""
        rows = [{"statement": s, "evidence": e} for s, e in pairs]
        self.batches("write/has_evidence", "rows", rows)

    def keep_run(self, report: RunReport) -> None:
        """Keep a run as its report stands now."""
        self.rows("write/run_start", id=report.id, props=run_props(report))

    def apply(self, delta: Delta) -> Applied:
        """Write a delta and return what it really changed; writing it again changes nothing."""
        return apply_delta(self, delta)


def pages(
    fetch: Callable[[str], Sequence[dict[str, Any]]], key: Callable[[dict[str, Any]], str]
) -> Iterator[Sequence[dict[str, Any]]]:
    """Yield what `fetch(after)` gives until it gives nothing, each time after the last key."""
    after = ""
    while True:
        rows = fetch(after)
        if not rows:
            return
        yield rows
        after = key(rows[-1])
