"""What a governing word, an order or a question makes of a clause: wanted, asked, barred, denied, open."""

import pytest

from support.sentences import lines

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a subject and its participle under what is wanted or caused
        ("The mayor tried to have the club banned.", "- BANS [planned] club"),
        ("Lee wants the ships returned.", "- RETURNS [planned] ships"),
        ("The union does not want to see the guards punished.", "NOT - PUNISHES [planned] guards"),
        ("The police had the car towed.", "- TOWS car"),
        # the bare form behind a demand, and behind "let"
        ("Chile demanded that Peru close the port.", "Peru CLOSES [required] port"),
        ("The law requires that a bank publish its fees.", "bank RELEASES [required] bank's fees"),
        ("Chile will not let Peru close the port.", "NOT Peru CLOSES [future] port"),
        ("Chile let Peru close the port.", "Peru CLOSES port"),
        # what is yet to be shown or said, or may be
        ("The group wanted to show that Chile sold ships.", "Chile SELLS [possible] ships"),
        ("The lawyer may say that Lee stole the car.", "Lee STEALS [possible] car"),
        ("The report showed that Chile sold ships.", "Chile SELLS ships"),
        ("We would say that Lee stole the car.", "Lee STEALS car"),
        # what is expected is nobody's plan, but one's own is
        ("Peru is expected to buy ships.", "Peru BUYS [future] ships"),
        ("Chile expects Peru to buy ships.", "Peru BUYS [future] ships"),
        ("Chile expects to buy ships.", "Chile BUYS [planned] ships"),
        # gerunds with "for", and what somebody is hired for
        ("The union called for closing the mine.", "- CLOSES [required] mine"),
        ("The team apologised for closing the mine.", "team CLOSES mine"),
        ("The law does not allow for selling the mine.", "NOT law SELLS [permitted] mine"),
        ("The court has the basis for closing the mine.", "court CLOSES [possible] mine"),
        ("The firm hired Lee to run the mine.", "Lee RUNS [planned] mine"),
        ("The firm helped Lee to run the mine.", "Lee RUNS mine"),
        ("The firm has not grown, nor has it sold the mine.", "NOT firm SELLS mine"),
        ("The firm has not grown, but it has sold the mine.", "firm SELLS mine"),
        ("The club had a hard time selling the tickets.", "club SELLS [possible] tickets"),
        # what nobody has a plan, a right or a part in
        ("The firm has no intention of selling the mine.", "NOT firm SELLS [planned] mine"),
        ("The agency does not have plans to sell ships.", "NOT agency SELLS [planned] ships"),
        ("The agency did not discuss plans to sell ships.", "agency SELLS [planned] ships"),
        ("The firm does not have no intention of selling the mine.", "firm SELLS [planned] mine"),
        ("Police had no role in closing the port.", "NOT Police CLOSES port"),
        ("Police had a role in closing the port.", "Police CLOSES port"),
        # adjectives
        ("Fans were too late to watch the match.", "NOT Fans WATCHES [possible] match"),
        ("Miners were not available to repair the gate.", "NOT Miners REPAIRS [possible] gate"),
        ("Chile is capable of building ships.", "Chile BUILDS [possible] ships"),
        ("Lee is about to sell the mine.", "Lee SELLS [planned] mine"),
        ("Fans were glad to watch the match.", "Fans WATCHES match"),
        # kept away from
        ("Lee refrained from naming the firm.", "NOT Lee NAMES firm"),
        ("The bank shied away from naming the thief.", "NOT bank NAMES thief"),
        ("Rather than sell the mine, Chile closed it.", "NOT Chile SELLS mine"),
        ("Nurses declined to confirm or reject the report.", "NOT Nurses REJECTS report"),
        ("Prices were little changed by the ban.", "NOT ban CHANGES Prices"),
        ("Prices were much changed by the ban.", "ban CHANGES Prices"),
    ],
)  # fmt: skip
def test_a_governor_says_how_real_its_clause_is(text: str, expected: str) -> None:
    """Each kind has a sentence that it holds for and one that it does not."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Had the owners repaired the dam, the town would stand.", "owners REPAIRS [hypothetical] dam"),
        ("The owners had repaired the dam when the rain began.", "owners REPAIRS dam"),
        ("Did Peru sell the ships?", "Peru SELLS [possible] ships"),
        ("Has the court freed the nurse?", "court FREES [possible] nurse"),
        ("Why did Peru sell the ships?", "Peru SELLS ships"),
        ('Peru sold the ships, Lee writing: "Who gains?"', "Peru SELLS ships"),
        ("Close the port, the union said.", "- CLOSES [required] port"),
        ("Chile closed the port, the union said.", "Chile CLOSES port"),
        ("The union hopes that Chile sells the ships.", "Chile SELLS [possible] ships"),
        ("The union knows that Chile sells the ships.", "Chile SELLS ships"),
        ("Whether or not Peru sells the ships is a matter of debate.", "Peru SELLS [possible] ships"),
        ("The question is whether Peru will sell the ships.", "Peru SELLS [possible] ships"),
        ("Voters were asked whether to close the port.", "Voters CLOSES [possible] port"),
        ("The union is not in the habit of backing mayors.", "NOT union SUPPORTS mayors"),
        ("Lee was in the process of selling the mine.", "Lee SELLS mine"),
        ("Lee is on the verge of selling the mine.", "Lee SELLS [planned] mine"),
        ("Lee is far from winning the vote.", "NOT Lee WINS vote"),
        ("Prices were in no way affected by the strike.", "NOT strike AFFECTS Prices"),
        ("The club is dedicated to helping nurses.", "club HELPS [planned] nurses"),
        ("Lee is one step closer to closing the mine.", "Lee CLOSES [planned] mine"),
        ("Lee pleaded not guilty to hampering the probe.", "Lee HAMPERS [alleged] probe"),
        ("The bank would be mistaken to sell the mine.", "bank SELLS [hypothetical] mine"),
        ("The bank was glad to sell the mine.", "bank SELLS mine"),
        ("Lee pointed out the mayor's no vote.", "Lee POINTS_OUT mayor's no vote"),
        ("There is a chance that Peru will sell the ships.", "Peru SELLS [possible] ships"),
        ("Lee expects that Peru will sell the ships.", "Peru SELLS [future] ships"),
        ("Peru may or may not sell the ships.", "Peru SELLS [possible] ships"),
        ("Lee sold mines as if Peru was a friend.", "Peru IS_A [hypothetical] a friend"),
        ("Lee did not rule out closing the port.", "Lee CLOSES [possible] port"),
        ("Lee ruled out closing the port.", "NOT Lee CLOSES port"),
        ("The firm has nothing to hide.", "NOT firm HAS anything to hide"),
        ("None of the firms paid taxes.", "NOT firms PAYS taxes"),
        ("The drop was no sign of peace.", "NOT drop IS_A sign of peace"),
        ('"The debt of Peru would be lower," said Lee.', "debt of Peru HAS_STATUS [hypothetical] lower"),
        ("Clerks doubt if Peru sold the ships.", "Peru SELLS [possible] ships"),
        ("Chile will lose the port, should it win the case.", "Chile WINS [conditional] case"),
        ("Peru appears to have sold the ships.", "Peru SELLS [possible] ships"),
        ("Peru does not seem to have sold the ships.", "NOT Peru SELLS [possible] ships"),
        ("Lee likes to criticise the mayor.", "Lee CRITICIZES mayor"),
        ("Lee would like to criticise the mayor.", "Lee CRITICIZES [planned] mayor"),
        ("Lee said that the rain would have closed the port.", "rain CLOSES [hypothetical] port"),
        ("The group did not win the vote by bribing the clerks.", "group BRIBES [hypothetical] clerks"),
        ("The group won the vote by bribing the clerks.", "group BRIBES clerks"),
        ("Police played down the likelihood that Chile sold the ships.", "Chile SELLS [possible] ships"),
        ("The guard had trouble closing the gate.", "guard CLOSES [possible] gate"),
        ("The guard enjoyed closing the gate.", "guard CLOSES gate"),
    ],
)  # fmt: skip
def test_a_condition_a_question_and_a_command_are_no_facts(text: str, expected: str) -> None:
    """A turned clause is a condition, a question open, a command no deed; a past beside them is one."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "given"),
    [
        ("Lee was hired not as a clerk but as a boss.", "boss"),
        ("The ship sailed not from Lima but from Callao.", "Callao"),
    ],
)
def test_a_phrase_that_not_and_but_rule_out_fills_no_role(text: str, given: str) -> None:
    """The phrase behind "but" is what holds."""
    found = " ".join(lines(text))
    assert given in found
    assert "clerk" not in found
    assert "Lima" not in found
