"""Whom "we" stands for in somebody's own words."""

import pytest

from support.sentences import lines, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            '"We sold the ferry," said Ann Hill, a spokeswoman for the Port Ministry.',
            "Port Ministry SELLS ferry",
        ),
        (
            'Kenya\'s prime minister, John Otieno, said, "We share a border with Uganda."',
            "Kenya BORDERS Uganda",
        ),
    ],
)
def test_an_official_says_we_of_the_body(text: str, expected: str) -> None:
    """Their office ties them to it."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        '"We sold the ferry," said Ann Hill, a former director of Acme Corp.',
        '"We sold the ferry," said Ann Hill, a farmer.',
        "Ann Hill, a spokeswoman for Acme Corp, said we sold the ferry.",
    ],
)
def test_we_is_no_body_that_the_speaker_has_no_office_of(text: str) -> None:
    """An office of the past, none at all, and words that are not the speaker's own tie nobody to it."""
    sold = [line for line in lines(text) if "SELLS ferry" in line]
    assert sold in ([], ["Ann Hill's side SELLS ferry"])


def test_we_is_no_further_speaker() -> None:
    """ "We urge them to act" has one voice: whoever says so."""
    speakers = said('"We urge the firms to pay," said Ann Hill, an aide of the Port Ministry.')
    assert speakers["PAYS"] == ["Ann Hill"]


@pytest.mark.parametrize("verb", ["said", "tweeted"])
def test_nobody_calls_themselves_by_name(verb: str) -> None:
    """Whoever says that Bob Carr is right is not Bob Carr."""
    text = f'The mayor, Tom Moss, spoke in Leeds. "In a way, Bob Carr is right," he {verb}.'
    assert said(text)["HAS_STATUS"] == ["Tom Moss"]
