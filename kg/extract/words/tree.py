"""A parsed text in plain Python: the part of spaCy's tokens, spans and texts that the rules ask for, copied once.

The rules ask a tree some hundred questions a word. Each costs a call into spaCy that makes an object; here most are
attributes. The names are spaCy's, so that what is known of its trees holds for these.
"""

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import wraps
from itertools import accumulate, islice, pairwise
from operator import xor
from typing import TYPE_CHECKING, TypeVar, cast

if TYPE_CHECKING:
    from kg.extract.words.claims import Scope

_MOST_PASSES = 11
NOUN_OR_NAME = frozenset({"NOUN", "PROPN"})
VERBAL = frozenset({"VERB", "AUX"})
# how a verb's subject hangs on it where it is a noun
NOUN_SUBJECTS = frozenset({"nsubj", "nsubjpass"})
# tags of verbs that carry the tense of their clause, and of the modals that do so beside a bare verb
FINITE = frozenset({"VBD", "VBP", "VBZ"})
FINITE_OR_MODAL = FINITE | {"MD"}
# verbs and helpers of several who do something
PLURAL_VERBS = frozenset({"are", "have", "were"})
# how a word before a noun hangs on it where it tells what kind it is of
BEFORE_NOUN = frozenset({"amod", "compound", "nmod"})
# how a word inside of a set phrase hangs there, which plays no part by itself
INSIDE = "dep"
REFLEXIVES = frozenset({"himself", "herself", "itself", "themselves"})
# what opens and closes quoted words
MARKS = frozenset({'"', "``", "''", "“", "”"})

Question = TypeVar("Question", bound=Callable[..., object])


class Token:
    """One token of a `Doc`; two are equal when they are the same object."""

    __slots__ = (
        "children", "dep_", "doc", "ent_type_", "governor", "head", "i", "idx", "is_punct", "known", "left_edge",
        "lefts", "lemma_", "like_num", "lower_", "offset", "passive", "pos_", "positions", "prepositions", "right_edge",
        "rights", "sent", "subtree_", "tag_", "text", "whitespace_",
    )  # fmt: skip

    doc: "Doc"
    i: int
    # where it begins in the Doc's text, and in the document
    idx: int
    offset: int
    text: str
    lower_: str
    lemma_: str
    pos_: str
    tag_: str
    dep_: str
    ent_type_: str
    whitespace_: str
    is_punct: bool
    like_num: bool
    head: "Token"
    lefts: "tuple[Token, ...]"
    rights: "tuple[Token, ...]"
    children: "tuple[Token, ...]"
    left_edge: "Token"
    right_edge: "Token"
    sent: "Span"
    # what `subtree` and the rules found out, until a head is changed
    subtree_: "tuple[Token, ...] | None"
    prepositions: "tuple[tuple[str, Token, Token], ...] | None"
    positions: "dict[str, list[Token]] | None"
    governor: "tuple[str, Token | None] | None"
    passive: bool | None
    # what `kept` questions found out, by question; None while the text may still change
    known: "dict[object, object] | None"

    def __len__(self) -> int:
        """Return the number of its characters."""
        return len(self.text)

    def __bool__(self) -> bool:
        """Return True: a token is always something."""
        return True

    def __repr__(self) -> str:
        """Return its text."""
        return self.text

    @property
    def text_with_ws(self) -> str:
        """Return its text and the space behind it."""
        return self.text + self.whitespace_

    @property
    def is_alpha(self) -> bool:
        """Return whether it is made of letters only."""
        return self.text.isalpha()

    @property
    def is_lower(self) -> bool:
        """Return whether it has letters, none of them a capital."""
        return self.text.islower()

    @property
    def subtree(self) -> "tuple[Token, ...]":
        """Return the token and all that hangs on it, in the order of the tree."""
        if self.subtree_ is None:
            if not self.children:
                self.subtree_ = (self,)
            else:
                before = [t for c in self.lefts for t in c.subtree]
                self.subtree_ = (*before, self, *(t for c in self.rights for t in c.subtree))
        return self.subtree_

    @property
    def ancestors(self) -> "Iterator[Token]":
        """Give its head, the head of that, and so on to the root."""
        step = self
        while step.head is not step:
            step = step.head
            yield step

    def is_ancestor(self, other: "Token") -> bool:
        """Return whether `other` hangs on this token, directly or not."""
        step = other
        while step.head is not step:
            step = step.head
            if step is self:
                return True
        return False

    def nbor(self, distance: int) -> "Token":
        """Return the token so far behind this one, or before it; where the text ends, one without words or ties."""
        place, doc = self.i + distance, self.doc
        return doc[place] if 0 <= place < len(doc) else NOTHING

    @property
    def conjuncts(self) -> "tuple[Token, ...]":
        """Return the other members of the list that it is in, the first one first."""
        first = self
        while first.dep_ == "conj" and first.head is not first:
            first = first.head
        found = [first]
        for token in found:
            found.extend(c for c in token.rights if c.dep_ == "conj")
        return tuple(t for t in found if t is not self)

    def hang_on(self, head: "Token") -> None:
        """Make `head` the head of this token, and set right all that follows from it.

        A token that is its own head is a root. Nothing happens where `head` hangs on this token: a circle has no root.
        """
        if head is self.head or self.is_ancestor(head):
            return
        ends = [_root_of(self), _root_of(head)]
        self.head = head
        first = min(t.left_edge.i for t in ends)
        self.doc.link(first, max(t.right_edge.i for t in ends) + 1)


