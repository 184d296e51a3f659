"""The documentation names all there is: commands, settings, queries, labels, relationships and properties."""

import re
import sys
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path

import click
import pytest

from kg.cli import COMMANDS, group
from kg.config import VARIABLES
from kg.knowledge.schema import (
    ENTITY_LABELS,
    EXTRA_LABELS,
    RECORD_LABELS,
    RECORD_RELATIONSHIPS,
    ROLES,
)
from kg.model import Modality, SentenceKind, Shortcut

ROOT = Path(__file__).parents[1]
sys.path.insert(0, str(ROOT / "scripts"))


def read(name: str) -> str:
    return (ROOT / name).read_text(encoding="utf-8")


def words(text: str) -> set[str]:
    return set(re.findall(r"[A-Za-z_][\w]*", text))


@pytest.mark.parametrize("name", sorted(COMMANDS))
def test_every_command_is_in_the_readme(name: str) -> None:
    """README names each command."""
    assert f"`kg {name}" in read("README.md")


@pytest.mark.parametrize("name", sorted(VARIABLES))
def test_every_setting_is_in_the_readme(name: str) -> None:
    """README's table has each variable that kg reads."""
    assert f"| `{name}` |" in read("README.md")


def test_every_option_of_a_command_has_help() -> None:
    """No option stands without a word about it."""
    context = click.Context(group)
    for name in COMMANDS:
        command = group.get_command(context, name)
        assert command is not None
        assert all(p.help for p in command.params if isinstance(p, click.Option)), name


def test_every_label_and_relationship_is_documented() -> None:
    """docs/graph.md names each label, relationship type and role."""
    roles = {role.upper() for role in ROLES}
    wanted = {*RECORD_LABELS, *ENTITY_LABELS, *EXTRA_LABELS, *RECORD_RELATIONSHIPS, *roles}
    assert wanted <= words(read("docs/graph.md"))


def test_every_value_and_shortcut_property_is_documented() -> None:
    """docs/graph.md names each modality, each kind of sentence and each property of a shortcut."""
    shortcut = {f.name for f in fields(Shortcut)} - {"start", "end", "type"}
    assert {*map(str, Modality), *map(str, SentenceKind), *shortcut} <= words(read("docs/graph.md"))


def documented_properties() -> Mapping[str, set[str]]:
    """Return the property names in backquotes of each row of the table of labels."""
    rows = re.findall(r"^\| (\w+) \|[^|]*\| (`id`.*) \|$", read("docs/graph.md"), re.MULTILINE)
    return {label: set(re.findall(r"`(\w+)`", text)) for label, text in rows}


def test_the_table_of_labels_has_every_record_label() -> None:
    """Each label of the record layer has a row with its properties."""
    assert set(documented_properties()) == set(RECORD_LABELS)


def test_the_codebook_is_current() -> None:
    """docs/codebook.md is what the generator makes of the schema."""
    from make_docs import make_codebook

    assert read("docs/codebook.md") == make_codebook()


def test_the_list_of_queries_is_current() -> None:
    """docs/queries.md is what the generator makes of the headers."""
    from make_docs import make_queries

    assert read("docs/queries.md") == make_queries()
