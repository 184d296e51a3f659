"""Where a sentence ends behind the letter of a group or a kind."""

import pytest

from kg.extract.parsing.sentences import make_sentences
from kg.sources.files import parse_article
from support.sentences import lines


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenya joined Group F. Ghana won the cup.", 2),
        ("The meat lacks vitamin B. Doctors warned the firm.", 2),
        ("Critics praised George W. Bush.", 1),
        ("Kenya met the group J. Lee founded.", 1),
    ],
)
def test_a_letter_of_a_class_ends_its_sentence(text: str, expected: int) -> None:
    """A group's letter is no initial of a person."""
    article = parse_article(f"A short note\n\nMarch 9, 2023\n\n{text}\n", source="s", path="a")
    found = [s for s in make_sentences(article) if s.start >= article.text.index(text)]
    assert len(found) == expected


@pytest.mark.slow
def test_who_begins_the_next_sentence_joins_no_group() -> None:
    """Who joined the group is told apart from who won."""
    assert "Ghana WINS cup" in lines("Kenya joined Group F. Ghana won the cup.")