def _root_of(token: Token) -> Token:
    while token.head is not token:
        token = token.head
    return token


class Span(list[Token]):  # noqa: PLW1641 - a list has no hash
    """Some tokens of a Doc side by side: a sentence, or a name with its label."""

    __slots__ = ("_inside", "doc", "end", "label_", "start")

    def __init__(self, doc: "Doc", start: int, end: int, label: str = "") -> None:
        """Take the tokens from number `start` to before `end`."""
        super().__init__(doc[start:end])
        self.doc = doc
        self.start = start
        self.end = max(start, end)
        self.label_ = label
        # the names of the Doc for which `ents` was answered last, and the answer
        self._inside: tuple[tuple[Span, ...], tuple[Span, ...]] = (), ()

    def __eq__(self, other: object) -> bool:
        """Return whether `other` is the same tokens under the same label."""
        return (
            isinstance(other, Span)
            and self.start == other.start
            and self.end == other.end
            and self.label_ == other.label_
            and self.doc is other.doc
        )

    def __ne__(self, other: object) -> bool:
        """Return whether `other` is anything else."""
        return not self == other

    def __contains__(self, token: object) -> bool:
        """Return whether `token` is one of them."""
        return (
            isinstance(token, Token) and self.start <= token.i < self.end and token.doc is self.doc
        )

    @property
    def text(self) -> str:
        """Return the words as they are written."""
        return text_of(self)

    @property
    def start_char(self) -> int:
        """Return where the first token begins in the Doc's text."""
        return self[0].idx

    @property
    def sent(self) -> "Span":
        """Return the sentence of the first token."""
        return self.doc[self.start].sent

    @property
    def ents(self) -> "tuple[Span, ...]":
        """Return the names that are wholly inside, in text order."""
        names = self.doc.ents
        if self._inside[0] is not names:
            inside = tuple(e for e in names if self.start <= e.start and e.end <= self.end)
            self._inside = names, inside
        return self._inside[1]

    @property
    def root(self) -> Token:
        """Return the token that all others hang on, or the first of those that are as near to the root."""
        for token in self:
            if token.head is token:
                return token
        start, end = self.start, self.end
        best, depth = self[0], len(self.doc)
        for token in self:
            if not start <= token.head.i < end:
                steps, step = 0, token
                while step.head is not step:
                    steps, step = steps + 1, step.head
                if steps < depth:
                    best, depth = token, steps
        return best


def text_of(tokens: Sequence[Token]) -> str:
    """Return tokens that stand side by side as they are written."""
    if not tokens:
        return ""
    return tokens[0].doc.text[tokens[0].idx : tokens[-1].idx + len(tokens[-1].text)]


