"""Article files: decoding, refusals, kinds of blocks, identity."""

import os
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from kg.errors import InputError
from kg.model import Document, SentenceKind
from kg.sources.files import (
    MAX_BYTES,
    iter_articles,
    parse_article,
    read_article,
    relative_path,
)
from support.shut import shut_folder

ARTICLE = """Norland to Lend Two Ferries to Its Island Neighbor

By Ada Quill

March 4, 2023

A ferry leaves the harbor. Ada Quill / AFP

NORTH PORT — Norland will lend two ferries to Sudland for \\$3 million, the minister said on Friday.

Related article: Sudland Asks for Ferries

"We asked for three," the mayor of Sudland said. "We will get two."

Correction: An earlier version of this article misstated the price.

Original url:

https://News.example.org/2023/03/04/ferries?utm_source=feed#top
"""
BODY = "The council of the town has voted for the new bridge, and it will be built next year.\n"


def kinds(document: Document) -> list[tuple[str, str]]:
    return [(str(b.kind), document.text[b.start : b.end]) for b in document.blocks]


def test_article_parts_have_their_kinds() -> None:
    document = parse_article(ARTICLE, source="s", path="a.txt")
    assert [k for k, _ in kinds(document)] == [
        "headline", "byline", "dateline", "caption", "credit", "body", "teaser", "body", "correction", "boilerplate",
        "boilerplate",
    ]  # fmt: skip
    assert kinds(document)[4] == ("credit", "Ada Quill / AFP")


def test_article_values_come_from_its_head_and_tail() -> None:
    document = parse_article(ARTICLE, source="s", path="a.txt")
    assert document.title == "Norland to Lend Two Ferries to Its Island Neighbor"
    assert (document.byline, document.published) == ("Ada Quill", "2023-03-04")
    assert document.url == "https://news.example.org/2023/03/04/ferries"
    assert document.publisher == "news.example.org"


def test_address_beats_path_in_the_identity() -> None:
    one = parse_article(ARTICLE, source="s", path="a.txt")
    other = parse_article(ARTICLE, source="other", path="b.txt")
    assert one.id == other.id
    assert (
        parse_article(BODY, source="s", path="a").id != parse_article(BODY, source="s", path="b").id
    )


@pytest.mark.parametrize(
    ("line", "day"),
    [
        ("March 4, 2023", "2023-03-04"),
        ("Saturday, 4 March 2023", "2023-03-04"),
        ("Published: Mar. 4, 2023 10:15 GMT", "2023-03-04"),
        ("2023-03-04", "2023-03-04"),
        ("February 30, 2023", ""),
        ("March 2023", ""),
        ("HARBOR TOWN, March 4, 2023", "2023-03-04"),
        ("Odessa, 4 March 2023", "2023-03-04"),
        ("RIVERTON (Ferry Wire) — Mar. 4, 2023", "2023-03-04"),
        ("Port Royal, Saturday, March 4, 2023 —", "2023-03-04"),
        ("RIVERTON (Ferry Wire) — March 4", ""),
    ],
)
def test_date_line_gives_the_day(line: str, day: str) -> None:
    assert parse_article(f"A Title\n\n{line}\n\n{BODY}", source="s", path="a").published == day


@pytest.mark.parametrize(
    "line",
    ["HARBOR TOWN, March 4, 2023", "Odessa, 4 March 2023", "RIVERTON (Ferry Wire) — Nov. 20"],
)
def test_place_with_its_date_is_no_headline(line: str) -> None:
    document = parse_article(f"A Title\n\n{line}\n\n{BODY}", source="s", path="a")
    assert ("dateline", line) in kinds(document)


@pytest.mark.parametrize(
    "line",
    ["The Massacre of March 4", "Live Updates: Nov. 20, 2024", "Storm Hits Odessa, March 4"],
)
def test_headline_with_a_date_stays_a_headline(line: str) -> None:
    assert parse_article(f"{line}\n\n{BODY}", source="s", path="a").title == line


def test_day_stands_at_the_head_of_the_body() -> None:
    text = f"A Title\n\nRIVERTON, March 4, 2023 (Ferry Wire) - {BODY}"
    assert parse_article(text, source="s", path="a").published == "2023-03-04"


def test_update_line_yields_to_the_day_of_publication() -> None:
    text = f"A Title\n\nUpdated March 6, 2023\n\nPublished March 4, 2023\n\n{BODY}"
    assert parse_article(text, source="s", path="a").published == "2023-03-04"


