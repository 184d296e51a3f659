"""Who does it, and to whom, where parsers give it to the nearest word: times, gifts, ships, captives, requests."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By that date, only two ships were sold.", "- SELLS two ships"),
        ("By this point, the ship was sunk.", "- DESTROYS ship"),
        ("By that firm, the ship was sold.", "firm SELLS ship"),
        ("The king sent two ships to assist in the search for the ferry.",
         "two ships ASSISTS [planned] circumstance=search for the ferry"),
        ("The count sent two helicopters to search for the boat.", "two helicopters SEARCHES_FOR [planned] boat"),
        ("The duke sold two ships to pay a debt.", "duke PAYS [planned] debt"),
        ("The duke sent two ships to pay a debt.", "duke PAYS [planned] debt"),
        ("The soup was refused in the second tasting for containing fish.", "soup INCLUDES fish"),
        ("Kim Sands praised the efforts of a teacher to save the library.", "teacher RESCUES [planned] library"),
        ("Lund was questioned in connection with stealing two paintings.", "Lund STEALS [alleged] two paintings"),
        ("The duo was charged with intent to sell drugs.", "duo SELLS [planned] drugs"),
        ("A Bonn court charged the cook with plotting to rob a bank.",
         "Bonn court CHARGES cook topic=(cook ROBS [planned] bank)"),
        ("On Monday, the council voted to rename the bridge.", "council DECIDES (council RENAMES [planned] bridge)"),
        ("Anna Holm voted to rename the bridge.", "Anna Holm RENAMES [planned] bridge"),
        ("The plan would see six schools closed.", "plan CLOSES [hypothetical] six schools"),
        ("Next year will see six schools closed.", "- CLOSES [future] six schools"),
        ("The nurse was robbed at the hands of two sailors.", "two sailors ROBS nurse"),
        ("The nurse was robbed at the station.", "- ROBS nurse location=station"),
        ("Ivo Krall made his plea that the duke free the slaves.", "duke FREES [required] slaves"),
    ],
)  # fmt: skip
def test_the_doer_is_who_can_do_it(text: str, found: str) -> None:
    assert found in lines(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Eva Lind has kept the donation to her museum that Karl Berg made.", "Karl Berg MAKES donation"),
        ("The singer returned the gift to her school that the banker sent.", "banker SENDS gift"),
        ("The council approved the grant to the school that the church wanted.", "church WANTS grant"),
        ("The pilot took the road to the town that the rebels burned.", "rebels BURNS town"),
        ("The pilot read the letter to the senator who resigned.", "senator RESIGNS"),
        ("Karl Berg will open a fair on Sunday, which marks the end of the war.", "fair MARKS end of the war"),
        ("Whether the two firms bribed the judge is under investigation.",
         "(two firms BRIBES [possible] judge) SUBJECT_TO investigation"),
        ("The club decides by lot how it should play.", "club PLAYS [required]"),
    ],
)  # fmt: skip
def test_a_clause_tells_of_what_its_verb_can_take(text: str, found: str) -> None:
    assert found in lines(text)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("Two gunmen took 30 pupils hostage in a school.", "Two gunmen CAPTURES 30 pupils location=school"),
        ("Pirates took the captain prisoner near Somalia.", "Pirates CAPTURES captain location=Somalia"),
        ("The police held a prisoner.", "police HOLDS prisoner"),
        ("The bakery paid a Danish broker 200 euros.", "bakery PAYS 200 euros recipient=Danish broker"),
        ("The bakery sold two Danish ships.", "bakery SELLS two Danish ships"),
        ("Rosa Kern was elected to the city council.", "- ELECTS Rosa Kern organization=city council"),
        ("Rosa Kern was elected as mayor.", "- ELECTS Rosa Kern capacity=mayor"),
        ("The pilgrims set foot in Mecca in May.", "pilgrims ARRIVES_IN Mecca"),
        ("Both Pak and Rossi robbed?", "- ROBS [possible] Rossi"),
        ("The mayor resigned?", "mayor RESIGNS [possible]"),
    ],
)  # fmt: skip
def test_words_that_parsers_run_together_are_taken_apart(text: str, found: str) -> None:
    assert found in lines(text)
