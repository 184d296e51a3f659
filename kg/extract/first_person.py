"""Find whom "I", "we" and "you" mean in somebody's own words: the speaker, their body, and whom they tell it."""

from collections.abc import Iterator, Sequence

from kg.extract.attribution.attribution import Speeches
from kg.extract.clauses.descriptions import read_descriptions
from kg.extract.names.nominals import possessive
from kg.extract.names.offices import TENURES
from kg.extract.parsing.parse import ParsedBlock
from kg.extract.reference.mentions import FIRST, MentionIndex
from kg.extract.roles.fillers import name_behind
from kg.extract.words.claims import Claim
from kg.extract.words.frames import load_words
from kg.extract.words.quotations import in_inner_quotes
from kg.extract.words.tree import Token, text_of

WE = frozenset({"we", "us", "ourselves"})
_SPEAKING = WE | FIRST
_BODIES = frozenset({"Organization", "Group", "Country"})
# who may speak without being named: "some in the village say"
_PEOPLE = frozenset(
    {"anybody", "anyone", "everybody", "everyone", "most", "several", "some", "somebody", "someone", "those"}
)  # fmt: skip
_FORCES = frozenset({"army", "council", "navy", "police", "union"})
# whose "we" is not that of the paper they write for
_OWN_VIEWS = frozenset(
    {"author", "blogger", "columnist", "commentator", "contributor", "critic", "essayist", "writer"}
)
_YOU = frozenset({"you", "your", "yourself"})
_WHOM = frozenset({"dative", "dobj"})
_TELLING = frozenset({"accuse", "ask", "assure", "inform", "remind", "tell", "urge", "warn"})
# what one says to them is meant for all who read it
_PRESS = frozenset(
    {"audience", "broadcaster", "correspondent", "interviewer", "journalist", "magazine", "media", "newspaper", "paper",
     "press", "reader", "reporter", "viewer"}
)  # fmt: skip
# "when you play here", "if you sell"
_WHENEVER = frozenset({"if", "once", "unless", "when", "whenever", "where", "wherever"})
_DUE = frozenset({"'ll", "had", "have", "must", "need", "shall", "should", "will", "wo"})
_OURS = frozenset({"i", "we"})
_BELONGING = frozenset({"HOLDS_POSITION", "MEMBER_OF", "WORKS_FOR"})


def resolve_speakers(parse: Sequence[ParsedBlock], speeches: Speeches, index: MentionIndex) -> None:
    """Note in `index` whom "I" and "we" of somebody's own words stand for; `parse` is the one it was made from.

    "I" is the person who speaks, where it is open yet, as in an interview. A body that speaks says "we" of itself;
    a person says it of the one body that the article says they hold an office of or belong to, and else of their side.
    Who speaks as "some in the village" or "those who fled" is a group called so.
    "You" is the person or the people told so, where it is nobody in general.
    Known limit: "we" of people in general, in an official's words.
    """
    for speech in speeches.all:
        if speech.source is not None and speech.source.lower_ in _PEOPLE:
            _resolve_people(speech.source, speech.cue, index)
    bodies: dict[str, set[str]] | None = None
    for block in parse:
        for token in block.doc:
            if token.lower_ in _YOU:
                _resolve_you(token, speeches, index)
            if token.lower_ not in _SPEAKING:
                continue
            source = _source(token, speeches)
            speaker = index.resolve_token(source).entity if source is not None else None
            if source is None or speaker is None:
                continue
            if token.lower_ in FIRST:
                _resolve_i(token, speaker, index)
                continue
            bodies = _bodies(parse, index) if bodies is None else bodies
            meant = {speaker} if index.type_of(speaker) in _BODIES else bodies.get(speaker, set())
            meant = meant or _owners(source, index)
            if len(meant) == 1:
                index.add_pronoun(token, next(iter(meant)), "speaker's body")
            else:
                index.add_group(
                    token, f"{possessive(index.name_of(speaker))} side", "speaker's side"
                )


def _resolve_i(token: Token, speaker: str, index: MentionIndex) -> None:
    if index.resolve_token(token).entity is None and index.type_of(speaker) == "Person":
        index.add_pronoun(token, speaker, "speaker")


