"""Words that an article supplies in brackets are words of the sentence, and who hits back in words says them."""

import pytest

from support.sentences import lines, read, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('Lee said "he hoped that [Dahl] would win the race".', "Dahl WINS [possible] race"),
        ("Lee met Dahl [in Oslo], who sang.", "Lee MEETS Dahl location=Oslo"),
        ('"[Dahl] sold the ship," Lee said.', "Dahl SELLS ship"),
        ('Lee said: "We hope [the mayor] will win."', "mayor WINS [possible]"),
    ],
)
def test_supplied_words_are_read(text: str, line: str) -> None:
    """The brackets are nobody, and what is in them does what its clause tells."""
    assert line in lines(text)


def test_supplied_words_keep_their_place_in_the_text() -> None:
    """What fills a role is found again in the sentence, brackets and all."""
    reading = read('Lee said "he hoped that [Dahl] would win the race".')
    sentence = {s.id: s.text for s in reading.sentences}
    (won,) = [e for e in reading.evidence if e.predicate == "WINS"]
    assert won.subject is not None
    assert sentence[won.sentence][won.subject.start : won.subject.end] == "Dahl"


@pytest.mark.parametrize(
    "text",
    ['"It was [sic] great," Lee said.', "Lee sold ships [1] in May.", "Lee saw [the] ships."],
)
def test_notes_of_the_article_are_no_words(text: str) -> None:
    """Nobody is called sic or 1, and no bracket stands in a name."""
    called = {e.name for e in read(text).entities}
    assert not {"sic", "1"} & called
    assert not any(mark in name for mark in "[]" for name in called)


def test_an_acronym_in_square_brackets_is_no_part_of_the_name() -> None:
    """Square brackets gloss a name as round ones do."""
    called = {e.name for e in read("The Nordic Bus Club [NBC] sold a ship.").entities}
    assert "Nordic Bus Club" in called


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ('Ann Lee shot back, "The firm sold the ship."', ["Ann Lee"]),
        ('"The firm sold the ship," Bo Ray hit back.', ["Bo Ray"]),
        ("Ann Lee hit back that the firm sold the ship.", ["Ann Lee"]),
    ],
)
def test_who_shoots_back_with_words_says_them(text: str, who: list[str]) -> None:
    """A retort in words is no shot."""
    assert said(text)["SELLS"] == who
    assert not any("BACK" in line for line in lines(text))


def test_who_fires_back_without_words_shoots() -> None:
    """Without words it is a deed."""
    assert "Rebels FIRES_BACK" in lines("Rebels fired back, killing two.")
