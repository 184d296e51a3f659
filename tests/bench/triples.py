"""Turn a Reading into facts of words: subject, relation, object and further arguments, for the fact benchmarks.

All words are stretches of the text that the reading points to: cues, fillers, and the phrases that hang on them.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import chain

from kg.model import Evidence, Filler, Phrase, Polarity, Reading

# what only a clause tells or the noun of an act; a title or an apposition has no words for a relation
_TELLING = frozenset(
    ["open", "frame", "light verb", "clause", "state", "copula", "relation", "cause", "noun"]
)
# How sure a fact is, by what it is made of: a phrase inside a phrase may hang elsewhere.
_MAIN, _INNER, _FRONTED, _INSIDE = 0.9, 0.85, 0.5, 0.3


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in the words of the text; `arguments` carry their prepositions."""

    subject: str
    relation: str
    object: str
    arguments: tuple[str, ...]
    confidence: float
    evidence: Evidence

    def as_row(self) -> dict[str, object]:
        """Return the fact as the benchmarks want it."""
        return {
            "s": self.subject,
            "r": self.relation,
            "o": self.object,
            "args": list(self.arguments),
            "conf": self.confidence,
            "neg": self.evidence.polarity is Polarity.NEGATIVE,
            "modality": self.evidence.modality.value,
        }


@dataclass(frozen=True, slots=True)
class _Parts:
    """The parts of one clause: its direct objects, inner clauses, what stands before the cue, and the rest."""

    direct: list[Phrase]
    inner: list[str]
    fronted: list[Phrase]
    rest: list[Phrase]


def iter_facts(reading: Reading) -> Iterator[Fact]:
    """Yield the facts of what all pipelines agree on, also of what is said of a pronoun in doubt."""
    words = _Words(reading)
    for evidence in chain(reading.evidence, reading.doubtful):
        if not evidence.tentative and evidence.rule in _TELLING:
            yield from words.facts(evidence)


