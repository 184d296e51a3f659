"""Tell a claim of each member of a list that fills one of its roles: "was found in Chad and Mali" of both."""

from collections.abc import Iterable
from dataclasses import replace

from kg.extract.grammar.grammar import children, first_child, first_of_list, iter_conjuncts
from kg.extract.repairs.lifted import GAP
from kg.extract.roles.fillers import is_no_place, settled_role
from kg.extract.roles.positions import is_time
from kg.extract.words.claims import Argument, Claim
from kg.extract.words.kinds import label_of
from kg.extract.words.tree import NOUN_OR_NAME, Token
from kg.extract.words.wording import PLACED

_SHARED = frozenset(
    {"beneficiary", "capacity", "counterpart", "destination", "instrument", "location", "organization", "recipient",
     "source", "target", "topic"}
)  # fmt: skip
# what stands "between A and B" is in one place; what is "near A and B" or "outside" of both is told in words
_JOINT = {*PLACED, "between", "among", "amongst", "near"}
_MOST = 6


def told_of_each(claims: Iterable[Claim]) -> list[Claim]:
    """Return `claims`, each followed by a copy for every further member of the lists that fill its roles."""
    own = map(_with_own_roles, claims)
    return [one for claim in own for one in (claim, *_copies(claim))]


def _with_own_roles(claim: Claim) -> Claim:
    """Return a claim of a further object with what stands behind that one: "hired Lee as cook and Ray as guard"."""
    thing = claim.object.token if claim.object is not None else None
    if thing is None or thing.dep_ != "conj":
        return claim
    for other in claim.head.rights:
        if other.dep_ == GAP and other.i == thing.i - 1:
            claim = replace(claim, subject=Argument(token=other))
    if not thing.rights:
        return claim
    roles = tuple((name, _own(thing, argument) or argument) for name, argument in claim.roles)
    timed = any(is_time(t) for p in children(thing, "prep") for t in children(p, "pobj"))
    return replace(claim, roles=roles, time_head=thing if timed else claim.time_head)


def _own(thing: Token, argument: Argument) -> Argument | None:
    """Return what stands behind the same preposition beside `thing`, or None."""
    noun = argument.token
    if noun is None or noun.dep_ != "pobj" or not first_of_list(thing).i < noun.i < thing.i:
        return None
    again = next(
        (c for c in thing.rights if c.lower_ == noun.head.lower_ and c.dep_ == "prep"), None
    )
    inner = first_child(again, "pobj") if again is not None else None
    return Argument(token=inner) if inner is not None else None


def _copies(claim: Claim) -> list[Claim]:
    found = [claim]
    for place, (name, argument) in enumerate(claim.roles):
        pair = _pair_behind(claim, argument)
        if pair is not None:
            thing, other = pair
            filled = (name, Argument(token=other))
            roles = (*claim.roles[:place], filled, *claim.roles[place + 1 :])
            return [replace(claim, object=Argument(token=thing), roles=roles)]
        for member in _further_members(claim, name, argument):
            filled = (settled_role(name, argument), Argument(token=member))
            found += [
                replace(c, roles=(*c.roles[:place], filled, *c.roles[place + 1 :]))
                for c in found
                if c.roles[place] == claim.roles[place]
            ]
    return found[1:_MOST]


def _further_members(claim: Claim, name: str, argument: Argument) -> list[Token]:
    """Return what stands beside the noun in a role, each of which fills the role alone; nothing behind "or"."""
    noun = argument.token
    if noun is None or argument.first >= 0 or noun.pos_ not in NOUN_OR_NAME or name not in _SHARED:
        return []
    if claim.rule == "clause" or noun.head.lower_ in _JOINT or noun.is_ancestor(claim.head):
        return []  # a clause's claims are told of each as they are read
    members = [*iter_conjuncts(noun)][1:] + _behind_again(noun)
    if not members or settled_role(name, argument) not in _SHARED or is_no_place(name, argument):
        return []
    joints = [c for t in (noun, *members) for c in t.children if c.dep_ == "cc"]
    if any(c.lower_ in {"or", "and/or"} for c in joints):
        return []
    if name in {"location", "organization"}:  # "professor at the school and editor of a blog"
        members = [t for t in members if _is_somebody(t) == _is_somebody(noun)]
    return [t for t in members if _is_alike(noun, t) and not _begins_clause(noun, t)]


def _pair_behind(claim: Claim, argument: Argument) -> tuple[Token, Token] | None:
    """Return "the rest" and "the nuns" of "gave sacks to the baker and the rest to the nuns"."""
    noun = argument.token
    if noun is None or noun.dep_ != "pobj" or claim.object is None or claim.object.token is None:
        return None
    thing = first_child(noun, "conj")
    if thing is None or thing.pos_ not in NOUN_OR_NAME or noun.head.head is not claim.head:
        return None
    again = thing.right_edge.nbor(1)
    behind = thing.right_edge
    if again.lower_ != noun.head.lower_:
        again, behind = (
            next((c for c in thing.rights if c.lower_ == noun.head.lower_), again),
            thing,
        )
    other = first_child(again, "pobj") if again.lower_ == noun.head.lower_ else None
    near = again.i == behind.i + 1 and claim.object.token.i < noun.i
    to = noun.head.lower_ in {"to", "for", "from"}
    return (thing, other) if other is not None and near and to else None


def _behind_again(noun: Token) -> list[Token]:
    """Return the nouns behind the same preposition told again: "in Chad and in Mali"."""
    preposition = noun.head
    if noun.dep_ != "pobj" or preposition.dep_ == "conj":
        return []
    again = [c for c in children(preposition, "conj") if c.lower_ == preposition.lower_]
    return [t for c in again for inner in children(c, "pobj") for t in iter_conjuncts(inner)]


def _is_somebody(noun: Token) -> bool:
    """Return whether a common noun names a person or several."""
    return not noun.ent_type_ and label_of(noun.lemma_.lower(), plural=False) in {"Person", "Group"}


def _begins_clause(noun: Token, other: Token) -> bool:
    """Return whether "results" of "test it in two towns and print results in a paper" is a verb's, by what follows."""
    again = other.right_edge.nbor(1)
    inner = first_child(again, "pobj") if again.lower_ == noun.head.lower_ else None
    return inner is not None and not is_time(inner)


def _is_alike(noun: Token, other: Token) -> bool:
    """Return whether the second of two nouns can be what the first is: no time, no person beside a place."""
    if other.pos_ not in NOUN_OR_NAME or is_time(other):
        return False
    inside = any(e.start <= noun.i < e.end and e.start <= other.i < e.end for e in noun.sent.ents)
    persons = [t.ent_type_ == "PERSON" for t in (noun, other) if t.ent_type_]
    return not inside and len(set(persons)) < 2
