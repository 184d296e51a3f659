"""Add to what is told whom it is compared or shared with: "earn less than men", "Spain and Italy are rivals"."""

from collections.abc import Sequence
from dataclasses import replace

from kg.extract.grammar.grammar import NOUNS, first_child, is_passive, iter_conjuncts, phrase
from kg.extract.roles.positions import is_time
from kg.extract.words.claims import Argument, Claim, with_role
from kg.extract.words.tree import Token

# what two are to each other, neither is alone
_MUTUAL = frozenset(
    {"ally", "rival", "partner", "neighbour", "neighbor", "friend", "enemy", "foe", "brother", "sister", "twin",
     "competitor", "colleague", "cousin", "sibling", "roommate", "opponent"}
)  # fmt: skip
# what these have a part of, they have in sum
_SHARING = frozenset(
    {"account", "compose", "comprise", "constitute", "contribute", "control", "generate", "hold", "make", "own",
     "produce", "provide", "represent", "supply", "total"}
)  # fmt: skip
_PARTS = frozenset(
    {"percent", "%", "half", "third", "quarter", "majority", "share", "most", "stake"}
)
_TOGETHER = frozenset({"together", "jointly", "combined"})
_APART = frozenset({"both", "each", "respectively", "either", "neither"})
_WITH = frozenset({"clash", "collide", "merge"})
_JOINING = _WITH | {"divorce", "embrace", "kiss", "marry", "meet", "wed"}
_MEASURES = frozenset({"CARDINAL", "MONEY", "PERCENT", "QUANTITY", "ORDINAL"})
_ON_VERB = frozenset({"dobj", "advmod", "acomp", "npadvmod", "attr"})


def with_comparison(verb: Token, claims: Sequence[Claim]) -> list[Claim]:
    """Return `claims` of `verb` with what they compare with, and as one where they hold of several only together."""
    told = _compared(verb)
    together = _in_sum(verb, _together(verb, claims))
    if told is None or any(c.rule == "copula" for c in claims):
        return together
    return [_add(c, "comparison", told) for c in together]


def _add(claim: Claim, role: str, argument: Argument) -> Claim:
    if any(name == role for name, _ in claim.roles):
        return claim
    return with_role(claim, role, argument)


def _compared(verb: Token) -> Argument | None:
    """Return what stands behind the "than" of a verb: "sells fewer cars than Ford"; no number, no time, no clause.

    Of "grew faster than Ford" it is the words with their adverb, which no other role keeps.
    """
    carriers = [verb, *(c for c in verb.rights if c.dep_ in _ON_VERB)]
    carriers += [c for a in carriers[1:] for c in a.children if c.dep_ in {"amod", "advmod"}]
    for carrier in carriers:
        for than in carrier.rights:
            if than.lower_ != "than" or than.nbor(-1).lower_ in {"rather", "other"}:
                continue
            inner = first_child(than, "pobj")
            counts = inner is not None and any(c.dep_ == "nummod" for c in inner.lefts)
            if inner is not None and inner.pos_ in NOUNS - {"NUM"} and not counts:
                return None if _is_measure(inner) else _words(verb, carrier, inner)
    return None


def _is_measure(noun: Token) -> bool:
    return is_time(noun) or noun.ent_type_ in _MEASURES


def _words(verb: Token, carrier: Token, compared: Token) -> Argument | None:
    """Return what is compared with, with an adverb that no other role keeps; None where nothing is compared."""
    if carrier is verb:
        degrees = [t for t in verb.doc[verb.i + 1 : compared.head.i] if t.tag_ in {"JJR", "RBR"}]
        if not degrees:
            return None
        carrier = degrees[-1]
    if carrier.pos_ != "ADV":
        return Argument(token=compared)
    return Argument(token=compared, first=carrier.left_edge.i, last=phrase(compared)[1])


def _together(verb: Token, claims: Sequence[Claim]) -> list[Claim]:
    """Return the claims of the first, with each other one as its counterpart: "Spain and Italy are rivals"."""
    subject = first_child(verb, "nsubj")
    sides = list(iter_conjuncts(subject)) if subject is not None else []
    alone = len(sides) > 1 and all(s.tag_ in {"NN", "NNP"} for s in sides)
    if alone and len(sides) == 2 and verb.lemma_ in _JOINING and not is_passive(verb):
        return _each_other(claims, sides)
    told = first_child(verb, "attr") if verb.lemma_ == "be" else first_child(verb, "dobj")
    if not alone or told is None or not _is_mutual(verb, told):
        return list(claims)
    firsts = [c for c in claims if c.subject is not None and c.subject.token == sides[0]]
    pairs = [_add(c, "counterpart", Argument(token=s)) for c in firsts for s in sides[1:]]
    return pairs or list(claims)


def _in_sum(verb: Token, claims: list[Claim]) -> list[Claim]:
    """Return one claim of all subjects for what they have only in sum: "Chad and Peru own half of the mine"."""
    subject = first_child(verb, "nsubj") if len(claims) > 1 else None
    if subject is None or subject.pos_ not in NOUNS or first_child(subject, "conj") is None:
        return claims
    sides = list(iter_conjuncts(subject))
    told = {
        c.subject.token.i for c in claims if c.subject is not None and c.subject.token is not None
    }
    alone = {c.lower_ for c in (*verb.subtree, *subject.subtree)} & _APART
    if alone or len({c.predicate for c in claims}) > 1 or told != {s.i for s in sides}:
        return claims
    if not _is_summed(verb):
        return claims
    words = Argument(token=subject, first=subject.left_edge.i, last=phrase(sides[-1])[1])
    firsts = [c for c in claims if c.subject is not None and c.subject.token == subject]
    return [replace(c, subject=words) for c in firsts]


def _is_summed(verb: Token) -> bool:
    """Return whether what a verb tells is a share: "account for 60 percent", "own half of the mine"."""
    amounts = [c for c in verb.rights if c.dep_ == "dobj"]
    if any(c.lower_ in _TOGETHER for c in verb.children):  # "together sold 90 cars"
        return any(a.ent_type_ == "PERCENT" or first_child(a, "nummod") for a in amounts)
    if verb.lemma_ not in _SHARING:
        return False
    amounts += [c for p in verb.rights if p.lower_ == "for" for c in p.rights if c.dep_ == "pobj"]
    return any(a.ent_type_ == "PERCENT" or a.lemma_ in _PARTS for a in amounts)


def _each_other(claims: Sequence[Claim], sides: Sequence[Token]) -> list[Claim]:
    """Return what two do with each other as one claim of the first: "Lee and Ray met" is Lee meeting Ray."""
    if any(c.object is not None or c.rule == "clause" for c in claims):
        return list(claims)
    firsts = [c for c in claims if c.subject is not None and c.subject.token == sides[0]]
    return [_with_other(c, sides[1]) for c in firsts] or list(claims)


def _with_other(claim: Claim, other: Token) -> Claim:
    """Return a claim of two as one of the first with the other: "Lee and Ray clashed" is Lee clashing with Ray."""
    name = claim.predicate + ("_WITH" if claim.head.lemma_ in _WITH else "")
    return replace(claim, object=Argument(token=other), predicate=name)


def _is_mutual(verb: Token, told: Token) -> bool:
    if verb.lemma_ == "be":
        return told.tag_ == "NNS" and told.lemma_.lower() in _MUTUAL and not told.rights
    return verb.lemma_ == "share" and not any(c.lower_ == "with" for c in verb.rights)
