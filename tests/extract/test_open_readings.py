"""What is believed, tried for, hard to do or still going on: as real as the words around it make it."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nobody believes that Bob Ray sold the boat.", "NOT Bob Ray SELLS [possible] boat"),
        (
            "There is little reason to believe that Bob Ray sold the boat.",
            "Bob Ray SELLS [possible] boat",
        ),
        ("The fair, she said, would bring guests to Lugo.", "fair BRINGS [future] guests"),
        ("The road, he added, would cross the valley.", "road CROSSES [future] valley"),
        ("It was difficult for the guild to sell the mill.", "guild SELLS [possible] mill"),
        ("The rule makes it tough for bakers to sell bread.", "bakers SELLS [possible] bread"),
        ("The guild may try to sell the mill.", "guild SELLS [possible] mill"),
        ("Peru might decide to buy the boats.", "Peru BUYS [possible] boats"),
        ("Bob Ray would go to Lugo to buy the mill.", "Bob Ray BUYS [hypothetical] mill"),
        ("Bob Ray went to Lugo to buy the mill.", "Bob Ray BUYS [planned] mill"),
        (
            "The guild has vowed to leave Lugo if the mayor sells the mill.",
            "mayor SELLS [conditional] mill",
        ),
    ],
)
def test_an_act_is_no_more_real_than_it_is_told(text: str, expected: str) -> None:
    """Beliefs that nobody holds, hard tasks, open tries and their purposes stay open."""
    assert any(line.startswith(expected) for line in lines(text))


@pytest.mark.parametrize("verb", ["think", "believe"])
def test_a_belief_is_the_claim_of_who_holds_it(verb: str) -> None:
    """What officers think is told as they tell it, and never by the article itself."""
    reading = read(f"Officers {verb} that the thief sold the boat.")
    (sale,) = [e for e in reading.evidence if e.predicate == "SELLS"]
    assert (sale.modality, sale.narrated) == ("actual", False)


@pytest.mark.parametrize(
    ("text", "verb"),
    [
        ("The guild has threatened to leave Lugo if the mayor sells the mill.", "threatened"),
        ("If the mayor sells the mill, the bakers have promised to close.", "promised"),
        ("They asked which mills, if any, Peru rents.", "rents"),
    ],
)
def test_a_condition_does_not_reach_who_announces(text: str, verb: str) -> None:
    """A threat was made, though what is threatened hangs on a condition; "if any" is none."""
    assert told(text, verb) == "positive actual"


@pytest.mark.parametrize(
    ("text", "word", "expected"),
    [
        ("The plea did not stop the raids.", "raids", "positive actual"),
        ("Monks want to halt the strike.", "strike", "positive actual"),
        ("Lava could delay the launch.", "launch", "positive planned"),
        ("The bakery cited merger costs.", "merger", "positive actual"),
        ("The bakery shelved its merger plan.", "merger", "positive planned"),
        ("Whether the roof holds remains to be seen.", "seen", "positive possible"),
    ],
)
def test_what_goes_on_until_it_is_stopped(text: str, word: str, expected: str) -> None:
    """What nobody has stopped goes on, what nobody has put off is planned; a kind of cost is no plan."""
    assert told(text, word) == expected


def told(text: str, word: str) -> str:
    """Return polarity and modality of the event that `word` names in `text`: "positive planned"."""
    reading = read(text)
    start = reading.document.text.index(text) + text.index(word)
    (found,) = [e for e in reading.factuality if e.start == start]
    return f"{found.polarity} {found.modality}"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lumo bought Brill Cos. for $4 million.", "Lumo BUYS Brill Cos."),
        ("Brill Cos. bought Lumo in June.", "Brill Cos. BUYS Lumo"),
    ],
)
def test_the_dot_of_cos_belongs_to_the_name(text: str, expected: str) -> None:
    """ "Cos." is short for companies, as "Co." is for one."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Olsen won the race in a landslide.", "Olsen WINS race circumstance=landslide"),
        ("The plan puts the harbour at risk.", "plan ENDANGERS harbour"),
        ("The pilot landed the plane in the dark.", "pilot LANDS plane circumstance=dark"),
        ("Dahl pressed the minister on every issue.", "Dahl PRESSES minister topic=issue"),
        ("The crew repaired the ship in a dry dock.", "crew REPAIRS ship location=dry dock"),
    ],
)
def test_what_is_no_place_is_no_location(text: str, expected: str) -> None:
    """A landslide tells how a race was won, and an issue what a speech was about; a dock is a place."""
    assert expected in lines(text)
