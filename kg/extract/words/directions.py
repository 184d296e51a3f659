"""Read "20 miles north of Lima" as a place: parsers see an adverb with a phrase of its own."""

from kg.extract.words.tree import Token

DIRECTIONS = frozenset(
    {"north", "south", "east", "west", "northeast", "northwest", "southeast", "southwest", "north-east", "north-west",
     "south-east", "south-west"}
)  # fmt: skip
# lead to where somebody goes
GOALS = frozenset({"for", "into", "to", "toward", "towards"})
# what such a phrase is called as a preposition
TOWARDS = tuple(sorted(f"{word} of" for word in DIRECTIONS))
_BESIDE_VERB = frozenset({"acomp", "advmod", "npadvmod"})


def lead_to_place(word: Token) -> None:
    """Make one preposition of "north of" behind a verb, with what stands before it as its measure."""
    of = word.nbor(1)
    if of.lower_ != "of" or of.head is not word or word.dep_ not in _BESIDE_VERB:
        return
    place = next((c for c in of.rights if c.dep_ == "pobj"), None)
    if place is None or word.head.pos_ not in {"AUX", "VERB"} or word.head.i > word.i:
        return
    place.hang_on(word)
    word.lower_, word.pos_, word.tag_ = f"{word.lower_} of", "ADP", "IN"
    word.dep_, of.dep_ = "prep", "dep"
