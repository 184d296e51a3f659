"""The vectors of tokens are those of the pipelines' networks, whatever was read before."""

from concurrent.futures import ThreadPoolExecutor
from typing import Any

import numpy as np
import pytest
from spacy.tokens import Doc
from thinc.api import chain

from kg.errors import ModelError
from kg.extract.parsing import vectors
from kg.extract.parsing.copies import make_doc
from kg.extract.parsing.pipelines import Pipeline, load_pipeline
from kg.extract.parsing.vectors import TokenVectors

pytestmark = pytest.mark.slow
TEXTS = ["Ann Lee didn't pay 12.5 million dollars to Rui Costa's bank.", "It rained.", "", "Never"]


def network_of(name: str, pipe: str) -> Any:
    """Return the network that makes the vectors for a pipeline's parser, or for its recogniser."""
    model: Any = load_pipeline(name).nlp.get_pipe(pipe).model  # type: ignore[attr-defined]
    return model if pipe == "tok2vec" else model.get_ref("tok2vec").layers[0]


def text_of(pipeline: Pipeline, text: str) -> Doc:
    """Return the tokens of `text` as the reader makes them: words, and the spaces behind them."""
    tokens = list(pipeline.nlp.make_doc(text))
    spaces = [bool(t.whitespace_) for t in tokens]
    return make_doc(pipeline, [t.text for t in tokens], spaces, [None] * len(tokens))


@pytest.mark.parametrize("name", ["sm", "md"])
@pytest.mark.parametrize("pipe", ["tok2vec", "ner"])
def test_the_vectors_are_those_of_the_network(name: str, pipe: str) -> None:
    """Also of a text without words among others, and of words that were met before."""
    pipeline, network = load_pipeline(name), network_of(name, pipe)
    made = TokenVectors(pipeline, network)
    docs = [text_of(pipeline, text) for text in TEXTS]
    expected = network.predict(docs)
    for _ in range(2):
        for mine, its in zip(made.predict(docs), expected, strict=True):
            assert mine.shape == its.shape
            np.testing.assert_allclose(mine, its, atol=2e-5)


@pytest.mark.parametrize("name", ["sm", "md"])
@pytest.mark.parametrize("pipe", ["tok2vec", "ner"])
def test_what_was_read_before_changes_no_digit(
    name: str, pipe: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Nor does it where so much was read that all was forgotten."""
    pipeline, network = load_pipeline(name), network_of(name, pipe)
    doc, strings = text_of(pipeline, TEXTS[0]), pipeline.nlp.vocab.strings
    fresh, late = (TokenVectors(pipeline, network) for _ in range(2))
    words = [word for word in list(strings)[:300] if word and not word.isspace()]
    for number in range(0, len(words), 7):
        late.predict([Doc(doc.vocab, words=words[number : number + 7])])
    (first,) = fresh.predict([doc])
    (after,) = late.predict([doc])
    monkeypatch.setattr(vectors, "_KEPT_WORDS", 5)
    (again,) = late.predict([doc])
    assert first.tobytes() == after.tobytes() == again.tobytes()


def test_several_threads_may_read_at_once() -> None:
    """Each gets the vectors that it would get by itself."""
    pipeline, network = load_pipeline("sm"), network_of("sm", "tok2vec")
    words = [word for word in list(pipeline.nlp.vocab.strings)[:800] if word and not word.isspace()]
    docs = [Doc(pipeline.nlp.vocab, words=words[n : n + 20]) for n in range(0, len(words), 20)]
    alone, shared = (TokenVectors(pipeline, network) for _ in range(2))
    with ThreadPoolExecutor(8) as threads:
        found = list(threads.map(lambda doc: shared.predict([doc])[0].tobytes(), docs))
    assert found == [alone.predict([doc])[0].tobytes() for doc in docs]


def test_where_rows_differ_each_is_multiplied_by_itself(monkeypatch: pytest.MonkeyPatch) -> None:
    """A machine whose products depend on the row's place gets no wrong digit, only less speed."""
    multiply = vectors._FewRows.gemm

    def differ(self: Any, *factors: Any, **turned: bool) -> Any:
        product = multiply(self, *factors, **turned)
        product += np.arange(len(product), dtype=np.float32)[:, None] % self.rows
        return product

    monkeypatch.setattr(vectors._FewRows, "gemm", differ)
    made = TokenVectors(load_pipeline("sm"), network_of("sm", "tok2vec"))
    assert made._ops.rows == 1


def test_another_network_is_refused() -> None:
    """Words are not all that it looks at, or its layers are others."""
    of_word, of_text = network_of("sm", "tok2vec").layers
    with pytest.raises(ModelError, match="another kind"):
        TokenVectors(load_pipeline("sm"), chain(of_word, of_word))
    with pytest.raises(ModelError, match="another kind"):
        TokenVectors(load_pipeline("sm"), chain(of_text, of_text))
