"""Join the last deed or phrase of a row to the first: "would raise it and cut it", "on the rain, not on the crew"."""

from kg.extract.words.tree import NOUN_SUBJECTS, Token

# whose past is written as the bare verb
_SAME_FORM = frozenset(
    {"cast", "cost", "cut", "hit", "hurt", "let", "put", "quit", "rid", "set", "shut", "split", "spread"}
)  # fmt: skip
# what is done to things by the way: "halted trains and closed schools"
_DONE = {
    **{w + "d": w for w in ("close", "damage", "delay", "force", "injure", "leave", "paralyse", "paralyze", "seize")},
    **{w + "ed": w for w in ("block", "destroy", "flood", "ground", "kill", "suspend", "wound")},
    "cancelled": "cancel", "canceled": "cancel",
}  # fmt: skip
_HARMING = frozenset(
    {"bury", "cut", "disrupt", "down", "halt", "hit", "hurt", "knock", "ruin", "shut", "sink", "stop", "strand",
     "topple", "uproot", "wreck", *_DONE.values()}
)  # fmt: skip


def keep_bare(verb: Token) -> None:
    """Read "cut" of "would raise taxes and cut aid" as what it would do, no past."""
    first = verb.head
    if verb.lower_ not in _SAME_FORM or verb.dep_ != "conj" or first.tag_ != "VB":
        return
    own = any(c.dep_ in {*NOUN_SUBJECTS, "aux", "auxpass"} for c in verb.lefts)
    if not own and any(c.tag_ in {"MD", "TO"} for c in first.lefts):
        verb.tag_ = "VB"


def make_deed(noun: Token) -> None:
    """Read "halted trains and closed schools" as two deeds, where parsers see schools that are closed."""
    done, thing = noun.left_edge, noun.head
    verb = thing.head
    if done.lower_ not in _DONE or done.dep_ != "amod" or done.head is not noun:
        return
    joint, past = done.nbor(-1), verb.tag_ in {"VBD", "VBN"} and verb.pos_ == "VERB"
    passive = any(c.dep_ == "auxpass" for c in verb.lefts) or verb.dep_ in {"acl", "amod"}
    past = past and verb.lemma_ in _HARMING
    if joint.lower_ != "and" or thing.dep_ != "dobj" or not past or passive:
        return
    done.hang_on(verb)
    noun.hang_on(done)
    joint.hang_on(verb)
    done.pos_, done.tag_, done.dep_, done.lemma_ = "VERB", verb.tag_, "conj", _DONE[done.lower_]
    noun.dep_ = "dobj"


def join_aim(verb: Token) -> None:
    """Join "to protest" of "marched to demand that he quit and to protest" to the demanding: he does not protest."""
    clause = verb.head
    first = clause.head
    if clause.dep_ != "ccomp" or first.tag_ != "VB" or verb.left_edge.lower_ != "to":
        return
    if any(c.lower_ == "to" for c in clause.lefts) or not any(c.tag_ == "TO" for c in first.lefts):
        return
    verb.hang_on(first)


def leave_out(denial: Token) -> None:
    """Set aside what is denied in "blamed it on the rain, not on the crew", "sold it to Ford, not to Fiat"."""
    again, comma = denial.nbor(1), denial.nbor(-1)
    if comma.text != "," or again.pos_ != "ADP" or again.i <= denial.i:
        return
    verb = next((t for t in again.ancestors if t.pos_ == "VERB"), again)
    before = verb.doc[verb.i : comma.i]
    first = next((t for t in before if t.lower_ == again.lower_ and t.pos_ == "ADP"), None)
    if first is not None and verb is not again:
        denial.hang_on(again)
        again.hang_on(first)
        again.dep_ = "dep"
