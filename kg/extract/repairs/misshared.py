"""Hang on its own word what parsers share out wrong: "in jail facing trial", "robbing A, beating B and burning C"."""

from kg.extract.repairs.lifted import pair_objects, part_gap, suffer_order
from kg.extract.repairs.resumed import join_aim, keep_bare, make_deed
from kg.extract.words.lemmas import base_of_gerund
from kg.extract.words.tree import NOUN_OR_NAME, NOUN_SUBJECTS, Token

# who is there waits for something; the house does not
_HOLDING = frozenset(
    {"camp", "cell", "centre", "center", "clinic", "custody", "detention", "hospice", "hospital", "jail",
     "prison", "ward"}
)  # fmt: skip
_INSIDE = frozenset({"at", "in", "inside", "into", "to"})
_STAYING = frozenset({"recover", "recuperate", "serve"})
_WAITING = frozenset({"await", "face", "fight", "get", "receive", "undergo"})
_FATES = frozenset(
    {"appeal", "charge", "death", "deportation", "examination", "execution", "extradition", "hearing", "operation",
     "punishment", "questioning", "release", "retrial", "sentence", "sentencing", "surgery", "test", "therapy",
     "transfer", "transplant", "treatment", "trial", "verdict"}
)  # fmt: skip
# what a thing does by itself: "growing debt"
_TRENDS = frozenset(
    {"decline", "deepen", "fall", "grow", "increase", "mount", "rise", "shrink", "soar", "spread", "widen", "worsen"}
)  # fmt: skip
# of one deed after the other
_CHARGING = frozenset(
    {
        "accuse",
        "acquit",
        "charge",
        "clear",
        "complain",
        "consist",
        "convict",
        "indict",
        "suspect",
        "tell",
    }
)
# what somebody may do stands behind these, one infinitive after the other
_POWERS = frozenset(
    {
        "ability",
        "authority",
        "freedom",
        "licence",
        "license",
        "mandate",
        "permission",
        "power",
        "right",
    }
)
# prepositions and marks that end in -ing
_NO_DEEDS = frozenset(
    {"according", "concerning", "excluding", "following", "including", "leading", "regarding"}
)


def repair_deed(act: Token) -> None:
    """Set right what a gerund or a participle hangs on."""
    if act.dep_ == "acl":
        _free_inmate(act)
    elif act.dep_ == "advcl":
        _join_gerund(act)
        _free_trend(act)
    elif act.dep_ == "ccomp":
        suffer_order(act)
    elif act.dep_ == "conj" and act.tag_ == "VBG":
        _join_to_deed(act)
    elif act.dep_ == "conj":
        keep_bare(act)


def _free_inmate(act: Token) -> None:
    """Hang "awaiting trial" of "is in jail awaiting trial", "a man in jail awaiting trial" on who is there."""
    if act.lemma_ not in _STAYING | _WAITING:
        return
    place, lead = act.head, act.head.head
    if place.lemma_ not in _HOLDING or place.dep_ != "pobj" or lead.lower_ not in _INSIDE:
        return
    fate = next((c for c in act.rights if c.dep_ == "dobj"), None)
    fated = fate is not None and {fate.lemma_, *(c.lemma_ for c in fate.lefts)} & _FATES
    if act.lemma_ in _STAYING or fated:
        act.hang_on(lead.head)
        act.dep_ = "acl" if lead.head.pos_ in NOUN_OR_NAME else "advcl"


def _go_on_asking(verb: Token) -> None:
    """Join "boil" of "urged people to stay in, boil water and keep calm" to the staying, as one more deed asked for."""
    first = next((c for c in verb.head.rights if c.dep_ == "xcomp" and c.tag_ == "VB"), verb)
    bare = verb.left_edge is verb and verb.nbor(-1).text == "," and verb.i > first.i
    if bare and first.left_edge.lower_ == "to":
        verb.hang_on(first)
        verb.dep_ = "conj"


def _name_deed(noun: Token) -> None:
    """Read "boil" of "to stay in, boil water and keep calm" as a deed, where parsers see a kind of water."""
    act, asked = noun.left_edge, noun.head
    listed = any(c.dep_ == "conj" and c.tag_ == "VB" and c.i > noun.i for c in asked.rights)
    if asked.tag_ != "VB" or not listed or act is noun or act.nbor(-1).text != ",":
        return
    if act.dep_ == "compound" and act.tag_ in {"NN", "VB"} and act.i == noun.i - 1:
        act.hang_on(asked)
        noun.hang_on(act)
        act.dep_, act.pos_, act.tag_, act.lemma_ = "conj", "VERB", "VB", act.lower_
        noun.dep_ = "dobj"


def _join_to_deed(act: Token) -> None:
    """Join "selling" of "denied hiding money and selling drugs" to the hiding, not to the money."""
    thing, deed = act.head, act.head.head
    own = any(c.dep_ == "dobj" for c in act.rights)
    if own and thing.dep_ == "dobj" and thing.pos_ == "NOUN" and deed.tag_ == "VBG":
        act.hang_on(deed)


