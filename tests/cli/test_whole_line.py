"""The commands on real articles and a real store: from a folder of texts to queries, pages and exports."""

import csv
import io
import json
import sys
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

import pytest

from kg.cli import DONE, FAILED, USAGE, run

pytestmark = pytest.mark.slow

NEWS = {
    "harbour.txt": "Harbour to be Rebuilt\n\nBy Ida Moreau\n\nMarch 3, 2025\n\n"
    "Norway supplied boats to Ukraine in 2023. Sweden has not signed the Mine Ban Treaty.\n"
    "Norway plans to send generators to Ukraine, the minister said on Monday.\n",
    "visit.txt": "President Visits Oslo\n\nMarch 4, 2025\n\n"
    "Finland joined the Mine Ban Treaty in 2012. The president visited Norway on Tuesday.\n",
}
BAD = {
    "empty.txt": b"",
    "latin.txt": "Das Fußballspiel ist für heute abgesagt worden.".encode("latin-1") * 20,
    "binary.txt": bytes(range(256)) * 50,
}

Kg = Callable[..., tuple[int, str, str]]


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Return a folder with two articles and three files that are none, and the data folder of a store beside it."""
    from kg.store import stop_embedded

    base = tmp_path_factory.mktemp("line")
    (base / "news").mkdir()
    for name, text in NEWS.items():
        (base / "news" / name).write_text(text, encoding="utf-8")
    for name, data in BAD.items():
        (base / "news" / name).write_bytes(data)
    yield base
    stop_embedded(base / "data")


@pytest.fixture
def kg(folder: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Kg:
    """Return a function that runs a command in the folder and gives exit code, stdout and stderr."""
    for name in ("KG_NEO4J_URI", "KG_PIPELINES"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("KG_DATA", "data")
    monkeypatch.chdir(folder)

    def call(*words: str) -> tuple[int, str, str]:
        capsys.readouterr()
        code = run(list(words))
        shown = capsys.readouterr()
        return code, shown.out, shown.err

    return call


def rows(text: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in text.splitlines()]


def test_a_folder_with_bad_files_imports_the_good_ones(kg: Kg) -> None:
    """Two of five are imported, the three others are named with what is wrong, and the exit code says so."""
    code, out, err = kg("import", "news")
    report = rows(out)[0]
    assert (code, report["documents"], report["status"]) == (FAILED, 2, "failed")
    assert sorted(Path(name).name for name, _ in report["failed"]) == sorted(BAD)
    for name in BAD:
        assert sum(name in line for line in err.splitlines()) == 1
    assert report["new_ids"]


def test_importing_again_changes_nothing(kg: Kg) -> None:
    """The same articles a second time, by another spelling of their path, are unchanged."""
    code, out, _ = kg("import", "news/harbour.txt", "./news/visit.txt")
    report = rows(out)[0]
    assert (code, report["unchanged"], report["new_ids"], report["changed_ids"]) == (
        DONE,
        2,
        [],
        [],
    )


def test_a_file_is_one_article_from_every_folder(
    kg: Kg, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Named from its own folder it is unchanged, listed once, and found again by that name."""
    monkeypatch.chdir(folder / "news")
    code, out, _ = kg("--data", "../data", "import", "harbour.txt")
    assert (code, rows(out)[0]["unchanged"]) == (DONE, 1)
    listed = rows(kg("--data", "../data", "documents")[1])
    paths = ["news/visit.txt", "news/harbour.txt"]
    assert [x["address"] for x in listed if x["address"] in paths] == paths
    assert kg("--data", "../data", "diff", "harbour.txt")[0] == DONE


def test_queries_keep_denials_and_plans_apart(kg: Kg) -> None:
    """What is denied or planned is never among what holds, and a country is found by its capital."""
    _, out, _ = kg("query", "outside_treaty", "--param", "treaty=Ottawa Convention")
    assert rows(out) == [{"country": "Sweden"}]
    _, out, _ = kg("query", "supplies_of_country", "--param", "country=Oslo")
    found = {(x["relation"], x["item"], x["recipient"]) for x in rows(out)}
    assert ("SUPPLIES", "boats", "Ukraine") in found
    assert not any(item == "generators" and kind == "SUPPLIES" for kind, item, _ in found)
    cypher = "MATCH (a)-[r]->(b) WHERE r.statement IS NOT NULL RETURN DISTINCT type(r) AS type"
    _, out, _ = kg("query", "--cypher", cypher)
    assert {"NOT_SIGNATORY_TO", "SUPPLIES"} <= {x["type"] for x in rows(out)}


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (["query", "nothing"], "query 'nothing'"),
        (["query", "outside_treaty"], "--param treaty"),
        (["query", "outside_treaty", "--param", "treaty=Moon Pact"], "Moon Pact"),
        (["query", "--cypher", "MATCH (n) DETACH DELETE n"], "may only read"),
        (["query", "--cypher", "MATCH (n RETURN n"], "line 1"),
        (["query", "--cypher", "MATCH (n) RETURN harbour"], "harbour"),
        (["query", "--cypher", "RETURN $quay"], "quay"),
    ],
)
def test_a_wrong_query_is_explained(kg: Kg, words: list[str], said: str) -> None:
    """A query that is not there, not complete or would write exits with 2 and one line."""
    code, out, err = kg(*words)
    assert (code, out) == (USAGE, "")
    assert said in err


