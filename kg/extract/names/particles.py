"""Join names over the small words inside of them: "Banco do Brasil" is one name."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.names.names import Name

# those that English parsers break a name at; "de", "van" and "al" they know
_PARTICLES = frozenset(
    {"da", "das", "degli", "dei", "del", "della", "des", "di", "do", "dos", "du"}
)


def join_names(names: Sequence[Name]) -> list[Name]:
    """Return the names of a sentence, left to right, with two as one where only such a word stands between them."""
    joined: list[Name] = []
    for name in names:
        before = joined[-1] if joined else None
        if before is None or not _is_one(before, name):
            joined.append(name)
            continue
        text = name.head.doc.span(before.first, name.last + 1).text
        kind = before.type if before.type != "Concept" else name.type
        # the later word is what the verb behind agrees with, unless a preposition governs the first
        head = before.head if before.head.dep_ in {"pobj", "dobj"} else name.head
        joined[-1] = replace(
            before, last=name.last, head=head, text=text, type=kind, kind="name", entity=None
        )
    return joined


def _is_one(one: Name, other: Name) -> bool:
    between = one.head.doc[one.last + 1 : other.first]
    return len(between) == 1 and between[0].text in _PARTICLES
