"""Clauses that leave their verb out tell the same of somebody else, or deny it."""

import pytest

from support.sentences import lines, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile has signed the pact, but Peru has not.", "NOT Peru SIGNATORY_TO pact"),
        ("Chile signed the pact; Brazil did not.", "NOT Brazil SIGNATORY_TO pact"),
        ("Russia signed the pact while China did not.", "NOT China SIGNATORY_TO pact"),
        ("Chile has not signed the pact, nor has Peru.", "NOT Peru SIGNATORY_TO pact"),
        ("Ann Lee sold the mill, and so did Karl Dahl.", "Karl Dahl SELLS mill"),
        ("Chile was fined, but Peru was not.", "NOT - FINES Peru"),
        ("Chile, but not Peru, signed the pact.", "Chile SIGNATORY_TO pact"),
        ("Chile as well as Peru signed the pact.", "Chile SIGNATORY_TO pact"),
        ("Chile is the only state not to have signed the pact.", "NOT Chile SIGNATORY_TO pact"),
    ],
)
def test_an_auxiliary_stands_for_the_verb_before_it(text: str, expected: str) -> None:
    """Who has not, did so or was not, is told what the clause before tells."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chile signed the pact and has ships.",
        "Chile signed the pact, but Peru did well.",
        "Chile, but not Peru, signed the pact.",
        "Chile signed the pact, and Peru had a say.",
    ],
)
def test_an_auxiliary_with_words_of_its_own_stands_for_nothing(text: str) -> None:
    """Only Chile signed."""
    assert [x for x in lines(text) if "SIGNATORY_TO" in x] == ["Chile SIGNATORY_TO pact"]


def test_what_is_left_out_is_said_by_who_says_the_rest() -> None:
    """The mayor says of both what they did."""
    text = "The mayor said that Chile sold the mill but Peru had not."
    assert said(text)["SELLS"] == ["mayor"]