def test_lines_without_blank_lines_between_are_told_apart() -> None:
    text = f"Council Votes for New Bridge\nBy Ada Quill\nMarch 4, 2023\n{BODY}{BODY}"
    document = parse_article(text, source="s", path="a")
    assert [k for k, _ in kinds(document)] == ["headline", "byline", "dateline", "body", "body"]


def test_wrapped_paragraph_stays_one_block() -> None:
    wrapped = (
        "The council of the town has voted for\nthe new bridge, and it will be\nbuilt next year."
    )
    document = parse_article(f"A Title\n\n{wrapped}\n", source="s", path="a")
    assert kinds(document)[1] == ("body", wrapped)


def test_lines_are_blocks_where_one_of_them_is_a_whole_paragraph() -> None:
    lead = "The council of the town has voted for the new bridge. It will be built next year."
    long = " ".join(["It is the third bridge over the river, and the longest one."] * 4)
    text = f"New bridge splits the town\n{lead}\n{long}\nCritics of the plan speak up\n{long}\n"
    document = parse_article(text, source="s", path="a")
    assert [k for k, _ in kinds(document)] == ["headline", "body", "body", "caption", "body"]
    assert document.title == "New bridge splits the town"


@pytest.mark.parametrize(
    ("block", "kind"),
    [
        ("The bridge at noon. Image: Ada Quill.", "caption"),
        ("The bridge at noon. (Photo by Ada Quill)", "caption"),
        ("The bridge over the river", "caption"),
        ('"We waited for years." - Ada Quill', "caption"),
        ("This article was corrected on Monday.", "correction"),
        ("Editing by Ada Quill", "boilerplate"),
        ("© 2023 The Example", "boilerplate"),
        ("Read more: Bridge Opens", "teaser"),
        ("By Monday the bridge was closed.", "body"),
        ("He left the U.S. on Monday.", "body"),
        ('"We will get two."', "body"),
    ],
)
def test_block_kind(block: str, kind: str) -> None:
    document = parse_article(f"A Title\n\n{BODY}\n{block}\n\n{BODY}", source="s", path="a")
    assert kinds(document)[2][0] == kind


def test_single_line_is_body() -> None:
    document = parse_article("Norland lends two ferries", source="s", path="-")
    assert kinds(document) == [("body", "Norland lends two ferries")]


def test_mark_and_line_ends_are_kept_out_of_and_in_the_text(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(b"\xef\xbb\xbf" + f"A Title\n\n{BODY}".replace("\n", "\r\n").encode())
    document = read_article(path, root=tmp_path)
    assert document.text.startswith("A Title\r\n\r\nThe")
    assert document.text[document.blocks[0].start : document.blocks[0].end] == "A Title"


def test_escape_is_left_in_the_text() -> None:
    assert "\\$3" in parse_article(ARTICLE, source="s", path="a").text


def test_dotted_path_is_the_same_article(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "a.txt").write_text(BODY)
    monkeypatch.chdir(tmp_path)
    documents = [read_article(p) for p in ("a.txt", "./a.txt", tmp_path / "a.txt")]
    assert {d.path for d in documents} == {"a.txt"}
    assert len({d.id for d in documents}) == 1


def test_a_name_that_is_no_text_is_written_in_numbers(tmp_path: Path) -> None:
    """A file is found by whatever bytes its name is; what is stored of it is text."""
    path = Path(os.fsdecode(os.fsencode(tmp_path) + b"/caf\xe9.txt"))
    path.write_text(BODY)
    assert read_article(path, root=tmp_path).path == "caf\\xe9.txt"
    assert relative_path(Path("caf\\xe9.txt"), None) == "caf\\xe9.txt"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "empty"),
        (b"  \n\n \t", "empty"),
        (b"%PDF-1.4 x", "PDF"),
        (b"abc\0def", "binary"),
        ("Der Präsident".encode("latin-1"), "not UTF-8 at byte 6"),
        ("Words".encode("utf-16"), "UTF-16"),
        (b"12 34\n\n--- ***\n", "no sentences"),
        (b"<!DOCTYPE html><p>Words of a page", "HTML"),
        ("Die Regierung hat am Mittwoch mit dem Bau der Brücke und des Hafens begonnen.".encode(), "not English"),
        ("Le gouvernement a annoncé que les ponts sont dans la ville pour une année.".encode(), "not English"),
        ("Правительство объявило о строительстве нового моста.".encode(), "not English"),
    ],
)  # fmt: skip
def test_bad_file_is_refused_in_one_line(tmp_path: Path, data: bytes, words: str) -> None:
    path = tmp_path / "a.txt"
    path.write_bytes(data)
    with pytest.raises(InputError, match=words) as caught:
        read_article(path)
    assert "\n" not in str(caught.value)
    assert caught.value.hint


