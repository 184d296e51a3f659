"""The copy of a spaCy text has what spaCy's own pipes find, token by token."""

import pytest

from kg.extract.parsing.copies import copy_doc, make_doc, parse_docs
from kg.extract.parsing.pipelines import load_pipeline
from kg.extract.words.tree import Doc, Token, kept, kept_by_depth

pytestmark = pytest.mark.slow
TEXTS = [
    "Let's go, the cook said; there are 12 pots, and there's soup.",
    "They ain't going to cut what was cut: he cuts it, she has cut it, to cut it hurts.",
    "Y'all got ta see the Lisbon tram that Rui Costa's uncle found, founded or left.",
    "A tram was sold in Faro yesterday that nobody had wanted, which the older of both cooks regrets.",
    "Gon na rain? C'm on, it is \"Mostly Cloudy\" in the U.S., isn't it?",
]


def copied(text: str, name: str) -> tuple[Doc, list[tuple[object, ...]], list[tuple[object, ...]]]:
    """Return the copy of `text`, what its tokens say, and what spaCy's say."""
    pipeline = load_pipeline(name)
    words = pipeline.nlp.make_doc(text)
    spaces = [bool(t.whitespace_) for t in words]
    borders: list[bool | int | None] = [n == 0 for n in range(len(words))]
    bare = make_doc(pipeline, [t.text for t in words], spaces, borders)
    ((parsed, found),) = parse_docs(pipeline, [bare], 1)
    starts = [t.idx for t in words]
    copy = copy_doc(pipeline, parsed, found, spaces, starts, is_headline=False)
    whole = pipeline.nlp(make_doc(pipeline, [t.text for t in words], spaces, borders))
    names = ("i", "idx", "text", "lower_", "lemma_", "pos_", "tag_", "dep_", "ent_type_", "whitespace_",
             "is_punct", "is_alpha", "is_lower", "like_num", "text_with_ws")  # fmt: skip
    places = ("head", "left_edge", "right_edge")
    groups = ("children", "lefts", "rights", "subtree", "ancestors", "conjuncts")

    def told(token: object) -> tuple[object, ...]:
        return (
            *(getattr(token, n) for n in names),
            *(getattr(token, n).i for n in places),
            *([t.i for t in getattr(token, n)] for n in groups),
            getattr(token, "sent").start,  # noqa: B009 - a token of either kind
            getattr(token, "sent").root.i,  # noqa: B009
        )

    return copy, [told(t) for t in copy], [told(t) for t in whole]


@pytest.mark.parametrize("name", ["sm", "md"])
@pytest.mark.parametrize("text", TEXTS)
def test_a_copy_says_what_the_pipeline_says(text: str, name: str) -> None:
    """Also a second time, when nothing about its words is worked out anew."""
    for _ in range(2):
        copy, own, spacys = copied(text, name)
        assert own == spacys
        assert copy.text == text


def test_a_changed_head_changes_children_and_edges() -> None:
    """What hangs on a token moves with it."""
    doc, _, _ = copied("The old mayor of Porto met a cook in Faro.", "sm")
    by_word = {t.text: t for t in doc}
    place, cook, met = by_word["in"], by_word["cook"], by_word["met"]
    place.hang_on(cook)
    assert place in cook.children
    assert place not in met.children
    assert cook.right_edge is by_word["Faro"]
    assert cook.is_ancestor(by_word["Faro"])
    assert [t.text for t in cook.subtree] == ["a", "cook", "in", "Faro"]
    place.hang_on(met)
    assert cook.right_edge is cook
    assert place in met.rights


def test_no_token_hangs_on_what_hangs_on_it() -> None:
    """A circle of heads would have no root, and who looks for it would never end."""
    doc, _, _ = copied("The old mayor of Porto met a cook in Faro.", "sm")
    by_word = {t.text: t for t in doc}
    met, cook = by_word["met"], by_word["cook"]
    met.hang_on(by_word["a"])
    assert (met.head, cook.head) == (met, met)
    cook.hang_on(cook)
    assert cook.head is cook


def test_names_can_be_set_anew() -> None:
    """Names that are taken out leave their tokens without a label."""
    doc, _, _ = copied("Ann Lee met Rui Costa in Faro.", "sm")
    doc.ents = [doc.span(3, 5, "PERSON"), doc.span(0, 2, "ORG")]
    assert [(e.text, e.label_, e.root.text) for e in doc.ents] == [
        ("Ann Lee", "ORG", "Lee"),
        ("Rui Costa", "PERSON", "Costa"),
    ]
    assert [t.ent_type_ for t in doc] == ["ORG", "ORG", "", "PERSON", "PERSON", "", "", ""]
    found = doc.char_span(12, 21)
    assert found is not None
    assert found.text == "Rui Costa"
    assert doc.char_span(12, 20) is None


def test_a_settled_text_answers_once() -> None:
    """A question is asked once for a token and a depth, until a head or a name changes; before that each time."""
    doc, _, _ = copied("Ann Lee met a cook in Faro.", "sm")
    met, place = doc[2], doc[5]
    asked: list[str] = []

    @kept
    def word_of(token: Token) -> str:
        asked.append(token.text)
        return token.text

    @kept_by_depth
    def depth_of(token: Token, depth: int = 0) -> int:
        asked.append(f"{token.text} {depth}")
        return depth

    def ask() -> list[str]:
        asked.clear()
        assert [word_of(met), word_of(met), word_of(place)] == ["met", "met", "in"]
        assert [depth_of(met), depth_of(met, 1), depth_of(met)] == [0, 1, 0]
        return list(asked)

    each = ["met", "met", "in", "met 0", "met 1", "met 0"]
    assert ask() == each
    doc.settle()
    assert ask() == ["met", "in", "met 0", "met 1"]
    assert ask() == []
    place.hang_on(doc[4] if place.head is met else met)
    assert ask() == each
    doc.settle()
    doc.ents = [doc.span(0, 2, "PERSON")]
    assert ask() == each


def test_names_inside_are_those_set_last() -> None:
    """A span that was asked before tells the new names."""
    doc, _, _ = copied("Ann Lee met Rui Costa in Faro.", "sm")
    end = doc.span(3, 8)
    for name in (doc.span(3, 5, "PERSON"), doc.span(6, 7, "GPE")):
        doc.ents = [doc.span(0, 2, "PERSON"), name]
        assert end.ents == (name,)
