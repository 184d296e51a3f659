"""Find the name that a noun phrase stands beside: "Lee, the mayor", "their child, Ana", "the Leeds constituency"."""

from collections.abc import Mapping

from kg.extract.antecedents import FAMILY
from kg.extract.names import load_lexicon
from kg.extract.nominals import Nominal
from kg.extract.parse import start_of
from kg.extract.referents import Occurrence, Referent
from kg.extract.tree import Token

# What is known by the bare name of its place; a province or a city may be named after another one.
_SEATS = frozenset({"constituency", "ward"})
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
    for other in others:
        found = names.get(start_of(other))
        if found is None or found.referent is None or found.kind not in {"name", "alias"}:
            continue
        referent = found.referent
        # what it is said to be counts more than what recognisers make of a name
        loose = (nominal.label, referent.type) in _LOOSE and not nominal.plural
        if referent.type == nominal.label or loose:
            referent.titles.add(nominal.lemma)
            if referent.type == "Person" and not referent.gender:
                referent.gender = load_lexicon().genders.get(nominal.lemma, "")
            return referent
    return None


def _behind_comma(head: Token) -> list[Token]:
    """Return the first word behind "their child," however the parser hangs it."""
    behind = head.doc[head.i + 1 : head.i + 3]
    same = len(behind) == 2 and behind[0].text == "," and behind[1].sent == head.sent
    return [behind[1]] if same else []


def named_seat(nominal: Nominal, names: Mapping[int, Occurrence]) -> Referent | None:
    """Return what the one name in "the Leeds East constituency" means, or None; it may then be called by the noun."""
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
