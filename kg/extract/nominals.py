"""Read noun phrases: their extent, what narrows them, what kind of thing their head names."""

from collections.abc import Callable
from dataclasses import dataclass

from kg.extract.grammar import left_edge
from kg.extract.names import load_lexicon
from kg.extract.tree import Token

OwnerOf = Callable[[Token], str | None]
_DETERMINERS = frozenset(
    [
        "a",
        "an",
        "the",
        "this",
        "that",
        "these",
        "those",
        "some",
        "any",
        "no",
        "each",
        "every",
        "all",
        "both",
        "such",
        "another",
    ]
)
# These narrow nothing down: a phrase with and without them is the same thing.
_NEUTRAL = frozenset(
    [
        "own",
        "so-called",
        "recent",
        "latest",
        "current",
        "present",
        "alleged",
        "aforementioned",
        "entire",
        "whole",
        "very",
        "same",
        "late",
        "more",
        "further",
        "additional",
        "many",
        "several",
        "few",
        "numerous",
        "new",
        "old",
        "aging",
        "ageing",
        "already",
        "controversial",
        "much",
        "long-range",
        "short-range",
        "major",
        "key",
    ]
)
# The current flag and the new one are two, though either may be called the flag.
_AGES = {
    **dict.fromkeys(("new", "next", "future", "proposed"), "new"),
    **dict.fromkeys(("current", "present", "existing", "old", "former", "previous"), "old"),
}
_TIME_LABELS = frozenset({"DATE", "TIME", "MONEY", "PERCENT", "QUANTITY", "ORDINAL", "CARDINAL"})
_NOUN_ENDINGS = ("man", "men", "woman", "women")
_MASS = frozenset(["people", "police", "public"])


@dataclass(frozen=True, slots=True)
class Nominal:
    """A noun phrase without a name at its head: tokens [first, last], and its parts.

    `modifiers` are keys of what narrows it: words in small letters, or ids of entities. `name` is the phrase without
    its determiner, its possessor spelt out. `determiner` is "" for a bare phrase. `age` is new or old where the
    phrase says so, else "".
    """

    head: Token
    first: int
    last: int
    name: str
    lemma: str
    label: str
    determiner: str
    modifiers: frozenset[str]
    plural: bool
    owner: str | None
    age: str


def is_nominal_head(token: Token) -> bool:
    """Return whether `token` heads a noun phrase that could stand for something: no modifier, no time or amount."""
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {
        "compound",
        "nmod",
        "npadvmod",
        "amod",
        "advmod",
    }:
        return False
    return not token.ent_type_ or token.ent_type_ not in _TIME_LABELS


def label_of(lemma: str, *, plural: bool) -> str:
    """Return the entity label of a head noun; Concept for a noun the lexicon does not know.

    Several persons are a Group.
    """
    lexicon = load_lexicon()
    label = lexicon.labels.get(lemma, "")
    if not label and (lemma.endswith(_NOUN_ENDINGS) or lemma.endswith(("ist", "ians"))):
        label = "Person"
    if label == "Person" and plural:
        return "Group"
    if label == "Organization" and plural:
        return "Group"
    return label or "Concept"


def lemma_of(token: Token) -> str:
    """Return the lemma of a noun in small letters; the pipeline's, with British spelling left as it is."""
    word = token.lemma_.lower()
    return {"troops": "troop", "forces": "force", "weapons": "weapon", "arms": "arm"}.get(
        word, word
    )


# nouns that say little without what a preposition ties to them
_TIED = {
    "against": "appeal campaign case charge complaint crackdown embargo lawsuit penalty petition sanction suit",
    "in": """confidence decline drop fall faith increase inflation interest investment rise role share stake
        unemployment""",
    "for": "bid candidate campaign demand lawyer responsibility spokesman spokesperson spokeswoman support",
    "with": "agreement alliance coalition contract deal negotiation partnership relation talk tie truce",
    "to": "access end halt opposition return threat",
    "on": "ban embargo limit sanction tariff tax",
}
# ... and these tie to any noun but a person's ("visas for nurses", "a row over pay")
_COMPLETING = frozenset({"for", "about", "against", "over", "on", "between"})
_WHOLE = frozenset({"Person", "Group", "Organization", "Country", "Place", "Weapon"})
# ... unless the verb before takes both: "blamed the defeat on fraud"
_TAKING = {
    "on": frozenset({"base", "blame", "focus", "impose", "inflict", "lay", "pin", "place", "put", "spend", "waste"}),
    "for": frozenset({"buy", "charge", "exchange", "fine", "mistake", "pay", "swap", "trade"}),
    "against": frozenset({"hold", "turn", "use", "wield"}),
}  # fmt: skip
_TIES = {
    noun: frozenset(p for p, nouns in _TIED.items() if noun in nouns.split())
    for noun in {n for nouns in _TIED.values() for n in nouns.split()}
}


def is_plural(token: Token) -> bool:
    """Return whether a noun is plural in form or always means several."""
    return token.tag_ in {"NNS", "NNPS"} or token.lower_ in _MASS


def _of_object(head: Token) -> Token | None:
    """Return what completes a noun: behind "of", or behind the preposition that it asks for ("a suit against Fiat")."""
    lemma = lemma_of(head)
    ties = _TIES.get(lemma, frozenset())
    if label_of(lemma, plural=False) not in _WHOLE and head.ent_type_ not in _TIME_LABELS:
        verb = head.head.lemma_ if head.dep_ == "dobj" else ""
        ties |= {p for p in _COMPLETING if verb not in _TAKING.get(p, ())}
    for child in head.rights:
        tied = child.i == head.i + 1 and child.lower_ in ties
        if child.dep_ == "prep" and (child.lower_ == "of" or tied):
            inner = next((c for c in child.children if c.dep_ == "pobj"), None)
            measured = tied and inner is not None and inner.ent_type_ in _TIME_LABELS
            return None if measured else inner
    return None


