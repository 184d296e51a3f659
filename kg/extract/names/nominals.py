"""Read noun phrases: their extent, what narrows them, what kind of thing their head names."""

from collections.abc import Callable

from kg.extract.grammar.completions import (
    RELATIVES,
    completions_of,
    last_of_nominal,
    listed,
    restricting_clause,
)
from kg.extract.grammar.grammar import left_edge
from kg.extract.names.elided_nouns import elided_noun, name_of_elided
from kg.extract.names.nations import is_one_people
from kg.extract.words.kinds import TIME_LABELS, is_plural, label_of, lemma_of
from kg.extract.words.tree import Token, text_of
from kg.records import record

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
        "neither",
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
# "many workers" are not all workers, of whom a bare plural tells
_COUNTING = frozenset({"few", "many", "more", "numerous", "several"})
_POINTING = frozenset({"that", "the", "these", "this", "those"})
_ROUGHLY = frozenset(
    {"about", "almost", "approximately", "around", "at", "least", "nearly", "roughly", "some", "up"}
)

# "hundreds of nurses" are nurses, "the majority of the flats" is flats
_COUNTS = frozenset(
    {"couple", "dozen", "handful", "hundred", "majority", "million", "score", "thousand"}
)
# people, where nothing tells of what they are so many: "Thousands marched"
CROWDS = frozenset({"dozens", "hundreds", "millions", "scores", "thousands"})
# what is done to people only
_TO_PEOPLE = frozenset(
    {"arrest", "detain", "displace", "employ", "evacuate", "hospitalize", "hurt", "injure", "jail", "kill", "rescue",
     "wound"}
)  # fmt: skip
# how the words for several of a people end: "three Finns", but "two Swiss"
_SEVERAL = frozenset({"bs", "ds", "es", "ks", "ns", "rs", "ts"})
# what takes up a name as a possessor: "the country's navy"
_KINDS = frozenset({"city", "company", "country", "firm", "nation", "town", "village"})
# two groups are told apart by these
_OPPOSED = frozenset({"outside", "without"})


@record
class Nominal:
    """A noun phrase without a name at its head: tokens [first, last], and its parts.

    `modifiers` are keys of what narrows it: words in small letters, or ids of entities. `name` is the phrase without
    its determiner, its possessor spelt out, with the clause that it needs; `short` is that without the clause, or "".
    `determiner` is "" for a bare phrase. `age` is new or old where the phrase says so, else ""; `counting` is a word
    like "several" or "hundreds" in a phrase without a determiner, else "". `meant`: the words around the noun told
    the label, no list.
    """

    head: Token
    first: int
    last: int
    name: str
    short: str
    lemma: str
    label: str
    determiner: str
    modifiers: frozenset[str]
    plural: bool
    owner: str | None
    age: str
    counting: str
    meant: bool = False


def is_nominal_head(token: Token) -> bool:
    """Return whether `token` heads a noun phrase that could stand for something: no modifier, no time or amount."""
    if token.pos_ == "ADJ" and token.lower_ == "other":
        return token.dep_ in {"dobj", "pobj"} and elided_noun(token) is not None
    if token.pos_ not in {"NOUN", "PROPN"} or token.dep_ in {
        "compound",
        "nmod",
        "npadvmod",
        "amod",
        "advmod",
    }:
        return False
    counts = token.pos_ == "NOUN" and (counted(token) is not token or is_crowd(token))
    return not token.ent_type_ or token.ent_type_ not in TIME_LABELS or counts


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
    for inner_head in (t for inner in completions_of(head) for t in listed(inner)):
        if inner_head.head.lower_ in _OPPOSED:
            keys.add(inner_head.head.lower_)
        entity = owner_of(inner_head)
        if entity:
            keys.add(entity)
        else:
            keys |= {lemma_of(inner_head), *_keys(inner_head, owner_of)[0]}
    return keys, owner


def _words(
    head: Token, extent: tuple[int, int], owner_of: OwnerOf, name_of: Callable[[str], str]
) -> str:
    """Return the phrase as a name: no determiner, no quotation marks, the possessor's name for a pronoun."""
    doc, (first, last) = head.doc, extent
    while first < head.i and (
        doc[first].lower_ in _DETERMINERS or doc[first].is_punct or _is_loose_adverb(doc[first])
    ):
        first += 1
    words = ""
    for token in doc[first : last + 1]:
        if token.text == '"':
            words = words if not token.whitespace_ else words + " "
            continue
        if token.dep_ == "poss" and token.tag_ in {"PRP$", "WP$"}:
            owner = owner_of(token)
            words += f"{possessive(name_of(owner))} " if owner else token.text + " "
        elif (owner := _class_owner(token, owner_of)) is not None:
            words += f"{possessive(name_of(owner))} "  # "the country's navy"
        elif token.dep_ == "case" and _class_owner(token.head, owner_of) is not None:
            continue
        elif token.lower_ != "own" or token.dep_ == "pobj":
            words += token.text_with_ws
    return " ".join(words.split())


def _class_owner(token: Token, owner_of: OwnerOf) -> str | None:
    """Return the entity that a bare noun for its kind stands for as a possessor, or None."""
    if token.dep_ != "poss" or token.lower_ not in _KINDS:
        return None
    return owner_of(token) if all(c.dep_ in {"case", "det"} for c in token.children) else None


def _is_loose_adverb(word: Token) -> bool:
    """Return whether an adverb before a phrase is no part of its name; "at least" and "nearly" are, before a number."""
    rough = word.lower_ in _ROUGHLY and any(t.like_num for t in word.doc[word.i + 1 : word.i + 4])
    least = word.lower_ == "at" and word.nbor(1).lower_ == "least"
    least = least or (word.lower_ == "least" and word.nbor(-1).lower_ == "at")
    if least:  # "at least those nurses"
        return word.nbor(2 if word.lower_ == "at" else 1).lower_ in _POINTING
    return word.pos_ == "ADV" and not rough