class _Words:
    """The phrases of a reading and where they stand."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.document.text
        self.starts = {s.id: s.start for s in reading.sentences}
        self.evidence = {e.id: e for e in chain(reading.doubtful, reading.evidence)}
        self.phrases = reading.phrases
        self.by_start = {p.start: p for p in reversed(reading.phrases)}
        self.by_end = {p.end: p for p in reversed(reading.phrases)}
        self.times = [(t.start, t.end) for t in reading.times]

    def facts(self, evidence: Evidence) -> Iterator[Fact]:
        """Yield the facts of one evidence: its clause with all arguments, then the phrases inside those."""
        fillers = [evidence.subject, evidence.object, *(f for _, f in evidence.roles)]
        slots = [(f, x) for f in fillers if f and (x := self.slot(f, evidence.sentence))]
        cue = self.cue(evidence)
        before = [x for f, x in slots if x[0] < cue[1] and (f is evidence.subject or x[0] < cue[0])]
        after = [x for f, x in slots if f is evidence.subject]
        if not before and not after:
            return
        at = (before or after)[0]
        subject = self.phrase(at)
        parts = self.parts(evidence, [(f, x) for f, x in slots if x != at], subject)
        relation, said = evidence.cue, self.whole(subject)
        for words in parts.inner:
            yield Fact(said, relation, words, (), _INNER, evidence)
        for phrase in parts.fronted:
            yield Fact(said, relation, self.whole(phrase), (), _FRONTED, evidence)
        further = tuple(self.words_with_preposition(p) for p in parts.rest)
        for phrase in parts.direct:
            yield Fact(said, relation, self.whole(phrase), further, _MAIN, evidence)
        if not (parts.direct or parts.inner or parts.fronted):
            yield Fact(said, relation, "", further, _MAIN, evidence)
        for longer, phrase in self.inside(relation, parts):
            yield Fact(said, longer, self.whole(phrase), (), _INSIDE, evidence)

    def parts(
        self, evidence: Evidence, slots: list[tuple[Filler, tuple[int, int]]], subject: Phrase
    ) -> _Parts:
        """Return what an evidence and the phrases that hang on its cue tell besides the subject."""
        cue, parts, seen = self.cue(evidence), _Parts([], [], [], []), {subject.end}
        for filler, span in slots:
            phrase = self.phrase(span)
            if filler.evidence is not None:
                parts.inner.append(self.text[span[0] : span[1]])
            elif span != cue:
                seen.add(phrase.end)
                apart = phrase.preposition is not None and phrase.preposition.end > cue[1]
                behind = parts.direct if phrase.start >= cue[1] else parts.fronted
                (parts.rest if apart else behind).append(phrase)
        for phrase in self.phrases:
            own = cue[0] <= phrase.governor < cue[1] and phrase.end not in seen
            if own and self.is_argument(phrase, cue):
                parts.rest.append(phrase)
        return parts

    def is_argument(self, phrase: Phrase, cue: tuple[int, int]) -> bool:
        """Return whether a phrase that hangs on a cue tells more of it: with a preposition outside it, or a time."""
        if phrase.preposition is not None:
            return not (cue[0] <= phrase.preposition.start and phrase.preposition.end <= cue[1])
        return any(start < phrase.end and phrase.start < end for start, end in self.times)

    def inside(self, relation: str, parts: _Parts) -> Iterator[tuple[str, Phrase]]:
        """Yield what hangs on the objects and arguments, with the relation that leads there."""
        for phrase in parts.direct:
            yield from self.below(relation, phrase)
        middle = f"{relation} {self.own(parts.direct[0])}" if parts.direct else relation
        for phrase in parts.rest:
            words = f"{middle} {self.preposition(phrase)}" if phrase.preposition else middle
            yield from self.below(words, phrase)

    def below(self, relation: str, phrase: Phrase) -> Iterator[tuple[str, Phrase]]:
        """Yield the phrases that hang on `phrase` by a preposition, and those on them."""
        for inner in self.phrases:
            hangs = phrase.start <= inner.governor < phrase.end < inner.end
            if hangs and inner.preposition is not None:
                words = f"{relation} {self.own(phrase)} {self.preposition(inner)}"
                yield words, inner
                yield from self.below(words, inner)

    def slot(self, filler: Filler, sentence: str) -> tuple[int, int] | None:
        """Return where a filler's words stand in the text; of an inner statement the stretch that it covers."""
        if filler.evidence is not None and filler.evidence in self.evidence:
            return self.stretch(self.evidence[filler.evidence])
        if filler.start is None or filler.end is None:
            return None
        base = self.starts[sentence]
        return base + filler.start, base + filler.end

    def cue(self, evidence: Evidence) -> tuple[int, int]:
        """Return where the cue of an evidence stands in the text."""
        base = self.starts[evidence.sentence]
        return base + evidence.cue_start, base + evidence.cue_end

    def stretch(self, evidence: Evidence) -> tuple[int, int]:
        """Return where an evidence's cue and what it tells behind it stand in the text."""
        start, end = self.cue(evidence)
        fillers = [evidence.object, *(f for _, f in evidence.roles)]
        spans = [x for f in fillers if f and (x := self.slot(f, evidence.sentence))]
        return start, max([end, *(e for b, e in spans if b > start)])

    def phrase(self, span: tuple[int, int]) -> Phrase:
        """Return the phrase that a slot begins or ends with, or else one of the slot's own words."""
        first = self.by_start.get(span[0])
        if first is not None and first.end <= span[1]:
            return first
        return self.by_end.get(span[1]) or Phrase(span[0], span[1], span[1], None, -1)

    def own(self, phrase: Phrase) -> str:
        return self.text[phrase.start : phrase.end]

    def whole(self, phrase: Phrase) -> str:
        return self.text[phrase.start : phrase.reach]

    def preposition(self, phrase: Phrase) -> str:
        found = phrase.preposition
        return self.text[found.start : found.end] if found is not None else ""

    def words_with_preposition(self, phrase: Phrase) -> str:
        return f"{self.preposition(phrase)} {self.whole(phrase)}".strip()