def _right_edge(head: Token) -> int:
    """Return the last token of the phrase with an "of" phrase or a short prepositional tail, without clauses."""
    inner = _of_object(head)
    if inner is None or inner.i - head.i >= 8:
        return head.i
    return max(head.i, *(_right_edge(t) for t in _listed(inner)))


def _listed(inner: Token) -> list[Token]:
    """Return what a noun is completed by: "ministers of Chad, Mali and Niger", "a range of health and art courses".

    Only what is alike hangs together: of "the mayor of Oslo and the firm" and "of Oslo and Ann Lee" it is Oslo alone.
    What something is between is two.
    """
    found, preposition = [inner], inner.head.lower_
    if preposition not in {"of", "between"} and inner.dep_ == "pobj":
        return found  # "shells for mortars, tents and boots"
    for child in inner.rights:
        named = child.ent_type_ if child.pos_ == "PROPN" else ""
        many = inner.dep_ == "conj" or any(c.dep_ == "conj" for c in child.rights)
        alike = child.pos_ == inner.pos_ and (many or named in {"", inner.ent_type_})
        bare = not any(c.dep_ in {"det", "poss", "relcl", "acl", "appos"} for c in child.children)
        if child.dep_ == "conj" and ((alike and bare) or preposition == "between"):
            found += _listed(child)
    return found


def _keys(head: Token, owner_of: OwnerOf) -> tuple[set[str], str | None]:
    """Return the keys of the modifiers of `head`, and the entity id of its possessor."""
    keys: set[str] = set()
    owner = None
    for child in head.children:
        if child.dep_ == "poss":
            owner = owner_of(child)
            keys.add(owner or child.lower_)
        elif child.dep_ in {"amod", "compound", "nmod", "nummod"} and (
            child.i < head.i or child.dep_ == "nummod"
        ):
            entity = owner_of(child) if child.pos_ in {"PROPN", "ADJ", "NOUN"} else None
            if entity:
                keys.add(entity)
            elif child.lower_ not in _NEUTRAL:
                keys.add(child.lower_)
                inner, _ = _keys(child, owner_of)
                keys |= inner
    completing = _of_object(head)
    for inner_head in _listed(completing) if completing is not None else ():
        entity = owner_of(inner_head)
        if entity:
            keys.add(entity)
        else:
            keys |= {lemma_of(inner_head), *_keys(inner_head, owner_of)[0]}
    return keys, owner


def _words(head: Token, first: int, last: int, owner_name: str | None) -> str:
    """Return the phrase as a name: no determiner, no quotation marks, the possessor's name for a pronoun."""
    doc = head.doc
    while first < head.i and (
        doc[first].lower_ in _DETERMINERS or doc[first].is_punct or doc[first].pos_ == "ADV"
    ):
        first += 1
    words = ""
    for token in doc[first : last + 1]:
        if token.text == '"':
            words = words if not token.whitespace_ else words + " "
            continue
        if token.dep_ == "poss" and token.tag_ in {"PRP$", "WP$"}:
            words += f"{_possessive(owner_name)} " if owner_name else token.text + " "
        elif token.lower_ != "own":
            words += token.text_with_ws
    return " ".join(words.split())


def _possessive(name: str) -> str:
    """Return whose something is: "Kenya's", "four ministers'"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def read_nominal(head: Token, owner_of: OwnerOf, name_of: Callable[[str], str]) -> Nominal:
    """Return what the phrase of `head` says of itself.

    Args:
        head: a noun for which `is_nominal_head` holds, or any other noun a reader asks for.
        owner_of: gives the entity id of a token inside the phrase that is a name or a resolved pronoun, or None.
        name_of: gives the name of an entity id.
    """
    first, last = left_edge(head), _right_edge(head)
    keys, owner = _keys(head, owner_of)
    determiner = next((c.lower_ for c in head.children if c.dep_ in {"det", "predet"}), "")
    if any(c.lower_ == "one" and c.dep_ == "nummod" for c in head.children):
        determiner = "one"
    if any(c.dep_ == "poss" for c in head.children):
        determiner = "poss"
    plural = is_plural(head)
    lemma = lemma_of(head)
    keys |= _restriction(head)
    return Nominal(
        head=head,
        first=first,
        last=last,
        name=_words(head, first, last, name_of(owner) if owner else None),
        lemma=lemma,
        label=label_of("person" if head.ent_type_ == "NORP" else lemma, plural=plural),
        determiner=determiner,
        modifiers=frozenset(keys),
        plural=plural,
        owner=owner,
        age=next((_AGES[c.lower_] for c in head.lefts if c.lower_ in _AGES), ""),
    )


def _restriction(head: Token) -> set[str]:
    """Return a key for a restrictive relative clause ("mines that deactivate themselves"): it makes another thing."""
    for child in head.rights:
        if child.dep_ == "relcl" and head.tag_ in {"NNS", "NNPS"}:
            before = head.doc[child.left_edge.i - 1]
            if before.text != "," and child.left_edge.lower_ in {"that", "which", "who", "whose"}:
                return {f"that {child.lemma_.lower()}"}
    return set()
