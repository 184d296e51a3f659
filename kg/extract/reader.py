"""Turn claims about tokens into evidence: resolve names, attach times and speakers, let the pipelines vote."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.attribution.attribution import Speeches
from kg.extract.attribution.transcripts import find_labels, outside_labels
from kg.extract.clauses.clauses import ClauseReader
from kg.extract.clauses.descriptions import read_descriptions
from kg.extract.clauses.granted import is_granted
from kg.extract.clauses.nouns import read_nouns, with_acts
from kg.extract.clauses.reflexives import is_empty, is_reflexive
from kg.extract.clauses.role_lists import told_of_each
from kg.extract.clauses.traits import read_traits
from kg.extract.first_person import WE
from kg.extract.grammar.completions import last_of_nominal
from kg.extract.grammar.grammar import iter_conjuncts, phrase
from kg.extract.grammar.members import COUNTED, counted_out
from kg.extract.grammar.relatives import antecedent
from kg.extract.names.nominals import possessive
from kg.extract.names.parties import read_parties
from kg.extract.notes import is_pointer, tells_an_error
from kg.extract.parsing.parse import ParsedBlock, end_of, start_of
from kg.extract.reference.mentions import MentionIndex
from kg.extract.reference.phrasing import name_in, words_of
from kg.extract.roles.fillers import (
    apart,
    aside_around,
    goes_on,
    is_aside,
    is_bare_number,
    is_generic,
    is_idle,
    is_indefinite,
    is_near,
    is_no_place,
    is_nobody,
    is_nobodys_aim,
    is_reciprocal,
    is_share,
    lifted,
    name_behind,
    named_apposition,
    narrowing_clause,
    placed,
    settled_role,
    whole_of,
)
from kg.extract.times.time_ties import time_of_clause
from kg.extract.times.times import TimeMention
from kg.extract.words.claims import Argument, Claim, inner_claims
from kg.extract.words.frames import load_words
from kg.extract.words.referents import bare_phrase
from kg.extract.words.speech import Speech
from kg.extract.words.tree import Doc, Token, text_of
from kg.ids import Part, evidence_id, filler_part
from kg.knowledge.schema import Schema
from kg.model import (
    Attribution,
    Document,
    Evidence,
    Filler,
    Modality,
    Polarity,
    Sentence,
    Stance,
    Temporal,
    Time,
)
from kg.records import record

FAMILY = "rules"
# what a description presupposes is told by the article itself, also inside somebody's reported words
_PRESUPPOSED = frozenset({"title", "apposition", "membership", "name of name", "trait"})
_STATES = frozenset(
    {
        "trait",
        "copula",
        "relation",
        "title",
        "apposition",
        "value",
        "membership",
        "list",
        "name of name",
    }
)
_PEOPLE = frozenset({"Person", "Group", "Organization", "Country"})
_RELATIVES = frozenset({"that", "which", "who", "whom"})
_FURTHER = frozenset({"more", "others"})
_ALLEGING = frozenset({Stance.ALLEGES, Stance.CLAIMS})


class Unresolved(Exception):  # noqa: N818 - a signal between two functions of this module, not an error
    """A role is filled by a pronoun that stands for nobody known: no evidence comes of the claim."""


@record
class Context:
    """What turning claims of one article into evidence needs."""

    document: Document
    schema: Schema
    index: MentionIndex
    speeches: Speeches
    times: dict[int, list[TimeMention]]
    docs: tuple[Doc, ...]
    version: str


@record
class Place:
    """Where a claim was read: its block's number, its sentence's record, the pipeline that read it."""

    block: int
    sentence: Sentence
    pipeline: str


def read_claims(parse: Sequence[ParsedBlock]) -> list[tuple[int, Sentence, Claim]]:
    """Return (block number, sentence, claim) of one pipeline's parse, in text order."""
    found: list[tuple[int, Sentence, Claim]] = []
    labels = find_labels(parse)
    for number, block in enumerate(parse):
        for sentence in block.sentences:
            if tells_an_error(sentence.record) or is_pointer(sentence.record):
                continue
            reader = ClauseReader()
            span = sentence.span
            acts = read_nouns(span, reader)
            claims = [*with_acts(reader.read(span), acts), *acts, *read_descriptions(span)]
            claims += [*read_parties(span), *read_traits(span)]
            claims = told_of_each(outside_labels(claims, labels.get(sentence.record.index)))
            inner = {id(c) for claim in claims for c in inner_claims(claim)}
            claims = [c for c in claims if id(c) in inner or not is_nobodys_aim(c)]
            found.extend((number, sentence.record, claim) for claim in claims)
    return found


