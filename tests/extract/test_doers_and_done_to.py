"""Who does it and to whom it is done: participles, gerunds, infinitives and relative clauses beside several nouns."""

import pytest

from support.sentences import lines, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The girl hugging a doll and bitten by a dog cried.", "dog BITES girl"),
        ("Photos of the man carrying a banner and beaten by the guards were shared.", "guards BEATS man"),
        ("The police arrested the man wearing a mask and hit by a car.", "car HITS man"),
        ("The girl hugging a doll cried.", "girl HUGS doll"),
        ("The man was wearing a mask and hit a guard.", "man HITS guard"),
    ],
)  # fmt: skip
def test_a_participle_beside_one_in_ing_is_suffered(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The flood put the village at risk of being cut off.", "- CUTS_OFF [possible] village"),
        ("The leak is putting the fishermen at risk of being poisoned.", "- POISONS [possible] fishermen"),
        ("The storm left the town in danger of being flooded.", "- FLOODS [possible] town"),
        ("The plant was put at risk of being closed.", "- CLOSES [possible] plant"),
        ("The debt brought the firm to the brink of closing the mill.", "firm CLOSES [planned] mill"),
        ("The firm is at risk of being sold.", "- SELLS [possible] firm"),
        ("Ann took the risk of being fired.", "- DISMISSES [possible] Ann"),
        ("The storm left the town in danger of being flooded.", "storm ENDANGERS town"),
        ("The leak puts the lagoon in jeopardy.", "leak ENDANGERS lagoon"),
        ("The nurse put the baby in a cot.", "nurse PUTS baby location=cot"),
    ],
)  # fmt: skip
def test_who_is_put_at_risk_is_in_danger(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The tunnel can be reached by crossing the bridge.", "- CROSSES [possible] bridge"),
        ("The fine can be paid by using a card.", "- USES [possible] card"),
        ("The city was taken by storming the wall.", "- ATTACKS wall"),
        ("Tourists can avoid the queue by booking a ticket.", "Tourists BOOKS [possible] ticket"),
        ("The rider was punished by being fined.", "- FINES rider"),
    ],
)  # fmt: skip
def test_nothing_does_that_by_which_it_is_reached(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line", "speaker"),
    [
        ("Pupils, said the mayor, must wear caps.", "Pupils WEARS [required] caps", "mayor"),
        ("Visitors, argued the warden, must pay a fee.", "Visitors PAYS [required] fee", "warden"),
        ("Exporters, says the bank, should buy dollars.", "Exporters BUYS [required] dollars", "bank"),
        ("Shops, said Mr. Dahl, are required to close at six.", "Shops CLOSES_AT [required] six", "Dahl"),
        ("The tenants, said Mr. Fahey, are expected to leave by June.", "tenants LEAVES [future]", "Fahey"),
        ("The bridge, said the mayor on Friday, was closed by the army.", "army CLOSES bridge", "mayor"),
        ("Drivers, Ms. Ocampo said, are obliged to carry chains.", "Drivers CARRIES [required] chains", "Ocampo"),
        ("In Chad, said the envoy, farmers lost their land.", "farmers LOSES farmers' land", "envoy"),
    ],
)  # fmt: skip
def test_who_stands_before_an_inserted_saying_does_it(text: str, line: str, speaker: str) -> None:
    assert line in lines(text)
    assert said(text)[line.split(" ")[1]] == [speaker]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The ferry sank near Corfu, the coast guard said, killing four sailors.", "ferry KILLS four sailors"),
        ("The storm hit Haiti, officials announced, destroying 90 houses.", "storm DESTROYS 90 houses"),
        ("The team won the cup, the league announced on Friday, beating Hull.", "team DEFEATS Hull"),
        ("Officials left, destroying files.", "Officials DESTROYS files"),
        ('"The ship is lost," Lee said, leaving the room.', "Lee LEAVES room"),
    ],
)  # fmt: skip
def test_an_effect_behind_an_inserted_saying_is_none_of_the_speaker(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The truck crashed into a house killing two bakers.", "truck KILLS two bakers"),
        ("The boiler blew up during a concert killing two singers.", "boiler KILLS two singers"),
        ("The tram derailed near a school injuring five girls.", "tram INJURES five girls"),
        ("The town was hit by a storm flooding the cellars.", "storm FLOODS cellars"),
        ("The police fought with a gang killing farmers.", "gang KILLS farmers"),
        ("Police searched a house hiding two men.", "house HIDES two men"),
    ],
)  # fmt: skip
def test_no_house_or_concert_kills(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The scandal of the young singer that has divided the country for months ended.",
         "scandal of the young singer DIVIDES country"),
        ("The case of the missing nurse which has occupied the police for a month was closed.",
         "case of the missing nurse OCCUPIES police"),
        ("The mother of the boy who won the race cried.", "boy WINS race"),
        ("The case of the boy that was lost in the woods was closed.", "- LOSES boy location=woods"),
        ("The wife of the minister that shocked Leeds left.", "minister SHOCKS Leeds"),
    ],
)  # fmt: skip
def test_a_matter_stirs_and_not_the_person_in_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The priest exhorted the pilgrims to drink water.",
         "priest ASKS (pilgrims DRINKS [required] water) recipient=pilgrims"),
        ("A farmer beseeched the troops to spare the barn.", "troops SPARES [required] barn"),
        ("The bishop promised the monks to stay.", "bishop STAYS [planned]"),
        ("The bus took nurses to inspect a camp.", "nurses INSPECTS [planned] camp"),
        ("The firm brought engineers to repair the dam.", "engineers REPAIRS [planned] dam"),
        ("The army brought tanks to defend the port.", "army PROTECTS [planned] port"),
    ],
)  # fmt: skip
def test_who_is_implored_or_taken_is_to_do_it(text: str, line: str) -> None:
    assert line in lines(text)
