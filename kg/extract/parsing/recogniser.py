"""Find the names in parsed texts as a pipeline's recogniser does, with its weights, for all tokens at once.

spaCy walks from token to token and asks at each which of the moves are allowed, in calls that take and give back
Python's lock some hundred times: a fifth of a pipeline's time. But what begins at a token outside of a name depends on
that token alone, and inside of a name only where it began and the token at hand count.
"""

from collections.abc import Iterator, Sequence
from functools import cache
from typing import Any, NamedTuple

import numpy as np
from numpy.typing import NDArray
from spacy.ml.parser_model import ParserStepModel  # type: ignore[import-not-found]  # no types
from spacy.tokens import Doc as SpacyDoc

from kg.errors import ModelError
from kg.extract.parsing.pipelines import Pipeline
from kg.extract.parsing.vectors import TokenVectors

# what the recogniser looks at: a token, and inside of a name the name's first token and the one before
_LOOKED_AT = 3


class Name(NamedTuple):
    """The tokens from number `start` to before `end` of a text, and the label of the name they are."""

    start: int
    end: int
    label: str


class Recogniser:
    """Finds the names that the recogniser of a pipeline finds in texts without spaces for tokens."""

    def __init__(self, pipeline: Pipeline) -> None:
        """Take the recogniser of `pipeline`.

        Raises:
            ModelError: it looks at other tokens, or leaves out some moves.
        """
        found: Any = pipeline.nlp.get_pipe("ner")
        self._model = found.model
        of_words, *self._rest = found.model.get_ref("tok2vec").layers
        self._vectors = TokenVectors(pipeline, of_words)
        looked_at = self._model.get_ref("lower").get_dim("nF")
        if looked_at != _LOOKED_AT or self._model.attrs["unseen_classes"]:
            raise ModelError(f"pipeline {pipeline.name!r}: its recogniser looks at other tokens")
        moves = [found.moves.get_class_name(n) for n in range(found.moves.n_moves)]
        self._labels = [move.partition("-")[2] for move in moves]
        self._begins = np.array([move.startswith("B-") for move in moves])
        self._whole = np.array([move.startswith("U-") and move != "U-" for move in moves])
        free = self._begins | self._whole | np.array([move == "O" for move in moves])
        self._closed = np.where(free, np.float32(0), np.float32(-np.inf))
        begun = [move if move.startswith("B-") else "" for move in moves]
        self._inside = np.array([moves.index(f"I-{b[2:]}") if b else -1 for b in begun])
        self._last = np.array([moves.index(f"L-{b[2:]}") if b else -1 for b in begun])

    def find(self, docs: Sequence[SpacyDoc]) -> list[list[Name]]:
        """Return the names in each of `docs`, whose sentences are known, in text order."""
        if not any(map(len, docs)):
            return [[] for _ in docs]
        looks = [self._look, *self._model.layers[1:]]
        step = ParserStepModel(docs, looks, has_upper=self._model.attrs["has_upper"], train=False)
        moves, ends = self._choose(step, _can_go_on(docs))
        found, first = [], 0
        for doc in docs:
            last = first + len(doc)
            found.append(list(self._walk(moves[first:last], ends[first:last], first)))
            first = last
        return found

    def _look(self, docs: Sequence[SpacyDoc], *, is_train: bool) -> tuple[Any, None]:  # noqa: ARG002 - asked so by spaCy
        """Return what the recogniser looks at, a row for each token of all `docs`, and nothing to learn from."""
        found: Any = self._vectors.predict(docs)
        for layer in self._rest:
            found = layer.predict(found)
        return found, None

    def _walk(self, moves: Sequence[int], ends: Sequence[int], first: int) -> Iterator[Name]:
        free = 0
        for at, (move, end) in enumerate(zip(moves, ends, strict=True)):
            if at >= free and self._labels[move]:
                free = end - first
                yield Name(at, free, self._labels[move])

    def _choose(self, step: Any, can_go_on: NDArray[np.bool_]) -> tuple[list[int], list[int]]:
        """Return the best move at each token outside of a name, and where a name that begins there ends."""
        count = len(can_go_on)
        looked_at = np.full((count, _LOOKED_AT), -1, dtype=np.int32)
        looked_at[:, 0] = np.arange(count)
        scores = _score(step, looked_at) + self._closed
        scores[np.ix_(~can_go_on, self._begins)] = -np.inf
        moves = scores.argmax(axis=1)
        ends = np.arange(1, count + 1)
        starts = np.flatnonzero(self._begins[moves])
        at = starts + 1
        while len(starts):
            scores = _score(step, np.stack([at, starts, at - 1], axis=1).astype(np.int32))
            begun, rows = moves[starts], np.arange(len(starts))
            inside = scores[rows, self._inside[begun]] >= scores[rows, self._last[begun]]
            inside &= can_go_on[at]
            ends[starts] = at + 1
            starts, at = starts[inside], at[inside] + 1
        return moves.tolist(), ends.tolist()


def _score(step: Any, looked_at: NDArray[np.int32]) -> NDArray[np.float32]:
    """Return the score of each move where the recogniser looks at these tokens, a row for each place."""
    scores: NDArray[np.float32] = step.vec2scores.predict(step.state2vec.predict(looked_at))
    return scores


def _can_go_on(docs: Sequence[SpacyDoc]) -> NDArray[np.bool_]:
    """Return of the tokens of all `docs` whether the next one belongs to the same sentence."""
    begins = [np.append(doc.to_array("SENT_START")[1:], 1) != 1 for doc in docs if len(doc)]
    return np.concatenate(begins)


@cache
def recogniser_of(pipeline: Pipeline) -> Recogniser:
    """Return the recogniser of `pipeline`, made once."""
    return Recogniser(pipeline)
