"""Find the bodies of which somebody may say "the company" and mean their own: those whose office they hold."""

from kg.extract.roles.subjects import subjects_of
from kg.extract.words.referents import History
from kg.extract.words.tree import Token

# what one does with the body that one works for
_SERVING = frozenset({"found", "head", "join", "lead", "leave", "manage", "quit", "rejoin", "run"})


def bodies_of_teller(noun: Token, history: History) -> frozenset[str]:
    """Return the ids of the bodies named so far whose offices those hold who speak of `noun`, leave it or lead it.

    Empty where nobody of whom an office was told does so.
    """
    clause = next((t for t in noun.ancestors if t.dep_ == "ccomp"), None)
    verb = clause.head if clause is not None else noun.head
    if clause is None and (noun.dep_ != "dobj" or verb.lemma_ not in _SERVING):
        return frozenset()
    tellers = [t for t in subjects_of(verb) if t.i < noun.i]
    found = {
        key
        for o in reversed(history.met)
        if o.referent is not None and any(o.head is t for t in tellers)
        for _, keys in o.referent.offices
        for key in keys
    }
    return frozenset(key for key in found if history.of(key))
