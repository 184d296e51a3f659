"""Find to what it is done: the direct objects of a verb, also where a relative clause or a list holds them."""

from kg.extract.grammar.grammar import (
    SUBJECTS,
    after_dash,
    children,
    first_child,
    is_content_noun,
    is_passive,
)
from kg.extract.grammar.members import expand
from kg.extract.grammar.relatives import RELATIVES, described, gift_before, joint_heads
from kg.extract.roles.subjects import own_subjects
from kg.extract.words.intransitive import WITHOUT_OBJECT
from kg.extract.words.tree import Token

# "the park where children play": nobody plays the park
_ADVERBIAL = frozenset({"how", "where", "when", "why", "whereby", "wherever"})

# "won and kept the title"
_WITH_WINNING = frozenset({"defend", "hold", "keep", "lose", "retain", "share"})


def objects_of(verb: Token) -> list[Token]:
    """Return the heads of the direct object, coordination taken apart; of a relative clause its head noun.

    Several direct objects (a dative without a preposition) come as the parser labels them: the last one is the object.
    """
    found = [c for c in children(verb, "dobj") if not after_dash(c)]
    found = [c for c in found if c.i > verb.i] or found
    if len(found) > 1 and any(t.text == "," for t in verb.doc[found[0].i : found[-1].i]):
        found = found[:1]  # what follows a comma is an apposition read as a second object
    if found:
        return expand(found[-1])
    if (
        verb.dep_ == "relcl"
        and not is_passive(verb)
        and own_subjects(verb)
        and not _has_relative(verb)
        and not any(c.lower_ in _ADVERBIAL for c in verb.lefts)
        and not is_content_noun(verb.head)
        and verb.lemma_ not in WITHOUT_OBJECT
    ):
        given = gift_before(verb, verb.head)
        return [described(t) for t in joint_heads(verb.head)] if given is None else [given]
    if not any(c.dep_ in {"prep", "xcomp", "ccomp", "acomp", "attr"} for c in verb.children):
        return _shared_objects(verb)
    return []


def _shared_objects(verb: Token) -> list[Token]:
    """Return the objects on the last conjunct of a bare verb: "sign and ratify it", "lift, carry and stack boxes".

    What takes no object shares none: "talk and obey the court", "went and bought it".
    """
    if verb.lemma_ in WITHOUT_OBJECT:
        return []
    for other in children(verb, "conj"):
        if verb.lemma_ == "win" and other.lemma_ not in _WITH_WINNING:
            continue  # "will win and pick a team": an election, no team
        between = other.doc[verb.i + 1 : other.i]
        bare = all(t.dep_ in {"cc", "punct", "prt"} for t in between)
        alone = not any(c.dep_ in SUBJECTS for c in other.children)
        if other.pos_ == "VERB" and bare and alone:
            return objects_of(other)
    return []


def _has_relative(verb: Token) -> bool:
    """Return whether the relative clause has its gap elsewhere: as subject or after a preposition."""
    if any(c.lower_ in RELATIVES and c.dep_ in SUBJECTS for c in verb.children):
        return True
    if any(c.dep_ in {"ccomp", "attr", "acomp"} for c in verb.children):
        return True
    if any(c.lower_ == "whose" for s in children(verb, *SUBJECTS) for c in s.subtree):
        return True
    stranded = [
        c
        for c in verb.subtree
        if c.dep_ == "prep" and not any(g.dep_ in {"pobj", "pcomp", "prep"} for g in c.children)
    ]
    return bool(stranded) or any(c.lower_ in RELATIVES for c in verb.subtree if c.dep_ == "pobj")


def hidden_dative(verb: Token) -> Token | None:
    """Return the name that the parser took into the object: "give Ukraine tanks"."""
    direct = first_child(verb, "dobj")
    if direct is None or direct.ent_type_ in {"GPE", "PERSON"}:
        return None
    first = direct.doc[direct.left_edge.i]
    return (
        first
        if first.head.i == direct.i
        and first.dep_ == "compound"
        and first.ent_type_ in {"GPE", "PERSON", "ORG"}
        else None
    )
