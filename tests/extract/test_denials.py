"""Denials: what is denied, not told or forbidden is nobody's claim, and who denies it says so."""

import pytest

from support.sentences import lines, read, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected", "predicate", "speakers"),
    [
        ("Chile denied selling ships to Peru.", "NOT Chile SUPPLIES ships recipient=Peru", "SUPPLIES", ["Chile"]),
        ("Ann Lee denies having met the spy.", "NOT Ann Lee MEETS spy", "MEETS", ["Ann Lee"]),
        ("Lee denied that she had sold ships.", "NOT Lee SELLS ships", "SELLS", ["Lee"]),
        ("Lee admitted selling ships.", "Lee SELLS ships", "SELLS", ["Lee"]),
        (
            "Peru denied that Chile had sold ships and closed a port.",
            "NOT Chile CLOSES port",
            "CLOSES",
            ["Peru"],
        ),
        ("Lee did not deny that she had sold ships.", "Lee SELLS [possible] ships", "SELLS", []),
    ],
)  # fmt: skip
def test_a_denial_is_the_denier_s(
    text: str, expected: str, predicate: str, speakers: list[str]
) -> None:
    """What somebody denies is negative and theirs, as a gerund too; what nobody denies is open."""
    assert [x for x in lines(text) if predicate in x] == [expected]
    assert said(text)[predicate] == speakers


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("Kenya rejected Somalia's claim that it had broken the treaty.", "VIOLATES", ["Somalia"]),
        ("Unions said the firm paid a bribe; it denies it.", "PAYS", ["Unions"]),
        ("The mayor said the firm paid a bribe, and the firm denied it.", "PAYS", ["mayor"]),
        ("The agency could not confirm reports that Peru sold ships.", "SELLS", ["?"]),
        (
            "Chile sold ships, according to a report that the bank released on Monday.",
            "RELEASES",
            [],
        ),
        ("Lee did not say whether Chile sold ships.", "SELLS", []),
        ("The ministry declined to say whether it would close the port.", "CLOSES", []),
        ("Lee did not say that Chile sold ships.", "SELLS", []),
    ],
)
def test_who_denies_or_is_silent_claims_nothing(
    text: str, predicate: str, speakers: list[str]
) -> None:
    """A claim that is denied or not confirmed stays with who made it."""
    assert said(text)[predicate] == speakers


