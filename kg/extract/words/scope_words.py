"""The words that set polarity and modality, from `scope.toml` beside this module."""

import tomllib
from functools import cache
from importlib.resources import files

_PLANNED_FIRST = ("planned", "required", "permitted", "alleged", "possible")


@cache
def load_scope_words() -> dict[str, dict[str, str]]:
    """Return, by table, the word -> class maps of `scope.toml`."""
    tables = tomllib.loads((files("kg.extract.words") / "scope.toml").read_text(encoding="utf-8"))
    out: dict[str, dict[str, str]] = {
        "auxiliaries": tables["auxiliaries"],
        "adjectives": tables["adjectives"],
    }
    for name in ("complements", "nouns", "adverbs"):
        words: dict[str, str] = {}
        for kind in sorted(
            tables[name], key=lambda k: _PLANNED_FIRST.index(k) if k in _PLANNED_FIRST else 9
        ):
            for word in tables[name][kind].split():
                words.setdefault(word, kind)
        out[name] = words
    out["barred"] = dict.fromkeys(tables["complements"]["barred"].split(), "barred")
    out["transparent"] = dict.fromkeys(tables["complements"]["transparent"].split(), "transparent")
    out["passive_reports"] = dict.fromkeys(tables["passive_reports"]["words"].split(), "alleged")
    out["rulings"] = dict.fromkeys(tables["rulings"]["verbs"].split(), "verb")
    out["rulings"] |= dict.fromkeys(tables["rulings"]["nouns"].split(), "noun")
    for name in ("untold", "small", "stages", "extraposed", "act_adjectives"):
        out[name] = {w: kind for kind, listed in tables[name].items() for w in listed.split()}
    out["naming"] = dict.fromkeys(tables["untold_names"]["words"].split(), "naming")
    for name, listed in (tables["clauses"] | tables["acts"]).items():
        out[name] = dict.fromkeys(listed.split(), name)
    return out
