"""How real what a clause tells is where other clauses and set phrases surround it, and when and where it was."""

import pytest

from support.sentences import lines, read, said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The strike goes on unless the firm pays and reopens the canteen.", "firm REOPENS [conditional] canteen"),
        ("The dog will bite if the boy shouts and throws stones.", "boy THROWS [conditional] stones"),
        ("If the strike ends and the port opens, ships will return.", "port OPENS [conditional]"),
        ("The mill may close if the river freezes and the wind drops.", "wind DROPS [conditional]"),
        ("If the bank is not sold, and Fiat continues to shrink, Rover could fall.", "Fiat SHRINKS [conditional]"),
        ("He would lose it unless Lee came back and worked with Ray.", "Lee WORKS_WITH [hypothetical] Ray"),
        ("The firm will stay until the king returns and opens the port.", "king OPENS [future] port"),
        ("The firm will pay if the union agrees, and the mayor signed the order.", "mayor SIGNS order"),
        ("If it rains, the crew stays, and the bank opens tomorrow.", "bank OPENS [planned]"),
        ("The guard fled before the king returned and opened the port.", "king OPENS port"),
    ],
)  # fmt: skip
def test_a_condition_holds_for_all_its_joined_verbs(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line", "predicate"),
    [
        ("Lee claims they robbed her and she was left in a field.", "- LEAVES [alleged] Lee location=field", "LEAVES"),
        ("Lee claimed the bank cheated her and she was fired by Ford.", "Ford DISMISSES [alleged] Lee", "DISMISSES"),
        ("Lee alleges they hit him and he was forced to sleep there.", "Lee SLEEPS [alleged]", "SLEEPS"),
        ("Lee claims the vote was rigged and he will sue the state.", "Lee SUES [future] state", "SUES"),
    ],
)  # fmt: skip
def test_what_happened_to_somebody_is_part_of_their_claim(
    text: str, line: str, predicate: str
) -> None:
    assert line in lines(text)
    assert said(text)[predicate] == ["Lee"]


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
        ("The city offers a reward for information leading to an arrest.", "information CAUSES [possible] arrest"),
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


def when(text: str) -> dict[str, str]:
    """Return, by predicate, the words of its time; "" without one."""
    return {e.predicate: e.time.text if e.time else "" for e in read(text).evidence}


@pytest.mark.parametrize(
    ("text", "predicate", "words"),
    [
        ("Rosa Quint told Boston Monthly that the theatre had closed.", "TELLS", ""),
        ("Fans of Rights Now marched.", "MARCHES", ""),
        ("The shop is open daily.", "HAS_STATUS", "daily"),
        ("The firm is hiring now.", "HIRES", "now"),
        ("The firm opened a shop with designer Robert Christmas.", "OPENS", ""),
        ("Ida May flew to Kenya with friends at Christmas.", "TRAVELS_TO", "Christmas"),
        ("The girls met a future queen.", "MEETS", ""),
        ("The firm was sold because of concern over future profits.", "SELLS", ""),
        ("The firm will open a shop in the future.", "OPENS", "in the future"),
        ("The editor met the paper's monthly panel.", "MEETS", ""),
        ("The club holds weekly meetings.", "HOLDS", "weekly"),
        ("The study covered a five year period.", "COVERS", ""),
        ("The shop is a five minute walk from the station.", "IS_A", ""),
        ("Lee slept for five minutes.", "SLEEPS", "for five minutes"),
        ("Police are studying the fires in Greek villages in the past two years.", "STUDIES", ""),
        ("Police studied the fires in Greek villages in the past two years.", "STUDIES", "the past two years"),
        ("While Greta Nilsen runs a bakery in Turku, on Monday she opened a museum.", "RUNS", ""),
        ("While Greta Nilsen runs a bakery in Turku, on Monday she opened a museum.", "OPENS", "Monday"),
        ("On Sunday, while the king slept, thieves stole the crown.", "SLEEPS", "Sunday"),
    ],
)  # fmt: skip
def test_words_of_time_in_names_and_of_other_things_date_no_deed(
    text: str, predicate: str, words: str
) -> None:
    assert when(text)[predicate] == words