class EvidenceMaker:
    """Makes the evidence of one pipeline's claims; an inner claim's evidence is made before its outer one's.

    `doubtful`: a pronoun that stands for nobody known fills its role with its words; `doubts` are their places.
    """

    def __init__(self, context: Context, pipeline: str, *, doubtful: bool = False) -> None:
        """Start with nothing made."""
        self.doubts: set[tuple[str, int]] = set()
        self._doubtful = doubtful
        self._context = context
        self._pipeline = pipeline
        self._made: dict[int, Evidence | None] = {}
        self._kept: list[Claim] = []

    @property
    def made(self) -> list[Evidence]:
        """Return all evidence made so far, inner evidence too, without repeats."""
        return list({e.id: e for e in self._made.values() if e is not None}.values())

    def make(self, place: Place, claim: Claim) -> Evidence | None:
        """Return the evidence of `claim`, or None where a role cannot be resolved."""
        key = id(claim)
        if key not in self._made:
            self._kept.append(claim)  # keeps the id from being reused
            try:
                self._made[key] = self._build(place, claim)
            except Unresolved:
                self._made[key] = None
        return self._made[key]

    def _build(self, place: Place, claim: Claim) -> Evidence:
        if is_idle(claim) or is_empty(claim):
            raise Unresolved
        subject, object_ = self._arguments(place, claim)
        claim = self._settled(claim, object_)
        told = [f.entity for f in (subject, object_) if f is not None and f.entity is not None]
        roles = tuple(r for r in self._roles(place, claim) if r[1].entity not in told)
        roles, time = apart(roles, self._time(place, claim))
        nothing = (subject is None and object_ is None) or len(told) != len(set(told))
        if nothing or any(self._is_anybodys(entity) for entity in told):
            raise Unresolved  # nothing is told, or of one thing with itself
        start, end = self._cue(place, claim)
        attributions, narrated, modality = self._said(place, claim)
        text = words_of(self._context.index, claim, modality, (subject, object_), roles)
        fillers = (_part(subject), _part(object_), [(n, _part(f)) for n, f in roles])
        scope = claim.scope
        return Evidence(
            id=evidence_id(
                place.sentence.id,
                (start, end),
                (claim.predicate, scope.polarity, modality),
                fillers,
                FAMILY,
            ),
            document=self._context.document.id,
            sentence=place.sentence.id,
            predicate=claim.predicate,
            verb=claim.verb,
            polarity=scope.polarity,
            modality=modality,
            temporal=self._temporal(claim),
            subject=subject,
            object=object_,
            roles=roles,
            cue=place.sentence.text[start:end],
            cue_start=start,
            cue_end=end,
            text=text,
            narrated=narrated,
            attributions=attributions,
            time=time,
            condition=self._condition(place, claim),
            quantity=claim.amount.quantity,
            unit=claim.amount.unit,
            amount=claim.amount.amount,
            currency=claim.amount.currency,
            rule=claim.rule,
            family=FAMILY,
            extractor_version=self._context.version,
            support=(self._pipeline,),
            tentative=False,
        )

    def _arguments(self, place: Place, claim: Claim) -> tuple[Filler | None, Filler | None]:
        """Return what fills subject and object of a claim."""
        counts = claim.predicate in load_words().people
        subject = self._filler(place, claim.subject, counts=counts)
        object_ = self._filler(place, claim.object, counts=counts)
        if claim.scope.polarity == Polarity.NEGATIVE:
            object_ = self._narrowed(place, claim, object_)
            subject, object_ = lifted(subject, beside=object_), lifted(object_)
        if object_ is not None and self._is_misplaced(claim, object_):
            raise Unresolved
        if object_ is not None and self._swallows(place, claim):
            object_ = replace(object_, entity=None, literal=object_.text)
        return subject, object_

    def _own(self, place: Place, token: Token) -> Token:
        """Return the first pipeline's token for another pipeline's: they are numbered alike."""
        return self._context.docs[place.block][token.i]

    def _slice(self, place: Place, first: Token, last: Token) -> tuple[int, int]:
        start, end = start_of(first) - place.sentence.start, end_of(last) - place.sentence.start
        return max(start, 0), min(end, len(place.sentence.text))

    def _cue(self, place: Place, claim: Claim) -> tuple[int, int]:
        doc = claim.head.doc
        return self._slice(place, doc[claim.cue[0]], doc[claim.cue[1]])

    def _condition(self, place: Place, claim: Claim) -> str:
        if claim.scope.condition is None:
            return ""
        first, last = claim.scope.condition
        doc = claim.head.doc
        while last > first and doc[last].is_punct:
            last -= 1
        start, end = self._slice(place, doc[first], doc[last])
        return place.sentence.text[start:end]

    def _roles(self, place: Place, claim: Claim) -> tuple[tuple[str, Filler], ...]:
        roles: dict[str, Filler] = {}
        for name, argument in claim.roles:
            if is_no_place(name, argument):
                continue
            try:
                filler = self._filler(place, placed(name, argument))
            except Unresolved:
                continue
            if filler is not None:
                filler = self._beside(place, name, argument, filler)
                roles.setdefault(settled_role(name, argument), filler)
        return tuple(sorted(roles.items(), key=lambda role: role[0]))

    def _beside(self, place: Place, name: str, argument: Argument, filler: Filler) -> Filler:
        """Return the filler with its preposition in its words where it is only near to the place that it names."""
        noun = argument.token
        if noun is None or filler.entity is None or not is_near(name, noun):
            return filler
        words = self._words_from(place, noun.doc, noun.head.i, phrase(noun)[1])
        return replace(words, literal=None, entity=filler.entity)

    def _filler(
        self, place: Place, argument: Argument | None, *, counts: bool = False
    ) -> Filler | None:
        """Return what fills a role, None for nothing; `counts`: a bare number counts people.

        Raises:
            Unresolved: nobody can tell what a pronoun or a number there stands for.
        """
        if argument is None:
            return None
        if argument.claim is not None:
            inner = self.make(place, argument.claim)
            if inner is None:
                raise Unresolved
            start, end = self._cue(place, argument.claim)
            return Filler(text=inner.text, evidence=inner.id, start=start, end=end)
        token = argument.token
        if token is None:
            return None
        doc = token.doc
        if argument.first >= 0:
            words = self._words_from(place, doc, argument.first, argument.last)
            return replace(words, literal=argument.value or words.text)
        return self._phrase_filler(place, named_apposition(counted_out(token)), counts=counts)

    def _phrase_filler(self, place: Place, token: Token, *, counts: bool) -> Filler:
        """Return the entity that a phrase names, or its words."""
        doc = token.doc
        if is_reciprocal(token):
            return self._words_from(place, doc, token.i - 1, token.i)
        if is_generic(token) or is_share(token) or is_nobody(token) or is_reflexive(token):
            return self._words_from(place, doc, *phrase(token, long=True))
        first, last = phrase(token)
        last += is_bare_number(token) and text_of(doc[last + 1 : last + 2]) in _FURTHER
        start, end = self._slice(place, doc[first], doc[last])
        found = self._context.index.resolve_token(self._own(place, token))
        text = place.sentence.text[start:end]
        if found.entity is not None:
            return Filler(text=text, entity=found.entity, start=start, end=end)
        whole = whole_of(token)
        if whole is not None:
            words = self._words_from(place, doc, first, last_of_nominal(whole))
            return replace(words, literal=self._owned(place, doc, first, last_of_nominal(whole)))
        pronoun = (
            found.kind == "pronoun"
            or found.how == "one of two"
            or token.pos_ == "PRON"
            or token.lower_ in _RELATIVES
        )
        if pronoun and not is_indefinite(token):
            self._doubt(place, token, start)
        if is_bare_number(token) and not counts:
            raise Unresolved  # "200 more": of what, stands elsewhere
        return Filler(text=text, literal=text, start=start, end=end)

    def _narrowed(self, place: Place, claim: Claim, filler: Filler | None) -> Filler | None:
        """Return the object of a negative statement in its own words where a clause narrows it.

        Who "did not build the bridge that the town wanted" may have built one.
        """
        token = claim.object.token if claim.object is not None else None
        if token is None or filler is None or filler.entity is None or token.i < claim.head.i:
            return filler
        last = narrowing_clause(token)
        known = name_in(self._context.index, filler).lower() != bare_phrase(filler.text).lower()
        if last < 0 or known or token.pos_ != "NOUN":
            return filler
        return self._words_from(place, token.doc, phrase(token)[0], last)

    def _words_from(self, place: Place, doc: Doc, first: int, last: int) -> Filler:
        """Return the words from `first` to `last` as a literal."""
        start, end = self._slice(place, doc[first], doc[last])
        text = place.sentence.text[start:end]
        return Filler(text=text, literal=text, start=start, end=end)

    def _owned(self, place: Place, doc: Doc, first: int, last: int) -> str:
        """Return the words from `first` to `last` with names for "his" and "them": "one of Lee's sons"."""
        index, words = self._context.index, ""
        for token in doc[first : last + 1]:
            owner = token.tag_ == "PRP$" and index.resolve_token(self._own(place, token)).entity
            words += f"{possessive(index.name_of(owner))} " if owner else self._whom(place, token)
        return words.strip()

    def _whom(self, place: Place, token: Token) -> str:
        """Return a word of a phrase as it is written, but of "some of them", "two of whom" who: "the nurses"."""
        index = self._context.index
        group = token.lower_ in COUNTED and index.resolve_token(self._own(place, token)).entity
        if not group:
            return token.text_with_ws
        return f"the {index.name_of(group)}" if index.is_plural(group) else index.name_of(group)

    def _is_anybodys(self, entity: str) -> bool:
        """Return whether a thing is called by its "whose": whose it is, stands for nobody known."""
        return self._context.index.name_of(entity).lower().startswith("whose ")

    def _doubt(self, place: Place, token: Token, start: int) -> None:
        """Note where a pronoun stands for nobody known.

        Raises:
            Unresolved: it may not fill a role, or is a relative pronoun, which only repeats a noun.
        """
        if token.lower_ in _RELATIVES or not self._doubtful:
            raise Unresolved
        self.doubts.add((place.sentence.id, start))

    def _is_misplaced(self, claim: Claim, filler: Filler) -> bool:
        """Return whether a pronoun was taken for people where only a thing can stand."""
        token = claim.object.token if claim.object is not None else None
        if token is None or token.pos_ != "PRON" or filler.entity is None:
            return False
        if claim.predicate == "DENIES" and token.lower_ in {"it", "this", "that"}:
            return True  # a claim, no thing
        people = self._context.index.type_of(filler.entity) in _PEOPLE
        return people and claim.predicate in load_words().things

    def _swallows(self, place: Place, claim: Claim) -> bool:
        """Return whether the first pipeline takes the claim's verb into its object's name: "Police arrest mayor"."""
        token = claim.object.token if claim.object is not None else None
        if token is None or claim.object is None or claim.object.first >= 0:
            return False
        first, last = phrase(self._own(place, token))
        return first <= claim.head.i <= last

    def _settled(self, claim: Claim, object_: Filler | None) -> Claim:
        """Return `claim` with the predicate that what its object stands for decides: "it" may be a treaty."""
        if claim.predicate != "SIGNS" or object_ is None or object_.entity is None:
            return claim
        if self._context.index.type_of(object_.entity) == "Treaty":
            return replace(claim, predicate="SIGNATORY_TO")
        return claim

    def _temporal(self, claim: Claim) -> Temporal:
        known = self._context.schema.predicates.get(claim.predicate)
        if known is not None:
            return known.temporal
        return Temporal.STATE if claim.rule in _STATES else Temporal.EVENT

    def _time(self, place: Place, claim: Claim) -> Time | None:
        if claim.time_head is None:
            return None
        times = self._context.times.get(place.sentence.index, [])
        return time_of_clause(self._own(place, claim.time_head), times)

    def _said(self, place: Place, claim: Claim) -> tuple[tuple[Attribution, ...], bool, Modality]:
        modality = claim.scope.modality
        speeches = self._context.speeches.speakers_of(self._own(place, claim.head))
        presupposed = claim.rule in _PRESUPPOSED or _is_told_aside(
            self._own(place, claim.head), speeches
        )
        if presupposed:
            speeches = [s for s in speeches if s.type == "direct"]
        speeches = _without_outer(self._own(place, claim.head), speeches)
        # "we urge them to act" in somebody's words: their own voice, not a further one
        voices = [s for s in speeches if s.source is None or s.source.lower_ not in WE]
        said: list[Attribution] = []
        for speech in voices or speeches:
            order = len({a.order for a in said})
            for speaker in self._speakers(speech):
                if speaker is not None and any(a.speaker == speaker for a in said):
                    continue  # "Doe said that it was, she told the radio": one voice
                said.append(
                    Attribution(
                        speaker=speaker,
                        stance=speech.stance,
                        type=speech.type,
                        verb=speech.verb,
                        date=self._date(speech),
                        order=order,
                    )
                )
        if (
            modality == Modality.ACTUAL
            and any(a.stance in _ALLEGING for a in said[:1])
            and not (presupposed or is_granted(self._own(place, claim.head)))
        ):
            modality = Modality.ALLEGED
        return tuple(said), not said and modality != Modality.ALLEGED, modality

    def _speakers(self, speech: Speech) -> list[str | None]:
        """Return who says it together, None for somebody who is not known."""
        if speech.source is None:
            return [None]
        # "is a nurse who vowed to leave": who is one
        sources = (antecedent(t) for t in iter_conjuncts(speech.source))
        voices = (named_apposition(name_behind(t)) for t in sources)
        return [self._context.index.resolve_token(voice).entity for voice in voices]

    def _date(self, speech: Speech) -> str:
        times = self._context.times.get(speech.sentence, [])
        when = time_of_clause(speech.cue, times) if times and speech.cue is not None else None
        if when is not None and when.time_from is not None and when.time_from == when.time_to:
            return when.time_from
        return ""


def _is_told_aside(verb: Token, speeches: Sequence[Speech]) -> bool:
    """Return whether a relative clause is the article's: what ends a charge goes on with it.

    "According to police, Lee paid Ray, who shot the guard", but "Ray, who lives in Rome, shot the guard".
    """
    charges = bool(speeches) and (
        speeches[0].stance in _ALLEGING or speeches[0].verb.lower().startswith("according")
    )
    return is_aside(verb) and not (charges and goes_on(verb))


def _without_outer(verb: Token, speeches: Sequence[Speech]) -> list[Speech]:
    """Return who says what an aside goes on to tell: only who is quoted, and who speaks in the aside itself."""
    aside = aside_around(verb)
    if aside is None or not _is_told_aside(aside, speeches):
        return list(speeches)
    own = set(aside.subtree)
    return [s for s in speeches if s.type == "direct" or s.cue in own]


def _part(filler: Filler | None) -> Part:
    if filler is None:
        return None
    return filler_part(entity=filler.entity, literal=filler.literal, evidence=filler.evidence)
