"""Times that belong to something beside the verb, and events that a time counts from."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


def times(text: str) -> dict[str, str]:
    """Return the words of the time of each predicate, "" where it has none."""
    return {e.predicate: e.time.text if e.time else "" for e in read(text).evidence}


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("Norway beat Denmark, last year's winner, in Oslo.", "DEFEATS", ""),
        ("The bank sued Ford, last year's sponsor, on Monday.", "SUES", "Monday"),
        ("In Oslo, last year's storm damaged the harbour.", "DAMAGES", "last year"),
    ],
)
def test_a_time_in_a_description_dates_no_deed(text: str, predicate: str, expected: str) -> None:
    """Who won last year was beaten at another time; what a storm of last year did, it did then."""
    assert times(text)[predicate] == expected


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("Last year's champions Leeds United beat Hull City.", "DEFEATS", ""),
        ("Last year's runners-up will play Peru.", "PLAYS", ""),
        ("Last month's deal will help Chile.", "HELPS", ""),
        ("The firm planned to open the mine in 2019.", "OPENS", "2019"),
        ("The firm will open the mine next year.", "OPENS", "next year"),
    ],
)
def test_what_is_yet_to_come_has_no_past_time(text: str, predicate: str, expected: str) -> None:
    """What will be is dated ahead; what was planned may have been for a day that is over."""
    assert times(text)[predicate] == expected


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("Two days after the election in Peru, Reed resigned.", "RESIGNS", "Two days after the election in Peru"),
        ("Three hours after the crash, police arrested a boy.", "ARRESTS", "Three hours after the crash"),
        ("Reed resigned two weeks before the summit.", "RESIGNS", "two weeks before the summit"),
        ("Reed resigned on Monday before the summit.", "RESIGNS", "Monday"),
    ],
)  # fmt: skip
def test_a_time_tells_from_what_it_counts(text: str, predicate: str, expected: str) -> None:
    """Two days after, of something that is not told, would say nothing."""
    assert times(text)[predicate] == expected


@pytest.mark.parametrize(
    ("text", "predicate", "expected"),
    [
        ("Police arrested a man in connection with raids on banks last year.", "ARRESTS", ""),
        ("Police arrested a boy on Monday in connection with the fire.", "ARRESTS", "Monday"),
        (
            "Police arrested a boy after the crash last week that killed two.",
            "ARRESTS",
            "after the crash",
        ),
        ("Police arrested a boy in Rome last week who sold drugs.", "ARRESTS", "last week"),
        ("Reed has hope for the future.", "HAS_HOPE_FOR", ""),
        ("In the 1985 novel Ran, a farmer sells a cow.", "SELLS", ""),
    ],
)
def test_a_time_of_a_noun_inside_dates_no_deed(text: str, predicate: str, expected: str) -> None:
    """What an arrest comes after was at a time of its own."""
    assert times(text)[predicate] == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police held a boy after the crash last week that killed two men.", "crash KILLS two men"),
        ("Reed saw the town after the flood last month that destroyed a bridge.", "flood DESTROYS bridge"),
        ("The firm sold a plant last year that made tyres.", "plant MAKES tyres"),
    ],
)  # fmt: skip
def test_a_clause_behind_a_time_is_of_the_happening(text: str, expected: str) -> None:
    """The happening right before the time killed, not who was held after it."""
    assert expected in lines(text)
