"""Find the noun that a relative pronoun stands for."""

from kg.extract.grammar import NOUNS, SUBJECTS, TIMES, first_child
from kg.extract.tree import Token

RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})


def antecedent(token: Token) -> Token:
    """Return the head noun that a relative pronoun stands for, or the token itself."""
    if token.lower_ not in RELATIVES or token.dep_ in {"mark", "det"}:
        return token
    verb = token.head
    # the parser calls some relative clauses acl: those with a pronoun inside
    while verb.dep_ not in {"relcl", "acl", "ROOT"} and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ in {"relcl", "acl"} and verb.head.pos_ in NOUNS:
        return _described(_agreeing(token, verb))
    before = token.nbor(-1) if token.i > token.sent.start else token
    near = (token.tag_ in {"WDT", "WP"} or token.dep_ in SUBJECTS) and before.pos_ in {
        "NOUN",
        "PROPN",
    }
    return before if near else token


def joint_heads(noun: Token) -> list[Token]:
    """Return both nouns of "the songs and dances she used", which share the article before them."""
    first = noun.head
    own = any(c.dep_ in {"det", "poss"} for c in noun.lefts)
    shared = noun.dep_ == "conj" and first.pos_ == "NOUN" and noun.pos_ == "NOUN" and not own
    return [first, noun] if shared and any(c.dep_ == "det" for c in first.lefts) else [noun]


def _described(noun: Token) -> Token:
    """Return what an apposition describes: "polka, a form of dance that was banned" is polka."""
    kind = noun.dep_ == "appos" and noun.left_edge.lower_ in {"a", "an"} and noun.head.i < noun.i
    return noun.head if kind and noun.head.pos_ in NOUNS else noun


def _agreeing(relative: Token, verb: Token) -> Token:
    """Return the noun that agrees with a relative clause: "the lives of migrants who are ..." are the migrants.

    Where the noun that the parser chose does not agree in number with the verb, one above it may.
    """
    noun = verb.head
    if noun.ent_type_ in TIMES and noun.dep_ == "pobj":
        # "a rally on Saturday, which will ...": the rally
        above = noun.head.head
        noun = above if above.pos_ in NOUNS else first_child(above, "dobj") or noun
    finite = [t for t in (verb, *verb.lefts) if t.tag_ in {"VBZ", "VBP"}]
    if relative.dep_ not in SUBJECTS or not finite or noun.tag_ not in {"NN", "NNS"}:
        return noun
    wanted = "NN" if finite[0].tag_ == "VBZ" else "NNS"
    step = noun
    while step.dep_ == "pobj" and step.head.head.pos_ == "NOUN":
        if step.tag_ == wanted:
            return step
        step = step.head.head
    return step if step.tag_ == wanted else noun
