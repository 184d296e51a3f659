"""Work out what one reading changes in the graph, and write it as one unit of work."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from kg.delta import (
    Applied,
    Delta,
    DocumentFacts,
    DocumentState,
    DocumentVersion,
    NameUse,
    StoredEvidence,
    inner_evidence,
    row_hash,
)
from kg.fuse import Context, Key, fold_statements, make_keys, make_shortcuts
from kg.ids import text_hash
from kg.knowledge.schema import Schema
from kg.model import Document, Entity, Evidence, Reading, Statement, Status
from kg.resolve import find_makers, fold_entities, has_lost_traits, update_names

if TYPE_CHECKING:
    from kg.store import Unit  # the driver is heavy, and `kg extract` needs none

REREAD = "read by another version"
EDITED = "no longer in the article"


@dataclass(frozen=True, slots=True)
class RunMark:
    """The run that a change belongs to, and its instant as ISO text."""

    id: str
    now: str


@dataclass(frozen=True, slots=True)
class EntityChange:
    """What a reading changes in the fold of entities; `folds` are all it touches, `written` those that differ."""

    folds: tuple[Entity, ...]
    written: tuple[Entity, ...]
    names: tuple[NameUse, ...]
    hidden: tuple[str, ...]
    renamed: tuple[str, ...]


def document_facts(document: Document, stored: DocumentVersion | None = None) -> DocumentFacts:
    """Return what a fold needs to know of `document`; of several sources that list it, the least counts."""
    known = [stored.facts.source] if stored and stored.facts.source else []
    return DocumentFacts(
        id=document.id,
        source=min([document.source, *known]),
        url=document.url,
        title=document.title,
        byline=document.byline,
        publisher=document.publisher,
        published=document.published,
    )


def is_unchanged(
    stored: DocumentVersion, document: Document, extractor_version: str, *, seen: bool = True
) -> bool:
    """Return whether the store already holds this text, read by this version, under these facts.

    An article that was `seen` must not count as gone.
    """
    return (
        (stored.status is Status.CURRENT or not seen)
        and stored.content_sha256 == text_hash(document.text)
        and stored.extractor_version == extractor_version
        and stored.facts == document_facts(document, stored)
    )


def stored_evidence(
    reading: Reading, stored: DocumentVersion | None = None
) -> list[StoredEvidence]:
    """Return the evidence of a reading as the store would give it back; the first of equal ids stays."""
    facts = document_facts(reading.document, stored)
    sentences = {s.id: s for s in reading.sentences}
    found: dict[str, StoredEvidence] = {}
    for e in reading.evidence:
        sentence = sentences[e.sentence]
        found.setdefault(
            e.id,
            StoredEvidence(e, facts, Status.ACTIVE, sentence.start, row_hash(e), sentence.text),
        )
    return list(found.values())


def write_reading(
    unit: Unit, reading: Reading, run: RunMark, schema: Schema, *, seen: bool = True
) -> Applied:
    """Make the graph say of one document what `reading` says, and return what that changed.

    Evidence that the reading no longer holds is retracted; every statement that this touches is folded anew
    from the active evidence of all documents. Repeating it changes nothing. Not `seen`: read from what is stored.
    """
    delta = make_delta(unit, reading, run, schema)
    return unit.apply(delta if seen else replace(delta, seen=False, reason=REREAD))


def write_readings(
    unit: Unit, readings: Sequence[Reading], run: RunMark, schema: Schema
) -> list[Applied]:
    """Do for several documents what `write_reading` does one by one: those that the graph lacks at once."""
    known = set(unit.document_versions([r.document.id for r in readings]))
    new: list[Reading] = []
    again: list[Reading] = []
    for reading in readings:
        (again if reading.document.id in known else new).append(reading)
        known.add(reading.document.id)
    done = [unit.apply(make_new_delta(unit, new, run, schema))] if new else []
    return done + [write_reading(unit, r, run, schema) for r in again]


def make_delta(unit: Unit, reading: Reading, run: RunMark, schema: Schema) -> Delta:
    """Return the difference between what the store holds of a document and what `reading` holds."""
    stored = unit.document_state(reading.document.id)
    return _make_delta(unit, stored, [reading], run, schema)


def make_new_delta(unit: Unit, readings: Sequence[Reading], run: RunMark, schema: Schema) -> Delta:
    """Return what `readings` change as if the store held nothing of their documents."""
    return _make_delta(unit, None, readings, run, schema)


def _make_delta(
    unit: Unit,
    state: DocumentState | None,
    readings: Sequence[Reading],
    run: RunMark,
    schema: Schema,
) -> Delta:
    """Return what `readings` change: of the document that is in `state`, or of any that the store holds nothing of."""
    version = state.version if state else None
    fresh = {x.evidence.id: x for r in readings for x in stored_evidence(r, version)}
    active = dict(state.active) if state else {}
    written = {i for i, x in fresh.items() if active.get(i) != x.row_hash}
    gone = sorted(set(active) - set(fresh))
    entities = fold_changed_entities(unit, state, readings)

    touched = _touched(unit, state, list(fresh.values()), written, gone, schema)
    if entities.renamed:
        touched |= set(unit.statements_naming(sorted(entities.renamed)))
    documents = {r.document.id for r in readings}
    pool = [*_active_elsewhere(unit, touched, documents), *fresh.values()]
    statements, context = refold(unit, pool, touched, entities.folds, schema)
    makers = {r.document.id: find_makers(r) for r in readings}
    read_again = version and version.extractor_version != readings[0].extractor_version
    return Delta(
        run=run.id,
        now=run.now,
        readings=tuple(readings),
        publishers=tuple((d, publisher) for d, (publisher, _) in makers.items() if publisher),
        authors=tuple((d, author) for d, (_, authors) in makers.items() for author in authors),
        entities=entities.written,
        names=entities.names,
        hidden=entities.hidden,
        evidence=tuple(fresh[i].evidence for i in sorted(written)),
        evidence_retracted=tuple(gone),
        reason=REREAD if read_again else EDITED,
        statements=tuple(statements),
        statements_retracted=tuple(sorted(touched - {s.id for s in statements})),
        shortcuts=tuple(make_shortcuts(statements, pool, context)),
    )


def forget_document(
    unit: Unit, document: str, run: RunMark, schema: Schema, reason: str
) -> Applied:
    """Retract all that a document says; forgetting twice changes nothing.

    A document that is gone keeps what it said until it is forgotten.
    """
    state = unit.document_state(document)
    if state is None or not state.version.revision:
        return unit.apply(Delta(run=run.id, now=run.now))
    gone = [i for i, _ in state.active]
    entities = fold_changed_entities(unit, state, ())
    touched = _touched(unit, state, [], set(), gone, schema)
    touched |= set(unit.statements_naming(sorted(entities.renamed))) if entities.renamed else set()
    pool = _active_elsewhere(unit, touched, {document})
    statements, context = refold(unit, pool, touched, entities.folds, schema)
    return unit.apply(
        Delta(
            run=run.id,
            now=run.now,
            gone=document,
            entities=entities.written,
            names=entities.names,
            hidden=entities.hidden,
            evidence_retracted=tuple(gone),
            reason=reason,
            statements=tuple(statements),
            statements_retracted=tuple(sorted(touched - {s.id for s in statements})),
            shortcuts=tuple(make_shortcuts(statements, pool, context)),
        )
    )


def _active_elsewhere(unit: Unit, touched: set[str], documents: set[str]) -> list[StoredEvidence]:
    found = unit.evidence_for_statements(sorted(touched)) if touched else []
    return [x for x in found if x.status is Status.ACTIVE and x.evidence.document not in documents]


def _touched(
    unit: Unit,
    state: DocumentState | None,
    fresh: list[StoredEvidence],
    written: set[str],
    gone: list[str],
    schema: Schema,
) -> set[str]:
    """Return the statements that a document's change can alter.

    Besides those of evidence that came, changed or went: those that hold a changed statement, and those the
    document says more than once, whose order of sentences may be another now.
    """
    records = {x.evidence.id: x.evidence for x in fresh}
    keys = make_keys(Context(schema, records))
    found = {keys[i].statement for i in written}
    found |= {keys[i].statement for i, e in records.items() if set(inner_evidence(e)) & written}
    found |= _repeated(keys)
    moved = state is not None and bool(fresh) and state.version.facts != fresh[0].facts
    if moved:
        found |= {key.statement for key in keys.values()}
    active = {i for i, _ in state.active} if state else set()
    lost = sorted({*gone, *(written & active)})
    if lost:
        old = {x.evidence.id: x.evidence for x in unit.evidence_closure(lost)}
        old_keys = make_keys(Context(schema, old))
        found |= {old_keys[i].statement for i in lost if i in old_keys}
    return found


def _repeated(keys: dict[str, Key]) -> set[str]:
    seen: set[str] = set()
    again: set[str] = set()
    for key in keys.values():
        (again if key.statement in seen else seen).add(key.statement)
    return again


def refold(
    unit: Unit,
    pool: list[StoredEvidence],
    touched: set[str],
    folds: Iterable[Entity],
    schema: Schema,
) -> tuple[list[Statement], Context]:
    """Return the touched statements folded from `pool`, and what they were folded with."""
    records = {x.evidence.id: x.evidence for x in pool}
    missing = sorted({i for e in records.values() for i in inner_evidence(e)} - set(records))
    if missing:
        records |= {x.evidence.id: x.evidence for x in unit.evidence_closure(missing)}
    keys = make_keys(Context(schema, records))
    chosen = [x for x in pool if keys[x.evidence.id].statement in touched]
    names = {e.id: e.name for e in folds}
    wanted = sorted(named_entities(x.evidence for x in chosen) - set(names))
    if wanted:
        names |= {e.id: e.name for e in unit.entities(wanted)}
    context = Context(schema, records, names)
    return fold_statements(chosen, context), context


def named_entities(evidence: Iterable[Evidence]) -> set[str]:
    """Return the entities whose names a fold of `evidence` writes out: speakers and objects."""
    found: set[str] = set()
    for e in evidence:
        found |= {a.speaker for a in e.attributions if a.speaker is not None}
        if e.object is not None and e.object.entity is not None:
            found.add(e.object.entity)
    return found


def fold_changed_entities(
    unit: Unit, state: DocumentState | None, readings: Sequence[Reading]
) -> EntityChange:
    """Return the fold of every entity that the document in `state` named before or `readings` name."""
    old = {e.id: e for e in state.entities} if state else {}
    new = {e.id: e for r in readings for e in r.entities}
    touched = sorted({*old, *new})
    if not touched:
        return EntityChange((), (), (), (), ())
    before = unit.name_uses(touched)
    uses, names = update_names(before, old.values(), *(r.entities for r in readings))
    used, used_before = {x.entity for x in uses}, {x.entity for x in before}
    stored = {e.id: e for e in unit.entities(touched)}
    lost = [i for i in touched if i in used and has_lost_traits(old.get(i), new.get(i))]
    read = unit.entities_as_read(lost, state.version.facts.id) if lost and state else []
    read += [stored[i] for i in sorted(used & used_before & set(stored) - set(lost))]
    read += [e for r in readings for e in r.entities]
    folds = fold_entities(read, uses)
    return EntityChange(
        folds=tuple(folds),
        written=tuple(e for e in folds if e != stored.get(e.id) or e.id not in used_before),
        names=tuple(names),
        hidden=tuple(i for i in touched if i not in used),
        renamed=tuple(e.id for e in folds if e.id in stored and stored[e.id].name != e.name),
    )
