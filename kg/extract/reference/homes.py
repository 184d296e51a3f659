"""Find where bodies are of, and which of them "the Danish company" or "the Munich club" is."""

from kg.extract.grammar.grammar import left_edge
from kg.extract.names.nominals import Nominal, OwnerOf
from kg.extract.words.referents import History, Occurrence, Referent
from kg.extract.words.tree import Token

_PLACES = frozenset({"Country", "Place"})
_NAMES = frozenset({"GPE", "LOC", "NORP"})
_SEATED = frozenset({"based", "headquartered"})
_LEADING = frozenset({"from", "in", "of"})
# only of which a home was told are called so
TEAMS = frozenset({"side", "team"})


def learn_home(name: Occurrence, owner_of: OwnerOf) -> None:
    """Note with a body the place that stands before its name or behind it: "Chadian firm Acme", "Acme, from Chad"."""
    body = name.referent
    if body is None or body.type != "Organization":
        return
    doc = name.head.doc
    found = [t for t in doc[left_edge(name.head) : name.first] if t.ent_type_ in _NAMES]
    behind = _place_behind(doc[name.last])
    body.homes |= {key for t in (*found, *behind) if (key := owner_of(t))}


def _place_behind(last: Token) -> list[Token]:
    """Return the place of ", based in Chad", "from Chad" behind the last word of a name; nothing elsewhere."""
    word = last.nbor(1)
    if word.text == ",":
        word = word.nbor(1)
    seated = word.lower_ in _SEATED
    word = word.nbor(1) if seated else word
    if word.lower_ not in _LEADING or (word.lower_ == "in" and not seated):
        return []
    place = word.nbor(2) if word.nbor(1).lower_ == "the" else word.nbor(1)
    return [place] if place.ent_type_ in _NAMES else []


def homes_in(nominal: Nominal, history: History) -> list[Referent]:
    """Return the places that narrow a phrase: Denmark of "the Danish company"."""
    met = (history.of(m) for m in sorted(nominal.modifiers))
    return [r for places in met if places and (r := places[0].referent) and r.type in _PLACES]


def is_of(body: Referent, nominal: Nominal, history: History) -> bool:
    """Return whether a body was told to be of the place in a phrase, or has all that narrows the phrase in its name."""
    homes = homes_in(nominal, history)
    if any(h.id in body_homes(body) for h in homes):
        return len(homes) == len(nominal.modifiers)
    if nominal.lemma not in TEAMS and nominal.lemma != "club":
        return False
    name = f" {body.name.lower()} "
    return all(f" {_called(m, history).lower()} " in name for m in nominal.modifiers)


def _called(key: str, history: History) -> str:
    """Return what a key of a modifier is called: the name of an entity, or the word that it is."""
    places = history.of(key)
    return places[0].referent.name if places and places[0].referent else key


def body_homes(body: Referent) -> set[str]:
    """Return the ids of where a body was told to be of; those of its kind are told with what it is called."""
    return body.homes | {k for _, keys in body.offices for k in keys if k.startswith("country:")}
