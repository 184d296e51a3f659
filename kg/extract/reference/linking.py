"""Tell which names of an article are one: short after full, acronyms, titles; never on likeness alone."""

from collections import Counter
from collections.abc import Sequence, Set
from itertools import pairwise

from kg.extract.names.acronyms import is_acronym
from kg.extract.names.club_names import iter_short_clubs
from kg.extract.names.names import GENERATIONS, SURE, Name, initials, settle_types, surname_of
from kg.extract.names.other_names import iter_other_names
from kg.extract.reference.antecedents import FAMILY
from kg.extract.reference.shared_surnames import share_surnames
from kg.extract.reference.surnames import without_article
from kg.extract.reference.variants import is_variant, members_of, name_words
from kg.extract.words.kinds import label_of
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.referents import Referent, head_word, weapon_classes
from kg.extract.words.tree import BEFORE_NOUN
from kg.ids import entity_id
from kg.knowledge.gazetteer import Gazetteer

_ACTING = frozenset({"nsubj", "nsubjpass", "poss", "dobj"})
_NO_PERSONS = frozenset({"Place", "Organization", "Country", "Concept", "Event", "Report"})
_BUILT = frozenset({"ORG", "FAC"})
_INSIDE = frozenset({"around", "in", "inside", "near", "outside"})
# what somebody has in a firm, no place: "a stake in Acme", "invested in Acme"
_HELD = frozenset(
    {
        "believe",
        "belief",
        "confidence",
        "faith",
        "interest",
        "invest",
        "investment",
        "job",
        "share",
        "stake",
        "trust",
    }
)
# what names begin with that tells what they name: "the storm" for Hurricane Ida
_KINDS = frozenset(
    {
        "camp",
        "cyclone",
        "fort",
        "hotel",
        "hurricane",
        "lake",
        "mount",
        "operation",
        "storm",
        "typhoon",
    }
)
# what begins the names of many bodies
_LOOSE_FIRSTS = frozenset(
    {
        "american",
        "european",
        "general",
        "global",
        "international",
        "national",
        "new",
        "united",
        "world",
    }
)
_SEXES = {"female", "male"}
_AMERICA = "country:usa"


def _full_forms(names: Sequence[Name]) -> dict[tuple[str, tuple[str, ...]], tuple[str, ...]]:
    """Return (type, words) -> words of the one longer name it is short for, in the whole article."""
    spelt: dict[str, set[tuple[str, ...]]] = {}
    places = {n.text for n in names if n.first == n.last and _is_inside(n)}
    for name in names:
        if name.entity is None and (name.type == "Place" or name.text not in places):
            spelt.setdefault(name.type, set()).add(name_words(name.text))
    full: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
    for label, forms in spelt.items():
        for form in sorted(forms):
            longer = [f for f in sorted(forms) if is_variant(label, form, f)]
            longest = [f for f in longer if not any(is_variant(label, f, g) for g in longer)]
            if label == "Person" and len(longest) > 1:
                longest = _without_sons(form, longest)
            if label == "Person" and len(longest) > 1:
                longest = _by_surname(form, longest, names)
            if len(longest) == 1:
                full[label, form] = longest[0]
    return full


def _without_sons(form: tuple[str, ...], fitting: list[tuple[str, ...]]) -> list[tuple[str, ...]]:
    """Return whom a bare surname may mean, without those told from a parent of the name who is named, too."""
    sons = [
        f
        for f in fitting
        if f[-1] in GENERATIONS and f[:-1] in fitting and surname_of(f) == form[0]
    ]
    return [f for f in fitting if f not in sons]


def _by_surname(
    form: tuple[str, ...], fitting: Sequence[tuple[str, ...]], names: Sequence[Name]
) -> list[tuple[str, ...]]:
    """Return whom a bare surname means where it begins others' names: Tariq is Samir, whose brother is Tariq Aziz.

    Only who was named first of all of them, and where nobody else has it as no more than a surname.
    """
    first = next(w for w in (name_words(n.text) for n in names) if w in fitting)
    bearers = [f for f in fitting if f[-1:] == form and f[:1] != form]
    return bearers if len(form) == 1 and bearers == [first] else list(fitting)


def _is_inside(name: Name) -> bool:
    """Return whether something is told to be in what the name stands for: "in Oxford", no "stake in Fiat"."""
    prep = name.head.head
    within = name.head.dep_ == "pobj" and prep.lower_ in _INSIDE
    return within and prep.head.lemma_.lower() not in _HELD


