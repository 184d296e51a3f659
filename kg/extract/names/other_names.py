"""Find what else a person of an article is called: "whose real name is Ann Lee", "Big Ox, born Ann Lee"."""

from collections.abc import Iterator, Sequence

from kg.extract.names.names import Name
from kg.extract.words.tree import Token

_KINDS = frozenset(
    {"actual", "artist", "birth", "full", "given", "legal", "maiden", "original", "pen", "real", "stage", "true"}
)  # fmt: skip


def iter_other_names(names: Sequence[Name]) -> Iterator[tuple[Name, Name]]:
    """Yield what else somebody is called with the name of theirs that it is told of, in text order."""
    for name in names:
        owner = _owner(name) if name.entity is None and name.type == "Person" else None
        if owner is None or owner.i >= name.first:
            continue
        found = (n for n in names if n.first <= owner.i <= n.last and n.head.doc is owner.doc)
        own = next(found, None)
        if own is not None and own.entity is None:
            yield name, own


def _owner(name: Name) -> Token | None:
    """Return the word of whom a name is told as another name, or None."""
    head = name.head
    above = head.head
    if head.dep_ in {"dobj", "oprd", "attr"} and above.dep_ == "acl" and above.lower_ == "born":
        return above.head
    if head.dep_ == "attr" and above.lemma_ == "be" and above.dep_ == "relcl":
        told = next((c for c in above.lefts if c.dep_ == "nsubj" and is_name_told(c)), None)
        whose = told is not None and any(c.lower_ == "whose" for c in told.lefts)
        return above.head if whose else None
    if head.dep_ == "appos" and any(is_name_told(c) for c in head.lefts):
        return above
    return None


def is_name_told(noun: Token) -> bool:
    """Return whether a noun is what somebody is called: "real name", "stage name"."""
    return noun.lower_ == "name" and any(c.lower_ in _KINDS for c in noun.lefts)
