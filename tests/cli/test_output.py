"""Rows as tables and JSON lines."""

import io
import json

import pytest

from kg.cli.output import Printer, format_table, plain_text


@pytest.mark.parametrize(
    ("value", "expected", "reason"),
    [
        (None, "", "unknown is empty"),
        (True, "yes", "truth in words"),
        (["b", None, 1], "b, , 1", "lists are joined"),
        ({"k": [1, 2]}, "k: 1, 2", "mappings name their keys"),
        ("a\n\tb", "a b", "one line"),
        ("\x1b[31mred\x07\u202e", "[31mred", "the text of an article does not drive the terminal"),
    ],
)
def test_values_become_plain_text(value: object, expected: str, reason: str) -> None:
    """Every value is shown as one harmless line."""
    assert plain_text(value) == expected, reason


def test_a_table_keeps_to_the_width() -> None:
    """Long cells are wrapped, and no line is wider than asked for."""
    table = format_table(("name", "words"), [("Ann", "word " * 40)], width=40)
    assert max(map(len, table.splitlines())) <= 40
    assert table.split().count("word") == 40


def test_a_wide_character_takes_two_columns() -> None:
    """Columns stay aligned under East Asian text."""
    lines = format_table(("a", "b"), [("東京", "x"), ("abcd", "y")], width=80).splitlines()
    assert lines[2] == "東京  x"
    assert lines[3] == "abcd  y"


def test_json_lines_hold_the_values_as_they_are() -> None:
    """For programs, a row is one JSON object a line, nothing shortened."""
    out = io.StringIO()
    assert Printer(out, as_json=True).rows(("a",), [{"a": "é\n", "b": None}, {"a": 2}]) == 2
    assert [json.loads(x) for x in out.getvalue().splitlines()] == [
        {"a": "é\n", "b": None},
        {"a": 2},
    ]


def test_no_rows_print_no_table() -> None:
    """An empty answer has no head."""
    out = io.StringIO()
    assert Printer(out, as_json=False).rows(("a",), []) == 0
    assert out.getvalue() == ""


IDENTIFIER = "s_0123456789abcdef01234567"


@pytest.mark.parametrize("width", [100, 60, 30])
def test_words_and_ids_stay_whole(width: int) -> None:
    """Columns are wrapped between words, and where there is no room for all words, cells stand below each other."""
    row = (IDENTIFIER, "HOLDS_POSITION", "the minister of the harbour said so")
    table = format_table(("statement", "predicate", "quote"), [row], width=width)
    words = table.split()
    assert [w for cell in row for w in cell.split() if w not in words] == []
    assert width < 60 or max(map(len, table.splitlines())) <= width
    assert ("---" in table) == (width >= 60)
