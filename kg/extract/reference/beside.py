"""Find the name that a noun phrase stands beside: "Lee, the mayor", "the cellist Ana Lee", "the Leeds constituency"."""

from collections.abc import Mapping

from kg.extract.names.nominals import Nominal
from kg.extract.parsing.parse import start_of
from kg.extract.reference.antecedents import FAMILY
from kg.extract.repairs.appositions import told_as
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.referents import Occurrence, Referent
from kg.extract.words.tree import Token

# What is known by the bare name of its place; a province or a city may be named after another one.
_SEATS = frozenset({"constituency", "ward"})
# "the town of Borth" is Borth; what an island or a state is of may be larger
_TOWNS = frozenset(
    {"borough", "city", "hamlet", "hometown", "municipality", "port", "town", "village"}
)
# states that a town or a country has its name from, or gave it to
_NAMESAKES = frozenset({"Mexico", "New York", "Washington"})
_PICKING = frozenset({"first", "only", "second", "third"})
_BODIES = frozenset({"company", "corporation", "firm", "organisation", "organization"})
# what a noun calls a name, and what recognisers may have made of that name
_LOOSE = frozenset(
    {
        ("Concept", "Organization"),
        ("Organization", "Concept"),
        ("Organization", "Person"),
        ("Place", "Concept"),
    }
)


def apposed_name(nominal: Nominal, names: Mapping[int, Occurrence]) -> Referent | None:
    """Return the named thing that the phrase is in apposition with, or None; it learns the title and the gender.

    Args:
        nominal: the phrase.
        names: the names of the article by the offset of each of their tokens.
    """
    head = nominal.head
    others = [head.head] if head.dep_ == "appos" else []
    others += [c for c in head.children if c.dep_ == "appos"]
    others += _behind_comma(head) if nominal.lemma in FAMILY else []
    others += _names_told(head)
    for other in others:
        found = names.get(start_of(other))
        if found is None or found.referent is None or found.kind not in {"name", "alias"}:
            continue
        referent = found.referent
        # what it is said to be counts more than what recognisers make of a name
        loose = (nominal.label, referent.type) in _LOOSE and not nominal.plural
        if referent.type == nominal.label or loose:
            referent.titles.add(nominal.lemma)
            if referent.type != "Person":
                referent.classes |= {nominal.lemma}
            if referent.type == "Person" and not referent.gender:
                referent.gender = load_lexicon().genders.get(nominal.lemma, "")
            return referent
    return None


def _names_told(head: Token) -> list[Token]:
    """Return the names that somebody is told to be called: "a clerk, named only as Farid"."""
    acts = [c for c in head.rights if c.dep_ == "acl" and c.tag_ == "VBN"]
    inner = [t for c in acts for p in c.rights if p.lower_ == "as" for t in p.rights]
    return [t for t in inner if told_as(t) is head]


def titled_name(nominal: Nominal, names: Mapping[int, Occurrence]) -> Referent | None:
    """Return the person whose name stands right behind a title and its place, or None.

    Parsers may hang such a name elsewhere: "by the cellist Emil Roth", "Mayor of Boston Ed Pace".
    """
    head, doc = nominal.head, nominal.head.doc
    titles = load_lexicon().titles
    if nominal.lemma not in titles or nominal.plural or nominal.determiner not in {"", "the"}:
        return None
    at = head.i + 1
    while at < head.sent.end and (doc[at].lower_ in {"of", "the"} or doc[at].ent_type_ == "GPE"):
        at += 1
    behind = names.get(start_of(doc[at])) if at < head.sent.end else None
    if behind is None or behind.referent is None or behind.referent.type != "Person":
        return None
    if at > head.i + 1 and doc[at - 1].ent_type_ != "GPE":
        return None  # "the father of Ben Cole"
    clause = behind.head.dep_ == "nsubj" and behind.head.head is not head.head
    whole = behind.first == at and behind.last > at
    return behind.referent if whole and not clause else None


def _behind_comma(head: Token) -> list[Token]:
    """Return the first word behind "their child," however the parser hangs it."""
    behind = head.doc[head.i + 1 : head.i + 3]
    same = len(behind) == 2 and behind[0].text == "," and behind[1].sent == head.sent
    return [behind[1]] if same else []


def named_seat(nominal: Nominal, names: Mapping[int, Occurrence]) -> Referent | None:
    """Return what the one name in "the Leeds East constituency" means, or None; it may then be called by the noun.

    So of "the coastal town of Borth", "Tolima state" and "the Acme company".
    """
    if nominal.lemma in _TOWNS:
        return _town_of(nominal, names)
    if nominal.lemma == "state":
        return _state_called(nominal, names)
    if nominal.lemma in _BODIES and nominal.determiner == "the":
        return _body_called(nominal, names)
    if nominal.lemma not in _SEATS:
        return None
    words = nominal.head.doc[nominal.first : nominal.head.i]
    inside = {id(o): o for t in words if (o := names.get(start_of(t))) is not None}
    capitals = {t.i for t in words if t.text[0].isupper()}
    whole = [o for o in inside.values() if capitals <= set(range(o.first, o.last + 1))]
    referent = whole[0].referent if len(inside) == 1 and whole else None
    if referent is not None:
        referent.classes |= {nominal.lemma}
    return referent


def _town_of(nominal: Nominal, names: Mapping[int, Occurrence]) -> Referent | None:
    """Return the place of "the town of Borth", but nothing for "a town of Kenya" or "the largest city of Texas"."""
    head = nominal.head
    of = head.nbor(1)
    picked = any(c.tag_ == "JJS" or c.lower_ in _PICKING for c in head.lefts)
    if of.lower_ != "of" or of.sent != head.sent or picked or nominal.plural:
        return None
    found = names.get(start_of(of.nbor(1)))
    place = found.referent if found is not None and found.first == of.i + 1 else None
    if place is None or place.type not in {"Place", "Person", "Organization", "Concept"}:
        return None
    place.classes |= {nominal.lemma}
    return place


def _state_called(nominal: Nominal, names: Mapping[int, Occurrence]) -> Referent | None:
    """Return the place of "Tolima state" or "the state of Tolima", but nothing where a town has the name, too."""
    head = nominal.head
    place = _town_of(nominal, names)
    before = head.nbor(-1)
    if before.pos_ == "PROPN" and before.dep_ == "compound" and not nominal.plural:
        found = names.get(start_of(before)) or _same_word(before, names)
        place = found.referent if found is not None and found.kind == "name" else None
    if place is None or place.type != "Place" or place.name in _NAMESAKES:
        return None
    place.classes |= {nominal.lemma}
    return place


def _same_word(word: Token, names: Mapping[int, Occurrence]) -> Occurrence | None:
    """Return a place in the article that is called by a word in which recognisers see no name, or None."""
    places = (o for o in names.values() if o.referent is not None and o.referent.type == "Place")
    return next(
        (o for o in places if o.referent is not None and o.referent.name == word.text), None
    )


def _body_called(nominal: Nominal, names: Mapping[int, Occurrence]) -> Referent | None:
    """Return the body that "the Acme company" tells by its name alone."""
    head = nominal.head
    found = names.get(start_of(head.nbor(-1)))
    alone = found is not None and found.first == nominal.first + 1 and found.last == head.i - 1
    if found is None or not alone or found.referent is None or found.kind != "name":
        return None
    return found.referent if found.referent.type == "Organization" else None
