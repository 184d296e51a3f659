"""Whose deed and whose state a phrase tells: ranks, meetings, comparisons, "with" clauses, names somebody is called."""

import pytest

from tests.support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya is the 12th nation to ban the bags.", "Kenya BANS bags"),
        ("Japan was the third country to ban the drug.", "Japan BANS drug"),
        ("Peru became the 20th state to ban the drug.", "Peru BANS drug"),
        ("Lee attended a meeting of bishops to ban the drug.", "bishops BANS [planned] drug"),
        ("Lee went to the hall to ban the drug.", "Lee BANS [planned] drug"),
        ("The bank and the state took steps to ban the drug.", "state BANS [planned] drug"),
    ],
)
def test_an_infinitive_belongs_to_a_rank_a_meeting_and_a_step(text: str, expected: str) -> None:
    """Who ranks among those that did it did it; who attends a meeting does not plan what it is for."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("headline", "expected"),
    [
        ("Volvo close to opening new plant", "Volvo OPENS [planned] new plant"),
        ("Toyota about to open new plant", "Toyota OPENS [planned] new plant"),
    ],
)
def test_a_headline_is_near_what_its_noun_is_about_to_do(headline: str, expected: str) -> None:
    """Nothing has been done yet."""
    assert expected in lines("Some clerks wrote letters.", headline=headline)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Sales fell, with profits among retailers dropping to a low.",
            ["Sales FALLS", "profits DROPS_TO low"],
        ),
        ("Ford cut jobs, with demand for cars falling.", ["Ford DECREASES jobs", "demand for cars FALLS"]),
        ("The museum opened with fans queuing.", ["museum OPENS", "fans QUEUES"]),
        ("Lee met with men building the dam.", ["Lee MEETS men building the dam", "men building the dam BUILDS dam"]),
    ],
)  # fmt: skip
def test_a_clause_behind_with_has_its_own_subject(text: str, expected: list[str]) -> None:
    """What falls is the noun behind "with", and the main verb has no part in it; whom somebody met is met."""
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Reed called Ann Hill, who drove a bus, a liar.", "Reed CALLS Ann Hill capacity=liar"),
        ("Chile called Peru, which bought ships, a threat.", "Chile CALLS Peru capacity=threat"),
        ("Reed called Anna Berg a hero who saved the town.", "Anna Berg RESCUES town"),
    ],
)
def test_somebody_is_called_by_what_stands_behind_an_aside(text: str, expected: str) -> None:
    """No thing inside the aside is called so, and what the name's clause tells is told of who is called."""
    found = lines(text)
    assert expected in found
    assert not any("IS_A" in line for line in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Women earn less than men.", ["Women EARNS less comparison=men"]),
        ("Tesla sells fewer cars than Ford.", ["Tesla SELLS fewer cars comparison=Ford"]),
        ("Ford grew faster than Fiat.", ["Ford GROWS comparison=faster than Fiat"]),
        ("Ford sold more than 900 cars.", ["Ford SELLS more than 900 cars"]),
        ("Spain and Italy are allies.", ["Spain IS_A allies counterpart=Italy"]),
        ("Spain and Italy share a plan.", ["Spain SHARES plan counterpart=Italy"]),
        ("Spain and Italy sold a plan.", ["Spain SELLS plan", "Italy SELLS plan"]),
    ],
)
def test_what_is_compared_or_shared_names_both(text: str, expected: list[str]) -> None:
    """A number behind "than" is no comparison; what each does alone is told of each."""
    assert sorted(lines(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fans who throw bottles will be banned.", ["- BANS [future] Fans who throw bottles"]),
        ("People buying ships pay taxes.", ["People buying ships PAYS taxes"]),
        ("Men who threw cups were jailed.", ["Men who threw cups THROWS cups", "- ARRESTS Men who threw cups"]),
        ("Two guards who sell bottles pay taxes.", ["Two guards SELLS bottles", "Two guards PAYS taxes"]),
    ],
)  # fmt: skip
def test_what_narrows_a_general_plural_is_not_told_of_all(text: str, expected: list[str]) -> None:
    """Some who are counted, or of whom the past tells, did it."""
    assert sorted(lines(text)) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "unexpected", "expected"),
    [
        ("The law led to changes in Chile's schools.", "Chile CHANGES", "law CAUSES changes in Chile's schools"),
        ("The law led to changes in Chile's policy.", "law CHANGES", "Chile CHANGES Chile's policy"),
        ("Labour has 12 percent support from bakers.", "bakers SUPPORTS", "Labour HAS 12 percent support"),
        ("Labour has the support of bakers.", "Labour HAS", "bakers SUPPORTS Labour"),
        ("Ford paid 3 million euros for the house.", "beneficiary", "Ford PAYS 3 million euros"),
        ("Ford built a house for the guards.", "topic", "Ford BUILDS house beneficiary=guards"),
    ],
)  # fmt: skip
def test_owners_supporters_and_gainers_are_people_who_can_be(
    text: str, unexpected: str, expected: str
) -> None:
    """Whose a school is does not change it, a share of support is a share, a house that is paid for gains nothing."""
    found = lines(text)
    assert expected in found
    assert not any(unexpected in line for line in found)
