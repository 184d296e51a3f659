"""Join the names of firms and shops that end or begin in a possessive: "McDonald's", "Miller's Bakery"."""

from kg.extract.words.rows import hang_together, name_row
from kg.extract.words.tree import Token

POSSESSIVES = frozenset({"'s", "’s"})
# firms that are called by a name and "'s" alone
BRANDS = frozenset(
    {"applebee", "arby", "bloomingdale", "christie", "claire", "denny", "dillard", "domino", "hardee", "kellogg",
     "kohl", "levi", "lowe", "macy", "mcdonald", "moody", "reese", "sainsbury",
     "sotheby", "wendy"}
)  # fmt: skip
# what somebody runs under their own name
_PREMISES = frozenset(
    {"bakery", "bar", "bistro", "cafe", "café", "deli", "diner", "garage", "gym", "inn", "kitchen", "market",
     "pharmacy", "pizzeria", "pub", "restaurant", "saloon", "shop", "steakhouse", "store", "supermarket", "tavern"}
)  # fmt: skip
_OF_FIRMS = _PREMISES | {
    "branch",
    "employee",
    "employees",
    "franchise",
    "outlet",
    "stores",
    "worker",
    "workers",
}
_MODIFYING = frozenset({"ADJ", "NOUN", "NUM", "PROPN"})
_MOST_WORDS = 3


def join_shop(mark: Token) -> None:
    """Make one name of a word, its "'s", and the capitalised words of a shop behind it; of a known firm, without."""
    owner = mark.nbor(-1)
    if owner.tag_ not in {"NNP", "NNPS"} or mark.doc.is_headline:
        return
    last = mark
    while last.i - mark.i < _MOST_WORDS and last.nbor(1).text.istitle() and last.nbor(1).is_alpha:
        last = last.nbor(1)
    if last is not mark and last.lower_ in _PREMISES:
        hang_together(mark.doc[owner.i : last.i + 1], last)
        name_row(mark.doc, owner.i, last.i + 1, "ORG")
    elif owner.lower_ in BRANDS and owner.nbor(-1).tag_ != "NNP" and _is_alone(mark.nbor(1)):
        name_row(mark.doc, owner.i, mark.i + 1, "ORG")


def _is_alone(following: Token) -> bool:
    """Return whether nothing is told to be somebody's: "Christie's sold it", no "Christie's speech"."""
    return following.lower_ in _OF_FIRMS or following.pos_ not in _MODIFYING
