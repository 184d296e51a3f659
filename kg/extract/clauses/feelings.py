"""Read what somebody feels or stays, and about what: "was divided over the plan", "is unmoved", "its worst critic"."""

from kg.extract.clauses.verbs import Shape, make_claims, open_frame
from kg.extract.grammar.grammar import NOUNS, first_child, iter_conjuncts, preposition_objects
from kg.extract.grammar.relatives import antecedent
from kg.extract.roles.positions import is_time
from kg.extract.words.claims import Claim
from kg.extract.words.tree import NOUN_OR_NAME, Token

# what nobody did to anybody, though parsers see a verb: nobody unmoves a pilot
_UNTOUCHED = frozenset(
    {"unaffected", "unbeaten", "unchanged", "unconvinced", "undaunted", "undecided", "undeterred", "undisturbed",
     "unfazed", "unharmed", "unhurt", "unimpressed", "uninjured", "uninspired", "uninterested", "unmoved",
     "unperturbed", "unprepared", "unsatisfied", "unscathed", "unshaken", "untouched"}
)  # fmt: skip
_OVER = frozenset({"about", "at", "on", "over", "with"})
_SPLIT_OVER = frozenset({"about", "on", "over"})
_OFFICES = frozenset({"chief", "resident", "senior"})


def is_unaltered(verb: Token) -> bool:
    """Return whether people stay "unmoved" or differ: "are split over the tax"; no wood is split over anything."""
    differ = verb.lower_ == "split" and any(c.lower_ in _SPLIT_OVER for c in verb.rights)
    return differ or verb.lower_ in _UNTOUCHED


def read_felt(verb: Token) -> list[Claim]:
    """Return the claims of a state with what it is about: "was disappointed with the result", "unmoved by it"."""
    unmoved = verb.lower_ in _UNTOUCHED
    for name, prep, inner in preposition_objects(verb):
        about = name in _OVER or (name == "by" and unmoved)
        told = inner.dep_ == "pobj" and inner.pos_ in NOUNS and not is_time(inner)
        if about and told and prep.i == verb.i + 1:
            frame = open_frame(f"{verb.lower_}_{name}", verb.lower_)
            shape = Shape(frame, "copula", prep.i, surface=True)
            return make_claims(shape, verb, [antecedent(t) for t in iter_conjuncts(inner)], [])
    return []


def is_compared(quality: Token) -> bool:
    """Return whether a quality is told by degrees: "poorer", "less popular"."""
    return quality.tag_ == "JJR" or any(c.lower_ in {"more", "less"} for c in quality.lefts)


def with_likeness(quality: Token, first: int, last: int) -> tuple[int, int]:
    """Return the ends of a quality with all of "as popular as Lee was": it says nothing without Lee."""
    if any(c.lower_ == "as" for c in quality.lefts):
        behind = [c for c in quality.rights if c.left_edge.lower_ == "as"]
        last = max([last, *(c.right_edge.i for c in behind if c.left_edge.i == last + 1)])
        while last > first and quality.doc[last].is_punct:
            last -= 1
    return first, last


def side_of(noun: Token) -> Token | None:
    """Return whose or what's critic somebody is: "the treaty's fiercest critic"; None of a paper's film critic."""
    whose = first_child(noun, "poss")
    if whose is None or whose.pos_ not in NOUN_OR_NAME or is_time(whose):
        return None
    qualities = [c for c in noun.lefts if c.dep_ == "amod" and c.lower_ not in _OFFICES]
    return whose if qualities and first_child(noun, "compound") is None else None
