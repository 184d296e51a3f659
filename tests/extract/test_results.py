"""What something is left, kept or made, and what verbs of several senses do to things and to plans."""

import pytest

from tests.support.sentences import lines, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood left six families homeless.", ["flood LEAVES six families result=homeless"]),
        ("Six families were left homeless.", ["- LEAVES Six families result=homeless"]),
        ("The flood left the town destroyed.", ["flood DESTROYS town"]),
        ("The flood left Anna Berg injured.", ["flood INJURES Anna Berg"]),
        ("Two men were left dead by the flood.", ["flood KILLS Two men"]),
        ("The flood left the town without water.", ["flood LEAVES town result=without water"]),
        ("Guards kept the gate closed.", ["Guards KEEPS gate result=closed"]),
        ("The king set the prisoners free.", ["king SETS prisoners result=free"]),
        ("The firm made the drug cheap.", ["firm MAKES drug result=cheap"]),
        ("Diaz left the pitch injured.", ["Diaz LEAVES pitch"]),
        ("Diaz left the hall disappointed.", ["Diaz LEAVES hall"]),
        ("Diaz left the house.", ["Diaz LEAVES house"]),
        ("Diaz made the guard leave.", ["guard LEAVES"]),
    ],
)
def test_what_became_of_the_object_is_the_result(text: str, expected: list[str]) -> None:
    """A harm is told as itself; whoever leaves a place in some mood changes nothing there."""
    assert lines(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The flood left six families homeless.", "Flood leaves six families homeless."),
        ("The flood left the town without water.", "Flood leaves town without water."),
        ("The bank raised fees to 3%.", "Bank increases fees to 3%."),
        ("The nurse was pronounced dead.", "Somebody pronounces nurse dead."),
    ],
)
def test_a_result_reads_as_its_verb_has_it(text: str, expected: str) -> None:
    """No preposition stands before what something is left or made."""
    assert expected in [e.text for e in read(text).evidence]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Guards blocked the highway.", "Guards BLOCKS highway"),
        ("Guards stopped the truck.", "Guards STOPS truck"),
        ("The court stopped the sale.", "court PREVENTS sale"),
        ("The union mobilized voters.", "union MOBILIZES voters"),
        ("Chile mobilized troops.", "Chile DEPLOYS troops"),
        ("The crew abandoned the ship.", "crew ABANDONS ship"),
        ("The firm abandoned the plan.", "firm REVERSES plan"),
        ("The union achieved its goals.", "union ACHIEVES union's goals"),
        ("The workers finished the tunnel.", "workers FINISHES tunnel"),
        ("Guards evacuated the school.", "Guards EVACUATES school"),
        ("Guards evacuated the residents.", "Guards RESCUES residents"),
        ("The army took control of the town.", "army CAPTURES town"),
        ("Diaz is named as a member of the gang.", "- NAMES Diaz capacity=member of the gang"),
        ("The board named John Hill as director.", "board APPOINTS John Hill capacity=director"),
        ("Six sailors are missing.", "Six sailors HAS_STATUS missing"),
        ("The pupils are missing school.", "pupils MISSES school"),
    ],
)
def test_a_verb_does_to_things_another_thing_than_to_plans(text: str, expected: str) -> None:
    """Of each pair one is the vocabulary's sense, one is told by the verb itself."""
    assert expected in lines(text)
