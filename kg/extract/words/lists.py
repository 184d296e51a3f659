"""Read lists of people off the words: parsers lose the thread of "A of X, B of Y, and C of Z"."""

from collections.abc import Sequence

from kg.extract.words.tree import Token

_BETWEEN = frozenset({"ADJ", "NOUN", "PROPN", "DET", "PART", "NUM", "PUNCT", "CCONJ", "ADV"})
_LINKS = frozenset({"of", "from", "as", "for"})
_STOPS = frozenset({";", ":", "(", ")", '"', ".", "—", "–", "--", "but", "or"})


def people_after(person: Token) -> list[Token]:
    """Return the heads of the names in the list of people that `person` begins, itself first.

    Empty where no second name follows, or no "and" closes the list.
    """
    names = [e for e in person.sent.ents if e.label_ == "PERSON" and e.end > person.i]
    if not names or names[0].start > person.i:
        return []
    found, closed = [names[0]], False
    for name in names[1:]:
        if name.end < len(person.doc) and person.doc[name.end].lower_ in {"'s", "’s"}:
            break  # "Ann Lee and Karl Dahl's firm"
        if _is_of_noun(name.root, found[-1].end):
            break  # "Ann Lee, daughter of Karl Lee and Eva Lee": these are others
        between = person.doc[found[-1].end : name.start]
        if (closed and any(t.text == "," for t in between)) or not _is_link(between):
            break
        closed = closed or any(t.lower_ in {"and", "well"} for t in between)
        found.append(name)
    return [e.root for e in found] if closed else []


def _is_of_noun(name: Token, start: int) -> bool:
    """Return whether a name completes a noun that stands before it, from `start` on: "the son of Ann Lee"."""
    if name.dep_ != "pobj" or name.head.lower_ != "of":
        return False
    noun = name.head.head
    return noun.pos_ == "NOUN" and noun.dep_ in {"appos", "conj"} and noun.i >= start


def _is_link(words: Sequence[Token]) -> bool:
    """Return whether the words between two names can stand inside a list: affiliations, titles, commas, "and"."""
    if not any(t.text == "," or t.lower_ in {"and", "well"} for t in words):
        return False
    return all(
        (t.pos_ in _BETWEEN or t.lower_ in _LINKS or t.ent_type_ == "ORG")
        and t.lower_ not in _STOPS
        for t in words
    )
