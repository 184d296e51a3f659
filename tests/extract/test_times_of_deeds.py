"""Times and places: what a noun, not the verb beside it, is dated by, and where something happens."""

import pytest

from kg.extract.parsing.parse import NameTest, parse_all
from kg.extract.parsing.pipelines import load_pipeline
from kg.extract.times.times import find_times
from kg.sources.files import parse_article
from support.sentences import lines, read

pytestmark = pytest.mark.slow  # published on Thursday, March 9, 2023


def times(text: str) -> dict[str, str | None]:
    """Return the words of time by predicate, None for none, of what both pipelines saw."""
    found = [e for e in read(text).evidence if not e.tentative]
    return {e.predicate: e.time.text if e.time else None for e in found}


@pytest.mark.parametrize(
    ("text", "predicate", "time"),
    [
        ("The senator condemned Monday's raid.", "CRITICIZES", None),
        ("The panel will review Monday's verdict.", "REVIEWS", None),
        ("Peru repeated its condemnation of Sunday's raid.", "CRITICIZES", None),
        ("On Friday the envoy praised Monday's accord.", "PRAISES", "Friday"),
        ("Sunday's raid killed nine sailors.", "KILLS", "Sunday"),
        ("Nine sailors died in Sunday's raid.", "DIES", "Sunday"),
        ("Peru won Sunday's match.", "WINS", "Sunday"),
        (
            "The rule was approved after the raid in Turin in June 2009.",
            "APPROVES",
            "after the raid",
        ),
        ("The office was opened in response to the fires in Peru in June 2010.", "OPENS", None),
        ("The sailor was arrested after a raid on the inn on Monday.", "ARRESTS", "Monday"),
        ("Peru condemned the murder of 90 sailors in 1942.", "CRITICIZES", None),
        ("The court overturned the ban on mines in 2010.", "REVERSES", "2010"),
        ("The guild criticised the arrest of two poets last week.", "CRITICIZES", "last week"),
        ("The firm announced the sale of the mill on Monday.", "ANNOUNCES", "Monday"),
        ("The guild welcomed the extension of the truce to 2030.", "PRAISES", None),
        ("Peru extended the ban to 2030.", "EXTENDS", "2030"),
        ("The court imposed a term of nine years.", "IMPOSES", None),
        ("The mayor lost weight over a period of two months.", "LOSES", "two months"),
    ],
)
def test_time_of_a_noun_is_not_the_verbs(text: str, predicate: str, time: str | None) -> None:
    assert times(text)[predicate] == time


@pytest.mark.parametrize(
    ("text", "predicate", "time"),
    [
        ("The mill reported the worst losses in nine years.", "REPORTS", None),
        ("Exports grew at the fastest rate in six years.", "GROWS_AT", None),
        ("The mill reported the steepest drop in sales in three years.", "REPORTS", None),
        ("The mayor closed the port for the second time in a week.", "CLOSES", None),
        ("Peru won its first medal in 1952.", "WINS", "1952"),
        ("The mill lost clients over the past two years.", "LOSES", "the past two years"),
    ],
)
def test_reach_of_a_rank_is_no_time(text: str, predicate: str, time: str | None) -> None:
    assert times(text)[predicate] == time


