"""Lists that parsers take apart wrongly: a clause is no item, and an item is no apposition."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police arrested two men and a court released them.", "court RELEASES two men"),
        ("Soldiers freed the hostages and a helicopter took them home.", "Soldiers FREES hostages"),
        ("The storm closed two ports and the navy saved six sailors.", "navy RESCUES six sailors"),
    ],
)
def test_a_clause_behind_a_list_has_its_own_subject(text: str, expected: str) -> None:
    """The noun before the second verb is its subject, not one more object of the first."""
    found = lines(text)
    assert expected in found
    assert len(found) == 2


@pytest.mark.parametrize(
    ("text", "items"),
    [
        (
            "The mayor talked about the harbour, the school and the old bridge.",
            [
                "mayor TALKS_ABOUT harbour",
                "mayor TALKS_ABOUT school",
                "mayor TALKS_ABOUT old bridge",
            ],
        ),
        (
            "The flood destroyed the barn, the mill and the church.",
            ["flood DESTROYS barn", "flood DESTROYS mill", "flood DESTROYS church"],
        ),
    ],
)
def test_the_second_item_of_a_list_is_no_apposition(text: str, items: list[str]) -> None:
    """All items stand beside each other, and none is said to be another."""
    assert sorted(lines(text)) == sorted(items)


def test_an_apposition_of_two_parts_stays_one() -> None:
    """A comma behind it closes an apposition."""
    found = lines(
        "The deputies met the mayor, the leader of the party and the founder of the museum, in Lyon."
    )
    assert "mayor LEADS party" in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A statue was given to the museum by Japan.", "Japan SUPPLIES statue recipient=museum"),
        ("The ferry was sold to a bank by Norway.", "Norway SUPPLIES ferry recipient=bank"),
    ],
)
def test_the_doer_behind_a_goal_is_found(text: str, expected: str) -> None:
    """One parser hangs "by" on the goal before it."""
    assert expected in lines(text)