@pytest.mark.parametrize(
    "text",
    [
        "Iran, Iraq: oil prices",
        "Die Hard director Juan de la Cruz dies",
        "Le Monde and El País won prizes in Paris.",
        "Real Madrid beat Bayern Munich 3-1; Van den Berg scored late.",
    ],
)
def test_short_english_with_foreign_names_is_read(text: str) -> None:
    assert parse_article(text, source="s", path="a").language == "en"


def test_large_file_is_refused_by_its_size_alone(tmp_path: Path) -> None:
    path = tmp_path / "a.txt"
    with path.open("wb") as stream:
        stream.truncate(MAX_BYTES * 5 // 2)
    with pytest.raises(InputError, match="too large \\(50 MB\\)"):
        read_article(path)


def test_missing_file_and_folder_are_named(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file"):
        read_article(tmp_path / "none.txt")
    with pytest.raises(InputError, match="a folder"):
        read_article(tmp_path)
    os.mkfifo(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match="no regular file"):
        read_article(tmp_path / "pipe.txt")
    with pytest.raises(InputError, match="no such folder"):
        iter_articles(tmp_path / "none")


def test_folder_gives_its_articles_in_order(tmp_path: Path) -> None:
    (tmp_path / "b").mkdir()
    (tmp_path / ".hidden").mkdir()
    for name in ("z.txt", "b/a.txt", "a.TXT", "notes.json", ".hidden/c.txt"):
        (tmp_path / name).write_text(BODY)
    found = [p.relative_to(tmp_path).as_posix() for p in iter_articles(tmp_path)]
    assert found == ["a.TXT", "b/a.txt", "z.txt"]


def test_folder_that_cannot_be_listed_comes_as_itself(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "shut").mkdir()
    (tmp_path / "shut" / "b.txt").write_text(BODY)
    (tmp_path / "a.txt").write_text(BODY)
    shut_folder(tmp_path / "shut", monkeypatch)
    assert list(iter_articles(tmp_path)) == [tmp_path / "a.txt", tmp_path / "shut"]
    with pytest.raises(InputError, match="shut': permission denied"):
        read_article(tmp_path / "shut")


def test_folder_without_articles_is_refused(tmp_path: Path) -> None:
    (tmp_path / "data.json").write_text("{}")
    with pytest.raises(InputError, match="no articles"):
        iter_articles(tmp_path)


LINES = st.sampled_from(
    ["", " ", "By Ada Quill", "March 4, 2023", "A Title", "Related: x", "https://example.org/a", "x. Ann B / AFP",
     "\ufeff", "“Quote", "Correction:", BODY.strip()]
)  # fmt: skip


@given(
    st.lists(st.one_of(LINES, st.text(max_size=40)), max_size=12),
    st.sampled_from(["\n", "\r\n", "\r", "\u2028"]),
)
@example(["A Title", "", "one\x1f", "\u2003two", "\u200a", "three"], "\n")
def test_blocks_are_ordered_and_cover_the_visible_text(lines: list[str], end: str) -> None:
    try:
        document = parse_article(end.join(lines), source="s", path="a")
    except InputError:
        return
    position = 0
    for block in document.blocks:
        assert position <= block.start < block.end <= len(document.text)
        between = document.text[position : block.start]
        assert not between.replace("\ufeff", "").replace("\u200b", "").strip()
        assert (
            document.text[block.start : block.end].strip() == document.text[block.start : block.end]
        )
        assert isinstance(block.kind, SentenceKind)
        position = block.end


def test_place_on_a_line_of_its_own_is_a_dateline() -> None:
    document = parse_article(f"NORTH PORT, March 4 (Ferry) --\n\n{BODY}", source="s", path="a")
    assert kinds(document)[0] == ("dateline", "NORTH PORT, March 4 (Ferry) --")
    assert document.published == ""
