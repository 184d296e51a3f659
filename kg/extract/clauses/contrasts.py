"""Tell what a sentence says of exceptions and contrasts: "all members but Chad signed", "the ship, not the port"."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from kg.extract.grammar.grammar import NOUNS, iter_conjuncts, preposition_objects
from kg.extract.words.claims import Argument, Claim, Scope
from kg.extract.words.tree import Token
from kg.model import Polarity

_ALL = frozenset({"all", "every", "each", "any", "no"})
_SURELY_EXCEPTING = frozenset(
    {"except", "excepting", "except for", "apart from", "aside from", "but for"}
)
_EXCEPTING = _SURELY_EXCEPTING - {"but for"} | {"besides", "other than"}
# what "not" is tied to the other case by; "not all of them" leaves some
_LINKS = frozenset({",", "and", "but"})
_MERELY = frozenset({"just", "merely", "only", "simply", "solely"})
_SOME = _MERELY | {"all", "any", "even", "every", "least", "many", "much", "necessarily", "one"}
_FILLING = frozenset({"nsubj", "nsubjpass", "dobj"})


def with_contrasts(claims: Iterable[Claim]) -> list[Claim]:
    """Return `claims`, and the opposite of each for what its subject or object leaves out by name or by "not"."""
    found: list[Claim] = []
    for claim in claims:
        found.extend(_corrected(claim))
        if claim.subject is not None and claim.subject.token is not None:
            left = [*_exceptions(claim.subject.token), *_contrasted(claim.subject.token)]
            found.extend(replace(_opposite(claim), subject=Argument(token=t)) for t in left)
        if claim.object is not None and claim.object.token is not None and claim.object.first < 0:
            left = [*_exceptions(claim.object.token), *_contrasted(claim.object.token)]
            found.extend(replace(_opposite(claim), object=Argument(token=t)) for t in left)
        found.extend(_left_out(claim))
    return found


def _left_out(claim: Claim) -> Iterator[Claim]:
    """Yield the opposite of a claim for what "but not" leaves out at the end: "are members, but not Chad"."""
    for child in claim.head.rights:
        first = child.left_edge.i
        if first <= claim.head.i or child.doc[first - 1].lower_ != "but":
            continue
        if not any(c.lower_ in {"not", "never"} for c in child.lefts):
            continue
        name = (
            child
            if child.dep_ == "conj"
            else next((c for c in child.rights if c.dep_ == "pobj"), None)
        )
        if name is None or not name.ent_type_:
            continue
        if (child.dep_ == "conj" and child.pos_ in NOUNS) or child.lower_ == "by":
            yield replace(_opposite(claim), subject=Argument(token=name))
            continue
        for role, argument in claim.roles:
            if argument.token is not None and argument.token.head.lower_ == child.lower_:
                others = [r for r in claim.roles if r[0] != role]
                yield replace(_opposite(claim), roles=(*others, (role, Argument(token=name))))


def _opposite(claim: Claim) -> Claim:
    negative = claim.scope.polarity == Polarity.NEGATIVE
    polarity = Polarity.POSITIVE if negative else Polarity.NEGATIVE
    return replace(claim, scope=Scope(polarity, claim.scope.modality, claim.scope.condition))


def _exceptions(noun: Token) -> Iterator[Token]:
    """Yield what a phrase of all, or of none, leaves out: "all members but Chad", "no guests except the priest"."""
    if not any(c.lower_ in _ALL and c.dep_ in {"det", "predet"} for c in noun.lefts):
        return
    for name, prep, inner in preposition_objects(noun):
        other = prep.lower_ == "than" and prep.head.lower_ == "other"
        if name in _EXCEPTING or other:
            yield from (t for t in iter_conjuncts(inner) if _is_one(t))
    if noun.dep_ in _FILLING:  # "except for Chad, all members signed", "all signed but for Chad"
        for name, _, inner in preposition_objects(noun.head):
            if name in _SURELY_EXCEPTING:
                yield from (t for t in iter_conjuncts(inner) if _is_one(t))
    for child in noun.rights:
        other = child.lower_ == "other" or any(c.lower_ == "other" for c in child.lefts)
        if child.dep_ == "amod" and other:
            yield from (
                p for t in child.rights if t.lower_ == "than" for p in t.rights if _is_one(p)
            )
        elif child.dep_ == "conj" and child.ent_type_ and _is_but(noun, child):
            yield child


def _is_one(noun: Token) -> bool:
    """Return whether a phrase is of somebody or something known: a name, "the priest"."""
    return bool(noun.ent_type_) or (noun.pos_ == "NOUN" and noun.left_edge.lower_ == "the")


def _is_but(noun: Token, child: Token) -> bool:
    return child.left_edge.nbor(-1).lower_ == "but" and noun.i < child.i


def _contrasted(noun: Token) -> Iterator[Token]:
    """Yield what stands behind "not" as the other case: "beat Lee, not the driver", "the tax and not the fee"."""
    for child in noun.rights:
        if child.dep_ not in {"appos", "conj"} or child.left_edge.i < noun.i + 2:
            continue
        start = child.left_edge
        start = start.nbor(1) if start.lower_ == "not" else start
        before, link = start.nbor(-1), start.nbor(-2).lower_
        if before.lower_ != "not" or link not in _LINKS or start.lower_ in _SOME:
            continue
        # "Chad, not a member, ..." describes Chad
        described = start.lower_ in {"a", "an"} and noun.left_edge.lower_ not in {"a", "an"}
        if link != "," or not described:
            yield child


def _corrected(claim: Claim) -> list[Claim]:
    """Return a claim of "sold not the mine but the port" as two: the mine was not sold, the port was.

    Of "not only the mine but also the port" both were.
    """
    for name, argument in (("object", claim.object), ("subject", claim.subject)):
        noun = argument.token if argument is not None and argument.first < 0 else None
        if noun is None or noun.left_edge.lower_ != "not" or noun.left_edge is noun:
            continue
        others = [
            c
            for c in noun.rights
            if c.dep_ == "conj" and any(t.lower_ == "but" for t in noun.doc[noun.i : c.i])
        ]
        if not others:
            continue
        more = noun.left_edge.nbor(1).lower_ in _MERELY
        first = claim if more else _opposite(claim)
        instead = [
            replace(claim, object=Argument(token=t))
            if name == "object"
            else replace(claim, subject=Argument(token=t))
            for t in others
        ]
        return [first, *instead]
    return [claim]
