"""Each member of a list does, suffers or fills what is told of the list; what stands beside it does not."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Doctors met patients in Chad, Niger and Mali.", "Doctors MEETS patients location=Mali"),
        ("Troops attacked rebels in Mali and in Niger.", "Troops ATTACKS rebels location=Niger"),
        ("The firm sold boats to Chad, Togo and Benin.", "firm SUPPLIES boats recipient=Togo"),
        ("The winners were identified as Lucy Marr and Dean Poole.", "- IDENTIFIES winners capacity=Dean Poole"),
        ("The mayor and his aides were shown the vault.", "- SHOWS vault recipient=mayor"),
        ("Meetings were held at the church and the school.", "- HOLDS Meetings location=school"),
        ("The miller gave three sacks to the baker and the rest to the nuns.", "miller SUPPLIES rest recipient=nuns"),
        ("Ida sold the boat to Ray and the car to Lee.", "Ida SUPPLIES car recipient=Lee"),
    ],
)  # fmt: skip
def test_each_member_of_a_list_fills_the_role(text: str, found: str) -> None:
    assert found in lines(text)


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("The judge fined the firm for theft or fraud.", "fraud"),
        ("Ida sold the boat to Ray and the car to Lee.", "recipient=car"),
        ("Ray Kern is a professor at the Oslo School and the editor of a blog.", "organization=editor"),
        ("Rebels fought between Malta and Crete.", "location=Crete"),
        ("Anna Holm met Karl Berg in Oslo in May and June.", "location=June"),
        ("Guards met the envoy outside the bank and the hotel.", "location=hotel"),
        ("The firm would test the drug in two towns and print results in a paper.", "location=print"),
    ],
)  # fmt: skip
def test_what_only_looks_like_a_list_fills_no_role(text: str, none: str) -> None:
    assert not [line for line in lines(text) if none in line]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Peru and Chile agreed to build a bridge.", "Chile AGREES (Chile BUILDS [planned] bridge)"),
        ("Anna Moss and Karl Berg tried to sell the farm.", "Karl Berg ATTEMPTS (Karl Berg SELLS [planned] farm)"),
        ("Lee Moss and Ray Kern were accused of stealing a car.",
         "- ACCUSES Ray Kern topic=(Ray Kern STEALS [alleged] car)"),
        ("The court ordered Ford and Fiat to pay a fine.", "court ORDERS (Fiat PAYS [required] fine) recipient=Fiat"),
        ("Police charged Lee Moss and Ray Kern with robbing a bank.",
         "Police CHARGES Ray Kern topic=(Ray Kern ROBS [alleged] bank)"),
        ("Peru asked Chile to build a bridge.", "Peru ASKS (Chile BUILDS [required] bridge) recipient=Chile"),
        ("Peru and Chile agreed that Chad builds the bridge.", "Chile AGREES (Chad BUILDS bridge)"),
    ],
)  # fmt: skip
def test_each_of_two_has_the_own_deed_inside(text: str, found: str) -> None:
    assert found in lines(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Lena Bohm, Karl Ross, and several others voted no.", "Karl Ross VOTES"),
        ("Ida Fohr, coach Ben Lutz, and a few others signed the letter.", "Ida Fohr SIGNS letter"),
        ("The actor was accompanied by his wife, Lea Stone, and a group of bodyguards.",
         "group of bodyguards ACCOMPANIES actor"),
        ("Three farmers, among them Pia Lund, and dozens of students marched in Lyon.",
         "Three farmers MARCHES location=Lyon"),
        ("The suit named the League of Asian Muslim Students and the Federation of African Catholic Teachers.",
         "suit NAMES Federation of African Catholic Teachers"),
        ("The storm left 40 farmers and two nurses injured.", "storm INJURES 40 farmers"),
        ("The flood left two boys and a monk dead.", "flood KILLS two boys"),
        ("The blast left three people dead and 20 injured.", "blast KILLS three people"),
        ("Apart from the axe and pistol seized in the barn, police found a map.", "- CAPTURES axe location=barn"),
        ("The dean condemned the weak rules and carelessness that led to the leak.", "carelessness CAUSES leak"),
        ("Two shops in Galway were looted and burned by teenagers.", "teenagers LOOTS Two shops in Galway"),
        ("The store was searched and sealed by customs officers on Monday.", "customs officers SEARCHES store"),
        ("Each of the nurses got a medal.", "nurses RECEIVES medal"),
        ("Neither sister owns a car.", "NOT sister OWNS car"),
        ("Neither of the firms sold the boat.", "NOT firms SELLS boat"),
    ],
)  # fmt: skip
def test_no_member_of_a_list_is_lost(text: str, found: str) -> None:
    assert found in lines(text)


@pytest.mark.parametrize(
    ("text", "none"),
    [
        ("The boy was hurt and treated by nurses.", "nurses INJURES"),
        ("The bike was lost and found by a boy.", "boy LOSES"),
        ("The man was arrested in May and beaten by guards.", "guards ARRESTS"),
        ("The nurse met the pilot and the cook who stole the car.", "pilot STEALS"),
        ("Kim Sands, wife of Ray Kern, sang.", "Ray Kern SINGS"),
    ],
)  # fmt: skip
def test_who_stands_beside_does_nothing(text: str, none: str) -> None:
    assert not [line for line in lines(text) if none in line]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Guards detained a poet and a nurse in Riga.", "Guards ARRESTS poet location=Riga"),
        ("The nurse stole a car and a boat in Bonn.", "nurse STEALS car location=Bonn"),
        ("The actor survived a fire in Malta.", "actor SURVIVES fire location=Malta"),
        ("In Lagos, cars were burned and two teachers were beaten.", "- BEATS two teachers location=Lagos"),
        ("In Quito, a shop was robbed and police shot a man.", "police SHOOTS man location=Quito"),
        ("In Quito, a shop was robbed and a man was flown to Lima.", "- TRANSPORTS man destination=Lima"),
        ("The nurse met a poet and the mayor of a town in Chad.", "nurse MEETS poet"),
    ],
)  # fmt: skip
def test_the_place_is_that_of_all_that_was_done(text: str, found: str) -> None:
    assert found in lines(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("The clinic is ready to talk and obey the court.", "clinic TALKS [planned]"),
        ("The firm must cooperate and sign the treaty.", "firm COOPERATES [required]"),
        ("The guild trained and paid its pilots.", "guild TRAINS guild's pilots"),
        ("Now Pedro Lanz is protesting against, and writing about, the dam.", "Pedro Lanz PROTESTS_AGAINST dam"),
        ("The mayor spoke with, and later hired, the diver.", "mayor SPEAKS_WITH diver"),
        ("Rosa Klein and her rival Emma Vogt met on Sunday.", "Rosa Klein MEETS Emma Vogt"),
        ("The choir and the band met in Turin.", "choir MEETS band location=Turin"),
        ("Anna Moss and Karl Berg met the pope.", "Karl Berg MEETS pope"),
    ],
)  # fmt: skip
def test_two_verbs_and_two_people_share_what_both_can_have(text: str, found: str) -> None:
    assert found in lines(text)


def test_who_went_and_bought_something_went_nowhere_that_is_told() -> None:
    assert lines("Anna Holm went and bought the boat.") == ["Anna Holm BUYS boat"]


def test_a_list_in_a_role_has_evidence_for_each_member() -> None:
    places = [e.roles[0][1].text for e in read("Doctors met patients in Chad and Mali.").evidence]
    assert sorted(places) == ["Chad", "Mali"]
