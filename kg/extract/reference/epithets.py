"""Find whom an epithet means: "the former champion", "the billionaire", "the Norwegian" of the one person told of.

So of those who make a study, and of those to whom something was done: "the scientists", "the suspects".
"""

from kg.extract.names.nominals import Nominal
from kg.extract.reference.seats import RULING, SEATS, STANDING, learn_seat, may_be_called
from kg.extract.words.kinds import is_plural
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.referents import History, Referent
from kg.extract.words.tree import Token

# Trades and standings that news calls a person by whom it has named. Who has a part in what is told ("the driver",
# "the judge", "the suspect") is no such person.
_TRADES = frozenset(
    {"actor", "actress", "artist", "banker", "bassist", "biologist", "boxer", "chemist", "comedian", "cricketer",
     "cyclist", "defender", "drummer", "economist", "filmmaker", "footballer", "goalkeeper", "golfer", "guitarist",
     "historian", "industrialist", "jockey", "midfielder", "musician", "novelist", "philosopher", "physicist",
     "pianist", "playwright", "poet", "politician", "rapper", "singer", "skater", "skier", "songwriter", "sprinter",
     "striker", "swimmer", "theologian", "violinist", "winger", "wrestler", "writer"}
)  # fmt: skip
_STANDINGS = frozenset(
    {"billionaire", "businessman", "businesswoman", "celebrity", "champion", "conservative", "dissident",
     "entrepreneur", "hardliner", "heiress", "hero", "icon", "islamist", "laureate", "legend", "liberal", "magnate",
     "medallist", "medalist", "millionaire", "moderate", "mogul", "multimillionaire", "native", "nationalist",
     "newcomer", "octogenarian", "oligarch", "populist", "septuagenarian", "socialist", "star", "statesman",
     "superstar", "tycoon", "veteran", "virtuoso", "whistleblower"}
)  # fmt: skip
_EPITHETS = _TRADES | _STANDINGS
# so as one of many, or as what somebody is to become: "the next star"
_OTHER = frozenset(
    {"average", "fellow", "first", "fourth", "future", "last", "new", "next", "other", "ordinary", "rival", "second",
     "third", "typical"}
)  # fmt: skip
_DONE_TO = frozenset({"dobj", "nsubjpass"})
_HELD = frozenset(
    {"accuse", "apprehend", "arrest", "capture", "charge", "detain", "hold", "jail", "seize"}
)
_TRIED = frozenset({"accuse", "acquit", "charge", "convict", "indict", "sentence", "try"})
_HARMED = frozenset(
    {"abduct", "assault", "attack", "behead", "kidnap", "kill", "murder", "poison", "rape", "rob", "shoot", "stab",
     "strangle"}
)  # fmt: skip
_DYING = frozenset({"die", "drown", "perish", "suffocate"})
_DEAD = frozenset({"dead", "deceased"})
_LOST = frozenset({"claim", "execute", "kill", "murder"})
_REACH_OF_DEAD = 5
# what somebody is called by what was done to them
_BY_DEED = {
    **dict.fromkeys(_DEAD, _LOST),
    "accused": _TRIED, "convict": _TRIED, "defendant": _TRIED, "detainee": _HELD, "hostage": _HARMED | _HELD,
    "prisoner": _HELD | _TRIED, "suspect": _HELD | _TRIED, "victim": _HARMED,
}  # fmt: skip
_WOUNDING = frozenset(
    {
        "assault",
        "attack",
        "beat",
        "hit",
        "injure",
        "kill",
        "murder",
        "rape",
        "shoot",
        "stab",
        "strangle",
    }
)
_STEALING = frozenset({"rob", "steal"})
_MURDERING = frozenset({"behead", "kill", "murder", "shoot", "stab", "strangle"})
# what somebody is called by what they did
_BY_DOING = {
    "assailant": _WOUNDING, "attacker": _WOUNDING, "gunman": frozenset({"kill", "shoot"}), "killer": _MURDERING,
    "kidnapper": frozenset({"abduct", "kidnap"}), "murderer": _MURDERING, "robber": _STEALING,
    "ringleader": frozenset({"command", "head", "lead", "mastermind", "organise", "organize"}),
    "mastermind": frozenset({"mastermind", "organise", "organize", "orchestrate", "plan"}),
    "shooter": frozenset({"kill", "shoot"}), "suspect": _WOUNDING | _STEALING, "thief": _STEALING,
}  # fmt: skip
# who shoots on duty is called by nothing of this
_ON_DUTY = frozenset(
    {"agent", "deputy", "guard", "officer", "police", "policeman", "policewoman", "sheriff", "soldier", "trooper"}
)  # fmt: skip
_REACH_OF_DOERS = 3
# who makes a study, what they are together, and where they work
_RESEARCHERS = frozenset(
    {"academic", "archaeologist", "astronomer", "biologist", "chemist", "geologist", "physicist", "psychologist",
     "researcher", "scientist"}
)  # fmt: skip
_TEAMS = frozenset({"group", "team"})
_RESEARCH = frozenset(
    {"college", "institute", "laboratory", "research", "scientific", "university"}
)
_REACH_OF_GROUPS = 4
# of these not much is told: anybody of the sex and the age may be one
_PLAIN = frozenset({"boy", "girl", "man", "teen", "teenager", "woman", "youngster", "youth"})
_SINGLE = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "dative", "agent", "poss"})


