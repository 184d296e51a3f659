"""Where sentences end: at their stops, and behind headings that stand in a paragraph."""

import pytest

from kg.extract.parsing.sentences import make_sentences
from kg.model import SentenceKind
from kg.sources.files import parse_article
from support.sentences import lines


def sentences(body: str) -> list[str]:
    """Return the sentences of an article's running text."""
    document = parse_article(f"Storm Hits Coast\n\n{body}\n", source="s", path="a")
    return [s.text for s in make_sentences(document) if s.kind == SentenceKind.BODY]


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "The mayor closed the old port on Monday.\nFloods in Peru\nThe river rose by two metres last night.",
            [
                "The mayor closed the old port on Monday.",
                "Floods in Peru",
                "The river rose by two metres last night.",
            ],
        ),
        (
            "Strike ends\nNurses of both hospitals went back to work this morning.",
            ["Strike ends", "Nurses of both hospitals went back to work this morning."],
        ),
        # a letter that is a name, and an initial
        (
            'The mayor told of the raid on X. "It fell," he wrote.',
            ["The mayor told of the raid on X.", '"It fell," he wrote.'],
        ),
        ('It was George W. "Dubya" Bush who left.', ['It was George W. "Dubya" Bush who left.']),
        # wrapped lines, one of them before a name
        (
            "The mayor of the town came to New\nYork on Monday to close the port.\nHe left.",
            ["The mayor of the town came to New\nYork on Monday to close the port.", "He left."],
        ),
        (
            "The port shut. The\nUnion of Sailors left the town before it was too late for it.",
            [
                "The port shut.",
                "The\nUnion of Sailors left the town before it was too late for it.",
            ],
        ),
    ],
)
def test_a_heading_in_a_paragraph_is_a_sentence(body: str, expected: list[str]) -> None:
    """A short line without a stop does not run into the next sentence; a wrapped line goes on."""
    assert sentences(body) == expected


@pytest.mark.parametrize(
    ("body", "expected"),
    [
        (
            "Difficulties ahead The president banned the song in May.",
            ["Difficulties ahead", "The president banned the song in May."],
        ),
        (
            "Not everyone is amused In May, the court banned the song.",
            ["Not everyone is amused", "In May, the court banned the song."],
        ),
        ("Bob Ray owns The Sun and two other papers in Leeds.", None),
        ("The British weekly The Economist said that the port shut.", None),
        ("A film about The Who was shown in Leeds in May.", None),
    ],
)
def test_a_heading_that_runs_into_a_sentence_is_cut_off(
    body: str, expected: list[str] | None
) -> None:
    """A capital that no name explains begins the sentence; a name with an article does not."""
    assert sentences(body) == (expected or [body])


@pytest.mark.slow
@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Olsen met her deputy-a former colonel who fled to Norway-and praised the plan.",
            ["Olsen MEETS Olsen's deputy", "Olsen's deputy FLEES_TO Norway", "Olsen PRAISES plan"],
        ),
        ("Olsen sold the mill-but kept the farm.", ["Olsen SELLS mill", "Olsen KEEPS farm"]),
        ("Olsen bought a state-of-the-art mill.", ["Olsen BUYS state-of-the-art mill"]),
    ],
)
def test_a_hyphen_for_a_dash_joins_no_words(text: str, expected: list[str]) -> None:
    """Before a word that ends no compound a hyphen sets off what follows."""
    assert set(expected) <= set(lines(text))