class Doc(list[Token]):
    """The tokens of one block. `scopes` keeps what was found out about the scope of its words."""

    __slots__ = ("_ents", "_places", "_quoted", "is_headline", "scopes", "text")

    def __init__(self, text: str, *, is_headline: bool) -> None:
        """Start without tokens."""
        super().__init__()
        self.text = text
        self.is_headline = is_headline
        self.scopes: dict[int, Scope] = {}
        self._ents: tuple[Span, ...] = ()
        self._places: tuple[dict[int, int], dict[int, int]] | None = None
        self._quoted: list[bool] | None = None

    @property
    def quoted(self) -> list[bool]:
        """Return of each token whether an odd number of quotation marks stands before it."""
        if self._quoted is None:
            marks = accumulate((t.text in MARKS for t in self), xor, initial=False)
            self._quoted = list(islice(marks, len(self)))
        return self._quoted

    def span(self, start: int, end: int, label: str = "") -> Span:
        """Return the tokens from number `start` to before `end` as a Span, which knows its words and its root."""
        return Span(self, start, end, label)

    @property
    def ents(self) -> tuple[Span, ...]:
        """Return the names in it, in text order; no two overlap."""
        return self._ents

    @ents.setter
    def ents(self, names: Iterable[Span]) -> None:
        for old in self._ents:
            for token in old:
                token.ent_type_ = ""
        self._ents = tuple(sorted(names, key=lambda e: e.start))
        for name in self._ents:
            for token in name:
                token.ent_type_ = name.label_
        self._unsettle()

    def settle(self) -> None:
        """Keep from here on what `kept` questions find out: words and tree stay as they are now.

        A new head or new names unsettle the text, and forget all that was kept.
        """
        for token in self:
            token.known = {}

    def _unsettle(self) -> None:
        for token in self:
            token.known = None

    def char_span(self, start: int, end: int) -> Span | None:
        """Return the tokens that begin and end at these places of the text, None where no tokens do."""
        if self._places is None:
            first = {t.idx: t.i for t in self}
            self._places = first, {t.idx + len(t.text): t.i + 1 for t in self}
        starts, ends = self._places
        if start not in starts or end not in ends:
            return None
        return Span(self, starts[start], ends[end])

    def link(self, first: int, last: int) -> None:
        """Set children, edges and sentences of the tokens [first, last) from their heads, as spaCy does."""
        starts = self.set_edges(first, last)
        self.hang(first, last)
        within = range(first, last)
        self.cut(starts.union(t.i for t in self if t.sent.start == t.i and t.i not in within))

    def set_edges(self, first: int, last: int) -> set[int]:
        """Set the edges of the tokens [first, last) from their heads; return where the trees that they make begin."""
        tokens = self[first:last]
        left, right = list(range(first, last)), list(range(first, last))
        heads = [t.head.i - first for t in tokens]
        starts = set[int]()
        for _ in range(_MOST_PASSES):
            _widen(heads, left, right)
            starts = {left[n] for n, head in enumerate(heads) if head == n}
            if _are_closed(heads, starts, first):
                break
        for token, leftmost, rightmost in zip(tokens, left, right, strict=True):
            token.left_edge, token.right_edge = self[leftmost], self[rightmost]
        return starts

    def hang(self, first: int, last: int) -> None:
        """Set the children of the tokens [first, last), to which their heads belong, too."""
        lefts: list[list[Token]] = [[] for _ in range(first, last)]
        rights: list[list[Token]] = [[] for _ in range(first, last)]
        for token in self[first:last]:
            if token.head.i > token.i:
                lefts[token.head.i - first].append(token)
            elif token.head is not token:
                rights[token.head.i - first].append(token)
        for token, before, behind in zip(self[first:last], lefts, rights, strict=True):
            token.lefts, token.rights = tuple(before), tuple(behind)
            token.children = token.lefts + token.rights
        for token in self:
            token.subtree_ = token.prepositions = token.positions = None
            token.passive = token.governor = token.known = None

    def cut(self, starts: Iterable[int]) -> None:
        """Set the sentences, which begin at token 0 and at `starts`."""
        borders = [*sorted({0, *starts}), len(self)]
        for start, end in pairwise(borders):
            sentence = Span(self, start, end)
            for token in sentence:
                token.sent = sentence


def _widen(heads: Sequence[int], left: list[int], right: list[int]) -> None:
    """Let every head reach as far as its children do: once from left to right, once back."""
    for order in (range(len(heads)), range(len(heads) - 1, -1, -1)):
        for child in order:
            head = heads[child]
            if left[child] < left[head]:  # min and max would take most of the time
                left[head] = left[child]
            if right[child] > right[head]:
                right[head] = right[child]


def _are_closed(heads: Sequence[int], starts: Iterable[int], first: int) -> bool:
    """Return whether every token's head is in its own sentence; the last token is not asked."""
    borders = [0, *sorted(s - first for s in starts if s > first), len(heads) - 1]
    return all(
        start <= heads[n] <= end for start, end in pairwise(borders) for n in range(start, end)
    )


def kept(ask: Question) -> Question:
    """Return `ask`, a question about a token and its tree, as one that a settled text answers once for a token.

    The answer is shared: nobody may change it.
    """

    @wraps(ask)
    def answer(token: Token) -> object:
        known = token.known
        if known is None:
            return ask(token)
        if ask not in known:
            known[ask] = ask(token)
        return known[ask]

    return cast("Question", answer)


def kept_by_depth(ask: Question) -> Question:
    """Return `ask` as `kept` does, where it counts how deep it asks itself: far down it gives up."""

    @wraps(ask)
    def answer(token: Token, depth: int = 0) -> object:
        known = token.known
        if known is None:
            return ask(token, depth)
        key = ask, depth
        if key not in known:
            known[key] = ask(token, depth)
        return known[key]

    return cast("Question", answer)


def _make_nothing() -> Token:
    """Return a token of no text: what rules find beyond either end, where they ask for words and find none."""
    token = Token()
    token.doc = Doc("", is_headline=False)
    token.i = token.idx = token.offset = -1
    token.text = token.lower_ = token.lemma_ = token.whitespace_ = ""
    token.pos_ = token.tag_ = token.dep_ = token.ent_type_ = ""
    token.is_punct = token.like_num = False
    token.head = token.left_edge = token.right_edge = token
    token.lefts = token.rights = token.children = ()
    token.sent = token.doc.span(0, 0)
    token.subtree_ = token.prepositions = token.positions = token.governor = token.passive = None
    token.known = None
    return token


# beyond either end of a text
NOTHING = _make_nothing()
