"""Take apart two nouns behind a verb that parsers run together: "took 30 pupils hostage", "paid a broker 200 euros"."""

from kg.extract.words.tree import INSIDE, Token

_CAPTURING = frozenset({"hold", "seize", "take"})
_CAPTIVES = frozenset({"captive", "hostage", "prisoner"})
_GIVING = frozenset(
    {
        "award",
        "cost",
        "fine",
        "give",
        "grant",
        "hand",
        "lend",
        "offer",
        "owe",
        "pay",
        "promise",
        "sell",
        "send",
        "show",
    }
)
_PEOPLE = frozenset({"NOUN", "PROPN", "PRON"})


def take_apart(noun: Token) -> None:
    """Make of "a broker 200 euros" the one who gets and what he gets, of "30 pupils hostage" those who are captured."""
    if noun.dep_ == "nmod" or noun.dep_ == "compound":
        if noun.head.dep_ == "dobj" and noun.head.head.lemma_ in _GIVING:
            _free_receiver(noun, noun.head)
    elif noun.lower_ in _CAPTIVES:
        _capture(noun)


def _free_receiver(whom: Token, thing: Token) -> None:
    """Hang on the verb who gets something where its number stands behind him: no noun before a number restricts it."""
    number = whom.nbor(1)
    counted = number.tag_ == "CD" and thing.i > number.i and number.left_edge is number
    scaled = number.dep_ == "compound" and number.head.tag_ == "CD"  # "3 million euros"
    if (
        not counted
        or (number.head.head if scaled else number.head) is not thing
        or whom.tag_ == "CD"
        or thing.tag_ != "NNS"
    ):
        return
    owned = any(c.i < whom.i for c in thing.lefts if c.dep_ == "det")
    if whom.left_edge is whom and not owned and not scaled:
        return  # "sold Airbus 320 jets"
    verb = thing.head
    for word in [c for c in thing.lefts if c.i < whom.i]:
        word.hang_on(whom)
    whom.hang_on(verb)
    whom.dep_ = "dative"


def _capture(word: Token) -> None:
    """Read "took the captain prisoner", "held him hostage" as capturing him."""
    verb = word.head
    if verb.lemma_ not in _CAPTURING or word.i < verb.i or word.tag_ not in {"NN", "JJ"}:
        return
    if word.dep_ == "dobj":
        whom = word.nbor(-1)
        if (
            whom.head is not word
            or whom.dep_ not in {"compound", "nmod", "poss"}
            or whom.pos_ not in _PEOPLE
        ):
            return
        for other in [c for c in word.lefts if c is not whom]:
            other.hang_on(whom)
        whom.hang_on(verb)
        whom.dep_ = "dobj"
    elif word.dep_ not in {"oprd", "acomp", "advmod", "xcomp"}:
        return
    for behind in word.rights:
        behind.hang_on(verb)
    word.dep_, verb.lemma_ = INSIDE, "capture"
