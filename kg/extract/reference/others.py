"""Tell whom a phrase cannot mean, because they stand beside it: "Fiat sued the company"."""

from collections.abc import Sequence

from kg.extract.names.nominals import Nominal
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.referents import History
from kg.extract.words.tree import NOUN_SUBJECTS, Token

# a firm of a trade is called so with the word for it: "the retail giant", "the phone maker"
WITH_TRADE = frozenset({"chain", "giant", "maker", "operator", "producer"})
# how many things back those of the same sentence are looked for
_LATELY = 30

_PARTIES = frozenset({"alliance", "league", "movement", "party", "union"})
_FILLING = frozenset({"dative", "dobj", "pobj"})


def told_beside(nominal: Nominal, now: int, history: History) -> frozenset[str]:
    """Return the ids of those with whom a phrase deals: "Fiat sued the company", "Fiat's deal with the company".

    Only in its own clause, and of a phrase that is no possessor: "Fiat closed the company's plant" may be its own.
    """
    if nominal.head.dep_ not in _FILLING:
        return frozenset()
    beside = set()
    for above in nominal.head.ancestors:
        beside |= {c.i for c in above.lefts if c.dep_ == "poss"}
        if above.pos_ in {"VERB", "AUX"}:
            beside |= {c.i for c in _doers_of(above)}
            break
    told = (o for o in reversed(history.met[-_LATELY:]) if o.sentence == now)
    return frozenset(o.referent.id for o in told if o.referent and o.head.i in beside)


def is_no_party(words: Sequence[str]) -> bool:
    """Return whether a body's name, word by word in small letters, ends in what no party is: "Leeds Council"."""
    last = words[-1] if words else ""
    return last not in _PARTIES and load_lexicon().labels.get(last) == "Organization"


def is_another_maker(nominal: Nominal, now: int, history: History) -> bool:
    """Return whether a body is named beside "the phone maker", which is then rather another one.

    "The new firm" is what others are to become, or another than the one named.
    """
    if nominal.age == "new":
        return True
    if nominal.lemma not in WITH_TRADE:
        return False
    told = (o for o in reversed(history.met[-_LATELY:]) if o.sentence == now)
    return any(o.referent and o.referent.named and o.referent.type == "Organization" for o in told)


def _doers_of(verb: Token) -> list[Token]:
    """Return who does what a verb tells, which a further verb shares: "opened a mill and sued the company"."""
    while True:
        found = [c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS]
        if found or verb.dep_ not in {"conj", "xcomp"} or verb.head is verb:
            return found
        verb = verb.head
