"""Find the place at the head of a sentence that is another deed's, too: "In Chile, the firm hopes to sell cars"."""

from kg.extract.grammar.grammar import first_child
from kg.extract.words.kinds import SPOTS
from kg.extract.words.tree import Token

# what is done there is what these lead to; a promise or an agreement is made there itself
_LEADING = frozenset(
    {"aim", "appear", "attempt", "begin", "continue", "expect", "fail", "have", "hope", "intend", "manage", "need",
     "plan", "prepare", "seek", "seem", "start", "struggle", "tend", "try", "want"}
)  # fmt: skip
# what leads elsewhere: "In Rome, a bank closed and workers drove to Pisa"
_AWAY = frozenset({"from", "into", "through", "to", "towards"})


def fronted_place(verb: Token) -> Token | None:
    """Return the place of the infinitive `verb`, told before what leads to it, or of a second clause; or None."""
    above = verb.head
    if verb.dep_ == "conj":
        return _place_of_both(verb, above)
    if verb.dep_ != "xcomp" or not any(c.tag_ == "TO" for c in verb.lefts):
        return None
    return place_passed_on(above)


def _place_of_both(verb: Token, first: Token) -> Token | None:
    """Return the town of "In Lagos, cars were burned and teachers were beaten", told before the first clause."""
    own = first_child(verb, "nsubj", "nsubjpass")
    lead = first.left_edge
    if own is None or first.dep_ != "ROOT" or lead.lower_ != "in" or lead.head is not first:
        return None
    place = first_child(lead, "pobj")
    if place is None or place.ent_type_ not in SPOTS or place.right_edge.nbor(1).text != ",":
        return None
    goes = any(c.lower_ in _AWAY for c in verb.rights if c.dep_ == "prep")
    return None if goes or verb.tag_ not in {"VBD", "VBN"} else place


def place_passed_on(verb: Token) -> Token | None:
    """Return the place before `verb` that is its infinitive's alone, or None."""
    inner = first_child(verb, "xcomp")
    if verb.lemma_ not in _LEADING or inner is None or inner.i < verb.i:
        return None
    for prep in verb.lefts:
        place = first_child(prep, "pobj") if prep.dep_ == "prep" and prep.lower_ == "in" else None
        if place is not None and place.ent_type_ in SPOTS:
            after = place.right_edge.i + 1
            return place if place.doc[after].text == "," and prep.i == verb.left_edge.i else None
    return None
