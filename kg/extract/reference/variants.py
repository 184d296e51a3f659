"""Tell whether a name of an article is a shorter form of another one: "Gaza" of the Gaza Strip."""

import re
from functools import lru_cache

from kg.extract.names.names import GENERATIONS, surname_of
from kg.extract.reference.surnames import without_article
from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.referents import head_word
from kg.ids import normalise

# What a body makes, runs or gives: "Google" is not "Google Play".
_PRODUCTS = frozenset(
    {"award", "awards", "capital", "challenge", "championship", "channel", "cinemas", "classic", "cloud", "credit",
     "cup", "expo", "fair", "festival", "foundation", "games", "grant", "maps", "marathon", "medal", "music",
     "open", "pay", "pictures", "play", "plus", "prime", "prize", "scholarship", "show", "stores", "studios", "teams",
     "tour", "tournament", "trophy", "ventures"}
)  # fmt: skip
# what a name may do without at its end
_FORMS = frozenset(
    {"ag", "co", "company", "corp", "corporation", "gmbh", "group", "holding", "holdings", "inc", "limited", "llc",
     "ltd", "plc", "sa", "se"}
)  # fmt: skip
# no river and no canal: those share their names with towns and states
_LANDS = frozenset({"desert", "islands", "mountains", "ocean", "peninsula", "sea", "strip"})
# what names of bodies begin with, short and in full: "the L.A. Zoo" is the Los Angeles Zoo
_SPELT_OUT = {
    "LA": ("los", "angeles"),
    "NY": ("new", "york"),
    "NYC": ("new", "york", "city"),
    "UK": ("united", "kingdom"),
    "UN": ("united", "nations"),
    "US": ("united", "states"),
    "USA": ("united", "states"),
}
# ... and those of bills, before their number
_BILLS = {
    "AB": ("assembly", "bill"),
    "HB": ("house", "bill"),
    "PROP": ("proposition",),
    "SB": ("senate", "bill"),
}
_POSSESSIVE = re.compile(r"[’']s\b|[’'](?=\s)")


@lru_cache(maxsize=10_000)
def name_words(text: str) -> tuple[str, ...]:
    """Return the words of a name to compare: "New People's Party" and "New People Party" are one."""
    bare = [w for w in _POSSESSIVE.sub("", text).split() if w not in {"The", "the"}]
    lead = _SPELT_OUT.get(bare[0].replace(".", "")) if len(bare) > 1 else None
    if len(bare) == 2 and bare[1].isdecimal():
        lead = _BILLS.get(bare[0].replace(".", "").upper(), lead)
    words = tuple(normalise(w).strip('."') for w in bare)
    return words if lead is None else (*lead, *words[1:])


def is_variant(label: str, short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Return whether a name is a shorter form of another one of its type."""
    if label == "Person" and len(full) > 1 and "-".join(short) == full[-1]:
        return True  # "El Sonni" for Taher El-Sonni
    if len(short) >= len(full) or full[-1].isdecimal():
        return False  # "Boeing" is no "Boeing 747"
    if label == "Organization":
        return _is_short_body(short, full)
    if label == "Place":  # "Gaza" for the Gaza Strip
        return full[: len(short)] == short and _LANDS.issuperset(full[len(short) :])
    if label == "Person":
        return _is_short_person(short, full)
    return full[-len(short) :] == short  # "Chrome" for Google Chrome


def _is_short_body(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Return whether a name is a body's first word, all but its form, or a stretch that ends in what it is.

    "Acme Paint" is short for "Acme Paint Company" and "Supreme Court" for "Indian Supreme Court of Delhi", but not
    "Human Rights" for "Human Rights Watch".
    """
    if full[: len(short)] == short and _FORMS.issuperset(full[len(short) :]):
        return True
    if len(short) == 1:
        told = full[0] == short[0] and short[0] not in load_lexicon().labels
        paper = short[0] == full[-1] and short[0] in load_lexicon().papers  # "the Post"
        return paper or (told and full[-1] not in _PRODUCTS) or short[0] == members_of(full)
    kind = head_word(" ".join(full))
    inside = any(full[i : i + len(short)] == short for i in range(len(full) - len(short) + 1))
    return full[-len(short) :] == short or (inside and short[-1] == kind)


def members_of(party: tuple[str, ...]) -> str:
    """Return what the members of a party are called: "greens" for the Green Party of Kenya; "" for other names."""
    at = party.index("party") if "party" in party else 0
    return f"{party[at - 1]}s" if at else ""


def _is_short_person(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Return whether a name is the end of a longer one, its first word, or first and last of it."""
    if full[-len(short) :] == short or (len(short) == 1 and full[0] == short[0]):
        return True
    if len(short) == 1 and surname_of(full) == short[0]:
        return True  # "Odom" for Miles Odom Jr.
    if short == (without_article(full[-1]),):
        return True  # "Jabri" for Yusuf Al-Jabri
    names = load_lexicon().given_names  # "Juan Carlos" for Juan Carlos Mendez
    given = short == full[:2] and all(w in names for w in short)
    given = given and full[-1] not in GENERATIONS
    return len(short) == 2 and (given or (short[0], short[-1]) == (full[0], full[-1]))
