"""Infinitives and clauses under verbs of forcing, winning, judging and showing: how real they are, and whose deeds."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The pact does not force Peru to close the mine.", "Peru CLOSES [hypothetical] mine"),
        ("The baker was not forced to resign.", "baker RESIGNS [hypothetical]"),
        ("Nobody compelled the baker to close the mill.", "baker CLOSES [hypothetical] mill"),
        ("The rain did not make Peru close the mine.", "Peru CLOSES [hypothetical] mine"),
        ("The court forced Peru to close the mine.", "Peru CLOSES mine"),
        ("The rain made Peru close the mine.", "Peru CLOSES mine"),
    ],
)
def test_what_nobody_is_forced_to_do_is_left_open(text: str, expected: str) -> None:
    """Who is not forced may do it all the same."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru beat Chile to win the cup.", "Peru WINS cup"),
        ("Chad overcame Ghana to reach the final.", "Chad REACHES final"),
        ("The mill outbid two rivals to buy the port.", "mill BUYS port"),
        ("Peru hopes to beat Chile to win the cup.", "Peru WINS [planned] cup"),
        ("The army defeated the rebels to protect the mine.", "army PROTECTS [planned] mine"),
    ],
)
def test_who_beats_others_to_win_something_wins_it(text: str, expected: str) -> None:
    """Other infinitives behind such verbs tell a purpose."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor considers it impossible that Lee will resign.", "NOT Lee RESIGNS [possible]"),
        ("Bakers find it unlikely that Peru closed the mine.", "NOT Peru CLOSES [possible] mine"),
        ("The mayor called it false that Peru closed the mine.", "NOT Peru CLOSES mine"),
        ("That the baker stole bread is a lie.", "NOT baker STEALS bread"),
        ("That the baker stole bread is a shame.", "baker STEALS bread"),
        ("Bakers find it strange that Peru closed the mine.", "Peru CLOSES mine"),
        ("Bakers perceived the guards to be thieves.", "guards IS_A [possible] thieves"),
    ],
)  # fmt: skip
def test_a_judged_clause_is_as_real_as_the_judgement(text: str, expected: str) -> None:
    """What somebody finds unlikely is denied, what they find strange is told."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The book shows how to close a mine.", "- CLOSES [possible] mine"),
        ("The book explains how to run a mill.", "- RUNS [possible] mill"),
        ("The book shows bakers how to close a mine.", "bakers CLOSES [possible] mine"),
        ("The guard learned how to close a mine.", "guard CLOSES [possible] mine"),
        ("The book explores how Peru closed the mine.", "Peru CLOSES mine"),
        ("Clerks discussed how Peru could close the mine.", "Peru CLOSES [possible] mine"),
    ],
)
def test_how_to_do_it_is_open_and_how_it_was_done_is_told(text: str, expected: str) -> None:
    """A book that shows how to do something does not do it."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill is liable to lose money.", ["mill LOSES [possible] money"]),
        ("The mill is bound to lose money.", ["mill LOSES [future] money"]),
        ("The baker was involved in selling the mine.", ["baker SELLS mine"]),
        ("The baker was not involved in selling the mine.", ["NOT baker SELLS mine"]),
        ("The baker pleaded guilty to avoid a trial.", ["baker AVOIDS [planned] trial"]),
    ],
)
def test_the_words_before_a_deed_are_none_of_their_own(text: str, expected: list[str]) -> None:
    """Nobody binds who is bound to lose, or involves who was involved in selling."""
    assert lines(text) == expected


@pytest.mark.parametrize(
    "text",
    ["Bakers fear the thought of Lee running the mill.", "Lee is interested in running the mill."],
)
def test_what_is_only_thought_of_is_possible(text: str) -> None:
    """Neither a thought nor an interest is a deed."""
    assert "Lee RUNS [possible] mill" in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The baker should have resigned.", "baker RESIGNS [hypothetical]"),
        ("The baker should resign.", "baker RESIGNS [required]"),
        ("The baker must have closed the mill.", "baker CLOSES [possible] mill"),
    ],
)
def test_what_should_have_been_done_was_not(text: str, expected: str) -> None:
    """A duty of the past is none any more."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("You can see that the mill is losing money.", "mill LOSES money"),
        ("The board agreed that the mill was losing money.", "mill LOSES money"),
        ("The board hopes that the mill is losing money.", "mill LOSES [possible] money"),
        ("The board denied that the mill was losing money.", "NOT mill LOSES money"),
        ("The board considered closing the mill.", "board CLOSES [possible] mill"),
    ],
)
def test_a_clause_with_a_tense_is_no_gerund(text: str, expected: str) -> None:
    """What a board agrees "is happening" is no plan, as what it considers doing may be."""
    assert expected in [line.partition(" | ")[0] for line in lines(text)]