def person_of_epithet(nominal: Nominal, now: int, history: History) -> Referent | None:
    """Return the one person of the sentence before, or the one group lately told of, whom an epithet takes up, or None.

    Anybody else told of there may be meant as well; who has a name in the epithet's own sentence is another one.
    """
    if nominal.lemma in _BY_DEED or nominal.lemma in _BY_DOING:
        return _person_done_to(nominal, now, history) or _doer(nominal, now, history)
    if nominal.lemma in _PLAIN:
        return _person_by_sex(nominal, now, history)
    if nominal.lemma in _RESEARCHERS or nominal.lemma in _TEAMS:
        return _group_of_research(nominal, now, history)
    head = nominal.head
    people = head.ent_type_ == "NORP" and nominal.label == "Person"
    seat = nominal.lemma in SEATS | STANDING
    seat = seat and (bool(nominal.modifiers) or nominal.lemma not in RULING)
    if nominal.plural or not (people or seat or nominal.lemma in _EPITHETS):
        return None
    if nominal.determiner != "the" or head.dep_ not in _SINGLE or not _stands_alone(head):
        return None
    person = _told_before(nominal, now, history)
    if not seat or person is None:
        return person
    return learn_seat(nominal, person) if may_be_called(person, nominal, history) else None


def _person_done_to(nominal: Nominal, now: int, history: History) -> Referent | None:
    """Return the one person to whom that was lately done by which "the victim" or "the suspect" is called, or None.

    So of those who died: "the victims", "the dead".
    """
    if nominal.lemma not in _BY_DEED:
        return None
    if nominal.determiner != "the" or not _stands_alone(nominal.head, apposed=True):
        return None
    dead = nominal.lemma in _DEAD  # of one or of several
    kinds = {"Group", "Person"} if dead else {"Group" if nominal.plural else "Person"}
    reach = _REACH_OF_DEAD if dead else 2
    found = {
        o.referent.id: o.referent
        for o in reversed(history.met)
        if now - reach <= o.sentence < now and o.referent is not None and o.referent.type in kinds
        if _befell(o.head, nominal.lemma)
    }
    person = next(iter(found.values())) if len(found) == 1 else None
    fits = dead or (person is not None and person.plural == nominal.plural)
    return person if fits else None


