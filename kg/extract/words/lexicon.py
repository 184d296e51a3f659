"""Load what the packaged word lists say of nouns, titles and given names."""

import tomllib
from functools import cache
from importlib.resources import files
from typing import Any

from kg.records import record


@record
class Lexicon:
    """Noun lemma -> entity label, and the word lists around names; all in small letters.

    `first_names` are frequent enough to tell a person by; `given_names` tell no more than the gender of one.
    `takes_up` tells which heads a definite noun may stand for besides its own.
    """

    labels: dict[str, str]
    collective: frozenset[str]
    titles: frozenset[str]
    genders: dict[str, str]
    first_names: dict[str, str]
    given_names: dict[str, str]
    takes_up: dict[str, frozenset[str]]
    surnames: frozenset[str]
    papers: frozenset[str]
    honorifics: frozenset[str]


def _load(name: str) -> dict[str, Any]:
    return tomllib.loads((files("kg.extract.words") / name).read_text(encoding="utf-8"))


@cache
def load_lexicon() -> Lexicon:
    """Return the packaged lexicon (`names.toml`, `persons.toml`, `given_names.toml`); read once a process."""
    rows, given = _load("names.toml"), _load("given_names.toml")
    persons = _load("persons.toml")
    labels: dict[str, str] = {}
    for label, words in rows["nouns"].items():
        for word in words.split():
            labels.setdefault(word, label)
    labels = dict.fromkeys(persons["nouns"]["words"].split(), "Person") | labels
    titles = rows["titles"]
    genders = {
        w: g for g in ("female", "male") for w in f"{titles[g]} {persons['genders'][g]}".split()
    }
    first = {w: g for g in ("male", "female") for w in rows["first_names"][g].split()}
    return Lexicon(
        labels,
        frozenset(rows["collective"]["words"].split()),
        frozenset(titles["words"].split()),
        genders,
        first,
        {w: g for g in ("male", "female") for w in given[g].split()},
        {w: frozenset(heads.split()) for w, heads in rows["takes_up"].items()},
        frozenset(rows["surnames"]["words"].split()),
        frozenset(rows["papers"]["words"].split()),
        frozenset(rows["honorifics"]["words"].split()),
    )
