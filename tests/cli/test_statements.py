"""Statements as rows for people."""

from typing import Any

import pytest

from kg.cli.statements import reading_rows

ENTITIES = [
    {"kind": "entity", "id": "country:fra", "name": "France"},
    {"kind": "entity", "id": "e_1", "name": "Ann Bell"},
]


def statement(**changes: Any) -> dict[str, Any]:
    line = {
        "kind": "statement", "id": "s_1", "predicate": "SUPPLIES", "subject": "country:fra",
        "object": {"literal": "tents"},
        "roles": {}, "more_roles": {},
        "polarity": "positive", "modality": "planned", "said_by": [], "narrated": True, "time": None,
        "text": "France supplies tents", "tentative": False,
    }  # fmt: skip
    return line | changes


@pytest.mark.parametrize(
    ("changes", "column", "expected"),
    [
        ({}, "subject", "France"),
        ({}, "object", "tents"),
        ({"subject": None}, "subject", ""),
        ({"object": {"statement": "s_1"}}, "object", "[France supplies tents]"),
        ({"roles": {"recipient": "e_1"}}, "roles", "recipient: Ann Bell"),
        ({"polarity": "negative"}, "predicate", "NOT SUPPLIES"),
        ({"tentative": True}, "how", "planned, tentative"),
        ({}, "said by", "(the article)"),
        ({"narrated": False}, "said by", "(not named)"),
        ({"said_by": ["e_1"]}, "said by", "Ann Bell"),
        (
            {"time": {"text": "in 2023", "from": "2023-01-01", "to": "2023-12-31"}},
            "when",
            "2023-01-01..2023-12-31",
        ),
        (
            {"time": {"text": "today", "from": "2023-01-01", "to": "2023-01-01"}},
            "when",
            "2023-01-01",
        ),
        ({"time": {"text": "for months", "from": None, "to": None}}, "when", "for months"),
        ({"time": {"text": "since May", "from": "2023-05-01", "to": None}}, "when", "2023-05-01.."),
    ],
)
def test_each_part_of_a_statement_is_shown(
    changes: dict[str, Any], column: str, expected: str
) -> None:
    """Fillers, negation, modality, speakers and dates are readable at a glance."""
    (row,) = reading_rows([*ENTITIES, statement(**changes)])
    assert row[column] == expected
