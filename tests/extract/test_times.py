"""Times: what the words of time mean, seen from the day of publication, and whose time it is."""

from datetime import date

import pytest
from bench.timex import timex_value
from hypothesis import given
from hypothesis import strategies as st

from kg.extract.parsing.parse import NameTest, parse_all
from kg.extract.parsing.pipelines import load_pipeline
from kg.extract.times.time_ties import time_of_clause
from kg.extract.times.times import TimeMention, find_times
from kg.extract.words import calendar
from kg.extract.words.tree import Span
from kg.model import Time
from kg.sources.files import parse_article

pytestmark = pytest.mark.slow
PUBLISHED = "2023-03-09"  # a Thursday


def parse(text: str) -> Span:
    document = parse_article(text, source="s", path="a")
    _, blocks = parse_all(document, [load_pipeline("sm")], NameTest([]))
    return blocks[0][0].sentences[0].span


def times(text: str, published: str = PUBLISHED) -> list[TimeMention]:
    return find_times(parse(text), published)


@pytest.mark.parametrize(
    ("text", "first", "last", "precision"),
    [
        ("The ferry sank on Tuesday.", "2023-03-07", "2023-03-07", "day"),
        ("The ferry sank on Thursday.", "2023-03-09", "2023-03-09", "day"),
        ("The ferry will sail on Tuesday.", "2023-03-14", "2023-03-14", "day"),
        ("The council postponed the vote until Monday.", None, "2023-03-13", "day"),
        ("The port reopened last Friday night.", "2023-03-03", "2023-03-03", "day"),
        ("Sales fell in the first half of 2014.", "2014-01-01", "2014-06-30", "month"),
        ("Sales fell in the second quarter of last year.", "2022-04-01", "2022-06-30", "month"),
        ("Sales fell in the last three months of 2012.", "2012-10-01", "2012-12-31", "month"),
        ("Sales fell in the half of 2014.", "2014-01-01", "2014-12-31", "year"),
        ("The port reopened yesterday.", "2023-03-08", "2023-03-08", "day"),
        ("The port closed in the week of January 18.", "2023-01-16", "2023-01-22", "week"),
        ("The inquiry into the January 3 fire is not over.", "2023-01-03", "2023-01-03", "day"),
        ("The judge subpoenaed her to testify on April 20.", "2023-04-20", "2023-04-20", "day"),
        ("The ferry is not linked to the April 3 fire.", "2023-04-03", "2023-04-03", "day"),
        ("The crew was not told of the November 7 fire.", "2022-11-07", "2022-11-07", "day"),
        ("Nobody could be found on Tuesday.", "2023-03-07", "2023-03-07", "day"),
        ("The union could meet on Tuesday.", "2023-03-14", "2023-03-14", "day"),
        ("On Tuesday the union plans to meet.", "2023-03-14", "2023-03-14", "day"),
        ("The planned visit of the envoy in May was called off.", "2023-05-01", "2023-05-31", "month"),
        ("The port opens in April next year.", "2024-04-01", "2024-04-30", "month"),
        ("The port closed on May 3 last year.", "2022-05-03", "2022-05-03", "day"),
        ("The port closed last year.", "2022-01-01", "2022-12-31", "year"),
        ("The port closed last week.", "2023-02-27", "2023-03-05", "week"),
        ("She left on a feast day - January 6 - this year.", "2023-01-06", "2023-01-06", "day"),
        ("The port has never before been open.", None, "2023-03-09", "unknown"),
        ("A new port opens next month.", "2023-04-01", "2023-04-30", "month"),
        ("The port closed earlier this month.", "2023-03-01", "2023-03-09", "month"),
        ("In November the port closed.", "2022-11-01", "2022-11-30", "month"),
        ("The port closed in early November.", "2022-11-01", "2022-11-10", "month"),
        ("The port closed in 2012.", "2012-01-01", "2012-12-31", "year"),
        ("The port has been closed since 2012.", "2012-01-01", None, "year"),
        ("The port was open until last week.", None, "2023-03-05", "week"),
        ("The port was built in the 1980s.", "1980-01-01", "1989-12-31", "years"),
        ("The port was built in the spring of 2014.", "2014-03-01", "2014-05-31", "season"),
        ("The port closed on May 3, 2019.", "2019-05-03", "2019-05-03", "day"),
        ("The port closed on 3 May 2019.", "2019-05-03", "2019-05-03", "day"),
        ("The port closed on May 3.", "2022-05-03", "2022-05-03", "day"),
        ("The port will close on May 3.", "2023-05-03", "2023-05-03", "day"),
        ("The strike lasted from May 3, 2019, to June 4, 2019.", "2019-05-03", "2019-06-04", "days"),
        ("The strikes between 2004 and 2009 closed the port.", "2004-01-01", "2009-12-31", "year"),
        ("The port closed two years ago.", "2021-01-01", "2021-12-31", "year"),
        ("The port closed a few days ago.", None, "2023-03-08", "days"),
        ("A few days earlier, the port had closed.", None, "2023-03-08", "days"),
        ("Over the past three years the port has grown.", "2020-01-01", "2023-03-09", "years"),
        ("The port closed recently.", None, "2023-03-09", "unknown"),
        ("The port has been closed for months.", None, None, "unknown"),
        ("The port will reopen within two weeks.", None, None, "unknown"),
        ("Two days after the storm, the port reopened.", None, None, "unknown"),
        ("The port closed over the weekend.", "2023-03-04", "2023-03-05", "days"),
        ("The port will close in the autumn.", "2023-09-01", "2023-11-30", "season"),
        ("The port closed in the autumn.", "2022-09-01", "2022-11-30", "season"),
        ("The port closed last fall.", "2022-09-01", "2022-11-30", "season"),
        ("The trial of the owner begins on Monday.", "2023-03-13", "2023-03-13", "day"),
        ("The trial of the owner began on Monday.", "2023-03-06", "2023-03-06", "day"),
        ("The council had been expected to vote on Monday.", "2023-03-06", "2023-03-06", "day"),
        ("The council is expected to vote on Monday.", "2023-03-13", "2023-03-13", "day"),
        ("The bank forecasts a closure by December.", None, "2023-12-31", "month"),
    ],
)  # fmt: skip
def test_expression_has_its_bounds(
    text: str, first: str | None, last: str | None, precision: str
) -> None:
    found = [m.span.time for m in times(text)]
    assert [(t.time_from, t.time_to, t.precision) for t in found] == [(first, last, precision)]


