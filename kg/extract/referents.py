"""What an article speaks of, and the places where it does: the records that name linking and coreference share."""

from dataclasses import dataclass, field

from kg.extract.tree import Token
from kg.knowledge.gazetteer import Gazetteer
from kg.model import Entity

_LINKS = frozenset({"of", "on", "for", "against", "in", "to"})


@dataclass(slots=True)
class Referent:
    """Something the article speaks of. `head` is the lemma of its last word; `modifiers` are keys that narrow it.

    `told`: a title or a pronoun, no mere first name, told the gender.
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
    classes: frozenset[str] = frozenset()
    surfaces: set[str] = field(default_factory=set)


@dataclass(frozen=True, slots=True)
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


def head_word(name: str) -> str:
    """Return the word of a name that says what it is, in small letters: "Church of Norway" is a church.

    >>> head_word("Convention on Cluster Munitions"), head_word("Mine Ban Treaty")
    ('convention', 'treaty')
    """
    words = name.split()
    cut = next((i for i, w in enumerate(words) if i and w in _LINKS), len(words))
    return words[cut - 1].lower()


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
