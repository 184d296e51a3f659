"""The vocabulary is closed: what it holds is well formed, and what is not is refused with the reason."""

import re

import pytest

from kg.errors import SchemaError
from kg.knowledge.schema import (
    ENTITY_LABELS,
    PREFIXES,
    RECORD_RELATIONSHIPS,
    ROLES,
    load_schema,
    parse_schema,
)
from kg.model import Temporal
from kg.store.queries import load

GOOD = """
[LENDS]
definition = "gives for a time"
temporal = "event"
roles = { recipient = ["Country"], location = [] }
core = ["recipient"]
examples = [
    { text = "Ann lent Bob a book.", statement = "Ann LENDS book recipient=Bob" },
    { text = "A book was lent.", statement = "- LENDS book" },
]
counter_example = "Ann lent nothing."
"""


def test_packaged_schema_knows_only_known_roles_and_labels() -> None:
    """Every predicate of the package has a subject, an object and roles of the contract."""
    schema = load_schema()
    assert len(schema.predicates) > 60
    for predicate in schema.predicates.values():
        names = [r.name for r in predicate.roles]
        assert {"subject", "object"} <= set(names) <= set(ROLES)
        assert names == sorted(names)
        assert predicate.definition


def test_shortcut_types_are_closed_and_apart_from_the_record_layer() -> None:
    """Types are unique, sorted, and none is a relationship type of the record layer or a role."""
    types = load_schema().shortcut_types()
    assert list(types) == sorted(set(types))
    assert not set(types) & {*RECORD_RELATIONSHIPS, *(r.upper() for r in ROLES)}


def test_predicate_gives_types_for_each_prefix_and_end() -> None:
    """A recipient gives the _TO types; without a target there is no _AGAINST."""
    types = set(parse_schema(GOOD).shortcut_types())
    assert {f"{p}LENDS{end}" for p in PREFIXES for end in ("", "_TO")} <= types
    assert "LENDS_AGAINST" not in types
    assert "PLANNED_RELATES_TO" in types


def test_core_roles_leave_out_subject_and_object() -> None:
    """Only the further roles are asked for; an unknown predicate has none."""
    schema = parse_schema(GOOD)
    assert schema.core_roles("LENDS") == {"recipient"}
    assert schema.core_roles("BORROWS") == frozenset()
    assert schema.predicates["LENDS"].temporal is Temporal.EVENT


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("[LENDS", "not TOML"),
        (GOOD.replace("[LENDS]", "[HAS_EVIDENCE]"), "reserved"),
        (GOOD.replace("[LENDS]", "[RECIPIENT]"), "reserved"),
        (GOOD.replace("[LENDS]", "[lends]"), "not a name"),
        (GOOD.replace("location", "place"), "unknown role 'place'"),
        (GOOD.replace("Country", "Kingdom"), "unknown label 'Kingdom'"),
        (GOOD.replace('core = ["recipient"]', 'core = ["topic"]'), "core role without a range"),
        (GOOD.replace('"event"', '"moment"'), "moment"),
        (GOOD + 'colour = "red"', "unknown key 'colour'"),
        (GOOD.replace("A book was lent.", "Ann lent Bob a book."), "expected 2 different examples"),
        (GOOD.replace("- LENDS", "- GIVES"), "no such statement"),
        (GOOD.replace("{ text", "{ words", 1), "unexpected keyword argument 'words'"),
        (GOOD.replace("counter_", "other_"), "unknown key 'other_example'"),
        (GOOD + GOOD.replace("LENDS", "LENDS_TO"), "two predicates give"),
    ],
)
def test_malformed_schema_is_refused(text: str, words: str) -> None:
    """The message names the predicate and what is wrong with it."""
    with pytest.raises(SchemaError, match=words):
        parse_schema(text)


def test_labels_are_no_relationship_types() -> None:
    """A label and a type of one name are refused by the embedded server."""
    assert not set(ENTITY_LABELS) & set(load_schema().shortcut_types())


def test_no_role_outlives_its_statement() -> None:
    """A statement that is written anew first gives up its fillers in every role there is."""
    found = re.search(r"\[r:([A-Z|]+)\]", load("write/roles_clear").text)
    assert found is not None
    assert set(found[1].split("|")) == {role.upper() for role in ROLES}
