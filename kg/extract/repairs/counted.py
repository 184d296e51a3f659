"""Make one thing of what one number counts ("12 sailors and cooks"), and two of what two do ("killed 9, hurt 12")."""

from kg.extract.words.kinds import label_of
from kg.extract.words.tree import Token

_COUNTS = frozenset({"dozens", "hundreds", "millions", "scores", "tens", "thousands"})
_NEAR = 3
_STRAYED = frozenset({"appos", "conj", "dobj", "npadvmod"})
# what else befell others than those killed
_BEFELL = {
    **{f"{lemma}d": lemma for lemma in ("damage", "displace", "evacuate", "injure", "rescue")},
    **{f"{lemma}ed": lemma for lemma in ("arrest", "detain", "destroy", "kidnap", "kill", "maim", "wound")},
    "hurt": "hurt",
}  # fmt: skip


def share_count(noun: Token) -> None:
    """Make the last of two nouns the head of both, where what stands before the first tells the number of both."""
    if noun.lower_ in _COUNTS:
        _free_deed(noun)
    if noun.dep_ == "conj" and noun.head.lower_ == "all":
        _put_all_inside(noun)
    if noun.dep_ == "dobj" and noun.tag_ == "NNS":
        _join_numbers(noun)
    if noun.tag_ != "NNS" or not noun.rights:
        return
    last = next((c for c in noun.rights if c.dep_ == "conj"), None)
    joint = next((c for c in noun.rights if c.dep_ == "cc"), None)
    if last is None or joint is None or last.i - noun.i > _NEAR or last.tag_ != "NNS":
        return
    if _are_people_together(noun, joint, last) or _are_guesses(noun, joint, last):
        _put_first_inside(noun, last)


def _join_numbers(noun: Token) -> None:
    """Join to the jobs the numbers of "cut 90 jobs in Oslo, 30 in Lima and nine in Cusco", with where each is."""
    lead, verb = noun.nbor(1), noun.head
    if lead.tag_ != "IN" or not any(c.tag_ == "CD" for c in noun.lefts):
        return
    near = [c for inner in lead.rights for c in inner.rights]
    for number in (*noun.rights, *verb.rights, *near):
        alone = number.tag_ == "CD" and number.dep_ in _STRAYED
        again = number.nbor(1)
        if not alone or number.i < lead.i or again.lower_ != lead.lower_ or again.tag_ != "IN":
            continue
        for joint in [c for c in verb.rights if c.dep_ == "cc" and c.i == number.i - 1]:
            joint.hang_on(noun)
        number.hang_on(noun)
        again.hang_on(number)
        number.dep_ = "conj"


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


def _free_deed(crowd: Token) -> None:
    """Make a deed of "injured" in "killed nine and injured dozens", where parsers see "nine and injured dozens"."""
    deed = crowd.nbor(-1)
    joint, number = deed.nbor(-1), next((c for c in crowd.lefts if c.pos_ == "NUM"), None)
    if deed.lower_ not in _BEFELL or joint.lower_ != "and":
        return
    verb = crowd.head
    if verb.pos_ != "VERB" or verb.i >= deed.i or crowd.dep_ not in {"conj", "dobj"}:
        return
    if number is not None:
        number.hang_on(verb)
        number.dep_ = "dobj"
    deed.hang_on(verb)
    joint.hang_on(verb)
    crowd.hang_on(deed)
    deed.dep_, crowd.dep_ = "conj", "dobj"
    deed.pos_, deed.tag_, deed.lemma_ = "VERB", verb.tag_, _BEFELL[deed.lower_]


def count_over(over: Token) -> None:
    """Make whom somebody "injured over 500" of the number, which parsers take for where they did."""
    verb, number = over.head, over.nbor(1)
    if over.dep_ != "prep" or over.i != verb.i + 1 or number.head is not over:
        return
    harmed = verb.lower_ in _BEFELL and number.pos_ == "NUM" and not number.rights
    if harmed and not any(c.dep_ == "dobj" for c in verb.rights):
        number.hang_on(verb)
        over.hang_on(number)
        number.dep_, over.dep_ = "dobj", "quantmod"


def kill_number(dead: Token) -> None:
    """Make whom somebody "shot dead three" of the number, which parsers take for a time."""
    verb, number = dead.head, dead.nbor(1)
    shot = verb.lemma_ == "shoot" and number.pos_ == "NUM" and number.head is verb
    if shot and number.dep_ in {"advmod", "npadvmod"}:
        number.dep_ = "dobj"