def _bracketed(names: Sequence[Name]) -> dict[str, str]:
    """Return a name -> the one it stands beside in brackets: an acronym, or what else a building is called."""
    found: dict[str, str] = {}
    for a, b in pairwise(names):
        doc = a.head.doc
        if doc is not b.head.doc or b.first - a.last not in {2, 3} or doc[a.last + 1].text != "(":
            continue
        if b.last + 1 >= len(doc) or doc[b.last + 1].text != ")":
            continue
        short, long = sorted((a, b), key=lambda n: len(n.text))
        if short.entity is not None or long.entity is not None:
            continue
        if is_acronym(short.text):
            found[short.text] = long.text
        elif a.type == b.type and {a.head.ent_type_, b.head.ent_type_} <= _BUILT:
            found[b.text] = a.text
    return found


def _acronyms(names: Sequence[Name]) -> dict[str, str]:
    """Return an acronym -> the one organisation's name whose capitals it has, both in the article."""
    spelt = {
        n.text for n in names if n.type == "Organization" and n.entity is None and " " in n.text
    }
    found = _bracketed(names)
    own = {n.text for n in names if n.head.dep_ not in BEFORE_NOUN}
    for name in names:
        text = name.text.replace(".", "")
        if name.entity is None and 1 < len(text) < 8 and text.isupper():
            told = sorted((s for s in spelt if initials(s) == text), reverse=True)
            longer = list({name_words(s): s for s in told}.values())  # "People's Party", too
            if len(longer) > 1:  # no name of a meeting of which only "delegates" are told
                longer = [s for s in longer if s in own]
            if len(longer) == 1 and (len(text) > 2 or _is_told_before(longer[0], name, names)):
                found.setdefault(name.text, longer[0])
    return found


def _is_told_before(full: str, short: Name, names: Sequence[Name]) -> bool:
    """Return whether a body stands before its two letters: "General Electric" before "GE"."""
    first = next(n for n in names if n.text in {full, short.text})
    return first.text == full


def _persons(names: Sequence[Name]) -> dict[str, set[tuple[str, ...]]]:
    """Return last word -> full names of persons in the article."""
    found: dict[str, set[tuple[str, ...]]] = {}
    for name in names:
        words = name_words(name.text)
        if name.entity is None and name.type == "Person" and len(words) > 1:
            last = surname_of(words)
            found.setdefault(last, set()).add(words)
            found.setdefault(without_article(last), set()).add(words)
    return found


def _reread_as_persons(names: Sequence[Name]) -> None:
    """Read names taken for places or organisations as persons: by their apposition, or by a full name elsewhere.

    "Vera Lyon, an Australian nurse," tells what she is, and the article then names a person by "Lyon".
    """
    described = {n.text for n in names if _is_described_as_person(n)}
    for name in names:
        if name.kind == "name" and name.type in _NO_PERSONS and name.text in described:
            name.type, name.entity, name.how = "Person", None, "apposition"
    persons = _persons(names)
    given = {words[0] for known in persons.values() for words in known}
    for name in names:
        words = name_words(name.text)
        first = len(words) == 1 and words[0] in given and name.type in {"Concept", "Report"}
        if first and name.entity is None and name.head.dep_ in _ACTING:
            name.type, name.how = "Person", "first name"  # "Kourtney" of Kourtney Vale
        if len(words) != 1 or name.type not in _NO_PERSONS or words[0] not in persons:
            continue
        bare = name.kind == "demonym" and name.head.dep_ != "amod" and not name.head.children
        if name.kind not in {"name", "metonym"} and not bare:
            continue
        acting = name.how != SURE if name.entity is None else name.head.dep_ in _ACTING
        if acting and (name.entity is None or len(persons[words[0]]) == 1):
            name.type, name.entity, name.how, name.kind = "Person", None, "surname", "name"


def _read_bearers(names: Sequence[Name], bearers: Set[str]) -> None:
    """Read as persons those of whom the article tells what else they are called."""
    for name in names:
        if name.text in bearers and name.entity is None:
            name.type, name.how, name.kind = "Person", SURE, "name"


def _read_clubs(names: Sequence[Name]) -> dict[tuple[str, tuple[str, ...]], tuple[str, ...]]:
    """Read as clubs the towns that play as those; return (type, words) of the town -> words of the club's name."""
    found: dict[tuple[str, tuple[str, ...]], tuple[str, ...]] = {}
    for town, club in list(iter_short_clubs(names)):
        town.type, town.how, town.kind = "Organization", SURE, "name"
        found["Organization", name_words(town.text)] = name_words(club.text)
    return found


def _join_other_names(
    full: dict[tuple[str, tuple[str, ...]], tuple[str, ...]], others: Sequence[tuple[Name, Name]]
) -> None:
    """Make what else somebody is called short for the name that it is told of."""
    for other, own in others:
        words, real = name_words(own.text), name_words(other.text)
        words = full.get(("Person", words), words)
        if words == real:
            continue
        for form in [k for k, longer in full.items() if k[0] == "Person" and longer == real]:
            full[form] = words
        full["Person", real] = words


