"""Set right what parsers make of words like "himself", "but", "so", "over", "dead", "ill", "north" and "firm"."""

from kg.extract.repairs.counted import count_over, kill_number
from kg.extract.repairs.mistied import choose_other
from kg.extract.words.directions import DIRECTIONS, lead_to_place
from kg.extract.words.intransitive import WITHOUT_OBJECT
from kg.extract.words.tree import NOUN_SUBJECTS, REFLEXIVES, Token

# "talked himself into it", "worked himself to death"
_ENDS = frozenset({"around", "back", "into", "out", "through", "up"})


def _is_behind_as(token: Token) -> bool:
    return token.i > token.sent.start and token.nbor(-1).lower_ == "as"


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
    if such.dep_ in NOUN_SUBJECTS and _is_behind_as(such):
        such.dep_ = "advmod"


_MENDS = {
    **dict.fromkeys(DIRECTIONS, lead_to_place),
    **dict.fromkeys(REFLEXIVES, _free_emphasis),
    **dict.fromkeys(("around", "over"), count_over),
    "but": choose_other,
    "dead": kill_number,
    "firm": _make_receiver,
    "ill": _make_state,
    "so": _hang_outcome,
    "such": _free_such,
    "there": _lower_there,
}
SMALL_WORDS = frozenset(_MENDS)


def repair_small(word: Token) -> None:
    """Change the label or the head of one of the small words, where they are wrong."""
    _MENDS[word.lower_](word)
