"""Class the clause of what somebody demands: "demanded that it be banned", "requires that firms pay"."""

from kg.extract.grammar.marks import auxiliaries_of
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token

_PRESCRIBING = frozenset({"demand", "mandate", "order", "request", "require"})


def prescribed_class(clause: Token, lemma: str) -> str:
    """Return the class of a clause: "demanded that it be banned", "that firms pay", but "told them that it was"."""
    helpers = {c.lower_ for c in auxiliaries_of(clause)}
    if clause.tag_ == "VBP" and lemma in _PRESCRIBING and not helpers:
        return "required"
    finite = helpers & set(load_scope_words()["auxiliaries"])
    return "required" if "be" in helpers and not finite else ""
