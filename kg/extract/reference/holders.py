"""Find who holds the office that a phrase names, and the body or the country that they hold it of."""

import re

from kg.extract.grammar.grammar import left_edge
from kg.extract.names.nominals import Nominal, OwnerOf
from kg.extract.names.offices import TENURES, full_title
from kg.extract.reference.homes import learn_home
from kg.extract.reference.own_bodies import body_spoken_for
from kg.extract.reference.seats import holder_of_seat, learn_seat
from kg.extract.words.kinds import label_of
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.referents import History, Occurrence, Referent

_AGE = re.compile(r"(\d+)-year-old")
_NEAR = 3
_TITLE_PARTS = frozenset({"NOUN", "PROPN", "ADJ"})
_GENERAL = frozenset({"agency", "body", "group", "institution", "organisation", "organization"})
_FIRMS = frozenset({"business", "company", "firm"})
_TEAMS = frozenset({"club", "side", "team"})
_LANDS = frozenset({"country", "homeland", "nation"})
# what no company is
_PUBLIC = frozenset(
    {"association", "board", "bureau", "church", "commission", "committee", "council", "court", "department",
     "federation", "institute", "ministry", "parliament", "party", "police", "senate", "union", "university"}
)  # fmt: skip
# of an office that somebody does hold
_HELD = frozenset({"acting", "interim"})
# a deputy minister is not "the minister", nor is who was one
_OTHER = frozenset({"associate", "assistant", "deputy", "shadow", "vice"}) | (TENURES - _HELD)
# other words for an office: its noun and what narrows it
_SAME_OFFICE: dict[str, tuple[tuple[str, frozenset[str]], ...]] = {
    "ceo": (("executive", frozenset({"chief"})),),
    "monarch": (("king", frozenset()), ("queen", frozenset())),
    "pontiff": (("pope", frozenset()),),
    "premier": (("minister", frozenset({"prime"})),),
    "pm": (("minister", frozenset({"prime"})),),
}
# "the French leader" is the head of the state or of its government
_LEADING = (
    ("chancellor", frozenset[str]()), ("leader", frozenset[str]()), ("minister", frozenset({"prime"})),
    ("premier", frozenset[str]()), ("president", frozenset[str]()),
)  # fmt: skip
_PARENTS = frozenset(
    {"dad", "father", "mom", "mother", "mum", "parent", "stepfather", "stepmother"}
)
_CHILDREN = frozenset({"child", "daughter", "son", "stepdaughter", "stepson"})
_SIBLINGS = frozenset({"brother", "sister", "twin"})
_COUNSEL = frozenset({"attorney", "barrister", "counsel", "lawyer", "solicitor"})
# what somebody is to whom they are the mother, the lawyer, ... of
_TURNED = {
    **dict.fromkeys(_CHILDREN, _PARENTS), **dict.fromkeys(_PARENTS, _CHILDREN),
    **dict.fromkeys(_SIBLINGS, _SIBLINGS), "husband": frozenset({"wife"}), "wife": frozenset({"husband"}),
    "nephew": frozenset({"aunt", "uncle"}), "niece": frozenset({"aunt", "uncle"}), "client": _COUNSEL,
    "grandson": frozenset({"grandfather", "grandmother"}),
    "granddaughter": frozenset({"grandfather", "grandmother"}),
}  # fmt: skip
_PLAYING = frozenset(
    {"captain", "coach", "defender", "forward", "goalkeeper", "keeper", "manager", "midfielder", "player", "striker",
     "winger"}
)  # fmt: skip


RELATIVES_OF = frozenset(_TURNED) - {"client"}


