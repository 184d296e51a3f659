"""The facts that the fact benchmarks are given, in the words of the text."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from adapter import extract

pytestmark = pytest.mark.slow


def facts(text: str) -> list[str]:
    """Return "subject | relation | object | argument ..." for each fact of one sentence."""
    rows = extract(text)
    found = [[r["s"], r["r"], r["o"], *r["args"]] for r in rows]  # type: ignore[misc]
    return [" | ".join(slot for slot in slots if slot) for slots in found]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Anna opened a bridge near Lyon in June .",
            "Anna | opened | a bridge | near Lyon | in June",
        ),
        (
            "Anna opened a part of the bridge near Lyon in June .",
            "Anna | opened a part of | the bridge near Lyon",
        ),
        ("He lived in Porto .", "He | lived in | Porto"),
        ("The songs she sang in Porto were old .", "she | sang | The songs | in Porto"),
        ("There were protests in Lima .", "There | were | protests | in Lima"),
        (
            "The mayor said that the bridge would close .",
            "The mayor | said | that the bridge would close",
        ),
        (
            "`` The bridge will close , '' the mayor said .",
            "the mayor | said | The bridge will close",
        ),
        (
            "Anna praised the owner of the bakery of Lons .",
            "Anna | praised the owner of the bakery of | Lons",
        ),
        ("Anna bought a boat painted by Boris .", "Anna | bought a boat painted by | Boris"),
        ("Lumo is a company that sells boats .", "Lumo | sells | boats"),
        ("The town closed its urban and rural schools .", "The town | closed | its rural schools"),
        ("Anna sold the boat to buy a mill .", "Anna | sold the boat to buy | a mill"),
        (
            "The company agreed in June to sell a mill .",
            "The company | agreed in June to sell | a mill",
        ),
    ],
)
def test_facts_are_in_the_words_of_the_text(text: str, expected: str) -> None:
    """Arguments carry their prepositions; what hangs on an argument is a fact of its own; a saying is one."""
    assert expected in facts(text)


def test_a_time_in_the_relation_is_no_argument_besides() -> None:
    """What a cue or another part tells already is not told as a time again."""
    assert facts("The ferry had recently left the village .") == [
        "The ferry | had recently left | the village"
    ]
    assert "The bell | is | 40 years of age" in facts("The bell is 40 years of age .")


@pytest.mark.parametrize(
    ("text", "relation", "open_"),
    [
        ("Nuns called for the return of the bell .", "called for the return of", True),
        ("Nuns cheered the return of the bell .", "cheered the return of", False),
        ("The mayor blocked the sale of the bridge .", "blocked the sale of", True),
        ("The mayor praised the sale of the bridge .", "praised the sale of", False),
    ],
)
def test_a_fact_is_as_real_as_the_acts_in_its_relation(
    text: str, relation: str, open_: bool
) -> None:
    """What is called for or blocked is no fact, what is cheered or praised is one."""
    found = [r["neg"] or r["modality"] != "actual" for r in extract(text) if r["r"] == relation]
    assert found == [open_]


def test_a_verb_that_is_read_is_no_saying_beside_it() -> None:
    """What somebody noted is one fact, the clause's."""
    assert (
        facts("Anna praised the nurses of the ward .").count(
            "Anna | praised | the nurses of the ward"
        )
        == 1
    )
