"""Find reasons: "the reason it closed is that nobody came", "..., which is why it closed", "due to rain"."""

from collections.abc import Iterator

from kg.extract.grammar.grammar import first_child, preposition_objects
from kg.extract.roles.positions import is_time
from kg.extract.scope.negation import has_negation
from kg.extract.words.tree import Token

_CAUSAL = frozenset({"because of", "due to", "owing to", "thanks to"})
_RESULTS = frozenset({"consequence", "result"})
_UNTOLD = frozenset(
    {"different", "many", "obvious", "other", "same", "several", "similar", "unclear", "undisclosed", "unknown",
     "unspecified", "various"}
)  # fmt: skip
_REASONS = frozenset({"reason", "reasons"})
_CLAUSES = frozenset({"advcl", "ccomp"})
_TAKING_UP = frozenset({"that", "this", "which"})


def explained(copula: Token) -> tuple[Token, Token] | None:
    """Return what a copula explains and the verb of the clause that tells why, or None.

    The first is the verb of a clause, or a noun ("the reason for the delay is that ...").
    """
    if copula.lemma_ != "be" or has_negation(copula):
        return None
    subject = first_child(copula, "nsubj")
    clause = next((c for c in copula.rights if c.dep_ in _CLAUSES), None)
    if subject is None or clause is None:
        return None
    if subject.lower_ in _TAKING_UP:
        behind = copula.dep_ in {*_CLAUSES, "conj"} and copula.head.i < copula.i
        why = clause.left_edge.lower_ == "why" and clause.left_edge.i == copula.i + 1
        return (clause, copula.head) if behind and why else None
    noun = _reason(subject)
    marked = any(c.dep_ == "mark" and c.lower_ in {"because", "that"} for c in clause.lefts)
    effect = _effect(noun) if noun is not None and marked else None
    return None if effect is None else (effect, clause)


def _reason(subject: Token) -> Token | None:
    """Return the reason that a subject names: also of "one of the reasons"."""
    parts = [t for name, _, t in preposition_objects(subject) if name == "of"]
    return next((t for t in (subject, *parts) if t.lower_ in _REASONS), None)


def _effect(reason: Token) -> Token | None:
    told = first_child(reason, "acl", "relcl")
    if told is not None:
        return told
    behind = (t for name, _, t in preposition_objects(reason) if name in {"behind", "for"})
    return next((t for t in behind if t.dep_ == "pobj"), None)


def _is_told(reasons: Token) -> bool:
    """Return whether some reasons are told: "safety reasons", but not "various reasons"."""
    kinds = [c for c in reasons.lefts if c.dep_ in {"amod", "compound", "nmod"}]
    return bool(kinds) and all(c.lower_ not in _UNTOLD for c in kinds)


def causes_of(verb: Token) -> Iterator[tuple[tuple[int, int], Token]]:
    """Yield cue and noun of each phrase that tells why `verb`: "due to rain", "for safety reasons"."""
    for name, prep, inner in preposition_objects(verb):
        if inner.dep_ != "pobj":
            continue
        if name in _CAUSAL and not is_time(inner):
            yield (prep.head.i if prep.dep_ == "pcomp" else prep.i, prep.i), inner
        elif name == "for" and inner.lower_ == "reasons" and _is_told(inner):
            yield (prep.i, prep.i), inner
        elif name == "as" and inner.lower_ in _RESULTS:
            for link, of, cause in preposition_objects(inner):
                if link == "of" and cause.dep_ == "pobj":
                    yield (prep.i, of.i), cause
