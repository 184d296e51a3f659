"""Whose deed it is over gerunds, asides and set phrases, and to whom or where it is done."""

import pytest

from support.sentences import lines, said

pytestmark = pytest.mark.slow


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
