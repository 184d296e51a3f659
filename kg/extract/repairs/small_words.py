"""Set right what parsers make of words like "himself", "but", "so", "over", "dead", "ill", "sure" and "firm"."""

from kg.extract.repairs.counted import count_over, kill_number
from kg.extract.repairs.lifted import lift_part
from kg.extract.repairs.misshared import join_quality
from kg.extract.repairs.mistied import choose_other
from kg.extract.repairs.resumed import leave_out
from kg.extract.repairs.told_of_people import tie_to_person
from kg.extract.words.directions import DIRECTIONS, lead_to_place
from kg.extract.words.intransitive import WITHOUT_OBJECT
from kg.extract.words.tree import NOUN_SUBJECTS, REFLEXIVES, Token

_FELT = frozenset(
    {"amazed", "delighted", "disappointed", "impressed", "pleased", "satisfied", "shocked", "stunned", "surprised",
     "thrilled", "unharmed", "unhurt", "unimpressed", "unmoved"}
)  # fmt: skip
# "talked himself into it", "worked himself to death"
_ENDS = frozenset({"around", "back", "into", "out", "through", "up"})
_EXCEPTED_FROM = frozenset(
    {"all", "any", "every", "everything", "little", "much", "no", "none", "nothing", "other"}
)


def _hang_outcome(so: Token) -> None:
    """Hang on the quality what it led to: "was so tired of work that she left", who left no work."""
    quality = so.head
    if so.i >= quality.i or quality.pos_ not in {"ADJ", "ADV", "VERB"}:
        return
    for noun in (t for c in quality.rights if c.dep_ == "prep" for t in c.rights):
        clause = next((c for c in noun.rights if c.dep_ in {"relcl", "acl"}), None)
        that = clause.left_edge if clause is not None else noun
        if clause is None or that.lower_ != "that" or that.head != clause:
            continue
        alone = that.dep_ != "dobj" or clause.lemma_ in WITHOUT_OBJECT
        if alone and any(c.dep_ in NOUN_SUBJECTS and c != that for c in clause.lefts):
            that.dep_, that.tag_, that.pos_ = "mark", "IN", "SCONJ"
            clause.hang_on(quality)
            clause.dep_ = "ccomp"


def _make_receiver(firm: Token) -> None:
    """Make a body of "lent the firm 3 million euros", which parsers take for an adjective of the money."""
    sum_, counts = firm.head, firm.nbor(1).pos_ == "NUM" or firm.nbor(1).text == "$"
    article = firm.nbor(-1)
    if firm.tag_ != "JJ" or not counts or article.dep_ != "det":
        return
    firm.pos_, firm.tag_ = "NOUN", "NN"
    if firm.dep_ == "amod" and sum_.dep_ == "dobj":
        firm.hang_on(sum_.head)
        article.hang_on(firm)
        firm.dep_ = "dative"


def _make_state(ill: Token) -> None:
    """Make a quality of "fell ill", which parsers take for an adverb."""
    if ill.dep_ == "advmod" and ill.head.lemma_ in {"fall", "take"} and ill.i == ill.head.i + 1:
        ill.pos_, ill.tag_, ill.dep_ = "ADJ", "JJ", "acomp"


def _lower_there(there: Token) -> None:
    """Hang on "be" the "there" of "there are said to be wolves", "there is likely to be a strike"."""
    above = there.head
    holders = [above, *(c for c in above.rights if c.dep_ == "acomp")]
    inner = [c for h in holders for c in h.rights if c.dep_ == "xcomp" and c.lemma_ == "be"]
    be = inner[0] if inner else None
    if there.dep_ == "expl" and be is not None:
        for place in [c for c in above.lefts if c.dep_ == "prep" and c.i < there.i]:
            place.hang_on(be)
        there.hang_on(be)
        if above.lemma_ == "be":
            above.pos_ = "AUX"


def _free_emphasis(word: Token) -> None:
    """Make the "himself" of "the king came himself" a mere adverb: who comes does nothing to himself."""
    verb = word.head
    if word.dep_ != "dobj" or verb.lemma_ not in WITHOUT_OBJECT or word.i < verb.i:
        return
    behind = word.nbor(1)
    goes = behind.lower_ in _ENDS or (behind.lower_ == "to" and behind.tag_ != "TO")
    changed = behind.pos_ == "ADJ" or any(c.dep_ in {"oprd", "acomp"} for c in verb.rights)
    if not (goes or changed):
        word.dep_ = "advmod"


def _free_such(such: Token) -> None:
    """Make a mere adverb of the "such" of "is a port and as such was fortified"."""
    if such.dep_ in NOUN_SUBJECTS and such.nbor(-1).lower_ == "as":
        such.dep_ = "advmod"


def _repair_over(over: Token) -> None:
    count_over(over)
    _end_state(over)


def _end_state(over: Token) -> None:
    """Make a quality of "the war is over", which parsers take for an adverb."""
    last = (
        over.nbor(1).is_punct or over.nbor(1).dep_ in {"cc", "mark"} or over.i + 1 == over.sent.end
    )
    if over.dep_ in {"advmod", "prt"} and over.head.lemma_ == "be" and last and not over.rights:
        over.pos_, over.tag_, over.dep_ = "ADJ", "JJ", "acomp"


