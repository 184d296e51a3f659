"""Give one person both offices of "Fiat CEO and founder Ellen Brandt", of whom parsers make two people."""

from kg.extract.words.frames import load_words
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.tree import Token


def name_holder(person: Token) -> None:
    """Put the name of "guests such as the Mayor of Lodz, Mrs. Ann Lee" beside the office: no second guest."""
    office = person.head
    first = person.left_edge
    if person.dep_ != "conj" or first.nbor(-1).text != ",":
        return
    if first.lower_.rstrip(".") not in load_lexicon().honorifics:
        return
    joined = any(c.dep_ == "cc" for c in (*office.rights, *person.rights))
    if office.lower_ in load_words().positions and not joined and office.i < person.i:
        person.dep_ = "appos"


def take_titles(person: Token) -> None:
    """Hang two offices before a name on it where the first has no article: "the mayor and Senator Lee" are two."""
    first = person.head
    joint = first.nbor(1)
    if person.dep_ not in {"appos", "conj"} or first.i > person.i or joint.lower_ != "and":
        return
    positions = load_words().positions
    if first.head is first or first.lower_ not in positions:
        return
    if any(c.dep_ in {"det", "nummod", "poss"} for c in first.lefts):
        return
    name = next((e for e in person.sent.ents if e.start <= person.i < e.end), None)
    between = person.doc[joint.i + 1 : name.start] if name is not None else ()
    if not between or not all(t.is_lower or t.lower_ in positions for t in between):
        return
    if between[-1].lower_ not in positions or any(t.lower_ in {"of", ","} for t in between):
        return
    role = first.dep_
    person.hang_on(first.head)
    person.dep_ = role
    moved = [c for c in first.rights if c.i > person.i]
    loose = [t for t in between if t.head not in between]
    for word in (first, joint, *loose, *moved):
        word.hang_on(person)
    first.dep_ = between[-1].dep_ = "compound"
