"""Exceptions, contrasts and denials beside what is told, and who gets and wants what."""

import pytest

from support.sentences import lines, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("All members other than Hungary closed a port.", ["NOT Hungary CLOSES port", "members CLOSES port"]),
        ("All states but Hungary left the pact.", ["NOT Hungary WITHDRAWS_FROM pact", "states WITHDRAWS_FROM pact"]),
        ("No country except Norway left the pact.", ["NOT country WITHDRAWS_FROM pact", "Norway WITHDRAWS_FROM pact"]),
        (
            "All members except Hungary and Slovakia closed a port.",
            ["NOT Hungary CLOSES port", "NOT Slovakia CLOSES port", "members CLOSES port"],
        ),
        ("Guards arrested the teacher, not the driver.", ["Guards ARRESTS teacher", "NOT Guards ARRESTS driver"]),
        ("Guards arrested the teacher, a driver.", ["Guards ARRESTS teacher"]),
    ],
)  # fmt: skip
def test_what_is_left_out_is_told_as_such(text: str, expected: list[str]) -> None:
    """By name, or behind "not"; an apposition leaves nothing out."""
    assert sorted(x for x in lines(text) if "IS_A" not in x) == sorted(expected)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Police say Ivan Petrov stole the ship, which he denies.",
            "Ivan Petrov DENIES (Ivan Petrov STEALS ship)",
        ),
        (
            "Ida Moe said the bank had sold the ship, a claim rejected by the bank.",
            "bank REJECTS (bank SELLS ship)",
        ),
        (
            "Seoul accused Chad of hacking banks, an allegation Iran denied.",
            "Iran DENIES (Chad HACKS [alleged] banks)",
        ),
        ("The mayor sold the ship, which Lee denied.", None),
    ],
)
def test_a_denial_is_of_what_was_said(text: str, expected: str | None) -> None:
    """A relative clause or an apposition denies what somebody says, no thing in it."""
    told = [x for x in lines(text) if "DENIES (" in x or "REJECTS (" in x]
    assert told == ([] if expected is None else [expected])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Canada promised Jordan military aid.", "Canada PROMISES military aid recipient=Jordan"),
        ("Fiji has provided Ukraine military support.", "Fiji SUPPLIES military support recipient=Ukraine"),
        ("Two suspects were arrested and deported to France.", "- DEPORTS Two suspects destination=France"),
        ("Two suspects were arrested and fled to France.", "Two suspects FLEES_TO France"),
        (
            "A letter from Emmanuel Macron, which was sold by a clerk, was forged.",
            "clerk SELLS letter from Emmanuel Macron",
        ),
        ("A letter from Emmanuel Macron, who was robbed by a clerk, was forged.", "clerk ROBS Emmanuel Macron"),
        ("Voters want the mayor to resign.", "mayor RESIGNS [required]"),
        ("The mayor wants to resign.", "mayor RESIGNS [planned]"),
        ("The trial begins on Monday.", "trial BEGINS [planned]"),
        ("The trial began on Monday.", "trial BEGINS"),
        ("Egypt has not confirmed that it will sell ships.", "Egypt SELLS [alleged] ships"),
    ],
)  # fmt: skip
def test_who_gets_suffers_and_wants_it(text: str, expected: str) -> None:
    """With the forms beside them that tell of something else."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("Voters want the mayor to resign.", "RESIGNS", ["Voters"]),
        ("Chad dismissed calls for the mayor to resign.", "RESIGNS", ["?"]),
        ("Pilots left the firm, as the union had demanded.", "WITHDRAWS_FROM", []),
        ("Pilots left the firm, as the union said.", "WITHDRAWS_FROM", ["union"]),
        ("Doctors do not think the virus was imported.", "IMPORTS", ["Doctors"]),
    ],
)
def test_who_wants_and_believes_it(text: str, predicate: str, speakers: list[str]) -> None:
    """A wish is of who has it; what is done as somebody demanded is not what they say."""
    told = said(text)
    assert told.get(predicate, told.get("LEAVES", [])) == speakers


def test_a_condition_behind_joined_verbs_is_of_both() -> None:
    """As one before them is."""
    from support.sentences import read

    reading = read("Chad will close its border and recall its envoy if Mali sends ships.")
    conditions = {e.predicate: e.condition for e in reading.evidence}
    assert conditions["CLOSES"] == conditions["RECALLS"] == "if Mali sends ships"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The judge dismissed a lawsuit against Tesla.", "judge REJECTS lawsuit against Tesla"),
        ("Germany opened talks with the rebels.", "Germany OPENS talks with the rebels"),
        ("Sanctions against Cuba were lifted by Canada.", "Canada LIFTS Sanctions against Cuba"),
        ("A spokesman for Google sold a boat.", "spokesman for Google SELLS boat"),
        ("The judge dismissed a lawsuit in May.", "judge REJECTS lawsuit"),
    ],
)
def test_a_thing_is_called_by_what_completes_it(text: str, expected: str) -> None:
    """Behind the preposition that its noun asks for; a time does not complete it."""
    assert expected in lines(text)