def _is_described_as_person(name: Name) -> bool:
    """Return whether a single person's noun stands in apposition with two words or more, or one of the family."""
    above = name.head.head
    if name.head.dep_ == "appos" and above.i < name.first and above.tag_ == "NN":
        told = label_of(above.lemma_.lower(), plural=False) == "Person" and _is_set_off(name)
        if told or above.lemma_.lower() in FAMILY:
            return True  # "the chief of Nestle, Urs Frey", "their child, Sofia"
    return name.last > name.first and any(
        c.dep_ == "appos"
        and c.i > name.last
        and c.tag_ == "NN"
        and label_of(c.lemma_.lower(), plural=False) == "Person"
        and any(d.dep_ == "det" for d in c.children)
        for c in name.head.children
    )


def _is_set_off(name: Name) -> bool:
    """Return whether a name of two words stands behind a comma, and its last word is no noun of a body."""
    longer = name.last > name.first and name.head.doc[name.first - 1].text == ","
    return longer and name.text.split()[-1].lower() not in load_lexicon().labels


def _read_families(names: Sequence[Name]) -> None:
    """Read "the Lunds" as a family where the article names a person Lund."""
    persons = _persons(names)
    for name in names:
        words = name_words(name.text)
        plural = len(words) == 1 and words[0].endswith("s") and words[0] not in persons
        if plural and name.entity is None and words[0][:-1] in persons:
            name.type, name.how = "Group", "family"


def _read_members(names: Sequence[Name]) -> None:
    """Read "the Greens" as the party where the article names the Green Party."""
    parties = {members_of(name_words(n.text)) for n in names if n.type == "Organization"} - {""}
    for name in names:
        told = name.entity is None and name.type in {"Group", "Person"}
        if told and " ".join(name_words(name.text)) in parties:
            name.type, name.how = "Organization", "members"


def _read_half_names(names: Sequence[Name]) -> None:
    """Read "the North" as the one state of the article whose name begins so, and "Korea" as the one that ends so.

    "America" alone is the United States; "Latin America" is another name.
    """
    states = {
        n.text: n.entity for n in names if n.entity and n.type == "Country" and n.kind == "name"
    }
    for name in names:
        if name.entity is not None or name.text not in {"America", "Korea", "North", "South"}:
            continue
        if name.text == "America":
            name.entity, name.type, name.kind, name.how = (
                _AMERICA,
                "Country",
                "alias",
                "half a name",
            )
            continue
        fitting = {e for text, e in states.items() if name.text in text.split()}
        if len(fitting) == 1:
            name.entity, name.type, name.kind, name.how = (
                min(fitting),
                "Country",
                "alias",
                "half a name",
            )


def _read_ends_of_known(names: Sequence[Name]) -> None:
    """Read "the Supreme Court" as the one organisation of the gazetteer whose name, as the article has it, ends so.

    A firm may be called by the first word of its name: "Lockheed".
    """
    known = {(name_words(n.text), n.entity) for n in names if n.entity and n.type == "Organization"}
    for name in names:
        words = name_words(name.text)
        if name.entity is not None or name.type != "Organization" or not words:
            continue
        fitting = {
            e
            for full, e in known
            if len(full) > len(words)
            and (full[-len(words) :] == words if len(words) > 1 else _is_first_of_firm(words, full))
        }
        if len(fitting) == 1:
            name.entity, name.kind, name.how = min(fitting), "alias", "end of a name"


