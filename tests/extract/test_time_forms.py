"""The rules of time are tried only where their letters stand, and lose nothing by it."""

import pytest

from kg.extract.times.time_rules import _TIME_RULES, find_forms

TEXTS = [
    "on friday, 3 july 1998 and on sept. 4-6, 2011; the week of may 7; 2004-11-30; early may next year",
    "late 1999, 1998-2003, 2004/05, the late 1980s and the '90s, in the 19th century",
    "at 5:30 pm on last monday evening; 17:05 gmt; noon; 11 o'clock; 3 a.m. local time",
    "tonight, the day before yesterday, this morning, later today, earlier today",
    "earlier this week, the past decade, over the weekend, last summer, in the spring of 2019, spring 2020",
    "about two weeks ago, a century ago, three days earlier, two centuries later, the year before",
    "the last three years, the past month, for two full hours, a five-year-old, weeks",
    "a decade-long, nightly, each night, last season, two seasons ago",
    "christmas eve, thanksgiving, new year's day 2017, until now, at present, nowadays",
    "at the moment, currently",
    "recently, lately, in recent months, soon, shortly, in the near future, the coming weeks, never before",
    "in the long run, over the medium term, the third quarter, the first half of the year, earlier in the week",
    "later that day, the same evening, the following night, every other week, daily, annually, the next fortnight",
]


@pytest.mark.parametrize("text", TEXTS)
def test_no_form_is_passed_over(text: str) -> None:
    """What all rules find, the rules whose letters are there find, too."""
    found = [(order, match.span(), reader) for order, match, reader in find_forms(text)]
    every = [
        (order, m.span(), reader) for order, form, reader, _ in _TIME_RULES for m in form.finditer(text)
    ]  # fmt: skip
    assert found == every


def test_every_rule_is_tried() -> None:
    """The texts above hold a match of each rule."""
    tried = {order for text in TEXTS for order, _, _ in find_forms(text)}
    assert tried == {order for order, *_ in _TIME_RULES}
