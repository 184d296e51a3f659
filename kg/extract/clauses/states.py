"""Read participles that tell a state or a birth, not what somebody did: "is based on X", "was born in 1950"."""

from kg.extract.clauses.verbs import Shape, make_claims, open_frame, verb_key
from kg.extract.grammar.grammar import is_dated, is_passive, iter_conjuncts, preposition_objects
from kg.extract.grammar.relatives import antecedent
from kg.extract.roles.agents import passive_agent
from kg.extract.roles.positions import is_time
from kg.extract.words.claims import Claim
from kg.extract.words.frames import Frame, load_words
from kg.extract.words.tree import Token
from kg.extract.words.wording import PLACED

# states that are told with other verbs, too
_STATES = {
    **dict.fromkeys((("compose", "of"), ("comprise", "of"), ("make_up", "of")), "CONSISTS_OF"),
    ("oppose", "to"): "OPPOSES",
    ("know", "as"): "KNOWN_AS",
}
_STATE_PREPOSITIONS = frozenset({"on", "in", "to", "with", "of", "from", "at", "near", "about"})
# which place is meant, the preposition says: "is located behind the church"
_WHERE = {
    **{p: f"LOCATED_{p.upper().replace(' ', '_')}" for p in ("across", "along", *PLACED)},
    **dict.fromkeys(("in", "at", "on", "inside", "within"), "LOCATED_IN"),
}
# who "has been located in Norway" was searched for
_SEARCHED = frozenset({"has", "have", "had", "can", "could", "cannot"})


def read_state(verb: Token) -> list[Claim]:
    """Return the claims of a participle that tells a state: "is based on X", "a firm linked to X"."""
    words = load_words().states
    key = verb_key(verb)
    if verb.lower_ == "born" and not _has_state_object(verb):
        return _read_birth(verb)
    if not is_passive(verb) or key not in words or passive_agent(verb):
        return []
    if verb.lemma_ == "locate" and any(c.lower_ in _SEARCHED for c in verb.lefts):
        return []
    for name, prep, inner in preposition_objects(verb):
        where = name in _WHERE and verb.lemma_ in {"locate", "situate", "base"}
        told = name in _STATE_PREPOSITIONS or where or (key, name) in _STATES
        if told and inner.dep_ == "pobj" and not is_time(inner):
            located = where and not (name == "on" and verb.lemma_ == "base")
            frame = open_frame(f"{verb.lower_}_{name}", verb.lemma_)
            frame = Frame(_WHERE[name], verb.lemma_) if located else frame
            frame = Frame(_STATES.get((key, name), frame.predicate), verb.lemma_)
            objects = [antecedent(t) for t in iter_conjuncts(inner)]
            return make_claims(Shape(frame, "state", prep.i, surface=True), verb, objects, [])
    return []


def read_home(verb: Token) -> list[Claim]:
    """Return HAS of "the zoo is home to two pandas"; nothing where somebody is or goes home."""
    home = next(
        (c for c in verb.rights if c.lower_ == "home" and c.dep_ in {"attr", "advmod"}), None
    )
    if home is None or verb.lemma_ not in {"be", "become", "remain"}:
        return []
    inside = [t for n, p, t in preposition_objects(home) if n == "to" and p.i == home.i + 1]
    if not inside or inside[0].dep_ != "pobj":
        return []
    objects = [antecedent(t) for t in iter_conjuncts(inside[0])]
    return make_claims(Shape(Frame("HAS", "be"), "copula", home.i + 1), verb, objects, [])


def _has_state_object(verb: Token) -> bool:
    """Return whether a preposition of states stands behind `verb` with what is no time."""
    return any(
        name in _STATE_PREPOSITIONS and inner.dep_ == "pobj" and not is_time(inner)
        for name, _, inner in preposition_objects(verb)
    )


def _read_birth(verb: Token) -> list[Claim]:
    """Return BORN of "was born on 4 May": nobody bears; nothing without a time."""
    shape = Shape(open_frame("born", verb.lemma_), "state", surface=True)
    return make_claims(shape, verb, [], []) if is_dated(verb) else []
