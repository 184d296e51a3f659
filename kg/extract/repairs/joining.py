"""Join to their list the members that parsers lay beside it: "Lee, Ray, and others", "his wife, Ann, and aides"."""

from kg.extract.repairs.joint_titles import name_holder, take_titles
from kg.extract.words.tree import FINITE, NOUN_OR_NAME, NOUN_SUBJECTS, Token

_BODIES = frozenset({"ORG", "LAW", "FAC"})


def join_to_verb(verb: Token) -> None:
    """Join "exports" of "makes bicycles and exports them to Chile" to "makes", not to the bicycles."""
    thing = verb.head
    above = thing.head
    if verb.dep_ != "conj" or thing.dep_ != "dobj" or verb.tag_ not in FINITE or thing.i > verb.i:
        return
    if above.tag_ != verb.tag_ or not any(c.dep_ == "dobj" for c in verb.rights):
        return
    if verb.left_edge is not verb:
        return
    verb.hang_on(above)
    for link in [c for c in thing.rights if c.dep_ == "cc" and c.i == verb.i - 1]:
        link.hang_on(above)
    for word in [c for c in above.rights if c.i > verb.i and c.dep_ in {"prep", "dative"}]:
        word.hang_on(verb)


def join_members(noun: Token) -> None:
    """Make what stands behind `noun` in a list its fellow: a second name, those behind a name, a second body."""
    if noun.ent_type_ == "PERSON":
        name_holder(noun)
        take_titles(noun)
    if noun.dep_ == "appos":
        _join_name(noun)
    elif noun.dep_ == "conj":
        if noun.head.dep_ == "appos" or noun.head.pos_ == "VERB":
            _join_to_described(noun)
        elif noun.head.dep_ == "pobj" and noun.pos_ == "PROPN":
            _join_to_body(noun)


def _join_name(name: Token) -> None:
    """Make the second of two names a fellow of the first: in "Lee, Ray, and others" no name explains the other."""
    first = name.head
    if first.pos_ != "PROPN" or name.pos_ != "PROPN":
        return
    if _are_in_a_row(first, name):
        name.dep_ = "conj"
    if not first.ent_type_ == name.ent_type_ == "PERSON":
        return
    before = name.left_edge.nbor(-1)
    own = [c.left_edge.i for c in name.rights if c.dep_ in {"cc", "conj"} or c.text == ","]
    step = name.doc[min(own, default=name.right_edge.i + 1) : name.sent.end]
    following = next((t for t in step if t.text not in {",", "(", ")"}), None)
    if before.text == "," and following is not None and following.lower_ == "and":
        name.dep_ = "conj"


def _are_in_a_row(first: Token, second: Token) -> bool:
    """Return whether three are listed in "the Bank of Chile, the Bank of Peru and the Bank of Spain agreed"."""
    third = next((c for c in second.rights if c.dep_ == "conj" and c.pos_ == "PROPN"), None)
    if (
        third is None
        or second.left_edge.nbor(-1).text != ","
        or third.right_edge.nbor(1).text == ","
    ):
        return False
    return all(any(c.lower_ == "of" for c in name.rights) for name in (first, second, third))


def _join_to_described(noun: Token) -> None:
    """Hang "a group of guards" of "by his wife, Ann, and a group of guards" on the wife."""
    joint = noun.left_edge.nbor(-1)
    comma = joint.nbor(-1)
    if noun.pos_ != "NOUN" or joint.lower_ != "and" or comma.text != ",":
        return
    name = noun.head
    if name.pos_ == "VERB":
        name = comma.nbor(-1)
        behind = any(
            c.dep_ not in {"det", "amod", "nummod", "prep", "compound"} for c in noun.children
        )
        if behind or name.dep_ != "appos" or not noun.head.is_ancestor(name):
            return
    described = name.head
    apart = name.left_edge.nbor(-1).text == ","
    if name.pos_ == "PROPN" and described.pos_ == "NOUN" and apart and described.i < name.i:
        noun.hang_on(described)
        joint.hang_on(described)


def _join_to_body(noun: Token) -> None:
    """Hang the second body of "the League of Nurses and the Guild of Poets" on the league, not on its nurses."""
    if noun.left_edge.dep_ != "det":
        return
    inner = noun.head
    for name in noun.sent.ents:
        if name.label_ in _BODIES and name.start <= inner.i < name.end <= noun.left_edge.i:
            body = name.root
            if body is not inner and body.pos_ in NOUN_OR_NAME and body.is_ancestor(inner):
                joint = next((c for c in inner.rights if c.dep_ == "cc"), None)
                noun.hang_on(body)
                if joint is not None:
                    joint.hang_on(body)
            return


def join_along(word: Token) -> None:
    """Make the aides of "Lee, along with two aides, was arrested" a fellow of Lee: it is told of all."""
    link, comma = word.nbor(1), word.nbor(-1)
    fellow = next((c for c in link.rights if c.dep_ == "pobj"), None)
    if link.lower_ != "with" or comma.text != "," or fellow is None or fellow.is_ancestor(word):
        return
    last = comma.nbor(-1)
    first = next((t for t in (last, *last.ancestors) if t.dep_ in NOUN_SUBJECTS), None)
    if first is None or first.right_edge.i < last.i or first.head.i < fellow.i:
        return
    member = last if last.dep_ == "conj" and last.head is first else first
    word.hang_on(member)
    link.hang_on(word)
    fellow.hang_on(member)
    word.dep_, link.dep_, fellow.dep_ = "cc", "dep", "conj"
