"""Tests whose view a clause is that no verb of saying tells."""

import pytest

from tests.support.sentences import lines, said

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


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("Unions slammed the law as an attempt by Ford to win votes.", "WINS", ["Unions"]),
        (
            "The law was denounced by Jane Berg as a plot by Ford to win votes.",
            "WINS",
            ["Jane Berg"],
        ),
        ("Unions slammed the attempt by Ford to win votes.", "WINS", []),
    ],
)
def test_what_critics_call_a_scheme_is_theirs(
    text: str, predicate: str, speakers: list[str]
) -> None:
    """That something is an attempt is the critics' word; an attempt that they slam is the article's."""
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("Berg says that he left Apex, which said it had sold the mine.", "SELLS", ["Apex"]),
        ("Berg insists the board will meet Ray, who is due to lead the bank.", "LEADS", []),
        (
            "Jane Berg said that Bob Ray claimed Apex sold the mine.",
            "SELLS",
            ["Bob Ray", "Jane Berg"],
        ),
        ('Berg opposes the idea of "minibonds," which the bank sells.', "SELLS", []),
    ],
)
def test_what_an_aside_goes_on_to_tell_is_not_the_speakers(
    text: str, predicate: str, speakers: list[str]
) -> None:
    """An aside is the article's with all that hangs on its verb; who speaks in it says what they say."""
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The coach accepted the players had sold the bus.", "players SELLS bus"),
        ("Berg accepted the prize.", "Berg RECEIVES prize"),
        ("The firm assured the nurses it would close the mine.", "firm ASSURES nurses"),
        ("Berg told the union that wages had fallen.", "wages FALLS"),
    ],
)
def test_what_is_told_keeps_its_own_subject_and_no_listener(text: str, expected: str) -> None:
    """A clause without "that" has its subject, and who is told is no object in what is told."""
    assert expected in lines(text)
