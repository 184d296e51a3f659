"""Find who was told of before their name is: "A man was shot in Lund. The victim, Ed Roy, was a baker"."""

from dataclasses import replace

from kg.extract.grammar.grammar import first_child
from kg.extract.names.nominals import Nominal
from kg.extract.names.offices import full_title
from kg.extract.parsing.parse import start_of
from kg.extract.reference.antecedents import DEFINITES, find_antecedent
from kg.extract.reference.holders import RELATIVES_OF
from kg.extract.reference.pairs import joined_names
from kg.extract.words.referents import History, Occurrence, Referent
from kg.extract.words.tree import NOUN_OR_NAME, Token

Things = tuple[dict[str, Referent], dict[str, tuple[str, ...]]]
_TAKING_UP = frozenset({"same head", "another word", "epithet"})
_NAMING = frozenset({"identify", "name"})
_NEAR = 4
# of a phrase that tells of somebody as if for the first time
_OPEN = frozenset({"", "a", "an"})
# a second one of these is mostly somebody else
_ONE_OF_MANY = frozenset(
    {"activist", "adviser", "advisor", "aide", "analyst", "bystander", "colleague", "customer", "employee", "expert",
     "fan", "friend", "lawmaker", "member", "native", "neighbor", "neighbour", "official", "parent", "passenger",
     "professor", "protester", "relative", "researcher", "resident", "shopper", "spokesman", "spokesperson",
     "spokeswoman", "student", "supporter", "survivor", "tourist", "villager", "voter", "witness", "worker"}
)  # fmt: skip
# how many words around a noun may tell who it is
_SPAN = 6


def take_over_by_phrase(
    nominal: Nominal,
    now: int,
    named: Referent,
    history: History,
    heads: dict[int, Occurrence],
    things: Things,
) -> None:
    """Make what was told of whom the phrase beside the name of `named` takes up told of `named`.

    Args:
        nominal: the phrase: "the victim" of "the victim, Ed Roy".
        now: the number of its sentence.
        named: whose name it is.
        history: what was met so far.
        heads: the same by the offset of the head.
        things: the things of the article by id, and the members of its groups by theirs.
    """
    old = _told_by_phrase(nominal, now, history) or _described_alike(nominal, now, history)
    _take_over(old, named, history, heads, things)


def take_over_by_name(
    name: Occurrence,
    history: History,
    heads: dict[int, Occurrence],
    things: Things,
) -> None:
    """Make what was told of somebody told of whose name it is said to be, or whose title tells that it is theirs."""
    _take_over(_told_by_name(name, history, heads), name.referent, history, heads, things)


def take_over_by_spouse(
    nominal: Nominal,
    meant: Referent,
    history: History,
    heads: dict[int, Occurrence],
    things: Things,
) -> None:
    """Make what was told of "her husband" told of whose wife she turns out to be, by the phrase "his wife"."""
    other = {"husband": "wife", "wife": "husband"}.get(nominal.lemma, "")
    owner = things[0].get(nominal.owner or "")
    if not other or owner is None:
        return
    mates = (r for r in things[0].values() if r.head == other and r.modifiers == {meant.id})
    _take_over(next(mates, None), owner, history, heads, things)


def _take_over(
    old: Referent | None,
    named: Referent | None,
    history: History,
    heads: dict[int, Occurrence],
    things: Things,
) -> None:
    """Make all that was told of `old` told of `named`, in place; nothing where they cannot be one."""
    if (
        old is None
        or named is None
        or old.named
        or old.members
        or old.id == named.id
        or not named.named
    ):
        return
    if old.type != named.type or named.gender not in {
        "",
        old.gender or named.gender,
    }:
        return
    before = {o.sentence for o in history.of(old.id)}
    if any(o.sentence in before for o in history.of(named.id)):
        return  # "A man met Ed Roy": told of beside each other
    named.gender = named.gender or old.gender
    named.titles |= old.titles
    if old.modifiers:
        named.offices.add((old.head, old.modifiers))
    named.surfaces |= old.surfaces
    history.rename(old, named)
    for offset, place in heads.items():
        if place.referent is old:
            heads[offset] = replace(place, referent=named)
    _rename_inside(old.id, named, things)


