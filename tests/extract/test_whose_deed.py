"""Whose deed it is over gerunds, asides and set phrases, and to whom or where it is done."""

import pytest

from support.sentences import lines, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The king met senators Mia Holm and Karl Berg.",
         {"Mia Holm HOLDS_POSITION senator", "Karl Berg HOLDS_POSITION senator"}),
        ("The paper was written by former ministers Anna Lund and Marie Roux.",
         {"Anna Lund HOLDS_POSITION former minister", "Marie Roux HOLDS_POSITION former minister"}),
        ("The king met Senator Mia Holm and Karl Berg.", {"Mia Holm HOLDS_POSITION Senator"}),
        ("The directors praised Anna Lund.", set()),
        ("The king met President Omar Diallo of Senegal.",
         {"Omar Diallo HOLDS_POSITION President organization=Senegal"}),
        ("Mayor Ann Lee of Leeds met the king.", {"Ann Lee HOLDS_POSITION Mayor organization=Leeds"}),
        ("The king met candidate Nora Falk of Texas.", {"Nora Falk HOLDS_POSITION candidate"}),
        ("Police arrested pro-Chad councillor Ann Lee and a clerk.", {"Ann Lee HOLDS_POSITION councillor"}),
        ("Police arrested anti-ban camp councillors Ann Lee and Karl Berg.",
         {"Ann Lee HOLDS_POSITION councillor", "Karl Berg HOLDS_POSITION councillor"}),
    ],
)  # fmt: skip
def test_a_title_is_held_by_all_it_stands_before_and_of_the_land_behind(
    text: str, expected: set[str]
) -> None:
    assert {x for x in lines(text) if "HOLDS_POSITION" in x} == expected


def test_the_head_of_a_state_says_we_of_it() -> None:
    text = '"We have interests in Asia," Foreign Minister Ken Sato of Japan said.'
    assert "Japan HAS_INTERESTS_IN Asia" in lines(text)
    assert said(text)["HAS_INTERESTS_IN"] == ["Ken Sato"]
