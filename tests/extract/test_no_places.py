"""Where something happens, told ahead of another verb or only near by, and what is no place at all."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm fired two men in a sign of growing anger.", ["firm DISMISSES two men"]),
        ("Reed resigned on Monday in a blow to the party.", ["Reed RESIGNS"]),
        ("The bank raised rates in a move that surprised Ford.", ["bank INCREASES rates"]),
        ("The neighbour chipped in 50 euros.", ["neighbour CHIPS"]),
        ("Reed arrived in Chile on an official visit.", ["Reed ARRIVES_IN Chile"]),
    ],
)
def test_what_news_means_or_costs_is_no_place(text: str, expected: list[str]) -> None:
    """A blow, a sign, a sum or a visit is nowhere."""
    assert [line for line in lines(text) if "location" in line] == []
    assert set(expected) <= set(lines(text))


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm put the plan on hold.", "firm PUTS plan circumstance=on hold"),
        ("Reed took the unions on board.", "Reed TAKES unions circumstance=on board"),
        ("Reed sits on the board of Nokia.", "Reed MEMBER_OF board of Nokia"),
    ],
)
def test_a_state_of_two_bare_words_is_a_circumstance(text: str, expected: str) -> None:
    """Nobody sits "on hold"; a board with an article is one of directors."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("In Chile, the firm hopes to sell cars.", "firm SELLS [planned] cars location=Chile"),
        ("In Chile, doctors began to test the drug.", "doctors TESTS drug location=Chile"),
        ("In Chile, the drug appears to be working.", "drug WORKS [possible] location=Chile"),
        ("A ghost appeared in Chile.", "ghost APPEARS location=Chile"),
        ("In Peru, the bank sold nine branches.", "bank SELLS nine branches location=Peru"),
    ],
)
def test_a_place_ahead_is_of_what_is_done_there(text: str, expected: str) -> None:
    """Hopes, beginnings and appearances pass the place at the head of the sentence on."""
    assert expected in lines(text)
    assert not any(line.endswith("APPEARS location=Chile") for line in lines(text)[1:])


def test_a_place_of_an_agreement_is_not_that_of_its_aim() -> None:
    """What ministers agree on in Geneva is done elsewhere."""
    found = lines("In Geneva, ministers agreed to open the border.")
    assert "ministers OPENS [planned] border" in [
        line.lower().replace("opens", "OPENS") for line in found
    ]


@pytest.mark.parametrize(
    ("text", "place", "words", "told"),
    [
        ("Troops attacked a village near Kursk.", "Kursk", "near Kursk", "Troops attack village near Kursk."),
        ("Troops attacked a village in Kursk.", "Kursk", "Kursk", "Troops attack village in Kursk."),
    ],
)  # fmt: skip
def test_near_a_named_place_links_the_place(text: str, place: str, words: str, told: str) -> None:
    """A place nearby is found by its name, and told as near."""
    names = {e.id: e.name for e in read(text).entities}
    attack = next(e for e in read(text).evidence if e.predicate == "ATTACKS")
    where = dict(attack.roles)["location"]
    assert (names.get(where.entity or ""), where.text, attack.text) == (place, words, told)
    assert where.literal is None  # a role is a thing or words, never both
