"""Find which of two things named together "the former" and "the latter" are."""

from collections.abc import Sequence

from kg.extract.names.nominals import Nominal
from kg.extract.parsing.parse import start_of
from kg.extract.words.referents import Occurrence, Referent

_ONE_OF_TWO = frozenset({"former", "latter"})


def is_one_of_two(nominal: Nominal) -> bool:
    """Return whether a phrase is "the former" or "the latter" without a noun."""
    return nominal.lemma in _ONE_OF_TWO and nominal.determiner == "the"


def one_of_two(nominal: Nominal, number: int, met: Sequence[Occurrence]) -> Referent | None:
    """Return the first or the second of the two that were named together last, or None.

    Args:
        nominal: the phrase.
        number: the number of its sentence; the two stand in it or in the one before.
        met: what was met in the article.
    """
    here = start_of(nominal.head)
    near = [o for o in met if number - 1 <= o.sentence <= number and start_of(o.head) < here]
    pair = next((o for o in reversed(near) if o.how == "coordination"), None)
    if pair is None or pair.head.doc[pair.last].head is not pair.head:
        return None  # three or more
    at = pair.first if nominal.lemma == "former" else pair.last
    same = [o for o in near if o.head.doc is pair.head.doc and o.head.i == at]
    return next((o.referent for o in same if o.referent is not None), None)
