"""A thing is called by all that completes its noun, and an act is as real as what it took."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Fees for small savers rose.", "Fees for small savers RISES"),
        ("A fund for farmers lost money.", "fund for farmers LOSES money"),
        ("A row over pay ended.", "row over pay ENDS"),
        ("A row over pay for nurses ended.", "row over pay for nurses ENDS"),
        ("Kane made a plea for wages to rise.", "Kane MAKES plea"),
        ("The ministers of Chad, Mali and Niger met.", "ministers of Chad, Mali and Niger MEETS"),
        ("The mayor of Oslo and Anna Lund met.", "mayor of Oslo MEETS Anna Lund"),
        ("Lee blamed the delay on snow.", "Lee BLAMES snow topic=delay"),
        ("The firm bought a van for 900 euros.", "firm BUYS van"),
        ("Troops used drones against the convoy.", "Troops USES drone target=convoy"),
    ],
)
def test_a_noun_is_named_with_what_completes_it(text: str, expected: str) -> None:
    """Not with what the verb takes, nor with what is not alike."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It took ten years for Peru to build the dam.", "Peru BUILDS dam"),
        ("It took Malta nine years to leave the pact.", "Malta WITHDRAWS_FROM pact"),
        ("It took two years to build the dam.", "- BUILDS dam"),
        ("It will take years for Chad to build the dam.", "Chad BUILDS [future] dam"),
        ("It takes an hour to cross the bridge.", "- CROSSES [possible] bridge"),
    ],
)
def test_what_took_time_was_done(text: str, expected: str) -> None:
    """The act is done, to come or possible as the time that it took."""
    assert any(line.startswith(expected) for line in lines(text))


def test_own_is_the_subject_of_the_clause() -> None:
    """Though another firm was named more often."""
    text = "Lidl bought a bank. Lidl bought a shop, too. It took years for Aldi to launch its own bank."
    assert "Aldi LAUNCHES Aldi's bank" in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "It is the only way to win the cup.",
        "It would be a mistake to sell the mill.",
        "The army is the best tool to keep the peace.",
    ],
)
def test_what_something_would_serve_for_is_nobodys_plan(text: str) -> None:
    """Without a doer there is no plan."""
    assert not any("planned" in line for line in lines(text))


def test_a_plan_without_its_maker_is_one() -> None:
    """It is somebody's, who is not named."""
    assert any(
        "CLOSES [planned] mill" in line for line in lines("A plan to close the mill was read out.")
    )


def test_an_aim_that_another_statement_tells_of_is_kept() -> None:
    """What is agreed stands as long as the agreement, though nobody is named in a fragment."""
    text = "Which is also a bank , agreed in June to buy the mill for 12 million euros."
    assert "- AGREES (- BUYS [planned] mill)" in lines(text)
