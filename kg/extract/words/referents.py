"""What an article speaks of, and the places where it does: the records that name linking and coreference share."""

from bisect import bisect_left
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field, replace

from kg.extract.words.tree import Token
from kg.knowledge.gazetteer import Gazetteer
from kg.model import Entity, EntityLink
from kg.records import record

_LINKS = frozenset({"of", "on", "for", "against", "in", "to"})


@dataclass(slots=True)
class Referent:
    """Something the article speaks of. `head` is the lemma of its last word; `modifiers` are keys that narrow it.

    `told`: a title or a pronoun, no mere first name, told the gender. `short`: the name of a noun without a clause.
    `offices`: what a person is, each as its noun and the keys of what narrows it. `members`: the ids of those whom a
    group takes together who were named one by one. `homes`: the ids of where a body is told to be of.
    """

    id: str
    type: str
    name: str
    head: str
    modifiers: frozenset[str] = frozenset()
    named: bool = False
    plural: bool = False
    gender: str = ""
    told: bool = False
    age: str = ""
    titles: set[str] = field(default_factory=set)
    offices: set[tuple[str, frozenset[str]]] = field(default_factory=set)
    classes: frozenset[str] = frozenset()
    short: str = ""
    surfaces: set[str] = field(default_factory=set)
    members: tuple[str, ...] = ()
    homes: set[str] = field(default_factory=set)


@record
class Occurrence:
    """A place where a referent stands: sentence number, tokens [first, last] of its Doc, the head, kind and rule.

    `referent` is None for a coordination: it may win against single things, and then nothing is resolved.
    """

    sentence: int
    first: int
    last: int
    head: Token
    referent: Referent | None
    kind: str
    how: str


@record
class Resolution:
    """What a token stands for: an entity id or None, the kind of mention, and the rule that says so."""

    entity: str | None
    kind: str
    how: str


class History:
    """What was met in an article: in reading order, by thing, by what things are called, and from a sentence on."""

    __slots__ = ("_called", "_numbers", "_times", "met", "things", "turns")

    def __init__(self) -> None:
        """Start with nothing met."""
        self.met: list[Occurrence] = []
        # how often each one's thing, or a list at its head's place, had been met with it
        self.turns: list[int] = []
        # the occurrences of each thing, in the order in which the things were first met
        self.things: list[list[Occurrence]] = []
        self._numbers: dict[str, int] = {}
        self._called: dict[str, set[int]] = {}
        self._times: dict[str | int, int] = {}

    def add(self, occurrence: Occurrence) -> None:
        """Note what was met next."""
        referent = occurrence.referent
        key = referent.id if referent is not None else occurrence.head.i
        self._times[key] = self._times.get(key, 0) + 1
        self.met.append(occurrence)
        self.turns.append(self._times[key])
        if referent is not None:
            number = self._numbers.setdefault(referent.id, len(self.things))
            if number == len(self.things):
                self.things.append([])
            self.things[number].append(occurrence)
            for word in (referent.head, *referent.classes):
                self._called.setdefault(word, set()).add(number)

    def rename(self, old: Referent, new: Referent) -> None:
        """Make the places of `old` places of `new`, which was met or is to be met; it keeps its own, too."""
        number = self._numbers.pop(old.id)
        moved = {id(o): replace(o, referent=new) for o in self.things[number]}
        self.met[:] = [moved.get(id(o), o) for o in self.met]
        mine = self.things.pop(number)
        self._numbers = {i: n - (n > number) for i, n in self._numbers.items()}
        for word, numbers in self._called.items():
            self._called[word] = {n - (n > number) for n in numbers if n != number}
        at = self._numbers.setdefault(new.id, len(self.things))
        if at == len(self.things):
            self.things.append([])
        self.things[at][:0] = [moved[id(o)] for o in mine]
        self._times[new.id] = self._times.get(new.id, 0) + self._times.pop(old.id)
        for word in (new.head, *new.classes):
            self._called.setdefault(word, set()).add(at)

    def of(self, identity: str) -> Sequence[Occurrence]:
        """Return the occurrences of the thing with this id."""
        number = self._numbers.get(identity)
        return self.things[number] if number is not None else ()

    def uses(self) -> Counter[str]:
        """Return by id how often each thing was met."""
        return Counter({i: len(self.things[number]) for i, number in self._numbers.items()})

    def called(self, words: Iterable[str]) -> list[Sequence[Occurrence]]:
        """Return the occurrences of each thing that has one of `words` as its last word or its class."""
        numbers = set[int]().union(*(self._called.get(word, ()) for word in words))
        return [self.things[number] for number in sorted(numbers)]

    def since(self, sentence: int) -> list[tuple[Occurrence, int]]:
        """Return what was met in that sentence and later ones, each with its turn.

        Only while the article is being read: what a reader asks for later is met out of order.
        """
        first = bisect_left(self.met, sentence, key=lambda o: o.sentence)
        return list(zip(self.met[first:], self.turns[first:], strict=True))


