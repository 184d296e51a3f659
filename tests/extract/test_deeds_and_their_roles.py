"""What a verb tells of those around it: what is done to oneself, sums, what stands far off or is left over."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The mayor defended himself against the critics.", "mayor PROTECTS himself target=critics"),
        ("The party distanced itself from Gazprom.", "party DISTANCES itself source=Gazprom"),
        ("Pilots and stewards distanced themselves from it.", "stewards DISTANCES themselves"),
        ("Olga Petrov hurt herself in the kitchen.", "Olga Petrov HURTS herself location=kitchen"),
        ("The rebels turned themselves in.", "rebels SURRENDERS"),
        ("Anna saw Paul himself.", "Anna SEES Paul"),
        ("Lee met Ray and then defended him.", "Lee PROTECTS Ray"),
    ],
)  # fmt: skip
def test_what_somebody_does_to_himself_is_told_of_him(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Pilots and stewards distanced themselves from the strike.",
        "The minister found himself in trouble.",
        "Two guards got themselves killed.",
    ],
)
def test_nobody_does_to_another_what_they_do_to_themselves(text: str) -> None:
    assert not any("Pilots" in line.partition(" ")[2] or "FINDS" in line for line in lines(text))
    assert not any("RECEIVES" in line for line in lines(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The senator gave between $300 and $900 to the hospital.", "senator SUPPLIES between $300 and $900 recipient=hospital"),
        ("The town owes between $3 million and $5 million to the bank.", "town OWES between $3 million and $5 million destination=bank"),
        ("The firm paid between 4 million and 6 million euros to the farmers.", "firm PAYS between 4 million and 6 million euros recipient=farmers"),
        ("The firm sold a mill and a farm to Fiat.", "firm SUPPLIES farm recipient=Fiat"),
        ("The talks between Chile and Peru failed.", "talks between Chile and Peru FAILS"),
    ],
)  # fmt: skip
def test_two_ends_of_a_sum_are_one_sum(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("End the silence: parents deserve an answer.", "- ENDS [required] silence"),
        ("Forget the rumours: Volvo stays in Sweden.", "Volvo LOCATED_IN Sweden"),
        ("Close the port, the mayor said.", "- CLOSES [required] port"),
        ("Asked about the fire, Lee blamed the guard.", "Lee ACCUSES guard"),
    ],
)
def test_an_order_before_a_colon_is_nobody_s_deed(text: str, line: str) -> None:
    assert line in lines(text)
    assert not any(w in x for x in lines(text) for w in ("parents ENDS", "Volvo FORGETS"))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Other things Baker has said are also coming to light.", "Other things Baker has said COMES_TO light"),
        ("The remarks Anna Reed made have angered farmers.", "remarks ANGERS farmers"),
        ("The candidates Ann Lee and Tom Hill won seats.", "Tom Hill WINS seats"),
    ],
)  # fmt: skip
def test_who_does_it_in_a_relative_clause_is_no_member_of_the_noun(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The proposals are being looked at by lawyers.", "lawyers LOOKS_AT proposals"),
        ("The case is being looked into.", "- LOOKS_INTO case"),
        ("The children were looked after by a neighbour.", "neighbour CARES_FOR children"),
        ("A neighbour looked after the children.", "neighbour CARES_FOR children"),
        ("The singer was laughed at by the crowd.", "crowd LAUGHS_AT singer"),
        ("The fire was put out by volunteers.", "volunteers PUTS_OUT fire"),
        ("The firm was taken over by Fiat.", "Fiat TAKES_OVER firm"),
    ],
)
def test_a_passive_keeps_the_preposition_that_it_is_left_with(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The minister was asked the same question.", "- ASKS same question recipient=minister"),
        ("The judge asked Lee a question.", "judge ASKS question recipient=Lee"),
        ("The question was asked in May.", "- ASKS question"),
        ("The teacher treats Maria as a friend.", "teacher TREATS Maria capacity=friend"),
        ("Laura Stein, for one, rejected the offer.", "Laura Stein REJECTS offer"),
        ("The council gave in.", "council GIVES_IN"),
        ("The army hesitated but went ahead after the attack.", "army GOES_AHEAD"),
        ("The firm went ahead with the sale.", "firm GOES_AHEAD_WITH sale"),
        ("The team executed a perfect attack.", "team EXECUTES perfect attack"),
        ("The army executed two spies.", "army KILLS two spies"),
    ],
)
def test_each_verb_gets_what_stands_around_it(text: str, line: str) -> None:
    assert line in lines(text)