def _resolve_you(token: Token, speeches: Speeches, index: MentionIndex) -> None:
    """Note that "you" stands for the one to whom the quoted words around it are told: "told Lee: "You lied"."""
    said = speeches.speakers_of(token)
    cue = said[0].cue if said and said[0].type == "direct" else None
    if cue is None or cue.lemma_ not in _TELLING or _is_anybody(token):
        return
    whom = next((c for c in cue.children if c.dep_ in _WHOM), None)
    if whom is None or whom.lemma_.lower() in _PRESS or whom.ent_type_ == "ORG" or whom.conjuncts:
        return
    meant = index.resolve_token(whom).entity
    if meant is not None and index.type_of(meant) in {"Group", "Person"}:
        index.add_pronoun(token, meant, "who is told")


def _is_anybody(you: Token) -> bool:
    """Return whether "you" is anybody: "when you play here, you win", "you can't buy love"."""
    if any(t.lower_ in _WHENEVER for t in you.sent):
        return True
    verb = you.head.head if you.dep_ == "poss" else you.head
    if you.dep_ == "dobj":
        return not any(c.dep_ == "nsubj" and c.lower_ in _OURS for c in verb.lefts)
    helpers = {c.lower_ for c in verb.lefts if c.dep_ in {"aux", "auxpass"}}
    being = verb.lemma_ == "be" or "are" in helpers or "were" in helpers
    return not (being or verb.tag_ == "VBD" or helpers & _DUE or "did" in helpers)


def _resolve_people(source: Token, cue: Token | None, index: MentionIndex) -> None:
    """Note that a pronoun which speaks stands for people called by its phrase: "those who lost their homes"."""
    words = [t for t in source.subtree if cue is None or t.i < cue.i or source.i > cue.i]
    called = text_of(source.doc[words[0].i : words[-1].i + 1])
    index.add_group(source, called, "people who speak")


def _source(token: Token, speeches: Speeches) -> Token | None:
    """Return the name or the noun of who says `token` in quoted words, or None."""
    said = speeches.speakers_of(token)
    direct = said and (said[0].type == "direct" or in_inner_quotes(token))
    if not direct or said[0].source is None:
        return None
    return name_behind(said[0].source)


def _owners(source: Token, index: MentionIndex) -> set[str]:
    """Return the body of a speaker who is called by it: "the museum's director", "Toyota's spokesman"."""
    office = source.pos_ == "PROPN" or source.lemma_.lower() in load_words().positions
    owner = next((c for c in source.lefts if c.dep_ == "poss"), None) if office else None
    body = index.resolve_token(owner).entity if owner is not None else None
    return {body} if body is not None and index.type_of(body) in _BODIES else set()


def _bodies(parse: Sequence[ParsedBlock], index: MentionIndex) -> dict[str, set[str]]:
    """Return the bodies that each person of the article is described as one of, by the person's entity."""
    found: dict[str, set[str]] = {}
    for block in parse:
        for sentence in block.sentences:
            for claim in read_descriptions(sentence.span):
                for person, body in _belonging(claim):
                    one, other = (index.resolve_token(t).entity for t in (person, body))
                    if one and other and index.type_of(other) in _BODIES:
                        found.setdefault(one, set()).add(other)
    return found


def _belonging(claim: Claim) -> Iterator[tuple[Token, Token]]:
    """Yield (person, body) where `claim` says that the person has an office of the body now, or belongs to it."""
    if claim.predicate not in _BELONGING or claim.subject is None or claim.object is None:
        return
    office = claim.predicate == "HOLDS_POSITION"
    title = claim.head.doc[claim.object.first : claim.object.last + 1]
    outside = TENURES | _OWN_VIEWS
    if claim.subject.token is None or (office and any(t.lower_ in outside for t in title)):
        return
    argument = dict(claim.roles).get("organization") if office else claim.object
    body = argument.token if argument is not None else None
    if office and argument is None:  # "police chief Dan Moor"
        body = next((t for t in title[:-1] if t.lower_ in _FORCES), None)
    if body is not None:
        yield claim.subject.token, body
