"""Say a title as its holder has it: "councillors Doe and Roe", "President Doe of Chile"."""

from collections.abc import Sequence

from kg.extract.words.claims import Argument
from kg.extract.words.tree import Span, Token

# of a land behind the name these hold the office there; a candidate or a nurse only lives there
_RULING = frozenset(
    {"archbishop", "bishop", "chancellor", "emir", "governor", "king", "mayor", "minister", "premier", "president",
     "prince", "princess", "queen", "representative", "secretary", "senator", "sheriff", "sultan"}
)  # fmt: skip


def title_words(title: Sequence[Token], tenure: str) -> str:
    """Return a title as one of its holders has it ("former councillor"); "" where it stands so in the text."""
    last = title[-1]
    words = last.doc.span(title[0].i, last.i + 1).text
    several = last.tag_ in {"NNS", "NNPS"}  # "councillors Jane Doe and John Roe"
    if several:
        words = f"{last.doc.span(title[0].i, last.i).text} {last.lemma_}".strip()
    past = bool(tenure) and tenure not in words.lower()
    return f"{tenure} {words}" if past else words if several else ""


def land_ruled(person: Span, title: Sequence[Token]) -> Argument | None:
    """Return the country or town of an office, where it stands behind the name; None elsewhere."""
    doc, at = person.doc, person.end
    if not title or title[-1].lemma_.lower() not in _RULING:
        return None
    if at + 1 >= person.sent.end or doc[at].lower_ != "of" or doc[at + 1].ent_type_ != "GPE":
        return None
    return Argument(token=name_of(doc[at + 1]).root)


def lands_of(people: Sequence[Token]) -> list[tuple[Token, Argument]]:
    """Return each of `people` with the place behind "of" after the name: "presidents Doe of Chile and Roe of Peru"."""
    found = []
    for person in people:
        doc, at = person.doc, name_of(person).end
        if at + 1 < person.sent.end and doc[at].lower_ == "of":
            place = doc[at + 1]
            if place.ent_type_ in {"GPE", "LOC"}:  # no party: "councillors Doe of the Greens"
                found.append((person, Argument(token=name_of(place).root)))
    return found


def name_of(token: Token) -> Span:
    """Return the whole name that `token` is part of."""
    inside = (e for e in token.sent.ents if e.start <= token.i < e.end)
    return next(inside, token.doc.span(token.i, token.i + 1))
