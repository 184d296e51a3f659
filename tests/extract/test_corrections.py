"""Correction notes: what a note takes back is nobody's statement any more."""

import pytest

from kg.extract.notes import tells_an_error
from kg.model import Sentence, SentenceKind


def sentence(text: str, kind: SentenceKind = SentenceKind.CORRECTION) -> Sentence:
    return Sentence("t_1", 0, 0, len(text), text, kind, quoted=False)


@pytest.mark.parametrize(
    "text",
    [
        "Correction: An earlier version of this article said that the ferry carries 200 cars.",
        "The original version gave another date for the vote.",
        "This story misstated the mayor's age.",
        "The caption incorrectly named the bridge.",
    ],
)
def test_what_a_note_takes_back_is_not_read(text: str) -> None:
    """The error that a note repeats is no statement."""
    assert tells_an_error(sentence(text))


def test_what_a_note_sets_right_is_read() -> None:
    """A note may state the fact itself, and news about other versions of a thing is no note."""
    assert not tells_an_error(sentence("Correction: The ferry carries 120 cars."))
    plain = sentence("The company sold an earlier version of the phone.", SentenceKind.BODY)
    assert not tells_an_error(plain)
