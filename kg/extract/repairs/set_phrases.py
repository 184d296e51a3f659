"""Set right clauses that parsers tie to the wrong word: "if A and B", "few if any do", "failed following the flood"."""

from kg.extract.repairs.called_speakers import call_speaker
from kg.extract.words.speech import is_voiced
from kg.extract.words.tree import NOUN_SUBJECTS, VERBAL, Token

_THEMSELVES = frozenset({"he", "she", "they", "it", "i", "we"})
# "it is clear rivals ruined it": said of the clause, not of the rivals
_CERTAIN = frozenset(
    {"apparent", "certain", "clear", "doubtful", "evident", "inevitable", "likely", "obvious", "plain", "possible",
     "probable", "true", "unlikely"}
)  # fmt: skip
_BELIEVING = frozenset(
    {
        "allege",
        "believe",
        "expect",
        "know",
        "report",
        "rumour",
        "say",
        "schedule",
        "suspect",
        "think",
    }
)
# "no question he can answer": a question, not whether he can
_ANSWERING = frozenset(
    {"address", "answer", "ask", "avoid", "dodge", "duck", "evade", "face", "raise"}
)


def repair_phrase(word: Token) -> None:
    """Set right a clause around `word` where it is one of those."""
    call_speaker(word)
    if word.dep_ in {"conj", "ccomp"} and word.pos_ in VERBAL:
        _join_clause(word)
    elif word.lower_ == "following" and word.head.lemma_ == "fail":
        _free_following(word)
    elif word.lower_ in {"few", "little"} and word.i + 2 < word.sent.end:
        _free_few(word)
    elif word.lower_ == "for" and word.head.dep_ == "dobj":
        _free_reasons(word)
    elif word.lower_ == "likely" and word.nbor(1).lower_ == "than":
        _free_likely(word)
    elif word.lower_ in _CERTAIN and word.dep_ == "amod":
        _free_quality(word)
    else:
        _repair_clause(word)


def _repair_clause(word: Token) -> None:
    if word.dep_ == "csubj" and (word.tag_ == "VBG" or word.left_edge.lower_ == "what"):
        _give_object(word)
    elif word.lemma_ in _BELIEVING and word.dep_ in {"advcl", "parataxis"}:
        _free_believed(word)
    elif word.dep_ == "relcl" and word.head.lemma_ in {"doubt", "question"}:
        _tell_doubt(word)
    elif word.dep_ == "relcl" and word.head.lower_ in {"little", "nothing"}:
        _free_effort(word)
    elif word.lower_ == "record" and word.tag_ == "VB":
        _name_extreme(word)
    elif word.lower_ == "got" and word.tag_ == "VBN":
        _hold_to(word)


def _join_clause(verb: Token) -> None:
    """Join a clause to the one that it goes on from, not to the verb above that one.

    The "and" of "will close if the river freezes and the wind drops" hangs there, or "she" of "claims that they
    robbed her and she was left" tells what she claims.
    """
    above, first = verb.head, verb.left_edge
    joint = first.nbor(-1)
    if joint.dep_ != "cc" or joint.i <= verb.sent.start or joint.head == verb:
        return
    inner = joint.head
    if inner != above:
        clause = inner.pos_ in VERBAL and inner.dep_ in {"advcl", "ccomp"} and inner.head == above
        clause = clause and any(c.dep_ in NOUN_SUBJECTS for c in verb.lefts)
    else:
        told = [c for c in above.rights if c.dep_ == "ccomp" and c.right_edge.i == joint.i - 1]
        inner = told[-1] if told else above
        clause = bool(told) and first.lower_ in _THEMSELVES and first.dep_ in NOUN_SUBJECTS
        clause = clause and first.head == verb and _tells(above) and not _tells(verb)
    if clause and inner.i < joint.i:
        verb.hang_on(inner)
        verb.dep_ = "conj"


def _tells(verb: Token) -> bool:
    passive = any(c.dep_ == "auxpass" for c in verb.lefts)
    return is_voiced(verb.lemma_) and not passive


def _free_following(word: Token) -> None:
    """Read "the mill failed following the flood" as after the flood, not as what it failed to do."""
    if word.dep_ != "xcomp" or any(c.tag_ == "TO" for c in word.lefts):
        return
    word.dep_, word.pos_, word.tag_ = "prep", "ADP", "IN"
    for child in word.rights:
        child.dep_ = "pobj" if child.dep_ == "dobj" else child.dep_


def _free_few(few: Token) -> None:
    """Read "few if any farmers own it" as next to none of them, where parsers see a condition."""
    mark, anything = few.nbor(1), few.nbor(2)
    noun = anything.head
    if mark.lower_ != "if" or anything.lower_ != "any" or noun.i < anything.i:
        return
    verb = noun.head
    if verb in few.children and noun.dep_ in NOUN_SUBJECTS:
        top = few.head is few
        verb.hang_on(verb if top else few.head)
        verb.dep_ = "ROOT" if top else "ccomp"
        for child in [c for c in few.children if c is not verb]:
            child.hang_on(verb)
    elif verb.dep_ == "advcl" and few.dep_ == "dobj" and few.head == verb.head:
        verb.dep_ = "ccomp"
    for word, label in ((mark, "dep"), (anything, "dep")):
        word.hang_on(few)
        word.dep_ = label
    few.hang_on(noun)
    few.dep_ = "amod"


