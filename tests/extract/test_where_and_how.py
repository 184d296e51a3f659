"""Tests that a role of place is filled by places: what nobody can be in tells the circumstances."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("sentence", "circumstance"),
    [
        ("The union struck a deal in the wage round.", "wage round"),
        ("Peru sold two ships at short notice.", "short notice"),
        ("The bank found four million euros in funding.", "funding"),
        ("The minister set her plans in stone.", "stone"),
        ("The choir sang two songs in the first set.", "first set"),
    ],
)
def test_what_nobody_can_be_in_is_no_place(sentence: str, circumstance: str) -> None:
    found = " / ".join(lines(sentence))
    assert f"circumstance={circumstance}" in found
    assert "location=" not in found


@pytest.mark.parametrize(
    ("sentence", "place"),
    [
        ("A thief hid the coins in the kitchen.", "kitchen"),
        ("The guards found a letter in the minister's coat pocket.", "pocket"),
        ("The doctor treated two boys on the ferry.", "ferry"),
        ("The farmers met the mayor in the dining room.", "dining room"),
        ("Nurses met the mayor in the courtyard.", "courtyard"),
        (
            "Readers can submit their designs on www.harbour-plan.example.",
            "www.harbour-plan.example",
        ),
        ("Rebels killed three guards in Niger.", "Niger"),
    ],
)
def test_where_somebody_can_be_stays_a_place(sentence: str, place: str) -> None:
    found = " / ".join(lines(sentence))
    assert "location=" in found
    assert place in found.split("location=", 1)[1]