def head_word(name: str) -> str:
    """Return the word of a name that says what it is, in small letters: "Church of Norway" is a church.

    >>> head_word("Convention on Cluster Munitions"), head_word("Mine Ban Treaty")
    ('convention', 'treaty')
    """
    words = name.split()
    cut = next((i for i, w in enumerate(words) if i and w in _LINKS), len(words))
    return words[cut - 1].lower()


def weapon_class(lemma: str, gazetteer: Gazetteer) -> Entity | None:
    """Return the class of weapons that a common noun names; "hawk" is no HAWK, which has a name of its own."""
    for candidate in gazetteer.lookup(lemma):
        entity = gazetteer.entity(candidate.entity)
        if entity is not None and entity.type == "Weapon":
            return entity if lemma in {entity.name, *entity.aliases} else None
    return None


def weapon_classes(entity: Entity, gazetteer: Gazetteer) -> frozenset[str]:
    """Return the last words of what `entity` is called and of all it is a kind of: mine, landmine, weapon."""
    words, here = {"weapon", "arm"}, entity
    while True:
        words |= {n.split()[-1].split("-")[-1].lower() for n in (here.name, *here.aliases)}
        above = [gazetteer.entity(x.end) for x in here.links if x.type == "SUBTYPE_OF"]
        if not above or above[0] is None:
            return frozenset(words)
        here = above[0]


def make_known(entity: Entity, classes: frozenset[str] = frozenset()) -> Referent:
    """Return the referent of an entity of the gazetteer that was met as a noun phrase."""
    head = head_word(entity.name)
    return Referent(
        id=entity.id,
        type=entity.type,
        name=entity.name,
        head=head,
        named=True,
        plural=entity.type == "Weapon" or "ArmedForces" in entity.labels,
        classes=classes | {head},
    )


def bare_phrase(text: str) -> str:
    """Return a phrase without an article before it."""
    words = text.split(" ", 1)
    return words[1] if len(words) == 2 and words[0].lower() in {"the", "a", "an"} else text


def shown_name(referent: Referent) -> str:
    """Return what to call a referent: "Boats" in a headline are boats where the article says boats, too."""
    name = referent.name
    if referent.named:
        return name
    folded = name.casefold()
    others = {bare_phrase(s) for s in referent.surfaces} - {name}
    alike = [s for s in others if s.casefold() == folded]
    return min([name, *alike], key=lambda s: (sum(c.isupper() for c in s), s)) if alike else name


def make_entity(referent: Referent, links: Iterable[EntityLink]) -> Entity:
    """Return what no gazetteer knows as an entity of its own."""
    surfaces = {bare_phrase(s) for s in referent.surfaces} - {referent.name, ""}
    return Entity(
        id=referent.id,
        name=shown_name(referent),
        type=referent.type,
        aliases=tuple(sorted(surfaces)) if referent.named else (),
        links=tuple(sorted(links, key=lambda x: (x.type, x.end))),
    )
