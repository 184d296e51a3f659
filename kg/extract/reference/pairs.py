"""Find which of two things named together "the former" and "the latter" are, and whom "the couple" or "both" means."""

from collections.abc import Iterable, Sequence

from kg.extract.grammar.grammar import iter_conjuncts
from kg.extract.names.nominals import Nominal
from kg.extract.parsing.parse import start_of
from kg.extract.words.kinds import label_of
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.referents import Occurrence, Referent
from kg.extract.words.tree import Token
from kg.ids import entity_id

_ONE_OF_TWO = frozenset({"former", "latter"})
_COUPLES = {"couple": 2, "duo": 2, "pair": 2, "trio": 3}
_NUMBERS = {"both": 2, "two": 2, "three": 3}
# who may be any that act
_SIDES = frozenset({"party", "side"})
# a group may act with either: "the army and the police", "the mayor and his aides"
_KINDS = {"Person": "people", "Group": "any", "Country": "bodies", "Organization": "bodies"}
# plurals for those who were named, and for nobody else who may be told of
_SEVERAL = frozenset(
    {"boy", "brother", "club", "company", "country", "firm", "girl", "leader", "man", "nation", "sibling", "sister",
     "teenager", "woman"}
)  # fmt: skip
_ALONE = frozenset({"dobj", "nsubj", "nsubjpass"})
_TELLING = frozenset({"acl", "appos", "cc", "prep", "relcl"})
_JOINED = "coordination"


def is_one_of_two(nominal: Nominal) -> bool:
    """Return whether a phrase is "the former" or "the latter" without a noun."""
    return nominal.lemma in _ONE_OF_TWO and nominal.determiner == "the"


def one_of_two(nominal: Nominal, number: int, met: Sequence[Occurrence]) -> Referent | None:
    """Return the first or the second of the two that were named together last, or None.

    Args:
        nominal: the phrase.
        number: the number of its sentence; the two stand in it or in the one before.
        met: what was met in the article.
    """
    near = _lately(nominal.head, number, met)
    pair = next((o for o in reversed(near) if o.how == _JOINED), None)
    if pair is None or pair.head.doc[pair.last].head is not pair.head:
        return None  # three or more
    at = pair.first if nominal.lemma == "former" else pair.last
    same = [o for o in near if o.head.doc is pair.head.doc and o.head.i == at]
    return next((o.referent for o in same if o.referent is not None), None)


def joined(occurrence: Occurrence, met: Iterable[Occurrence]) -> Referent | None:
    """Return the group of those whom a coordination names, persons or bodies, or None.

    Args:
        occurrence: the coordination.
        met: what was met in the article, at least that of its sentence.
    """
    first = occurrence.head
    heads = list(iter_conjuncts(first))
    beside = {o.head.i: o.referent for o in met if o.head.doc is first.doc and o.referent}
    members = [beside[h.i] for h in heads if h.i in beside]
    return _group_of(members) if len(members) == len(heads) else None


def those_named(nominal: Nominal, now: int, history: Sequence[Occurrence]) -> Referent | None:
    """Return the group of those named lately whom "the couple", "both countries" or "the men" means, or None.

    Those named together, or else all of the kind who are named in the sentence itself or in the one before, where the
    phrase tells how many they are.
    """
    many, several = _how_many(nominal), _is_several(nominal)
    if not many and not several:
        return None
    kind = "" if nominal.lemma in _SIDES else "Person"
    if nominal.lemma not in _SIDES and nominal.lemma not in _COUPLES:
        kind = label_of(nominal.lemma, plural=False)
    near = _lately(nominal.head, now, history)
    gender = load_lexicon().genders.get(nominal.lemma, "")
    group = _joined_lately(near, many)
    if group is None and many:
        group = _all_named(near, many, kind, now)
    return group if group is not None and _are(group, kind, gender, history) else None


def is_bare_pair(token: Token) -> bool:
    """Return whether a word without a noun takes up two: "Both left", "freed the two"."""
    if token.lower_ not in {"both", "two"} or token.dep_ not in _ALONE:
        return False
    if _tells_more(token):
        return False
    return token.lower_ == "both" or any(c.lower_ == "the" for c in token.lefts)


