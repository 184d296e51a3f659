"""Find the noun phrases and gerunds of a text: how far each reaches, and the word and preposition it hangs on."""

from collections.abc import Sequence

from kg.extract.grammar.grammar import NOUNS, phrase
from kg.extract.parsing.parse import ParsedBlock, end_of, start_of
from kg.extract.roles.positions import ADVERBIALS
from kg.extract.words.tree import Token
from kg.model import Phrase, Span

# what hangs on a noun and is said of it in a clause or beside it, not part of naming it
_BESIDE = frozenset(
    {"relcl", "acl", "appos", "punct", "cc", "conj", "advcl", "preconj", "parataxis"}
)
_STANDING = frozenset(
    {"nsubj", "nsubjpass", "dobj", "pobj", "attr", "oprd", "dative", "appos", "conj", "npadvmod", "ROOT"}
)  # fmt: skip
_COMPOUND = frozenset(
    {"because", "out", "due", "instead", "according", "ahead", "outside", "inside"}
)


def find_phrases(parse: Sequence[ParsedBlock]) -> tuple[Phrase, ...]:
    """Return the noun phrases of one pipeline's parse, in text order; a phrase inside another comes after it."""
    found = [
        _make_phrase(token)
        for block in parse
        for sentence in block.sentences
        for token in sentence.span
        if _is_phrase(token)
    ]
    return tuple(sorted(found, key=lambda p: (p.start, -p.reach, p.end)))


def _is_phrase(token: Token) -> bool:
    """Return whether `token` heads a phrase: a noun, or a gerund behind a preposition.

    "for example" and "in order" only join clauses, and "including X" adds to a list.
    """
    if token.dep_ == "pcomp":
        return token.tag_ == "VBG"
    if token.dep_ == "pobj":
        above = token.head
        if (above.lower_, token.lower_) in ADVERBIALS or above.tag_ == "VBG":
            return False
    return token.pos_ in NOUNS and token.dep_ in _STANDING


def _make_phrase(token: Token) -> Phrase:
    first, last = phrase(token)
    top = token
    while top.dep_ == "conj" and top.head.pos_ in NOUNS:
        top = top.head
    preposition, governor = None, top.head
    if top.dep_ in {"pobj", "pcomp"}:
        words = _prepositions(top.head)
        preposition, governor = Span(start_of(words[0]), end_of(words[-1])), words[0].head
    doc = token.doc
    return Phrase(
        start=start_of(doc[first]),
        end=end_of(doc[last]),
        reach=end_of(doc[max(last, _reach(token))]),
        preposition=preposition,
        governor=start_of(governor) if governor.i != token.i else -1,
    )


def _prepositions(word: Token) -> list[Token]:
    """Return the words of a preposition: "because of" hangs together in either of two ways."""
    inner = [c for c in word.children if c.dep_ == "pcomp" and c.pos_ == "ADP"]
    outer = word.head
    joined = outer.lower_ in _COMPOUND and outer.i == word.i - 1
    return [outer, word] if joined else [word, *inner]


def _reach(head: Token) -> int:
    """Return the number of the last token of a phrase with the phrases that hang on it, as long as they join up."""
    inside, open_ = {head.i}, [head]
    while open_:
        for child in open_.pop().children:
            if child.dep_ not in _BESIDE:
                inside.add(child.i)
                open_.append(child)
    last = head.i
    while last + 1 in inside:
        last += 1
    return last
