"""How a page means a statement: the standing that decides its line, its colour and its words."""

from enum import StrEnum

from kg.model import Modality, Polarity
from kg.views.rows import PageStatement


class Standing(StrEnum):
    """What a statement is worth, best first; the values are CSS classes and filter values.

    The first six are the six kinds of shortcut in the graph. Tentative statements make no shortcut,
    so they stand apart whatever they say.
    """

    FACT = "fact"
    PLANNED = "planned"
    CLAIMED = "claimed"
    POSSIBLE = "possible"
    DENIED = "denied"
    CLAIMED_NOT = "claimed-not"
    TENTATIVE = "tentative"


LEGEND = {
    Standing.FACT: "reported fact",
    Standing.PLANNED: "planned",
    Standing.CLAIMED: "claimed",
    Standing.POSSIBLE: "possible",
    Standing.DENIED: "not",
    Standing.CLAIMED_NOT: "claimed not",
    Standing.TENTATIVE: "unsure",
}
HEADINGS = {
    Standing.FACT: "Reported as fact",
    Standing.PLANNED: "Planned",
    Standing.CLAIMED: "Claimed or alleged",
    Standing.POSSIBLE: "Possible or conditional",
    Standing.DENIED: "Denied",
    Standing.CLAIMED_NOT: "Claimed or possible not",
    Standing.TENTATIVE: "Unsure: seen by one reader only",
}


def find_standing(statement: PageStatement) -> Standing:
    """Return the standing of a statement, by the table of shortcuts in docs/graph.md."""
    if statement.tentative:
        return Standing.TENTATIVE
    plain = statement.modality is Modality.ACTUAL and statement.narrated
    if statement.polarity is Polarity.NEGATIVE:
        return Standing.DENIED if plain else Standing.CLAIMED_NOT
    if plain:
        return Standing.FACT
    if statement.modality is Modality.PLANNED:
        return Standing.PLANNED
    if statement.modality in (Modality.ALLEGED, Modality.ACTUAL):
        return Standing.CLAIMED
    return Standing.POSSIBLE


def hedge(statement: PageStatement) -> str:
    """Return the words before a relation that keep it from looking like a fact; "" for a fact and a denial.

    A tentative statement is never without one.
    """
    words = ["unsure"] if statement.tentative else []
    if statement.modality is not Modality.ACTUAL:
        words.append(statement.modality.value)
    elif not statement.narrated:
        words.append("claimed")
    return ", ".join(words)


def relation(statement: PageStatement) -> str:
    """Return the relation in words: the predicate, or the verb of one outside the vocabulary."""
    name = statement.predicate
    if name in ("", "RELATES_TO"):
        name = statement.verb or name
    return name.replace("_", " ").lower()


def label(statement: PageStatement) -> str:
    """Return what stands on the drawing: hedge, "not" and relation, as "alleged: uses" or "not signatory to"."""
    denial = "not " if statement.polarity is Polarity.NEGATIVE else ""
    before = hedge(statement)
    return f"{before + ': ' if before else ''}{denial}{relation(statement)}"