@pytest.mark.parametrize(
    "text",
    [
        "The mayor may march with them.",
        "About 2000 people fled.",
        "It cost $1999 at most.",
        "A 42-year-old sailor drowned.",
        "Theresa May spoke.",
        "She won in a second attempt.",
        "He told it to the broadcast 60 Minutes.",
        "The union joined the annual March for Bread.",
        "Send the grain as soon as possible.",
    ],
)
def test_other_words_are_no_time(text: str) -> None:
    assert times(text) == []


def test_unknown_publication_invents_no_day() -> None:
    found = times("The port closed on Tuesday, after a strike in 2012.", "")
    assert [(m.span.time.time_from, m.span.time.text) for m in found] == [
        (None, "Tuesday"),
        ("2012-01-01", "2012"),
    ]


def test_offsets_slice_back_to_the_words() -> None:
    text = "Headline Here\n\nThe port paid \\$3 in 2012."
    document = parse_article(text, source="s", path="a")
    _, blocks = parse_all(document, [load_pipeline("sm")], NameTest([]))
    (mention,) = find_times(blocks[0][1].sentences[0].span, PUBLISHED)
    assert text[mention.span.start : mention.span.end] == "2012"


@pytest.mark.parametrize(
    ("text", "verb", "words"),
    [
        ("On Tuesday, the mayor said that the port had closed.", "closed", None),
        ("On Tuesday, the mayor said that the port had closed.", "said", "Tuesday"),
        ("The mayor said the port closed in 2012.", "closed", "2012"),
        ("The mayor said the port closed in 2012.", "said", None),
        ("The port, which closed in 2012, was sold on Friday.", "sold", "Friday"),
        ("On Friday, police arrested a sailor and searched the port.", "searched", "Friday"),
        ("Police arrested a sailor and searched the port on Friday.", "arrested", None),
        ("The port reopened after a strike.", "reopened", "after a strike"),
        ("The port burnt down during the 1987 strike.", "burnt", "1987"),
        ("Chile left the pact, the 1987 treaty that bans mines.", "left", None),
        ("Chile broke the 1987 treaty.", "broke", None),
        ("The sailor got a nine-year term.", "got", None),
        ("The port closed on Bloody Friday.", "closed", None),
        ("The port closed on a bleak Friday.", "closed", "Friday"),
        ("The view was good today.", "was", "today"),
        ("The port grants six weeks of leave to sailors.", "grants", None),
        ("The days overlapped with the feast.", "overlapped", None),
        ("The sailor stayed for six weeks.", "stayed", "for six weeks"),
        ("The port paid a Christmas bonus.", "paid", None),
        ("The sailor left on a Friday ferry.", "left", "Friday"),
        ("The troops fired for the first time since 2012.", "fired", None),
        ("The army killed nine rebels in the worst raid since 2014.", "killed", None),
        ("The town has been quiet since 2014.", "been", "since 2014"),
        ("Anna Lee, a senator since 2009, left the party.", "left", None),
        ("Unlike in 2012, the mayor won.", "won", None),
        ("As of 2012, the mine was shut.", "shut", "2012"),
        ("The films, such as Troy (2004), won prizes.", "won", None),
        ("The ferry sank in the 1987 storm, in which nine people drowned.", "drowned", "1987"),
    ],
)
def test_clause_takes_its_own_time(text: str, verb: str, words: str | None) -> None:
    span = parse(text)
    token = next(t for t in span if t.text == verb)
    time = time_of_clause(token, find_times(span, PUBLISHED))
    assert (time.text if time else None) == words


