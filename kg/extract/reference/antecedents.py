"""Find what a definite noun phrase takes up: the same words, a class noun for a name, a title for its holder."""

import re
from collections import Counter
from collections.abc import Sequence

from kg.extract.grammar.relatives import equating
from kg.extract.names.nominals import Nominal
from kg.extract.reference.apart import is_all_law, is_of_another, reach_of
from kg.extract.reference.epithets import person_of_epithet
from kg.extract.reference.homes import TEAMS, body_homes, homes_in, is_of
from kg.extract.reference.lands import LANDS, is_no_town, may_be_land
from kg.extract.reference.others import WITH_TRADE, is_another_maker, is_no_party, told_beside
from kg.extract.reference.own_bodies import bodies_of_teller
from kg.extract.reference.pairs import those_named
from kg.extract.reference.short_names import HOUSES
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.quotations import in_quotes
from kg.extract.words.referents import History, Occurrence, Referent
from kg.extract.words.tree import NOUN_SUBJECTS, Token
from kg.knowledge.gazetteer import load_gazetteer

DEFINITES = frozenset({"the", "this", "that", "these", "those", "such", "both"})
_POINTING = frozenset({"this", "these", "that", "those"})
_BEING = frozenset({"be", "become", "have", "remain"})
# no café and no hotel is one of these
_BODIES = frozenset({"agency", "group", "organisation", "organization", "party"})
_TOWNS = frozenset({"city", "town", "village"})
_HOMES = frozenset({"city", "country", "district", "nation", "region", "state", "town", "village"})
# no town or village is one of these
_CONTINENTS = frozenset(
    {"africa", "america", "antarctica", "asia", "australia", "europe", "oceania", "scandinavia", "siberia"}
)  # fmt: skip
_PAPERS = frozenset({"daily", "magazine", "newspaper", "paper", "tabloid", "weekly"})
# words in what newspapers are called
_PRESS = frozenset(
    {"chronicle", "corriere", "courier", "daily", "diario", "examiner", "express", "gazette", "globe", "guardian",
     "herald", "inquirer", "journal", "mail", "mercury", "monde", "newspaper", "observer", "país", "post", "sun",
     "telegraph", "times", "tribune", "weekly", "zeitung"}
)  # fmt: skip
_HOUSING = frozenset(
    {"build", "create", "establish", "finance", "fund", "host", "house", "install"}
)
_INCIDENTS = frozenset({"incident"})
# so general that it means but the only occasion lately told of
_OCCASIONS = frozenset({"event"})
_NEAR = 3
# what an incident is where the sentence before tells of it by a verb
_BEFALLING = frozenset(
    {"burn", "capsize", "collapse", "collide", "crash", "derail", "detonate", "erupt", "explode", "overturn", "plunge",
     "sink"}
)  # fmt: skip
# climate change is not "the change"
_OTHER_THINGS = {"change": frozenset({"climate", "sea", "sex"})}
_NEWER = frozenset({"latest", "new", "newest", "recent"})
_EARLIER = frozenset(
    {"earlier", "existing", "first", "former", "old", "older", "original", "previous"}
)
# A class noun may stand for any entity of its type: "the group" for Amnesty International.
_STANDS_FOR = {
    "group": "Organization", "organization": "Organization", "organisation": "Organization", "agency": "Organization",
    "company": "Organization", "firm": "Organization", "party": "Organization",
    "country": "Country", "nation": "Country",
    "treaty": "Treaty", "convention": "Treaty", "pact": "Treaty", "accord": "Treaty", "agreement": "Treaty",
    "weapon": "Weapon", "arm": "Weapon", "city": "Place", "town": "Place", "village": "Place",
    "newspaper": "Organization", "paper": "Organization", "magazine": "Organization", "daily": "Organization",
    "tabloid": "Organization", "weekly": "Organization", "alliance": "Organization", "bloc": "Organization",
}  # fmt: skip
# words in what several states are called by which it is one of these
_LEAGUES = {
    "alliance": frozenset({"alliance", "nato", "pact"}),
    "bloc": frozenset(
        {"asean", "brics", "caricom", "comesa", "commonwealth", "community", "ecowas", "efta", "league", "mercosur",
         "opec", "sadc", "union"}
    ),
}  # fmt: skip
# what one firm or club of a trade is called by; there must be but one that may be meant
_OF_TRADE = frozenset(
    {"airline", "automaker", "bank", "brewer", "brewery", "broadcaster", "carmaker", "carrier", "chipmaker", "club",
     "conglomerate", "drugmaker", "insurer", "lender", "manufacturer", "planemaker", "publisher", "retailer",
     "shipbuilder", "startup", "steelmaker", "utility"}
)  # fmt: skip
_OF_TRADE |= WITH_TRADE
_STANDS_FOR |= dict.fromkeys(_OF_TRADE, "Organization")
_STANDS_FOR |= dict.fromkeys(LANDS, "Place")
_FIRMS = _OF_TRADE | {"company", "firm"}
_SEATED = _FIRMS | TEAMS
_HELPERS = frozenset({"charity", "ngo", "nonprofit", "watchdog"})
_STANDS_FOR |= dict.fromkeys(_HELPERS, "Organization")
# what every body has: of whose is spoken, tells who speaks
_ORGANS = frozenset({"board", "leadership", "management", "staff"})
# of what sector of the gazetteer the body is; its companies make arms and planes
_SECTORS = {
    **dict.fromkeys(("company", "conglomerate", "firm", "manufacturer", "planemaker"), "COR"),
    **dict.fromkeys(_HELPERS | {"group", "organisation", "organization"}, "NGO"),
}
# what a group does that may be the one named: "the rights group"
_CAUSES = frozenset(
    {"advocacy", "aid", "campaign", "campaigning", "conservation", "environmental", "human", "humanitarian", "lobby",
     "monitoring", "relief", "rights"}
)  # fmt: skip
# common nouns that bodies are called by: "the sun" is no newspaper
_COMMON = frozenset(
    {"cloud", "express", "globe", "independent", "mail", "maps", "mirror", "music", "news", "observer", "pay", "people",
     "pictures", "play", "post", "record", "standard", "star", "sun", "times", "world"}
)  # fmt: skip
_GOVERNING = frozenset({"efta", "fifa", "ioc", "uefa"})
# "the trade bloc" may be any bloc that was named
_LOOSE = frozenset({"economic", "military", "political", "regional", "trade", "trading"})
# An article tells of few families: "his daughter" is the one it names, whoever it was called the child of.
FAMILY = frozenset({"child", "baby", "infant", "daughter", "son", "wife", "husband"})
REACH = 8
_PUBLIC = frozenset(
    {"army", "assembly", "association", "authority", "chamber", "church", "commission", "committee", "congress",
     "council", "court", "department", "federation", "force", "forces", "front", "government", "house", "league",
     "ministry", "movement", "nations", "navy", "office", "parliament", "party", "police", "senate", "treasury",
     "tribunal", "union", "university"}
)  # fmt: skip
# Measures may come with a taking up: "the 131-page document" for a document.
_MEASURE = re.compile(r"(?:\d[\d,.]*|two|three|four|five|six|seven|eight|nine|ten|twelve)-[a-z-]+")


