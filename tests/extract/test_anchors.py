"""Times that point to a day told elsewhere in the article, and those that stay undated."""

import pytest

from support.sentences import read

pytestmark = pytest.mark.slow


def times(text: str) -> dict[str, tuple[str | None, str | None]]:
    """Return the bounds of each time of `text`, published on Thursday, March 9, 2023, by its words."""
    return {t.time.text: (t.time.time_from, t.time.time_to) for t in read(text).times}


@pytest.mark.parametrize(
    ("text", "words", "day"),
    [
        ("The dam broke on May 3, 2021. The town flooded that day.", "that day", "2021-05-03"),
        ("The dam broke on May 3, 2021. It was shut the next morning.", "the next morning", "2021-05-04"),
        ("On June 9, 2022 the mayor fell and died that same night.", "that same night", "2022-06-09"),
        (
            "The May 3, 2021 fire hurt none. Ann left ten days before the fire.",
            "ten days before the fire",
            "2021-04-23",
        ),
        (
            "Lee died on May 3, 2021. Ann left at 6 a.m. one day after his death.",
            "6 a.m. one day after his death",
            "2021-05-04",
        ),
        ("The ferry left two days before May 3, 2021.", "two days before May 3, 2021", "2021-05-01"),
    ],
)  # fmt: skip
def test_a_time_is_counted_from_the_day_it_points_to(text: str, words: str, day: str) -> None:
    """The day told just before, or the event's only day in the article."""
    assert times(text)[words] == (day, day)


def test_the_year_of_a_month_told_before() -> None:
    """ "Later that year" lies in the year told just before."""
    found = times("Ann fled in June 2018. She returned later that year.")
    assert found["later that year"] == ("2018-01-01", "2018-12-31")


@pytest.mark.parametrize(
    ("text", "words"),
    [
        # no single day before
        ("The dam broke in May 2021. The town flooded that day.", "that day"),
        # two sentences away
        ("The dam broke on May 3, 2021. Rain fell. The town flooded that day.", "that day"),
        # two days for one kind of event
        (
            "The May 3, 2021 fire hurt none. The June 4, 2022 fire hurt two. Ann left ten days before the fire.",
            "ten days before the fire",
        ),
        # an event without a day
        (
            "The May 3, 2021 fire hurt none. Ann left ten days before the vote.",
            "ten days before the vote",
        ),
        # not a known event
        (
            "The May 3, 2021 fire hurt none. Ann left ten days before a fire.",
            "ten days before a fire",
        ),
    ],
)
def test_no_day_is_invented(text: str, words: str) -> None:
    """Where the article does not tell one day, the time has no first day."""
    assert times(text)[words][0] is None
