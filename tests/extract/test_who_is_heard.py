"""Whose words are heard: quotations that nobody is said to speak, and who tells whom by what means."""

from functools import cache

import pytest

from kg.extract import extract, load_pipelines
from kg.sources.files import parse_article
from support.sentences import PUBLISHED, lines, read, said

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
        ('Cruz warned that the reef shrinks. "Water is scarce. Fish would return to the bay."', "RETURNS_TO", ["Cruz"]),
        ('Lee did not say that the farm burned. "The bank closed the farm."', "CLOSES", ["Lee"]),
        # who issued a paper
        ('Nora Vale issued a statement. "It is lost. The city must rebuild the house."', "REBUILDS", ["Nora Vale"]),
        ('The union published a letter. "The bank closed the farm."', "CLOSES", ["union"]),
        # who alone is told of
        ('Coach Ana Reis came. "We lost. The referee helped the other team."', "HELPS", ["Ana Reis"]),
        ('Ida Holt said the tax was fair. She named no firm. "The bank closed the mill."', "CLOSES", ["Ida Holt"]),
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


CHIEF = "Tom Doyle HOLDS_POSITION Chief executive organization=Federation of Irish Bakers"
SPRING = (
    'Lee said, "In the spring the farm looked poor.',
    'The bank repaired the mill." After the fair, Ray left.',
)