def test_a_headline_s_denial_is_not_the_claim() -> None:
    """Another's claim is said by the other, without "that" too, and not as a fact."""
    reading = read("The week was calm.", "Chile Denies Peru's Claim It Broke Arms Agreement")
    names = {e.id: e.name for e in reading.entities}
    found = [e for e in reading.evidence if e.predicate in {"VIOLATES", "BREAKS"}]
    assert found
    assert {e.modality for e in found} == {"alleged"}
    assert {names.get(a.speaker or "") for e in found for a in e.attributions} == {"Peru"}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lee did not say that Chile sold ships.", "Chile SELLS [hypothetical] ships"),
        ("Nobody said that Chile sold ships.", "Chile SELLS [hypothetical] ships"),
        ("The agency could not verify that Chile sold ships.", "Chile SELLS [alleged] ships"),
        ("The firm refused to confirm that Chile sold ships.", "Chile SELLS [alleged] ships"),
        ("The ministry did not say why it closed the port.", "ministry CLOSES port"),
        ("Lee said that Chile sold ships.", "Chile SELLS ships"),
        ("The pact has no article that gives Peru a veto.", "article SUPPLIES [hypothetical] veto recipient=Peru"),
        ("Chile never signed a treaty that gives Peru a veto.", "treaty SUPPLIES [hypothetical] veto recipient=Peru"),
        ("The court did not find a rule that bans drones.", "rule BANS [hypothetical] drone"),
        ("Chile did not sign the treaty that gave Peru a veto.", "treaty SUPPLIES veto recipient=Peru"),
        ("Police did not identify a woman who sold drones.", "woman SELLS drone"),
        ("Chile bought a ship that carries tanks.", "ship CARRIES tank"),
    ],
)  # fmt: skip
def test_what_is_not_told_or_not_there_is_no_fact(text: str, expected: str) -> None:
    """A clause under a denial of saying, or on a noun that is denied to be, tells no fact."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("A judge ruled that Lee may not sell ships.", "NOT Lee SELLS [permitted] ships"),
        ("The law says that firms may not sell drones.", "NOT firms SELLS [permitted] drone"),
        ("Ann Lee said Chile may not buy ships.", "NOT Chile BUYS [possible] ships"),
        ("The team may not win the cup.", "NOT team WINS [possible] cup"),
        ("Peru would not negotiate until the raids stopped.", "raids STOPS [conditional]"),
        ("Peru will not open the port until the strike ends.", "strike ENDS [conditional]"),
        ("Peru did not open the port until the strike ended.", "strike ENDS"),
        ("Guards will stay until the strike ends.", "strike ENDS [future]"),
    ],
)
def test_bans_and_conditions_are_told_apart(text: str, expected: str) -> None:
    """ "May not" forbids where a court or a law speaks; "not until" asks for what may never come."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Former mayor Ida Lund bought a house.", "Ida Lund HOLDS_POSITION former mayor"),
        (
            "Former U.S. President Ida Lund bought a house.",
            "Ida Lund HOLDS_POSITION former President organization=United States",
        ),
        ("In May, then president Ida Lund bought a house.", "Ida Lund HOLDS_POSITION then president"),
        ("Acting mayor Bob Ray bought a house.", "Bob Ray HOLDS_POSITION acting mayor"),
        ("Defense Secretary Bob Ray bought a house.", "Bob Ray HOLDS_POSITION Defense Secretary"),
    ],
)  # fmt: skip
def test_a_former_office_stays_former(text: str, expected: str) -> None:
    """What says that an office is held no more is part of the title."""
    assert expected in lines(text)


