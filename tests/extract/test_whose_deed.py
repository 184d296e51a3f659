"""Whose deed it is over gerunds, asides and set phrases, and to whom or where it is done."""

import pytest

from support.sentences import lines, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The chapel was restored by scraping soot from the walls.", "- SCRAPES soot source=walls"),
        ("Water is treated by adding chlorine.", "- ADDS chlorine"),
        ("The law was changed by the king by signing a decree.", "king SIGNS decree"),
        ("Ann restored the chapel by scraping soot.", "Ann SCRAPES soot"),
        ("Lee was injured by falling off a roof.", "Lee FALLS_OFF roof"),
        ("The club put a lot of work into building a raft.", "club BUILDS [planned] raft"),
        ("The clown threw a lot of energy into training a seal.", "clown TRAINS [planned] seal"),
        ("The mayor talked the firm into selling the ships.", "firm SELLS ships"),
        ("Along with repairing roads, the firm was building a dam.", "firm REPAIRS roads"),
        ("In addition to selling cars, the firm repairs trucks.", "firm SELLS cars"),
        ("The bank helped the firm with selling ships.", "firm SELLS ships"),
    ],
)  # fmt: skip
def test_a_gerund_behind_a_preposition_is_done_by_who_can_do_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    "text",
    [
        "The crew began the voyage with sinking hearts.",
        "The knight began the war with killing heat.",
        "The painter opened the show with winning smiles.",
    ],
)
def test_a_mood_does_nothing(text: str) -> None:
    assert not any(w in x for x in lines(text) for w in ("DESTROYS", "KILLS", "WINS"))


def test_who_stands_between_does_it() -> None:
    assert "boys SINGS songs" in lines("The coach opened the camp with the boys singing songs.")


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ('The bank stated, "Profits rose in May", stressing the value of thrift.', "bank STRESSES value of thrift"),
        ('The miners said, "The shaft is flooded", ignoring the warnings of the guard.',
         "miners IGNORES warnings of the guard"),
        ('The bank said, "Prices fell in May, hurting farmers."', "Prices INJURES farmers"),
        ('"Prices fell in May," the bank said, citing a study.', "bank CITES study"),
    ],
)  # fmt: skip
def test_a_participle_behind_a_quotation_is_told_of_who_says_it(text: str, line: str) -> None:
    assert line in lines(text)


