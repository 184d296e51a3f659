"""Set right what nouns beside nouns belong to: "the founder of Solent, the bank that ...", "an inquiry into arson"."""

from kg.extract.kinds import label_of, lemma_of
from kg.extract.tree import Token

_INQUIRIES = frozenset({"enquiry", "inquiry", "investigation", "probe"})


def repair_beside(noun: Token) -> None:
    """Set right the apposition that `noun` is, or what `noun` as an inquiry looks into."""
    _repair_apposition(noun)
    _name_inquiry(noun)


def _repair_apposition(noun: Token) -> None:
    """Hang on a name the apposition that tells what it is: a bank is no founder, in "founder of Solent, the bank"."""
    if noun.lower_.startswith("then-") and noun.tag_ == "NNP":
        noun.pos_, noun.tag_ = "NOUN", "NN"  # "the then-mayor, Ann Lee"
    person = noun.head
    if noun.dep_ != "appos" or noun.pos_ != "NOUN" or person.pos_ != "NOUN" or noun.i < person.i:
        return
    comma = noun.left_edge.nbor(-1)
    name = comma.nbor(-1)
    if comma.text != "," or name.pos_ != "PROPN" or name.dep_ != "pobj":
        return
    if name.head.lower_ != "of" or name.head.head is not person or noun.tag_ != "NN":
        return
    body = label_of(lemma_of(noun), plural=False) == "Organization"
    if body and label_of(lemma_of(person), plural=False) == "Person":
        noun.hang_on(name)


def _name_inquiry(noun: Token) -> None:
    """Read the bare gerund of "an inquiry into poaching" as what is looked into, no deed of those who look."""
    if noun.lemma_.lower() not in _INQUIRIES:
        return
    into = next((c for c in (*noun.rights, *noun.head.rights) if c.lower_ == "into"), None)
    if into is None or into.i != noun.i + 1:
        return
    for act in into.rights:
        bare = not any(
            c.dep_ in {"dobj", "aux", "auxpass", "nsubj", "ccomp", "xcomp"} for c in act.children
        )
        if act.lower_.endswith("ing") and bare and act.dep_ in {"pcomp", "pobj"}:
            act.dep_, act.pos_, act.tag_ = "pobj", "NOUN", "NN"
            act.lemma_ = act.lower_
