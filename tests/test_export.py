"""Rows come out as JSON lines, CSV and GraphML; a reading as the lines of `kg extract`."""

import csv
import io
import json
from dataclasses import replace
from xml.etree import ElementTree

from kg.cli.export import export_lines
from kg.export import iter_csv_lines, iter_graphml_lines, iter_json_lines, reading_lines
from kg.imports import statements_of_reading
from kg.knowledge.schema import load_schema
from kg.model import Modality, StatementFiller, Time
from support.readings import Saying, entity, make_reading

NS = "{http://graphml.graphdrawing.org/xmlns}"
ODD = 'a "b", <c> & \u0001\n=d'
ANORIA, BELTRAN = entity("Anoria"), entity("Beltran")
MINISTER = entity("Ida Moreau", "Person")


def lines_of(*sayings: Saying, tentative: bool = False) -> list[dict[str, object]]:
    """Return the parsed lines of an article with these sayings."""
    reading = make_reading("a.txt", sayings)
    statements = statements_of_reading(reading, load_schema())
    return [json.loads(x) for x in reading_lines(reading, statements, tentative=tentative)]


def test_json_lines_keep_every_character() -> None:
    """Each row is one line that parses back to the row."""
    rows = [{"a": ODD, "b": None}, {"a": ["x"], "b": 1.5}]
    lines = list(iter_json_lines(rows))
    assert [json.loads(x) for x in lines] == rows
    assert not any("\n" in x for x in lines)


def test_csv_quotes_and_leaves_missing_cells_empty() -> None:
    """A reader of CSV gets the text back; lists stand as JSON."""
    rows = [{"id": "1", "text": ODD, "list": ["ü"]}, {"id": "2", "text": None}]
    text = "\n".join(iter_csv_lines(rows, ["id", "text", "list"]))
    read = list(csv.reader(io.StringIO(text, newline="")))
    assert read == [["id", "text", "list"], ["1", ODD, '["ü"]'], ["2", "", ""]]


def test_csv_has_the_words_of_a_role_beside_its_entity() -> None:
    """One role, filled by an entity and by what has no node: neither hides the other."""
    rows: list[dict[str, object]] = [
        {"record": "entity", "id": "place:x", "name": "Anoria"},
        {"record": "statement", "id": "s1", "text": "", "fillers": [["location", "place:x"]],
         "roles_text": '{"location": "the northern valleys"}', "subject_text": "the ferries"},
    ]  # fmt: skip
    (row,) = csv.DictReader(io.StringIO("\n".join(export_lines(rows, "csv"))))
    assert row["subject"] == "the ferries"
    assert json.loads(row["roles"]) == {"location": "Anoria; the northern valleys"}


def test_graphml_is_well_formed_whatever_the_text() -> None:
    """Markup is escaped, what XML cannot hold is left out, and attributes are declared with their type."""
    nodes = [{"id": "n<1>", "name": ODD, "count": 3}, {"id": "n2", "name": "x", "flag": True}]
    edges = [{"start": "n<1>", "end": "n2", "type": "USES", "weight": 0.5}]
    root = ElementTree.fromstring("\n".join(iter_graphml_lines(nodes, edges)))
    types = {k.get("id"): k.get("attr.type") for k in root.iter(f"{NS}key")}
    assert types["n_count"] == "long"
    assert (types["n_flag"], types["e_weight"], types["e_type"]) == ("boolean", "double", "string")
    data = {d.get("key"): d.text for d in root.iter(f"{NS}data")}
    assert data["e_type"] == "USES"
    names = [d.text for d in root.iter(f"{NS}data") if d.get("key") == "n_name"]
    assert names == [ODD.replace("\u0001", ""), "x"]
    assert [e.get("source") for e in root.iter(f"{NS}edge")] == ["n<1>"]


def test_reading_lines_give_entities_then_statements_with_document_offsets() -> None:
    """Offsets of mentions and evidence slice the article's text."""
    said = Saying(
        ANORIA, "VISITS", BELTRAN, time=Time("on Monday", "2025-01-06", "2025-01-06", "day")
    )
    reading = make_reading("a.txt", [Saying(BELTRAN, "NEEDS", "rest"), said])
    statements = statements_of_reading(reading, load_schema())
    rows = [json.loads(x) for x in reading_lines(reading, statements)]
    assert [r["kind"] for r in rows] == ["entity", "entity", "statement", "statement"]
    text = reading.document.text
    for row in rows[:2]:
        assert {text[m["start"] : m["end"]] for m in row["mentions"]} == {row["name"]}
    visit = rows[3]
    (evidence,) = visit["evidence"]
    assert text[evidence["start"] : evidence["end"]] == said.text == evidence["quote"]
    assert text[evidence["cue_start"] : evidence["cue_end"]] == evidence["cue"]
    assert visit["time"] == {
        "text": "on Monday",
        "from": "2025-01-06",
        "to": "2025-01-06",
        "precision": "day",
    }
    assert (visit["subject"], visit["object"]) == (ANORIA.id, BELTRAN.id)


def test_reading_lines_tell_literals_roles_and_speakers() -> None:
    """A literal stands as an object, roles by name, speakers as entity ids."""
    said = Saying(ANORIA, "SUPPLIES", "ten boats", roles=(("recipient", BELTRAN),), by=(MINISTER,))
    row = lines_of(said)[-1]
    assert row["object"] == {"literal": "ten boats"}
    assert row["roles"] == {"recipient": BELTRAN.id}
    assert (row["said_by"], row["said_by_names"]) == ([MINISTER.id], ["Ida Moreau"])
    assert row["time"] is None


def test_a_role_that_several_fill_names_the_first_and_the_others_beside_it() -> None:
    """What one sentence tells of two places has both, in their order; a role is one filler as ever."""
    reading = make_reading("a.txt", [Saying(ANORIA, "VISITS", BELTRAN)])
    (statement,) = statements_of_reading(reading, load_schema())
    places = tuple(("location", StatementFiller(x, literal=x)) for x in ("port", "mill"))
    rows = reading_lines(reading, [replace(statement, roles=places)])
    row = json.loads(list(rows)[-1])
    assert row["roles"] == {"location": {"literal": "port"}}
    assert row["more_roles"] == {"location": [{"literal": "mill"}]}


def test_tentative_statements_are_shown_on_request_only() -> None:
    """One pipeline's reading is left out unless it is asked for."""
    said = [
        Saying(ANORIA, "VISITS", BELTRAN, modality=Modality.PLANNED, tentative=True),
        Saying(BELTRAN, "NEEDS", "rest"),
    ]
    assert [r["predicate"] for r in lines_of(*said) if r["kind"] == "statement"] == ["NEEDS"]
    shown = [r for r in lines_of(*said, tentative=True) if r["kind"] == "statement"]
    assert [r["tentative"] for r in shown] == [True, False]
