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


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The widow's cousins said they would look for ways to dodge the tax.",
         "widow's cousins DODGES [possible] tax"),
        ("The growers found a way to save water.", "growers SAVES [possible] water"),
        ("There are ways to save water.", "- SAVES [possible] water"),
        ("Chad rejected an offer from Ford to build a plant.", "Ford BUILDS [hypothetical] plant"),
    ],
)  # fmt: skip
def test_who_looks_for_a_way_takes_it(text: str, line: str) -> None:
    assert line in lines(text)


def test_nobody_acts_from_whom_something_comes() -> None:
    text = (
        "An inspector was provided with photographs from the hotel to prepare a lawsuit against"
        " the chef."
    )
    assert not any(line.startswith("hotel") for line in lines(text))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('The coach described Adeyemi as a player, "running for the team".', "Adeyemi RUNS_FOR team"),
        ('The bishop described Clara Meyer as a nurse, "facing exile".', "Clara Meyer FACES exile"),
        ("Norberg called Ekman a traitor, fearing prison.", "Norberg FEARS prison"),
    ],
)  # fmt: skip
def test_what_is_quoted_of_somebody_is_told_of_them(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Floods at three factories in Chile and Ecuador, which have killed 20 men and injured 80, shut them.",
         "Floods at three factories in Chile INJURES 80"),
        ("The explosions at stations in Spain and Portugal, which have killed 15 men and wounded 70, shocked Europe.",
         "explosions INJURES 70"),
        ("Police studied twin explosions at refineries in Brazil and Peru, which have injured over 60 men.",
         "twin explosions INJURES over 60 men"),
        ("The bus, which carried ten nurses and two girls, killed a cyclist.", "bus KILLS cyclist"),
    ],
)  # fmt: skip
def test_one_happening_does_all_that_its_clause_tells(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Guests carried roses, given away by the hotel and bought from shops in Nice.", "hotel GIVES_AWAY roses"),
        ("Guests carried roses, given away by the hotel and bought from shops in Nice.", "- BUYS roses source=shops"),
        ("The children ate cakes, baked by nuns and sold by a charity.", "nuns BAKES cakes"),
        ("The children ate cakes, baked by nuns and sold by a charity.", "charity SELLS cakes"),
        ("The crew left, driven by fear.", "fear DRIVES crew"),
    ],
)  # fmt: skip
def test_what_is_baked_behind_a_comma_is_the_thing(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Austria began the season with Karl Berg, Leo Marsh and Tom Reed making speeches.",
         "Leo Marsh MAKES speeches"),
        ("The day came to a close with Chile signing the pact.", "Chile SIGNATORY_TO pact"),
        ("The club fired Lee with Chad facing a ban.", "Chad FACES ban"),
        ("Lee met with Anna Roe hoping to win.", "Lee WINS [planned]"),
    ],
)  # fmt: skip
def test_those_named_behind_with_do_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("Ines Mota claims she was sent to a convent but ended up spending six years there.", "SPENDS", ["Ines Mota"]),
        ("Greta Palm claims that lack of food left her sick and she ended up being a beggar.", "IS_A", ["Greta Palm"]),
        ("Lee says the mill closed and the union sued the bank.", "SUES", ["Lee"]),
        ("Lee says the mill closed. The union sued the bank.", "SUES", []),
    ],
)  # fmt: skip
def test_a_past_behind_what_is_said_now_is_said_too(
    text: str, predicate: str, speakers: list[str]
) -> None:
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The league punished the club for interference in the draw.", "league PUNISHES club topic=interference"),
        ("Two clerks were sacked for a spelling mistake.", "- DISMISSES Two clerks topic=spelling mistake"),
        ("The cook was dismissed for theft.", "- DISMISSES cook topic=theft"),
        ("The guards were decorated for bravery.", "- DECORATES guards topic=bravery"),
        ("Iris Mott, known for her work in the mine, retired.", "- KNOWS Iris Mott topic=Iris Mott's work"),
        ("A woman wanted for arson was seen in Ghent.", "- WANTS woman topic=arson"),
        ("A duke sought for theft fled.", "- SEEKS duke topic=theft"),
        ("A room was booked for the tour.", "- BOOKS room beneficiary=tour"),
        ("A guest collected money for the nurses.", "guest COLLECTS money beneficiary=nurses"),
        ("The judge dismissed the claim.", "judge REJECTS claim"),
        ("The Vandals sacked the city.", "Vandals SACKS city"),
        ("The firm will submit the plan to Congress for approval.",
         "firm SUBMITS [future] plan recipient=U.S. Congress topic=approval"),
        ("The king will present the prize to Denmark.", "king PRESENTS [future] prize recipient=Denmark"),
        ("Pia Wolf was tasked with the repair of the organ.", "- TASKS Pia Wolf topic=repair of the organ"),
        ("Norway wants to keep Russia out of the council.", "Norway KEEPS_OUT [planned] Russia source=council"),
        ("The guard threw the fan out of the hall.", "guard THROWS fan source=hall"),
        ("The orphans were sent to an island.", "- SENDS orphans destination=island"),
        ("The tanks were sent to Kenya.", "- SUPPLIES tank recipient=Kenya"),
        ("Prices rose across Spain by 4 percent.", "Prices RISES location=Spain"),
        ("The ship sailed across the bay.", "ship SAILS_ACROSS bay"),
        (
            "In a statement to Reuters, the bank denied the claims.",
            "bank DENIES claims means=statement recipient=Reuters",
        ),
        ("Police found prints in a letter.", "Police FINDS prints circumstance=letter"),
        ("The sport grows in popularity.", "sport GROWS circumstance=popularity"),
        ("The sport grew in Spain.", "sport GROWS location=Spain"),
        ("Various clubs were there in an advisory capacity.", "Various clubs HAS_STATUS in an advisory capacity"),
    ],
)  # fmt: skip
def test_the_verb_tells_what_part_a_phrase_plays(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The rocket failed.", "rocket FAILS"),
        ("The experiment failed on Friday.", "experiment FAILS"),
        ("The army failed to close the port.", "NOT army CLOSES port"),
        ("The play ran for three weeks in Cairo.", "play TAKES_PLACE location=Cairo"),
        ("The strike went on for three weeks.", "strike TAKES_PLACE"),
        ("The festival ran into heavy debt.", "festival RUNS_INTO heavy debt"),
        ("The bank ran a school in Leeds.", "bank RUNS school location=Leeds"),
        ("The harvest is heavily dependent on the monsoon.", "harvest DEPENDS_ON monsoon"),
        ("The price of saffron is dependent upon how dry the summer is.",
         "price of saffron DEPENDS_ON how dry the summer is"),
    ],
)  # fmt: skip
def test_what_runs_fails_or_hangs_on_something_is_told(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "Gold brings more profit than all other metals combined.",
        "Brazil exports more coffee than the next three countries combined.",
    ],
)
def test_what_is_added_up_is_not_combined_by_anybody(text: str) -> None:
    assert not any("COMBINES" in line for line in lines(text))


def test_firms_combine_what_they_have() -> None:
    assert any("COMBINES" in line for line in lines("The two firms combined their fleets."))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The envoy said Chad would retaliate against Peru for meddling in the vote.", "Peru MEDDLES location=vote"),
        ("The judge fought against the law for saving the firm.", "judge RESCUES firm"),
        ("The army sued Ford for selling the mill.", "Ford SELLS mill"),
    ],
)  # fmt: skip
def test_whom_somebody_acts_against_for_a_deed_did_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Film stars like Rosa Lima, Karl Berg, and Ana Silva opened the shop.", "Film stars OPENS shop"),
        ("Film stars such as Rosa Lima, Karl Berg, and Ana Silva opened the shop.", "Ana Silva ONE_OF Film stars"),
        ("Like Peru, Chile banned cars.", "Chile BANS cars"),
    ],
)  # fmt: skip
def test_the_last_example_does_not_act_alone(text: str, line: str) -> None:
    assert line in lines(text)
