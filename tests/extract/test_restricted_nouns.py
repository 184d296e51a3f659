"""Things are called by what tells which ones are meant: their place, what they have, the clause behind them."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Farms in dry valleys are small.", "Farms in dry valleys HAS_STATUS small"),
        ("Ships with steam engines were slow.", "Ships with steam engines HAS_STATUS slow"),
        ("Tourists from Malta paid a fee.", "Tourists from Malta PAYS fee"),
        ("The strike in Ghana ended.", "strike in Ghana ENDS"),
        (
            "Nurses at the old clinic in Turin resigned.",
            "Nurses at the old clinic in Turin RESIGNS",
        ),
        ("Norway is critical of the situation in Mali.", "Norway CRITICIZES situation in Mali"),
        ("Kenya has no answer to the problem.", "NOT Kenya HAS answer to the problem"),
        ("Houses on the coast burned.", "Houses on the coast BURNS"),
        (
            "Nurses with less than two years of work quit.",
            "Nurses with less than two years of work QUITS",
        ),
        ("Protests by farmers stopped.", "Protests by farmers STOPS"),
        ("The firm sent a letter by ship.", "firm SENDS letter"),
        ("Canada imposed a curfew on the city.", "Canada IMPOSES curfew on the city"),
        ("The bank in turn sued Fiat.", "bank SUES Fiat"),
        ("The bank in a statement blamed Fiat.", "bank ACCUSES Fiat"),
        ("The army in March attacked a town.", "army ATTACKS town"),
        ("Guards hit thieves in the market.", "Guards HITS thieves location=market"),
        ("The release of the map by the navy took months.", "navy RELEASES map"),
    ],
)
def test_a_subject_keeps_what_stands_before_its_verb(text: str, expected: str) -> None:
    """Also behind nouns that ask for it; no time, no adverbial phrase, and nothing of what the verb takes."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Toys made in Peru are cheap.", "Toys made in Peru HAS_STATUS cheap"),
        ("Shops that sell beer must close.", "Shops that sell beer CLOSES [required]"),
        ("The club bans players who bite rivals.", "club BANS players who bite rivals"),
        ("Clerks earning 900 euros or less paid no tax.", "NOT Clerks earning 900 euros or less PAYS tax"),
        ("A group of boys who stole bread fled.", "group of boys who stole bread FLEES"),
        ("The shops that sell beer closed.", "shops CLOSES"),
        ("Shops, which sell beer, closed.", "Shops CLOSES"),
        ("Police shot a man who held a knife.", "Police SHOOTS man"),
        ("Guards hit thieves using sticks.", "Guards HITS thieves"),
        ("Nor were letters found in the raids.", "NOT - FINDS letters location=raids"),
    ],
)  # fmt: skip
def test_a_bare_plural_keeps_its_clause(text: str, expected: str) -> None:
    """What has an article, or a clause behind a comma, is told of without it."""
    assert expected in lines(text)


def test_the_clause_itself_is_told_of_the_bare_noun() -> None:
    """In the words of the statement; the entity is the restricted one."""
    told = [e.text for e in read("Shops that sold beer were closed by police.").evidence]
    assert told == ["Shops sell beer.", "Police close Shops that sold beer."]