def test_an_article_from_standard_input_has_a_name(kg: Kg, monkeypatch: pytest.MonkeyPatch) -> None:
    """The same text under the same name is the same article; edited, it retracts what went."""
    text = "Ferry Starts\n\nMarch 5, 2025\n\nDenmark opened a port on Monday. Iceland bought two ferries.\n"

    def feed(words: str) -> dict[str, Any]:
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(words.encode())))
        code, out, _ = kg("import", "-", "--id", "wire/17")
        assert code == DONE
        return rows(out)[0]

    first = feed(text)
    assert first["new_ids"]
    assert feed(text)["unchanged"] == 1
    edited = feed(text.replace(" Iceland bought two ferries.", ""))
    assert set(edited["retracted_ids"]) < set(first["new_ids"])
    assert len(edited["retracted_ids"]) == 1


def test_find_knows_every_name(kg: Kg) -> None:
    """An entity is found by its capital, its beginning and its id; an unknown one is said to be unknown."""
    for name in ("Norway", "oslo", "Norw", "country:nor"):
        assert "country:nor" in [x["id"] for x in rows(kg("find", name)[1])], name
    code, out, err = kg("find", "Atlantis")
    assert (code, out) == (DONE, "")
    assert "Atlantis" in err
    assert "kg documents" in err
    assert "did you mean Norway" in kg("find", "Norwya")[2]


def test_page_is_written_whole(kg: Kg, folder: Path) -> None:
    """The page of an entity is one file that shows its statements."""
    code, out, _ = kg("page", "Norway", "--out", "pages/norway.html")
    assert code == DONE
    assert rows(out)[0]["statements"] >= 2
    page = (folder / "pages" / "norway.html").read_text(encoding="utf-8")
    assert "Norway <mark>supplied</mark> boats to Ukraine in 2023." in page
    code, _, err = kg("page", "Atlantis")
    assert code == FAILED
    assert "Atlantis" in err


def test_exports_have_all_statements(kg: Kg, folder: Path) -> None:
    """JSON lines, CSV and GraphML tell the same statements."""
    lines = rows(kg("export")[1])
    told = {x["id"] for x in lines if x["record"] == "statement"}
    assert {"document", "revision", "sentence", "entity", "evidence", "shortcut"} <= {
        x["record"] for x in lines
    }
    table = list(csv.DictReader(io.StringIO(kg("export", "--format", "csv")[1])))
    assert {x["id"] for x in table} == told
    assert {"Norway"} < {x["subject"] for x in table}
    code, _, _ = kg("export", "--format", "graphml", "--out", "graph.graphml")
    assert code == DONE
    tree = ElementTree.parse(folder / "graph.graphml")
    edges = [x for x in lines if x["record"] == "shortcut"]
    assert len(tree.findall(".//{*}edge")) == len(edges) > 0


def test_rebuild_changes_nothing(kg: Kg) -> None:
    """Folding everything again gives the graph that was there."""
    before = kg("query", "unestablished_claims")[1]
    code, out, _ = kg("rebuild")
    assert (code, rows(out)[0]["documents"]) == (DONE, 3)
    assert kg("query", "unestablished_claims")[1] == before


def test_doctor_finds_all_in_order(kg: Kg, folder: Path) -> None:
    """Versions, hashes and the store with its place are told."""
    code, out, _ = kg("doctor")
    told = {x["check"]: x for x in rows(out)}
    assert code == DONE
    assert told["store place"]["value"] == str(folder / "data")
    assert {x["status"] for x in told.values()} == {"ok"}


def test_check_shows_people_how_far_it_is(kg: Kg, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal each check is named, elsewhere only what was found."""
    assert kg("check") == (DONE, "", "all in order\n")
    monkeypatch.setattr("sys.stderr.isatty", lambda: True, raising=False)
    assert "checks, statement_counts" in kg("check")[2]


def test_a_table_is_shown_to_people(kg: Kg, monkeypatch: pytest.MonkeyPatch) -> None:
    """On a terminal the answer is a table."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    _, out, _ = kg("query", "outside_treaty", "--param", "treaty=Mine Ban Treaty")
    assert out.split() == ["country", "-------", "Sweden"]


def test_forgetting_a_page_empties_the_archive(kg: Kg, folder: Path) -> None:
    """The raw page of a saved page is kept until its article is forgotten."""
    body = "<p>Norway supplied tents to Ukraine in 2024.</p>" * 9
    text = f"<html><head><title>Tents</title></head><body><article>{body}</article></body></html>"
    (folder / "tents.html").write_text(text, encoding="utf-8")
    assert kg("import", "tents.html")[0] == DONE
    assert len(list((folder / "data" / "pages").rglob("*.gz"))) == 1
    assert kg("forget", "tents.html")[0] == DONE
    assert list((folder / "data" / "pages").rglob("*.gz")) == []