def _join_wish(verb: Token) -> None:
    """Join "teachers to earn more" of "wants schools to open later and teachers to earn more" to the first wish."""
    wished = next((c for c in verb.head.rights if c.dep_ == "ccomp" and c.i < verb.i), None)
    if wished is None or wished.tag_ != "VB" or verb.left_edge.nbor(-1).dep_ != "cc":
        return
    if all({"to"} <= {c.lower_ for c in v.lefts} and _has_subject(v) for v in (wished, verb)):
        verb.hang_on(wished)


def _has_subject(verb: Token) -> bool:
    return any(c.dep_ in NOUN_SUBJECTS for c in verb.lefts)


def _join_gerund(act: Token) -> None:
    """Join "selling" of "accused him of forging papers, selling bonds and bribing a judge" to the forging.

    Parsers take it for what is done beside the accusing.
    """
    verb, comma = act.head, act.left_edge.nbor(-1)
    if (
        verb.lemma_ not in _CHARGING
        or comma.text != ","
        or not any(c.dep_ == "cc" for c in act.rights)
    ):
        return
    for lead in verb.rights:
        first = next((c for c in lead.rights if c.dep_ == "pcomp"), None)
        if first is None or lead.dep_ != "prep" or first.right_edge.i != comma.i - 1:
            continue
        being = first.tag_ == "VBN" and any(c.lower_ == "being" for c in first.lefts)
        if first.tag_ == act.tag_ or (being and act.tag_ == "VBN"):
            act.hang_on(first)
            act.dep_ = "conj"
        return


def _free_trend(growing: Token) -> None:
    """Read "was fuelled by fear, growing debt and a ban" as three causes: nobody grows a debt there."""
    thing, comma = growing.nbor(1), growing.nbor(-1)
    if growing.lemma_ not in _TRENDS or thing.dep_ != "dobj" or thing.head is not growing:
        return
    by = next((c for c in growing.head.rights if c.dep_ == "agent"), None)
    cause = next((c for c in by.rights if c.dep_ == "pobj"), None) if by is not None else None
    more = [c for w in (growing, thing) for c in w.rights if c.dep_ in {"cc", "conj"}]
    if cause is None or comma.text != "," or not any(c.dep_ == "cc" for c in more):
        return
    for word in more:
        word.hang_on(thing)
    thing.hang_on(cause)
    growing.hang_on(thing)
    thing.dep_, growing.dep_, growing.pos_ = "conj", "amod", "ADJ"


def join_powers(verb: Token) -> None:
    """Join "ban" of "a council that has the power to close banks, ban trade and tax land" to "close".

    Parsers join it to a verb above the power.
    """
    if verb.dep_ == "xcomp":
        _go_on_asking(verb)
        return
    if verb.dep_ != "conj":
        return
    if any(c.dep_ in {*NOUN_SUBJECTS, "aux"} for c in verb.lefts):
        _join_wish(verb)
        join_aim(verb)
        return
    before = verb.left_edge.nbor(-1)
    if before.text != "," and before.dep_ != "cc":
        return
    above = verb.head
    for act in verb.doc[above.i + 1 : verb.i]:
        free = act.dep_ == "acl" and act.tag_ == "VB" and act.head.lemma_ in _POWERS
        if free and act.left_edge.lower_ == "to" and act.right_edge.i == before.i - 1:
            verb.hang_on(act)
            if before.dep_ == "cc":
                before.hang_on(act)
            return


def repair_row(noun: Token) -> None:
    """Set right what a noun in a list or behind a comma hangs on."""
    if noun.dep_ in {"conj", "npadvmod"}:
        pair_objects(noun)
    if noun.dep_ == "conj" and noun.pos_ == "NOUN":
        part_gap(noun)
    if noun.dep_ == "dobj":
        _begin_series(noun)
        _join_receiver(noun)
    elif noun.dep_ in {"appos", "conj"}:
        _go_on_in_series(noun)
        _name_deed(noun)
        make_deed(noun)
        _join_alike(noun)


def _begin_series(noun: Token) -> None:
    """Read "roam the docks, robbing sailors" as what they do to sailors, which parsers take for a second object."""
    first = noun.left_edge
    if noun.dep_ != "dobj" or not _is_deed_before(first, noun) or first.nbor(-1).text != ",":
        return
    verb = noun.head
    if any(c.dep_ == "dobj" and c.i < first.i for c in verb.rights):
        _act_on(first, noun, verb, "advcl")