def learn_title(name: Occurrence, owner_of: OwnerOf) -> None:
    """Note with a person the office before their name: "Dutch Prime Minister Jan Vries", "Oxfam director Tom Brand".

    Of what is no person, note what it is: "the ferry Aurora".
    """
    referent = name.referent
    if referent is None or name.kind != "name":
        return
    if referent.type != "Person":
        _learn_kind(name, referent)
        learn_home(name, owner_of)
        return
    doc, start = name.head.doc, left_edge(name.head)
    words = []
    for token in reversed(doc[start : name.first]):
        if token.pos_ not in _TITLE_PARTS:
            break
        words.append(token)
    office = full_title(words[0]) if words else ""
    if not _is_office(office):
        return
    keys = {owner_of(t) or t.lower_ for t in words[1:]}
    referent.offices.add((office, frozenset(keys)))


def _learn_kind(name: Occurrence, thing: Referent) -> None:
    """Note with a named thing the noun that stands right before the name, behind an article or at the start."""
    noun = name.head.doc[name.first].nbor(-1)
    if (
        noun.tag_ != "NN"
        or not noun.is_lower
        or noun.head.i not in range(name.first, name.last + 1)
    ):
        return
    if noun.dep_ in {"compound", "nmod"} and any(
        t.dep_ == "det" for t in (*noun.lefts, *name.head.lefts)
    ):
        thing.classes |= {noun.lemma_.lower()}


def _is_office(word: str) -> bool:
    return word in load_lexicon().titles or label_of(word, plural=False) == "Person"


def told_of(
    nominal: Nominal, now: int, history: History, referents: dict[str, Referent]
) -> Referent | None:
    """Return whom or what a phrase means by an office or an age that was told before, or None."""
    if nominal.determiner == "the":
        holder = office_holder(nominal, history) or person_of_age(nominal, now, history)
        holder = holder or learn_seat(nominal, holder_of_seat(nominal, now, history))
        holder = holder or body_spoken_for(nominal, history)
        return holder or _known_otherwise(nominal, now, history)
    if not nominal.owner:
        return None
    told = body_of(nominal, referents) or relative_of(nominal, referents)
    return told or (office_holder(nominal, history) if nominal.lemma not in _TURNED else None)


def office_holder(nominal: Nominal, history: History) -> Referent | None:
    """Return the one person of whom the office of "the Oxfam director" or "the acting head of Oxen" was told."""
    same = _SAME_OFFICE.get(nominal.lemma, ())
    if nominal.lemma == "leader" and any(m.startswith("country:") for m in nominal.modifiers):
        same = _LEADING
    which = nominal.determiner == "the" or (nominal.determiner == "poss" and nominal.owner)
    told = which and (nominal.modifiers or same) and not nominal.age
    if (nominal.label != "Person" and not same) or nominal.plural or not told:
        return None
    wanted = [(noun, nominal.modifiers | keys) for noun, keys in same]
    wanted.append((nominal.lemma, nominal.modifiers))
    found = [
        places[0].referent
        for places in history.things
        if (referent := places[0].referent) is not None
        and any(
            office == noun and narrowed <= keys and keys & _OTHER <= narrowed
            for office, keys in referent.offices
            for noun, narrowed in wanted
        )
    ]
    return found[0] if len(found) == 1 else None


def body_of(nominal: Nominal, referents: dict[str, Referent]) -> Referent | None:
    """Return the body of "his company", the land of "her country": that whose office its owner holds."""
    owner = referents.get(nominal.owner or "")
    if owner is None or nominal.plural or nominal.modifiers != {owner.id}:
        return None
    held = [x for x in sorted(owner.offices, key=str) if not x[1] & (TENURES - _HELD)]
    if nominal.lemma in _TEAMS:
        held = [x for x in held if x[0] in _PLAYING]
    bodies = [referents[k] for _, keys in held for k in sorted(keys) if k in referents]
    fitting = {b.id: b for b in bodies if _may_be_called(nominal.lemma, b)}
    return next(iter(fitting.values())) if len(fitting) == 1 else None


