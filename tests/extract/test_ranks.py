"""What the first to do something did, whose clause begins where, and what is hardly so."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann Hill is the first woman to win the prize.", "Ann Hill WINS prize"),
        ("Chad became the first state to sign the treaty.", "Chad SIGNATORY_TO treaty"),
        ("Chad will be the last firm to leave Mali.", "Chad WITHDRAWS_FROM [future] Mali"),
        ("The best way to stop the war is to talk.", "- PREVENTS [possible] war"),
        ("Leeds lost to Hull and York were beaten by Ripon.", "Ripon DEFEATS York"),
        ("Leeds lost to Hull and York were beaten by Ripon.", "Leeds LOSES_TO Hull"),
        ("The clubs are hardly in need of money.", "NOT clubs NEEDS money"),
        ("Nor were weapons found in the raids.", "NOT - FINDS weapons location=raids"),
        ("There were no bribes paid by the firm.", "NOT firm PAYS bribes"),
        ("The general is hardly a hero.", "NOT general IS_A a hero"),
        ("Leeds barely won the match.", "Leeds WINS match"),
        ("The board issued a statement commenting on the strike.", "board RELEASES statement"),
        ("Hawks cannot be tamed.", "NOT - TAMES [possible] Hawks"),
    ],
)
def test_each_is_told_of_the_right_one(text: str, expected: str) -> None:
    """Ranks, clauses that begin without a comma, words that all but deny, and namesakes."""
    assert expected in lines(text)


def test_who_begins_a_clause_is_no_object_of_the_one_before() -> None:
    """Leeds lost to one club only."""
    text = "Leeds lost to Hull and York were beaten by Ripon."
    assert "Leeds LOSES_TO York" not in lines(text)
    assert "Ripon DEFEATS Leeds" not in lines(text)


def test_one_thing_has_no_examples() -> None:
    """Greece is no whole economy: what it is an example of stands farther off."""
    text = "States that sought loans for a whole economy, such as Greece, left."
    assert "Greece ONE_OF whole economy" not in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mine is to be closed by 2022.", "- CLOSES [planned] mine"),
        ("Most members voted in favour of the ban.", "Most members VOTES_FOR ban"),
        ("Farmers demanded millions in damages.", "Farmers DEMANDS millions"),
        ("Fans met British rapper Kofi Mensah.", "Fans MEETS Kofi Mensah"),
        (
            "Soldiers fired shells aimed at a bus.",
            "Soldiers FIRES shells aimed at a bus target=bus",
        ),
        ("Doctors treat patients with herbs.", "Doctors TREATS patients instrument=herbs"),
        (
            "Dr. Ann Hill, professor of Modern History at Leeds University, slept.",
            "Ann Hill HOLDS_POSITION professor organization=Leeds University",
        ),
        ("Bob Carr gave tips on how to train dogs.", "- TRAINS [possible] dogs"),
        ("Chad held talks in the hope of finding oil.", "- FINDS [planned] oil"),
        ("Prices depend on how firms pay staff.", "Prices DEPENDS_ON how firms pay staff"),
        ("The firm is in trouble.", "firm HAS_STATUS in trouble"),
        ("It is wrong to say that rebels shelled Leeds.", "rebels ATTACKS [hypothetical] Leeds"),
        ("Chad became a member of the pact.", "Chad MEMBER_OF pact"),
        ("The notes were in German.", "notes HAS_STATUS in German"),
        ("Ann Hill wrote a letter in French.", "Ann Hill WRITES letter"),
        ("Nabu, a pipe aimed at cutting costs, is long.", "Nabu DECREASES [planned] costs"),
        ("Firms are on hand to help.", "Firms HAS_STATUS on hand"),
        ("Ann Hill welcomed the mayor of Leeds.", "Ann Hill WELCOMES mayor of Leeds"),
        ("Ann Hill welcomed the plan.", "Ann Hill PRAISES plan"),
        ("Leeds striker Tom Moss slept.", "Tom Moss SLEEPS"),
    ],
)
def test_a_phrase_is_what_it_says(text: str, expected: str) -> None:
    """A year closes nothing, favour and trouble are no places, a trade is no part of a name, a hope no fact."""
    assert expected in lines(text)


def test_a_headline_tells_who_was_shot() -> None:
    """ "Shot dead" has no "was"."""
    found = lines("Nothing else is known.", headline="Singer shot dead in Leeds")
    assert "- KILLS Singer location=Leeds" in found


def test_what_is_called_for_is_not_who_it_is_for() -> None:
    """Only mercy was called for."""
    found = lines("The firm called for mercy for Tom Moss.")
    assert "firm REQUESTS mercy" in found
    assert "firm REQUESTS Tom Moss" not in found