def _go_on_in_series(noun: Token) -> None:
    """Read "robbing sailors, beating cooks and burning boats" as three deeds: no cook beats boats."""
    first = noun.left_edge
    joint = first.nbor(-1)
    if not _is_deed_before(first, noun) or (joint.dep_ != "cc" and joint.text != ","):
        return
    act = done_to = noun.head
    while done_to.dep_ == "conj" and done_to.pos_ != "VERB":
        act = done_to = done_to.head
    if done_to.dep_ == "dobj":
        act = done_to.head
    if act.tag_ != "VBG" or act.dep_ not in {"advcl", "conj"}:
        return
    row = act.dep_ == "conj" and act.head.tag_ == "VBG"
    row = row or any(c.tag_ == "VBG" and c.dep_ == "advcl" and c.i < act.i for c in act.head.rights)
    last = any(c.tag_ == "VBG" and c.dep_ == "conj" and c.i > noun.i for c in act.rights)
    if row if joint.dep_ == "cc" else last:
        _act_on(first, noun, act, "conj")
        joint.hang_on(act)
        for aim in [c for c in act.rights if c.tag_ == "VB" and c.i > noun.i]:
            aim.hang_on(first)


def join_quality(quality: Token) -> None:
    """Join "open" of "grew more critical of the king and more open to change" to "critical", as one more quality."""
    verb, joint = quality.head, quality.left_edge.nbor(-1)
    if joint.dep_ != "cc" or quality.dep_ not in {"acomp", "conj"} or quality.i < verb.i:
        return
    if quality.dep_ == "conj" and verb.dep_ == "acomp":
        first = verb
    elif any(c.dep_ in {"attr", "dobj"} for c in verb.rights):
        return
    else:
        found = (c for c in verb.rights if c.dep_ == "acomp" and c.right_edge.i < joint.i + 1)
        first = next((c for c in found if c is not quality), quality)
    if first is quality or first.right_edge.i < joint.i - 1:
        return
    quality.hang_on(first)
    joint.hang_on(first)
    quality.dep_ = "conj"


def _is_deed_before(word: Token, noun: Token) -> bool:
    """Return whether a gerund right before the words of `noun` can be what is done to it."""
    near = word.i < noun.i and word.head is noun and word.dep_ in {"amod", "compound"}
    return (
        near
        and word.lower_.isalpha()
        and word.lower_.endswith("ing")
        and word.lower_ not in _NO_DEEDS
    )


def _act_on(gerund: Token, noun: Token, above: Token, label: str) -> None:
    gerund.hang_on(above)
    noun.hang_on(gerund)
    gerund.pos_, gerund.tag_, gerund.dep_ = "VERB", "VBG", label
    gerund.lemma_ = base_of_gerund(gerund.lower_)
    noun.dep_ = "dobj"


def _join_alike(noun: Token) -> None:
    """Join "the mine" of "the only one to have seen the port, the mine and the mill" to the port.

    Parsers take it for what the subject is, or for one more of those who saw; "rising prices" of "was fuelled by
    low wages, rising prices and a refusal" likewise.
    """
    comma = noun.left_edge.nbor(-1)
    if noun.dep_ not in {"appos", "conj"} or comma.text != "," or noun.pos_ != "NOUN":
        return
    told, last = noun.head, comma.nbor(-1)
    items = [t for t in (last, *last.ancestors) if t.dep_ in {"dobj", "pobj"}]
    doers = [t for t in items if t.head.dep_ == "agent"]
    item = next(iter(doers or items), None)
    if item is None or item is told or item.pos_ != "NOUN" or item.right_edge.i >= comma.i + 1:
        return
    more = [c for c in noun.rights if c.dep_ == "conj"]
    listed = bool(more) and any(c.dep_ == "cc" for c in noun.rights)
    by = item.head.dep_ == "agent" and noun.dep_ == "appos"
    alike = by or (manner_of(noun) and manner_of(item) == manner_of(noun))
    if not listed or not alike:
        return
    verb = item.head if item.dep_ == "dobj" else item.head.head
    if noun.dep_ == "appos":
        strayed = told.dep_ in NOUN_SUBJECTS and told.i < verb.i < noun.i
    else:
        strayed = told.dep_ == "attr" and verb.left_edge.lower_ == "to" and told.is_ancestor(verb)
    if strayed and verb.pos_ == "VERB":
        noun.hang_on(item)
        noun.dep_ = "conj"


def manner_of(noun: Token) -> str:
    """Return "the", "s" for a bare plural, or "" for a noun that stands otherwise."""
    words = [c.lower_ for c in noun.lefts if c.dep_ in {"det", "poss", "nummod"}]
    return "the" if words == ["the"] else "s" if not words and noun.tag_ == "NNS" else ""


def _join_receiver(noun: Token) -> None:
    """Join the second of "give it to the Museum in Leeds, the Institute of Hull, and the Gallery" to the first.

    Parsers take it for one more object.
    """
    comma = noun.left_edge.nbor(-1)
    if noun.dep_ != "dobj" or comma.text != "," or not any(c.dep_ == "conj" for c in noun.rights):
        return
    verb, last = noun.head, comma.nbor(-1)
    things = [c for c in verb.rights if c.dep_ == "dobj" and c.i < comma.i]
    for goal in (last, *last.ancestors) if things else ():
        to = goal.head
        if goal.dep_ == "pobj" and to.head is verb and to.lower_ in {"for", "from", "on", "to"}:
            if to.i > things[0].i and goal.ent_type_ == noun.ent_type_:
                noun.hang_on(goal)
                noun.dep_ = "conj"
            return
