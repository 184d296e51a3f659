"""Join to a judgement what who judges does upon it: "concluded that the firm was bankrupt and filed a suit"."""

from kg.extract.words.tree import NOUN_SUBJECTS, Token

_JUDGING = frozenset({"believe", "conclude", "decide", "feel", "find", "rule", "think"})
_STEPS = frozenset(
    {"appeal", "boycott", "campaign", "case", "complaint", "inquiry", "investigation", "lawsuit", "petition", "probe",
     "strike", "suit"}
)  # fmt: skip
_COURTS = frozenset({"court", "judge", "jury", "justice", "magistrate", "tribunal"})
_RULINGS = frozenset(
    {"acquit", "annul", "award", "fine", "jail", "order", "overturn", "sentence", "uphold"}
)


def act_upon(verb: Token) -> None:
    """Join "filed" of "concluded that the firm was bankrupt and filed a suit" to the concluding: a step of who judges.

    A court that "found that the law was broken and ordered a sale" gives the order.
    """
    judgement, judges = verb.head, verb.head.head
    if verb.dep_ != "conj" or judgement.dep_ != "ccomp" or judges.lemma_ not in _JUDGING:
        return
    if judges.tag_ not in {"VBD", "VBN"} or any(c.dep_ in NOUN_SUBJECTS for c in verb.lefts):
        return
    if verb.lemma_ in _RULINGS:
        own = any(c.lemma_ in _COURTS for c in judges.lefts if c.dep_ == "nsubj")
    else:
        own = judgement.lemma_ == "be" and any(
            c.lemma_ in _STEPS for c in verb.rights if c.dep_ == "dobj"
        )
    if own:
        verb.hang_on(judges)
