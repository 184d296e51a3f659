"""Tests whom a pronoun or "the painter" means where the nearest subject is the wrong one."""

import pytest

from tests.support.sentences import lines, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards freed the miners and allowed them to sell coal.", "miners SELLS [permitted] coal"),
        ("The state gave the nurses the masks they needed.", "nurses NEEDS masks"),
        ("The bank gave the miners the loans it needed.", "bank NEEDS loans"),
        ("Miners met guards and said they wanted to let them go.", "Miners MEETS guards"),
        ("Chess is a popular sport. The sport harms banks.", "Chess HARMS banks"),
        ("Jane Berg is a nurse. The nurse sold a house.", "Jane Berg SELLS house"),
        ("Jane Berg is not a nurse. The nurse sold a house.", "nurse SELLS house"),
    ],
)
def test_who_is_meant(text: str, expected: str) -> None:
    """Whom somebody lets do something is not them; who is given something needs it; a kind is whom it was told of."""
    assert expected in lines(text)


def test_a_share_of_people_says_so_of_itself() -> None:
    """Of whom 30 percent believe something is not told; it is not whoever was named before."""
    found = lines("Farmers sold wheat. 30% believe they will lose the land.")
    assert not any(line.startswith("Farmers LOSES") for line in found)


def test_who_points_something_out_behind_a_quotation_is_not_in_it() -> None:
    """A pronoun that speaks is found before the quoted names."""
    text = 'Ann Moss runs the hall. "Hayes sells pictures to banks," she pointed out.'
    assert said(text)["SUPPLIES"] == ["Ann Moss"]
