"""Readings made by hand: small articles whose sentences say what a test needs."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace

from kg.delta import DocumentFacts, StoredEvidence, row_hash
from kg.fuse import Context
from kg.ids import document_id, entity_id, sentence_id
from kg.knowledge.schema import load_schema
from kg.model import (
    Attribution,
    Document,
    Entity,
    Evidence,
    Filler,
    Mention,
    Modality,
    Polarity,
    Reading,
    Sentence,
    SentenceKind,
    Stance,
    Status,
    Temporal,
    Time,
)
from support.gold import make_evidence_id


def entity(name: str, kind: str = "Country", **fields: object) -> Entity:
    """Return an entity that no gazetteer knows."""
    return replace(Entity(entity_id(kind, name), name, kind), **fields)  # type: ignore[arg-type]


def on_day(day: str) -> Time:
    """Return the time of an ISO day."""
    return Time(f"on {day}", day, day, "day")


def filled(value: Entity | Evidence | str | None) -> Filler | None:
    """Return a filler: an entity, an inner evidence, or a literal."""
    if value is None:
        return None
    if isinstance(value, Entity):
        return Filler(value.name, entity=value.id)
    if isinstance(value, Evidence):
        return Filler(value.text, evidence=value.id)
    return Filler(value, literal=value)


@dataclass(frozen=True)
class Saying:
    """What a test wants one sentence to say; `by` are speakers, nobody's sayings are the article's own.

    An object that is a saying itself becomes inner evidence of the same sentence.
    """

    subject: Entity | str | None
    predicate: str
    object: Entity | Evidence | Saying | str | None = None
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ACTUAL
    by: tuple[Entity | None, ...] = ()
    roles: tuple[tuple[str, Entity | str], ...] = ()
    time: Time | None = None
    temporal: Temporal = Temporal.EVENT
    tentative: bool = False
    narrated: bool | None = None

    @property
    def text(self) -> str:
        """Return the sentence."""
        words = [self.subject, self.predicate.lower(), self.object, *(f for _, f in self.roles)]
        named = [x.name if isinstance(x, Entity) else getattr(x, "text", x) for x in words if x]
        no = "never " if self.polarity is Polarity.NEGATIVE else ""
        return f"{self.modality.title()}: {no}{' '.join(str(x) for x in named)}."

    def named(self) -> list[Entity]:
        """Return the entities that it names."""
        values = [self.subject, self.object, *self.by, *(f for _, f in self.roles)]
        inner = self.object.named() if isinstance(self.object, Saying) else []
        return [*(x for x in values if isinstance(x, Entity)), *inner]


def make_document(name: str, text: str, published: str = "2025-01-02") -> Document:
    """Return an article of the source `tests`."""
    return Document(
        id=document_id(url=None, source="tests", path=name),
        source="tests",
        path=name,
        url=f"https://example.org/{name}",
        text=text,
        title=f"Title of {name}",
        byline="",
        publisher="The Example Post",
        published=published,
        language="en",
        blocks=(),
    )


def make_reading(name: str, sayings: Iterable[Saying], *, published: str = "2025-01-02") -> Reading:
    """Return the reading of an article that has one sentence for each saying."""
    said = list(sayings)
    document = make_document(name, "\n".join(s.text for s in said), published)
    sentences, mentions, evidence, at = [], [], [], 0
    for index, saying in enumerate(said):
        occurrence = sum(s.text == saying.text for s in said[:index])
        found = sentence_id(document.id, saying.text, occurrence)
        end = at + len(saying.text)
        sentences.append(
            Sentence(found, index, at, end, saying.text, SentenceKind.BODY, quoted=False)
        )
        evidence += _all_evidence(saying, document.id, found)
        for x in saying.named():
            start = saying.text.find(x.name)
            if start >= 0:
                span = start, start + len(x.name)
                mentions.append(Mention(found, *span, x.name, "name", "test", x.id))
        at = end + 1
    entities = {x.id: x for s in said for x in s.named()}
    return Reading(
        document=document,
        extractor_version="test",
        sentences=tuple(sentences),
        mentions=tuple(dict.fromkeys(mentions)),
        entities=tuple(entities[x] for x in sorted(entities)),
        evidence=tuple({e.id: e for e in evidence}.values()),
        times=(),
        attributions=(),
        unresolved=(),
    )


def _all_evidence(saying: Saying, document: str, sentence: str) -> list[Evidence]:
    if not isinstance(saying.object, Saying):
        return [make_evidence(saying, document, sentence)]
    inner = saying.object
    made = make_evidence(inner, document, sentence, inside=saying.text)
    return [made, make_evidence(replace(saying, object=made), document, sentence)]


def make_evidence(saying: Saying, document: str, sentence: str, *, inside: str = "") -> Evidence:
    """Return the evidence of one saying, whose words may stand `inside` a longer sentence."""
    cue = saying.text[:-1]
    start = max(0, inside.find(cue))
    made = Evidence(
        id="",
        document=document,
        sentence=sentence,
        predicate=saying.predicate,
        verb=saying.predicate.lower(),
        polarity=saying.polarity,
        modality=saying.modality,
        temporal=saying.temporal,
        subject=filled(saying.subject),
        object=filled(saying.object),
        roles=tuple((n, f) for n, v in sorted(saying.roles) if (f := filled(v))),
        cue=cue,
        cue_start=start,
        cue_end=start + len(cue),
        text=saying.text,
        narrated=not saying.by if saying.narrated is None else saying.narrated,
        attributions=tuple(
            Attribution(x.id if x else None, Stance.CLAIMS, "indirect", "said", "", order)
            for order, x in enumerate(saying.by)
        ),
        time=saying.time,
        condition="",
        quantity=None,
        unit="",
        amount=None,
        currency="",
        rule="test",
        family="test",
        extractor_version="test",
        support=("one",) if saying.tentative else ("one", "two"),
        tentative=saying.tentative,
    )
    return replace(made, id=make_evidence_id(made))


def stored(
    saying: Saying, *, document: str = "d_1", published: str = "2025-01-02"
) -> StoredEvidence:
    """Return a saying as evidence that the store gives back."""
    evidence = make_evidence(saying, document, sentence_id(document, saying.text, 0))
    facts = DocumentFacts(
        document, "tests", f"https://example.org/{document}", "", "", "The Example Post", published
    )
    return StoredEvidence(evidence, facts, Status.ACTIVE, 0, row_hash(evidence), saying.text)


def context_of(items: Iterable[StoredEvidence], entities: Iterable[Entity] = ()) -> Context:
    """Return a context with the packaged schema that knows the evidence and the entities."""
    records = {x.evidence.id: x.evidence for x in items}
    return Context(load_schema(), records, {e.id: e.name for e in entities})
