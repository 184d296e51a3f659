"""What a pronoun or a description stands for, and where it is rather left open than guessed."""

import pytest

from support.sentences import read

pytestmark = pytest.mark.slow


def resolved(text: str, words: str) -> str:
    """Return the name of what the last `words` of `text` stand for, "" where that is open."""
    reading = read(text)
    start = reading.document.text.rindex(words)
    starts = {s.id: s.start for s in reading.sentences}
    names = {e.id: e.name for e in reading.entities}
    found = [names[m.entity] for m in reading.mentions if starts[m.sentence] + m.start == start]
    return found[0] if found else ""


@pytest.mark.parametrize(
    ("text", "pronoun", "name"),
    [
        (
            'Paul Berg admired Tom Falk. Berg praised him often. "He is a fine cook," Berg said.',
            "He ",
            "Tom Falk",
        ),
        (
            "Two nurses met Ida Moss. Mia Holt, head of nursing at the clinic, said, "
            '"I like her courage."',
            "her ",
            "Ida Moss",
        ),
    ],
)
def test_a_speaker_is_not_spoken_of_in_their_own_words(text: str, pronoun: str, name: str) -> None:
    """A third person in a quotation is not who speaks, wherever that is told, nor what they are described as."""
    assert resolved(text, pronoun) == name


@pytest.mark.parametrize(
    ("text", "pronoun"),
    [
        # nothing is left to take up, and a clause tells what the noun is, not the noun what the clause is
        ("Neither club scored a goal before it closed.", "it "),
        ("The worry of the club is that it costs too much.", "it "),
        ("Neither clinic was full before it was sold.", "it "),
        # the crane and the tunnel, not who tells of them
        (
            "A Polish shipping company on Monday reported how a crane was moved before it fell.",
            "it ",
        ),
        ("The ministry admitted that a tunnel was shut when it flooded.", "it "),
    ],
)
def test_a_pronoun_without_a_sure_antecedent_stays_open(text: str, pronoun: str) -> None:
    """Nothing is resolved where what is named best is not what the clause is about."""
    assert resolved(text, pronoun) == ""