def find_antecedent(nominal: Nominal, now: int, history: History) -> tuple[Referent, str] | None:
    """Return what a definite noun phrase takes up, and by which rule; None where nothing fits.

    A phrase takes up an earlier thing with the same last word and at least its modifiers ("the
    mines" after "anti-personnel mines"): the one most spoken of lately. A bare class noun takes up
    the only thing of its type, or the one just spoken of; a bare title its holder. Other words for
    a thing ("the vessel" for a ferry) count where no thing is called by the very word.

    Args:
        nominal: the phrase. "this" and its like point at the latest, "the" at the most spoken of.
        now: the number of its sentence.
        history: the occurrences before it.
    """
    if _is_any(nominal.head):
        return None
    alike = _fitting(nominal, frozenset({nominal.lemma}), history, now)
    same = _best(nominal, now, _to_come(nominal, alike))
    if same is not None and not _is_of_speaker(nominal, same, history):
        same = _told_to_be(same, history) or same
        same.age = same.age or nominal.age
        return same, "same head"
    owned = nominal.determiner == "poss" and nominal.lemma in FAMILY
    plain = all(_MEASURE.fullmatch(m) for m in nominal.modifiers)  # "the 83-year-old judge"
    if nominal.label == "Person" and not nominal.plural and (owned or plain):
        holder = _title_holder(nominal.lemma, history)
        if holder is not None and not is_of_another(holder[0], nominal):
            return holder
    others = load_lexicon().takes_up.get(nominal.lemma, frozenset())
    others = frozenset[str]() if is_all_law(nominal) else others
    fitting = _fitting(nominal, others, history, now) if others else []
    if nominal.lemma in _INCIDENTS and fitting:
        happened = _last_happening(nominal, now, history)
        fitting = [x for x in fitting if x[-1].sentence >= happened]
    if nominal.lemma in _OCCASIONS:
        fitting = [x for x in fitting if now - x[-1].sentence <= _NEAR]
        fitting = fitting if len(fitting) == 1 else []
    other = _best(nominal, now, fitting)
    if other is not None and (not nominal.age or nominal.age == other.age):
        return other, "another word"
    meant = person_of_epithet(nominal, now, history)
    if meant is not None:
        return meant, "epithet"
    several = those_named(nominal, now, history.met)
    if several is not None:
        return several, "those named"
    return _of_its_class(nominal, now, history)


