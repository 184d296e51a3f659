"""Tell a clause by the small words before its verb: auxiliaries, "to", "whether", "if", "that"."""

from kg.extract.grammar.grammar import SUBJECTS, first_child
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token


def auxiliaries_of(word: Token) -> list[Token]:
    """Return the auxiliaries of `word`, those shared with the verb that it is joined to, too."""
    own = [c for c in word.children if c.dep_ in {"aux", "auxpass"}]
    if own or word.dep_ != "conj" or word.head.pos_ not in {"VERB", "AUX"}:
        return own
    # a conjunct in the same form without a subject of its own shares the auxiliaries before it
    same = word.tag_ == word.head.tag_ and word.tag_ in {"VB", "VBN", "VBG"}
    subject = any(c.dep_ in SUBJECTS for c in word.children)
    return auxiliaries_of(word.head) if same and not subject else []


def is_asked(word: Token) -> bool:
    """Return whether a clause only asks: "whether it holds is open", "doubt if it holds"."""
    if has_mark(word, "whether"):
        return True
    head = word.head
    if head.lemma_ not in load_scope_words()["asking"] or not has_mark(word, "if"):
        return False
    near = head.lemma_ == "ask" or word.left_edge.i == head.i + 1
    return word.i > head.i and (word.dep_ == "ccomp" or (word.dep_ == "advcl" and near))


def has_mark(word: Token, *marks: str) -> bool:
    """Return whether one of `marks` stands before `word` as a conjunction."""
    return any(c.dep_ in {"mark", "advmod"} and c.lower_ in marks for c in word.lefts)


def has_to(word: Token) -> bool:
    """Return whether "to" stands before `word`."""
    return any(c.dep_ == "aux" and c.lower_ == "to" for c in word.children)


def is_infinitive(word: Token) -> bool:
    """Return whether `word` has "to" before it, in the passive too: "to be elected", "to get elected"."""
    verbal = word.tag_ in {"VB", "VBN"} or word.pos_ not in {"VERB", "AUX"}
    return verbal and has_to(word)


def form_of(verb: Token) -> str:
    """Return the tag of a verb's first word but for modals: VB for "be sold" and "will be sold"."""
    passive = first_child(verb, "auxpass")
    return "VB" if passive is not None and passive.tag_ == "VB" else verb.tag_


def is_finite(verb: Token) -> bool:
    """Return whether a helper gives a participle a tense: "is leaving", not "leaving" or "having left"."""
    return any(a.tag_ in {"VBZ", "VBP", "VBD", "MD"} for a in auxiliaries_of(verb))
