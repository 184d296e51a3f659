"""Clauses that "it" stands for, and gerunds behind "short of": what is unlikely, untrue or not reached is no fact."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is unlikely that the rebels attacked the port.", "NOT rebels ATTACKS [possible] port"),
        ("It is doubtful that Chile sold the mine.", "NOT Chile SELLS [possible] mine"),
        ("It is not clear that Chile sold the mine.", "Chile SELLS [possible] mine"),
        ("It is false that the rebels attacked the port.", "NOT rebels ATTACKS port"),
        ("It is not true that Chile sold the mine.", "NOT Chile SELLS mine"),
        ("It is a myth that the rebels attacked the port.", "NOT rebels ATTACKS port"),
        ("It is clear that Chile sold the mine.", "Chile SELLS mine"),
        ("It is not surprising that Chile sold the mine.", "Chile SELLS mine"),
        ("It is wrong that Chile banned the party.", "Chile BANS party"),
        ("It is certain that the rebels attacked the port.", "rebels ATTACKS port"),
    ],
)
def test_what_it_is_said_to_be_decides(text: str, expected: str) -> None:
    """An adjective or a noun before "that" may deny or doubt the clause, or take it for granted."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The report stopped short of accusing Chile.", "NOT report ACCUSES Chile"),
        ("The mill fell short of selling its flour.", "NOT mill SELLS mill's flour"),
        ("Chile came close to signing the treaty.", "NOT Chile SIGNATORY_TO treaty"),
        ("Mira dreamed of being a pilot.", "Mira IS_A [planned] a pilot"),
    ],
)
def test_what_is_not_reached_is_not_done(text: str, expected: str) -> None:
    """Who stops short of it or comes close to it has not done it."""
    assert expected in lines(text)
