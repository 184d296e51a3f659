"""Tests whose view a clause is that no verb of saying tells."""

import pytest

from tests.support.sentences import said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("In Berg's opinion, the bank lost money.", "LOSES", ["Berg"]),
        ("In the eyes of Jane Berg, the bank burned money.", "BURNS", ["Jane Berg"]),
        ("Jane Berg left. In her view, the judge freed a thief.", "FREES", ["Jane Berg"]),
        ("In view of the storm, the bank closed the mine.", "CLOSES", []),
        ("In the eyes of the law, the bank sells houses.", "SELLS", []),
    ],
)
def test_a_view_is_its_holders(text: str, predicate: str, speakers: list[str]) -> None:
    """What is so in somebody's view is theirs; "in view of" and a law's eyes name nobody."""
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("For Berg, the tax is a mistake.", "IS_A", ["Berg"]),
        ("For the nurses, the rule remains unfair.", "HAS_STATUS", ["nurses"]),
        ("For Berg, the ruling is a setback.", "IS_A", []),
        ("For patients, the drug is free.", "HAS_STATUS", []),
    ],
)
def test_a_judgement_is_that_of_whom_it_is_one_for(
    text: str, predicate: str, speakers: list[str]
) -> None:
    """What is a mistake for somebody is one in their view; what is free or a setback for them is so."""
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("The conclusion of Jane Berg is that the bank lost money.", "LOSES", ["Jane Berg"]),
        ("Jane Berg left. Her belief is that the bank lost money.", "LOSES", ["Jane Berg"]),
        ("The court's finding was that the bank stole the ship.", "STEALS", ["court"]),
        ("The idea of the plan is that banks sell houses.", "SELLS", []),
    ],
)
def test_what_a_belief_is_said_to_be_is_its_holders(
    text: str, predicate: str, speakers: list[str]
) -> None:
    """The clause that a conclusion or belief is said to be is told by whom it belongs to; a plan believes nothing."""
    assert said(text)[predicate] == speakers