def _make_result(word: Token) -> None:
    """Hang on its verb the "short" of "cut short Lee's career", the "sure" of "made sure visitors left"."""
    verb = word.nbor(-1)
    if word.lower_ == "short":
        whole = word.nbor(1).dep_ in {"det", "poss"} or word.nbor(1).pos_ == "PROPN"
        state = word.dep_ in {"acomp", "advmod", "oprd"} or (word.dep_ == "amod" and whole)
        if verb.lemma_ == "cut" and state:
            word.hang_on(verb)
            word.dep_, word.pos_ = "prt", "ADP"
    elif verb.lemma_ == "make" and word.head.i > word.i:
        clause = word.head.head if word.dep_ == "amod" else word.head
        if word.dep_ == "amod" and word.head.dep_ not in NOUN_SUBJECTS:
            return
        word.hang_on(verb)
        word.dep_ = "oprd"
        if clause.dep_ == "ccomp" and clause.head is verb:
            clause.hang_on(word)


def _except_from(lead: Token) -> None:
    """Hang on its noun the exception of "freed all hostages apart from two drivers", which parsers take for a way."""
    start = lead.nbor(1)
    if start.lower_ != "from" or lead.dep_ not in {"advmod", "prep"}:
        return
    above = lead.head
    fronted = lead.i < above.i and lead.i == above.sent.start
    for noun in (above, *(c for c in above.children if c.dep_ in {"dobj", *NOUN_SUBJECTS})):
        beside = fronted or noun.i == lead.i - 1
        if beside and any(c.lower_ in _EXCEPTED_FROM for c in (noun, *noun.lefts)):
            if not fronted:
                lead.hang_on(noun)
            lead.dep_ = "prep"
            start.hang_on(lead)
            start.dep_ = "prep"
            return


def _part_from_others(lead: Token) -> None:
    _except_from(lead)
    _part_besides(lead)


def _make_backing(back: Token) -> None:
    """Make the verb of "40 percent of voters back Hill", which parsers take for a preposition or a quality."""
    whole = back.head if back.head.tag_ == "NN" else back.head.head
    thing = next((c for c in back.rights if c.dep_ == "pobj"), None) or back.head
    among = back.nbor(-1)
    if thing is whole or thing.i < back.i or among.tag_ != "NNS" or among.head.lower_ != "of":
        return
    if whole.dep_ not in {"ROOT", "ccomp"} or whole.pos_ != "NOUN" or among.head.head is not whole:
        return
    back.hang_on(back if whole.head is whole else whole.head)
    back.dep_, back.pos_, back.tag_ = whole.dep_, "VERB", "VBP"
    for mark in [c for c in whole.children if c.dep_ == "mark" or c.is_punct]:
        mark.hang_on(back)
    whole.hang_on(back)
    thing.hang_on(back)
    whole.dep_, thing.dep_ = "nsubj", "dobj"


def _lower_quality(word: Token) -> None:
    """Hang on its copula the "impressed" of "was impressed with them", which parsers call a passive adjective."""
    be = next((c for c in word.lefts if c.dep_ == "auxpass" and c.lemma_ == "be"), None)
    if be is None:
        return
    be.hang_on(be)
    be.dep_, word.dep_ = "ROOT", "acomp"
    for child in [c for c in word.children if c.i < be.i or c.is_punct]:
        child.hang_on(be)
        child.dep_ = "nsubj" if child.dep_ == "nsubjpass" else child.dep_
    word.hang_on(be)


def _part_besides(lead: Token) -> None:
    """Make Peru and Mali the subject of "besides Chad, Peru and Mali have bases", which parsers list with Chad."""
    if lead.nbor(1).lower_ == "from" and lead.lower_ != "besides":
        lead = lead.nbor(1)
    first = next((c for c in lead.rights if c.dep_ == "pobj"), None) or lead.nbor(1).head
    if first.left_edge.i != lead.i + 1 and first.i != lead.i + 1:
        return
    verb = first.head if first.dep_ == "nsubj" else lead.head
    verb = verb.head if verb.lower_ in {"apart", "aside"} else verb
    others = [c for c in first.rights if c.dep_ == "conj"]
    if verb.pos_ not in {"VERB", "AUX"} or len(others) != 1 or verb.i < first.i:
        return
    own = [c for c in verb.lefts if c.dep_ in {*NOUN_SUBJECTS, "expl"} and c is not first]
    second = others[0]
    if not own and second.left_edge.nbor(-1).text == "," and second.i < verb.i:
        label = first.dep_ if first.dep_ in NOUN_SUBJECTS else "nsubj"
        second.hang_on(verb)
        second.dep_ = label
        first.hang_on(lead)
        first.dep_ = "pobj"


_MENDS = {
    **dict.fromkeys(DIRECTIONS, lead_to_place),
    **dict.fromkeys(REFLEXIVES, _free_emphasis),
    **dict.fromkeys(("apart", "aside"), _part_from_others),
    "besides": _part_besides,
    **dict.fromkeys(("short", "sure"), _make_result),
    "back": _make_backing,
    "but": choose_other,
    "dead": kill_number,
    "firm": _make_receiver,
    "ill": _make_state,
    "not": leave_out,
    "over": _repair_over,
    "so": _hang_outcome,
    "such": _free_such,
    "there": _lower_there,
    "who": tie_to_person,
    **dict.fromkeys(("which", "whom"), lift_part),
}
SMALL_WORDS = frozenset(_MENDS)


def repair_small(word: Token) -> None:
    """Change the label or the head of one of the small words, or of an adjective, where they are wrong."""
    _MENDS.get(word.lower_, join_quality)(word)
    if word.dep_ == "ROOT" and word.lower_ in _FELT:
        _lower_quality(word)
