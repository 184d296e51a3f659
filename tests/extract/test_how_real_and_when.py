"""How real what a clause tells is where other clauses and set phrases surround it, and when and where it was."""

import pytest

from support.sentences import lines, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The strike goes on unless the firm pays and reopens the canteen.", "firm REOPENS [conditional] canteen"),
        ("The dog will bite if the boy shouts and throws stones.", "boy THROWS [conditional] stones"),
        ("If the strike ends and the port opens, ships will return.", "port OPENS [conditional]"),
        ("The mill may close if the river freezes and the wind drops.", "wind DROPS [conditional]"),
        ("If the bank is not sold, and Fiat continues to shrink, Rover could fall.", "Fiat SHRINKS [conditional]"),
        ("The captain would lose it unless he came back and worked with the owner.", "captain WORKS_WITH [hypothetical] owner"),
        ("The firm will stay until the king returns and opens the port.", "king OPENS [future] port"),
        ("The firm will pay if the union agrees, and the mayor signed the order.", "mayor SIGNS order"),
        ("If it rains, the crew stays, and the bank opens tomorrow.", "bank OPENS"),
        ("The guard fled before the king returned and opened the port.", "king OPENS port"),
    ],
)  # fmt: skip
def test_a_condition_holds_for_all_its_joined_verbs(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line", "predicate", "speaker"),
    [
        ("Lee claims that thieves robbed her and she was left in a field.", "- LEAVES [alleged] Lee location=field", "LEAVES", "Lee"),
        ("Lee claimed the bank cheated her and she was fired by the firm.", "firm FIRE [alleged] Lee", "FIRE", "Lee"),
        ("Lee alleges that his car was seized and he was forced to sleep in a barn.", "Lee SLEEPS [alleged] location=barn", "SLEEPS", "Lee"),
        ("Lee claims the vote was rigged and he will sue the state.", "Lee SUES [future] state", "SUES", "Lee"),
    ],
)  # fmt: skip
def test_what_happened_to_somebody_is_part_of_their_claim(
    text: str, line: str, predicate: str, speaker: str
) -> None:
    assert line in lines(text)
    assert said(text)[predicate] == [speaker]


def test_a_second_clause_about_others_behind_a_comma_is_no_part_of_a_claim() -> None:
    text = "Ida Lamb claims that thieves robbed her, and police arrested two men on Friday."
    assert said(text)["ARRESTS"] == []


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The nurses were welcome to use the kitchen and visit the garden.", "nurses VISITS [permitted] garden"),
        ("The refugees were welcome to settle in Laos.", "refugees SETTLES [permitted] location=Laos"),
        ("The guests were happy to use the kitchen.", "guests USES kitchen"),
        ("It is vital that every sailor wears a life jacket, the admiral said.", "sailor WEARS [required] life jacket"),
        ("It is essential that the crew obey the captain.", "crew OBEYS [required] captain"),
        ("It is not essential that the crew wear helmets.", "crew WEARS [hypothetical] helmets"),
        ("It is important that the bank won the case.", "bank WINS case"),
        ("It is remarkable that the dam broke.", "dam BREAKS"),
        ("We must see that the money is repaid, Luis Mata said.", "- REPAYS [required] money"),
        ("The committee saw that the money was repaid.", "- REPAYS money"),
        ("The guard could see that the money was repaid.", "- REPAYS money"),
        ("Emma Stolz prefers to travel by train.", "Emma Stolz TRAVELS_BY [planned] train"),
        ("Emma Stolz likes to travel by train.", "Emma Stolz TRAVELS_BY train"),
        ("After the storm came to pass, the king left.", "storm PASSES"),
        ("The firm came to dominate the market.", "firm DOMINATES market"),
        ("The king came to open the bridge.", "king OPENS [planned] bridge"),
    ],
)  # fmt: skip
def test_what_is_allowed_needed_or_meant_is_no_fact(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Salt is known to damage roads.", "Salt DAMAGES roads"),
        ("Lee is not known to own a boat.", "NOT Lee OWNS boat"),
        ("Lee is believed to own a boat.", "Lee OWNS [alleged] boat"),
        ("A guard mistakenly thought the flute resembled a rifle.", "flute RESEMBLES [hypothetical] rifle"),
        ("The paper wrongly reported that Lee had died.", "Lee DIES [hypothetical]"),
        ("The nurse rightly believed the boy had measles.", "boy HAS measles"),
        ("The figures published by the bank were wrong.", "bank RELEASES figures"),
        ("The claims made in the leaflet were false.", "- MAKES claims location=leaflet"),
        ("The report that the dam broke was false.", "NOT dam BREAKS report that the dam broke"),
        ("It is false that the bank published the figures.", "NOT bank RELEASES figures"),
        ("There is no question that the monks baked the bread.", "monks BAKES bread"),
        ("There is no question the cook stole the ring, the butler said.", "cook STEALS ring"),
        ("There is no question of selling the mill.", "NOT - SELLS [possible] mill"),
        ("It is clear old rivalries ruined the treaty.", "old rivalries DESTROYS treaty"),
        ("It is obvious private interests delayed the vote.", "private interests DELAYS vote"),
        ("Clear plastic covers protected the books.", "Clear plastic covers PROTECTS books"),
    ],
)  # fmt: skip
def test_what_is_told_to_be_known_or_wrong_is_read_as_such(text: str, line: str) -> None:
    assert line in lines(text)


