"""Who does it, and to whom, where clauses share it or parsers lay the words beside their place."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Maria Lopez was arrested in Lima and sent to a prison.", "- SENDS Maria Lopez destination=prison"),
        ("The guard was hurt and sent home.", "- SENDS guard destination=home"),
        ("Anna was trained in Oslo and posted to Kenya.", "- POSTS Anna destination=Kenya"),
        ("The children were found and returned to Spain.", "- RETURNS children destination=Spain"),
        ("Two divers were rescued and flown to Malta.", "- TRANSPORTS Two divers destination=Malta"),
        ("The firm was founded in Oslo and posted a loss.", "firm POSTS loss"),
        ("The nurse was robbed and took a taxi.", "nurse TAKES taxi"),
        ("Anna flew to Malta.", "Anna TRAVELS_TO Malta"),
    ],
)  # fmt: skip
def test_what_is_done_after_a_passive_is_suffered_where_nobody_does_it_by_himself(
    text: str, line: str
) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Leeds fired Rossi, then hired Bianchi.", "Leeds HIRES Bianchi"),
        ("Anna runs a club that fired Rossi, then hired Bianchi.", "club HIRES Bianchi"),
        ("Rossi was sacked, then hired by Leeds.", "Leeds HIRES Rossi"),
        ("It was a fire in May that destroyed the mill.", "fire DESTROYS mill"),
        ("It was a bomb in Madrid that killed the judge.", "bomb KILLS judge"),
        ("It was clear that Rossi killed the judge.", "Rossi KILLS judge"),
        ("The attack on the school an hour after the speech killed two people.", "attack KILLS two people"),
        ("The raid a day before the match injured three fans.", "raid INJURES three fans"),
        ("Leeds won the title for the third time since joining the league.", "Leeds JOINS league"),
        ("It was the first defeat for Leeds since reaching the final.", "- REACHES final"),
        ("The film shows Brown at home, playing the piano.", "Brown PLAYS piano"),
        ("The firm showed courage, selling the mill.", "firm SELLS mill"),
    ],
)  # fmt: skip
def test_the_doer_is_found_over_what_stands_between(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ford has sued the city dozens of times.", "Ford SUES city"),
        ("The song has been played thousands of times.", "- PLAYS song"),
        ("The firm sold dozens of cars.", "firm SELLS dozens of cars"),
        ("The coach led Ford to profit.", "coach LEADS Ford destination=profit"),
        ("The general led France to war.", "general LEADS France destination=war"),
        ("Smoking leads to cancer.", "Smoking CAUSES cancer"),
        ("Smith denied planning, funding or joining raids.", "NOT Smith PLANS raids"),
        ("The firm denied planning permission.", "firm DENIES planning permission"),
        ("The law bans members from planning or funding attacks.", "NOT members FUNDS [required] attacks"),
        ("Banks must refrain from selling bonds.", "NOT Banks SELLS [required] bonds"),
        ("Ford refrained from selling bonds.", "NOT Ford SELLS bonds"),
    ],
)  # fmt: skip
def test_counts_ends_and_gerunds_are_no_objects(text: str, line: str) -> None:
    assert line in lines(text)


def test_what_would_be_worst_does_nothing() -> None:
    assert not any("worst LOSES" in line for line in lines("The worst would be to lose the match."))
