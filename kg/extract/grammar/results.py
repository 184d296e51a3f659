"""Find what something is left, kept or made: "left the town destroyed", "kept the border closed", "made it safe"."""

from kg.extract.grammar.grammar import children, first_child, is_passive, preposition_objects
from kg.extract.words.tree import Token

RESULTING = frozenset({"find", "leave", "keep", "set", "make", "hold", "render"})
_PLACES = frozenset({"oprd", "ccomp", "xcomp", "advcl", "acl", "advmod", "acomp"})
# adverbs by their tag
_STATES = frozenset(
    {"afloat", "alive", "alone", "awake", "aware", "apart", "open", "empty", "free"}
)
_CLAUSES = frozenset({"aux", "auxpass", "mark", "ccomp", "xcomp", "agent", "dobj", "oprd"})
_BETWEEN = frozenset({"ADV", "ADJ", "PART"})


def result_of(verb: Token) -> tuple[Token, Token] | None:
    """Return the object of `verb` and the word for what became of it; None where it has no such word.

    Who left a place in some mood ("left the hall disappointed") changed nothing there. In the passive the
    object is told as the subject, and only the word is sought: it is returned twice.
    """
    if verb.lemma_ not in RESULTING:
        return None
    if is_passive(verb):
        states = [c for c in verb.rights if c.dep_ in {"oprd", "acomp"} and _is_state(c)]
        return (states[0], states[0]) if states else None
    thing = first_child(verb, "dobj")
    found = [c for c in verb.rights if c.dep_ in _PLACES]
    found += children(thing, "acl") if thing is not None else []
    for state in found:
        small = first_child(state, "nsubj") if state.dep_ == "ccomp" else None
        whole = small or thing
        if whole is not None and verb.i < whole.i < state.i and _is_told(verb, whole, state):
            return whole, state
    return None


def is_result(word: Token) -> bool:
    """Return whether a participle only tells what became of the object before it, and heads no clause."""
    verb = word.head.head if word.dep_ == "acl" else word.head
    found = (
        result_of(verb) if word.tag_ in {"VBN", "VBD", "JJ", "JJR"} and verb.i < word.i else None
    )
    return found is not None and found[1] == word


def is_left_over(verb: Token) -> bool:
    """Return whether "left" only says what there still is: "has three rooms left", "there are two seats left"."""
    thing = verb.head
    bare = all(c.dep_ in {"advmod", "prep", "punct"} for c in verb.children)
    return (
        verb.lower_ == "left"
        and verb.dep_ == "acl"
        and thing.dep_ in {"attr", "dobj"}
        and thing.head.lemma_ in {"be", "have"}
        and bare
    )


def without_of(verb: Token) -> Token | None:
    """Return what somebody is left without: "left the village without power", "with no power"; None elsewhere."""
    behind = preposition_objects(verb) if verb.lemma_ == "leave" else ()
    whole = is_passive(verb) or first_child(verb, "dobj") is not None
    lacks = (t for n, p, t in behind if p.i > verb.i and t.dep_ == "pobj" and _lacks(n, t))
    return next(lacks, None) if whole else None


def _lacks(preposition: str, noun: Token) -> bool:
    none = preposition == "with" and noun.left_edge.lower_ in {"little", "no"}
    return none or preposition == "without"


def _is_told(verb: Token, thing: Token, state: Token) -> bool:
    between = verb.doc[thing.right_edge.i + 1 if thing.dep_ != "dobj" else thing.i + 1 : state.i]
    who = first_child(verb, "nsubj") if verb.lemma_ == "leave" else None
    person = who is not None and (
        who.tag_ == "PRP" or (who.pos_ == "PROPN" and who.ent_type_ != "EVENT")
    )
    moved = person and state.tag_ in {"VBN", "VBD"}
    apart = any(t.pos_ not in _BETWEEN for t in between)
    behind = verb.doc[state.i + 1] if state.i + 1 < verb.sent.end else state
    if thing.lower_ == "it" and behind is not state and not behind.is_punct:
        return False  # "made it clear that it fell"
    return _is_state(state) and not (moved or apart or thing.tag_ in {"WDT", "WP"})


def _is_state(word: Token) -> bool:
    """Return whether a word can tell how something is: an adjective, or a participle that stands alone."""
    if any(c.dep_ in _CLAUSES for c in word.children):
        return False
    if word.head.lemma_ == "find" and word.tag_ in {"VBN", "VBD"}:
        return False  # "was found hanged" tells two deeds
    if word.dep_ in {"acl", "advcl", "xcomp"} and any(c.dep_ == "prep" for c in word.rights):
        return False  # "left the house built in 1900"
    return word.pos_ == "ADJ" or word.tag_ in {"VBN", "VBD", "JJ"} or word.lower_ in _STATES
