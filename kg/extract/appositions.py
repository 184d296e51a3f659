"""Hang names on the noun that they stand beside, where a parser takes the wrong one or makes them a second subject."""

from kg.extract.tree import Token

_OWNERS = frozenset({"her", "his", "its", "their"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
_POINTING = frozenset({"concerned", "question"})


def hang_inside(name: Token) -> None:
    """Hang the name of "the bishop, whose choir dismissed its organist, Lea Funk, wept" on the organist."""
    above, comma = name.head, name.left_edge.nbor(-1)
    clause = next((c for c in above.rights if c.dep_ == "relcl" and c.i < name.i), None)
    if clause is None or comma.text != "," or not any(_is_whose(c) for c in clause.lefts):
        return
    noun = comma.nbor(-1)
    owned = noun.tag_ == "NN" and any(c.lower_ in _OWNERS for c in noun.lefts)
    if not owned or noun.head is not clause or noun.dep_ != "dobj":
        return
    name.hang_on(noun)
    if name.nbor(1).text != ",":
        return
    for behind in [c for c in above.rights if c.dep_ == "prep" and c.i == name.i + 2]:
        behind.hang_on(clause)  # "lost its drummer, Tim Oak, to a rival"


def _is_whose(subject: Token) -> bool:
    return subject.dep_ in _SUBJECTS and any(c.lower_ == "whose" for c in subject.lefts)


def stand_beside(name: Token) -> None:
    """Put the name of "the company in question, Olsen Marine, confirmed it" beside the company, as its name."""
    comma = name.left_edge.nbor(-1)
    if comma.text != "," or name.nbor(1).text != "," or comma.nbor(-1).lower_ not in _POINTING:
        return
    noun = next((c for c in name.head.lefts if c.dep_ in _SUBJECTS and c.i < comma.i), None)
    if noun is not None and noun.tag_ == "NN" and noun.right_edge.i == comma.i - 1:
        name.hang_on(noun)
        name.dep_ = "appos"


def told_as(name: Token) -> Token | None:
    """Return the noun that is said to be named so, or None: "a clerk, named only as Farid", "a firm identified as"."""
    lead = name.head
    if name.dep_ != "pobj" or lead.lower_ != "as":
        return None
    naming = lead.head
    if naming.tag_ != "VBN" or naming.dep_ != "acl" or naming.lemma_ not in {"identify", "name"}:
        return None
    noun = naming.head
    return noun if noun.tag_ == "NN" else None


def is_naming(participle: Token) -> bool:
    """Return whether a participle only tells what somebody or a body is called: "a clerk, named only as Farid"."""
    if participle.tag_ != "VBN" or participle.lemma_ not in {"identify", "name"}:
        return False
    names = (c for p in participle.rights if p.lower_ == "as" for c in p.rights)
    return any(c.tag_ == "NNP" and c.ent_type_ and told_as(c) is not None for c in names)
