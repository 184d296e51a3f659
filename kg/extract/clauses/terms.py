"""Read "was handed a five-year jail term", "received a life sentence" as a sentence that somebody gets."""

import re

from kg.extract.clauses.verbs import Shape, pair_claims
from kg.extract.grammar.grammar import NOUNS, TIMES, children, is_passive, preposition_objects
from kg.extract.grammar.relatives import antecedent
from kg.extract.roles.agents import passive_agent
from kg.extract.roles.positions import is_time, positions_of
from kg.extract.roles.subjects import subjects_of
from kg.extract.words.claims import Argument, Claim
from kg.extract.words.frames import Frame
from kg.extract.words.tree import Token

_GIVING = frozenset({"give", "hand"})
_GETTING = frozenset({"get", "receive"})
_KINDS = frozenset({"jail", "prison", "life", "death", "suspended", "custodial"})
_BARS = frozenset({"bars", "custody", "detention", "jail", "prison"})
_LENGTH = re.compile(r".*-(?:year|month|week|day)s?")


def read_term(verb: Token) -> list[Claim]:
    """Return SENTENCES of a verb that gives or gets a punishment, with its length as the result; else nothing."""
    if verb.lemma_ not in _GIVING and verb.lemma_ not in _GETTING:
        return []
    positions = positions_of(verb)
    things = [*positions.get("dobj", []), *children(verb, "dobj")]
    term = next((n for n in things if _is_term(n) or _is_behind_bars(n)), None)
    if term is None:
        return []
    if verb.lemma_ in _GIVING:
        whom = positions.get("dative") or []
        judges = passive_agent(verb) if is_passive(verb) else subjects_of(verb)
    else:
        whom = subjects_of(verb) if not is_passive(verb) else []
        judges = [i for n, _, i in preposition_objects(verb) if n == "from" and i.pos_ in NOUNS]
    if not whom:
        return []
    first = term.left_edge.i + (term.left_edge.dep_ == "det")
    last = term.right_edge.i if _is_behind_bars(term) else term.i
    roles = [("result", Argument(token=term, first=first, last=last))]
    crimes = [
        t
        for word in (term, verb)
        for n, p, t in preposition_objects(word)
        if n in {"for", "over"} and p.i > term.i and t.dep_ == "pobj" and not is_time(t)
    ]
    roles += [("topic", Argument(token=antecedent(t))) for t in crimes[:1]]
    shape = Shape(Frame("SENTENCES", verb.lemma_), "light verb", term.i)
    by: list[Token | None] = [*judges] or [None]
    return pair_claims(shape, verb, by, whom, roles)


def _is_behind_bars(time: Token) -> bool:
    """Return whether a time is spent as a punishment: "two years in prison", and nothing more stands behind it."""
    where = [t for n, _, t in preposition_objects(time) if n in {"behind", "in"}]
    return time.tag_ == "NNS" and any(t.lower_ in _BARS and not t.rights for t in where)


def _is_term(noun: Token) -> bool:
    """Return whether a noun is a punishment: "a five-year jail term", "a sentence of ten years"."""
    kinds = [c for c in noun.lefts if c.lower_ in _KINDS or _LENGTH.fullmatch(c.lower_)]
    if noun.lower_ == "term":
        return any(c.lower_ in {"jail", "prison"} for c in kinds)
    measured = (t for p in children(noun, "prep") if p.lower_ == "of" for t in p.subtree)
    return noun.lower_ == "sentence" and (
        bool(kinds) or any(t.ent_type_ in TIMES for t in measured)
    )
