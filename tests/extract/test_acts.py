"""How real the noun of an act is: wanted, possible, denied, averted, or told as known."""

import pytest

from support.sentences import read

pytestmark = pytest.mark.slow


def told(text: str, word: str) -> str:
    """Return polarity and modality of the act that `word` names in `text`: "positive planned"."""
    reading = read(text)
    start = reading.document.text.index(text) + text.index(word)
    (found,) = [e for e in reading.factuality if e.start == start]
    return f"{found.polarity} {found.modality}"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        # what a verb wants, asks for or expects, and what it speaks of
        ("Nurses plan a strike in May.", "strike", "positive planned"),
        ("Nurses called for a strike in May.", "strike", "positive required"),
        ("Nurses criticised the strike in May.", "strike", "positive actual"),
        ("Lee is suspected of theft.", "theft", "positive alleged"),
        # what a noun or an adjective announces
        ("Villagers spoke of the risk of a flood.", "flood", "positive possible"),
        ("Villagers spoke of the damage of a flood.", "flood", "positive actual"),
        ("Lima prepares for a possible visit.", "visit", "positive possible"),
        ("The paper wrote about an alleged bribe.", "bribe", "positive alleged"),
        ("The bank is ready for a merger.", "merger", "positive planned"),
        ("The bank shelved a merger plan.", "merger", "positive planned"),
        # what a verb brings about is as real as the verb, and what happens as its happening
        ("The union did not reach a settlement.", "settlement", "negative actual"),
        ("The union reached a settlement.", "settlement", "positive actual"),
        ("The club may make an offer.", "offer", "positive possible"),
        ("A collapse did not occur.", "collapse", "negative actual"),
        ("The union did not welcome the settlement.", "settlement", "positive actual"),
        # nothing of it
        ("Monks recalled the cancelled visit.", "visit", "negative actual"),
        ("The paper wrote about an aborted landing on Rhodes.", "landing", "negative actual"),
        ("There was no sale.", "sale", "negative actual"),
        ("The clerk ruled out a sale.", "sale", "negative actual"),
        ("The clerk turned down the treatment.", "treatment", "negative actual"),
        ("The clerk denied the request.", "request", "positive actual"),
        ("Guards averted a riot.", "riot", "positive hypothetical"),
        ("Guards watched a riot.", "riot", "positive actual"),
        ("The crew left little doubt.", "doubt", "negative actual"),
        ("The crew left a little doubt.", "doubt", "positive actual"),
        ("The clerk gave no details of the sale.", "sale", "positive actual"),
        ("Walls protect the town from floods.", "floods", "positive hypothetical"),
    ],
)  # fmt: skip
def test_an_act_is_as_real_as_what_governs_it(text: str, word: str, expected: str) -> None:
    """Each kind has a sentence beside it in which the act stays what it is."""
    assert told(text, word) == expected


@pytest.mark.parametrize("text", ["The nurse slept.", "Troops left the village."])
def test_people_and_places_are_no_acts(text: str) -> None:
    """Only the verb is told as having happened."""
    assert (
        len([e for e in read(text).factuality if e.start >= read(text).document.text.index(text)])
        == 1
    )
