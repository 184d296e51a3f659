"""A corpus made from templates, the same for everybody: readings as an extractor would give them, without one."""

from __future__ import annotations

import random
from dataclasses import replace
from functools import cache
from itertools import pairwise

from kg.knowledge.gazetteer import load_gazetteer
from kg.model import Entity, Modality, Polarity, Reading
from support.readings import Saying, entity, make_reading, on_day

_COUNTRIES = ("country:ukr", "Ukraine"), ("country:usa", "United States"), ("country:nor", "Norway")
_FIRST = (
    "Ada",
    "Bela",
    "Cora",
    "Dario",
    "Edda",
    "Femi",
    "Greta",
    "Hugo",
    "Ilse",
    "Jonas",
    "Kaya",
    "Lior",
)
_SYLLABLES = "ban", "cor", "del", "fin", "gar", "hol", "jur", "kal", "mer", "nos", "pir", "sul", "tev"  # fmt: skip
_GOODS = "ferries", "grain", "turbines", "radios", "trucks", "medicine", "bridges", "cables"
_WEAPONS = (
    "landmine",
    "anti-personnel-mine",
    "anti-vehicle-mine",
    "himars",
    "atacms",
    "cluster-munition",
)
_TITLES = "foreign minister", "spokesperson", "governor", "defence secretary"
_ACTS = (
    "VISITS",
    "SUPPORTS",
    "MEETS",
    "NEEDS",
    "ATTACKS",
    "USES",
    "FUNDS",
    "SERENADES",
    "OUTLINES",
    "JOINS",
)
_MODALITIES = {
    Modality.ACTUAL: 73, Modality.PLANNED: 10, Modality.POSSIBLE: 6, Modality.REQUIRED: 3, Modality.FUTURE: 3,
    Modality.HYPOTHETICAL: 3, Modality.CONDITIONAL: 1, Modality.ALLEGED: 1,
}  # fmt: skip
"""What news says (docs/measured.md): in a hundred statements so many are told in each way."""
_SHARED = 40
"""How many facts many of a thousand articles tell; a tenth of what an article says is one of them."""


@cache
def _places() -> tuple[Entity, ...]:
    known = [replace(entity(name), id=key) for key, name in _COUNTRIES]
    made = [entity(f"{a.title()}{b}ia") for a in _SYLLABLES[:8] for b in _SYLLABLES[:6]]
    return (*known, *made)


@cache
def _people(group: int) -> tuple[Entity, ...]:
    """Return the people of a group of articles: what grows with a corpus."""
    families = [f"{a.title()}{b}{group or ''}" for a, b in pairwise(_SYLLABLES)]
    names = [f"{first} {family}" for first in _FIRST for family in families]
    return tuple(entity(name, "Person") for name in names)


@cache
def _treaties() -> tuple[Entity, ...]:
    names = [f"{a.title()}{b} Convention" for a in _SYLLABLES[:5] for b in _SYLLABLES[:4]]
    return tuple(entity(name, "Treaty") for name in names)


@cache
def _weapons() -> tuple[Entity, ...]:
    known = (load_gazetteer().entity(f"weapon:{name}") for name in _WEAPONS)
    return tuple(replace(weapon, aliases=()) for weapon in known if weapon)


@cache
def _packages(wave: int) -> tuple[Entity, ...]:
    return tuple(entity(f"{a.title()} aid package {wave}", "AidPackage") for a in _SYLLABLES)


def _saying(chance: random.Random, group: int) -> Saying:
    """Return what one sentence says."""
    if chance.random() < 0.4:
        return _armed_saying(chance, group)
    a, b = chance.sample(_places(), 2)
    person = chance.choice(_people(group))
    day = f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    time = on_day(day)
    kind = chance.randrange(6)
    if kind == 0:
        goods = f"{chance.randint(2, 900)} {chance.choice(_GOODS)}"
        return Saying(a, "SUPPLIES", goods, roles=(("recipient", b),), time=time)
    if kind == 1:
        return Saying(person, "VISITS", b, time=time)
    if kind == 2:
        polarity = chance.choice((Polarity.POSITIVE, Polarity.NEGATIVE))
        return Saying(a, "SIGNATORY_TO", chance.choice(_treaties()), polarity)
    if kind == 3:
        return Saying(a, "SUPPORTS", b, modality=Modality.PLANNED, time=time)
    if kind == 4:
        return Saying(a, "CRITICIZES", b, by=(person,), time=time)
    inner = Saying(a, "SUPPLIES", chance.choice(_GOODS), roles=(("recipient", b),))
    return Saying(person, "ANNOUNCES", inner)