def test_an_of_is_no_end_of_a_title() -> None:
    """ "Former mayor of Faro" makes no mayor of the town."""
    found = lines("Rui Lopes, a former mayor of Faro, was arrested.")
    assert not any(x.startswith("Faro HOLDS_POSITION") for x in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru will withdraw its ambassador from Iran.", "Peru WITHDRAWS [future] Peru's ambassador source=Iran"),
        ("France withdrew its troops from Mali.", "France WITHDRAWS_FROM Mali"),
        ("Chile withdrew from the treaty.", "Chile WITHDRAWS_FROM treaty"),
        ("Ann Lee left Chile on Monday.", "Ann Lee LEAVES Chile"),
        ("The company left Russia.", "company WITHDRAWS_FROM Russia"),
        ("The victim was not named.", "NOT - NAMES victim"),
        ("Ann Lee was named minister of health.", "- APPOINTS Ann Lee capacity=minister of health"),
    ],
)  # fmt: skip
def test_leaving_and_naming_are_told_apart(text: str, expected: str) -> None:
    """A call home and a journey are no withdrawal; a name given is no appointment."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The claim that Berg sold the mill is false.", "NOT Berg SELLS mill"),
        ("Rumours that Norway sold mines are unfounded.", "NOT Norway SELLS mine"),
        ("It is a lie that Berg sold the mill.", "NOT Berg SELLS mill"),
        ("Chile came close to ratifying the pact.", "NOT Chile APPROVES pact"),
        ("Peru dropped its plan to leave the pact.", "NOT Peru WITHDRAWS_FROM [planned] pact"),
        ("Peru did not drop its plan to leave the pact.", "Peru WITHDRAWS_FROM [planned] pact"),
        ("Plans to buy ships were shelved.", "NOT - BUYS [planned] ships"),
        ("Berg has been cleared of bribing the mayor.", "Berg BRIBES [alleged] mayor"),
        ("Chile warned Peru against using mines.", "NOT Peru USES [required] mine"),
        ("Chile denied a report that it had sold mines to Peru.", "Chile SUPPLIES [alleged] mine recipient=Peru"),
    ],
)  # fmt: skip
def test_what_is_untrue_or_given_up_is_no_fact(text: str, expected: str) -> None:
    """A false claim, a dropped plan and what somebody is cleared of are told as what they are, and of whom."""
    assert expected in lines(text)


def test_who_stands_accused_alleges_nothing() -> None:
    """Nobody is named who accuses, least of all the accused."""
    assert said("Berg stands accused of bribing the mayor.")["BRIBES"] == ["?"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Peru denied any use of mines.", "NOT Peru USES mine"),
        ("Chile hardly ever sends tanks.", "NOT Chile SENDS tank"),
        ("Chile must have sold tanks to Peru.", "Chile SUPPLIES [possible] tank recipient=Peru"),
        ("Ann Lee is under pressure to resign.", "Ann Lee RESIGNS [required]"),
        ("The union rejected calls to end the strike.", "union ENDS [required] strike"),
        ("Chile withdrew its ships.", "Chile WITHDRAWS Chile's ships"),
        ("Berg is not in the habit of praising the mayor.", "NOT Berg PRAISES mayor"),
        ("Rumours spread that Berg sold the mill.", "Berg SELLS [alleged] mill"),
        ("Fears grew that Berg would sell the mill.", "Berg SELLS [possible] mill"),
    ],
)
def test_what_is_denied_asked_or_rumoured_is_told_so(text: str, expected: str) -> None:
    """Habits that nobody has, guesses, calls and rumours are no facts."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "predicate", "speaker"),
    [
        ("Peru denied its use of mines.", "USES", "Peru"),
        ("Claims were made that Berg bribed the mayor.", "BRIBES", "?"),
    ],
)
def test_a_denied_act_and_a_rumour_are_somebodys_words(
    text: str, predicate: str, speaker: str
) -> None:
    """Who denies an act says that there was none; who spreads a rumour is not named."""
    assert said(text)[predicate] == [speaker]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It was not Ann Lee who sold the mill.", "NOT Ann Lee SELLS mill"),
        ("It was not the mill that Ann Lee used to sell.", "Ann Lee SELLS mill"),
        ("Not everyone sold shares.", "NOT everyone SELLS shares"),
        ("Ann Lee pretended that Karl Dahl had hidden money.", "NOT Karl Dahl HIDES money"),
        ("Ann Lee stopped Karl Dahl selling the mill.", "NOT Karl Dahl SELLS mill"),
        ("Ann Lee and Karl Dahl's firm sold the mill.", "Karl Dahl's firm SELLS mill"),
    ],
)
def test_who_did_not_do_it(text: str, expected: str) -> None:
    """Clefts deny who did it, and what somebody is stopped from or pretends is not so."""
    assert expected in lines(text)


def test_clauses_behind_a_semicolon_have_their_own_speaker() -> None:
    """Who answers critics does not say what they say."""
    text = "Critics say Karl Dahl hid money in Chile; he says he needs a lawyer."
    assert said(text)["HIDES"] == ["Critics"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile lifted its ban on fur.", "NOT Chile BANS fur"),
        ("Chile may lift its ban on fur.", "Chile BANS fur"),
        ("Peru ended its support for the rebels.", "NOT Peru SUPPORTS rebels"),
        ("Sweden applied to join NATO.", "Sweden JOINS [planned] NATO"),
        ("Berg ran to become mayor.", "Berg BECOMES [planned] mayor"),
        ("The plan turned out to be a mistake.", "plan IS_A a mistake"),
        ("Berg was shocked to get a call.", "Berg RECEIVES call"),
        ("Israel has never confirmed having mines.", "Israel HAS [alleged] mine"),
        ("The ships Chile gave Peru were old.", "Chile SUPPLIES ships recipient=Peru"),
        ("Norway bought 52 tanks for 9 billion kroner.", "Norway BUYS 52 tanks"),
    ],
)
def test_what_ended_and_what_is_only_aimed_at(text: str, expected: str) -> None:
    """A ban that was lifted holds no more, and what an infinitive aims at is planned."""
    assert expected in lines(text)


def test_a_claim_behind_a_clause_is_no_noun_of_it() -> None:
    """What the rebels denied is the clause, not the town."""
    found = lines("The army said that it had retaken the town, a claim the rebels denied.")
    assert not any(" IS_A " in line for line in found)
