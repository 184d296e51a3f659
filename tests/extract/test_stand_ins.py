"""What pronouns as objects stand for, and when a word of a nation means people."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Cambodia has ratified the Ottawa Convention; Thailand signed it.",
            "Thailand SIGNATORY_TO Mine Ban Treaty",
        ),
        ("Norway drafted the pact and Sweden signed it.", "Sweden SIGNATORY_TO pact"),
        ("The storm hit Cuba and Mexico helped it.", "Mexico HELPS Cuba"),
    ],
)
def test_it_as_an_object_is_what_the_verb_takes(text: str, expected: str) -> None:
    """A paper is signed, no country; an object takes up the object of the clause before."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Chile broke the Convention, and Peru condemned it.",
        "The navy sank a trawler, and a minister confirmed it.",
        "Zambia left the talks. Malawi approved it.",
    ],
)
def test_it_stays_open_where_it_may_be_the_act(text: str) -> None:
    """What is condemned or confirmed is what was done; what cannot be approved is not meant."""
    assert len(lines(text)) == 1


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("169 Palestinians died in the raid.", "169 Palestinians DIES location=raid"),
        ("Three Norwegians were arrested in Spain.", "- ARRESTS Three Norwegians location=Spain"),
        ("Thousands of Syrians fled to Jordan.", "Thousands of Syrians FLEES_TO Jordan"),
        ("An Indian was arrested.", "- ARRESTS Indian"),
        ("Most Germans oppose the tax.", "Most Germans OPPOSES tax"),
        ("Hanoi counts nine Vietnamese as having been jailed.", "- ARRESTS nine Vietnamese"),
        ("Rebels abducted nine Vietnamese.", "Rebels ABDUCTS nine Vietnamese"),
        ("Russians voted on Sunday.", "Russians VOTES"),
        ("Any Kenyans in the raid died.", "Kenyans DIES"),
        ("The richest Norwegians fled to Malta.", "richest Norwegians FLEES_TO Malta"),
        ("Kenyans living in Malta sent money.", "Kenyans LOCATED_IN Malta"),
        ("The Russians fired rockets.", "Russia FIRES rocket"),
        ("The Russian navy fired a missile.", "Russian Navy FIRES missile"),
    ],
)
def test_people_of_a_nation_are_not_their_state(text: str, expected: str) -> None:
    """Who is counted or stands alone with an article is somebody, and a state does not die."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Four ministers lost their posts.", "Four ministers LOSES Four ministers' posts"),
        ("The villagers sold their cows.", "villagers SELLS villagers' cows"),
        ("Kenya sold its ships.", "Kenya SELLS Kenya's ships"),
    ],
)
def test_a_possessor_is_spelt_as_english_does(text: str, expected: str) -> None:
    """A name in -s takes the apostrophe alone."""
    assert expected in lines(text)


def test_a_name_that_runs_into_its_own_repetition_is_cut() -> None:
    """A caption without a full stop goes on in the text with the same surname."""
    found = lines("Noble features: Ada Roe Roe's smile pleased critics. Ada Roe left Kenya.")
    assert "Ada Roe LEAVES Kenya" in found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            'Ole Lund said: "I thank Senator Bo Berg. We fought and he closed the road."',
            "Bo Berg CLOSES road",
        ),
        (
            'Bo Berg met Ole Lund. Lund said: "It was late. Nobody came. He sold the boat."',
            "Bo Berg SELLS boat",
        ),
        ('Ole Lund met Berg. "It was late," Berg said. He sold the boat.', "Berg SELLS boat"),
    ],
)
def test_nobody_is_he_in_their_own_words(text: str, expected: str) -> None:
    """Also where the quotation began some sentences before; outside it the speaker is meant."""
    assert expected in lines(text)