def _armed_saying(chance: random.Random, group: int) -> Saying:
    """Return what one sentence says of weapons, aid, treaties broken and people in office."""
    a, b = chance.sample(_places(), 2)
    person = chance.choice(_people(group))
    weapon = chance.choice(_weapons())
    day = f"2024-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    time = on_day(day)
    [kind] = chance.choices(range(6), (8, 1, 6, 6, 1, 1))
    if kind == 0:
        modality = chance.choice((Modality.ACTUAL, Modality.PLANNED))
        return Saying(
            a, "SUPPLIES", weapon, modality=modality, roles=(("recipient", b),), time=time
        )
    if kind == 1:
        return Saying(a, "BANS", weapon, time=time)
    if kind == 2:
        title = chance.choice(_TITLES)
        return Saying(person, "HOLDS_POSITION", title, roles=(("organization", a),))
    if kind == 3:
        treaty, alleged = chance.choice(_treaties()), Modality.ALLEGED
        return Saying(a, "VIOLATES", treaty, modality=alleged, by=(person,), time=time)
    package = chance.choice(_packages(group // 10))
    if kind == 4:
        return Saying(package, "HAS_VALUE", f"${chance.randint(2, 900)} million")
    return Saying(package, "INCLUDES", weapon)


def _news_saying(chance: random.Random, group: int) -> Saying:
    """Return what one sentence of ordinary news says: little of it is what the named queries ask for."""
    a, b = chance.sample(_places(), 2)
    person, weapon = chance.choice(_people(group)), chance.choice(_weapons())
    day = f"{chance.randint(2015, 2024)}-{chance.randint(1, 12):02}-{chance.randint(1, 28):02}"
    time = on_day(day) if chance.random() < 0.1 else None
    [kind] = chance.choices(range(7), (20, 4, 10, 35, 15, 5, 911))
    if kind == 0:
        return Saying(a, "SUPPLIES", weapon, roles=(("recipient", b),), time=time)
    if kind == 1:
        return Saying(a, "BANS", weapon, time=time)
    if kind == 2:
        return Saying(a, "CRITICIZES", b, by=(person,), time=time)
    if kind == 3:
        title = f"{chance.choice(_TITLES)} for {chance.choice(_GOODS)}"
        return Saying(person, "HOLDS_POSITION", title, roles=(("organization", a),))
    if kind == 4:
        polarity = chance.choice((Polarity.POSITIVE, Polarity.NEGATIVE))
        return Saying(a, "SIGNATORY_TO", chance.choice(_treaties()), polarity)
    if kind == 5:
        return Saying(chance.choice(_packages(group // 10)), "INCLUDES", weapon)
    [modality] = chance.choices(list(_MODALITIES), list(_MODALITIES.values()))
    subject = chance.choice((a, person))
    thing = f"{chance.choice(_GOODS)} {chance.randint(1, 50_000)}"
    object_ = chance.choice((b, b, chance.choice(_people(group)), entity(thing, "Concept"), thing))
    return Saying(
        subject, chance.choice(_ACTS), object_, time=time, modality=modality,
        polarity=Polarity.NEGATIVE if chance.random() < 0.06 else Polarity.POSITIVE,
        by=(person,) if chance.random() < 0.3 else (),
    )  # fmt: skip


@cache
def _shared_sayings(wave: int) -> tuple[Saying, ...]:
    """Return the news that a thousand articles share; the next thousand have other news."""
    chance = random.Random(f"shared/{wave}")
    return tuple(_saying(chance, wave * 10) for _ in range(_SHARED))


def make_article(
    number: int, *, sentences: int = 10, edition: int = 0, news: bool = False
) -> Reading:
    """Return article `number`; another `edition` of it says some other things.

    All say much of what the named queries ask for, but `news`, which has as little of it as ordinary news.
    """
    saying = _news_saying if news else _saying
    chance = random.Random(f"{number}/{edition}")
    fixed = random.Random(f"{number}")
    said = []
    for index in range(sentences):
        source = fixed if index % 2 else chance
        if source.random() < (0.01 if news else 0.1):
            said.append(source.choice(_shared_sayings(number // 1000)))
        else:
            said.append(saying(source, number // 100))
    day = f"2025-{number % 12 + 1:02}-{number % 28 + 1:02}"
    return make_reading(f"article-{number}", said, published=day)
