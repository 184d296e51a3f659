"""Who does what a gerund tells, and whether it was done: "a fine for selling drugs", "called for closing the port"."""

import pytest

from tests.support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The court gave Diaz a fine for hiding the gold.", "Diaz HIDES gold"),
        ("The queen handed the nurse a prize for saving the village.", "nurse RESCUES village"),
        ("The judge imposed a fine on Diaz for hiding the gold.", "Diaz HIDES gold"),
        ("A fine was imposed on Diaz for hiding the gold.", "Diaz HIDES gold"),
        ("Diaz was handed a fine for hiding the gold.", "Diaz HIDES gold"),
        ("Diaz received a fine of 200 euros for hiding the gold.", "Diaz HIDES gold"),
        ("The judge demanded a fine for hiding the gold.", "- HIDES [alleged] gold"),
        ("The lawyer asked for ten years in prison for hiding the gold.", "- HIDES [alleged] gold"),
        ("Diaz won praise for saving the village.", "Diaz RESCUES village"),
        ("Lee praised Diaz for saving the village.", "Diaz RESCUES village"),
        ("The town used the money for building a dam.", "town BUILDS dam"),
    ],
)
def test_who_gets_a_reward_or_a_punishment_did_what_it_is_for(text: str, expected: str) -> None:
    """Who gives, asks for or imposes it did nothing of the kind."""
    told = [line for line in lines(text) if expected.split()[1] in line and "topic=(" not in line]
    assert told == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The judge cleared Lee of involvement in hiding the gold.", "Lee HIDES [alleged] gold"),
        ("Clerks accused the mayor of involvement in hiding the gold.", "mayor HIDES [alleged] gold"),
        ("Lee was jailed for a part in hiding the gold.", "Lee HIDES gold"),
        ("Lee denied any role in hiding the gold.", "NOT Lee HIDES gold"),
        ("Lee had a role in hiding the gold.", "Lee HIDES gold"),
    ],
)  # fmt: skip
def test_a_part_in_a_deed_is_of_whom_it_is_laid_to(text: str, expected: str) -> None:
    """Who accuses or clears somebody of a part in it has none."""
    told = [line for line in lines(text) if "HIDES" in line]
    assert told == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The lawyer demanded closing the port.", "- CLOSES [required] port"),
        ("Unions called for closing the port.", "- CLOSES [required] port"),
        ("Lee proposed closing the port.", "- CLOSES [possible] port"),
        ("Lee proposed to close the port.", "Lee CLOSES [planned] port"),
        ("The panel recommended closing the port.", "- CLOSES [possible] port"),
        ("Lee suggested closing the port.", "- CLOSES [possible] port"),
        ("Lee is in favour of closing the port.", "- CLOSES [possible] port"),
        ("The summit backed measures for closing the port.", "- CLOSES [planned] port"),
        ("Clerks discussed a plan including closing the port.", "- CLOSES [planned] port"),
        ("Lee has a plan that includes closing the port.", "- CLOSES [planned] port"),
        ("The plan involves closing the port.", "- CLOSES [planned] port"),
        ("Lee's plan includes closing the port.", "Lee CLOSES [planned] port"),
        ("Lee was sorry for closing the port.", "Lee CLOSES port"),
        ("Lee began closing the port.", "Lee CLOSES port"),
    ],
)
def test_who_demands_a_deed_is_not_told_to_do_it(text: str, expected: str) -> None:
    """A deed that is demanded, proposed or liked has no doer in the sentence, nor is it done."""
    told = [line for line in lines(text) if "CLOSES" in line and "(" not in line]
    assert told == [expected]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The club is dedicated to helping nurses.", ["club HELPS [planned] nurses"]),
        ("A club devoted to helping nurses closed.", ["club HELPS [planned] nurses"]),
        ("Lee gave a speech about helping nurses.", []),
        ("Ohio is crucial to helping nurses.", []),
        ("Steel is essential to helping nurses.", []),
        ("Fears about losing the port grew.", []),
        ("Lee spoke about helping nurses.", ["Lee HELPS nurses"]),
        ("In helping nurses, Lee broke the law.", ["Lee HELPS nurses"]),
        ("Lee wrote a lot about how the club is helping nurses.", ["club HELPS nurses"]),
        ("Lee was used to helping nurses.", ["Lee HELPS nurses"]),
    ],
)
def test_an_aim_a_theme_and_a_need_are_no_deeds(text: str, expected: list[str]) -> None:
    """What a body is for is planned; what a speech is about, or what something is needed for, nobody does."""
    found = lines(text)
    assert [line for line in found if "HELPS" in line and "(" not in line] == expected
    assert not any("DEDICATES" in line or "DEVOTES" in line for line in found)
