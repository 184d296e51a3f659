"""Tests who speaks where the verb of saying stands before its speaker, behind a clause."""

import pytest

from tests.support.sentences import lines, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "predicate", "speaker"),
    [
        ("Wages fell last year, pointed out Berg.", "FALLS", "Berg"),
        ("Wages will rise, pointed out economist Jane Berg.", "RISES", "Jane Berg"),
        ("Sales will drop, added Berg in an interview.", "DROPS", "Berg"),
        ("Wages will fall, noted lawyer Jane Berg.", "FALLS", "Jane Berg"),
        ("Wages will fall, predicted Jane Berg.", "FALLS", "Jane Berg"),
        ("The court freed Ruiz, pointed out lawyer Jim Cole.", "FREES", "Jim Cole"),
        (
            "The pact is dead, insisted a spokeswoman for the bank.",
            "HAS_STATUS",
            "spokeswoman for the bank",
        ),
    ],
)
def test_who_stands_behind_a_verb_of_saying_speaks(text: str, predicate: str, speaker: str) -> None:
    """A person or body right behind a verb of saying is no object of it where a clause ends before it."""
    assert said(text)[predicate] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee met Ray, warned Berg, and left.", "Lee WARNS Berg"),
        (
            "The club sold Ruiz, pointed Berg to the exit and left.",
            "club POINTS Berg destination=exit",
        ),
    ],
)
def test_whom_a_list_of_deeds_names_does_not_speak(text: str, expected: str) -> None:
    """In a list of what somebody did, whom a verb of saying names is told or moved."""
    assert expected in lines(text)
    assert not any(said(text).values())