@pytest.mark.parametrize(
    ("time", "value"),
    [
        (Time("Tuesday", "2023-03-07", "2023-03-07", "day"), "2023-03-07"),
        (Time("last week", "2023-02-27", "2023-03-05", "week"), "2023-W09"),
        (Time("since 2012", "2012-01-01", None, "year"), "2012"),
        (Time("for two weeks", None, None, "unknown"), "P2W"),
        (Time("five hours", None, None, "unknown"), "PT5H"),
        (Time("the past two decades", "2003-01-01", "2023-03-09", "years"), "P20Y"),
        (Time("months", None, None, "unknown"), "PXM"),
        (Time("the past decade", "2013-01-01", "2023-03-09", "years"), "P10Y"),
        (Time("the late 1980s", "1986-05-01", "1989-12-31", "years"), "198X"),
        (Time("this century", "2000-01-01", "2099-12-31", "years"), "20"),
        (Time("9 a.m. Tuesday", "2023-03-07", "2023-03-07", "day"), "2023-03-07T09:00"),
        (Time("now", "2023-03-09", "2023-03-09", "day"), "PRESENT_REF"),
        (Time("last fall", "2022-09-01", "2022-11-30", "season"), "2022-FA"),
        (Time("that day", None, None, "event"), None),
    ],
)
def test_timex_value(time: Time, value: str | None) -> None:
    assert timex_value(time) == value


@given(
    st.dates(),
    st.integers(-5000, 5000),
    st.sampled_from(["day", "week", "weekend", "month", "quarter", "year", "decade"]),
)
def test_unit_ranges_are_ordered(day: date, shift: int, unit: str) -> None:
    found = calendar.unit_range(unit, day, shift)
    assert found is not None
    assert found[0][0] <= found[0][1]


@pytest.mark.parametrize(
    ("day", "first", "last"),
    [
        (date(2019, 5, 31), date(2019, 4, 1), date(2019, 6, 30)),
        (date(2024, 3, 30), date(2024, 1, 1), date(2024, 3, 31)),
    ],
)
def test_a_quarter_is_found_from_its_last_days(day: date, first: date, last: date) -> None:
    """The quarter's first month may be shorter than the day's number."""
    assert calendar.unit_range("quarter", day, 0) == ((first, last), "month")


@pytest.mark.parametrize(
    "text",
    [
        "The port works 24 hours a day.",
        "It was high noon for the club.",
        "He owned a daily.",
        "She slept in the day before leaving.",
        "They sang a hymn of thanksgiving.",
        "The two bells rang minutes apart.",
        "The town faces a future of want.",
        "The war precedes the film by decades.",
    ],
)
def test_words_of_time_that_date_nothing(text: str) -> None:
    """Rates, idioms and newspapers are no times."""
    assert times(text) == []
