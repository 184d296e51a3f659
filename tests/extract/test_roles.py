"""Where something happens, and whose doing a noun tells."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The plant lies outside Oslo.", "plant LIES_OUTSIDE Oslo"),
        ("The firm is outside Chile.", "firm IS_OUTSIDE Chile"),
        ("The firm sells boats outside Chile.", "firm SELLS boats"),
        (
            "Two men were killed outside the embassy.",
            "- KILLS Two men location=outside the embassy",
        ),
        ("The unit is tasked with finding bombs.", "unit FINDS [required] bombs"),
    ],
)
def test_outside_is_not_inside(text: str, expected: str) -> None:
    """What lies outside a country is not in it; outside a house is by it. A task is not done yet."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The delay stems from changes in Norway's asylum policy.", "Norway CHANGES Norway's asylum policy"),
        ("The report described shifts in Chilean farming methods.", "Chile CHANGES Chilean farming methods"),
        ("The mayor's change in tone surprised Chile.", "mayor CHANGES tone"),
    ],
)  # fmt: skip
def test_whose_policy_changes_changes_it(text: str, expected: str) -> None:
    """Where nobody else is named, a change in somebody's ways is theirs."""
    assert expected in lines(text)


def test_a_relative_clause_behind_two_nouns_is_of_both() -> None:
    """What share an article share the clause behind them."""
    found = lines(
        "Ann Lee left Chile. The loud songs and slow dances she used in her show were new."
    )
    place = "location=Ann Lee's show"
    assert {f"Ann Lee USES loud songs {place}", f"Ann Lee USES slow dances {place}"} <= set(found)