@pytest.mark.parametrize(
    ("text", "predicate", "words"),
    [
        ("Rosa Cruz scored in the 80th minute.", "SCORES", "in the 80th minute"),
        ("Dana Frost left the race in the fifth hour.", "LEAVES", "in the fifth hour"),
        ("The match was played in the third round.", "PLAYS", ""),
        ("The talks were delayed for nearly half a day.", "DELAYS", "for nearly half a day"),
        ("After nearly half a year, the club was fined.", "FINES", "After nearly half a year"),
        ("After almost an hour, the talks ended.", "ENDS", "After almost an hour"),
        ("In 1912 and 1913, the dam was inspected by Swiss engineers.", "INSPECTS", "1912 and 1913"),
        ("The fair was held in 2003 and 2009.", "HOLDS", "2003"),
        ("Yesterday, Airbus bought a plant; Boeing sold a ship; and Shell closed a school.", "CLOSES", "Yesterday"),
        ("Airbus bought a plant yesterday; Boeing sold a ship; and Shell closed a school.", "CLOSES", ""),
    ],
)  # fmt: skip
def test_times_are_kept_whole_and_for_all_they_lead(text: str, predicate: str, words: str) -> None:
    assert when(text)[predicate] == words


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The choir's last concert which begins April 9 is free.", "choir's last concert BEGINS [planned]"),
        ("The concert, which takes place May 30, is free.", "concert TAKES_PLACE [planned]"),
        ("The school opens daily.", "school OPENS"),
        ("It was held at Linden Park, near Dresden, where Lee was honoured.", "- HONOURS Lee location=Linden Park"),
        ("The ship sank near Dresden, where ten sailors were honoured.", "- HONOURS ten sailors location=Dresden"),
        ("Three skiers died in an avalanche.", "Three skiers DIES circumstance=avalanche"),
        ("Lee was rescued by a trawler off the Danish coast.", "trawler RESCUES Lee location=off the Danish coast"),
        ("Lise Hovland joined the choir aged 12.", "Lise Hovland JOINS choir circumstance=aged 12"),
        ("Ana Lopez left the club at the age of 34.", "Ana Lopez WITHDRAWS_FROM club circumstance=at the age of 34"),
        ("Lee sells cheese aged 12 months.", "Lee SELLS cheese"),
        ("Police arrested a man aged 34.", "man HAS_AGE 34"),
        ("Ana Lopez died aged 93.", "Ana Lopez HAS_AGE 93"),
        ("A study of 45 jockeys, aged 18 to 25 years, was done.", "45 jockeys HAS_AGE 18 to 25 years"),
        ("Ravi Nair left Malta when he was nine.", "Ravi Nair LEAVES Malta circumstance=when he was nine"),
    ],
)  # fmt: skip
def test_plans_places_and_ages_are_told_apart(text: str, line: str) -> None:
    assert line in lines(text)


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("Lee has not met the owners and has no plans to do so.", "NOT Lee MEETS [planned] owners"),
        ("Lee refused to resign, and he has no plans to do so.", "NOT Lee RESIGNS [planned]"),
        ("The bank has been told to pay and is ready to do so.", "bank PAYS [planned]"),
        ("Lee sold the ship because he had to do so.", "Lee SELLS ship"),
        ("Peru announced it is time for Ford to lower prices.", "Peru ANNOUNCES (Ford DECREASES [required] prices)"),
        ("The mayor announced that it is clear that the dam broke.", "mayor ANNOUNCES (dam BREAKS)"),
        ("Taking the train is the cheapest way to Vienna.", "Taking the train IS_A the cheapest way to Vienna"),
        ("The judge said that closing the school was illegal.", "closing the school HAS_STATUS illegal"),
    ],
)  # fmt: skip
def test_a_clause_is_read_where_other_words_stand_for_it(text: str, line: str) -> None:
    assert line in lines(text)


def test_what_something_is_known_as_is_told() -> None:
    assert "British version KNOWN_AS Gladiators" in lines(
        "A British version was developed, known as Gladiators."
    )


@pytest.mark.parametrize(
    ("text", "line"),
    [
        ("The editor argued that the boy not be denied a hearing.", "NOT - DENIES [required] hearing recipient=boy"),
        ("The bishop wrote that no miner be fired.", "NOT - DISMISSES [required] miner"),
        ("The editor argued that the boy was denied a hearing.", "- DENIES hearing recipient=boy"),
    ],
)  # fmt: skip
def test_a_bare_verb_behind_that_is_what_somebody_asks_for(text: str, line: str) -> None:
    assert line in lines(text)
