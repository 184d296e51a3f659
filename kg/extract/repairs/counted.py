"""Make one thing of what one number counts: "12 sailors and cooks", "dozens or perhaps hundreds of cows"."""

from kg.extract.words.kinds import label_of
from kg.extract.words.tree import Token

_COUNTS = frozenset({"dozens", "hundreds", "millions", "scores", "tens", "thousands"})
_NEAR = 3


def share_count(noun: Token) -> None:
    """Make the last of two nouns the head of both, where what stands before the first tells the number of both."""
    if noun.dep_ == "conj" and noun.head.lower_ == "all":
        _put_all_inside(noun)
    if noun.tag_ != "NNS" or not noun.rights:
        return
    last = next((c for c in noun.rights if c.dep_ == "conj"), None)
    joint = next((c for c in noun.rights if c.dep_ == "cc"), None)
    if last is None or joint is None or last.i - noun.i > _NEAR or last.tag_ != "NNS":
        return
    if _are_people_together(noun, joint, last) or _are_guesses(noun, joint, last):
        _put_first_inside(noun, last)


def _put_all_inside(noun: Token) -> None:
    """Make the bills of "all but two bills passed" what passed, which parsers join to "all"."""
    every = noun.head
    if every.nbor(1).lower_ != "but" or every.head is every or every.i > noun.i:
        return
    noun.hang_on(every.head)
    noun.dep_ = every.dep_
    every.hang_on(noun)
    every.dep_ = "det"


def _are_people_together(noun: Token, joint: Token, last: Token) -> bool:
    """Return whether a number before people is that of those behind "and" as well, who have no word of their own."""
    if joint.lower_ != "and" or (joint.i, last.i) != (noun.i + 1, noun.i + 2):
        return False
    if last.rights or len(noun.rights) > len((joint, last)):
        return False  # "thirty sculptors and painters from Malta": where from is told of each
    counted = any(c.dep_ == "nummod" for c in noun.lefts)
    return counted and all(label_of(t.lemma_.lower(), plural=True) == "Group" for t in (noun, last))


def _are_guesses(noun: Token, joint: Token, last: Token) -> bool:
    """Return whether two bare numbers guess at one: only the second tells of what."""
    guesses = joint.lower_ == "or" and {noun.lower_, last.lower_} <= _COUNTS
    return guesses and not noun.lefts and any(c.lower_ == "of" for c in last.rights)


def _put_first_inside(noun: Token, last: Token) -> None:
    """Give `last` the place of `noun` in the sentence, and hang `noun` and all that hung on it on `last`."""
    above, others = noun.head, [c for c in noun.children if c is not last]
    if above is noun:
        return
    last.hang_on(above)
    last.dep_ = noun.dep_
    noun.hang_on(last)
    noun.dep_ = "nmod"
    for child in others:
        child.hang_on(last)
