"""Give tokens the vectors that a pipeline's tagger, parser and recogniser look at, with its weights.

The first layers of a network look at each token by itself. What they make of a word, with six tables and a third of
all products, is the same wherever it stands: it is asked for once. The layers that follow look at a token's neighbours,
each at those beside it; here they make no arrays that only training needs. The vectors are the network's to six digits.
"""

from collections.abc import Iterator, Sequence
from threading import Lock
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.tokens import Doc as SpacyDoc
from thinc.api import NumpyOps

from kg.errors import ModelError
from kg.extract.parsing.pipelines import Pipeline

Vectors = NDArray[np.float32]

# what a layer may look at for the word and the space behind it to tell all
_OF_WORDS = frozenset({"NORM", "PREFIX", "SUFFIX", "SHAPE", "SPACY", "IS_SPACE"})
_OF_NEIGHBOURS = frozenset({"expand_window", "maxout", "layernorm", "dropout"})
# a table of so many takes 15 MB at most, and a word 20 microseconds to make anew
_KEPT_WORDS = 20_000
_MOST_ROWS = 8
# what thinc adds to a variance before it divides by its root
_LEAST_VARIANCE = np.float32(1e-8)


class _FewRows(NumpyOps):  # type: ignore[misc]  # thinc has no types
    """Multiplies `rows` rows at a time: the last digit of a row's product may depend on where it stands among many."""

    rows = _MOST_ROWS

    def gemm(
        self, x: Any, y: Any, out: Any = None, trans1: bool = False, trans2: bool = False
    ) -> Any:
        """Return the product of `x` and `y`, each turned round where that is asked for, in `out` or a new array."""
        x, y = x.T if trans1 else x, y.T if trans2 else y
        missing = -len(x) % self.rows
        full = np.concatenate([x, np.zeros_like(x, shape=(missing, x.shape[1]))])
        parts = full.reshape(-1, self.rows, x.shape[1])
        product = np.concatenate([np.dot(part, y) for part in parts])[: len(x)]
        if out is None:
            return product
        out[:] = product
        return out


class _Layer(NamedTuple):
    """Weights of a layer that looks at three tokens: the best of its pieces is brought to scale and added."""

    weights: Vectors
    bias: Vectors
    gain: Vectors
    shift: Vectors


