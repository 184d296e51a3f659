"""Find whom "I" and "we" stand for in somebody's own words: the speaker, and the body that they speak for."""

from collections.abc import Iterator, Sequence

from kg.extract.attribution import Speeches
from kg.extract.claims import Claim
from kg.extract.descriptions import read_descriptions
from kg.extract.fillers import name_behind
from kg.extract.mentions import FIRST, MentionIndex
from kg.extract.offices import TENURES
from kg.extract.parse import ParsedBlock
from kg.extract.tree import Token

WE = frozenset({"we", "us", "ourselves"})
_SPEAKING = WE | FIRST
_BODIES = frozenset({"Organization", "Group", "Country"})
_BELONGING = frozenset({"HOLDS_POSITION", "MEMBER_OF", "WORKS_FOR"})


def resolve_speakers(parse: Sequence[ParsedBlock], speeches: Speeches, index: MentionIndex) -> None:
    """Note in `index` whom "I" and "we" of somebody's own words stand for; `parse` is the one it was made from.

    "I" is the person who speaks, where it is open yet, as in an interview. A body that speaks says "we" of itself;
    a person says it of the one body that the article says they hold an office of or belong to. Else it stays open.
    Known limit: "we" of people in general, in an official's words.
    """
    bodies: dict[str, set[str]] | None = None
    for block in parse:
        for token in block.doc:
            if token.lower_ not in _SPEAKING:
                continue
            speaker = _speaker(token, speeches, index)
            if speaker is None:
                continue
            if token.lower_ in FIRST:
                _resolve_i(token, speaker, index)
                continue
            bodies = _bodies(parse, index) if bodies is None else bodies
            meant = {speaker} if index.type_of(speaker) in _BODIES else bodies.get(speaker, set())
            if len(meant) == 1:
                index.add_pronoun(token, next(iter(meant)), "speaker's body")


def _resolve_i(token: Token, speaker: str, index: MentionIndex) -> None:
    if index.resolve_token(token).entity is None and index.type_of(speaker) == "Person":
        index.add_pronoun(token, speaker, "speaker")


def _speaker(token: Token, speeches: Speeches, index: MentionIndex) -> str | None:
    said = speeches.speakers_of(token)
    if not said or said[0].type != "direct" or said[0].source is None:
        return None
    return index.resolve_token(name_behind(said[0].source)).entity


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
    body = dict(claim.roles).get("organization") if office else claim.object
    title = claim.head.doc[claim.object.first : claim.object.last + 1]
    past = office and any(t.lower_ in TENURES for t in title)
    if claim.subject.token is not None and body is not None and body.token is not None and not past:
        yield claim.subject.token, body.token
