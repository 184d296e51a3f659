"""The typed relations of the document benchmark come from offices, memberships and what belongs where."""

import sys
from pathlib import Path

import pytest

sys.path.insert(0, str(Path(__file__).parent))
from adapter import relations

pytestmark = pytest.mark.slow

TEXT = "Chilean President Ana Ruiz met Adidas CEO Bob Ray in Berlin. Germany said nothing."


def entity(words: str) -> dict[str, list[list[int]]]:
    start = TEXT.index(words)
    return {"mentions": [[start, start + len(words)]]}


def test_relations_are_those_of_the_statements() -> None:
    """A president is an agent of the state, a chief executive heads a firm, a town lies in its country."""
    names = ["Ana Ruiz", "Chilean", "Bob Ray", "Adidas", "Berlin", "Germany"]
    found = relations(TEXT, [entity(n) for n in names])
    told = {(names[head], relation, names[tail]) for head, relation, tail in found}
    assert ("Ana Ruiz", "head_of_state-x", "Chilean") in told
    assert ("Bob Ray", "head_of", "Adidas") in told
    assert ("Berlin", "in0", "Germany") in told
    assert ("Ana Ruiz", "is_meeting", "Bob Ray") in told