@pytest.mark.parametrize(
    ("paragraphs", "predicate", "speakers"),
    [
        # a mark that only the next paragraph closes
        (SPRING, "REPAIRS", ["Lee"]),
        (SPRING, "LEAVES", []),
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


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        # by what means somebody is told
        ("Kovacs told the court in a letter that the bank burned the mill.", "BURNS", ["Kovacs"]),
        ("Rinaldi told the press in an interview that the wine was stolen by monks.", "STEALS", ["Rinaldi"]),
        ("Lee said in a memo that the bank had repaired the mill.", "REPAIRS", ["Lee"]),
        ("Police found a letter that the mayor wrote.", "WRITES", []),
        ("Lee told the board in a memo that Ray wrote.", "WRITES", []),
        # a lie, a charge, a view
        ("The plumber lied to Mrs Grant that Ray had stolen the pipes.", "STEALS", ["plumber"]),
        ("Critics charge the bank stole the mill.", "STEALS", ["Critics"]),
        ("Unions charge that the firm stole the mill.", "STEALS", ["Unions"]),
        ("The widow came to the view that Ray stole the mill.", "STEALS", ["widow"]),
        ("Lee arrived at the conclusion that Ray stole the mill.", "STEALS", ["Lee"]),
        ("Peru was warned that Chile had bought tanks.", "BUYS", ["?"]),
        # verbs of saying that say nothing here
        ("As the weeks went by, the mayor sold the zoo.", "SELLS", []),
        ("As he went on, the crowd sold the hall.", "SELLS", []),
        ("If it is not true, and the bank continues to grow, prices could fall.", "FALLS", []),
        ("If Arsenal wins on Sunday and Chelsea keeps losing, the title may go to London.", "WINS", []),
        ("The mill lost money: a firm has charged the town a fee.", "LOSES", []),
        ('The song goes "the king stole the farm".', "STEALS", ["song"]),
        ("Prices fell, she continued, after the bank closed.", "FALLS", ["?"]),
        ('"I do not know what Lee believes," Ann Roe said.', "KNOWS", ["Ann Roe"]),
        ("When asked if she thought Ole Dahl had robbed the bank, Nina Holm laughed.", "ROBS", []),
        ("Rita Alm thought Ole Dahl had robbed the bank.", "ROBS", ["Rita Alm"]),
        # several go on, one does not
        ("The guards claimed Lee sold the farm and claim he burned the mill.", "BURNS", ["guards"]),
        ("Officials said Ray left the town and say the bank closed the farm.", "CLOSES", ["Officials"]),
        # what the narrator tells of what somebody admits, orders, announces
        ("Ida Moe admitted a theft that the police had linked to a gang.", "LINKS", []),
        ("Rosa Lima admitted a crime which shocked Peru.", "SHOCKS", []),
        ("The airline ordered an inspection of the engines shipped to two airports.", "SUPPLIES", []),
        ("The mayor announced a plan that will help Peru.", "HELPS", ["mayor"]),
        ("Ned Hall admitted that the bank had sold the ship.", "SELLS", ["Ned Hall"]),
        ("The judge ordered the soldiers to return the paintings.", "RETURNS", ["judge"]),
        # what is described tells, not the describing
        ("A new atlas documenting cobalt nutritional status has revealed sheep eat grass.", "EATS", ["new atlas"]),
    ],
)  # fmt: skip
def test_who_says_it_by_the_words_around(text: str, predicate: str, speakers: list[str]) -> None:
    """Only who tells a clause says it, by whatever means."""
    assert said(text).get(predicate, []) == speakers


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The plumber lied to Mrs Grant that the pipes had burst.", "plumber LIES_TO Grant"),
        ("The plumber lied to Mrs Grant that the pipes had burst.", "pipes BURSTS [alleged]"),
        ("Kovacs told the court in a letter that the mill burned.", "Kovacs TELLS court circumstance=letter"),
        ('"There is no danger," Hans Roth said of the idea of opening the dam.', "- OPENS [possible] dam"),
        ("Hans Roth thought of opening the dam.", "Hans Roth OPENS [possible] dam"),
        ("Prosecutors charged the mayor with fraud.", "Prosecutors CHARGES mayor topic=fraud"),
        ("The town lies in Peru.", "town LIES location=Peru"),
    ],
)  # fmt: skip
def test_what_is_told_beside_what_is_said(text: str, line: str) -> None:
    """A lie is a deed, and a letter is no place; who comments on an idea does not carry it out."""
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Director of the Leeds branch of the Society for Plant Research Olga Perrin left.", "Olga Perrin LEAVES"),
        ("Chief executive of the Federation of Irish Bakers Tom Doyle left.", CHIEF),
        ("The leader of the Labour Party Keith Adam has sold the mill.", "Keith Adam SELLS mill"),
        ("Law student at Oxford University Peter Wild lost the case.", "Peter Wild LOSES case"),
        ("German painter and sculptor Uwe Klatt opened the museum.", "Uwe Klatt OPENS museum"),
        ("Diplomat and poet Saul Perry died.", "Saul Perry DIES"),
        # another's rank, a body named after somebody, two people
        ("A lawyer for President Tom Moe sold the mill.", "lawyer for President Tom Moe SELLS mill"),
        ("The head of the Anna Weber Foundation sold the mill.", "head of the Anna Weber Foundation SELLS mill"),
        ("President Ada Roe and minister Ben Hill sold the mill.", "Ada Roe SELLS mill"),
        # a word in brackets that begins a quotation
        ('"[The] boat sank in May," said Ron Dale.', "boat SINKS"),
    ],
)  # fmt: skip
def test_who_is_meant_behind_a_long_description(text: str, line: str) -> None:
    """A name without a comma before it is a person beside what describes him."""
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "speakers"),
    [
        ("Treasurer of a branch of the Union of Spanish Cooks Maria Soto said the bank closed.", ["Maria Soto"]),
        ("American poet and translator Gil Marsh said the bank closed.", ["Gil Marsh"]),
        ("Italian chef and author Lia Conti said the bank closed.", ["Lia Conti"]),
        ("President Ada Roe and minister Ben Hill said the bank closed.", ["Ada Roe", "Ben Hill"]),
    ],
)  # fmt: skip
def test_one_person_of_several_descriptions_speaks_once(text: str, speakers: list[str]) -> None:
    """Neither an office nor a trade is a speaker of its own."""
    assert said(text)["CLOSES"] == speakers


def test_a_number_in_brackets_is_a_number() -> None:
    """What the article supplies at the start of a quotation is read as a word of it."""
    reading = read('"[Five] years ago, a bridge was built in Kerala," the minister said.')
    assert [e.time.text for e in reading.evidence if e.time] == ["Five years ago"]