@pytest.mark.parametrize(
    ("text", "predicate", "time"),
    [
        ("The mill wants to offset a loss of clients over the past two years.", "OFFSETS", None),
        ("Peru was invited to join the league in May 2010.", "JOINS", None),
        ("Peru was invited to join the league in May 2010.", "INVITES", "May 2010"),
        ("The firm was ordered to close the mine by June 2015.", "CLOSES", "by June 2015"),
        ("The firm was told to close the mine in June 2030.", "CLOSES", "June 2030"),
    ],
)
def test_what_is_only_asked_for_is_not_in_the_past(
    text: str, predicate: str, time: str | None
) -> None:
    assert times(text)[predicate] == time


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("There is no bread in the camp.", "NOT bread EXISTS location=camp"),
        ("There were riots across Peru.", "riots EXISTS location=Peru"),
        ("There are flaws at the mill.", "flaws EXISTS location=mill"),
        ("There is no accord on the tariff.", "NOT accord on the tariff EXISTS"),
        ("There is no answer to the question.", "NOT answer to the question EXISTS"),
        ("There was a decline in sales.", "decline in sales EXISTS"),
    ],
)
def test_what_there_is_has_its_place(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("They saw the yard where children play.", "children PLAYS location=yard"),
        ("She flew to Peru, where a priest prayed.", "priest PRAYS location=Peru"),
        (
            "She ran to a yard where guards shot a lion.",
            "guards SHOOTS lion location=yard",
        ),
        ("She sang the song that the priest wrote.", "priest WRITES song"),
    ],
)
def test_where_leads_to_a_place_not_an_object(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Guards arrested the pilot outside the inn.",
            "Guards ARRESTS pilot location=outside the inn",
        ),
        ("Rebels shot the pilot near the port of Lima.", "Rebels SHOOTS pilot location=near the port of Lima"),
        ("Guards arrested the pilot in Lima.", "Guards ARRESTS pilot location=Lima"),
        ("The inn is located near the port.", "inn LOCATED_NEAR port"),
        ("The inn is located behind the port.", "inn LOCATED_BEHIND port"),
        ("The inn is located in Lima.", "inn LOCATED_IN Lima"),
        ("Peru held the pilots overseas.", "Peru HOLDS pilots location=overseas"),
        ("The miners sang underground.", "miners SINGS location=underground"),
    ],
)  # fmt: skip
def test_place_keeps_what_tells_it_from_another(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate", "time"),
    [
        ("The Daily Herald praised the envoy.", "PRAISES", None),
        ("The Sunday Telegraph praised the envoy.", "PRAISES", None),
        ("On Sunday the envoy praised Peru.", "PRAISES", "Sunday"),
        ("The mayor launched Vision 2030 in Lima.", "LAUNCHES", None),
        ("Project 2030 opposes the tariff.", "OPPOSES", None),
        ("Bright Future bought an inn.", "BUYS", None),
        ("Peru won the World Cup 2014.", "WINS", "2014"),
        ("In Lima 2014 Peru won a medal.", "WINS", "2014"),
    ],
)
def test_name_is_no_time(text: str, predicate: str, time: str | None) -> None:
    assert times(text)[predicate] == time


@pytest.mark.parametrize(
    ("text", "words", "bounds"),
    [
        (
            "Peru exported tin in the first half of the 19th century.",
            "first half of the 19th century",
            ("1801-01-01", "1850-12-31"),
        ),
        (
            "Peru exported tin in the second half of the 1990s.",
            "second half of the 1990s",
            ("1995-01-01", "1999-12-31"),
        ),
        ("Peru exported tin in the 1990s.", "the 1990s", ("1990-01-01", "1999-12-31")),
        (
            "Peru exported tin earlier in January.",
            "earlier in January",
            ("2023-01-01", "2023-01-31"),
        ),
    ],
)
def test_part_of_a_long_time_is_that_part(text: str, words: str, bounds: tuple[str, str]) -> None:
    time = next(e.time for e in read(text).evidence if e.predicate.startswith("EXPORT"))
    assert time is not None
    assert (time.text, time.time_from, time.time_to) == (words, *bounds)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mine was closed since January.", "since January"),
        ("The mine was open until Monday.", "until Monday"),
        ("The mine closes by March.", "by March"),
    ],
)
def test_undated_article_keeps_the_preposition_of_a_time(text: str, words: str) -> None:
    document = parse_article(text, source="s", path="a")
    _, blocks = parse_all(document, [load_pipeline("sm")], NameTest([]))
    assert [m.span.time.text for m in find_times(blocks[0][0].sentences[0].span, "")] == [words]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The court imposed a fine on Fiat.", "court IMPOSES fine target=Fiat"),
        ("The mayor put the blame on Peru.", "mayor ACCUSES Peru"),
        ("The mayor put the vase on the desk.", "mayor PUTS vase location=desk"),
        ("The firm cut prices in a scramble for clients.", "firm DECREASES prices circumstance=scramble for clients"),
        ("Anna Lee lives in fear.", "Anna Lee LIVES circumstance=fear"),
        ("Anna Lee lives in Lima.", "Anna Lee LOCATED_IN Lima"),
        ("On paper, the firm is in Malta.", "firm LOCATED_IN Malta"),
        ("This time around the mayor won the vote.", "mayor WINS vote"),
        ("This time around the vote was held in Lima.", "- HOLDS vote location=Lima"),
        ("The quarrel went to court.", "quarrel GOES_TO court"),
        ("Anna Lee went to Lima.", "Anna Lee TRAVELS_TO Lima"),
        ("The ferry sailed between Naples and Palermo.", "ferry SAILS_BETWEEN Naples and Palermo"),
        ("The club has a lead over Ajax.", "club HAS lead over Ajax target=Ajax"),
        ("The mason repaired the wall with cement.", "mason REPAIRS wall instrument=cement"),
        ("The mason repaired the wall with Anna Lee.", "mason REPAIRS wall counterpart=Anna Lee"),
    ],
)  # fmt: skip
def test_phrase_around_a_verb_has_its_role(text: str, line: str) -> None:
    assert line in lines(text)
