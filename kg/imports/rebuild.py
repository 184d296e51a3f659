"""Fold everything again from the stored evidence, and write down what the graph says apart from when it was told."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from kg.delta import Applied, Delta
from kg.fuse import Context, make_keys
from kg.ids import canonical_json
from kg.imports.changes import RunMark, make_new_delta, refold
from kg.imports.reports import iso_instant
from kg.imports.run import Progress
from kg.knowledge.schema import Schema, load_schema

if TYPE_CHECKING:
    from kg.store import Store, Unit

_CLOCK = frozenset(
    [
        "first_seen",
        "last_seen",
        "first_run",
        "last_run",
        "retracted_run",
        "retrieved_at",
        "current_at",
        "reason",
        "etag",
        "last_modified",
    ]
)
"""What depends on when and in which order articles were imported."""
_TOGETHER = 50
"""How many documents are folded in one unit of work."""


def canonical_export(store: Store) -> Iterator[str]:
    """Yield what the graph says as JSON lines, the same bytes for the same articles in whatever order they came.

    Runs and the fields of the clock are left out, and so is all that is retracted or superseded.
    """
    lines = []
    for row in store.dump():
        kept = {k: v for k, v in row.items() if k not in _CLOCK and v is not None}
        lines.append(canonical_json(kept))
    return iter(sorted(lines))


def rebuild(store: Store, progress: Callable[[Progress], None] = lambda _: None) -> dict[str, int]:
    """Drop statements, shortcuts and what is folded of entities, and make them again from what was read.

    Returns how many documents were folded and how many statements there are, retracted ones too. It can be
    stopped and begun again; until it is done, queries see a part. Statements get their runs back from their
    evidence.

    Raises:
        StoreError: the store cannot be reached or refuses the work.
    """
    schema = load_schema()
    store.drop_folds()
    run = RunMark("", iso_instant(datetime.now(UTC)))
    documents = store.current_documents()
    statements = 0
    for start in range(0, len(documents), _TOGETHER):
        some = documents[start : start + _TOGETHER]
        applied = store.write(partial(_fold_documents, documents=some, run=run, schema=schema))
        statements += len(applied.new_ids)
        done = start + len(some)
        progress(Progress(done, len(documents), some[-1], "written", statements=statements))
    while store.write(partial(_fold_retracted, run=run, schema=schema)):
        pass
    store.restore_history()
    counts = store.counts()
    return {"documents": len(documents), "statements": counts["Statement"]}


def _fold_documents(unit: Unit, documents: Sequence[str], run: RunMark, schema: Schema) -> Applied:
    """Write what stored documents say as if they had just been read."""
    readings = [unit.stored_reading(document) for document in documents]
    delta = make_new_delta(unit, readings, run, schema)
    return unit.apply(replace(delta, readings=(), evidence=(), evidence_retracted=()))


def _fold_retracted(unit: Unit, run: RunMark, schema: Schema) -> int:
    """Fold some retracted evidence that no statement holds, and return how much of it there was."""
    found = unit.loose_evidence()
    if not found:
        return 0
    records = {
        x.evidence.id: x.evidence for x in unit.evidence_closure([x.evidence.id for x in found])
    }
    keys = make_keys(Context(schema, records))
    touched = {keys[x.evidence.id].statement for x in found}
    lost = touched - unit.known_statements(sorted(touched))
    unit.hold_evidence([(keys[x.evidence.id].statement, x.evidence.id) for x in found])
    pool = [x for x in found if keys[x.evidence.id].statement in lost]
    statements, _ = refold(unit, pool, lost, (), schema)
    gone = tuple(sorted(lost))
    unit.apply(
        Delta(run=run.id, now=run.now, statements=tuple(statements), statements_retracted=gone)
    )
    return len(found)
