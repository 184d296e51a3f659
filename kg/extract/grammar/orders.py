"""Tell conditions, alternatives and what is not done by the order of words: "had he agreed", "either ... or"."""

from kg.extract.grammar.grammar import SUBJECTS, first_child
from kg.extract.words.tree import Token

_CHOOSING = frozenset(
    {"choose", "favor", "favour", "opt", "pick", "prefer", "prioritise", "prioritize"}
)


def is_alternative(word: Token) -> bool:
    """Return whether a verb or its subject or object is one of "either ... or": which of them, is left open."""
    joined = word.head if word.dep_ in {"conj", "advcl"} else word
    if _has_either(word) or (joined is not word and _has_either(joined)):
        return True
    fillers = [c for c in word.children if c.dep_ in SUBJECTS or c.dep_ == "dobj"]
    return any(_has_either(c) and first_child(c, "conj") is not None for c in fillers)


def _has_either(word: Token) -> bool:
    return any(c.lower_ == "either" and c.tag_ == "CC" for c in word.lefts)


def is_turned(word: Token) -> bool:
    """Return whether a clause is a condition by its order: "Had the owners agreed, ...", "..., should they agree"."""
    subject = first_child(word, "nsubj", "nsubjpass")
    first = word.left_edge
    if word.dep_ == "ROOT" and first_child(word, "ccomp") is not None:
        return _is_turned_behind(word, subject)
    behind = word.dep_ == "conj" and first.lower_ == "should" and first.nbor(-1).text == ","
    leads = first.head == word and first.dep_ in {"aux", "auxpass"}
    leads = leads and (word.dep_ == "advcl" or behind)
    turned = leads and first.lower_ in {"had", "were", "should"}
    return turned and subject is not None and subject.i > first.i


def _is_turned_behind(word: Token, subject: Token | None) -> bool:
    """Return whether the parser took a condition at the end for the main clause: "it will fall, should he win"."""
    aux = first_child(word, "aux")
    if aux is None or subject is None or subject.i < aux.i or aux.lower_ != "should":
        return False
    return aux.nbor(-1).text == "," and word.doc[word.sent.end - 1].text != "?"


def is_rather(word: Token) -> bool:
    """Return whether a clause stands behind "rather than": what is not done."""
    if word.tag_ == "VBG" and word.dep_ in {"advcl", "pcomp"}:
        before = word.left_edge.nbor(-1)  # "rather than just selling it"
        if before.lower_ == "than" and before.nbor(-1).lower_ == "rather":
            return True
    if word.dep_ == "conj":
        links = [c for c in word.head.children if c.dep_ == "cc" and c.i < word.i]
    else:
        links = [c for c in word.lefts if c.dep_ == "mark"]
    than = [c for c in links if c.lower_ == "than" and c.i > 0]
    return any(c.nbor(-1).lower_ == "rather" for c in than)


def is_pretended(word: Token) -> bool:
    """Return whether a clause tells what only seems so: "as if it were a toy"."""
    return any(c.lower_ in {"if", "though"} and c.nbor(-1).lower_ == "as" for c in word.lefts)


def is_passed_over(preposition: Token) -> bool:
    """Return whether "over" leads to what somebody does not choose: "chose to stay over leaving"."""
    above = preposition.head
    chain = (above, above.head, above.head.head)
    return preposition.lower_ == "over" and any(t.lemma_ in _CHOOSING for t in chain)


def is_cause(clause: Token) -> bool:
    """Return whether a clause only stands before ", so": "the bridge is old, so Lee did not expect it to hold".

    Parsers make it what the second verb tells.
    """
    above = clause.head
    if clause.dep_ != "ccomp" or clause.i > above.i:
        return False
    return any(c.lower_ == "so" and c.i > clause.i and c.nbor(-1).text == "," for c in above.lefts)