def possessive(name: str) -> str:
    """Return whose something is: "Kenya's", "four ministers'"."""
    return f"{name}'" if name.endswith("s") else f"{name}'s"


def read_nominal(head: Token, owner_of: OwnerOf, name_of: Callable[[str], str]) -> Nominal:
    """Return what the phrase of `head` says of itself.

    Args:
        head: a noun for which `is_nominal_head` holds, or any other noun a reader asks for.
        owner_of: gives the entity id of a token inside the phrase that is a name or a resolved pronoun, or None.
        name_of: gives the name of an entity id.
    """
    first, last = left_edge(head), _end_of_name(head.doc[last_of_nominal(head)])
    keys, owner = _keys(head, owner_of)
    determiner = next((c.lower_ for c in head.children if c.dep_ in {"det", "predet"}), "")
    counting = next((c.lower_ for c in head.lefts if c.lower_ in _COUNTING), "")
    kind = counted(head)
    if kind is not head:
        counting = head.lower_
    if any(c.lower_ == "one" and c.dep_ == "nummod" for c in head.children):
        determiner = "one"
    if any(c.dep_ == "poss" for c in head.children):
        determiner = "poss"
    plural = is_plural(kind) or (_is_of_people(kind) and kind.lower_[-2:] in _SEVERAL)
    lemma = lemma_of(head)

    label = label_of("person" if _is_of_people(kind) else lemma_of(kind), plural=plural)
    if lemma == "pair" and determiner == "the" and not any(c.dep_ == "prep" for c in head.rights):
        label = "Group"  # two who were told of, no pair of shoes
    if kind is head and is_crowd(head):
        label = "Group"
    noun = elided_noun(head)
    if noun is not None:
        label = label_of(lemma_of(noun), plural=False)
    clause = restricting_clause(head)
    keys |= _restriction(head, clause)
    name = _words(head, (first, last), owner_of, name_of)
    if noun is not None:
        name = name_of_elided(head, noun)
    short = name if clause is not None else ""
    if clause is not None:
        name += " " + text_of(head.doc[clause[0] : clause[1] + 1])
    return Nominal(
        head=head,
        first=first,
        last=last,
        name=name,
        short=short,
        lemma=lemma,
        label=label,
        determiner=determiner,
        modifiers=frozenset(keys),
        plural=plural,
        owner=owner,
        age=next((_AGES[c.lower_] for c in head.lefts if c.lower_ in _AGES), ""),
        counting="" if determiner else counting,
    )


def _is_of_people(noun: Token) -> bool:
    """Return whether a noun is a people's name: "seven Danes"."""
    return noun.ent_type_ == "NORP" or (noun.pos_ == "PROPN" and is_one_people(noun))


def is_crowd(head: Token) -> bool:
    """Return whether a count without a noun is one of people: "Thousands marched", "killed dozens on Friday"."""
    if head.lower_ not in CROWDS or any(c.lower_ == "of" for c in head.rights):
        return False
    done_to = head.dep_ in {"dobj", "nsubjpass"} and head.head.lemma_ in _TO_PEOPLE
    return head.dep_ == "nsubj" or done_to


def counted(head: Token) -> Token:
    """Return what a phrase like "hundreds of nurses" is of, or its head."""
    if lemma_of(head) not in _COUNTS:
        return head
    inner = (c for p in head.rights if p.lower_ == "of" for c in p.rights if c.dep_ == "pobj")
    return next((c for c in inner if is_plural(c)), head)


def count_of(noun: Token) -> Token | None:
    """Return the count that a noun without a determiner is told with ("nurses" in "hundreds of nurses"), or None."""
    if noun.dep_ != "pobj" or any(c.dep_ in {"det", "poss"} for c in noun.lefts):
        return None
    count = noun.head.head
    return count if count.pos_ == "NOUN" and counted(count) is noun else None


def counted_class(head: Token) -> frozenset[str]:
    """Return what else a count's phrase may be called: "hundreds of nurses" are the nurses."""
    noun = counted(head)
    return frozenset({lemma_of(noun)}) if count_of(noun) is head else frozenset()


def _end_of_name(last: Token) -> int:
    """Return the number of the last token of the name that a phrase ends in: "the launch of Sonic Heroes 4"."""
    if not last.ent_type_ or last.ent_type_ in TIME_LABELS:
        return last.i
    name = next((e for e in last.doc.ents if e.start <= last.i < e.end), None)
    voiced = name is not None and any(t.text == ":" for t in name) and name[-1].is_lower
    return last.i if name is None or voiced else name.end - 1  # "NOVA: The police left"


def key_of(nominal: Nominal) -> str:
    """Return what a phrase says of its thing, as a key: phrases with one key may be one thing."""
    words = [nominal.lemma, *sorted(nominal.modifiers), "s" if nominal.plural else ""]
    return " ".join([*words, *(w for w in (nominal.age, nominal.counting) if w)])


def _restriction(head: Token, clause: tuple[int, int] | None) -> set[str]:
    """Return a key for a restrictive clause ("mines that deactivate themselves"): it makes another thing."""
    if clause is not None:
        return {text_of(head.doc[clause[0] : clause[1] + 1]).lower()}
    for child in head.rights:
        if child.dep_ == "relcl" and head.tag_ in {"NNS", "NNPS"}:
            before = child.left_edge.nbor(-1)
            if before.text != "," and child.left_edge.lower_ in RELATIVES:
                return {f"that {child.lemma_.lower()}"}
    return set()
