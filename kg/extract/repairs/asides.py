"""Put right what parsers tie to an aside or a quotation between: "a plan, I think, to sell", "notes '...', adding"."""

from kg.extract.words.tree import NOUN_OR_NAME, Token

_DASHES = frozenset({"-", "--", "–", "—"})
_THINKING = frozenset(
    {"believe", "fear", "guess", "hope", "imagine", "suppose", "suspect", "think"}
)


def repair_aside(verb: Token) -> None:
    """Hang on its own word the infinitive behind "I think", and the participle behind a quotation."""
    if verb.tag_ == "VB" and verb.head.lemma_ in _THINKING:
        _pass_over_thought(verb)
    elif verb.tag_ == "VBG" and verb.dep_ == "advcl":
        _leave_quotation(verb)


def _pass_over_thought(act: Token) -> None:
    """Hang "to ruin it" of "a plan, I believe, to ruin it" on the plan."""
    thinks = act.head
    first = next((c for c in thinks.lefts if c.lower_ in {"i", "we"} and c.i == thinks.i - 1), None)
    if first is None or act.dep_ not in {"xcomp", "advcl"} or act.left_edge.lower_ != "to":
        return
    commas = [first.nbor(-1), thinks.nbor(1)]
    noun = first.nbor(-2)
    alone = noun.pos_ == "NOUN" and noun.sent == act.sent and not act.is_ancestor(noun)
    if alone and all(c.text == "," for c in commas):
        act.hang_on(noun)
        act.dep_ = "acl"


def _leave_quotation(participle: Token) -> None:
    """Hang "stressing" of '"Profits rose", the bank said, stressing thrift' on who says the words, not on the profits.

    Only a participle behind the closing mark of the words that the verb above it stands in.
    """
    inner = participle.head
    between = participle.doc[inner.i + 1 : participle.i]
    if inner.i > participle.i or sum(t.text == '"' for t in between) != 1:
        return
    opened = participle.doc[inner.sent.start : inner.i]
    if sum(t.text == '"' for t in opened) % 2 == 0:
        return
    first = max(t.i for t in opened if t.text == '"')
    says = inner
    while says.head is not says and not says.i < first:
        says = says.head
    if says.i < first and says.pos_ == "VERB":
        participle.hang_on(says)


def join_over_aside(noun: Token) -> None:
    """Join "wind" of "frost - in the case of figs - or wind" to the frost, not to the figs."""
    start = noun.sent.start
    joint = noun.left_edge.i - 1
    if noun.dep_ != "conj" or joint - 3 < start or noun.doc[joint].lower_ not in {"and", "or"}:
        return
    if noun.doc[joint - 1].text not in _DASHES:
        return
    opening = next((i for i in range(joint - 2, start, -1) if noun.doc[i].text in _DASHES), None)
    if opening is None or noun.head.i < opening or noun.doc[opening + 1].pos_ != "ADP":
        return
    first = noun.doc[opening - 1]
    if first.pos_ in NOUN_OR_NAME and not noun.is_ancestor(first):
        noun.hang_on(first)
        if not noun.doc[joint].is_ancestor(first):
            noun.doc[joint].hang_on(first)
