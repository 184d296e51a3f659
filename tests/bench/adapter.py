"""Answer the questions of the benchmarks from a Reading alone; KG_PIPELINES names the pipelines (sm,md)."""

import os
import re
from collections.abc import Iterator, Sequence
from functools import lru_cache

from kg.extract import extract as extract_reading
from kg.extract import load_pipelines
from kg.model import (
    Block,
    Document,
    Evidence,
    Filler,
    Modality,
    Polarity,
    Reading,
    SentenceKind,
    Time,
)

Span = tuple[int, int]

_PREPOSITION = re.compile(
    r"\b(?:about|above|across|after|against|along|among|around|as|at|before|behind|below|between|by|despite|during|for|from"
    r"|in|inside|into|near|of|off|on|onto|over|since|than|through|throughout|to|toward|towards|under|until|upon|via|with"
    r"|within|without)\s+(?:the |a |an |his |her |its |their )?$",
    re.IGNORECASE,
)
_LABELS = {
    "Person": "person",
    "Organization": "organization",
    "Country": "location",
    "Place": "location",
}
_DEGREES = {
    Modality.ACTUAL: 3.0,
    Modality.PLANNED: 1.0,
    Modality.FUTURE: 1.5,
    Modality.PERMITTED: 0.5,
    Modality.REQUIRED: 0.5,
    Modality.POSSIBLE: 0.5,
    Modality.ALLEGED: 1.0,
    Modality.CONDITIONAL: 0.0,
    Modality.HYPOTHETICAL: 0.0,
}
_DIGITS = {"day": 10, "month": 7, "year": 4}
_LONGEST_GAP = 25


@lru_cache(maxsize=4)
def read(text: str, published: str = "") -> Reading:
    """Return the reading of a text whose paragraphs are all body."""
    blocks = tuple(
        Block(m.start(), m.end(), SentenceKind.BODY) for m in re.finditer(r"\S[^\n]*\S|\S", text)
    )
    document = Document(
        id="d_bench", source="bench", path="", url="", text=text, title="", byline="", publisher="",
        published=published, language="en", blocks=blocks,
    )  # fmt: skip
    names = tuple(os.environ.get("KG_PIPELINES", "sm,md").split(","))
    return extract_reading(document, load_pipelines(names))


def extract(text: str) -> Iterator[dict[str, object]]:
    """Yield the facts of one sentence; the words stand as in the text, a preposition with the relation."""
    reading = read(text)
    sentences = {s.id: s.text for s in reading.sentences}
    for evidence in reading.evidence:
        if not evidence.tentative and evidence.subject:
            fact = _fact(evidence, sentences[evidence.sentence])
            if fact["s"] and (fact["o"] or fact["args"]):
                yield fact


def _fact(evidence: Evidence, sentence: str) -> dict[str, object]:
    relation, words = evidence.cue, ""
    if evidence.object:
        words = _words(evidence.object, sentence)
        start = evidence.object.start
        if start is not None and 0 <= start - evidence.cue_end <= _LONGEST_GAP:
            between = sentence[evidence.cue_end : start]
            found = _PREPOSITION.search(between)
            if found and not re.search(r"[,;:()]", between):
                relation = f"{evidence.cue} {found.group().split()[0]}"
    return {
        "s": _words(evidence.subject, sentence) if evidence.subject else "",
        "r": relation,
        "o": words,
        "args": [_argument(filler, sentence) for _, filler in evidence.roles],
        "conf": 0.9,
        "neg": evidence.polarity is Polarity.NEGATIVE,
        "modality": str(evidence.modality),
    }


def _words(filler: Filler, sentence: str) -> str:
    if filler.start is None or filler.end is None:
        return filler.text
    return sentence[filler.start : filler.end]


def _argument(filler: Filler, sentence: str) -> str:
    """Return the words of a role with the preposition before them."""
    words = _words(filler, sentence)
    found = _PREPOSITION.search(sentence[: filler.start]) if filler.start is not None else None
    return f"{found.group()}{words}" if found else words


def attribute(text: str) -> Iterator[dict[str, list[Span]]]:
    """Yield who says what, as stretches of the text."""
    for said in read(text).attributions:
        yield {
            "source": [(said.source.start, said.source.end)] if said.source else [],
            "cue": [(said.cue.start, said.cue.end)],
            "content": [(x.start, x.end) for x in said.content],
        }


def factuality(tokens: Sequence[str], index: int) -> float:
    """Return how certain an event is, from -3 to 3; an event word that is not read counts as a fact."""
    reading = read(" ".join(tokens))
    start = sum(len(t) + 1 for t in tokens[:index])
    for event in reading.factuality:
        if event.start < start + len(tokens[index]) and start < event.end:
            degree = _DEGREES[event.modality]
            return -degree if event.polarity is Polarity.NEGATIVE else degree
    return 3.0


def _places(reading: Reading, *kinds: str) -> list[tuple[int, int, str]]:
    """Return (start, end, entity) of the mentions of some kinds, or of all, in order of the text."""
    starts = {s.id: s.start for s in reading.sentences}
    found = [
        (starts[m.sentence] + m.start, starts[m.sentence] + m.end, m.entity)
        for m in reading.mentions
        if not kinds or m.kind in kinds
    ]
    return sorted(found)


def ner(text: str) -> Iterator[tuple[int, int, str]]:
    """Yield the names of persons, organisations and places."""
    reading = read(text)
    types = {e.id: e.type for e in reading.entities}
    for start, end, entity in _places(reading, "name", "alias", "metonym"):
        if types.get(entity) in _LABELS:
            first = re.match(r"(?:the|The)\s+", text[start:end])
            yield start + (first.end() if first else 0), end, _LABELS[types[entity]]


def cluster(text: str, mentions: Sequence[tuple[int, int, str]]) -> list[str]:
    """Return the entity of each given mention: the one read there, else the words themselves."""
    places = _places(read(text))
    found = []
    for start, end, _ in mentions:
        shared = [(min(e, end) - max(s, start), x) for s, e, x in places if s < end and start < e]
        found.append(max(shared)[1] if shared else text[start:end].lower())
    return found


def timex(text: str, date: str) -> Iterator[tuple[int, int, str | None]]:
    """Yield the dates of an article with their values, by its day of publication."""
    for found in read(text, date).times:
        yield found.start, found.end, _value(found.time)


def _value(time: Time) -> str | None:
    if time.time_from is None or time.precision not in _DIGITS:
        return None
    return time.time_from[: _DIGITS[time.precision]]


def resolve(text: str) -> Iterator[tuple[int, int, int]]:
    """Yield each pronoun that is resolved, with the last mention before it that is none."""
    reading = read(text)
    others = _places(reading, "name", "alias", "demonym", "metonym", "nominal")
    for start, _, entity in _places(reading, "pronoun"):
        before = [(s, e) for s, e, x in others if x == entity and s < start]
        if before:
            yield (start, *before[-1])
