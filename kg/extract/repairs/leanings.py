"""Read leanings as adjectives: "the bill is anti-farmer and anti-union", "the play is anti-Roma"."""

from kg.extract.words.tree import Token

SIDES = frozenset({"anti", "pro"})
_LED = ("anti-", "pro-")
_STATES = frozenset({"acomp", "attr", "oprd"})


def join_leaning(side: Token) -> None:
    """Hang "anti" and its hyphen on the name behind them, where the parser took each for what somebody is."""
    hyphen, whom = side.nbor(1), side.nbor(2)
    if hyphen.text != "-" or side.whitespace_ or hyphen.whitespace_ or not whom.text[:1].isupper():
        return
    if {side.dep_, whom.dep_} <= _STATES and side.head is whom.head:
        side.hang_on(whom)
        hyphen.hang_on(whom)
        side.dep_, hyphen.dep_ = "amod", "punct"
        whom.dep_, whom.pos_, whom.tag_ = "acomp", "ADJ", "JJ"


def read_leaning(noun: Token) -> None:
    """Make what parsers take for a noun an adjective, where it is joined to another word of the same make."""
    first = noun.head
    if noun.dep_ != "conj" or not noun.lower_.startswith(_LED):
        return
    alike = first.lower_.startswith(_LED) or first.nbor(-2).lower_ in SIDES
    if alike and first.pos_ == "ADJ":
        noun.pos_, noun.tag_, noun.lemma_ = "ADJ", "JJ", noun.lower_
