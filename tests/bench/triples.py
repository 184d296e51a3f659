"""Turn a Reading into facts of words: subject, relation, object and further arguments, for the fact benchmarks.

All words are stretches of the text that the reading points to: cues, fillers, and the phrases that hang on them.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain, permutations

from kg.model import (
    AttributionSpan,
    EventFactuality,
    Evidence,
    Filler,
    Modality,
    Phrase,
    Polarity,
    Reading,
)

# what only a clause tells or the noun of an act; a title or an apposition has no words for a relation
_CLAUSES = frozenset(
    ["open", "frame", "light verb", "clause", "state", "copula", "relation", "question", "left"]
)
_TELLING = _CLAUSES | {"cause", "noun"}
_ACCUSING = frozenset({"ACCUSES", "CHARGES", "CONVICTS", "SENTENCES"})
# How sure a fact is, by what it is made of: a phrase inside a phrase may hang elsewhere.
_MAIN, _INNER, _INSIDE = 0.9, 0.85, 0.3
# and where it is put together of two clauses, or takes two kinds apart
_CHAINED = 0.2
# the longest relation that is put together, in words: the longer, the likelier one of its links is misread
_LONGEST = 10
_QUOTES = "\"'`“”‘’ "
_PART = "of"
# two words before the one noun of a phrase; a name has capitals
_KINDS = re.compile(
    r"(?P<lead>(?:[\w-]+ )*?)(?P<one>[a-z-]+) and (?P<other>[a-z-]+) (?P<head>[a-z]+)(?P<rest>(?: of .*)?)"
)

Offsets = tuple[int, int]


@dataclass(frozen=True, slots=True)
class Fact:
    """One fact in the words of the text; `arguments` carry their prepositions, `evidence` is None of a saying.

    `polarity` and `modality` are those of the least real act that the relation names.
    """

    subject: str
    relation: str
    object: str
    arguments: tuple[str, ...]
    confidence: float
    evidence: Evidence | None
    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ACTUAL

    def as_row(self) -> dict[str, object]:
        """Return the fact as the benchmarks want it."""
        return {
            "s": self.subject,
            "r": self.relation,
            "o": self.object,
            "args": list(self.arguments),
            "conf": self.confidence,
            "neg": self.polarity is Polarity.NEGATIVE,
            "modality": self.modality.value,
        }


@dataclass(frozen=True, slots=True)
class _Parts:
    """A clause taken apart: subject, direct objects, inner clauses, what stands before the cue, and the rest."""

    subject: Phrase
    direct: list[Phrase]
    inner: list[str]
    fronted: list[Phrase]
    rest: list[Phrase]


@dataclass(frozen=True, slots=True)
class _Clause:
    """An evidence and its parts."""

    evidence: Evidence
    parts: _Parts


def iter_facts(reading: Reading) -> Iterator[Fact]:
    """Yield the facts of what all pipelines agree on, also of what is said of a pronoun in doubt, and who says what."""
    words = _Words(reading)
    told = words.clauses()
    for clause in told:
        start, _ = words.cue(clause.evidence)
        yield from (words.settled(fact, start) for fact in words.facts(clause) if _is_short(fact))
    for outer, inner in permutations(told, 2):
        start, _ = words.cue(outer.evidence)
        chained = words.chained(outer, inner)
        yield from (words.settled(fact, start) for fact in chained if _is_short(fact))
    for said in reading.attributions:
        if words.tells(said):
            continue
        yield from (words.settled(fact, said.cue.start) for fact in words.sayings(said))


def _relation(evidence: Evidence) -> str:
    """Return the words of a relation: a cue without the mark of its infinitive."""
    return evidence.cue.removeprefix("to ")


def _is_short(fact: Fact) -> bool:
    """Return whether a fact's relation is a cue, or put together of few words."""
    return fact.confidence > _INSIDE or len(fact.relation.split()) <= _LONGEST


