"""Whose words are heard: quotations that nobody is said to speak, and who tells whom by what means."""

from functools import cache

import pytest

from kg.extract import extract, load_pipelines
from kg.sources.files import parse_article
from support.sentences import PUBLISHED, said

pytestmark = pytest.mark.slow


@cache
def said_over(*paragraphs: str) -> dict[str, list[str]]:
    """Return what `said` does, of an article of several paragraphs."""
    text = "\n\n".join(["A short note", PUBLISHED, *paragraphs]) + "\n"
    reading = extract(parse_article(text, source="s", path="a"), load_pipelines(("sm", "md")))
    names = {e.id: e.name for e in reading.entities}
    return {
        item.predicate: [names.get(a.speaker or "", "?") for a in item.attributions]
        for item in reading.evidence
        if not item.tentative
    }


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        # who said the sentence before
        ('Holm noted the tests show speed control helps. "A lower limit would save many lives."', "RESCUES", ["Holm"]),
        ('Adela Cruz warned that the reef is shrinking. "Cleaner water is scarce. Fish would return to the bay."', "RETURNS_TO", ["Adela Cruz"]),
        ('Lee did not say that the farm burned. "The bank closed the farm."', "CLOSES", ["Lee"]),
        # who issued a paper
        ('Nora Vale issued a statement about the fire. "The theatre owned a rare organ. The city must rebuild the house."', "REBUILDS", ["Nora Vale"]),
        ('The union published a letter. "The bank closed the farm."', "CLOSES", ["union"]),
        # who alone is told of
        ('Coach Ana Reis came to the match. "We lost the game. The referee helped the other team."', "HELPS", ["Ana Reis"]),
        ('Ida Holt said the tax was fair. She did not name the firms. "Our aim is to build trust."', "BUILDS", ["Ida Holt"]),
        ('The minister Jonas Lie left the room. "I will not sign the treaty."', "SIGNATORY_TO", ["Jonas Lie"]),
        # somebody else answers, is named behind, or may speak as well
        ('A fan asked whether the club would sell Ray. "The bank closed the club."', "CLOSES", []),
        ('Lee left the town. "The farm burned." "The bank closed the farm," said Tom Ray.', "BURNS", []),
        ('Lee left the town. "The farm burned. The bank closed it," said Tom Ray.', "BURNS", ["Tom Ray"]),
        ('Ann Reed met Tom Ray in May. "The bank closed the farm."', "CLOSES", []),
        ('Karl Berg left the club. "He lost his hat."', "LOSES", []),
        ('The fire grew. "The bank closed the farm."', "CLOSES", []),
        # a name in marks
        ('Lee left the town. "Bank Closes Farm."', "CLOSES", []),
    ],
)  # fmt: skip
def test_a_quotation_without_a_word_of_saying_is_of_who_stands_before_it(
    text: str, predicate: str, speakers: list[str]
) -> None:
    """The sentence before it tells who: who says it, who issues a paper, or the one person in it."""
    assert said(text).get(predicate, []) == speakers


@pytest.mark.parametrize(
    ("paragraphs", "predicate", "speakers"),
    [
        # a mark that only the next paragraph closes
        (('Lee said, "In the spring the farm looked poor.', 'The bank repaired the mill." After the fair, Ray left the town.'), "REPAIRS", ["Lee"]),
        (('Lee said, "In the spring the farm looked poor.', 'The bank repaired the mill." After the fair, Ray left the town.'), "LEAVES", []),
        (('Lee said, "The farm looked poor.', 'The bank repaired the mill.'), "REPAIRS", []),
        (('Lee said, "The farm looked poor."', 'The bank repaired the mill.'), "REPAIRS", []),
        # a colon at the end of a paragraph
        (("In a letter to the paper, Shell denied the claims:", "The oil never harmed the bees."), "HARMS", ["Shell"]),
        (("In an email to the radio, the zoo denied the charges:", "The keepers fed the bears."), "FEEDS", ["zoo"]),
        (("The report had two results:", "The bank closed the farm."), "CLOSES", []),
        (('Lee told the radio:', '"The farm burned."', "The bank repaired the mill."), "REPAIRS", []),
    ],
)  # fmt: skip
def test_words_go_on_in_the_next_paragraph(
    paragraphs: tuple[str, ...], predicate: str, speakers: list[str]
) -> None:
    """An open quotation goes on to its closing mark; what a colon announces is the paragraph behind it."""
    assert said_over(*paragraphs).get(predicate, []) == speakers
