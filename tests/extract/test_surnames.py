"""Persons whom the recogniser takes for places or bodies, and surnames that it does not see."""

import pytest

from support.sentences import lines, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("Renata Salcedo resigned on Friday. Rebels left the dam, Salcedo said.", "LEAVES", ["Renata Salcedo"]),
        ("Duarte Pimentel leads an airline. Pilots closed the gate, Pimentel said.", "CLOSES", ["Duarte Pimentel"]),
    ],
)  # fmt: skip
def test_a_given_name_tells_a_person(text: str, predicate: str, speakers: list[str]) -> None:
    """Where the name acts as a person, its last word is that person's surname."""
    told = said(text)
    assert told.get(predicate) == speakers or told.get("WITHDRAWS_FROM") == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Gabriel Boric flew to Lima. Boric closed a port.", "Gabriel Boric CLOSES port"),
        ("Dean Lund sang in Chile. Lund closed a port.", "Dean Lund CLOSES port"),
        ("Victoria Station burned.", "Victoria Station BURNS"),
    ],
)
def test_a_surname_is_the_person_s(text: str, expected: str) -> None:
    """A building with a given name stays a building, and nobody called Dean is one."""
    told = lines(text)
    assert expected in told
    assert not [x for x in told if "HOLDS_POSITION" in x]
