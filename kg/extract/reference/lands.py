"""Tell the states and provinces that "the state" and "the province" may mean from towns."""

import tomllib
from functools import cache
from importlib.resources import files

LANDS = ("province", "region", "state")


@cache
def load_lands() -> dict[str, frozenset[str]]:
    """Return the names of lands in small letters by the noun for them, and those of towns that are called alike."""
    text = (files("kg.extract.reference") / "lands.toml").read_text(encoding="utf-8")
    lists = tomllib.loads(text)
    return {k: frozenset(n.replace("_", " ") for n in v.split()) for k, v in lists.items()}


def may_be_land(noun: str, name: str) -> bool:
    """Return whether a noun for a land fits a name in small letters: "the state" for Ohio."""
    return name in load_lands()[noun]


def is_no_town(name: str) -> bool:
    """Return whether a name in small letters is a state's or a province's, and no town's as well."""
    lands = load_lands()
    return name not in lands["towns"] and any(name in lands[noun] for noun in LANDS)