def relative_of(nominal: Nominal, referents: dict[str, Referent]) -> Referent | None:
    """Return whom "his son" means where its owner was told to be that person's father, or None.

    So where somebody was told to be "the son of Lee".
    """
    owner, offices = referents.get(nominal.owner or ""), _TURNED.get(nominal.lemma)
    if owner is None or offices is None or nominal.modifiers != {owner.id}:
        return None
    known = [r for r in referents.values() if (nominal.lemma, nominal.modifiers) in r.offices]
    if len(known) == 1 and not nominal.plural:
        return known[0]
    _learn_spouse(nominal.lemma, owner, referents)
    keys = {k for office, told in owner.offices if office in offices for k in told}
    found = [referents[k] for k in sorted(keys) if k in referents]
    gender = load_lexicon().genders.get(nominal.lemma, "")
    alone = len(found) == 1 and found[0].type == "Person"
    return found[0] if alone and found[0].gender in {"", gender or found[0].gender} else None


def _learn_spouse(called: str, owner: Referent, referents: dict[str, Referent]) -> None:
    """Note that Ann Roe is the wife of Tom Roe where "her husband" and "his wife" are both told of, and of no other."""
    (other,) = _TURNED[called] if called in {"husband", "wife"} else ("",)
    surname = owner.name.split()[-1]
    mates = [
        mate
        for thing in referents.values()
        if thing.head == other and not thing.named and len(thing.modifiers) == 1
        if (mate := referents.get(next(iter(thing.modifiers)))) is not None and mate.named
        if mate is not owner and mate.name.split()[-1] == surname and " " in mate.name
    ]
    if len(mates) == 1 and owner.named and " " in owner.name:
        mates[0].offices.add((called, frozenset({owner.id})))
        owner.offices.add((other, frozenset({mates[0].id})))


def person_of_age(nominal: Nominal, now: int, history: History) -> Referent | None:
    """Return whom "the 61-year-old" means: who is told to be as old, or else the one person named lately."""
    age = _AGE.fullmatch(nominal.lemma)
    if age is None or nominal.determiner != "the" or nominal.plural:
        return None
    named = [
        o
        for o in history.met
        if o.referent and o.referent.type == "Person" and o.referent.named and not o.referent.plural
    ]
    told = {o.referent.id: o.referent for o in named if o.referent and _age_of(o) == age[1]}
    if told:
        return next(iter(told.values())) if len(told) == 1 else None
    last = max((o.sentence for o in named), default=now - _NEAR - 1)
    late = {o.referent.id: o.referent for o in named if o.referent and o.sentence >= last - 1}
    alone = len(late) == 1 and now - last <= _NEAR
    return next(iter(late.values())) if alone and not any(_age_of(o) for o in named) else None


def _known_otherwise(nominal: Nominal, now: int, history: History) -> Referent | None:
    """Return the one person of the sentence before in "The artist, also known as Big Jan", or None."""
    known = [c for c in nominal.head.rights if c.lower_ == "known" and c.dep_ in {"acl", "relcl"}]
    if nominal.label != "Person" or nominal.plural or nominal.modifiers or not known:
        return None
    before = {
        o.referent.id: o.referent
        for o in history.met
        if o.sentence == now - 1 and o.referent is not None and o.referent.type == "Person"
    }
    found = next(iter(before.values())) if len(before) == 1 else None
    return found if found is not None and found.named and not found.plural else None


def _age_of(name: Occurrence) -> str:
    """Return the age that stands between commas behind a name, or ""."""
    comma = name.head.doc[name.last : name.last + 4]
    aside = len(comma) > 2 and comma[1].text == "," and comma[2].text.isdigit()
    return comma[2].text if aside and len(comma[2].text) < 4 else ""


def _may_be_called(noun: str, body: Referent) -> bool:
    """Return whether a noun fits a body by what it is called."""
    if noun in _LANDS:
        return body.type == "Country"
    words = set(body.name.lower().split())
    if body.type != "Organization":
        return False
    if noun in _FIRMS:
        return words.isdisjoint(_PUBLIC)
    return noun in _GENERAL | _TEAMS or noun in words