def _doer(nominal: Nominal, now: int, history: History) -> Referent | None:
    """Return the one who lately did that by which "the attacker" or "the thieves" are called, or None."""
    verbs, kind = _BY_DOING.get(nominal.lemma, frozenset()), "Group" if nominal.plural else "Person"
    plain = nominal.determiner == "the" and not nominal.modifiers and _stands_alone(nominal.head)
    if not verbs or not plain:
        return None
    found = {
        o.referent.id: o.referent
        for o in reversed(history.met)
        if now - _REACH_OF_DOERS <= o.sentence < now
        if o.referent is not None and o.referent.type == kind and _does(o.head, verbs)
        if o.referent.head not in _ON_DUTY
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _does(noun: Token, verbs: frozenset[str]) -> bool:
    """Return whether somebody does one of these: "a man stabbed her", "was stabbed by a man"."""
    agent = noun.dep_ == "pobj" and noun.head.dep_ == "agent"
    verb = noun.head.head if agent else noun.head
    return (agent or noun.dep_ == "nsubj") and verb.lemma_ in verbs


def _befell(noun: Token, called: str) -> bool:
    """Return whether it was done to somebody, or they died, so that they may be called so."""
    verb = noun.head
    if noun.dep_ in _DONE_TO:
        return verb.lemma_ in _BY_DEED[called]
    mortal = called in _DEAD or called == "victim"
    return noun.dep_ == "nsubj" and mortal and verb.lemma_ in _DYING


def _group_of_research(nominal: Nominal, now: int, history: History) -> Referent | None:
    """Return the one group lately told of that "the scientists" or "the team" of a study may mean, or None."""
    plain = nominal.determiner in {"the", "these"} and not nominal.modifiers
    if nominal.plural == (nominal.lemma in _TEAMS) or not (plain and _stands_alone(nominal.head)):
        return None
    found = {
        o.referent.id: o.referent
        for o in reversed(history.met)
        if o.sentence >= now - _REACH_OF_GROUPS and o.referent is not None
        if _does_research(o.referent) and not _is_of_team(o.head)
    }
    return next(iter(found.values())) if len(found) == 1 else None


def _does_research(group: Referent) -> bool:
    """Return whether a group without a name is of scientists, or a team by whose words it is of some."""
    if group.named or group.type != "Group":
        return False
    if group.head in _RESEARCHERS:
        return group.plural
    words = group.name.lower().split()
    return group.head in _TEAMS and any(
        w in _RESEARCH or w.removesuffix("s") in _RESEARCHERS for w in words
    )


def _is_of_team(noun: Token) -> bool:
    """Return whether a noun tells of whom a team is: "a team of scientists"."""
    within = noun.dep_ == "pobj" and noun.head.lower_ == "of"
    return within and noun.head.head.lemma_.lower() in _TEAMS


def _person_by_sex(nominal: Nominal, now: int, history: History) -> Referent | None:
    """Return the one person of the sentence before who "the woman" or "the teenager" means, or None.

    An adult who was hurt or robbed is rather told from who did it: "Tom Hill was robbed. The man fled."
    """
    plain = all(m.endswith("-year-old") for m in nominal.modifiers)
    if nominal.determiner != "the" or nominal.plural or not (plain and _stands_alone(nominal.head)):
        return None
    person = _told_before(nominal, now, history, named=False)
    if person is None:
        return None
    places = [o.head for o in history.of(person.id) if o.sentence in {now - 1, now - 2}]
    adult = nominal.lemma in {"man", "woman"}
    hurt = any(t.dep_ in _DONE_TO and t.head.lemma_ in _HARMED for t in places)
    known = person.named or person.head in _PLAIN
    return person if known and not (adult and hurt) else None


def _stands_alone(noun: Token, *, apposed: bool = False) -> bool:
    """Return whether nothing tells which one is meant: no "the champion of 2009", "the star who left".

    `apposed`: a name or a noun beside it may tell more.
    """
    telling = any(
        c.dep_ in {"relcl", "acl", "prep", "conj", "cc"} or (c.dep_ == "appos" and not apposed)
        for c in noun.rights
    )
    telling = telling or noun.nbor(1).lower_ in {"-", "turned", "who"}
    return not telling and not any(c.lower_ in _OTHER for c in noun.lefts)


def _told_before(
    nominal: Nominal, now: int, history: History, *, named: bool = True
) -> Referent | None:
    """Return the one person told of before `now` whom the phrase fits and who is not told of beside it, or None."""
    person = _only_person(now, history, named=named)
    if person is None or not _fits(nominal, person):
        return None
    return None if _is_told_here(nominal.head, person, now, history) else person


def _only_person(now: int, history: History, *, named: bool) -> Referent | None:
    """Return the one person of the last sentence before `now` that tells of any, if it is near; with a name if `named`.

    Others may be told of much more: then an epithet is rather theirs.
    """
    found: dict[str, Referent] = {}
    latest = now
    for occurrence in reversed(history.met):
        if occurrence.sentence >= now:
            continue
        if occurrence.sentence < now - 2 or (found and occurrence.sentence < latest):
            break
        referent = occurrence.referent
        if referent is None or (occurrence.kind == "nominal" and is_plural(occurrence.head)):
            continue
        if referent.type == "Person":
            found[referent.id] = referent
            latest = occurrence.sentence
    person = next(iter(found.values())) if len(found) == 1 else None
    if person is None or person.plural or (named and not person.named):
        return None
    counts = [
        len(x) for x in history.things if (r := x[0].referent) and r.named and r.type == "Person"
    ]
    return person if 2 * len(history.of(person.id)) >= max(counts, default=0) else None


def _fits(nominal: Nominal, person: Referent) -> bool:
    gender = load_lexicon().genders.get(nominal.lemma, "")
    if gender and person.gender not in {"", gender}:
        return False
    known = {*person.titles, *(office for office, _ in person.offices)} & _TRADES
    return nominal.lemma not in _TRADES or not known or nominal.lemma in known


def _is_told_here(noun: Token, person: Referent, now: int, history: History) -> bool:
    """Return whether the person is told of beside the epithet, but for what is theirs: "his coach says the star"."""
    words = person.name.split()
    named = any(e.label_ == "PERSON" and e[-1].text in words for e in noun.sent.ents)
    beside = (o for o in history.of(person.id) if o.sentence == now)
    return named or any(o.head.dep_ != "poss" for o in beside)