def _of_its_class(nominal: Nominal, now: int, history: History) -> tuple[Referent, str] | None:
    """Return what a class noun without words that tell which is meant stands for, or None."""
    if nominal.lemma in _SEATED and nominal.modifiers and nominal.determiner == "the":
        found = _of_told_home(nominal, now, history)
        if found is not None:
            return found, "class of a home"
    kind = _STANDS_FOR.get(nominal.lemma)
    narrowed = _is_narrowed(nominal) and nominal.determiner != "this"
    if kind is None or narrowed or nominal.plural != (kind == "Weapon"):
        return None
    if _tells_which(nominal) or is_home(nominal) or is_another_maker(nominal, now, history):
        return None
    return _class_antecedent(nominal, now, history)


def _of_told_home(nominal: Nominal, now: int, history: History) -> Referent | None:
    """Return the one body lately named that was told to be of where "the Danish company" is of, or None."""
    if nominal.plural:
        return None
    bodies = {
        o.referent.id: o.referent
        for o in history.met
        if now - o.sentence <= REACH and o.referent and o.referent.named
        if o.referent.type == "Organization" and is_of(o.referent, nominal, history)
    }
    others = told_beside(nominal, now, history)
    bodies = {i: r for i, r in bodies.items() if i not in others}
    fitting = [r for r in bodies.values() if nominal.lemma in TEAMS or not _is_public(r)]
    return fitting[0] if len(fitting) == 1 else None


def _is_of_speaker(nominal: Nominal, same: Referent, history: History) -> bool:
    """Return whether who speaks of "the board" holds an office of another body than the one whose board it was."""
    if nominal.lemma not in _ORGANS or nominal.modifiers or not same.modifiers:
        return False
    bodies = bodies_of_teller(nominal.head, history)
    return bool(bodies) and bodies.isdisjoint(same.modifiers)


def _is_narrowed(nominal: Nominal) -> bool:
    """Return whether words tell a class noun's thing from others: no home of a firm, no kind or size of a bloc."""
    if nominal.lemma in _LEAGUES:
        return any(not _MEASURE.fullmatch(m) for m in nominal.modifiers - _LOOSE)
    if nominal.lemma in WITH_TRADE:
        return not nominal.modifiers
    if nominal.lemma in _FIRMS:
        return any(not _is_home_of_firm(m) for m in nominal.modifiers)
    if nominal.lemma in {"group", "organisation", "organization"}:
        return not nominal.modifiers <= _CAUSES
    return bool(nominal.modifiers)


def _is_home_of_firm(modifier: str) -> bool:
    return modifier.startswith("country:") or modifier.endswith("-based")


def _to_come(
    nominal: Nominal, alike: Sequence[Sequence[Occurrence]]
) -> Sequence[Sequence[Occurrence]]:
    """Return those of `alike` that are new, of what is to be built or housed: no museum of another town."""
    head = nominal.head
    if head.dep_ != "dobj" or head.head.lemma_ not in _HOUSING or len(alike) < 2:
        return alike
    new = [x for x in alike if x[0].referent is not None and not x[0].referent.named]
    return new or alike


