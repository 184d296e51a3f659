"""What type a name gets: what the text says of it outranks the recogniser's guess."""

import pytest

from kg.extract import load_pipelines
from kg.extract.names.name_types import weigh_types
from kg.extract.names.names import Name
from kg.extract.parsing.parse import NameTest, parse_all
from kg.sources.files import parse_article
from support.sentences import lines, read, types

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Omar Reyes and Lucas Brandt met in Turin.", "Lucas Brandt"),
        ("The banquet hosted by Igor Stahl will begin on Friday.", "Igor Stahl"),
        ("Pia Rossi has sold two ferries.", "Pia Rossi"),
        ("Nadia Kor was handed a five-year jail term.", "Nadia Kor"),
        ("Krasna, the firm's owner, resigned.", "Krasna"),
        ("Bruna, the mill's owner, sued the bank.", "Bruna"),
        ("People like Amara Obi and Jonas were angry.", "Amara Obi"),
        ("Jiya condemned the vandals.", "Jiya"),
        ("Swiss watchmaker Karl Bauer died.", "Karl Bauer"),
    ],
)
def test_persons(text: str, name: str) -> None:
    """A given name, an apposition or what only somebody does tells a person."""
    assert types(text)[name] == "Person"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("A woman was robbed in Lyon.", "Lyon"),
        ("The mayor of Jhansi resigned.", "Jhansi"),
        ("Vasundhara Bhosle, chief minister of Rajasthan, opened a school.", "Rajasthan"),
        ("He was arrested in the province of Tyrol.", "Tyrol"),
        ("The choir flew to Aleppo.", "Aleppo"),
        ("The pastor comes from Ostrava.", "Ostrava"),
        ("A ferry sank off Bari.", "Bari"),
        ("A landslide destroyed homes in Ruvo.", "Ruvo"),
        ("Linz, the smallest town in the group, grew.", "Linz"),
        ("Students marched in towns such as Nantes and Dijon.", "Dijon"),
        ("Cities such as Porto and Ghent have banned diesel cars.", "Porto"),
        ("Rivers such as the Oder and the Elbe flooded.", "Elbe"),
    ],
)
def test_places(text: str, name: str) -> None:
    """Where somebody goes, rules, lives or is told to be, and what is listed among towns, is a place."""
    assert types(text)[name] == "Place"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Polish bus maker Solaris will hire fifty men.", "Solaris"),
        ("Dutch bank Rabo sued a client.", "Rabo"),
        ("Peruvian weekly Caretas accused the minister of fraud.", "Caretas"),
        ("GVKPIL, the engineering firm repairing the canal, said it was missing a truck.", "GVKPIL"),
        ("HSVRN, a steel maker, cut jobs.", "HSVRN"),
        ("Kalmar were losing the game.", "Kalmar"),
        ("Cup winners Sparta Olomouc drew with Kemi.", "Sparta Olomouc"),
        ("Champions Oulu Bears drew with Kemi.", "Oulu Bears"),
        ("Coach Ole Dahl's Brann Bergen won the cup.", "Brann Bergen"),
        ("Users took to Twitter to mock the coach.", "Twitter"),
        ("Uwe Tann told the Guardian that the ferry sank.", "Guardian"),
        ("The Courier praised the mayor.", "Courier"),
        ("Ghana's Morning Standard presented the results of a survey.", "Morning Standard"),
        ("The governor of the Bank of Spain resigned.", "Bank of Spain"),
        ("Ann Lee, chief executive of Pune Motors, resigned.", "Pune Motors"),
    ],
)  # fmt: skip
def test_bodies(text: str, name: str) -> None:
    """The noun beside a name, an article, a plural verb or who owns it tells a body."""
    assert types(text)[name] == "Organization"


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Space Shuttle Sorrel flew to Mars.", "Space Shuttle Sorrel", "Concept"),
        ("Ferry Nordlys sank near Bergen.", "Ferry Nordlys", "Concept"),
        ("The Johnson Space Center sent a rocket to Mars.", "Johnson Space Center", "Organization"),
        ("The Grace Hopper Library opened.", "Grace Hopper Library", "Organization"),
        ("The Yacht Club hired Ann Lee.", "Yacht Club", "Organization"),
    ],
)
def test_crafts_and_what_is_named_after_persons(text: str, name: str, label: str) -> None:
    """A craft's name begins with its kind, and a body's ends in it."""
    assert types(text)[name] == label


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Estonian carmaker Lumo opened a plant. Lumo has a clear strategy. Lumo grew.", "Lumo", "Organization"),
        ("Goa was calm. The police of the state of Goa met. The crew left Goa on Monday.", "Goa", "Place"),
        ("Ivan Horak, who comes from Brno, sang. He likes Brno.", "Brno", "Place"),
    ],
)  # fmt: skip
def test_one_sure_mention_decides(text: str, name: str, label: str) -> None:
    """What one mention tells surely holds for the whole article."""
    assert types(text)[name] == label


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Iris Holt faced a claim that she bribed two judges.", "Iris Holt BRIBES"),
        ("Sunita Chatterjee, mayor of Howrah, sang.", "organization=Howrah"),
        ("Coach Ole Dahl's Brann Bergen won the cup.", "Ole Dahl HOLDS_POSITION Coach"),
        ("Ostara, the shipping company running the ferry, apologised. The company was fined by a court.",
         "court FINES Ostara"),
    ],
)  # fmt: skip
def test_what_follows_from_a_type(text: str, line: str) -> None:
    """Who is a person can be "he", and what is a body can be "the company" and hold no office."""
    told = lines(text)
    assert any(line in x for x in told), told
    assert "Brann Bergen HOLDS_POSITION Coach" not in told


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("She works for Microsoft in Rome.", "Microsoft", "Organization"),
        ("He bought a stake in Volkswagen.", "Volkswagen", "Organization"),
        ("The ferry Aurora will be scrapped.", "Aurora", "Concept"),
        ("Victoria Station burned.", "Victoria Station", "Place"),
        ("The Sunday Times quoted a report.", "Sunday Times", "Organization"),
        ("Greenpeace condemned the vote.", "Greenpeace", "Organization"),
        ("French baker Louis Petit died.", "Louis Petit", "Person"),
        ("Maria Toth lost to Elena Vacek, 6-3.", "Elena Vacek", "Person"),
    ],
)
def test_what_is_no_sign(text: str, name: str, label: str) -> None:
    """A stake is in a firm, and the recogniser decides where the text tells nothing."""
    assert types(text)[name] == label


