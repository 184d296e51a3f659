"""Find the noun that a phrase leaves out: "one of the teams beat the other", "a path unlike the one that he took"."""

from kg.extract.words.tree import NOUN_OR_NAME, NOUN_SUBJECTS, Token, text_of

_APART = frozenset({"differ", "diverge", "vary"})
_COMPARING = frozenset({"from", "than", "to", "unlike"})


def elided_noun(head: Token) -> Token | None:
    """Return the noun that "the other" or "the one" behind which a clause stands is one of, or None."""
    if head.lower_ not in {"one", "other"} or not any(c.lower_ == "the" for c in head.lefts):
        return None
    return _of_one(head) if head.lower_ == "other" else _compared(head)


def _of_one(other: Token) -> Token | None:
    """Return the teams of "one of the teams beat the other"."""
    first = next(
        (c for c in other.head.lefts if c.dep_ in NOUN_SUBJECTS and c.lower_ == "one"), None
    )
    verb = other.head
    if first is None and other.dep_ == "pobj":  # "fired on the other"
        verb = other.head.head
        first = next((c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS and c.lower_ == "one"), None)
    if first is None:
        return None
    inner = (t for p in first.rights if p.lower_ == "of" for t in p.rights if t.dep_ == "pobj")
    return next((t for t in inner if t.pos_ == "NOUN"), None)


def _compared(one: Token) -> Token | None:
    """Return the path of "the opposite path to the one backed by Chile", the plan of "differs from the one"."""
    told = any(c.dep_ in {"acl", "relcl"} for c in one.rights)
    if not told or one.dep_ != "pobj" or one.head.lower_ not in _COMPARING:
        return None
    above = one.head.head
    if above.pos_ in NOUN_OR_NAME:
        return above
    thing = next((c for c in above.rights if c.dep_ == "dobj" and c.i < one.i), None)
    if thing is None and above.lemma_ in _APART:
        thing = next((c for c in above.lefts if c.dep_ in NOUN_SUBJECTS), None)
    return thing if thing is not None and thing.pos_ == "NOUN" else None


def name_of_elided(head: Token, noun: Token) -> str:
    """Return what to call what is meant by `head`, which leaves out `noun`: "other team", "plan drawn up by Chile"."""
    if head.lower_ == "other":
        return f"other {noun.lemma_.lower()}"
    clause = next(c for c in head.rights if c.dep_ in {"acl", "relcl"})
    return (
        f"{noun.lemma_.lower()} {text_of(head.doc[clause.left_edge.i : clause.right_edge.i + 1])}"
    )