def test_who_thinks_it_does_not_do_it() -> None:
    text = '"The attempt to win by leaking letters in an effort, I believe, to sow fear, was reckless," Nunes said.'
    assert "- SOWS [planned] fear" in lines(text)
    assert not any(
        "DESTROYS" in x
        for x in lines('"It was a plan, I believe, to ruin the club," the coach said.')
    )
    assert "Lund SELLS [planned] ship" in lines('"I hope to sell the ship," Lund said.')


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The bishop declined to thank the donors or even openly meet the press.", "NOT bishop MEETS press"),
        ("The governor declined to criticize Norway or even openly name it.", "NOT governor NAMES Norway"),
        ("The firm refused to pay the men or even meet them.", "NOT firm MEETS men"),
        ("The firm agreed to pay and met the men.", "firm MEETS men"),
    ],
)  # fmt: skip
def test_what_is_declined_behind_or_is_declined_too(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The bulk of recipes involved at least some herbs grown in a garden.",
         "bulk of recipes INVOLVES at least some herbs"),
        ("The majority of plays involved at least some songs written by students.",
         "majority of plays INVOLVES at least some songs"),
        ("The bulk of the ships sold to Peru sank.", "- SUPPLIES ships recipient=Peru"),
        ("The menu is dishes cooked by students.", "students COOKS dishes cooked by students"),
        ("The wall is a work made by pupils.", "pupils MAKES wall"),
    ],
)  # fmt: skip
def test_a_participle_is_told_of_its_own_noun(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The governor conceded a seat which the court granted Texas.", "court GRANTS seat recipient=Texas"),
        ("The prize which the academy gave Hungary was stolen.", "academy GIVES prize recipient=Hungary"),
        ("The award which honoured Peru was stolen.", "award HONOURS Peru"),
        ("Kay Lowe took the cake she baked to church.", "Kay Lowe TAKES cake destination=church"),
        ("Ole Ness sent the poem he had written to a paper in May.", "Ole Ness SUPPLIES poem recipient=paper"),
        ("Kay Lowe ate the cake she sent to church.", "Kay Lowe SUPPLIES cake recipient=church"),
        ("Kay Lowe read the letter she wrote to the pope.", "Kay Lowe WRITES letter recipient=pope"),
    ],
)  # fmt: skip
def test_a_relative_clause_keeps_what_is_its_own(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("On an island, Chile launched a satellite.", "Chile LAUNCHES satellite location=island"),
        ("At the fort, rebels fired a rocket.", "rebels FIRES rocket location=fort"),
        ("On a new website, Renault launched an attack on its rivals.",
         "Renault ATTACKS Renault's rivals location=new website"),
        ("The militia launched an attack on the port.", "militia ATTACKS port"),
        ("At dawn, the army fired shells at the town.", "army FIRES shells target=town"),
    ],
)  # fmt: skip
def test_a_place_in_front_is_no_target(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The team may use wood - in the case of small huts - or stone for the walls.", "team USES [possible] stone"),
        ("Storms can harm fruit - in the case of plums - or wood - in the case of oaks.",
         "Storms HARMS [possible] wood"),
        ("The team may use wood or stone.", "team USES [possible] stone"),
    ],
)  # fmt: skip
def test_a_list_goes_on_behind_an_aside(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Olsen entered the station and turned himself in.", "Olsen SURRENDERS"),
        ("Olsen met the spy. The spy gave himself up on Monday.", "spy SURRENDERS"),
        ("The killers gave themselves up to the guards.", "killers SURRENDERS_TO guards"),
        ("The clerk turned in two men.", "clerk TURNS_IN two men"),
        ("The chef gave up sugar.", "chef GIVES_UP sugar"),
    ],
)
def test_who_turns_himself_in_surrenders(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Ivan will take the place of Oleg in the choir.", "Ivan REPLACES [future] Oleg location=choir"),
        ("The ferry took the place of the bridge.", "ferry REPLACES bridge"),
        ("Ray took Lee's place as captain.", "Ray REPLACES Lee capacity=captain"),
        ("The wedding will take place in the hall.", "wedding TAKES_PLACE [future] hall"),
        ("The song took its place in the show.", "song TAKES song's place location=show"),
    ],
)  # fmt: skip
def test_who_takes_a_place_replaces_somebody_and_does_not_happen(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The rebels went back to Kisumu.", "rebels RETURNS_TO Kisumu"),
        ("The nurse came back from Spain.", "nurse RETURNS_FROM Spain"),
        ("The envoy drove back to the embassy.", "envoy DRIVES_TO embassy"),
        ("The coach flew back to Oslo.", "coach TRAVELS_TO Oslo"),
        ("The firm moved its office back to Lyon.", "firm MOVES firm's office destination=Lyon"),
        ("The refugees were sent back to Syria.", "- SENDS refugees destination=Syria"),
        ("The rebels pushed back against the army.", "rebels PUSHES_BACK_AGAINST army"),
        ("The girl gave back the ring.", "girl GIVES_BACK ring"),
        ("The mayor went back on his promise.", "mayor GOES_BACK_ON mayor's promise"),
        ("The custom goes back to the war.", "custom GOES_BACK_TO war"),
    ],
)
def test_where_somebody_goes_back_to_is_kept(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The firm, which makes everything from bolts to aircraft, employs 300 people.", ["firm MAKES aircraft",
         "firm MAKES bolts"]),
        ("The kiosk sells everything from newspapers to tea and soap.", ["kiosk SELLS newspapers",
         "kiosk SELLS tea", "kiosk SELLS soap"]),
        ("Everything from houses to bridges was destroyed.", ["- DESTROYS houses", "- DESTROYS bridges"]),
        ("The firm moved the bolts from Lyon to Oslo.", ["firm MOVES bolts destination=Oslo source=Lyon"]),
        ("The mayor read everything from the museum.", ["mayor READS everything source=museum"]),
    ],
)  # fmt: skip
def test_everything_from_one_to_another_is_both(text: str, expected: list[str]) -> None:
    assert sorted(lines(text))[-len(expected) :] == sorted(expected)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Customs officers caught a pilot wanted for smuggling.", "- WANTS pilot topic=smuggling"),
        ("A man wanted for questioning in the burglary was seen in Ghent.", "- WANTS man topic=questioning"),
        ("A man wanted for questioning in the burglary was seen in Ghent.", "- SEES man location=Ghent"),
        ("A sculptor wanted for questioning in the theft of a crown may have fled.", "sculptor FLEES [possible]"),
        ("The man wanted for theft and murder was shot by police.", "police SHOOTS man"),
        ("The nurse wanted for years to leave and left.", "nurse LEAVES [planned]"),
        ("The firm wanted for nothing.", "firm WANTS_FOR nothing"),
    ],
)  # fmt: skip
def test_who_is_wanted_for_something_wants_and_asks_nothing(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The suspect was freed on $5,000 bail on Friday.", "- FREES suspect circumstance=on $5,000 bail"),
        ("The cook was freed on bail of 300 euros.", "- FREES cook circumstance=on bail of 300 euros"),
        ("The singer was released on a $90,000 bond on Monday.", "- RELEASES singer circumstance=on a $90,000 bond"),
        ("Wrapped in a red shawl, the widow sat in the garden.", "- WRAPS widow circumstance=red shawl"),
        ("Clad in a white robe, the priest blessed the crowd.", "- CLOTHES priest circumstance=white robe"),
        ("The matter was settled between the two families.", "- SETTLES matter counterpart=two families"),
        ("The report carries weight in this part of Spain.", "report CARRIES weight location=part of Spain"),
        ("The train runs between Lyon and Geneva.", "train RUNS_BETWEEN Lyon and Geneva"),
        ("The widow sat in the garden.", "widow SITS location=garden"),
        ("The hotel closed in part because of the storm.", "hotel CLOSES"),
    ],
)  # fmt: skip
def test_only_a_place_is_a_location(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The thief was beaten by guards in the yard.", "guards BEATS thief"),
        ("Nadia Stark was beaten by thugs.", "thugs BEATS Nadia Stark"),
        ("Soldiers beat two monks in Laos.", "Soldiers BEATS two monks location=Laos"),
        ("Spain beat Italy in Rome.", "Spain DEFEATS Italy location=Rome"),
        ("The boxer was beaten by a rival.", "rival DEFEATS boxer"),
        ("The cult imprisoned two girls in a cellar for a year.", "cult ARRESTS two girls location=cellar"),
        ("Rosa Lund claims that pirates jailed her aboard the ship Vega for six weeks.",
         "pirates ARRESTS [alleged] Rosa Lund location=Vega"),
        ("The judge jailed the banker for two years.", "judge SENTENCES banker result=two years"),
        ("Russia jailed two men for ten years.", "Russia SENTENCES two men result=ten years"),
        ("A farmer was jailed for two years.", "- SENTENCES farmer result=two years"),
        ("The twins were raised in Cork.", "- RAISES twins location=Cork"),
        ("The taxes were raised in Cork.", "- INCREASES taxes location=Cork"),
        ("The ferry Aurora will be scrapped.", "- SCRAPS [future] Aurora"),
        ("The tax was scrapped.", "- REVERSES tax"),
    ],
)  # fmt: skip
def test_the_sense_of_a_deed_follows_from_who_does_it_to_whom(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The king met senators Mia Holm and Karl Berg.",
         {"Mia Holm HOLDS_POSITION senator", "Karl Berg HOLDS_POSITION senator"}),
        ("The paper was written by former ministers Anna Lund and Marie Roux.",
         {"Anna Lund HOLDS_POSITION former minister", "Marie Roux HOLDS_POSITION former minister"}),
        ("The king met Senator Mia Holm and Karl Berg.", {"Mia Holm HOLDS_POSITION Senator"}),
        ("The directors praised Anna Lund.", set()),
        ("The king met President Omar Diallo of Senegal.",
         {"Omar Diallo HOLDS_POSITION President organization=Senegal"}),
        ("Mayor Ann Lee of Leeds met the king.", {"Ann Lee HOLDS_POSITION Mayor organization=Leeds"}),
        ("The king met candidate Nora Falk of Texas.", {"Nora Falk HOLDS_POSITION candidate"}),
        ("Police arrested pro-Chad councillor Ann Lee and a clerk.", {"Ann Lee HOLDS_POSITION councillor"}),
        ("Police arrested anti-ban camp councillors Ann Lee and Karl Berg.",
         {"Ann Lee HOLDS_POSITION councillor", "Karl Berg HOLDS_POSITION councillor"}),
    ],
)  # fmt: skip
def test_a_title_is_held_by_all_it_stands_before_and_of_the_land_behind(
    text: str, expected: set[str]
) -> None:
    assert {x for x in lines(text) if "HOLDS_POSITION" in x} == expected


