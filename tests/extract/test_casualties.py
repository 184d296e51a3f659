"""How many were killed or hurt, and who they were."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("At least six were killed in a blast.", "blast KILLS At least six"),
        ("More than 40 died.", "More than 40 DIES"),
        ("Police arrested 12 after the match.", "Police ARRESTS 12"),
        ("The navy saved 30 sailors, and the army saved 20 more.", "army RESCUES 20 more"),
        ("The crash left three dead and 20 injured.", "crash KILLS three"),
        ("The crash left three dead and 20 injured.", "crash INJURES 20"),
        ("A fire ruined the mill, leaving five men wounded.", "fire INJURES five men"),
        (
            "A clash between troops and a sect left ten dead.",
            "clash between troops and a sect KILLS ten",
        ),
        (
            "Police are hunting a man with a bomb that exploded on Monday, wounding nine people.",
            "bomb INJURES nine people",
        ),
        (
            "The alleged killer, Ali Omar – shot dead by police – had worked in Rome.",
            "police KILLS Ali Omar",
        ),
        ("The blast left at least 12 people dead.", "blast KILLS at least 12 people"),
        ("The victims were Ann Hill and Bob Carr.", "Bob Carr ONE_OF victims"),
        ("The winner was Ann Hill.", "Ann Hill IS_A The winner"),
        ("The new head of the bank is Ann Hill.", "Ann Hill HOLDS_POSITION new head"),
        ("The suspect was not Ann Hill.", "NOT Ann Hill IS_A The suspect"),
    ],
)
def test_numbers_and_names_of_people_are_read(text: str, expected: str) -> None:
    """A bare number counts people where people are killed, hurt or held; a name says who they were."""
    assert any(line.startswith(expected) for line in lines(text))


@pytest.mark.parametrize("text", ["The shop sold 12.", "He left two injured men behind."])
def test_a_bare_number_of_anything_stays_unread(text: str) -> None:
    """What was sold stands elsewhere; who was left behind was not hurt by it."""
    assert not [x for x in lines(text) if "12" in x or "INJURES" in x]
