"""Lists that parsers take apart wrongly: a clause is no item, and an item is no apposition."""

import pytest

from support.sentences import lines, said

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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Ann Webb adds that a boy escaped from the mine, but was soon freed by some guards.",
            "guards FREES boy",
        ),
        (
            "The firm bought the mill, a brick house that was sold in 1901.",
            "- SELLS mill",
        ),
        ("Except for the people arrested, the hall was empty.", "- ARRESTS people"),
        (
            "The head of the Trade Bank, Ann Lee, said rebels attacked the mine.",
            "Ann Lee HOLDS_POSITION head organization=Trade Bank",
        ),
    ],
)
def test_a_clause_and_a_name_hang_where_they_belong(text: str, expected: str) -> None:
    """Past joins past, a participle behind a noun is passive, a person is the head and not the bank."""
    assert expected in lines(text)


def test_a_pointer_to_another_article_is_not_read() -> None:
    """ "Read more:" and the title behind it tell nothing of this article."""
    assert lines("Read more: Snow leaves tourists stranded in Chile") == []


def test_a_speaker_told_twice_is_one_voice() -> None:
    """ "told the radio that ..., she said" has one speaker."""
    spoken = said("Ann Lee told the radio that rebels attacked the mine, she said.")
    assert spoken["ATTACKS"] == ["Ann Lee"]


def test_a_concession_is_nobodys_words() -> None:
    """ "though he ordered the raid" does not report what stands before it."""
    text = "The bridge may close, even though Ann Lee ordered the killing of two men."
    assert said(text)["CLOSES"] == []


def test_what_a_dash_sets_off_is_not_what_was_said() -> None:
    """The crash behind the dash happened, whatever the ferry was said to be."""
    text = "The ferry was said to be safe – a boast that was shown as false in a crash that cost lives."
    assert said(text)["COSTS"] == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Two men were arrested and a third wounded.", "- INJURES third"),
        ("Olsen was sentenced to a fine and Berg acquitted.", "- ACQUITS Berg"),
        ("The mayor was fined, his deputy sacked and the plan dropped.", "- DROPS plan"),
        ("Two bridges were closed and a school evacuated.", "- EVACUATES school"),
        ("The match was suspended and Norway won.", "Norway WINS"),
        ("The plan was dropped, his deputy said.", "- DROPS plan"),
    ],
)
def test_a_participle_shares_the_auxiliary_of_another(text: str, expected: str) -> None:
    """Who "was arrested" and who "injured" had it done to them; who won did it, and who said it."""
    assert expected in lines(text)
