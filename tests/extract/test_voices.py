"""Who says it where several do, where a name follows a description, and where somebody else goes on."""

import pytest

from support.sentences import said

pytestmark = pytest.mark.slow


@pytest.mark.parametrize(
    ("text", "predicate", "speakers"),
    [
        ("The police and the army said rebels had burned the market.", "BURNS", ["police", "army"]),
        ("In a statement, Fiji and Samoa said that Tonga had left the pact.", "WITHDRAWS_FROM", ["Fiji", "Samoa"]),
        ("The newspaper's editor, Ama Serwaa, said the bank had sold the ship.", "SELLS", ["Ama Serwaa"]),
        ("One of the doctors, Lucia Paz, said the ship had sunk.", "SINKS", ["Lucia Paz"]),
        ("The Conservative backbencher Nigel Rowe claimed that the bank sold the ship.", "SELLS", ["Nigel Rowe"]),
        ("Latvia has left the Mine Ban Treaty, Human Rights Watch said.", "WITHDRAWS_FROM", ["Human Rights Watch"]),
        # findings are those of who found them
        ("The court found that Serbia had violated the convention.", "VIOLATES", ["court"]),
        ("Britain has assessed that Russia used chemical weapons.", "USES", ["United Kingdom"]),
        ("Divers found that the ship had sunk.", "SINKS", []),
        ("Oxfam has documented the use of drones by rebels.", "USES", ["Oxfam"]),
        ("The panel certified that Ann Lee had sold the ship.", "SELLS", ["panel"]),
        ("Jurors were told that Ida Moe stole the painting.", "STEALS", ["?"]),
        ("The court heard that Peter Lund had sold the ship.", "SELLS", ["?"]),
        ("Reuters quoted a clerk as saying the ship had sunk.", "SINKS", ["clerk"]),
        # the narrator goes on
        ("Unless the parties agree, the king will dissolve parliament.", "DISSOLVES", []),
        ("Once the parties agree, the king will sell the ship.", "SELLS", []),
        ("Witkoff said Chad could leave, while Britain announced a ban.", "ANNOUNCES", []),
        ("Witkoff said Chad could sell the ship, while Britain announced a ban.", "SELLS", ["Witkoff"]),
        ("The union said Iran had broken the accord; Tehran closed the port.", "CLOSES", []),
        ("The bank said that Omar Reed had left but would not discuss the letter.", "DISCUSSES", []),
        ("The fire killed nine people, according to police, and destroyed a mill.", "DESTROYS", ["police"]),
        ("Exports fell, according to the bank, while imports rose.", "RISES", []),
        ("Exports fell, according to the bank, while imports rose.", "FALLS", ["bank"]),
        ("Exports fell; according to the bank, imports rose.", "FALLS", []),
        ("Iran called claims that it had sold ships baseless.", "SELLS", ["?"]),
    ],
)  # fmt: skip
def test_who_says_it(text: str, predicate: str, speakers: list[str]) -> None:
    """All who say it together; nobody where the article goes on itself."""
    assert said(text).get(predicate, []) == speakers
