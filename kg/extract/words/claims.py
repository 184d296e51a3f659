"""What the rules read off a parse before names are resolved: claims about tokens, and what fills their roles."""

from __future__ import annotations

from dataclasses import replace

from kg.extract.words.tree import Token
from kg.model import Modality, Polarity
from kg.records import record


@record
class Argument:
    """What fills a role: the head `token` of a phrase, the `claim` of a clause, or the words first..last.

    `first` and `last` are token numbers in the Doc, both inclusive; they are set for a literal only,
    whose `value` stands for the words where it is measured ("275000000 USD").
    """

    token: Token | None = None
    claim: Claim | None = None
    first: int = -1
    last: int = -1
    value: str = ""


@record
class Scope:
    """Polarity and modality of an event word, the words of its condition, and whether an adverb hedges it."""

    polarity: Polarity = Polarity.POSITIVE
    modality: Modality = Modality.ACTUAL
    condition: tuple[int, int] | None = None


@record
class Amount:
    """A measured or money value read off a phrase."""

    quantity: float | None = None
    unit: str = ""
    amount: float | None = None
    currency: str = ""


UNMEASURED = Amount()


@record
class Claim:
    """One reading of one event or state word; `head` is that word, `cue` its token numbers, both inclusive."""

    predicate: str
    verb: str
    head: Token
    cue: tuple[int, int]
    subject: Argument | None
    object: Argument | None
    scope: Scope
    rule: str
    roles: tuple[tuple[str, Argument], ...] = ()
    amount: Amount = UNMEASURED
    time_head: Token | None = None


PLAIN = Scope()
DENIED = Scope(Polarity.NEGATIVE)


def argument_of(token: Token | None) -> Argument | None:
    """Return the argument that the phrase of `token` fills, or None."""
    return Argument(token=token) if token is not None else None


def with_role(claim: Claim, name: str, argument: Argument) -> Claim:
    """Return `claim` with one role more; its roles stay in the order of their names."""
    roles = sorted((*claim.roles, (name, argument)), key=lambda role: role[0])
    return replace(claim, roles=tuple(roles))


def inner_claims(claim: Claim) -> list[Claim]:
    """Return the claims that fill the roles of a claim: they stand as long as it does."""
    arguments = (claim.subject, claim.object, *(a for _, a in claim.roles))
    return [a.claim for a in arguments if a is not None and a.claim is not None]
