"""Find whom a seat or a side means: "the Idaho senator", "the Republican nominee", "the Texas Democrat"."""

from kg.extract.names.nominals import Nominal
from kg.extract.names.offices import HOMES, TENURES
from kg.extract.names.parties import SIDES
from kg.extract.words.referents import History, Referent

# what somebody is of a land or a town
SEATS = frozenset(
    {"assemblyman", "assemblywoman", "congressman", "congresswoman", "councillor", "councilman", "councilwoman",
     "governor", "lawmaker", "legislator", "mayor", "premier", "representative", "senator"}
)  # fmt: skip
RULING = frozenset({"governor", "mayor", "premier"})
_LAWMAKERS = SEATS - RULING
# whom a party puts up
STANDING = frozenset({"candidate", "contender", "frontrunner", "hopeful", "nominee"})
# of whom an article speaks as often may be called by a seat that it did not tell
_OFTEN = 3
# "if she is the nominee": nobody who was told of
_TOLD_TO_BE = frozenset({"attr", "oprd"})
_REACH = 3
_AMERICA = "country:usa"


def holder_of_seat(nominal: Nominal, now: int, history: History) -> Referent | None:
    """Return the one named person whom a phrase with a land or a side and no other word means, or None.

    A seat without a land ("Senator Lee") may be of any; whoever has it in the same sentence is told from the phrase.
    """
    noun = nominal.lemma
    side = noun in SIDES
    if not (side or noun in SEATS or noun in STANDING):
        return None
    if nominal.plural or len(nominal.modifiers) != 1 or nominal.head.dep_ in _TOLD_TO_BE:
        return None
    (key,) = nominal.modifiers
    word = next((c for c in nominal.head.lefts if c.dep_ in {"amod", "compound", "nmod"}), None)
    if word is None:
        return None
    if noun in STANDING:
        sided = _only({r.id: r for r in _people(history) if _is_of_side(r, word.lower_, key)})
        return _if_near(sided, now, history)
    if word.ent_type_ not in HOMES or word.lower_ in SIDES:
        return None
    seats = _LAWMAKERS if side or noun in {"lawmaker", "legislator"} else frozenset({noun})
    seated = {r.id: r for r in _people(history) if _may_sit_for(r, seats, key, history)}
    if side:
        other = SIDES - {noun}
        seated = {i: r for i, r in seated.items() if not {o for o, _ in r.offices} & other}
    return _if_near(_only(seated), now, history)


def may_be_called(person: Referent, nominal: Nominal, history: History) -> bool:
    """Return whether somebody much told of may be called by a seat that was not told: "the Iowa senator".

    Nobody of whom the seat was told of another land, for another side, or as held no more.
    """
    if len(history.of(person.id)) < _OFTEN:
        return False
    told = [keys for office, keys in person.offices if office == nominal.lemma]
    if any(keys & TENURES or _is_of_other(keys, nominal, history) for keys in told):
        return False
    side = {c.lower_ for c in nominal.head.lefts} & SIDES
    sides = {o for o, _ in person.offices} & SIDES
    return not side or not sides or bool(side & sides)


def _is_of_other(keys: frozenset[str], nominal: Nominal, history: History) -> bool:
    """Return whether an office was told of a land or a body that the phrase does not name, where it names one."""
    named = {k for k in nominal.modifiers if history.of(k)}
    return bool(named) and any(history.of(k) for k in keys - named - {_AMERICA})


def _if_near(person: Referent | None, now: int, history: History) -> Referent | None:
    """Return the person if they were last told of in one of the sentences before, else None."""
    last = history.of(person.id)[-1].sentence if person is not None else now
    return person if now - _REACH <= last < now else None


def learn_seat(nominal: Nominal, holder: Referent | None) -> Referent | None:
    """Return `holder`, with the seat noted: whoever is called so once is called so again."""
    if holder is not None:
        holder.offices.add((nominal.lemma, nominal.modifiers))
    return holder


def _people(history: History) -> list[Referent]:
    """Return the persons named so far."""
    met = (places[0].referent for places in history.things)
    return [r for r in met if r is not None and r.named and r.type == "Person" and not r.plural]


def _is_of_side(person: Referent, side: str, key: str) -> bool:
    """Return whether a person was told to be of a side: "a Republican", "the Republican governor"."""
    if side not in SIDES:
        return False
    seats = SEATS | STANDING
    return any(
        office == side or (office in seats and {side, key} & keys)
        for office, keys in person.offices
    )


def _may_sit_for(person: Referent, seats: frozenset[str], land: str, history: History) -> bool:
    """Return whether a person has one of `seats` now, told without its land or with this one."""
    told = [keys for office, keys in person.offices if office in seats]
    return any(not keys & TENURES for keys in told) and all(
        not any(history.of(k) for k in keys - {land, _AMERICA}) for keys in told
    )


def _only(people: dict[str, Referent]) -> Referent | None:
    return next(iter(people.values())) if len(people) == 1 else None
