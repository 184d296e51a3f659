"""What kind of thing a common noun names: by the words around it, by what people are called."""

import pytest

from support.sentences import read

pytestmark = pytest.mark.slow


def types(text: str) -> dict[str, str]:
    """Return the type of each entity of an article of one paragraph, by its name."""
    return {e.name: str(e.type) for e in read(text).entities}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("The firm sold two salt mines in Utah.", "two salt mines"),
        ("The minister visited a mine in Chile.", "mine"),
        ("Mines were shut in Asturias.", "Mines"),
        ("Two hundred people work in the mine.", "mine"),
        ("The firm raised its offer only to see a rival buy the mine.", "mine"),
        ("Chile's mines closed.", "Chile's mines"),
        ("The mine hired forty men.", "mine"),
        ("Police searched the offices of the bank.", "offices of the bank"),
        ("A crowd gathered at the offices of Irish bank AIB.", "offices of Irish bank AIB"),
    ],
)
def test_a_mine_that_is_worked_and_the_offices_of_a_firm_are_places(text: str, name: str) -> None:
    assert types(text)[name] == "Place"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Rebels planted mines near the road.", "mine"),
        ("The firm sold mines to Iraq.", "mine"),
        ("A mine exploded under the bus.", "mine"),
        ("The car hit a mine.", "mine"),
        ("Norway banned mines.", "mine"),
        ("Land mines killed two boys.", "landmine"),
        ("Rebels planted a mine near a coal mine.", "mine"),
        ("Tanks stood near the border.", "tank"),
    ],
)
def test_what_explodes_or_shoots_stays_a_weapon(text: str, name: str) -> None:
    assert types(text)[name] == "Weapon"


def test_one_sign_of_pits_is_enough_for_the_mines_of_an_article() -> None:
    text = "The miners went on strike. The firm sold mines to a bank."
    assert types(text)["mines"] == "Place"
    assert types("The firm sold mines to a bank.")["mine"] == "Weapon"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("One suspect called the raid an act of cowardice.", "act of cowardice"),
        ("The tenor sang in the first act.", "first act"),
        ("Orders for boats fell in June.", "Orders for boats"),
        ("The lawyer took up a post at the bank.", "post"),
        ("The clinic paid its bills late.", "clinic's bills"),
        ("His field of research is the history of salt.", "His field of research"),
        ("Ruth Obel's area of expertise is tax law.", "Ruth Obel's area of expertise"),
        ("On Tuesday a gas tank exploded in Bergen.", "gas tank"),
        ("The tanks are empty.", "tanks"),
    ],
)
def test_a_deed_a_job_a_debt_or_a_vessel_is_no_law_report_place_or_weapon(
    text: str, name: str
) -> None:
    assert types(text)[name] == "Concept"


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Parliament passed the act.", "act", "Policy"),
        ("The court's order was ignored.", "court's order", "Policy"),
        ("The president signed the bill.", "bill", "Policy"),
        ("Anna Berg wrote a post on Facebook.", "post on Facebook", "Report"),
        ("Two scientists published a paper.", "paper", "Report"),
        ("Tom Bell joined the paper as an editor.", "paper", "Organization"),
        ("A fire broke out in a field of wheat.", "field of wheat", "Place"),
        ("The office rejected the plan.", "office", "Organization"),
        ("The upper house rejected the plan.", "upper house", "Organization"),
        ("A fire destroyed the house.", "house", "Place"),
        ("Parents asked the studio to stop the film.", "studio", "Organization"),
        ("The singer rented a studio in Leeds.", "studio", "Place"),
    ],
)
def test_the_other_meanings_of_these_nouns_stay(text: str, name: str, label: str) -> None:
    assert types(text)[name] == label


@pytest.mark.parametrize(
    ("text", "name", "label"),
    [
        ("Lenders rejected the plan.", "Lenders", "Group"),
        ("Growers lost their crops.", "Growers", "Group"),
        ("The insurer cut fees.", "insurer", "Organization"),
        ("The conductor praised the orchestra.", "conductor", "Person"),
        ("The conductor praised the orchestra.", "orchestra", "Group"),
        ("Medics treated the boy.", "Medics", "Group"),
        ("An unnamed source told the radio that the king died.", "unnamed source", "Person"),
        ("The source of the river is a lake.", "source of the river", "Concept"),
        ("The wounded were flown to Cyprus.", "wounded", "Group"),
        ("The unemployed will protest.", "unemployed", "Group"),
        ("The accused denied the charge.", "accused", "Person"),
        ("The accused were freed.", "accused", "Group"),
        ("Scientists study the unknown.", "unknown", "Concept"),
        ("The boosters failed in flight.", "boosters", "Concept"),
        ("The containers fell into the sea.", "containers", "Concept"),
    ],
)
def test_people_are_people_by_what_they_do_and_by_what_ails_them(
    text: str, name: str, label: str
) -> None:
    assert types(text)[name] == label
