"""Noun phrases with what they hang on, and what is said of pronouns that stand for nobody known."""

from dataclasses import replace

import pytest

from kg.extract import extract, load_pipelines
from kg.model import Phrase
from support.sentences import lines, read

pytestmark = pytest.mark.slow


def phrase(text: str, words: str) -> tuple[Phrase, str]:
    """Return the phrase whose own words are `words`, and the whole text."""
    reading = read(text)
    whole = reading.document.text
    return next(p for p in reading.phrases if whole[p.start : p.end] == words), whole


@pytest.mark.parametrize(
    ("text", "words", "reach", "preposition", "governor"),
    [
        ("The mayor opened a part of the bridge.", "a part", "a part of the bridge", "", "opened"),
        ("The mayor opened a part of the bridge.", "the bridge", "the bridge", "of", "part"),
        ("A crew that left waited near the port.", "A crew", "A crew", "", "waited"),
        ("They met because of the flood.", "the flood", "the flood", "because of", "met"),
        ("She sang with Ann and Bob.", "Bob", "Bob", "with", "sang"),
    ],
)
def test_phrase_reaches_over_what_hangs_on_it(
    text: str, words: str, reach: str, preposition: str, governor: str
) -> None:
    """A phrase knows its end, its preposition and the word above it; a clause behind it is left out."""
    found, whole = phrase(text, words)
    assert whole[found.start : found.reach] == reach
    before = found.preposition
    assert (whole[before.start : before.end] if before else "") == preposition
    assert whole[found.governor :].startswith(governor)


def test_pronoun_in_doubt_fills_its_role_in_doubtful_evidence_only() -> None:
    """What is said of a pronoun that stands for nobody known is kept apart from facts."""
    reading = read("He repaired the lighthouse near Bergen.")
    assert lines("He repaired the lighthouse near Bergen.") == []
    assert [(e.verb, e.subject.literal) for e in reading.doubtful if e.subject] == [
        ("repair", "He")
    ]


def test_known_pronoun_leaves_nothing_doubtful() -> None:
    """A pronoun that is resolved makes a fact and no doubt."""
    assert read("Ann Lee is a painter. She repaired the lighthouse.").doubtful == ()


def test_gerund_behind_a_preposition_is_a_phrase() -> None:
    """What is done after "by" or "for" hangs on the clause like a noun."""
    found, whole = phrase("They saved money by closing a road near Lyon.", "closing")
    assert whole[found.start : found.reach] == "closing a road near Lyon"


@pytest.mark.parametrize("text", ["For example, the mayor left.", "In order to win, Ann trained."])
def test_words_that_join_clauses_are_no_phrases(text: str) -> None:
    """ "for example" and "in order" tell nothing of the clause."""
    reading = read(text)
    whole = reading.document.text
    assert not {whole[p.start : p.end] for p in reading.phrases} & {"example", "order"}


def test_what_no_statement_holds_is_found_only_when_asked_for() -> None:
    """An import reads the same without it."""
    asked = read("He repaired the lighthouse near Bergen. Ann Lee might repaint it.")
    assert asked.factuality
    assert asked.doubtful
    assert asked.phrases
    plain = extract(asked.document, load_pipelines(("sm", "md")))
    assert plain == replace(asked, factuality=(), doubtful=(), phrases=())
