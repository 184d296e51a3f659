"""Who is who: whom a pronoun, a surname or a class noun means where another one was named before or stands nearer."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The baker won a prize. She sold a cake.", "baker SELLS cake"),
        ("A plumber from Gdansk won the lottery. He bought a yacht.", "plumber from Gdansk BUYS yacht"),
        ("A welder fell into the canal. Police rescued him.", "Police RESCUES welder"),
        ("Fans waving scarves stormed the pitch. Stewards had to use ladders to free them.",
         "Stewards FREES [required] Fans waving scarves"),
    ],
)  # fmt: skip
def test_who_does_something_for_a_living_is_somebody(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize("noun", ["computer", "tower", "printer", "poster"])
def test_a_thing_in_er_is_nobody(noun: str) -> None:
    assert not [x for x in lines(f"The {noun} left Lodz. He built a boat.") if "BUILDS" in x]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Weber said Goethe's interest in stones began after he bought a mine.", "Goethe BUYS mine"),
        ("Moreau noted Chopin's love of trains started when he first visited Vienna.", "Chopin VISITS Vienna"),
        ("Weber said he bought a mine.", "Weber BUYS mine"),
        ("Eva Lind left. The clerk told Nora Falk that she could sue the bank.", "Nora Falk SUES [possible] bank"),
        ("Kay Lowe left. Olympus told Mia Berg that she could attend the fair.", "Mia Berg ATTENDS [possible] fair"),
        ("Ruth Adler was hurt. The nurse told police that she fell.", "nurse FALLS"),
        ("Bauer hired a lawyer to help Fischer with his tax case.",
         "lawyer HELPS [planned] Fischer topic=Fischer's tax case"),
        ("The nurse helped Fischer with her own hands.", "nurse HELPS Fischer topic=nurse's hands"),
    ],
)  # fmt: skip
def test_who_is_told_or_helped_or_has_what_is_told_of(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Anna Grabow slept. In her letter Maria Lopez thanked the nurses.",
         "Maria Lopez THANKS nurses location=Maria Lopez's letter"),
        ("Ford builds cars. In its report, Toyota praised the workers.",
         "Toyota PRAISES workers location=Toyota's report"),
        ("Olga Marin left the city. Although she supports the strike, Inga Holm said she likes the mayor.",
         "Inga Holm SUPPORTS strike"),
        ("Although she supports the tax, the mayor closed the office.", "mayor SUPPORTS tax"),
        ("Because she was ill, Ida Lund stayed home.", "Ida Lund HAS_STATUS ill"),
        # counter-examples
        ("Otto Ek sued the bank because he needs money.", "Otto Ek NEEDS money"),
        ("The bank grew. In its wake, two firms closed.", "two firms CLOSES circumstance=bank's wake"),
        ("Maria Lopez was ill. In her absence, Ida Lund sold a mill.",
         "Ida Lund SELLS mill location=Maria Lopez's absence"),
        ("Ida Lund sold a mill. While Vera Berg fed her dogs, Eva Holm left.", "Vera Berg FEEDS Vera Berg's dogs"),
    ],
)  # fmt: skip
def test_a_pronoun_before_the_subject_mostly_means_it(text: str, line: str) -> None:
    assert line in lines(text)


def test_who_went_before_somebody_else_came_is_left_open() -> None:
    """What happened after, before or since somebody did it is told of one as often as of the other."""
    found = lines("Maria Lopez was fired in May. After she left, Ida Lund sold the mill.")
    assert not [x for x in found if "LEAVES" in x]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Police in Rome hunt the thieves. Anna Ferro vowed to find the killers and hang them.",
         "Anna Ferro HANGS [planned] killers"),
        ("The guards left. The firm plans to hire two painters and pay them in gold.",
         "firm PAYS [planned] two painters location=gold"),
        ("The rebels hid. The mayor met the nurses and paid them.", "mayor PAYS nurses"),
        ('Kim Bo praised the king. "I thank the sailor because he saved the ship," Nils Moe said.',
         "sailor RESCUES ship"),
        ("The firm is small, but it sold a mill.", "firm SELLS mill"),
        # counter-examples
        ("The police promised to arrest the gang and bring it to justice.",
         "police BRINGS [planned] gang destination=justice"),
        ("Police used ladders to free the cats.", "Police FREES cats"),
    ],
)  # fmt: skip
def test_the_same_doer_does_more_to_the_same_ones(text: str, line: str) -> None:
    assert line in lines(text)


def test_nobody_is_the_one_whom_a_clause_tells_apart() -> None:
    """ "She" of "a driver she had hired" is another one."""
    text = "Reuters met a baker. She was behind the market, waiting for a driver she had hired to bring an oven."
    assert "baker HIRES driver" in lines(text)