def two_named(token: Token, now: int, history: Sequence[Occurrence]) -> Referent | None:
    """Return the group of the two named lately whom "both" or "the two" means, or None."""
    near = _lately(token, now, history)
    return _joined_lately(near, 2) or _all_named(near, 2, "Person", now)


def _lately(head: Token, now: int, met: Iterable[Occurrence]) -> list[Occurrence]:
    """Return what was met before `head` in its sentence, the one with number `now`, and in the one before."""
    here = start_of(head)
    return [o for o in met if now - 1 <= o.sentence <= now and start_of(o.head) < here]


def _tells_more(head: Token) -> bool:
    """Return whether words behind a noun tell which or what kind is meant."""
    return any(c.dep_ in _TELLING for c in head.rights)


def _joined_lately(near: Sequence[Occurrence], many: int) -> Referent | None:
    """Return the group named together last; of as many members unless `many` is 0."""
    for place in reversed(near):
        group = joined(place, near) if place.how == _JOINED else place.referent
        if (
            group is not None
            and group.members
            and len(group.members) == (many or len(group.members))
        ):
            return group
    return None


def _all_named(near: Sequence[Occurrence], many: int, kind: str, now: int) -> Referent | None:
    """Return the group of all of a kind who are named in a sentence or with those of the one before, if so many."""
    for since in (now, now - 1):
        found = {
            o.referent.id: o.referent
            for o in near
            if o.sentence >= since and o.referent is not None and o.referent.named
            if not o.referent.plural and o.referent.type in ({kind} if kind else _KINDS)
        }
        if len(found) >= many:
            return _group_of(list(found.values())) if len(found) == many else None
    return None


def note_group(
    group: Referent | None,
    referents: dict[str, Referent],
    groups: dict[str, tuple[str, ...]],
    asked: set[str],
) -> None:
    """Add a group to the things of an article, its members to those that statements tell of; nothing for others."""
    if group is not None and group.members:
        referents.setdefault(group.id, group)
        groups[group.id] = group.members
        asked.update(group.members)


def _how_many(nominal: Nominal) -> int:
    """Return how many a phrase takes up that tells nothing else of them: "the pair", "both men"; 0 for others."""
    if _tells_more(nominal.head):
        return 0
    if nominal.lemma in _COUPLES:
        alone = nominal.determiner == "the" and not nominal.modifiers
        return _COUPLES[nominal.lemma] if alone else 0
    if nominal.lemma in _SIDES and nominal.head.dep_ != "nsubj":
        return 0  # "looked at both sides"
    words = nominal.modifiers or {nominal.determiner}
    told = nominal.plural and nominal.determiner in {"the", "both", "these"} and len(words) == 1
    return _NUMBERS.get(next(iter(words)), 0) if told else 0


def _is_several(nominal: Nominal) -> bool:
    """Return whether a plural without more says of what kind they are who were named: "the men", "the companies"."""
    if nominal.lemma not in _SEVERAL or not nominal.plural or nominal.determiner != "the":
        return False
    return not nominal.modifiers and not _tells_more(nominal.head)


def _are(group: Referent, kind: str, gender: str, history: Iterable[Occurrence]) -> bool:
    """Return whether all of a group are of a kind, any kind for "", and none of the other gender."""
    members = [o.referent for o in history if o.referent and o.referent.id in group.members]
    return all(m.type == (kind or m.type) and m.gender in {"", gender or m.gender} for m in members)


def joined_names(names: Sequence[str]) -> str:
    """Return the names of several as one: "Chad, Mali and Niger"."""
    return f"{', '.join(names[:-1])} and {names[-1]}"


def _group_of(members: Sequence[Referent]) -> Referent | None:
    """Return a group of several persons or of several bodies; None of others, or where one is told twice."""
    kinds = {_KINDS.get(m.type, "") for m in members}
    if (
        len({m.id for m in members}) < max(2, len(members))
        or len(kinds - {"any"}) > 1
        or "" in kinds
    ):
        return None
    name = joined_names([m.name for m in members])
    ids = tuple(m.id for m in members)
    identity = entity_id("Group", " ".join(sorted(ids)))
    return Referent(identity, "Group", name, "group", plural=True, members=ids)
