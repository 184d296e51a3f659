"""Load the closed vocabulary: entity labels, predicates with their roles, and the relationship types they give."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from functools import cache
from importlib.resources import files
from typing import Any

from kg.errors import SchemaError
from kg.model import Temporal
from kg.records import record

ROLES = (
    "subject", "object", "recipient", "target", "source", "destination", "location", "instrument", "organization",
    "beneficiary", "topic", "capacity", "counterpart", "result", "means", "comparison", "circumstance",
    "purpose",
)  # fmt: skip
ENTITY_LABELS = (
    "Country", "Person", "Organization", "Group", "Treaty", "Weapon", "Policy", "Event", "Report", "AidPackage",
    "Place", "Concept",
)  # fmt: skip
EXTRA_LABELS = {
    "Government": "Organization",
    "ArmedForces": "Organization",
    "NewsAgency": "Organization",
    "War": "Event",
    "Decision": "Event",
}
RECORD_LABELS = (
    "Source",
    "Document",
    "Revision",
    "Sentence",
    "Entity",
    "Name",
    "Evidence",
    "Statement",
    "Run",
    "Judgement",
    "Bucket",
    "Meta",
)
RECORD_RELATIONSHIPS = (
    "OF", "LISTED", "HAS_REVISION", "HAS_SENTENCE", "READ", "PUBLISHED_BY", "WRITTEN_BY", "MENTIONS", "HAS_EVIDENCE",
    "IN_SENTENCE", "SAID_BY", "NAMES", "BELONGS_TO", "GOVERNMENT_OF", "SUBTYPE_OF",
)  # fmt: skip
LINKS = ("BELONGS_TO", "GOVERNMENT_OF", "SUBTYPE_OF")
PREFIXES = ("", "PLANNED_", "CLAIMED_", "POSSIBLE_", "NOT_", "CLAIMED_NOT_")
SUFFIXES = ("", "_TO", "_AGAINST")
OTHER = "RELATES_TO"

_EXAMPLES = 2
_NAME = re.compile(r"[A-Z][A-Z_]*[A-Z]")


@record
class Role:
    """One role of a predicate: the labels that may fill it (empty: any) and whether it is part of the proposition."""

    name: str
    ranges: tuple[str, ...]
    core: bool


@record
class Example:
    """A sentence and the statement it gives: "SUBJECT PREDICATE OBJECT role=FILLER", as a test reads it."""

    text: str
    statement: str


@record
class Predicate:
    """One word of the vocabulary; `roles` is sorted by name and always has subject and object.

    `examples` are two sentences of unlike make; `counter_example` has the words and gives no such fact.
    """

    name: str
    definition: str
    temporal: Temporal
    roles: tuple[Role, ...]
    examples: tuple[Example, ...]
    counter_example: str
    codes: tuple[tuple[str, str], ...]


@record
class Schema:
    """The predicates by name, and what can be asked of them."""

    predicates: Mapping[str, Predicate]

    def core_roles(self, predicate: str) -> frozenset[str]:
        """Return the names of the core roles besides subject and object; empty for an unknown predicate."""
        found = self.predicates.get(predicate)
        return (
            frozenset(r.name for r in found.roles if r.core) - {"subject", "object"}
            if found
            else frozenset()
        )

    def shortcut_type(self, predicate: str, prefix: str, suffix: str = "") -> str:
        """Return the relationship type of a shortcut; RELATES_TO for a predicate out of the vocabulary."""
        base = predicate if predicate in self.predicates else OTHER
        if base == OTHER and suffix:
            suffix = ""
        return f"{prefix}{base}{suffix}"

    def shortcut_types(self) -> tuple[str, ...]:
        """Return the closed list of shortcut types, sorted."""
        types = {prefix + OTHER for prefix in PREFIXES}
        for predicate in self.predicates.values():
            names = {r.name for r in predicate.roles}
            ends = [
                "",
                *(["_TO"] if "recipient" in names else []),
                *(["_AGAINST"] if "target" in names else []),
            ]
            types.update(prefix + predicate.name + end for prefix in PREFIXES for end in ends)
        return tuple(sorted(types))


def _make_predicate(name: str, row: Mapping[str, Any]) -> Predicate:
    if not _NAME.fullmatch(name):
        raise SchemaError(f"predicate {name!r}: not a name, expected capitals and underscores")
    if name in RECORD_RELATIONSHIPS or name == OTHER or name.lower() in ROLES:
        raise SchemaError(
            f"predicate {name!r}: reserved for the record layer, expected another name"
        )
    unknown = sorted(
        set(row)
        - {"definition", "temporal", "roles", "core", "examples", "counter_example", "codes"}
    )
    if unknown:
        raise SchemaError(f"predicate {name!r}: unknown key {unknown[0]!r}")
    ranges: dict[str, list[str]] = {"subject": [], "object": [], **row.get("roles", {})}
    for role, labels in ranges.items():
        if role not in ROLES:
            raise SchemaError(
                f"predicate {name!r}: unknown role {role!r}, expected one of {', '.join(ROLES)}"
            )
        for label in labels:
            if (
                label not in ENTITY_LABELS
                and label not in EXTRA_LABELS
                and label not in {"literal", "Statement"}
            ):
                raise SchemaError(
                    f"predicate {name!r}: role {role!r} has the unknown label {label!r}"
                )
    core = {"subject", "object", *row.get("core", [])}
    if not core <= set(ranges):
        raise SchemaError(
            f"predicate {name!r}: core role without a range: {sorted(core - set(ranges))[0]!r}"
        )
    try:
        return Predicate(
            name=name,
            definition=row["definition"],
            temporal=Temporal(row["temporal"]),
            roles=tuple(Role(r, tuple(ranges[r]), r in core) for r in sorted(ranges)),
            examples=_make_examples(name, row["examples"]),
            counter_example=row["counter_example"],
            codes=tuple(sorted(row.get("codes", {}).items())),
        )
    except (KeyError, TypeError, ValueError) as error:
        raise SchemaError(f"predicate {name!r}: {error}") from error


def _make_examples(name: str, rows: Sequence[Mapping[str, str]]) -> tuple[Example, ...]:
    examples = tuple(Example(**row) for row in rows)
    if len({e.text for e in examples}) != _EXAMPLES:
        raise SchemaError(f"predicate {name!r}: expected {_EXAMPLES} different examples")
    for example in examples:
        if name not in example.statement.split():
            raise SchemaError(
                f"predicate {name!r}: the example {example.text!r} gives {example.statement!r}, no such statement"
            )
    return examples


def parse_schema(text: str) -> Schema:
    """Return the schema written in `text` (TOML, one table a predicate).

    Raises:
        SchemaError: the text is not TOML, or a predicate is reserved, incomplete or has unknown keys, roles or labels.
    """
    try:
        rows = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise SchemaError(f"schema: not TOML: {error}") from error
    predicates = {name: _make_predicate(name, row) for name, row in sorted(rows.items())}
    types = [
        prefix + name + suffix for name in predicates for prefix in PREFIXES for suffix in SUFFIXES
    ]
    if len(types) != len(set(types)):
        clash = sorted(x for x in set(types) if types.count(x) > 1)[0]
        raise SchemaError(f"schema: two predicates give the relationship type {clash!r}")
    return Schema(predicates)


@cache
def load_schema() -> Schema:
    """Return the packaged schema (`schema.toml` beside this module)."""
    return parse_schema((files("kg.knowledge") / "schema.toml").read_text(encoding="utf-8"))
