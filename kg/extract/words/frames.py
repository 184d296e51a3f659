"""Load the frames: which words express which predicate, and where its roles stand."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib.resources import files
from typing import Any

from kg.errors import SchemaError
from kg.knowledge.schema import ROLES
from kg.records import record

_LISTS = (
    "saying", "weak", "generic", "states", "things", "people", "happenings", "positions", "circumstances", "topics",
    "inside", "places",
)  # fmt: skip


@record
class Frame:
    """One way to express a predicate; `objects` are the positions where its object may stand (empty: it has none).

    `by` are the nouns and kinds that its subject may be (empty: any), `unlike` nouns that it may not be.
    `bare`: the noun of a light verb has no article ("took place", not "took a place").
    `act` is the role of an act as the subject, whose doer then is the subject ("its use of mines violates ...").
    """

    predicate: str
    verb: str
    objects: tuple[str, ...] = ()
    subjects: tuple[str, ...] = ()
    roles: tuple[tuple[str, tuple[str, ...]], ...] = ()
    swap: str = ""
    needs: str = ""
    only: frozenset[str] = frozenset()
    guard: frozenset[str] = frozenset()
    act: str = ""
    by: frozenset[str] = frozenset()
    unlike: frozenset[str] = frozenset()
    bare: bool = False


@record
class Frames:
    """The frames by the word that evokes them; light verbs by (verb, noun)."""

    verbs: Mapping[str, tuple[Frame, ...]]
    light: Mapping[tuple[str, str], Frame]
    nouns: Mapping[str, Frame]
    relations: Mapping[str, Frame]


def _make_frame(row: Mapping[str, Any], *, default: str) -> Frame:
    roles = tuple(
        (role, tuple(w.replace("_", " ") for w in where.split()))
        for role, where in sorted(row.get("roles", {}).items())
    )
    for role, _ in roles:
        if role not in ROLES:
            raise SchemaError(
                f"frame {row['predicate']!r}: unknown role {role!r}, expected one of {', '.join(ROLES)}"
            )
    where = row.get("object", default)
    objects = () if where == "none" else (where,) if where == "out of" else tuple(where.split())
    objects = tuple(o.replace("_", " ") for o in objects)
    return Frame(
        predicate=row["predicate"],
        verb=row.get("verb", ""),
        objects=objects,
        subjects=tuple(row.get("subject", "").split()),
        roles=roles,
        swap=row.get("swap", ""),
        needs=row.get("needs", ""),
        only=frozenset(row.get("only", "").split()),
        guard=frozenset(row.get("guard", "").split()),
        act=row.get("act", ""),
        by=frozenset(row.get("by", "").split()),
        unlike=frozenset(row.get("unlike", "").split()),
        bare=row.get("bare", False),
    )


def parse_frames(text: str) -> Frames:
    """Return the frames written in `text` (TOML).

    Raises:
        SchemaError: a frame names a role that does not exist.
    """
    tables = tomllib.loads(text)
    verbs: dict[str, list[Frame]] = {}
    for row in tables["verb"]:
        frame = _make_frame(row, default="dobj")
        for lemma in row["lemmas"].split():
            verbs.setdefault(lemma, []).append(frame)
    light = {
        (row["verb"], row["noun"]): _make_frame(row, default="none") for row in tables["light"]
    }
    nouns: dict[str, Frame] = {}
    for row in tables["noun"]:
        for noun in row["nouns"].split():
            nouns.setdefault(noun, _make_frame(row, default="none"))
    relations: dict[str, Frame] = {}
    for row in tables["relation"]:
        for word in row["words"].split():
            relations.setdefault(word, _make_frame(row, default="none"))
    return Frames({k: tuple(v) for k, v in verbs.items()}, light, nouns, relations)


@cache
def load_frames() -> Frames:
    """Return the packaged frames (`frames.toml` beside this module)."""
    return parse_frames((files("kg.extract.words") / "frames.toml").read_text(encoding="utf-8"))


@record
class Words:
    """Word lists of the frames file: clause verbs by lemma, nouns of decision, verbs of saying, nouns of office.

    `weak` are verbs that say nothing without an object, `generic` nouns that say nothing without their clause,
    `states` verbs whose participle with a preposition tells a state, `happenings` nouns of what kills,
    `things` predicates whose object is nobody, `people` those that happen to people; `circumstances` and `topics`
    nouns that name no place behind "in" and "on", `places` those that do; `inside` verbs that have their object
    behind "in".
    """

    clause: Mapping[str, str]
    decisions: Mapping[str, str]
    saying: frozenset[str]
    weak: frozenset[str]
    generic: frozenset[str]
    states: frozenset[str]
    things: frozenset[str]
    people: frozenset[str]
    happenings: frozenset[str]
    positions: frozenset[str]
    circumstances: frozenset[str]
    places: frozenset[str]
    topics: frozenset[str]
    inside: frozenset[str]


@cache
def load_words() -> Words:
    """Return the word lists of `frames.toml`."""
    tables = tomllib.loads((files("kg.extract.words") / "frames.toml").read_text(encoding="utf-8"))
    clause = {lemma: name for name, lemmas in tables["clause"].items() for lemma in lemmas.split()}
    decisions = {noun: name for name, nouns in tables["decision"].items() for noun in nouns.split()}
    lists = {k: frozenset(tables[k]["words"].split()) for k in _LISTS}
    return Words(clause, decisions, **lists)
