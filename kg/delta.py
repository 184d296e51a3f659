"""The records between fold and store: what a document was before an import, and what the import changes."""

import hashlib
from dataclasses import dataclass
from typing import Any

from kg.ids import canonical_json
from kg.model import Entity, Evidence, Reading, Shortcut, Statement, Status


@dataclass(frozen=True, slots=True)
class DocumentFacts:
    """What a fold needs to know of the document an evidence stands in; `published` is an ISO day or ""."""

    id: str
    source: str
    url: str
    title: str
    byline: str
    publisher: str
    published: str


@dataclass(frozen=True, slots=True)
class StoredEvidence:
    """Evidence as the store gives it back: the record, its document's facts, its state.

    `position` is where its sentence starts in the document's current revision, else in the last that had it.
    `row_hash` is `row_hash(evidence)` as written. `quote` is the text of its sentence.
    """

    evidence: Evidence
    facts: DocumentFacts
    status: Status
    position: int
    row_hash: str
    quote: str


@dataclass(frozen=True, slots=True)
class NameUse:
    """How many current documents call an entity by one surface form; `kind` is name or alias."""

    entity: str
    text: str
    kind: str
    documents: int


@dataclass(frozen=True, slots=True)
class DocumentVersion:
    """Which text of a document the store holds, read by which version: "" where it has no current revision."""

    facts: DocumentFacts
    status: Status
    revision: str
    content_sha256: str
    extractor_version: str


@dataclass(frozen=True, slots=True)
class DocumentState:
    """What the store holds of a document before an import changes it.

    `entities` are what the current revision was read to hold. `active` pairs the ids of active evidence with
    their row hashes, sorted by id.
    """

    version: DocumentVersion
    entities: tuple[Entity, ...]
    active: tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Delta:
    """One unit of work: all that an import of documents (or a refold) changes, and nothing else.

    Every part may be empty; without `readings` the record layer of documents is left alone. `now` is the
    ISO instant of the run. `evidence` is what is new, changed or restored, written whole and active;
    `evidence_retracted` are ids. `entities` are canonical folds to write, `names` absolute counts (0 removes
    the form), `hidden` entities that no current document names any more. `statements` are folds to write;
    an id that also stands in `statements_retracted` is written with that status, one that stands only there
    keeps its last words. `shortcuts` are complete for the statements of this delta: what those had before goes.
    `gone` is a document that is no longer there: its revisions are superseded. `publishers` and `authors` pair
    documents with entities for PUBLISHED_BY and WRITTEN_BY. Not `seen`: the readings are of what is stored, and tell
    nothing of whether the articles are still there.
    """

    run: str
    now: str
    readings: tuple[Reading, ...] = ()
    seen: bool = True
    publishers: tuple[tuple[str, str], ...] = ()
    authors: tuple[tuple[str, str], ...] = ()
    gone: str = ""
    entities: tuple[Entity, ...] = ()
    names: tuple[NameUse, ...] = ()
    hidden: tuple[str, ...] = ()
    evidence: tuple[Evidence, ...] = ()
    evidence_retracted: tuple[str, ...] = ()
    reason: str = ""
    statements: tuple[Statement, ...] = ()
    statements_retracted: tuple[str, ...] = ()
    shortcuts: tuple[Shortcut, ...] = ()


@dataclass(frozen=True, slots=True)
class Applied:
    """What a delta really changed in the store: ids of statements by kind, sorted, and counts."""

    new_ids: tuple[str, ...]
    changed_ids: tuple[str, ...]
    retracted_ids: tuple[str, ...]
    restored_ids: tuple[str, ...]
    evidence_new: int
    evidence_changed: int
    evidence_restored: int
    evidence_retracted: int


def row_hash(record: Any) -> str:
    """Return 24 hexadecimal digits that differ when any field of the record differs."""
    data = canonical_json(record).encode("utf-8", "surrogatepass")
    return hashlib.sha256(data).hexdigest()[:24]


def inner_evidence(evidence: Evidence) -> list[str]:
    """Return the ids of the evidence that stands in the roles of `evidence`."""
    fillers = [evidence.subject, evidence.object, *(filler for _, filler in evidence.roles)]
    return [f.evidence for f in fillers if f is not None and f.evidence is not None]
