"""Take a phrase apart into all that it stands for: its list, the people it names, what a relative pronoun takes up."""

from kg.extract.grammar.grammar import SUBJECTS, first_child, iter_conjuncts, preposition_objects
from kg.extract.grammar.relatives import RELATIVES, antecedent, joint_antecedents
from kg.extract.words.lists import people_after
from kg.extract.words.tree import Token, kept

# what "some of them" and "two of whom" count
COUNTED = frozenset({"them", "which", "whom"})


@kept
def expand(token: Token) -> list[Token]:
    """Return all that a phrase stands for: its conjuncts, the members it names, what a relative pronoun takes up."""
    if token.lower_ in RELATIVES:
        return joint_antecedents(token)
    names = named_members(token) or (people_after(token) if token.ent_type_ == "PERSON" else [])
    return names or [antecedent(t) for t in iter_conjuncts(token)]


def named_members(noun: Token) -> list[Token]:
    """Return the people whom a plural noun introduces: "the candidates elected were A, B and C", "members A and B"."""
    noun = counted_noun(noun)
    if noun.tag_ != "NNS" and not _is_group(noun):
        return []
    beside = [
        c
        for c in noun.rights
        if c.ent_type_ == "PERSON"
        and c.dep_ in {"appos", "nmod", "dep"}
        and all(w.lower_ != "among" for w in c.lefts)  # "three farmers, among them Lee"
    ]
    following = noun.nbor(1) if noun.i + 1 < noun.sent.end else noun
    named = following.ent_type_ == "PERSON" and not _begins_relative(noun)
    if beside or named:
        first = following if named else beside[0]
        return people_after(first) or [t for t in iter_conjuncts(first) if t.ent_type_ == "PERSON"]
    top = noun
    while top.head != top and top.dep_ in {"pobj", "prep"}:
        top = top.head
    copula = top.head
    if top.dep_ != "nsubj" or copula.lemma_ != "be" or copula.i < noun.i:
        return []
    rest = noun.doc[copula.i + 1 : noun.sent.end]
    stop = next((t.i for t in rest if t.pos_ in {"VERB", "AUX"}), noun.sent.end)
    people = [e.root for e in noun.sent.ents if e.label_ == "PERSON" and copula.i < e.start < stop]
    return people if len(people) > 1 else []


def _begins_relative(noun: Token) -> bool:
    """Return whether who stands right behind a noun does what is told of it: "remarks Lee made are false"."""
    clause = first_child(noun, "relcl")
    return clause is not None and any(c.dep_ in SUBJECTS for c in clause.lefts)


def counted_noun(noun: Token) -> Token:
    """Return the plural noun of "the rest of the candidates", "two of the men".

    Also of "veteran politicians", which a parser may take for two things side by side.
    """
    beside = noun.nbor(1) if noun.i + 1 < noun.sent.end else noun
    if (
        noun.tag_ == "NN"
        and beside.tag_ == "NNS"
        and beside.head == noun
        and beside.dep_ == "appos"
    ):
        return beside
    if (
        noun.lower_ not in {"rest", "remainder", "majority", "most", "others"}
        and noun.pos_ != "NUM"
    ):
        return noun
    plurals = (i for n, _, i in preposition_objects(noun) if n == "of" and i.tag_ == "NNS")
    return next(plurals, noun)


def _is_group(noun: Token) -> bool:
    """Return whether a word without a noun stands for people: "those killed", "the other three elected were"."""
    acted = first_child(noun, "acl")
    plural = noun.lower_ in {"those", "others"} or noun.pos_ == "NUM" or noun.head.lower_ == "were"
    return plural and acted is not None and acted.tag_ == "VBN"


def counted_out(token: Token) -> Token:
    """Return the ministers of "none of the ministers", of whom it is denied, and of "both of the ministers"."""
    if token.lower_ not in {"none", "neither", "both", "each"}:
        return token
    behind = (i for n, p, i in preposition_objects(token) if n == "of" and p.i == token.i + 1)
    return next((i for i in behind if i.dep_ == "pobj"), token)
