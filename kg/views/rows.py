"""What a page is made of: plain records, and how the store's rows become them.

`page_graph(focus, rows)` takes one row a statement. A row is the statement's properties as they are
in the graph (`id predicate verb text polarity modality narrated tentative condition time_text
time_from time_to subject_text object_text roles_text said_by said_by_ids support status`) and two
lists beside them:

    fillers   one map for each entity or statement in a role:
              {role, id, name, labels, aliases}      an entity (`labels` as the graph has them)
              {role, id, statement: true}            a statement about which this one says something
    evidence  one map for each evidence: the evidence's properties (`id quote cue cue_start cue_end
              support tentative time_text`), its sentence's `kind`, its document's `document title
              url published publisher`, and `said_by`: a list of maps {id, name, labels, stance,
              verb, date, order}; `id` is null for a speaker who is not named

Keys that are missing or null count as empty. Literal fillers are read from `subject_text`,
`object_text` and `roles_text` (JSON or a map, role to text); a role can have entities beside them.
"""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from kg.errors import SchemaError
from kg.knowledge.schema import ENTITY_LABELS, EXTRA_LABELS
from kg.model import Modality, Polarity, Status

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class PageEntity:
    """An entity on a page; `type` is one of the schema's labels, `statements` how many on the page name it."""

    id: str
    name: str
    type: str
    aliases: tuple[str, ...] = ()
    statements: int = 0


@dataclass(frozen=True, slots=True)
class PageFiller:
    """What stands in a role: exactly one of `entity` (an id), `literal` and `statement` (an id) is set."""

    role: str
    entity: str | None = None
    literal: str | None = None
    statement: str | None = None


@dataclass(frozen=True, slots=True)
class PageSpeaker:
    """Somebody between the article and the statement; `entity` is None for one who is not named."""

    entity: str | None
    name: str
    stance: str
    verb: str
    date: str


@dataclass(frozen=True, slots=True)
class PageEvidence:
    """One sentence that carries a statement; `cue_start` and `cue_end` are offsets in `quote`.

    `speakers` begin with the one nearest to the statement. `support` names the pipelines that saw it.
    """

    id: str
    quote: str
    cue: str
    cue_start: int
    cue_end: int
    kind: str
    title: str
    url: str
    published: str
    publisher: str
    speakers: tuple[PageSpeaker, ...]
    support: tuple[str, ...]
    tentative: bool


@dataclass(frozen=True, slots=True)
class PageStatement:
    """A statement on a page; `fillers` begin with subject and object, then the other roles by name."""

    id: str
    predicate: str
    verb: str
    text: str
    polarity: Polarity
    modality: Modality
    narrated: bool
    tentative: bool
    condition: str
    fillers: tuple[PageFiller, ...]
    time_text: str
    time_from: str
    time_to: str
    said_by: tuple[str, ...]
    support: tuple[str, ...]
    evidence: tuple[PageEvidence, ...]


@dataclass(frozen=True, slots=True)
class PageGraph:
    """The neighbourhood of `focus` (an entity id): entities by weight, statements in the order given."""

    focus: str
    entities: tuple[PageEntity, ...]
    statements: tuple[PageStatement, ...]


def entity_type(labels: Iterable[str]) -> str:
    """Return the schema's label among `labels`, the coarse one where a finer stands beside it; Concept for none."""
    found = {EXTRA_LABELS.get(label, label) for label in labels} & set(ENTITY_LABELS)
    return min(found, key=ENTITY_LABELS.index) if found else "Concept"


def page_graph(focus: str, rows: Iterable[Row]) -> PageGraph:
    """Return the page of the entity `focus` from the store's rows; statements that are not active are left out.

    Raises:
        SchemaError: a row has no id, or a polarity or modality out of the closed lists.
    """
    kept = [row for row in rows if (row.get("status") or Status.ACTIVE) == Status.ACTIVE]
    statements = {s.id: s for s in map(_make_statement, kept)}
    entities = {e.id: e for row in reversed(kept) for e in _iter_entities(row)}
    counts: dict[str, int] = {}
    for statement in statements.values():
        for entity in {f.entity for f in statement.fillers if f.entity}:
            counts[entity] = counts.get(entity, 0) + 1
    entities.setdefault(focus, PageEntity(focus, focus, "Concept"))
    weighed = [
        PageEntity(e.id, e.name, e.type, e.aliases, counts.get(e.id, 0)) for e in entities.values()
    ]
    weighed.sort(key=lambda e: (e.id != focus, -e.statements, e.name, e.id))
    return PageGraph(focus, tuple(weighed), tuple(statements.values()))


