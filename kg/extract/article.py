"""Read one article with one pipeline or several: the door of the reader."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from functools import cache

from kg.extract.attribution.attribution import find_attributions
from kg.extract.first_person import resolve_speakers
from kg.extract.names.labels import add_names, share_names
from kg.extract.parsing.parse import NameTest, ParsedBlock, end_of, parse_all, start_of
from kg.extract.parsing.pipelines import Pipeline, model_version
from kg.extract.phrases import find_phrases
from kg.extract.reader import Context, EvidenceMaker, Place, read_claims
from kg.extract.reference.mentions import find_mentions
from kg.extract.roles.positions import is_event_verb
from kg.extract.scope.acts import act_scope, is_act
from kg.extract.scope.scope import scope_of
from kg.extract.spreading import spread
from kg.extract.times.anchors import anchor_times
from kg.extract.times.times import find_times
from kg.extract.voting import vote
from kg.extract.words.claims import Claim
from kg.knowledge.gazetteer import load_gazetteer
from kg.knowledge.schema import load_schema
from kg.model import Document, EventFactuality, Evidence, Reading, Sentence
from kg.records import record

EXTRACTOR_VERSION = "1"


def extractor_version(pipelines: Sequence[str]) -> str:
    """Return what a reading by the pipelines of these names depends on: the rules' version and the models'.

    Raises:
        ModelError: there is no pipeline of such a name.
    """
    return " + ".join([f"kg {EXTRACTOR_VERSION}", *(model_version(name) for name in pipelines)])


@cache
def _name_test() -> NameTest:
    return NameTest(load_gazetteer().words())


def extract(
    document: Document, pipelines: Sequence[Pipeline], *, unstated: bool = False
) -> Reading:
    """Return all that `document` says, the same for the same text and pipelines.

    The first pipeline also finds names, times and speakers. With several, `support` says which saw an
    evidence and `tentative` that only one of them did. `unstated` adds what no statement is made from and
    takes time of its own: `factuality`, `doubtful` and `phrases`, else empty.
    """
    gazetteer = load_gazetteer()
    version = extractor_version([p.name for p in pipelines])
    sentences, parses = parse_all(document, pipelines, _name_test())
    first = parses[0] if parses else []
    add_names(parses)
    index = find_mentions(first, document, gazetteer)
    share_names(parses, index.mentions, index.entities)
    times = anchor_times(
        first,
        {
            s.record.index: find_times(s.span, document.published)
            for block in first
            for s in block.sentences
        },
    )
    speeches = find_attributions(first)
    resolve_speakers(first, speeches, index)
    context = Context(
        document=document,
        schema=load_schema(),
        index=index,
        speeches=speeches,
        times=times,
        docs=tuple(block.doc for block in first),
        version=version,
    )
    found = [_read(context, p.name, parse) for p, parse in zip(pipelines, parses, strict=True)]
    seen = [(p.name, f.evidence) for p, f in zip(pipelines, found, strict=True)]
    evidence = _in_order(spread(vote(seen), index.groups), sentences)
    used = {e for item in evidence for e in _entities_of(item)}
    used |= {m.entity for m in index.mentions}
    reading = Reading(
        document=document,
        extractor_version=version,
        sentences=tuple(sentences),
        mentions=tuple(index.mentions),
        entities=tuple(e for key, e in index.entities.items() if key in used),
        evidence=evidence,
        times=tuple(m.span for s in sorted(times) for m in times[s]),
        attributions=speeches.spans(index),
        unresolved=tuple(index.unresolved),
    )
    if not unstated:
        return reading
    # after all that stands: what is made here leaves no trace in the index
    return replace(
        reading,
        factuality=_factuality(first),
        doubtful=_in_order(_read_doubtful(context, [p.name for p in pipelines], found), sentences),
        phrases=find_phrases(first),
    )


def _in_order(evidence: Iterable[Evidence], sentences: Iterable[Sentence]) -> tuple[Evidence, ...]:
    position = {s.id: s.index for s in sentences}
    return tuple(
        sorted(evidence, key=lambda e: (position[e.sentence], e.cue_start, e.cue_end, e.id))
    )


@record
class _Found:
    """The evidence of one pipeline, and the claims of which none came."""

    evidence: list[Evidence]
    left: list[tuple[Place, Claim]]


def _read(context: Context, pipeline: str, parse: Sequence[ParsedBlock]) -> _Found:
    maker = EvidenceMaker(context, pipeline)
    made: dict[str, Evidence] = {}
    left = []
    for block, sentence, claim in read_claims(parse):
        place = Place(block, sentence, pipeline)
        evidence = maker.make(place, claim)
        if evidence is None:
            left.append((place, claim))
        else:
            made.setdefault(evidence.id, evidence)
    return _Found(list(made.values()), left)


def _read_doubtful(
    context: Context, names: Sequence[str], found: Sequence[_Found]
) -> list[Evidence]:
    """Return what is said of the pronouns that stand for nobody known."""
    readings, doubts = [], set[tuple[str, int]]()
    for name, one in zip(names, found, strict=True):
        maker = EvidenceMaker(context, name, doubtful=True)
        for place, claim in one.left:
            maker.make(place, claim)
        readings.append((name, maker.made))
        doubts |= maker.doubts
    voted = {e.id: e for e in vote(readings)}

    def is_doubtful(evidence: Evidence) -> bool:
        fillers = [evidence.subject, evidence.object, *(f for _, f in evidence.roles)]
        return any(
            f.evidence in voted and is_doubtful(voted[f.evidence])
            if f.evidence is not None
            else f.literal is not None and (evidence.sentence, f.start) in doubts
            for f in fillers
            if f is not None
        )

    return [e for e in voted.values() if is_doubtful(e)]


def _entities_of(evidence: Evidence) -> list[str]:
    fillers = [evidence.subject, evidence.object, *(f for _, f in evidence.roles)]
    return [f.entity for f in fillers if f is not None and f.entity is not None] + [
        a.speaker for a in evidence.attributions if a.speaker is not None
    ]


def _factuality(parse: Sequence[ParsedBlock]) -> tuple[EventFactuality, ...]:
    """Return how the verbs and the nouns of acts of one parse are told, in text order."""
    found = []
    for block in parse:
        for token in block.doc:
            scope = scope_of(token) if is_event_verb(token) else None
            if scope is None and is_act(token):
                scope = act_scope(token)
            if scope is not None:
                found.append(
                    EventFactuality(
                        start_of(token),
                        end_of(token),
                        scope.polarity,
                        scope.modality,
                        narrated=True,
                    )
                )
    return tuple(found)
