"""Questions, duties, conditions, doubts and hedges: what they leave open, and what stays told beside them."""

import pytest

from support.sentences import lines, read

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    "text",
    [
        "Which firm closed the mine?",
        "How many mines did Peru close?",
        "How much money has Peru lost?",
        "What kind of trains does Peru build?",
        "It is unclear which firm closed the mine.",
    ],
)
def test_what_is_asked_for_fills_no_role(text: str) -> None:
    """A phrase that begins with "which", "what" or "how many" names nothing."""
    assert lines(text) == []


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Clerks asked which firm closed the mine.", "Clerks ASKS which firm closed the mine"),
        ("Clerks ask whether Peru must close the mine.", "Clerks ASKS whether Peru must close the mine"),
        ("Clerks ask whether Peru must close the mine.", "Peru CLOSES [possible] mine"),
        ("Clerks asked Peru to close the mine.", "Clerks ASKS (Peru CLOSES [required] mine) recipient=Peru"),
        ("Must Peru close the mine?", "Peru CLOSES [possible] mine"),
        ('"Should Peru close the mine?" the mayor asked.', "Peru CLOSES [possible] mine"),
        ("The question is: must Peru close the mine?", "Peru CLOSES [possible] mine"),
        ("How will Peru close the mine?", "Peru CLOSES [possible] mine"),
        ("Peru must close the mine, but can it?", "Peru CLOSES [required] mine"),
        ("How did Peru close the mine?", "Peru CLOSES mine"),
        ("Peru must close the mine.", "Peru CLOSES [required] mine"),
        ("Peru sold the firm which closed the mine.", "firm CLOSES mine"),
    ],
)  # fmt: skip
def test_a_question_is_open_and_no_request(text: str, expected: str) -> None:
    """What must or will be is not told by who asks for it; a relative clause asks nothing."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("No one closed the mine.", "NOT - CLOSES mine"),
        ("Nothing stopped the rain.", "NOT - PREVENTS rain"),
        ("No one was hurt in Lima.", "NOT - HURTS anybody location=Lima"),
        ("The guard saw no one.", "NOT guard SEES anybody"),
        ("Nobody in Peru closed the mine.", "NOT anybody in Peru CLOSES mine"),
        ("None of the guards closed the mine.", "NOT guards CLOSES mine"),
        ("Neither of the guards closed the mine.", "NOT guards CLOSES mine"),
        ("Nobody slept.", "NOT anybody SLEEPS"),
        ("One of the guards closed the mine.", "One of the guards CLOSES mine"),
    ],
)
def test_nobody_does_not_deny_twice(text: str, expected: str) -> None:
    """What nobody did is denied of anybody, once."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("It is not likely that Peru will close the mine.", "NOT Peru CLOSES [possible] mine"),
        ("It is impossible that Peru closed the mine.", "NOT Peru CLOSES [possible] mine"),
        ("It is doubtful whether Peru closed the mine.", "NOT Peru CLOSES [possible] mine"),
        ("Chile doubts that Peru will close the mine.", "NOT Peru CLOSES [possible] mine"),
        ("Clerks are sceptical that Peru closed the mine.", "NOT Peru CLOSES [possible] mine"),
        ("Clerks voiced doubt that Peru closed the mine.", "NOT Peru CLOSES [possible] mine"),
        ("There is doubt that the nurse stole the car.", "NOT nurse STEALS [possible] car"),
        ("The guard was unfit to drive the bus.", "NOT guard DRIVES [possible] bus"),
        ("It is unclear whether Peru closed the mine.", "Peru CLOSES [possible] mine"),
        ("It is not impossible that Peru closed the mine.", "Peru CLOSES [possible] mine"),
        ("It is likely that Peru closed the mine.", "Peru CLOSES [possible] mine"),
        ("There is no doubt that the nurse stole the car.", "nurse STEALS car"),
        ("The guard was fit and drove the bus.", "guard DRIVES bus"),
    ],
)
def test_what_is_doubted_is_not_thought_to_be_so(text: str, expected: str) -> None:
    """What is unlikely, impossible or doubted is denied as a possibility; what is not doubted is told."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # what came of it, or was done
        ("Lee returned to Peru, only to be arrested.", "- ARRESTS Lee"),
        ("Lee returned to Peru only to sell the mine.", "Lee SELLS [planned] mine"),
        ("Ann rose to become a judge.", "Ann BECOMES a judge"),
        ("It was painful for the club to sell the stadium.", "club SELLS stadium"),
        ("It was not easy for the club to sell the stadium.", "club SELLS [possible] stadium"),
        ("To sell the stadium was a mistake.", "- SELLS stadium"),
        # what is only thought of
        ("To sell the stadium would be a mistake.", "- SELLS [hypothetical] stadium"),
        ("To sell the stadium is a mistake.", "- SELLS [possible] stadium"),
        ("The guards rehearsed attacking a train.", "guards ATTACKS [hypothetical] train"),
        ("The letter is waiting to be opened.", "- OPENS [possible] letter"),
        # what others may do then
        ("The ban opened the door for nurses to sue the clinic.", "nurses SUES [possible] clinic"),
        ("The fund paved the way for Peru to build a port.", "Peru BUILDS [possible] port"),
        ("The fair is a chance for nurses to sell toys.", "nurses SELLS [possible] toys"),
        ("The club sold the stadium to pay a fine.", "club PAYS [planned] fine"),
        # what has to be done
        ("It is crucial for nurses to wear masks.", "nurses WEARS [required] masks"),
        ("Their duty is to repair the mine.", "- REPAIRS [required] mine"),
        ("Their plan is to repair the mine.", "- REPAIRS [planned] mine"),
        ("Nurses refused to sign an agreement to leave the clinic.", "Nurses LEAVES [hypothetical] clinic"),
        ("Nurses signed an agreement to leave the clinic.", "Nurses LEAVES [planned] clinic"),
        ("The plan is for nurses to leave the clinic.", "nurses LEAVES [planned] clinic"),
        ("Peru must be ready to close the port.", "Peru CLOSES [required] port"),
        ("Peru is ready to close the port.", "Peru CLOSES [planned] port"),
    ],
)  # fmt: skip
def test_an_infinitive_is_not_always_a_plan(text: str, expected: str) -> None:
    """It may tell what happened at last, what would be, what others may do or what has to be done."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # nobody has to
        ("Nurses do not have to pay the fee.", "Nurses PAYS [hypothetical] fee"),
        ("Nurses are not required to pay the fee.", "Nurses PAYS [hypothetical] fee"),
        ("Nurses need not pay the fee.", "Nurses PAYS [hypothetical] fee"),
        ("Nurses have no obligation to pay the fee.", "Nurses PAYS [hypothetical] fee"),
        # nobody may
        ("Nurses must not pay the fee.", "NOT Nurses PAYS [required] fee"),
        ("Nurses are not supposed to pay the fee.", "NOT Nurses PAYS [required] fee"),
        ("Nurses do not want the clinic to pay the fee.", "NOT clinic PAYS [required] fee"),
        ("Nurses are not allowed to vote.", "NOT Nurses VOTES [permitted]"),
        ("Nurses have to pay the fee.", "Nurses PAYS [required] fee"),
        # whom a ban hinders, beside what is denied
        ("The law did not allow nurses to vote.", "NOT law AUTHORIZES nurses"),
        ("Guards prevented nurses from entering the mine.",
         "Guards PREVENTS nurses topic=(NOT nurses ENTERS [hypothetical] mine)"),
        ("The law allowed nurses to vote.", "law AUTHORIZES (nurses VOTES [permitted]) recipient=nurses"),
    ],
)  # fmt: skip
def test_what_nobody_has_to_do_is_not_forbidden(text: str, expected: str) -> None:
    """What is not required is left open; what is not allowed is denied, once."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Should the talks fail, Peru will close the port.", "Peru CLOSES [conditional] port"),
        ("As long as guards hold the port, Peru will wait.", "guards HOLDS [conditional] port"),
        ("As long as guards hold the port, Peru will wait.", "Peru WAITS [conditional]"),
        ("Peru waited as long as guards held the port.", "guards HOLDS port"),
        ("Peru will close the port as soon as Chile signs the treaty.", "Chile SIGNATORY_TO [conditional] treaty"),
        ("Peru closed the port as soon as Chile signed the treaty.", "Peru CLOSES port"),
        ("Peru will close the port provided that Chile signs the treaty.", "Peru CLOSES [conditional] port"),
        ("In case of a strike, Peru will close the port.", "Peru CLOSES [conditional] port"),
        ("In the event of a strike, Peru will close the port.", "Peru CLOSES [conditional] port"),
        ("When farmers sell rice, traders buy cars.", "farmers SELLS [conditional] rice"),
        ("When farmers sold rice, traders bought cars.", "farmers SELLS rice"),
        ("Peru will ban the boat while allowing the ferry.", "Peru AUTHORIZES [future] ferry"),
        ("Peru may ban the boat, closing the port.", "Peru CLOSES [possible] port"),
        ("Peru banned the boat while allowing the ferry.", "Peru AUTHORIZES ferry"),
    ],
)  # fmt: skip
def test_what_hangs_on_a_condition_is_no_fact(text: str, expected: str) -> None:
    """A condition in other words than "if" is one, a past beside a past is told."""
    assert expected in lines(text)


def test_the_words_of_a_condition_are_kept() -> None:
    """The main clause holds the words of its condition."""
    found = read("Peru will close the port as long as guards hold the mine.").evidence
    assert "as long as guards hold the mine" in {e.condition for e in found}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Perhaps Peru will close the port.", "Peru CLOSES [possible] port"),
        ("Perhaps the cook came and ate the cake.", "cook EATS [possible] cake"),
        ("Maybe there is a guard who steals cars.", "guard STEALS [possible] cars"),
        ("There is a guard who steals cars.", "guard STEALS cars"),
        ("Perhaps Ann, who closed the port, will leave.", "Ann CLOSES port"),
    ],
)
def test_perhaps_leaves_all_of_its_clause_open(text: str, expected: str) -> None:
    """It reaches joined verbs and what there perhaps is, but nothing that is told beside."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Ann did not sing well.", "NOT Ann SINGS circumstance=well"),
        ("The bank does not treat clerks fairly.", "NOT bank TREATS clerks circumstance=fairly"),
        ("The bus did not arrive on time.", "NOT bus ARRIVES circumstance=on time"),
        ("The bank did not actually close the branch.", "NOT bank CLOSES branch"),
        ("Ann sang well.", "Ann SINGS"),
        ("Lima is not the only city that sells boats.", "Lima SELLS boats"),
        ("Lima is not a city that sells boats.", "NOT Lima SELLS boats"),
        ("The bank did not merely close the branch.", "bank CLOSES branch"),
    ],
)
def test_what_is_denied_is_kept_with_its_manner(text: str, expected: str) -> None:
    """Who did not do it well did it; who is not the only one to do it does it."""
    assert expected in lines(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        # a participle on a noun
        ("There is no evidence of guards robbing nurses.", "guards ROBS [hypothetical] nurses"),
        ("Clerks found no proof of guards robbing nurses.", "guards ROBS [hypothetical] nurses"),
        ("There are fears of rebels attacking the port.", "rebels ATTACKS [possible] port"),
        ("The law bans nurses joining unions.", "NOT nurses JOINS [required] unions"),
        ("The law would stop firms selling drones.", "NOT firms SELLS [hypothetical] drone"),
        ("The law did not stop firms selling drones.", "firms SELLS [hypothetical] drone"),
        ("Clerks found proof of guards robbing nurses.", "guards ROBS nurses"),
        ("Police stopped a guard carrying a drone.", "guard CARRIES drone"),
        # what somebody only wants
        ("Lee proposed a law that bans drones.", "law BANS [hypothetical] drone"),
        ("Nurses called for a law that bans drones.", "law BANS [hypothetical] drone"),
        ("Lee praised a law that bans drones.", "law BANS drone"),
        # what may follow
        ("The strike could result in the death of a nurse.", "nurse DIES [possible]"),
        ("The affair may lead to the resignation of the mayor.", "mayor RESIGNS [possible]"),
        ("The affair did not lead to the resignation of the mayor.", "NOT mayor RESIGNS"),
        ("The affair led to the resignation of the mayor.", "mayor RESIGNS"),
        # not quite
        ("The bank has virtually closed.", "bank CLOSES circumstance=virtually"),
        ("The bank has all but closed the branch.", "NOT bank CLOSES branch"),
        ("The bank has closed the branch.", "bank CLOSES branch"),
    ],
)  # fmt: skip
def test_what_is_feared_barred_or_wanted_is_no_fact(text: str, expected: str) -> None:
    """A noun or a verb above leaves open what hangs on it; a hedge is kept."""
    assert expected in lines(text)