def _text(row: Row, key: str) -> str:
    value = row.get(key)
    return "" if value is None else str(value)


def _texts(row: Row, key: str) -> tuple[str, ...]:
    return tuple(str(value) for value in row.get(key) or ())


def _make_entity(row: Row) -> PageEntity:
    labels = row.get("labels") or [_text(row, "type")]
    name = _text(row, "name") or str(row["id"])
    return PageEntity(str(row["id"]), name, entity_type(labels), _texts(row, "aliases"))


def _iter_entities(row: Row) -> Iterable[PageEntity]:
    for evidence in row.get("evidence") or ():
        for speaker in evidence.get("said_by") or ():
            # A speaker without labels would be drawn as something it may not be: the panel names it.
            if speaker.get("id") and speaker.get("labels"):
                yield _make_entity(speaker)
    for filler in row.get("fillers") or ():
        if not filler.get("statement"):
            yield _make_entity(filler)


def _make_fillers(row: Row) -> tuple[PageFiller, ...]:
    fillers = [
        PageFiller(f["role"], statement=str(f["id"]))
        if f.get("statement")
        else PageFiller(f["role"], entity=str(f["id"]))
        for f in row.get("fillers") or ()
    ]
    roles = row.get("roles_text") or {}
    literals = json.loads(roles) if isinstance(roles, str) else roles
    literals = {"subject": row.get("subject_text"), "object": row.get("object_text"), **literals}
    fillers += [PageFiller(role, literal=str(text)) for role, text in literals.items() if text]
    order = {"subject": 0, "object": 1}
    return tuple(
        sorted(
            fillers,
            key=lambda f: (
                order.get(f.role, 2),
                f.role,
                f.entity or "",
                f.literal or "",
                f.statement or "",
            ),
        )
    )


def _make_evidence(row: Row) -> PageEvidence:
    speakers = sorted(row.get("said_by") or (), key=lambda s: (s.get("order") or 0, _text(s, "id")))
    return PageEvidence(
        id=_text(row, "id"),
        quote=_text(row, "quote"),
        cue=_text(row, "cue"),
        cue_start=int(row.get("cue_start") or 0),
        cue_end=int(row.get("cue_end") or 0),
        kind=_text(row, "kind"),
        title=_text(row, "title"),
        url=_text(row, "url"),
        published=_text(row, "published")[:10],
        publisher=_text(row, "publisher"),
        speakers=tuple(
            PageSpeaker(
                speaker.get("id"),
                _text(speaker, "name"),
                _text(speaker, "stance"),
                _text(speaker, "verb"),
                _text(speaker, "date"),
            )
            for speaker in speakers
        ),
        support=_texts(row, "support"),
        tentative=bool(row.get("tentative")),
    )


def _make_statement(row: Row) -> PageStatement:
    try:
        return PageStatement(
            id=str(row["id"]),
            predicate=_text(row, "predicate"),
            verb=_text(row, "verb"),
            text=_text(row, "text"),
            polarity=Polarity(_text(row, "polarity")),
            modality=Modality(_text(row, "modality")),
            narrated=bool(row.get("narrated")),
            tentative=bool(row.get("tentative")),
            condition=_text(row, "condition"),
            fillers=_make_fillers(row),
            time_text=_text(row, "time_text"),
            time_from=_text(row, "time_from"),
            time_to=_text(row, "time_to"),
            said_by=_texts(row, "said_by"),
            support=_texts(row, "support"),
            evidence=tuple(_make_evidence(e) for e in row.get("evidence") or ()),
        )
    except (KeyError, ValueError) as error:
        raise SchemaError(f"statement row {row.get('id')!r}: {error}") from error
