"""Denials that leave something standing: "not just", "never better", "hasn't it?", and those that verbs share."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee isn't just a tourist.", "Lee IS_A a tourist"),
        ("Lee is not merely a rich tourist.", "Lee IS_A a rich tourist"),
        ("Lee is just a tourist.", "Lee IS_A just a tourist"),
        ("The roads are not only wet.", "roads HAS_STATUS wet"),
        ("The flood isn't only in the valley.", "flood LOCATED_IN valley"),
        ("The baker didn't just leave.", "baker LEAVES"),
        ("The baker can't just leave.", "NOT baker LEAVES [possible]"),
        ("The roads aren't wet.", "NOT roads HAS_STATUS wet"),
        ("The fund is not entirely meant to help farmers.", "fund HELPS [planned] farmers"),
        ("The fund is not meant only to help farmers.", "fund HELPS [planned] farmers"),
        ("The fund is not meant to help farmers.", "NOT fund HELPS [planned] farmers"),
    ],
)
def test_a_denied_restriction_leaves_the_rest_told(text: str, expected: str) -> None:
    """What is not only so is so; who cannot just leave stays."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill has never made more bread.", "mill MAKES more bread"),
        ("The roads have never been safer.", "roads HAS_STATUS safer"),
        ("The roads have never been safe.", "NOT roads HAS_STATUS safe"),
        ("The mill has never made more than ten cakes.", "NOT mill MAKES more than ten cakes"),
    ],
)
def test_never_with_a_comparative_tells_of_a_record(text: str, expected: str) -> None:
    """What has never been safer is safer now; a bound behind "than" is denied."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hasn't Peru closed the mine?", "Peru CLOSES [possible] mine"),
        ("Isn't Peru a member of the bank?", "Peru MEMBER_OF [possible] bank"),
        ("Why hasn't Peru closed the mine?", "NOT Peru CLOSES mine"),
        ("Peru hasn't closed the mine.", "NOT Peru CLOSES mine"),
    ],
)
def test_a_negative_question_expects_a_yes(text: str, expected: str) -> None:
    """ "Hasn't it closed?" leaves open whether it did; "why hasn't it?" takes for granted that it did not."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mill cannot fire bakers and hire cooks.", "NOT mill HIRES [possible] cooks"),
        (
            "Members must not enter the hall and film the guests.",
            "NOT Members FILMS [required] guests",
        ),
        ("Guards did not stop and search the baker.", "NOT Guards SEARCHES baker"),
        ("The baker did not lie, steal or cheat.", "NOT baker STEALS"),
        ("Do not touch the bread and call the baker.", "- CALLS [required] baker"),
        ("The mayor did not call the baker and sent a clerk.", "mayor SENDS clerk"),
        ("Guards did not stop the baker but search the mill.", "Guards SEARCHES mill"),
        ("The mill will not fire bakers and will hire cooks.", "mill HIRES [future] cooks"),
    ],
)
def test_joined_bare_verbs_share_a_denied_helper(text: str, expected: str) -> None:
    """What shares "must" or "did" with the verb before it shares their "not"."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is not possible for Peru to close the mine.", "NOT Peru CLOSES [possible] mine"),
        ("It is not right for Peru to close the mine.", "NOT Peru CLOSES [possible] mine"),
        ("It is never legal for Peru to close the mine.", "NOT Peru CLOSES [permitted] mine"),
        ("It is not easy for Peru to close the mine.", "Peru CLOSES [possible] mine"),
        ("It was not fair for Peru to close the mine.", "Peru CLOSES [possible] mine"),
        ("It is possible for Peru to close the mine.", "Peru CLOSES [possible] mine"),
    ],
)
def test_what_is_not_possible_or_right_is_denied(text: str, expected: str) -> None:
    """What is not easy, or was not fair, is left open."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The roads are not always safe.", "NOT roads HAS_STATUS safe circumstance=always"),
        (
            "The roads are not necessarily safe.",
            "NOT roads HAS_STATUS safe circumstance=necessarily",
        ),
        ("The roads are not safe.", "NOT roads HAS_STATUS safe"),
    ],
)
def test_what_is_not_always_so_keeps_the_word(text: str, expected: str) -> None:
    """What is not always safe is safe at times."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards did not arrest all bakers.", "Guards do not arrest all bakers."),
        ("Guards did not arrest every baker.", "Guards do not arrest every baker."),
        ("Guards did not arrest the bakers.", "Guards do not arrest bakers."),
        ("The guards arrested all bakers.", "Guards arrest bakers."),
    ],
)
def test_who_did_not_arrest_all_may_have_arrested_some(text: str, expected: str) -> None:
    """A denied statement says "all" and "every" in its words."""
    assert expected in {e.text for e in read(text).evidence}