def test_a_weekly_is_no_time() -> None:
    """A paper's kind before its name is not how often something is done; behind a verb it is."""
    assert not read("French weekly Caretas quoted the poet.").times
    assert len(read("The board meets weekly.").times) == 1


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("A school in Pavia, Lombardy, closed. The city sued it.", "Pavia SUES"),
        ("Schools in Bergen closed. The request was made by the Municipality of Bergen. The city was angry.",
         "Municipality of Bergen HAS_STATUS angry"),
    ],
)  # fmt: skip
def test_the_city_is_no_region(text: str, line: str) -> None:
    """Of a town and its region the town is "the city", and of a town and its council the council."""
    assert any(line in x for x in lines(text)), lines(text)


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("Ada Le Roux sang. Viewers met Le Roux again.", "Person"),
        ("Ada Le Roux sang. The mayor of Roux was there.", "Place"),
    ],
)
def test_what_a_person_may_be_called_by_is_that_person(text: str, short: str) -> None:
    """A surname alone is a person where no word beside it tells otherwise, whatever the recogniser takes it for."""
    article = parse_article(f"A Note\n\n{text}\n", source="s", path="a.txt")
    _, (blocks,) = parse_all(article, load_pipelines(("sm",)), NameTest(()))
    first, second = [s for block in blocks for s in block.sentences if "Roux" in s.span.text]
    full, last = first.span[:3], next(t for t in second.span if t.text == "Roux")
    begin = last.i - (last.nbor(-1).text == "Le")
    words = last.doc.span(begin, last.i + 1).text
    names = [
        Name(first, full[0].i, full[-1].i, full[-1], "Ada Le Roux", "Person", "name", "recogniser"),
        Name(second, begin, last.i, last, words, "Organization", "name", "recogniser"),
    ]
    weigh_types(names)
    assert [n.type for n in names] == ["Person", short]
