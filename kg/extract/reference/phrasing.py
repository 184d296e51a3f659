"""Say in words what a claim tells, with the names of what fills its roles."""

import re
from collections.abc import Iterable

from kg.extract.grammar.completions import is_told_inside
from kg.extract.reference.mentions import MentionIndex
from kg.extract.roles.fillers import none_of, says_none, undenied, whole_of
from kg.extract.words.claims import Argument, Claim
from kg.extract.words.kinds import is_plural
from kg.extract.words.referents import bare_phrase
from kg.extract.words.wording import plain_sentence
from kg.model import Filler, Modality, Polarity

_OWNED = re.compile(r"\b(?:his|her|its|their)\b", re.IGNORECASE)
_SEVERAL = frozenset({"both", "few", "many", "others", "several", "those"})


def words_of(
    index: MentionIndex,
    claim: Claim,
    modality: Modality,
    fillers: tuple[Filler | None, Filler | None],
    roles: Iterable[tuple[str, Filler]],
) -> str:
    """Return a claim as one plain sentence; `fillers` are those of its subject and its object."""
    subject, object_ = fillers
    polarity = claim.scope.polarity
    first = _name_within(index, claim, claim.subject, subject)
    second = _name_within(index, claim, claim.object, object_)
    if polarity == Polarity.NEGATIVE:
        second = undenied(second)
        if subject is not None and says_none(subject.text):  # "No bank pays."
            first, polarity = none_of(first, subject), Polarity.POSITIVE
    return plain_sentence(
        predicate=claim.predicate,
        verb=claim.verb,
        subject=first,
        object_=second,
        roles=[(n, _role_name(index, n, f)) for n, f in roles if not _is_inside(index, f, object_)],
        polarity=polarity,
        modality=modality,
        plural=_is_plural(index, claim.subject, subject),
    )


def _role_name(index: MentionIndex, role: str, filler: Filler) -> str:
    """Return the name of what fills a role; of a place that something is near to, with that word."""
    near = role == "location" and filler.entity is not None and filler.text.startswith("near ")
    return f"near {name_in(index, filler)}" if near else name_in(index, filler)


def _is_inside(index: MentionIndex, role: Filler, whole: Filler | None) -> bool:
    """Return whether the words of a role stand in the name of the object: "stands trial for bribery"."""
    name = f" {name_in(index, whole)} "
    return role.entity is not None and f" {role.text} " in name


def _is_plural(index: MentionIndex, argument: Argument | None, filler: Filler | None) -> bool:
    """Return whether a subject is several; a name is one ("United States")."""
    if filler is not None and filler.entity is not None:
        return index.is_plural(filler.entity)
    token = argument.token if argument is not None else None
    whole = whole_of(token) if token is not None and token.lower_ != "one" else None
    return token is not None and (token.lower_ in _SEVERAL or is_plural(whole or token))


def _name_within(
    index: MentionIndex, claim: Claim, argument: Argument | None, filler: Filler | None
) -> str:
    """Return the name of a filler in a claim: with its "only" or a denied "all", without the clause of the claim."""
    noun, name = argument.token if argument is not None else None, name_in(index, filler)
    if noun is None or filler is None or filler.entity is None:
        return name
    if is_told_inside(claim.head, noun):
        return bare_phrase(filler.text)
    inside = noun.left_edge.i <= claim.head.i <= noun.right_edge.i
    first = filler.text.partition(" ")[0].lower()
    denied = claim.scope.polarity == Polarity.NEGATIVE
    kept = first == "only" or (denied and first in {"all", "every"})
    return f"{first} {name}" if kept and not inside else name


def name_in(index: MentionIndex, filler: Filler | None) -> str:
    """Return the name of what fills a role, or its words."""
    if filler is None:
        return ""
    if filler.entity is not None:
        return index.name_of(filler.entity)
    if filler.evidence is not None:
        return f"that {filler.text.rstrip('.')}"
    return filler.literal if filler.literal and _OWNED.search(filler.text) else filler.text