def _last_happening(nominal: Nominal, now: int, history: History) -> int:
    """Return the number of the last sentence if a clause of it tells what happened ("A lorry crashed"), else 0."""
    here = nominal.head
    for occurrence in reversed(history.met):
        head = occurrence.head
        if occurrence.sentence < now - 1:
            break
        before = occurrence.sentence < now or head.i < here.i
        if before and head.dep_ in NOUN_SUBJECTS and head.head.lemma_ in _BEFALLING:
            return occurrence.sentence
    return 0


def _told_to_be(kind: Referent, history: History) -> Referent | None:
    """Return who or what was told to be one of a kind: "Tennis is a popular game" makes the game tennis."""
    first = history.of(kind.id)[0].head
    copula = equating(first)
    definite = kind.type == "Person" and first.left_edge.lower_ == "the"  # "is the mayor of Bergen"
    if copula is None or not (definite or first.left_edge.lower_ in {"a", "an"}):
        return None
    told = any(c.dep_ in {"neg", "aux"} for c in copula.children)
    subject = next((c for c in copula.lefts if c.dep_ == "nsubj"), None)
    # a plural or a list is no single thing of its kind
    single = subject is not None and subject.tag_ in {"NN", "NNP", "PRP"} and not subject.conjuncts
    if told or not single:
        return None
    return next((o.referent for o in history.met if o.head is subject), None)


def _tells_which(nominal: Nominal) -> bool:
    """Return whether the words behind a class noun say which one is meant: "the company in question"."""
    behind = [c for c in nominal.head.rights if c.dep_ in {"relcl", "acl", "appos", "prep"}]
    if nominal.head.dep_ == "pobj":  # "a side of the club that few knew": of the side
        behind = [c for c in behind if c.dep_ != "relcl"]
    return any(c.left_edge.nbor(-1) is nominal.head for c in behind)


def _is_any(noun: Token) -> bool:
    """Return whether a clause tells what sort is meant, not who: "the pilot who flies at night must rest"."""
    clause = next((c for c in noun.rights if c.dep_ == "relcl"), None)
    if clause is None or noun.tag_ != "NN" or clause.tag_ != "VBZ" or clause.lemma_ in _BEING:
        return False
    who = next((c for c in clause.lefts if c.dep_ == "nsubj"), None)
    first = clause.left_edge
    begins = who is not None and who.lower_ == "who" and who.i == first.i
    return begins and first.nbor(-1) == noun


def is_home(nominal: Nominal) -> bool:
    """Return whether a speaker points at where they live: "this country" in quoted words."""
    pointing = nominal.determiner == "this" and nominal.lemma in _HOMES
    return pointing and in_quotes(nominal.head)


def _fitting(
    nominal: Nominal, heads: frozenset[str], history: History, now: int
) -> list[Sequence[Occurrence]]:
    """Return the occurrences of each thing that is called one of `heads` and has the modifiers of `nominal`."""
    spoken = is_home(nominal)
    return [
        occurrences
        for occurrences in history.called(heads)
        if (referent := occurrences[0].referent) is not None
        and any(_is_same_head(h, nominal, referent) for h in heads)
        and _narrows(nominal, referent)
        and not _is_another(nominal, occurrences[0])
        and not (is_each(occurrences[0].head) and occurrences[-1].sentence < now)
        and not (spoken and not in_quotes(occurrences[-1].head))
        and not _OTHER_THINGS.get(nominal.lemma, frozenset())
        & (referent.modifiers - nominal.modifiers)
        and (not nominal.age or not referent.age or nominal.age == referent.age)
    ]


def is_each(noun: Token) -> bool:
    """Return whether a phrase speaks of all of a kind one by one: "every parish"."""
    return any(c.lower_ in {"each", "every"} for c in noun.lefts)


def _narrows(nominal: Nominal, referent: Referent) -> bool:
    """Return whether the referent has all that narrows the phrase, but for a measure that it has none of."""
    missing = nominal.modifiers - referent.modifiers - {"own"}
    measured = any(_MEASURE.fullmatch(m) for m in referent.modifiers)
    return not missing or (not measured and all(_MEASURE.fullmatch(m) for m in missing))


