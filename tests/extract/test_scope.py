"""Polarity and modality: what is denied, planned, open or told under a condition, and what is not."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile did not sign the treaty.", "NOT Chile SIGNATORY_TO treaty"),
        ("Neither Chile nor Peru signed the treaty.", "NOT Peru SIGNATORY_TO treaty"),
        ("Chile never joined the union.", "NOT Chile JOINS union"),
        ("Peru no longer supports the plan.", "NOT Peru SUPPORTS plan"),
        ("Chile refused to sell the ships.", "NOT Chile SELLS ships"),
        ("Ann Lee failed to get re-elected in Ohio.", "NOT - ELECTS Ann Lee location=Ohio"),
        ("The parts are not enough.", "NOT parts HAS_STATUS enough"),
        ("The site has never before been open to the public.", "NOT site OPEN_TO public"),
        ("Never before has Peru attacked the convoy.", "NOT Peru ATTACKS convoy"),
        ("Chile was able to sell the ships.", "Chile SELLS ships"),
        ("Chile was unable to sell the ships.", "NOT Chile SELLS ships"),
        ("Chile is able to sell the ships.", "Chile SELLS [possible] ships"),
        ("Chile is not able to sell the ships.", "NOT Chile SELLS [possible] ships"),
        ("The firm does not seem to be able to sell ships.", "NOT firm SELLS [possible] ships"),
        ("The firm has no plan to sell ships.", "NOT firm SELLS [planned] ships"),
        ("Nobody attacked the convoy.", "NOT - ATTACKS convoy"),
        ("There is no doubt.", "NOT doubt EXISTS"),
        ("Chile decided against selling the ships.", "NOT Chile SELLS ships"),
        ("Chile did not sign or ratify the treaty.", "NOT Chile APPROVES treaty"),
        ("There was no escaping the crowd.", "NOT - ESCAPES crowd"),
        ("There is no stopping the river.", "NOT - STOPS river"),
        ("The workers lost the ability to earn money.", "NOT workers EARNS [possible] money"),
        ("Ann Lee forfeited the right to vote.", "NOT Ann Lee VOTES [permitted]"),
        ("The firm nearly collapsed in May.", "NOT firm COLLAPSES"),
        ("Two boys almost drowned.", "NOT Two boys DROWNS"),
        ("Voters in Peru rejected easing the rules.", "NOT Voters in Peru EASES rules"),
        ("The minister ruled out raising taxes.", "NOT minister INCREASES taxes"),
        ("Instead of selling ships, Chile bought trains.", "NOT Chile SELLS ships"),
        ("Peru closed the school instead of repairing the roof.", "NOT Peru REPAIRS roof"),
    ],
)
def test_a_negation_reaches_its_verb(text: str, expected: str) -> None:
    """Particles, subjects, governors and shared negations deny."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile did not sign the pact but joined the union.", "Chile JOINS union"),
        ("Chile not only bought ships.", "Chile BUYS ships"),
        ("The nurses never lost the right to strike.", "nurses STRIKES [permitted]"),
        ("The price nearly doubled.", "price DOUBLES"),
        ("The firm almost certainly sold the ships.", "firm SELLS ships"),
        ("Peru, not Chile, bought the ships.", "Peru BUYS ships"),
        ("The court ruled that the mine had poisoned the river.", "mine POISONS river"),
    ],
)
def test_a_negation_does_not_leak(text: str, expected: str) -> None:
    """What stands beside it stays affirmed."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile plans to buy ships.", "Chile BUYS [planned] ships"),
        ("The vote is to be held in Lima.", "- HOLDS [planned] vote location=Lima"),
        (
            "The round is to be held from May 2 to May 9, choosing one winner.",
            "round SELECTS [planned] one winner",
        ),
        ("Chile hopes to close the talks.", "Chile CLOSES [planned] talks"),
        ("The senator voted to abolish the tax.", "senator ABOLISHES [planned] tax"),
        ("Chile is looking to buy ships.", "Chile BUYS [planned] ships"),
        ("Peru opposes selling the mine.", "- SELLS [possible] mine"),
        ("The debate about selling the port has ended.", "- SELLS [possible] port"),
        ("Chile will buy ships.", "Chile BUYS [future] ships"),
        ("Chile may buy ships.", "Chile BUYS [possible] ships"),
        ("Chile must buy ships.", "Chile BUYS [required] ships"),
        (
            "The papers are supposed to be stored in a vault.",
            "- STORES [required] papers location=vault",
        ),
        ("Chile allowed Peru to buy ships.", "Peru BUYS [permitted] ships"),
        ("Chile would buy ships if prices had fallen.", "Chile BUYS [hypothetical] ships"),
        ("Chile would respond if the raids continue.", "Chile RESPONDS [conditional]"),
        ("Chile allegedly bought ships.", "Chile BUYS [alleged] ships"),
        ("There is no evidence that the drug works.", "drug WORKS [hypothetical]"),
        ("Police asked whether the firm had paid a bribe.", "firm PAYS [possible] bribe"),
        ("If there had been a riot, police would have acted.", "riot EXISTS [hypothetical]"),
        (
            "The mayor asked the union to ensure that drivers wear helmets.",
            "drivers WEARS [required] helmets",
        ),
        ("Ghana faces the task of clearing the river.", "Ghana CLEARS [possible] river"),
        ("Rebels want to grow and sell rice.", "Rebels SELLS [planned] rice"),
        (
            "Unions hope to prevent a Danish exit from the union.",
            "Denmark WITHDRAWS_FROM [hypothetical] union",
        ),
    ],
)
def test_a_statement_is_no_more_real_than_it_is_told(text: str, expected: str) -> None:
    """Auxiliaries, governors, conditions and nouns set the modality."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Police told the court that Lee stole a car.", "Lee STEALS car"),
        ("The team went on to win the cup.", "team WINS cup"),
        ("Chile continued to sell ships.", "Chile SELLS ships"),
        ("Chile managed to sell ships.", "Chile SELLS ships"),
        ("Chile plans to buy ships and sold old trains.", "Chile SELLS old trains"),
        ("Chile announced it would sell ships, citing high costs.", "Chile CITES high costs"),
    ],
)
def test_what_happened_stays_actual(text: str, expected: str) -> None:
    """Verbs of telling, going on and managing take nothing away; a plan does not reach a joined past."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chile said it would close the port.", "Chile CLOSES [planned] port"),
        ("Unions warned that it would break the law.", "VIOLATES [planned]"),
    ],
)
def test_a_plan_is_its_maker_s(text: str, expected: str) -> None:
    """ "X said it would" is a plan of X; a warning of several others is none."""
    found = lines(text)
    assert (expected in found) or not any("[planned]" in x for x in found)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Either the army leaves the town or rebels attack the port.",
            "army LEAVES [possible] town",
        ),
        ("The firm will either close the mine or sell the mill.", "firm SELLS [possible] mill"),
        ("Either Chile or Peru sold the ships.", "Peru SELLS [possible] ships"),
        ("Neither Chile nor Peru sold the ships.", "NOT Peru SELLS ships"),
        ("Chile did not buy the ships either.", "NOT Chile BUYS ships"),
        ("Either side sold the ships.", "Either side SELLS ships"),
    ],
)
def test_of_alternatives_each_is_open(text: str, expected: str) -> None:
    """Which of "either ... or" it was or will be is not told."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Aides insisted that Chile would not be attacked.", "NOT - ATTACKS [future] Chile"),
        ("Aides insisted that Chile be attacked.", "- ATTACKS [required] Chile"),
    ],
)
def test_only_a_bare_be_is_demanded(text: str, expected: str) -> None:
    """What somebody insists would be so is told, not asked for."""
    assert expected in lines(text)
