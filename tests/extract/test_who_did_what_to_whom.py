"""Who did what to whom where parsers, shared words or words between lead astray."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The cake was sent by plane to the queen by the baker.",
            "baker SUPPLIES cake instrument=plane recipient=queen",
        ),
        (
            "The ship was moved by crane to the dock by Danish workers.",
            "Danish workers MOVES ship destination=dock instrument=crane",
        ),
        (
            "The documents were taken by van to the embassy by guards.",
            "guards TAKES documents destination=embassy instrument=van",
        ),
        ("The case was settled by mail.", "- SETTLES case instrument=mail"),
        ("The house was destroyed by fire.", "fire DESTROYS house"),
        ("The woman was killed by a train.", "train KILLS woman"),
        ("The bridge was built by the post.", "post BUILDS bridge"),
    ],
)
def test_by_train_says_how_and_the_other_by_who(text: str, line: str) -> None:
    """A bare means of transport or of telling is an instrument; with an article it did it."""
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The rebels were held in a stable in Brod until March and then moved to Zenica.",
            "- MOVES rebels destination=Zenica",
        ),
        ("The statue was cleaned and moved to a park.", "- MOVES statue destination=park"),
        (
            "The paintings were stolen in Vienna and later returned to Prague.",
            "- RETURNS paintings destination=Prague",
        ),
        ("The rebels were beaten and fled to Zenica.", "rebels FLEES_TO Zenica"),
        ("The singer was born in Leeds and moved to London.", "singer MOVES_TO London"),
        ("The firm was founded in Oslo and moved to Bergen.", "firm MOVES_TO Bergen"),
    ],
)
def test_who_was_held_is_moved_and_who_was_born_moves(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Police in Waco, Texas arrested a baker.", "Police in Waco ARRESTS baker"),
        ("The hotel in Split, Croatia was sold.", "- SELLS hotel in Split"),
        (
            "The Chess Club in Tampa, Florida was praised by the mayor.",
            "mayor PRAISES Chess Club",
        ),
        ("A church in Salem, Oregon burned.", "church in Salem BURNS"),
        ("In Paris, France beat Wales.", "France DEFEATS Wales location=Paris"),
        ("After the raid in Kabul, France closed a port.", "France CLOSES port"),
    ],
)
def test_the_state_behind_its_city_does_nothing(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Rabbits eat more grass than do sheep.", "Rabbits EATS more grass comparison=sheep"),
        ("Men buy more cars than do women.", "Men BUYS more cars comparison=women"),
        ("The nurses do the washing.", "nurses DOES washing"),
    ],
)
def test_nobody_does_sheep(text: str, line: str) -> None:
    """What stands behind "than do" is compared with, not done."""
    found = lines(text)
    assert line in found
    assert not any(x.startswith("- DOES") for x in found)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Rosa managed to get the children to Spain.", "Rosa BRINGS children destination=Spain"),
        (
            "The guide got the tourists to the airport.",
            "guide BRINGS tourists destination=airport",
        ),
        ("The guide got a letter.", "guide RECEIVES letter"),
        ("The man got a ticket to Spain.", "man RECEIVES ticket"),
    ],
)
def test_who_gets_somebody_to_a_place_brings_them(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The miners in Chile, who have blocked two roads, want higher pay.",
            "miners in Chile BLOCKS two roads",
        ),
        (
            "The students from Peru, who have occupied a school, met the press.",
            "students from Peru CAPTURES school",
        ),
        ("Ana Diaz from Chile, who has robbed a bank, fled.", "Ana Diaz ROBS bank"),
        ("Chile, which has blocked two roads, is angry.", "Chile BLOCKS two roads"),
        (
            "The embassy in Chile, which has joined the pact, was closed.",
            "Chile JOINS pact",
        ),
    ],
)
def test_nobody_says_who_of_a_country(text: str, line: str) -> None:
    assert line in lines(text)


def test_the_fires_in_a_country_destroy() -> None:
    """Which kills or destroys in a country is what happens there."""
    found = lines(
        "The fires at embassies in Sudan and Egypt, which have destroyed two archives and injured six clerks, went out."
    )
    assert any(x.startswith("fires") and "DESTROYS two archives" in x for x in found)
    assert any(x.startswith("fires") and "INJURES six clerks" in x for x in found)
    assert not any(x.startswith(("Sudan", "Egypt")) for x in found)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The boy was refused admission, leading to a protest.",
            "(- REJECTS admission recipient=boy) CAUSES protest",
        ),
        ("The boy was refused a passport.", "- REJECTS passport recipient=boy"),
        ("The club was deducted six points.", "- DEDUCTS six points recipient=club"),
        ("The boy was denied a visa.", "- DENIES visa recipient=boy"),
        ("The offer was refused on Monday.", "- REJECTS offer"),
    ],
)
def test_who_is_refused_something_is_not_refused_himself(text: str, line: str) -> None:
    found = lines(text)
    assert line in found


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "The accident has prompted calls for all dogs to be muzzled.",
            "- MUZZLES [required] dogs",
        ),
        (
            "The paper has provoked demands for all ferries to be inspected.",
            "- INSPECTS [required] ferries",
        ),
        ("The fire led to a call for the bridge to be closed.", "- CLOSES [required] bridge"),
    ],
)
def test_calls_for_something_to_be_done_say_what(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "In the last race of the season, Norway met Finland at the Lahti Arena.",
            "Norway MEETS Finland circumstance=last race of the season location=Lahti Arena",
        ),
        (
            "In the first match of the week, Peru faced Chile in Lima.",
            "Peru FACES Chile circumstance=first match of the week location=Lima",
        ),
        (
            "In the last race of the season, Norway met Finland.",
            "Norway MEETS Finland location=last race of the season",
        ),
    ],
)
def test_the_place_behind_the_verb_is_where_and_the_race_in_front_when(
    text: str, line: str
) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Norway called on Iran to release the sailors.",
            "Norway ASKS (Iran RELEASES [required] sailors) recipient=Iran",
        ),
        (
            "Senator Lars Moe called on Premier Ida Holt to resign.",
            "Lars Moe ASKS (Ida Holt RESIGNS [required]) recipient=Ida Holt",
        ),
        (
            "The coach appealed to the league to ban the player.",
            "coach ASKS (league BANS [required] player) recipient=league",
        ),
        ("The union called for a boycott.", "union REQUESTS boycott"),
        ("The driver called the officer slow.", "driver CALLS officer capacity=slow"),
    ],
)
def test_who_calls_on_somebody_asks_him(text: str, line: str) -> None:
    assert line in lines(text)


def test_nobody_is_asked_on_a_day() -> None:
    assert not any("ASKS" in x for x in lines("The fans called on Monday to complain."))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Telia's goal is to close ten shops.", "Telia CLOSES [planned] ten shops"),
        ("The mission of the charity is to feed children.", "charity FEEDS [planned] children"),
        ("The aim of the attack was to kill Ito.", "- KILLS [planned] Ito"),
        ("The idea is to sell the ship.", "- SELLS [planned] ship"),
    ],
)
def test_whose_aim_it_is_does_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "These grants provide hundreds of shepherds with an opportunity to visit the fair.",
            "hundreds of shepherds VISITS [possible] fair",
        ),
        ("The scheme gives the pupils a chance to paint.", "pupils PAINTS [possible]"),
        (
            "The bank will provide farmers with seed.",
            "bank SUPPLIES [future] seed recipient=farmers",
        ),
    ],
)
def test_whom_a_chance_is_provided_to_may_take_it(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Both of these dogs are small.", "dogs HAS_STATUS small"),
        ("Both of the ships are new and have no radar.", "NOT ships HAS radar"),
        ("None of the ships has a radar.", "NOT ships HAS radar"),
    ],
)
def test_both_of_the_ships_are_the_ships(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Women make up half of the crew.", "Women ACCOUNTS_FOR half of the crew"),
        ("Exports made up 12 percent of output.", "Exports ACCOUNTS_FOR 12 percent of output"),
        ("The boys made up a story.", "boys MAKES_UP story"),
    ],
)
def test_nobody_builds_what_is_made_up(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The minister issued his support for the miners.", "minister SUPPORTS miners"),
        ("The minister issued a report.", "minister RELEASES report"),
        ("The barn, known as Granary Number-2, burned down.", "barn KNOWN_AS Granary Number-2"),
        ("The old tower, known as Beacon House, was sold.", "old tower KNOWN_AS Beacon House"),
        (
            "The protest spread throughout all districts of the capital.",
            "protest SPREADS location=districts of the capital",
        ),
        ("Of the guests, Reuters spoke with a nurse from Mali.", "Reuters SPEAKS_WITH nurse"),
        ("The castle was sold back on July 4, 1990.", "- SELLS castle"),
        ("The plane was found back on July 4, 1990 by divers.", "divers FINDS plane"),
        ("The bishop called the bankers \"thieves\" and \"liars.\"", "bishop CALLS bankers capacity=thieves"),
        ("The columnist called the treaty \"a farce.\"", "columnist CALLS treaty capacity=farce"),
        ("The bus is for pupils.", "bus IS_FOR pupils"),
    ],
)  # fmt: skip
def test_small_words_do_not_change_what_is_done(text: str, line: str) -> None:
    assert line in lines(text)


def test_what_compares_two_pairs_tells_of_neither() -> None:
    """What is for one "what tea was for the other" is not said to be for anybody."""
    assert not any("IS_FOR" in x for x in lines("Soy is for Brazil what tin was for Bolivia."))


def test_who_has_kind_of_become_something_need_not_become_it() -> None:
    assert "bakery BECOMES a meeting point" in lines(
        "The bakery has kind of become a meeting point."
    )
    assert "bakery BECOMES [required] a meeting point" in lines(
        "The bakery has to become a meeting point."
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The play ran for a month in Oslo.", "play TAKES_PLACE location=Oslo"),
        ("The parade is to run from noon to dusk.", "parade RUNS [planned]"),
        ("The talks ran until midnight.", "talks TAKES_PLACE"),
        ("The clown appeared in public on Friday.", "clown APPEARS"),
        (
            "Pieter Bos has not appeared publicly since the trial.",
            "NOT Pieter Bos APPEARS circumstance=publicly",
        ),
        ("The dog appeared to sleep.", "dog SLEEPS [possible]"),
    ],
)
def test_weak_verbs_tell_something_with_a_time_or_in_public(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "A truck was seen crossing the Danish border days after the theft.",
            "truck CROSSES Danish border",
        ),
        (
            "A cyclist was filmed entering the French tunnel minutes after a guard locked the gate.",
            "cyclist ENTERS French tunnel",
        ),
        ("The ship left the Finnish harbour hours after the quake.", "ship LEAVES Finnish harbour"),
        (
            "The explosion caused a stream of guests to make for the exit causing jams in the street.",
            "explosion CAUSES jams",
        ),
        (
            "A sudden flood in May caused a flight of villagers to head for the hill prompting queues.",
            "sudden flood PROMPTS queues",
        ),
        ("Also not listed on the label are the chemicals.", "NOT - LISTS chemicals location=label"),
        ("Not mentioned in the letter was the bribe.", "NOT - CITES bribe circumstance=letter"),
        ("The bribe was not mentioned in the letter.", "NOT - CITES bribe circumstance=letter"),
    ],
)
def test_times_places_and_participles_in_front_are_not_what_it_is_done_to(
    text: str, line: str
) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "objects"),
    [
        (
            "Growth depends on rain, the supply of seeds, and the market.",
            ["market", "rain", "supply of seeds"],
        ),
        (
            "Success will depend on skill, the size of the team, luck, and money.",
            ["luck", "money", "size of the team", "skill"],
        ),
        (
            "The outcome depends on wages, the price of steel, and exports.",
            ["exports", "price of steel", "wages"],
        ),
    ],
)
def test_all_that_something_depends_on_is_told(text: str, objects: list[str]) -> None:
    found = [x.partition("DEPENDS_ON")[2] for x in lines(text) if "DEPENDS_ON" in x]
    assert sorted(x.removeprefix(" [future]").strip() for x in found) == objects


@pytest.mark.parametrize(
    ("text", "line"),
    [
        (
            "Two nurses were charged with selling drugs from the clinic to students.",
            "- CHARGES Two nurses topic=(Two nurses SUPPLIES [alleged] drugs recipient=students)",
        ),
        (
            "The diver was convicted of smuggling pearls.",
            "- SENTENCES diver topic=(diver SMUGGLES pearls)",
        ),
        (
            "The clerk was accused of hiding invoices and a laptop.",
            "clerk HIDES [alleged] laptop",
        ),
        (
            "Dietrich was charged with taking a boat and a net after leaving the crew.",
            "Dietrich TAKES [alleged] net",
        ),
        ("The man was charged with fraud.", "- CHARGES man topic=fraud"),
    ],
)
def test_a_charge_tells_what_for(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Norway is trying to sell the ship.", "Norway ATTEMPTS (Norway SELLS [planned] ship)"),
        ("The smuggler tried to rob a bank.", "smuggler ATTEMPTS (smuggler ROBS [planned] bank)"),
        ("The guests tried the soup.", "guests TRIES soup"),
        ('"I feel for this widow," the priest said.', "priest FEELS_FOR widow"),
        ('"I feel for these miners," Jon Lie said.', "Jon Lie FEELS_FOR miners"),
        (
            "There are also Picasso ceramics exhibits at the Lund Museum in Malmo.",
            "Picasso ceramics exhibits EXISTS location=Lund Museum",
        ),
        (
            "There is a Monet drawings display at the Hagen Gallery in Bergen.",
            "Monet drawings display EXISTS location=Hagen Gallery",
        ),
        ("There is a fountain in Graz.", "fountain EXISTS location=Graz"),
    ],
)
def test_trying_feeling_and_being_there_are_told(text: str, line: str) -> None:
    assert line in lines(text)


def test_who_is_reported_inside_of_quotation_marks_still_speaks() -> None:
    """A verb of saying outside the marks around a clause reports it as before."""
    assert not any("FEELS" in x for x in lines('"Rents fell," Lee said, "I feel."'))
