"""Keep what a denial is about: who "did not sing well" sang, and what "did not arrive on time" arrived."""

from dataclasses import replace

from kg.extract.grammar.grammar import SUBJECTS, phrase
from kg.extract.roles.positions import ADVERBIALS
from kg.extract.scope.negation import is_negated_phrase, is_not_all
from kg.extract.words.claims import Argument, Claim, with_role
from kg.extract.words.tree import Token
from kg.model import Polarity

_MANNERS = frozenset(
    {"well", "always", "often", "enough", "alone", "together", "far", "fast", "hard", "again", "much", "necessarily"}
)  # fmt: skip
# what "is not always safe" is so at times
_AT_TIMES = frozenset({"always", "necessarily"})
_HEDGES = frozenset({"virtually", "practically", "effectively", "essentially", "basically"})
# what tells when it is, or how sure one is, is no manner of doing it
_ASIDES = frozenset(
    {"actually", "allegedly", "apparently", "certainly", "clearly", "consequently", "currently", "early", "eventually",
     "evidently", "finally", "formerly", "fortunately", "generally", "immediately", "initially", "lately", "likely",
     "obviously", "only", "originally", "possibly", "presently", "presumably", "previously", "probably", "really",
     "recently", "reportedly", "simply", "subsequently", "supposedly", "surely", "ultimately", "unfortunately",
     "usually", "hardly", "merely", "solely", "exclusively", "nearly", "rarely", "scarcely", "family", "reply", "july"}
)  # fmt: skip
_PHRASES = ADVERBIALS | {("in", "time"), ("by", "force"), ("with", "care")}


def with_manner(claims: list[Claim], verb: Token) -> list[Claim]:
    """Return `claims`, the denied ones with the manner of doing that is denied, others with their hedge."""
    manner, hedge = _denied_manner(verb), _hedge(verb)
    claims = [_of_all(c) for c in claims]
    if manner is None and hedge is None:
        return claims
    return [
        _in_manner(c, manner if c.scope.polarity == Polarity.NEGATIVE else hedge) for c in claims
    ]


def _of_all(claim: Claim) -> Claim:
    """Return what is denied of "not all miners" as denied of all of them, not of the miners."""
    told = claim.subject.token if claim.subject is not None else None
    if told is None or told.pos_ != "NOUN" or claim.scope.polarity == Polarity.POSITIVE:
        return claim
    if not is_not_all(told):
        return claim
    words = Argument(token=told, first=told.left_edge.i + 1, last=phrase(told)[1])
    return replace(claim, subject=words)


def _hedge(verb: Token) -> Argument | None:
    """Return the word of "has virtually closed": it has not quite."""
    words = [c for c in verb.lefts if c.dep_ == "advmod" and c.lower_ in _HEDGES]
    return Argument(token=words[0], first=words[0].i, last=words[0].i) if words else None


def _in_manner(claim: Claim, manner: Argument | None) -> Claim:
    if manner is None:
        return claim
    told = claim.object
    if told is not None and told.first <= manner.first <= told.last:
        return claim  # "were virtually tied"
    others = tuple(r for r in claim.roles if r[0] != "circumstance")
    return with_role(replace(claim, roles=others), "circumstance", manner)


def _denied_manner(verb: Token) -> Argument | None:
    """Return the words of the first manner behind the negation of `verb`, or None."""
    words = verb.children if verb.pos_ == "AUX" else verb.lefts
    denial = next((c.i for c in words if _denies(c)), None)
    if denial is None:
        return None
    for child in verb.children:
        if child.i > denial and child.dep_ == "advmod" and _is_manner(child):
            return Argument(token=child, first=child.left_edge.i, last=child.i)
        if child.i > verb.i and child.dep_ == "prep":
            noun = next((c for c in child.rights if c.dep_ == "pobj"), None)
            if noun is not None and _is_alone(child, noun):
                return Argument(token=noun, first=child.i, last=noun.i)
            bare = noun is not None and noun.i == child.i + 1 and not noun.rights
            if noun is not None and bare and (child.lower_, noun.lower_) in _PHRASES:
                return Argument(token=noun, first=child.i, last=noun.i)
    return None


def _is_alone(preposition: Token, noun: Token) -> bool:
    """Return whether somebody does without others: "on their own", "by himself"."""
    if preposition.lower_ == "on":
        return noun.lower_ == "own" and any(c.dep_ == "poss" for c in noun.lefts)
    return preposition.lower_ == "by" and noun.lower_.endswith(("self", "selves"))


def _denies(word: Token) -> bool:
    subject = word.dep_ in SUBJECTS and is_negated_phrase(word)
    return subject or word.dep_ == "neg" or word.lower_ == "never"


def _is_manner(adverb: Token) -> bool:
    word = adverb.lower_
    if adverb.head.pos_ == "AUX":
        return word in _AT_TIMES
    return word in _MANNERS or (word.endswith("ly") and word not in _ASIDES)
