"""Find whose surname stands behind the last of several first names: "Jan and Pieter Visser", "Ida and Lea Roth"."""

from collections.abc import Sequence

from kg.extract.names.names import SURE, Name
from kg.extract.reference.variants import name_words
from kg.extract.words.lexicon import load_lexicon

# of women and of men, so that the list of given names leaves them out
_EITHER = frozenset(
    {
        "alex",
        "chris",
        "dana",
        "jan",
        "jean",
        "jordan",
        "kelly",
        "kim",
        "pat",
        "robin",
        "sam",
        "sasha",
    }
)
Words = tuple[str, ...]


def share_surnames(names: Sequence[Name]) -> dict[Words, Words]:
    """Read bare first names before "and" and a full name as persons; return each one's words -> those of their name.

    Somebody who was named before, or whom the article calls by more elsewhere, has a name of their own.
    """
    found: dict[Words, Words] = {}
    given, met = {*load_lexicon().given_names, *_EITHER}, set[str]()
    more = {n.text.split()[0] for n in names if " " in n.text}
    for number, name in enumerate(names):
        words = name.text.split()
        if name.type == "Person" and name.entity is None and len(words) == 2:
            for other in _before(name, names[:number]):
                if other.type == "Place":
                    continue  # "Bishops Karl Roos of Bergen and Tomas Ruiz"
                first = other.text.lower()
                known = other.text in met or other.text in more or name_words(other.text) in found
                if first in given and not known:
                    found[name_words(other.text)] = name_words(f"{other.text} {words[-1]}")
        if not _is_in_list(name, names[number + 1 : number + 2]):
            met.update(words)
    for name in names if found else ():
        if name.entity is None and name_words(name.text) in found:
            name.type, name.how, name.kind = "Person", SURE, "name"
    return found


def _before(last: Name, names: Sequence[Name]) -> list[Name]:
    """Return the names of one word that end right before "and" or a comma in the list that `last` ends."""
    listed: list[Name] = []
    link = last.head.doc[last.first].nbor(-1)
    for name in reversed(names):
        single = name.first == name.last and name.head.doc is last.head.doc
        wanted = "," if listed else "and"
        if (
            not single
            or name.last + 1 != link.i
            or link.lower_ != wanted
            or name.entity is not None
        ):
            break
        listed.append(name)
        link = name.head.doc[name.first].nbor(-1)
    return listed


def _is_in_list(name: Name, following: Sequence[Name]) -> bool:
    """Return whether "and" or a comma parts a bare first name from the name behind it."""
    if name.first != name.last or not following or following[0].head.doc is not name.head.doc:
        return False
    link = name.head.doc[name.last].nbor(1)
    return link.lower_ in {",", "and"} and following[0].first == link.i + 1