def test_the_head_of_a_state_says_we_of_it() -> None:
    text = '"We have interests in Asia," Foreign Minister Ken Sato of Japan said.'
    assert "Japan HAS_INTERESTS_IN Asia" in lines(text)
    assert said(text)["HAS_INTERESTS_IN"] == ["Ken Sato"]


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Dana Moss was arrested in May. She was sent to Camp Oak.", "- SENDS Dana Moss destination=Camp Oak"),
        ("Karl Berg left Leeds. He was sent to a farm.", "- SENDS Karl Berg destination=farm"),
        ("The letter was old. It was sent to a farm.", "- SUPPLIES letter recipient=farm"),
    ],
)  # fmt: skip
def test_he_and_she_are_sent_and_not_supplied(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police questioned several former employees of the museum including Greta Holm and Anders Beck.",
         {"several former employees of the museum INCLUDES Greta Holm",
          "several former employees of the museum INCLUDES Anders Beck"}),
        ("The law harmed activists from the league such as Mona Reed and Tariq Aziz.",
         {"Mona Reed ONE_OF activists", "Tariq Aziz ONE_OF activists"}),
        ("It was backed by a coalition of parties including the Greens.", {"parties INCLUDES Greens"}),
        ("The king visited towns in the region including Leeds.", {"region INCLUDES Leeds"}),
    ],
)  # fmt: skip
def test_people_are_among_people(text: str, expected: set[str]) -> None:
    assert {x for x in lines(text) if "INCLUDES" in x or "ONE_OF" in x} == expected


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Speaking for a council that agreed Larsen had lost the case, Holm left.",
         "council AGREES (Larsen LOSES case)"),
        ("Speaking for a council that agreed Larsen had lost the case, Holm left.", "Holm SPEAKS_FOR council"),
        ("Speaking for a jury that agreed Hansen won the race, Petra Dahl left.", "Hansen WINS race"),
        ("The jury agreed Hansen won the race.", "jury AGREES (Hansen WINS race)"),
        ("Selling the ships that Chile built annoyed Peru.", "- SELLS ships"),
    ],
)  # fmt: skip
def test_a_clause_without_that_keeps_its_subject(text: str, line: str) -> None:
    assert line in lines(text)
