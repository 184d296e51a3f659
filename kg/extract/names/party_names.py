"""Join the names of parties that are called by an adjective: "the Free Democrats", "the Liberal Democrats"."""

from kg.extract.words.rows import hang_together, name_row
from kg.extract.words.tree import Token

# what the people of a party are called
_MANY = frozenset(
    {"centrists", "communists", "conservatives", "democrats", "greens", "liberals", "nationalists", "republicans",
     "socialists", "unionists"}
)  # fmt: skip
PARTISANS = _MANY | {"democrat"}
_KINDS = frozenset(
    {"christian", "democratic", "free", "independent", "left", "liberal", "moderate", "national", "new", "open",
     "progressive", "radical", "social", "true", "ulster", "united"}
)  # fmt: skip
_OWNING = frozenset({"DT", "PRP$"})
_COUNTING = frozenset({"all", "any", "both", "many", "most", "no", "several", "some", "those"})
_PARTS = frozenset({"amod", "compound", "nmod"})


def join_party(people: Token) -> None:
    """Make one name of a party's adjective and its people: a body with an article, else a group of members."""
    if not people.text.istitle() or people.doc.is_headline:
        return
    start, first = people.sent.start, people
    while first.i > start and _is_kind(first.nbor(-1), people):
        first = first.nbor(-1)
    if first is people:
        return
    counted = any(c.tag_ == "CD" or c.lower_ in _COUNTING for c in people.lefts)
    many = people.lower_ in _MANY and not counted
    whole = many and any(c.tag_ in _OWNING for c in people.lefts)
    hang_together(people.doc[first.i : people.i + 1], people)
    people.tag_ = "NNPS" if people.lower_ in _MANY else "NNP"
    name_row(people.doc, first.i, people.i + 1, "ORG" if whole else "NORP")


def _is_kind(word: Token, people: Token) -> bool:
    return (
        word.lower_ in _KINDS
        and word.text.istitle()
        and word.dep_ in _PARTS
        and word.head is people
    )
