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
        # no body takes place, nor is it what somebody may not see
        (
            "The court ruled against the fair, adding that it must take place in May.",
            "it ",
        ),
        ("The Coal Board has won. Ida Moss may not see it now.", "it "),
        # talks accuse nobody, and what is outrageous or in quoted words is mostly all that was told
        ("The talks in Lugo failed. They accuse the mayor of theft.", "They "),
        ("The rulings were published in May. They hope for praise.", "They "),
        ("The Coal Board sold its mills. It is outrageous.", "It "),
        ('The Coal Board met. "It is not in our plans," Ida Moss said.', "It "),
        # who is "it" in a sentence is not "they" there
        (
            "The Green Union has clearly said that it will talk to the Coal Board if they agree.",
            "they ",
        ),
    ],
)
def test_a_pronoun_without_a_sure_antecedent_stays_open(text: str, pronoun: str) -> None:
    """Nothing is resolved where what is named best is not what the clause is about."""
    assert resolved(text, pronoun) == ""


def test_one_body_is_not_it_and_they_in_a_sentence() -> None:
    """ "They" are the others that the sentence names."""
    text = "The Green Union has said that it will only meet the miners if they agree."
    assert resolved(text, "they ") == "miners"


def test_what_has_a_mind_is_who_wants() -> None:
    """A report wants nothing: the body behind it does."""
    text = "The Green Union wrote a report. The report was long. It wants a new law."
    assert resolved(text, "It ") == "Green Union"


def test_nobody_fears_what_is_feared() -> None:
    """ "It is feared that" does not come between a subject and what takes it up."""
    text = (
        "The clinic of Lund had a leak. The leak lasted for years and it is feared that the nurses "
        "knew this and hid it."
    )
    assert resolved(text, "it.") == "leak"


@pytest.mark.parametrize(
    ("text", "words", "name"),
    [
        ("Lund Steel sold a mill. The company bought ships.", "The company", "Lund Steel"),
        # its own words say which one is meant
        ("Lund Steel sold a mill. The company in question bought ships.", "The company", "company"),
        (
            "Lund Steel sold a mill. Officials praised the company that built the bridge.",
            "the company",
            "company",
        ),
        # the country of the article, not of an aside
        (
            "Chad sold sugar. Chad grew. Chad built roads. Nobody slept. Rain fell. A mill stands in Peru. "
            "Farms across the country closed.",
            "the country",
            "",
        ),
        # two of them in the sentence
        (
            "Officials said that Peru feared a war in Chad after troops left the country in May.",
            "the country",
            "country",
        ),
    ],
)
def test_a_class_noun_means_what_the_article_is_about(text: str, words: str, name: str) -> None:
    """A bare "the company" is the one spoken of; in doubt it is a thing of its own."""
    assert resolved(text, words) == name


def test_this_country_in_quoted_words_is_where_the_speaker_lives() -> None:
    """What was named before the quotation is not what a speaker points at."""
    text = 'Omar Deby praised Peru in a talk. "Nobody helps the farmers of this country," he said.'
    assert resolved(text, "this country") == ""


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Russia signed the pact in 1997 but never ratified it.", "pact"),
        ("Ann Lee bought the mill and sold it.", "mill"),
    ],
)
def test_it_takes_up_the_object_of_the_clause_before(text: str, name: str) -> None:
    """What somebody signs and does not ratify is the same pact."""
    assert resolved(text, "it") == name