def _free_reasons(link: Token) -> None:
    """Hang "for safety reasons" on what is done for them: "cancelled flights for safety reasons"."""
    verb = link.head.head
    reasons = next((c for c in link.rights if c.dep_ == "pobj"), None)
    if reasons is not None and reasons.lower_ == "reasons" and verb.pos_ == "VERB":
        link.hang_on(verb)


def _free_likely(likely: Token) -> None:
    """Read "is more likely than not to lose" as likely to lose, not as compared with what they will not do."""
    than, denial = likely.nbor(1), likely.nbor(2)
    verb = denial.head
    if denial.lower_ != "not" or denial.nbor(1).lower_ != "to" or verb.head not in {than, likely}:
        return
    verb.hang_on(likely)
    verb.dep_ = "xcomp"
    denial.hang_on(than)
    denial.dep_ = "dep"


def _free_quality(quality: Token) -> None:
    """Hang "clear" of "it is clear old rivals ruined it" on the copula, not on the rivals."""
    noun, copula = quality.head, quality.nbor(-1)
    clause = noun.head
    if noun.left_edge != quality or noun.dep_ not in NOUN_SUBJECTS or copula.lemma_ != "be":
        return
    it = any(c.lower_ == "it" and c.dep_ in {*NOUN_SUBJECTS, "expl"} for c in copula.lefts)
    if it and clause.dep_ == "ccomp" and clause.head == copula:
        quality.hang_on(copula)
        quality.dep_ = "acomp"


def _give_object(gerund: Token) -> None:
    """Read "adding a hull is cheap" as what is added, no second subject of "is"; and "what worries Chad is drought"."""
    noun = next((c for c in gerund.head.lefts if c.dep_ == "nsubj" and c.i > gerund.i), None)
    if noun is not None and noun.left_edge.i == gerund.i + 1 and not gerund.rights:
        noun.hang_on(gerund)
        noun.dep_ = "dobj"


def _free_believed(verb: Token) -> None:
    """Read "the woman, believed to be ill, was found" as who was found, whom parsers take for who believed it."""
    main, noun = verb.head, next((c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS), None)
    bare = noun is not None and verb.nbor(-1).text == "," and noun.right_edge.i <= verb.i - 1
    told = any(c.dep_ == "xcomp" and c.left_edge.tag_ == "TO" for c in verb.rights)
    if noun is None or not bare or not told or main.i < verb.i or main.pos_ not in VERBAL:
        return
    if any(c.dep_ in NOUN_SUBJECTS for c in main.lefts):
        return
    passive = any(c.dep_ == "auxpass" for c in main.lefts)
    noun.hang_on(main)
    verb.hang_on(noun)
    noun.dep_, verb.dep_, verb.tag_ = "nsubjpass" if passive else "nsubj", "acl", "VBN"


def _tell_doubt(clause: Token) -> None:
    """Read the clause of "no question the cook stole it" as what nobody doubts, not as told of a question."""
    subject = next((c for c in clause.lefts if c.dep_ in NOUN_SUBJECTS), None)
    relative = any(t.tag_ in {"WDT", "WP", "WRB"} for t in clause.lefts)
    if subject is None or relative or clause.lemma_ in _ANSWERING:
        return
    if clause.left_edge.i == clause.head.i + 1:
        clause.dep_ = "acl"


def _name_extreme(record: Token) -> None:
    """Make "to record lows" where something fell, which taggers take for what it is to record."""
    to, extreme = record.nbor(-1), record.nbor(1)
    if (
        record.tag_ != "VB"
        or to.lower_ != "to"
        or extreme.lower_.rstrip("s") not in {"high", "low"}
    ):
        return
    verb = record.head
    if verb.pos_ != "VERB" or verb.i > to.i:
        return
    to.hang_on(verb)
    to.dep_, to.pos_, to.tag_ = "prep", "ADP", "IN"
    extreme.hang_on(to)
    extreme.dep_, extreme.pos_, extreme.tag_ = "pobj", "NOUN", "NN"
    record.hang_on(extreme)
    record.dep_, record.pos_, record.tag_ = "amod", "ADJ", "JJ"


def _free_effort(act: Token) -> None:
    """Hang on "did" what was not done in "did nothing to help them", which parsers hang on the nothing."""
    thing = act.head
    if (
        thing.dep_ == "dobj"
        and thing.head.lemma_ == "do"
        and act.lefts
        and act.lefts[0].tag_ == "TO"
    ):
        act.hang_on(thing.head)
        act.dep_ = "advcl"


def _hold_to(got: Token) -> None:
    """Read "has" in "she's got to sell it", which parsers take for a passive."""
    helpers = [c for c in got.lefts if c.dep_ == "auxpass" and c.text in {"'s", "’s"}]
    if not helpers or not any(c.dep_ == "xcomp" for c in got.rights):
        return
    for helper in helpers:
        helper.dep_, helper.lemma_ = "aux", "have"
    for subject in [c for c in got.lefts if c.dep_ == "nsubjpass"]:
        subject.dep_ = "nsubj"
