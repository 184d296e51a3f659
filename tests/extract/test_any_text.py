"""Whatever stands in an article, reading it raises nothing, and what is read lies in the text."""

import ast
import re
from collections.abc import Callable
from functools import cache
from pathlib import Path

import pytest

from kg.extract import extract, load_pipelines
from kg.sources.files import parse_article

pytestmark = pytest.mark.slow

_SENTENCE = re.compile(r'["“A-Z].{20,}[.?!"”]')
# As many sentences are one article: what one says must not upset what is read of another.
_BLOCK = 40


@cache
def _sentences() -> tuple[str, ...]:
    """Return the sentences that the reader's own tests are made of, each once."""
    found: dict[str, None] = {}
    for path in sorted(Path(__file__).parent.glob("test_*.py")):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                for line in node.value.split("\n"):
                    if _SENTENCE.fullmatch(line):
                        found[line] = None
    return tuple(found)


@pytest.mark.parametrize(
    ("first", "change"),
    [
        pytest.param(
            0, lambda sentence: " ".join(sentence.split()[3:]), id="without the first three words"
        ),
        pytest.param(
            1, lambda sentence: " ".join(sentence.split()[:-3]), id="without the last three words"
        ),
        pytest.param(0, lambda sentence: sentence.replace(",", ""), id="without commas"),
        pytest.param(1, lambda sentence: " ".join(reversed(sentence.split())), id="backwards"),
    ],
)
def test_any_words_are_read_without_an_error_and_what_is_read_lies_in_them(
    first: int,
    change: Callable[[str], str],
) -> None:
    """Each change is tried on every second sentence."""
    sentences = [change(sentence) for sentence in _sentences()[first::2]]
    assert len(sentences) > 1_000
    pipelines = load_pipelines(("sm", "md"))
    for start in range(0, len(sentences), _BLOCK):
        body = "\n\n".join(sentences[start : start + _BLOCK])
        document = parse_article(f"Any words\n\nMarch 9, 2023\n\n{body}\n", source="s", path="a")
        reading = extract(document, pipelines)
        text = {sentence.id: sentence.text for sentence in reading.sentences}
        assert all(e.cue == text[e.sentence][e.cue_start : e.cue_end] for e in reading.evidence)
