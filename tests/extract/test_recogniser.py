"""The names found for all tokens at once are those that spaCy's recogniser finds token by token."""

import pytest

from kg.extract.parsing.copies import make_doc, parse_docs
from kg.extract.parsing.pipelines import load_pipeline
from kg.extract.parsing.recogniser import Name

pytestmark = pytest.mark.slow
TEXTS = [
    "Ann Lee of the Bank of Northern Porto paid 12.5 million dollars to Rui Costa on 3 May 2021.",
    "The Convention on the Prohibition of the Use of Nets in the Northern Seas was signed in Faro",
    "Nobody came. It rained.",
    "Lisbon Porto Faro Braga Ann Rui Costa and Sons Ltd",
    "Last",
    "More than 40 percent of Danes, some 200 miles away, read The Long Way Home in English before 9 a.m.",
]


@pytest.mark.parametrize("name", ["sm", "md"])
@pytest.mark.parametrize("every", [1000, 5, 2, 1])
def test_the_names_are_those_of_the_pipeline(name: str, every: int) -> None:
    """Also where sentences begin inside of them, and of a text without words."""
    pipeline = load_pipeline(name)
    texts = [[t.text for t in pipeline.nlp.make_doc(text)] for text in [*TEXTS, ""]]
    docs = [
        make_doc(pipeline, words, [True] * len(words), [n % every == 0 for n in range(len(words))])
        for words in texts
    ]
    found = [names for _, names in parse_docs(pipeline, docs, 3)]
    known = [[Name(e.start, e.end, e.label_) for e in pipeline.nlp(doc).ents] for doc in docs]
    assert found == known


def test_texts_without_words_have_no_names() -> None:
    """Nor is the recogniser asked."""
    pipeline = load_pipeline("sm")
    empty = [make_doc(pipeline, [], [], []) for _ in range(2)]
    assert [names for _, names in parse_docs(pipeline, empty, 2)] == [[], []]