def _is_another(nominal: Nominal, first: Occurrence) -> bool:
    """Return whether "the new donor" is told from "a secret donor", "the latest attack" from "a first attack".

    A law or a plan that was told of is new itself, unless it was the first.
    """
    newer = any(c.lower_ in _NEWER for c in nominal.head.lefts)
    if not newer or first.kind != "nominal":
        return False
    told = {c.lower_ for c in first.head.lefts if c.tag_ == "JJ"}
    before = told & _EARLIER or any(c.ent_type_ == "ORDINAL" for c in first.head.lefts)
    return bool(before) or (nominal.label in {"Person", "Group", "Event"} and bool(told - _NEWER))


def _best(nominal: Nominal, now: int, fitting: Sequence[Sequence[Occurrence]]) -> Referent | None:
    """Return the thing of `fitting` that is most spoken of lately, or None where it is too long ago."""
    pointing = nominal.determiner in _POINTING
    ranked = sorted(
        ((0.0 if pointing else _salience(nominal.lemma, x, now), x[-1]) for x in fitting),
        key=lambda x: (-x[0], -x[1].sentence, -x[1].head.i),
    )
    if not ranked:
        return None
    reach = reach_of(nominal, REACH, fitting)
    return ranked[0][1].referent if now - ranked[0][1].sentence <= reach else None


def _title_holder(head: str, history: History) -> tuple[Referent, str] | None:
    """Return the one named person of a title, or None; "the daughter" may be whom the article calls a child."""
    lexicon = load_lexicon()
    heads = {head} | (lexicon.takes_up.get(head, frozenset()) & FAMILY)
    gender = lexicon.genders.get(head, "")
    things = [places[0].referent for places in history.things]
    named = [r for r in things if r and heads & r.titles and r.type == "Person" and r.named]
    if len(named) != 1 or (gender and named[0].gender not in {"", gender}):
        return None
    return named[0], "title"


def _salience(head: str, places: Sequence[Occurrence], now: int) -> float:
    """Return how much a thing is spoken of: often and lately; a mere class ("landmines") less than a kind of it."""
    referent = places[-1].referent
    mere = (
        referent is not None
        and referent.type == "Weapon"
        and referent.head in {head, f"land{head}"}
    )
    weapon = referent is not None and referent.type == "Weapon"
    often = (0.5 if weapon else 0.3) * min(len(places), 4)
    return often - 0.25 * (now - places[-1].sentence) - (1.0 if mere else 0.0)


def _is_same_head(head: str, nominal: Nominal, referent: Referent) -> bool:
    if referent.named and (referent.type == "Person" or head in _COMMON):
        return False
    if head != referent.head and head not in referent.classes:
        return False
    return referent.named or nominal.label == "Weapon" or nominal.plural == referent.plural


def _class_antecedent(nominal: Nominal, now: int, history: History) -> tuple[Referent, str] | None:
    """Return the entity of its type that a bare class noun means: the only one lately, or the latest subject.

    "That company" is the one named last. It has to be spoken of about as much as the others of its kind: "the country"
    of an article on Chad is not the one where a firm of it has an office.
    """
    noun = nominal.lemma
    kind = _STANDS_FOR[noun]
    named = [o for o in history.met if o.referent and o.referent.type == kind and o.referent.named]
    others = told_beside(nominal, now, history)
    named = [o for o in named if o.referent and o.referent.id not in others]
    if kind == "Organization":
        named = [o for o in named if not _is_state_body(o)]
    if noun in _FIRMS | _HELPERS or (noun not in _LEAGUES and nominal.modifiers):
        named = [o for o in named if o.referent and not _is_public(o.referent)]
        named = [o for o in named if not _may_be_called("newspaper", o)]
        named = [o for o in named if _sector(o) in {"", _SECTORS.get(noun, "")}]
    named = [o for o in named if _may_be_called(noun, o)]
    if noun in _TOWNS:
        named = _only_towns(named)
    if noun in _FIRMS and nominal.modifiers:
        away = {h.id for h in homes_in(nominal, history)}
        named = [o for o in named if o.referent and body_homes(o.referent) <= away]
    if kind == "Organization" and nominal.determiner == "the":
        own = bodies_of_teller(nominal.head, history)
        named = [o for o in named if o.referent and o.referent.id in own] or named
    recent = [o for o in named if history.met[-1].sentence - o.sentence <= 2]
    different = {id(o.referent) for o in recent}
    subjects = [o for o in recent if o.head.dep_ in NOUN_SUBJECTS]
    found: Occurrence | None = None
    rule = "class"
    alone = noun in _OF_TRADE | _HELPERS or (kind == "Organization" and nominal.modifiers)
    if recent and nominal.determiner == "that" and recent[-1].sentence < now:
        latest = recent[-1].referent
        return (latest, "class named last") if latest is not None else None
    if len(different) == 1:
        found = recent[-1]
    elif subjects and kind in {"Country", "Organization"} and not alone:
        last = [o for o in subjects if o.sentence == subjects[-1].sentence]
        rival = any(o.sentence == now and o.referent is not last[-1].referent for o in recent)
        sure = len({id(o.referent) for o in last}) == 1 and not (rival and last[-1].sentence == now)
        found, rule = (last[-1] if sure else None), "class of the subject"
    if found is None or found.referent is None or not _is_topic(found.referent, named):
        return None
    return found.referent, rule


