"""Load Cypher from files: each begins with a header that says what it is, which is parsed and checked."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import kg
from kg.errors import SchemaError, UsageError
from kg.knowledge.schema import ENTITY_LABELS

CYPHER = Path(kg.__file__).parent / "cypher"
PLAIN_TYPES = ("text", "integer", "list", "map")
_MOST = 1_000_000_000
MODES = ("read", "write", "schema")

_HEADER = re.compile(r"// (\w+): (.*)")
_MARK = re.compile(r"__([A-Z]+)__")
_NAME = re.compile(r":?[A-Z]\w*(?::[A-Z]\w*)*")


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter of a query; its type is text, integer, list, map, or the label of an entity, given by any name."""

    name: str
    type: str
    default: str | None

    @property
    def is_entity(self) -> bool:
        """Whether the value names an entity."""
        return self.type not in PLAIN_TYPES


@dataclass(frozen=True, slots=True)
class Query:
    """One Cypher file; `text` is without its header. `template` names the mark that takes a type or label, or ""."""

    name: str
    summary: str
    params: tuple[Param, ...]
    returns: tuple[str, ...]
    mode: str
    template: str
    text: str

    def fill(self, value: str) -> str:
        """Return the Cypher with its mark replaced by a relationship type or labels of the closed schema.

        Raises:
            SchemaError: the value is not made of letters, digits and underscores, or the file has no mark.
        """
        if not self.template or not _NAME.fullmatch(value):
            raise SchemaError(f"query {self.name!r}: {value!r} is no type or label to fill in")
        return self.text.replace(f"__{self.template}__", value)


def parse_query(text: str, name: str) -> Query:
    """Return the query written in `text`, which a file called `name` holds.

    Raises:
        SchemaError: the header lacks a line, has an unknown or repeated one, or does not fit the query.
    """
    heads: dict[str, list[str]] = {}
    lines = text.splitlines()
    while lines and (found := _HEADER.fullmatch(lines[0])):
        heads.setdefault(found.group(1), []).append(found.group(2).strip())
        lines.pop(0)
    body = "\n".join(lines).strip()
    unknown = set(heads) - {"name", "summary", "param", "returns", "mode", "template"}
    wrong = [k for k in ("name", "summary", "mode") if len(heads.get(k, [])) != 1]
    if unknown or wrong:
        raise SchemaError(f"query {name!r}: header {sorted(unknown | set(wrong))[0]!r} is wrong")
    if heads["name"] != [name] or heads["mode"][0] not in MODES:
        raise SchemaError(f"query {name!r}: name or mode does not fit, expected {', '.join(MODES)}")
    params = tuple(_parse_param(x, name) for x in heads.get("param", []))
    template = heads.get("template", [""])[0].split(" ")[0]
    used = set(re.findall(r"\$(\w+)", body))
    if used != {p.name for p in params}:
        raise SchemaError(f"query {name!r}: its params do not fit those it uses: {sorted(used)}")
    if set(_MARK.findall(body)) != ({template} - {""}):
        raise SchemaError(f"query {name!r}: its template mark does not fit the header")
    returns = tuple(x.strip() for x in ",".join(heads.get("returns", [])).split(",") if x.strip())
    return Query(name, heads["summary"][0], params, returns, heads["mode"][0], template, body)


def _parse_param(text: str, query: str) -> Param:
    head, _, default = text.partition("=")
    words = head.split()
    if len(words) != 2 or words[1] not in {*PLAIN_TYPES, "Entity", *ENTITY_LABELS}:
        raise SchemaError(f"query {query!r}: param {text!r}, expected a name and a type")
    return Param(words[0], words[1], default.strip() or None)


@cache
def load(path: str) -> Query:
    """Return the query in `cypher/PATH.cypher`."""
    file = CYPHER / f"{path}.cypher"
    return parse_query(file.read_text(encoding="utf-8"), file.stem)


def load_queries() -> list[Query]:
    """Return the named queries, sorted by name."""
    return [load(f"queries/{p.stem}") for p in sorted((CYPHER / "queries").glob("*.cypher"))]


def named_query(name: str) -> Query:
    """Return the named query called `name`.

    Raises:
        UsageError: there is none; the message lists those there are.
    """
    found = {q.name: q for q in load_queries()}
    if name not in found:
        hint = "" if name.isidentifier() else "your own Cypher goes after --cypher"
        raise UsageError(
            f"query {name!r}: not there, expected one of {', '.join(found)}", hint=hint
        )
    return found[name]


def statements_of(text: str) -> list[str]:
    """Return the statements of a schema file, which end in semicolons."""
    return [x.strip() for x in text.split(";") if x.strip()]


def check_params(query: Query, given: Mapping[str, Any]) -> dict[str, Any]:
    """Return the values of a named query's parameters, integers as integers, entities still as given.

    Raises:
        UsageError: a parameter is unknown, missing or not of its type.
    """
    known = [p.name for p in query.params]
    for name in given:
        if name not in known:
            raise UsageError(
                f"query {query.name!r}: unknown parameter {name!r}, expected {_list(known)}"
            )
    values: dict[str, Any] = {}
    for param in query.params:
        value = given.get(param.name, param.default)
        if value is None:
            raise UsageError(f"query {query.name!r}: expected --param {param.name}=...")
        if param.type == "integer":
            value = _read_number(value, f"query {query.name!r}: {param.name}={value!r}")
        values[param.name] = value
    return values


def _read_number(value: Any, place: str) -> int:
    try:
        number = int(value)
    except ValueError as error:
        raise UsageError(f"{place}, expected a whole number") from error
    if not 0 <= number <= _MOST:
        raise UsageError(f"{place}, expected a number from 0 to {_MOST:,}")
    return number


def _list(names: Iterable[str]) -> str:
    return ", ".join(names) or "none"
