"""What is one thing for all its words: counts and what they count, kinds, names short and in full, other words."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


def names(text: str) -> dict[str, set[str]]:
    """Return the name of each entity -> what it is called in the text, names numbered: two things may have one."""
    reading = read(text)
    found: dict[str, set[str]] = {e.id: set() for e in reading.entities}
    for mention in reading.mentions:
        if mention.entity:
            found[mention.entity].add(mention.text)
    return {f"{e.name} {number}": found[e.id] for number, e in enumerate(reading.entities)}


def are_one(text: str, *words: str) -> bool:
    """Return whether some entity of the text is called all of `words`."""
    return any(set(words) <= called for called in names(text).values())


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Hundreds of nurses marched in Oslo. The nurses want more pay.",
            "Hundreds of nurses WANTS more pay",
        ),
        (
            "A couple of teachers met the mayor. The teachers asked for books.",
            "couple of teachers REQUESTS books",
        ),
        ("Millions watched the match. They cheered.", "Millions CHEERS"),
        ("Millions were spent on it. The firm lost thousands.", "firm LOSES thousands"),
        ("Thousands joined a march in Oslo. They carried flags.", "Thousands CARRIES flags"),
        (
            "Hundreds were rescued by soldiers. They slept in a school.",
            "Hundreds SLEEPS location=school",
        ),
    ],
)
def test_who_is_counted_is_the_count(text: str, expected: str) -> None:
    """Those who are told by their number are told of by their noun and by "they"."""
    assert expected in lines(text)


def test_a_part_is_not_the_whole() -> None:
    """Dozens of the miners are not the miners."""
    text = "Dozens of the miners left. The miners struck a deal."
    assert "miners STRIKES deal" in lines(text)


def test_a_count_without_people_is_no_group() -> None:
    """What a firm loses by the thousand is nobody."""
    reading = read("The firm sold thousands. Dozens more were piled on the table.")
    assert {e.type for e in reading.entities if e.name in {"thousands", "Dozens"}} == {"Concept"}


def test_each_crowd_is_another() -> None:
    """The thousands of one sentence are not those of the next."""
    text = "Thousands marched in Oslo. Thousands marched in Bergen."
    assert [e.name for e in read(text).entities].count("Thousands") == 2


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "Global trade harms forests. Analysts say global trade helps farmers.",
            ("Global trade", "global trade"),
        ),
        ("Solar power is cheap. Ministers want solar power.", ("Solar power", "solar power")),
        (
            "The LA Fire Department sent trucks. The Los Angeles Fire Department warned residents.",
            ("The LA Fire Department", "The Los Angeles Fire Department"),
        ),
        (
            "The US Forest Service closed the park. The U.S. Forest Service sent rangers."
            " The United States Forest Service opened it.",
            (
                "The US Forest Service",
                "The U.S. Forest Service",
                "The United States Forest Service",
            ),
        ),
        (
            "Interior Minister Jean de Lattre left. De Lattre also met nurses.",
            ("Jean de Lattre", "De Lattre"),
        ),
        (
            'Police spoke to Taher El-Sabri. "It is fair," said El Sabri.',
            ("Taher El-Sabri", "El Sabri"),
        ),
        (
            "Fighting broke out in the Gaza Strip. Nine people died in Gaza.",
            ("the Gaza Strip", "Gaza"),
        ),
        (
            "Boats crossed the Baltic Sea. The Baltic is deep.",
            ("the Baltic Sea", "The Baltic"),
        ),
        (
            "Nord Paint Corporation paid a fine. Nord Paint said it was sorry.",
            ("Nord Paint Corporation", "Nord Paint"),
        ),
        (
            "The Green Party of Kenya won. The Greens want a vote.",
            ("The Green Party", "The Greens"),
        ),
        (
            "The Socialist Party lost. Socialists said it was fair.",
            ("The Socialist Party", "Socialists"),
        ),
        (
            "Lee left the Nordic Research Group on Air and Health in the Bus Sector (NORAH). NORAH paid her.",
            ("the Nordic Research Group on Air and Health in the Bus Sector", "NORAH"),
        ),
        (
            "The Tribunal for the former Yugoslavia (TFY) freed Ivo Petrov. The TFY said he was ill.",
            ("The Tribunal for the former Yugoslavia", "The TFY"),
        ),
        (
            "Norwegian President Thabo Sundeki took a bribe. Sundeki denied it.",
            ("Thabo Sundeki", "Sundeki"),
        ),
        ("Angela Roth met Frau Lenz. Lenz smiled.", ("Lenz", "Lenz")),
        (
            "Prosecutors opened an inquiry in May. The investigation ended in June.",
            ("an inquiry", "The investigation"),
        ),
        (
            "Miners began a walkout on Monday. The strike cost the firm two million euros.",
            ("a walkout", "The strike"),
        ),
        ("Soldiers entered the town. The troops left on Friday.", ("Soldiers", "The troops")),
        ("Lund published a novel in May. The book sold well.", ("a novel", "The book")),
        (
            '"My mum had robbed the bank," Anna Grieg said. Her mother had worked there.',
            ("My mum", "Her mother"),
        ),
    ],
)
def test_other_words_for_one_thing(text: str, words: tuple[str, ...]) -> None:
    """A kind, a name in full and a definite word for it are one with what was told of before."""
    assert are_one(text, *words)


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (
            "The Los Angeles Fire Department warned residents. The Los Angeles Police Department left.",
            ("The Los Angeles Fire Department", "The Los Angeles Police Department"),
        ),
        (
            "Doctors reported an epidemic in Mali. A new outbreak began in Chad.",
            ("an epidemic", "A new outbreak"),
        ),
        (
            "Kenya opened an inquiry. Ghana praised the investigation of its own police.",
            ("an inquiry", "the investigation"),
        ),
        ("Lee met the head of LA Galaxy in LA.", ("LA Galaxy", "LA")),
        ("Boats use the Ohio River. Ohio raised its taxes.", ("the Ohio River", "Ohio")),
        (
            "The Human Rights Club met. Human Rights said no.",
            ("The Human Rights Club", "Human Rights"),
        ),
        ("Police in Rome (ANSA) said nobody was hurt.", ("Rome", "ANSA")),
        ("Ann Lund joined the Labour Party. The Lunds left.", ("the Labour Party", "The Lunds")),
    ],
)
def test_like_words_for_two_things(text: str, words: tuple[str, ...]) -> None:
    """Another body, a new one and one of somebody else are not what was told of before."""
    assert not are_one(text, *words)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "The authors say the results confirm the risk. They call for a ban.",
            "authors REQUESTS ban",
        ),
        ("Farmers compared the scenarios. They estimated the costs.", "Farmers ESTIMATES costs"),
    ],
)
def test_they_who_will_something_are_people(text: str, expected: str) -> None:
    """Results call for nothing, and scenarios estimate nothing."""
    assert expected in lines(text)