def test_two_groups_are_two_things() -> None:
    """People with and people without something are told apart."""
    found = read("Men with jobs met. Men without jobs met. Men met Ann Lee.").entities
    assert sorted(e.name for e in found if e.type == "Group") == [
        "Men",
        "Men with jobs",
        "Men without jobs",
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Skoda built 300 cars or more.", "Skoda BUILDS 300 cars or more"),
        ("Workers found 40 coins or so.", "Workers FINDS 40 coins or so"),
        ("Skoda built 30 cars and more trucks.", "Skoda BUILDS 30 cars"),
    ],
)
def test_an_amount_keeps_its_open_end(text: str, expected: str) -> None:
    """But not what counts the next noun."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Chad rejected a proposal to ban drones.", "Chad REJECTS proposal to ban drones"),
        ("Lund reacted to claims that the bank hid gold.", "Lund REACTS_TO claims that the bank hid gold"),
        ("The judge upheld a ban on selling beer.", "judge UPHOLDS ban on selling beer"),
        ("There is no proof that Lund lied.", "NOT proof that Lund lied EXISTS"),
        ("Editors rejected claims that the bank hid gold.", "Editors REJECTS (bank HIDES [alleged] gold)"),
        ("The offer, to buy the port, was low.", "offer HAS_STATUS low"),
        ("Skoda bought some of the shares of Fiat.", "Skoda BUYS some of the shares of Fiat"),
        ("At least 20 nurses resigned.", "At least 20 nurses RESIGNS"),
    ],
)  # fmt: skip
def test_a_noun_keeps_what_it_consists_of(text: str, expected: str) -> None:
    """Where a statement about the content is the object itself, that stands for it."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Skoda did not open the plant that the town wanted.", "NOT Skoda OPENS the plant that the town wanted"),
        ("Skoda never sold a car that met the rules.", "NOT Skoda SELLS a car that met the rules"),
        ("Skoda opened the plant that the town wanted.", "Skoda OPENS plant"),
        ("Skoda did not open the plant, which cost a fortune.", "NOT Skoda OPENS plant"),
        ("The guard who hid was not fired.", "NOT - DISMISSES guard"),
    ],
)  # fmt: skip
def test_a_denied_object_keeps_its_clause(text: str, expected: str) -> None:
    """It may have been done to another one; a subject is what it is."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Only Ghana joined the pact.", "Only Ghana joins pact."),
        ("Ghana joined the pact.", "Ghana joins pact."),
        ("No bank paid the fine.", "No bank pays fine."),
        ("No banks paid the fine.", "No banks pay fine."),
        ("None of the guests sang a song.", "Guests do not sing song."),
        ("Some of the guests sang a song.", "Some of the guests sing song."),
        ("The bank paid no fine.", "Bank does not pay fine."),
    ],
)
def test_only_and_no_stand_in_the_words(text: str, expected: str) -> None:
    """As the article has them: no one bank is meant."""
    assert expected in {e.text for e in read(text).evidence}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Skoda built 30 to 40 vans.", ("Skoda BUILDS 30 to 40 vans", 30)),
        ("Skoda built 30-40 vans.", ("Skoda BUILDS 30-40 vans", 30)),
        ("Skoda built between 30 and 40 vans.", ("Skoda BUILDS between 30 and 40 vans", 30)),
        ("Skoda built 40 vans.", ("Skoda BUILDS 40 vans", 40)),
    ],
)
def test_a_range_counts_from_its_lower_end(text: str, expected: tuple[str, int]) -> None:
    """However it is written; the words are kept."""
    (quantity,) = [e.quantity for e in read(text).evidence]
    assert (lines(text), quantity) == ([expected[0]], expected[1])


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Another reason was the rain.", []),
        ("The rain was one reason.", []),
        ("The rain was one reason for the delay.", ["rain IS_A one reason for the delay"]),
        ("The reason was the rain.", ["reason IS_A the rain"]),
        ("Rovio bought the rights for foreign sales.", ["Rovio BUYS rights for foreign sales"]),
        ("Lund baked a cake for her uncle.", ["Lund BAKES cake for her uncle"]),
    ],
)  # fmt: skip
def test_nothing_empty_is_told(text: str, expected: list[str]) -> None:
    """One more reason is none by itself, and a purpose is no beneficiary."""
    assert lines(text) == expected


def test_what_stands_in_brackets_is_the_same_sum() -> None:
    """It is no sum of its own, and has no value."""
    text = "The award is worth $900 (800 euros)."
    assert [e.text for e in read(text).evidence] == ["Award has value $900."]


def test_including_tells_of_the_nearest() -> None:
    """Of a pair the last."""
    text = "Clashes between the army and the gangs, including young thieves, killed ten."
    assert "gangs INCLUDES young thieves" in lines(text)