def _split(fact: Fact) -> Iterator[Fact]:
    """Yield a fact of "urban and rural schools" for each of the two kinds, in subject or object."""
    for slot in ("subject", "object"):
        found = _KINDS.fullmatch(getattr(fact, slot))
        for kind in ("one", "other") if found else ():
            words = f"{found['lead']}{found[kind]} {found['head']}{found['rest']}"
            yield replace(fact, **{slot: words}, confidence=_CHAINED)


def _is_open(told: Evidence | EventFactuality) -> bool:
    """Return whether something is not told as so."""
    return told.polarity is Polarity.NEGATIVE or told.modality is not Modality.ACTUAL


def _direct(evidence: Evidence) -> list[Filler]:
    """Return what fills the roles but for clauses and circumstances, of which the phrases around the cue tell."""
    accused = evidence.predicate in _ACCUSING
    roles = ((f, name) for name, f in evidence.roles if name != "circumstance")
    return [f for f, name in roles if f.evidence is None or (accused and name == "topic")]


class _Words:
    """The evidence and the phrases of a reading and where they stand."""

    def __init__(self, reading: Reading) -> None:
        self.text = reading.document.text
        self.sentences = reading.sentences
        self.starts = {s.id: s.start for s in reading.sentences}
        self.evidence = {e.id: e for e in chain(reading.evidence, reading.doubtful)}
        self.phrases = reading.phrases
        self.by_start = {p.start: p for p in reversed(reading.phrases)}
        self.by_end = {p.end: p for p in reversed(reading.phrases)}
        self.told = reading.factuality
        self.times = [(t.start, t.end) for t in reading.times]

    # -- facts

    def settled(self, fact: Fact, start: int) -> Fact:
        """Return `fact` as real as the least real of its evidence and of the acts that its relation names.

        The relation's words stand behind `start`: "called for the return of" tells of no return.
        """
        words = fact.relation.split()
        ends = [s.end for s in self.sentences if s.start <= start < s.end]
        acts = [e for e in self.told if start <= e.start < max(ends, default=0)]
        named = [e for e in acts if self.text[e.start : e.end] in words]
        told = [*([fact.evidence] if fact.evidence is not None else []), *named]
        least = next((x for x in told if _is_open(x)), None)
        if least is None:
            return fact
        return replace(fact, polarity=least.polarity, modality=least.modality)

    def clauses(self) -> list[_Clause]:
        """Return what both pipelines read of clauses and of the nouns of acts, with a subject."""
        sure = [e for e in self.evidence.values() if not e.tentative and e.rule in _TELLING]
        return [_Clause(e, parts) for e in sure if (parts := self.parts(e)) is not None]

    def facts(self, told: _Clause) -> Iterator[Fact]:
        """Yield the facts of one evidence: its clause with all arguments, then what stands inside those.

        An object in front of its verb ("the toll the state took") gives one fact, with all arguments.
        """
        evidence, parts = told.evidence, told.parts
        if evidence.predicate == "EXISTS" and parts.subject.start > self.cue(evidence)[1]:
            yield self.existence(evidence, parts)
            return
        relation, subject = _relation(evidence), self.whole(parts.subject)
        for fact in self.clause(relation, subject, parts, evidence):
            yield fact
            yield from _split(fact) if fact.confidence == _MAIN else ()
        for words, phrase in self.inside(relation, parts):
            yield Fact(subject, words, self.whole(phrase), (), _INSIDE, evidence)

    def clause(
        self, relation: str, subject: str, parts: _Parts, evidence: Evidence
    ) -> Iterator[Fact]:
        """Yield the facts of a clause itself, each with all its arguments."""
        for words in parts.inner:
            yield Fact(subject, relation, words, (), _INNER, evidence)
        further = tuple(self.led(p) for p in parts.rest)
        for phrase in parts.direct:
            own = self.beside(phrase)
            ends = {p.end for p in own}  # a role may be told by what hangs on the object
            others = (p for p in parts.rest if p.end not in ends)
            slots = tuple(self.led(p) for p in (*own, *others))
            yield Fact(subject, relation, self.naming(phrase), slots, _MAIN, evidence)
        for phrase in parts.fronted:
            yield Fact(subject, relation, self.naming(phrase), further, _MAIN, evidence)
        if parts.direct or parts.inner or parts.fronted:
            return
        if len(parts.rest) == 1:
            words = f"{relation} {self.preposition(parts.rest[0])}".strip()
            yield Fact(subject, words, self.whole(parts.rest[0]), (), _MAIN, evidence)
        elif further:
            yield Fact(subject, relation, "", further, _MAIN, evidence)

    def chained(self, outer: _Clause, inner: _Clause) -> Iterator[Fact]:
        """Yield what one clause leads to by another: "Anna | sold a boat built in | Oslo", "sold it to buy | a car"."""
        same = self.is_same(outer, inner)
        lead = "" if same else self.lead(outer, inner)
        if same or lead:
            relation = f"{lead} {_relation(inner.evidence)}".strip()
            subject = self.whole(outer.parts.subject)
            for fact in self.clause(relation, subject, inner.parts, inner.evidence):
                yield replace(fact, confidence=_CHAINED)

    def is_same(self, outer: _Clause, inner: _Clause) -> bool:
        """Return whether one clause says what its subject is, and the other what that does: "is a firm that sells"."""
        named = [p.start for p in outer.parts.direct]
        known = outer.evidence.predicate == "IS_A" and not _is_open(outer.evidence)
        return known and inner.parts.subject.start in named

    def lead(self, outer: _Clause, inner: _Clause) -> str:
        """Return the words from one cue to another right behind its clause, or "" where nothing joins them.

        A participle is said of a phrase of the outer clause, and an infinitive has the same subject; one that the
        outer verb takes may stand further behind ("agreed in June to sell").
        """
        aim = inner.evidence.cue.startswith("to ")
        fillers = (outer.evidence.object, *_direct(outer.evidence))
        taken = aim and inner.evidence.id in [f.evidence for f in fillers if f is not None]
        begin, end = self.cue(outer.evidence)
        start, _ = self.cue(inner.evidence)
        named = [p for p in (*outer.parts.direct, *outer.parts.rest) if p.start < start]
        if outer.evidence.rule == "noun" or inner.evidence.rule == "question":
            return ""
        last = max([end, *(self.over(p) for p in named)])
        heads = [outer.parts.subject] if aim else named
        apart = last > start or bool(self.text[last:start].strip())
        if start < end or (apart and not taken):
            return ""
        if all(p.start != inner.parts.subject.start for p in heads):
            return ""
        return f"{self.text[begin:start]}{'to' if aim else ''}".strip()

    def existence(self, evidence: Evidence, parts: _Parts) -> Fact:
        """Return the fact of "there are protests in the city": "there" stands as the subject."""
        there, _, verb = evidence.cue.partition(" ")
        further = tuple(self.led(p) for p in [*self.beside(parts.subject), *parts.rest])
        return Fact(there, verb, self.naming(parts.subject), further, _MAIN, evidence)

    def tells(self, said: AttributionSpan) -> bool:
        """Return whether a clause is read of the cue itself: "noted the delay" is no saying of its own."""
        cues = (self.cue(e) for e in self.evidence.values() if not e.tentative)
        return any(b <= said.cue.start < e for b, e in cues)

    def sayings(self, said: AttributionSpan) -> Iterator[Fact]:
        """Yield who says what, without quotation marks."""
        if said.source is not None:
            source = self.naming(self.phrase((said.source.start, said.source.end)))
            cue = self.text[said.cue.start : said.cue.end]
            for span in said.content:
                content = self.text[span.start : span.end].strip(_QUOTES + ",")
                yield Fact(source, cue, content, (), _INNER, None)

    def inside(self, relation: str, parts: _Parts) -> Iterator[tuple[str, Phrase]]:
        """Yield what hangs on the objects and arguments, with the relation that leads there."""
        for phrase in parts.direct:
            beside = self.beside(phrase)
            for inner in beside:
                lead = f"{relation} {self.naming(phrase)} {self.preposition(inner)}"
                yield from self.below(lead, inner)
            yield from self.below(relation, phrase, beside)
        for lead, phrase in self.leads(relation, parts):
            yield from self.below(lead, phrase)

    def leads(self, relation: str, parts: _Parts) -> Iterator[tuple[str, Phrase]]:
        """Yield the further arguments with the relation that leads to each: over the first object, if there is one."""
        middle = f"{relation} {self.naming(parts.direct[0])}" if parts.direct else relation
        for phrase in parts.rest:
            yield f"{middle} {self.preposition(phrase)}".strip(), phrase

    def below(
        self, relation: str, phrase: Phrase, told: Sequence[Phrase] = ()
    ) -> Iterator[tuple[str, Phrase]]:
        """Yield the phrases that hang on `phrase` by a preposition, but for those told, and a gerund's objects."""
        for inner in self.hanging(phrase):
            if inner not in told:
                part = self.preposition(inner) == _PART
                own = self.text[phrase.start : phrase.end] if part else self.naming(phrase)
                words = f"{relation} {own} {self.preposition(inner)}"
                yield words, inner
                verb = self.text[inner.start : inner.end]
                yield from ((f"{words} {verb}", p) for p in self.objects(inner))
                yield from self.below(words, inner)

    # -- the parts of a clause

    def parts(self, evidence: Evidence) -> _Parts | None:
        """Return the parts of an evidence and of the phrases that hang on its cue; None without a subject."""
        fillers = [evidence.subject, evidence.object, *_direct(evidence)]
        slots = [(f, x) for f in fillers if f and (x := self.slot(f, evidence.sentence))]
        cue = self.cue(evidence)
        mine = [x for f, x in slots if f is evidence.subject]
        before = [x for f, x in slots if x[0] < cue[1 if f is evidence.subject else 0]]
        if not before and not mine:
            return None
        at = (before or mine)[0]
        parts = _Parts(self.phrase(at), [], [], [], [])
        seen = {parts.subject.end}
        for filler, span in slots:
            if filler.evidence is not None:
                if span[0] >= cue[1] and evidence.rule in _CLAUSES:
                    parts.inner.append(self.text[slice(*span)])
            elif span not in (at, cue):
                seen.add(self.place(parts, self.phrase(span), cue).end)
        for phrase in self.phrases:
            own = cue[0] <= phrase.governor < cue[1] and phrase.end not in seen
            if own and self.is_argument(phrase, cue):
                parts.rest.append(phrase)
        when = self.time_of(evidence)
        if when is not None and not self.is_told(when, parts, cue):
            parts.rest.append(when)
        return parts

    def is_told(self, when: Phrase, parts: _Parts, cue: Offsets) -> bool:
        """Return whether the words of a time stand in the cue or in another part already."""
        told = [(p.start, self.over(p)) for p in (*parts.direct, *parts.rest)]
        return any(when.start < end and start < when.end for start, end in [*told, cue])

    def place(self, parts: _Parts, phrase: Phrase, cue: Offsets) -> Phrase:
        """Put an object or role where it belongs, and return it."""
        led = phrase.preposition
        if led is not None and not (cue[0] <= led.start and led.end <= cue[1]):
            parts.rest.append(phrase)
        elif phrase.start >= cue[1]:
            parts.direct.append(phrase)
        else:
            parts.fronted.append(phrase)
        return phrase

    def is_argument(self, phrase: Phrase, cue: Offsets) -> bool:
        """Return whether a phrase that hangs on a cue tells more of it: by a preposition, or as a time."""
        if phrase.preposition is not None:
            return not (cue[0] <= phrase.preposition.start and phrase.preposition.end <= cue[1])
        return any(start < phrase.end and phrase.start < end for start, end in self.times)

    def time_of(self, evidence: Evidence) -> Phrase | None:
        """Return the words that say when, where no preposition leads to them."""
        if evidence.time is None:
            return None
        at = self.text.find(evidence.time.text, self.starts[evidence.sentence])
        end = at + len(evidence.time.text)
        near = [p for p in self.phrases if p.start < end and at < p.end]
        led = any(p.preposition is not None or p.governor < 0 for p in near)
        return None if at < 0 or led else Phrase(at, end, end, None, -1)

    # -- phrases and their words

    def slot(self, filler: Filler, sentence: str) -> Offsets | None:
        """Return where a filler's words stand in the text; of an inner statement the stretch that it covers."""
        if filler.evidence is not None and filler.evidence in self.evidence:
            return self.stretch(self.evidence[filler.evidence])
        if filler.start is None or filler.end is None:
            return None
        base = self.starts[sentence]
        return base + filler.start, base + filler.end

    def cue(self, evidence: Evidence) -> Offsets:
        """Return where the cue of an evidence stands in the text."""
        base = self.starts[evidence.sentence]
        return base + evidence.cue_start, base + evidence.cue_end

    def stretch(self, evidence: Evidence) -> Offsets:
        """Return where an evidence's cue and what it tells behind it stand in the text."""
        start, end = self.cue(evidence)
        fillers = [evidence.object, *_direct(evidence)]
        spans = [x for f in fillers if f and (x := self.slot(f, evidence.sentence))]
        return start, max([end, *(e for b, e in spans if b > start)])

    def phrase(self, span: Offsets) -> Phrase:
        """Return the phrase that a slot begins or ends with, or else one of the slot's own words."""
        first = self.by_start.get(span[0])
        if first is not None and first.end <= span[1]:
            return first
        return self.by_end.get(span[1]) or Phrase(span[0], span[1], span[1], None, -1)

    def hanging(self, phrase: Phrase) -> list[Phrase]:
        """Return the phrases that hang on `phrase` by a preposition."""
        return [
            p
            for p in self.phrases
            if p.preposition is not None and phrase.start <= p.governor < phrase.end < p.end
        ]

    def objects(self, gerund: Phrase) -> list[Phrase]:
        """Return the phrases right behind a gerund that hang on it without a preposition."""
        behind = gerund.end + 1
        return [
            p
            for p in self.phrases
            if p.preposition is None and p.governor == gerund.start and p.start == behind
        ]

    def beside(self, phrase: Phrase) -> list[Phrase]:
        """Return the phrases that hang on `phrase` but do not belong to what it names."""
        end = self.named_until(phrase)
        return [p for p in self.hanging(phrase) if p.start >= end and self.preposition(p) != _PART]

    def named_until(self, phrase: Phrase) -> int:
        """Return where the words that name a thing end: "a part of the bridge" in "a part of the bridge on Monday"."""
        end = phrase.end
        for inner in self.hanging(phrase):
            where = inner.preposition
            if self.preposition(inner) == _PART and where is not None and where.start == end + 1:
                end = self.named_until(inner)
        return end

    def over(self, phrase: Phrase) -> int:
        """Return where a phrase ends with all that hangs on it."""
        return max(phrase.reach, self.named_until(phrase))

    def naming(self, phrase: Phrase) -> str:
        return self.text[phrase.start : self.named_until(phrase)]

    def whole(self, phrase: Phrase) -> str:
        return self.text[phrase.start : phrase.reach]

    def preposition(self, phrase: Phrase) -> str:
        found = phrase.preposition
        return self.text[found.start : found.end] if found is not None else ""

    def led(self, phrase: Phrase) -> str:
        return f"{self.preposition(phrase)} {self.whole(phrase)}".strip()
