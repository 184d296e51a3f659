"""The sentences of the schema: what each predicate's examples say, and that its counter-example does not."""

import pytest

from kg.knowledge.schema import Example, load_schema
from kg.model import Modality, Polarity
from support.sentences import lines, read

pytestmark = pytest.mark.slow

PREDICATES = load_schema().predicates.values()
EXAMPLES = [example for predicate in PREDICATES for example in predicate.examples]


@pytest.mark.parametrize("example", EXAMPLES, ids=lambda e: e.text)
def test_an_example_gives_its_statement(example: Example) -> None:
    """Both pipelines read the statement beside the sentence, with all its roles, its polarity and its modality."""
    assert example.statement in lines(example.text)


@pytest.mark.parametrize(
    ("name", "text"), [(p.name, p.counter_example) for p in PREDICATES], ids=lambda x: x
)
def test_a_counter_example_gives_no_such_fact(name: str, text: str) -> None:
    """Nothing affirmed and actual of that predicate is read in it, not even tentatively."""
    found = {
        e.text
        for e in read(text).evidence
        if (e.predicate, e.polarity, e.modality) == (name, Polarity.POSITIVE, Modality.ACTUAL)
    }
    assert found == set()
