"""Tell what a definite phrase does not take up, or how far back: all law, another one's wife, a place's governor."""

from collections.abc import Sequence

from kg.extract.names.nominals import Nominal
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.referents import Occurrence, Referent

# "broke the law", "equal before the law": all that is law
_OBEYING = frozenset(
    {"break", "disobey", "enforce", "flout", "obey", "practice", "practise", "respect", "study", "uphold", "violate"}
)  # fmt: skip
_BINDING = frozenset({"above", "against", "before", "by", "of", "outside", "under", "within"})
# a province has one governor at a time, however long ago an article told of him
_FAR = 4


def is_all_law(nominal: Nominal) -> bool:
    """Return whether "the law" is no single one: who breaks it, and what is against it."""
    head, above = nominal.head, nominal.head.head
    if nominal.lemma != "law" or nominal.determiner != "the":
        return False
    obeyed = head.dep_ in {"dobj", "nsubjpass"} and above.lemma_ in _OBEYING
    return obeyed or (head.dep_ == "pobj" and above.lower_ in _BINDING)


def is_of_another(holder: Referent, nominal: Nominal) -> bool:
    """Return whether somebody was told to be the husband or the wife of another than the phrase's owner."""
    told = {keys for office, keys in holder.offices if office == nominal.lemma and keys}
    wed = nominal.lemma in {"husband", "wife"} and nominal.owner is not None
    return wed and bool(told) and not any(nominal.owner in keys for keys in told)


def reach_of(nominal: Nominal, sentences: int, fitting: Sequence[Sequence[Occurrence]]) -> int:
    """Return how many sentences back a phrase takes something up: further for an office of a named place or body.

    So for the one body of its kind that an article names more than once. `fitting` are the places of what may be meant.
    """
    title = nominal.label == "Person" and nominal.lemma in load_lexicon().titles
    narrowed = any(m.startswith(("country:", "e_", "org:", "place:")) for m in nominal.modifiers)
    if title and narrowed and not nominal.plural:
        return _FAR * sentences
    alone = fitting[0][-1].referent if len(fitting) == 1 and len(fitting[0]) > 1 else None
    body = alone is not None and alone.named and alone.type == "Organization"
    return _FAR * sentences if body else sentences