class TokenVectors:
    """Does the work of a network of two parts: one looks at words, the other at their neighbours."""

    def __init__(self, pipeline: Pipeline, network: Any) -> None:
        """Take the two parts of a `network` of `pipeline`.

        Raises:
            ModelError: they are made in another way.
        """
        of_word, of_text = network.layers
        looked_at = {name for layer in of_word.walk() for name in layer.attrs.get("columns", ())}
        layers = list(_layers_of(of_text))
        if not looked_at or looked_at - _OF_WORDS or not layers:
            raise ModelError(
                f"pipeline {pipeline.name!r}: a network of another kind, expected one of words and their neighbours"
            )
        self._layers = layers
        self._apart: int = of_text.attrs["pad"]
        self._vocab = pipeline.nlp.vocab
        self._of_word = of_word.copy()
        self._ops = _FewRows()
        for layer in self._of_word.walk():
            layer.ops = self._ops
        self._lock = Lock()  # for who reads in several threads
        self._rows: dict[tuple[int, int], int] = {}
        self._known: Vectors = np.empty((0, of_word.get_dim("nO")), dtype=np.float32)
        while self._ops.rows > 1 and not self._are_rows_alike():
            self._ops.rows //= 2

    def predict(self, docs: Sequence[SpacyDoc]) -> list[Vectors]:
        """Return the vectors of the tokens of each of `docs`, which were made of words and the spaces behind them."""
        with self._lock:
            words = self._of_words(docs)
        return self._look_around(words)

    def _of_words(self, docs: Sequence[SpacyDoc]) -> list[Vectors]:
        """Return the vectors that the words of each of `docs` have by themselves."""
        if len(self._rows) > _KEPT_WORDS:
            self._rows.clear()
        rows = self._rows
        keys = [list(map(tuple, doc.to_array(["ORTH", "SPACY"]).tolist())) for doc in docs]
        new = list(dict.fromkeys(key for of_doc in keys for key in of_doc if key not in rows))
        if new:
            strings = self._vocab.strings
            made = self._learn([strings[word] for word, _ in new], [bool(s) for _, s in new])
            first, end = len(rows), len(rows) + len(new)
            if end > len(self._known):
                # twice as long: to copy all for each article would take longer and longer
                more = np.empty((2 * end, self._known.shape[1]), dtype=np.float32)
                more[:first] = self._known[:first]
                self._known = more
            self._known[first:end] = made
            rows.update(zip(new, range(first, end), strict=True))
        return [self._known[[rows[key] for key in of_doc]] for of_doc in keys]

    def _look_around(self, texts: Sequence[Vectors]) -> list[Vectors]:
        """Return the vectors of texts whose words have these; empty rows keep the texts apart."""
        apart, width = self._apart, self._known.shape[1]
        starts = [apart]
        for text in texts:
            starts.append(starts[-1] + len(text) + apart)
        found: Vectors = np.zeros((starts[-1], width), dtype=np.float32)
        for start, text in zip(starts, texts, strict=False):
            found[start : start + len(text)] = text
        three: Vectors = np.zeros((len(found), 3 * width), dtype=np.float32)
        for layer in self._layers:
            three[1:, :width] = found[:-1]
            three[:, width : 2 * width] = found
            three[:-1, 2 * width :] = found[1:]
            found += _apply(layer, three, width)
        return [
            found[start : start + len(text)] for start, text in zip(starts, texts, strict=False)
        ]

    def _learn(self, words: list[str], spaces: list[bool]) -> Vectors:
        doc = SpacyDoc(self._vocab, words=words, spaces=spaces)
        made: Vectors = self._of_word.predict([doc])[0]
        return made

    def _are_rows_alike(self) -> bool:
        """Return whether a word gets the same vector, digit for digit, in each row of those multiplied together."""
        rows = self._ops.rows
        made = (self._learn([word] * rows, [True] * rows) for word in ("said", "1998", "Ukraine"))
        return all((vectors == vectors[0]).all() for vectors in made)


def _apply(layer: _Layer, three: Vectors, width: int) -> Vectors:
    pieces: Vectors = three @ layer.weights
    pieces += layer.bias
    best: Vectors = np.maximum(pieces[:, :width], pieces[:, width : 2 * width])
    for start in range(2 * width, pieces.shape[1], width):
        np.maximum(best, pieces[:, start : start + width], out=best)
    best -= best.mean(axis=1, keepdims=True)
    variance = np.einsum("ij,ij->i", best, best) / np.float32(width)
    best /= np.sqrt(variance + _LEAST_VARIANCE)[:, None]
    best *= layer.gain
    best += layer.shift
    return best


def _layers_of(network: Any) -> Iterator[_Layer]:
    """Give the layers of a network that looks at neighbours; none where one is made in another way."""
    stack = network.layers[0].layers if network.name.startswith("with_array(residual(") else ()
    parts = [{part.name: part for part in layer.walk() if not part.layers} for layer in stack]
    if any(some.keys() != _OF_NEIGHBOURS for some in parts):
        return
    for some in parts:
        weights, bias = some["maxout"].get_param("W"), some["maxout"].get_param("b")
        width, pieces, looked_at = weights.shape
        # one piece of all columns after the other, as the best of them are then found in a few steps
        turned = weights.transpose(1, 0, 2).reshape(pieces * width, looked_at)
        yield _Layer(
            np.ascontiguousarray(turned.T),
            np.ascontiguousarray(bias.T).reshape(-1),
            some["layernorm"].get_param("G"),
            some["layernorm"].get_param("b"),
        )