def _is_first_of_firm(words: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Return whether a word begins a firm's name that is made of names: "Lockheed", no "World" of the World Bank."""
    if words[0] != full[0] or words[0] in _LOOSE_FIRSTS:
        return False
    return not {words[0], full[-1], full[-1].rstrip("s")} & load_lexicon().labels.keys()


def _told_gender(names: Sequence[Name]) -> str:
    """Return the gender that a title before one of `names` tells ("Mrs", "sister"), or ""."""
    lexicon = load_lexicon()
    for name in names:
        for title in sorted({*name.titles, *_titles_before(name)}):
            if title in lexicon.genders:
                return lexicon.genders[title]
    return ""


def _gender_of_first_name(text: str) -> str:
    words = text.split()
    return load_lexicon().given_names.get(words[0].lower(), "") if len(words) > 1 else ""


def _bearers(
    names: Sequence[Name], full: dict[tuple[str, tuple[str, ...]], tuple[str, ...]]
) -> dict[int, tuple[str, ...]]:
    """Return by number whom a bare surname means that several persons of the article have.

    The one named so far whose first name fits a title ("Ms. Petrov"); of several the one whom the surname meant
    before, if the article speaks of nobody else of them as often.
    """
    found: dict[int, tuple[str, ...]] = {}
    named: dict[str, Counter[tuple[str, ...]]] = {}
    meant: dict[str, tuple[str, ...]] = {}
    for number, name in enumerate(names):
        words = name_words(name.text)
        if name.type != "Person" or name.entity is not None or not words:
            continue
        bearers = named.setdefault(words[-1], Counter())
        if len(words) > 1:
            bearers[full.get(("Person", words), words)] += 1
            continue
        if ("Person", words) in full or not bearers:
            continue
        told = _told_gender([name])
        fitting = [b for b in bearers if {told, _gender_of_first_name(" ".join(b))} != _SEXES]
        most = [b for b in fitting if bearers[b] == max(bearers[f] for f in fitting)]
        if len(fitting) == 1 or (len(most) == 1 and meant.get(words[0]) == most[0]):
            chosen = (fitting if len(fitting) == 1 else most)[0]
            bearers[chosen] += 1
            found[number] = meant[words[0]] = chosen
    return found


def link_names(names: Sequence[Name], gazetteer: Gazetteer) -> list[Referent]:
    """Return the referent of each name, in the same order; names of one thing share one referent."""
    others = list(iter_other_names(names))
    _read_bearers(names, {own.text for _, own in others})
    clubs, shared = _read_clubs(names), share_surnames(names)
    _reread_as_persons(names)
    _read_families(names)
    _read_members(names)
    _read_half_names(names)
    _read_ends_of_known(names)
    settle_types(names)
    full, acronyms = _full_forms(names), _acronyms(names)
    _join_other_names(full, others)
    full.update(clubs)
    full.update({("Person", given): words for given, words in shared.items()})
    bearers = _bearers(names, full)
    spelling: dict[tuple[str, tuple[str, ...]], str] = {}
    groups: dict[str, list[Name]] = {}
    types = {n.text: n.type for n in names if n.entity is None}
    identities = []
    for number, name in enumerate(names):
        if name.entity is not None:
            identity = name.entity
        else:
            text = acronyms.get(name.text, name.text)
            label = types.get(text, "Organization") if text != name.text else name.type
            words = name_words(text)
            words = bearers.get(number) or full.get((label, words), words)
            spelt = spelling.setdefault((label, words), "")
            if not spelt:
                spelling[label, words] = next(
                    (n.text for n in names if n.entity is None and name_words(n.text) == words),
                    " ".join(w.title() for w in words) if words in shared.values() else text,
                )
            identity = entity_id(label, " ".join(words))
        identities.append(identity)
        groups.setdefault(identity, []).append(name)
    referents = {
        i: _make_referent(i, group, spelling, full, acronyms, gazetteer)
        for i, group in groups.items()
    }
    return [referents[i] for i in identities]


def _make_referent(
    identity: str,
    names: Sequence[Name],
    spelling: dict[tuple[str, tuple[str, ...]], str],
    full: dict[tuple[str, tuple[str, ...]], tuple[str, ...]],
    acronyms: dict[str, str],
    gazetteer: Gazetteer,
) -> Referent:
    known = gazetteer.entity(identity)
    if known is not None:
        return Referent(
            id=identity,
            type=known.type,
            name=known.name,
            head=head_word(known.name),
            named=True,
            plural=known.type == "Weapon" or "ArmedForces" in known.labels,
            classes=weapon_classes(known, gazetteer)
            if known.type in {"Weapon", "Treaty"}
            else frozenset(),
        )
    first = names[0]
    text = acronyms.get(first.text, first.text)
    label = next((n.type for n in names if n.text == text), first.type)
    words = name_words(text)
    text = spelling[label, full.get((label, words), words)]
    told, first_name = _told_gender(names), _gender_of_first_name(text)
    plural = all(n.head.tag_ in {"NNPS", "NNS"} for n in names) or label == "Group"
    return Referent(
        id=identity,
        type=label,
        name=text,
        head=head_word(text),
        named=True,
        plural=plural and label not in {"Person", "Place"},
        classes=_classes(words),
        gender=(first_name or told) if label == "Person" else "",
        told=bool(told) and first_name in {"", told},
        titles={t for n in names for t in (*n.titles, *_titles_before(n))},
    )


def _classes(words: tuple[str, ...]) -> frozenset[str]:
    """Return the nouns in a name that tell what it names: hotel of "Hotel Adlon", bill of "House Bill 9"."""
    if len(words) < 2:
        return frozenset()
    counted = words[-1].isdecimal() and words[-2] in load_lexicon().labels
    return (frozenset(words[:1]) & _KINDS) | frozenset(words[-2:-1] if counted else ())


def _titles_before(name: Name) -> set[str]:
    """Return the nouns that stand as titles before a person's name: "Defense Secretary", "spokesperson"."""
    if name.type != "Person":
        return set()
    labels = load_lexicon().labels
    doc = name.head.doc
    before = doc[max(name.sentence.span.start, name.first - 3) : name.first]
    return {t.lower_ for t in before if t.dep_ == "compound" and labels.get(t.lower_) == "Person"}