def _may_be_called(noun: str, occurrence: Occurrence) -> bool:
    """Return whether a class noun fits a name: no continent is a town, and a newspaper is called one or reports."""
    words = occurrence.referent.name.lower().split() if occurrence.referent else []
    if noun in _LEAGUES:
        return not _LEAGUES[noun].isdisjoint(words)
    if noun in _OF_TRADE:
        return _is_of_trade(noun, occurrence)
    if noun in LANDS:
        return may_be_land(noun, " ".join(words))
    if noun in _TOWNS:
        return not (words and words[-1] in _CONTINENTS) and not is_no_town(" ".join(words))
    if noun in _BODIES:
        house = bool(words) and words[-1] in HOUSES
        return not house and not (noun == "party" and (is_no_party(words) or _sector(occurrence)))
    if noun not in _PAPERS:
        return True
    verb = occurrence.head.head
    reports = occurrence.head.dep_ == "nsubj" and verb.lemma_ == "report"
    return reports or not _PRESS.isdisjoint(words)


def _is_of_trade(noun: str, occurrence: Occurrence) -> bool:
    """Return whether a body may be of a trade: none of another kind, no league; a bank has the word in its name."""
    referent = occurrence.referent
    words = referent.name.lower().split() if referent is not None else [""]
    if noun == "bank":
        return any(w.startswith("banc") or w.endswith("bank") for w in words)
    other = load_lexicon().labels.get(words[-1], "") in {"Organization", "Group", "Event"}
    return not other and _GOVERNING.isdisjoint(words)


def _sector(occurrence: Occurrence) -> str:
    """Return what the gazetteer says that a body is (COR, NGO, ...), or ""."""
    referent = occurrence.referent
    known = referent is not None and referent.id.startswith("org:")
    body = load_gazetteer().entity(referent.id) if referent is not None and known else None
    return body.sector if body is not None else ""


def _only_towns(named: Sequence[Occurrence]) -> list[Occurrence]:
    """Return the places without the region behind a town ("Pavia, Lombardy"), and without a town beside its council."""
    ends = {(o.sentence, o.last + 1) for o in named}
    parts = [o.referent.name.rpartition(" of ") for o in named if o.referent]
    governed = {place for council, _, place in parts if council}
    return [
        o
        for o in named
        if o.referent is not None
        and o.referent.name not in governed
        and not (o.head.doc[o.first].nbor(-1).text == "," and (o.sentence, o.first - 1) in ends)
    ]


def _is_state_body(occurrence: Occurrence) -> bool:
    """Return whether a government or an army stands there, which are no "organization" or "group"."""
    referent = occurrence.referent
    return referent is not None and referent.id.endswith(("-government", "-armed-forces"))


def _is_public(referent: Referent) -> bool:
    """Return whether a body is called a court, a ministry or another thing that no company is."""
    return not _PUBLIC.isdisjoint(re.findall("[a-z]+", referent.name.lower()))


def _is_topic(referent: Referent, named: Sequence[Occurrence]) -> bool:
    """Return whether the referent has at least half as many mentions as the one that has most."""
    counts = Counter(o.referent.id for o in named if o.referent)
    return 2 * counts[referent.id] >= max(counts.values())