def test_no_question_is_no_thing_that_exists() -> None:
    assert not any("EXISTS" in x for x in lines("There is no question that the monks baked it."))


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Erik Lund wasted a chance to sell the ship.", "NOT Erik Lund SELLS [possible] ship"),
        ("Paula Marsh missed a chance to sign Canada.", "NOT Paula Marsh SIGNS [possible] Canada"),
        ("Lee saw the chance to buy a tram.", "Lee BUYS [possible] tram"),
        ("The response could involve arresting the owners and closing the schools.", "- CLOSES [possible] schools"),
        ("Further steps might include suspending the pilots, the airline said.", "- SUSPENDS [possible] pilots"),
        ("The plan included closing the schools.", "- CLOSES [planned] schools"),
        ("The city offers a reward for information leading to the return of the bell.", "information CAUSES [possible] return of the bell"),
        ("Police received information leading to the arrest of the forger.", "information CAUSES arrest of the forger"),
        ("The leak in the tunnel is easily repaired.", "- REPAIRS [possible] leak in the tunnel"),
        ("The leak in the tunnel was easily repaired.", "- REPAIRS leak in the tunnel"),
        ("Taking the train is the cheapest method of reaching Vienna.", "- REACHES [possible] Vienna"),
        ("Few if any Greek farmers own a tractor.", "Few if any Greek farmers OWNS tractor"),
        ("If any tourists visit the crypt, the guard wakes.", "tourists VISITS [conditional] crypt"),
        ("The bank failed following the resignation of Ned Pyle.", "bank FAILS"),
        ("The mule failed to follow the path.", "NOT mule FOLLOW path"),
    ],
)  # fmt: skip
def test_what_only_may_come_is_possible(text: str, line: str) -> None:
    assert line in lines(text)


def test_who_says_that_few_if_any_do_is_kept() -> None:
    assert said("The guide says few if any tourists visit the crypt.")["VISITS"] == ["guide"]


@pytest.mark.parametrize(
    "text",
    ["Vera slept in the barn as ordered.", "The rebels left as promised."],
)
def test_as_ordered_tells_of_no_order_by_who_obeys(text: str) -> None:
    assert not any("ORDERS" in x or "PROMISES" in x for x in lines(text))


def test_a_promise_with_its_maker_is_told() -> None:
    assert "mayor PROMISES" in lines("The mayor resigned as he had promised.")
