"""sources.toml: what is wrong is named, what is written is read back."""

import re
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import UsageError
from kg.sources.wanted import (
    SourceKind,
    WantedSource,
    add_source,
    find_source,
    load_wanted,
    parse_wanted,
    pause_source,
    remove_source,
    write_wanted,
)

POST = WantedSource("Harbor Post", SourceKind.FEED, "https://post.example.org/feed", "30m")
NOTES = WantedSource("Notes", SourceKind.FOLDER, "notes/2024", "0 6 * * mon-fri", paused=True)
WIRE = WantedSource(
    "Wire",
    SourceKind.FEED,
    "http://wire.local:8080/rss",
    "1h",
    allow=("wire.local:8080", "10.0.0.7:80"),
)
GOOD = '[[source]]\ntitle = "A"\nkind = "page"\naddress = "https://a.example.org/x"\n'


def test_file_is_written_sorted_and_read_back(tmp_path: Path) -> None:
    path = tmp_path / "new" / "sources.toml"
    write_wanted(path, [WIRE, NOTES, POST])
    assert load_wanted(path) == (POST, NOTES, WIRE)
    assert [p.name for p in path.parent.iterdir()] == ["sources.toml"]
    first = path.read_bytes()
    write_wanted(path, [POST, NOTES, WIRE])
    assert path.read_bytes() == first


def test_no_file_wants_nothing(tmp_path: Path) -> None:
    assert load_wanted(tmp_path / "sources.toml") == ()


def test_folder_in_place_of_the_file_is_named(tmp_path: Path) -> None:
    with pytest.raises(UsageError, match="cannot be read"):
        load_wanted(tmp_path)
    with pytest.raises(UsageError, match="cannot be written"):
        write_wanted(tmp_path, [POST])


def test_values_that_are_left_out_have_defaults() -> None:
    assert parse_wanted(GOOD, name="s") == (
        WantedSource("A", SourceKind.PAGE, "https://a.example.org/x", "6h", paused=False),
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (GOOD + 'adress = "x"\n', "unknown key 'adress'.*did you mean 'address'"),
        (GOOD + "pause = true\n", "unknown key 'pause'.*did you mean 'paused'"),
        ('[[sources]]\ntitle = "A"\n', "unknown key 'sources'.*did you mean 'source'"),
        ('[source]\ntitle = "A"\n', r"expected \[\[source\]\]"),
        (GOOD.replace('"page"', '"pages"'), "kind 'pages'.*did you mean 'page'"),
        (GOOD.replace('title = "A"\n', ""), "source 1: no 'title'"),
        (GOOD.replace('"A"', '" "'), "expected one line"),
        (GOOD + 'paused = "yes"\n', "paused 'yes', expected true or false"),
        (GOOD + 'allow = "wire.local:80"\n', "allow 'wire.local:80', expected a list"),
        (GOOD + "allow = [80]\n", "expected a list"),
        (GOOD + 'allow = ["wire.local"]\n', "allow 'wire.local', expected HOST:PORT"),
        (GOOD.replace("page", "file") + 'allow = ["a:80"]\n', "allow of a file"),
        (GOOD + "schedule = 30\n", "schedule 30, expected a text"),
        (GOOD + 'schedule = "sometimes"\n', "schedule 'sometimes'"),
        (GOOD.replace("https", "ftp"), "no web address"),
        (GOOD.replace("//a", "//user:word@a"), "title or address|no web address|^$"),
        (GOOD + GOOD, "source 'A': its address is wanted already, as 'A'"),
        ("title = ", "not TOML"),
    ],
)  # fmt: skip
def test_mistakes_are_named(text: str, said: str) -> None:
    if "word@" in text:
        # A user name has no place in a canonical address, and so none in the file.
        assert "word" not in parse_wanted(text, name="s")[0].address
        return
    with pytest.raises(UsageError) as caught:
        parse_wanted(text, name="s")
    assert re.search(said, str(caught.value))


def test_sources_are_added_found_paused_and_removed() -> None:
    both = add_source([NOTES], POST)
    assert both == (POST, NOTES)
    assert find_source(both, "harbor post") == find_source(both, POST.address) == POST
    assert pause_source(both, "Harbor Post")[0].paused
    assert not pause_source(both, "Notes", paused=False)[1].paused
    assert remove_source(both, "notes") == (POST,)


def test_a_second_one_is_told_what_to_change() -> None:
    """An address that is wanted is changed in the file or wanted anew; a title that is taken needs another."""
    again = replace(POST, title="Other", allow=("feeds.local:80",))
    with pytest.raises(UsageError, match="as 'Harbor Post'") as caught:
        add_source([POST], again)
    assert "kg source remove 'Harbor Post'" in (caught.value.hint or "")
    with pytest.raises(UsageError, match="has this title") as caught:
        add_source([POST], replace(POST, address="https://example.org/other"))
    assert "--title" in (caught.value.hint or "")


def test_unknown_source_names_the_nearest() -> None:
    with pytest.raises(UsageError, match="did you mean 'Harbor Post'"):
        remove_source([POST], "Harbour Post")


LINES = st.text(
    st.characters(exclude_categories=["Cs", "Zl", "Zp"], exclude_characters="\n\0"), min_size=1
)


@given(title=LINES.filter(str.strip), address=LINES)
def test_any_title_and_path_survive_the_file(title: str, address: str) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "sources.toml"
        wanted = (WantedSource(title, SourceKind.FOLDER, address),)
        write_wanted(path, wanted)
        assert load_wanted(path) == wanted
