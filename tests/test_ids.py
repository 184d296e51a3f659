"""Ids are equal exactly when what they stand for is equal."""

from hypothesis import given
from hypothesis import strategies as st

from kg.ids import (
    SCHEME,
    _frame,
    canonical_json,
    document_id,
    entity_id,
    evidence_id,
    filler_part,
    make_id,
    name_id,
    normalise,
    revision_id,
    sentence_id,
    text_hash,
)

PARTS = st.recursive(
    st.none() | st.booleans() | st.integers(-99, 99) | st.text(max_size=4),
    lambda inner: st.lists(inner, max_size=3),
    max_leaves=6,
)


def same(a: object, b: object) -> bool:
    """Return whether two parts are equal with their types, as JSON tells them apart."""
    return repr(a) == repr(b)


@given(st.lists(PARTS, max_size=4), st.lists(PARTS, max_size=4))
def test_id_is_equal_exactly_when_parts_are(a: list[object], b: list[object]) -> None:
    """No two lists of parts share an id, however their texts run together."""
    assert (make_id("x", a) == make_id("x", b)) is same(a, b)  # type: ignore[arg-type]


def test_id_is_the_one_of_the_contract() -> None:
    """The scheme, the framing and the length never change: graphs in use hold these ids."""
    assert make_id("s", ["a", None, 1, ["ü"]]) == "s_4d8ef91096374c2f0c1ea8ac"


@given(st.lists(st.text() | st.integers(), max_size=3))
def test_words_alone_are_framed_like_all_parts(parts: list[str | int]) -> None:
    """The short way to frame words gives what JSON gives, quotes and control characters too."""
    assert _frame([SCHEME, *parts]) == canonical_json([SCHEME, *parts])


@given(st.text())
def test_normalising_twice_changes_nothing(text: str) -> None:
    """A normalised text is its own normal form."""
    assert normalise(normalise(text)) == normalise(text)


def test_normalised_text_forgets_case_width_and_white_space() -> None:
    """Full-width letters, capitals, sharp s and runs of white space are not told apart."""
    assert normalise(" STRASSE\n ＡＢ ") == normalise("Straße ab")


def test_document_is_known_by_address_else_by_place() -> None:
    """The address alone counts where there is one."""
    here = document_id(url="https://example.org/a", source="x", path="a.txt")
    assert here == document_id(url="https://example.org/a", source="y", path="b.txt")
    assert document_id(url="", source="x", path="a") != document_id(url="", source="y", path="a")
    assert document_id(url=None, source="x", path="a") == document_id(url="", source="x", path="a")


def test_each_kind_of_record_has_its_letter() -> None:
    """The letter before the underscore names the kind of record."""
    ids = [
        document_id(url="u", source="", path=""),
        revision_id("d_1", text_hash("t")),
        sentence_id("d_1", "T", 0),
        entity_id("Person", "Ada"),
        name_id("Ada"),
        evidence_id("t_1", (0, 1), ("SAYS", "positive", "actual"), (None, None, []), "rules"),
    ]
    assert [x[:2] for x in ids] == ["d_", "w_", "t_", "e_", "n_", "v_"]


def test_second_occurrence_of_a_sentence_is_another_sentence() -> None:
    """The same words twice in an article are two sentences; case is no difference."""
    assert sentence_id("d_1", "Yes.", 0) != sentence_id("d_1", "Yes.", 1)
    assert sentence_id("d_1", "Yes.", 0) == sentence_id("d_1", " YES.", 0)


def test_evidence_id_tells_fillers_apart() -> None:
    """An entity, a literal and an inner evidence of the same words differ; the order of roles does not count."""

    def made(*fillers: object, roles: list[tuple[str, object]] | None = None) -> str:
        subject, object_ = fillers
        rest = (subject, object_, roles or [])
        claim = ("USES", "positive", "actual")
        return evidence_id("t_1", (3, 7), claim, rest, "rules")  # type: ignore[arg-type]

    entity = filler_part(entity="x", literal=None, evidence=None)
    literal = filler_part(entity=None, literal="x", evidence=None)
    inner = filler_part(entity=None, literal=None, evidence="x")
    assert len({made(a, b) for a in (entity, literal, inner) for b in (entity, literal, None)}) == 9
    one = made(None, None, roles=[("topic", entity), ("location", literal)])
    assert one == made(None, None, roles=[("location", literal), ("topic", entity)])