def _rename_inside(old: str, named: Referent, things: Things) -> None:
    """Forget the thing `old`, and put `named` in its place in groups and in what narrows others."""
    referents, groups = things
    del referents[old]
    for thing in referents.values():
        if old in thing.modifiers:
            thing.modifiers = thing.modifiers - {old} | {named.id}
        if old in thing.members:
            thing.members = tuple(named.id if m == old else m for m in thing.members)
            thing.name = joined_names([referents[m].name for m in thing.members])
            groups[thing.id] = thing.members


def _told_by_phrase(nominal: Nominal, now: int, history: History) -> Referent | None:
    """Return what a phrase beside a name takes up: "the victim, Ed Roy", "his wife Ida", "wife of Ed"; or None."""
    told = nominal.owner if nominal.determiner == "poss" else nominal.modifiers
    own = bool(told) and nominal.lemma in RELATIVES_OF
    if nominal.plural or not (own or nominal.determiner in DEFINITES):
        return None
    found = find_antecedent(nominal, now, history)
    return found[0] if found is not None and found[1] in _TAKING_UP else None


def _described_alike(nominal: Nominal, now: int, history: History) -> Referent | None:
    """Return who was lately called so with like words: "the owner of a bakery" for "owner of Ann's Bakery"; or None."""
    if nominal.label != "Person" or nominal.plural or nominal.determiner not in _OPEN:
        return None
    if nominal.lemma in _ONE_OF_MANY:
        return None
    words = {
        t.lower_
        for t in nominal.head.subtree
        if t.pos_ in NOUN_OR_NAME and t is not nominal.head and abs(t.i - nominal.head.i) <= _SPAN
    }
    alike = [
        old
        for places in history.called({nominal.lemma})
        if (old := places[0].referent) is not None and not old.named and not old.plural
        if old.type == "Person" and now - places[-1].sentence <= _NEAR
        if words & set(old.name.lower().split())
    ]
    return alike[0] if len(alike) == 1 else None


def _told_by_name(
    name: Occurrence, history: History, heads: dict[int, Occurrence]
) -> Referent | None:
    """Return who a name is told to be the name of: "identified the victim as Ed Roy", "Mayor Roy" after "the mayor".

    None for names that tell nothing of this.
    """
    if name.kind != "name" or name.referent is None or name.referent.type != "Person":
        return None
    as_ = name.head.head
    if name.head.dep_ == "pobj" and as_.lower_ == "as" and as_.head.lemma_ in _NAMING:
        noun = first_child(as_.head, "dobj", "nsubjpass")
        place = heads.get(start_of(noun)) if noun is not None else None
        return place.referent if place is not None and place.kind == "nominal" else None
    before = name.head.doc[name.first].nbor(-1)
    owned = any(
        c.dep_ == "poss" for t in (before, name.head) for c in t.lefts
    )  # "Chad's Mayor Roy"
    return _told_by_title(name, before, history) if before.text.istitle() and not owned else None


def _told_by_title(name: Occurrence, title: Token, history: History) -> Referent | None:
    """Return the only one lately called by an office that stands as a title before a name, or None."""
    person = name.referent
    offices = person.offices if person is not None else set()
    called = full_title(title)
    keys = next((keys for office, keys in sorted(offices, key=str) if office == called), None)
    if keys is None:
        return None
    fitting = []
    for places in history.called({called}):
        old = places[0].referent
        if old is None or old.type != "Person" or old.plural:
            continue
        near = name.sentence - places[-1].sentence <= _NEAR
        first = places[0].head
        definite = first.left_edge.lower_ == "the" or any(c.dep_ == "poss" for c in first.lefts)
        if near and (keys <= old.modifiers or old.modifiers <= keys):
            fitting.append(old if definite else None)
    return fitting[0] if len(fitting) == 1 else None
