"""kg export: write the whole graph as JSON lines, CSV or GraphML."""

import json
import sys
from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click

from kg.cli.context import App, Command, shared_options
from kg.model import join_by_role
from kg.writing import write_whole

FORMATS = ("jsonl", "csv", "graphml")
STATEMENT_COLUMNS = (
    "id", "text", "subject", "predicate", "object", "roles", "polarity", "modality", "condition", "narrated",
    "said_by", "time_text", "time_from", "time_to", "time_precision", "quantity", "unit", "amount", "currency",
    "temporal", "verb", "tentative", "support", "evidence_count", "document_count", "source_count", "proposition",
)  # fmt: skip

Row = Mapping[str, Any]


@click.command("export", cls=Command)
@click.option(
    "--format",
    "form",
    type=click.Choice(FORMATS),
    default="jsonl",
    help="The form (default jsonl).",
)
@click.option(
    "--out",
    type=click.Path(path_type=Path, dir_okay=False),
    metavar="FILE",
    help="Where to (default stdout).",
)
@shared_options
@click.pass_obj
def command(app: App, *, form: str, out: Path | None) -> None:
    """Write the graph: all records as JSON lines, the statements as CSV, or entities and shortcuts as GraphML.

    \b
    Example:
      kg export --format graphml --out graph.graphml
      kg export --format csv > statements.csv
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    with app.store() as store:
        lines = export_lines(store.dump(), form)
        if out is None:
            sys.stdout.writelines(f"{line}\n" for line in lines)
        else:
            write_whole(out, (f"{line}\n".encode() for line in lines))


def export_lines(rows: Iterable[Row], form: str) -> Iterator[str]:
    """Return the lines of an export in one of FORMATS, without their ends, from the rows of `Store.dump`."""
    from kg.export import iter_csv_lines, iter_graphml_lines, iter_json_lines

    if form == "jsonl":
        return iter_json_lines(rows)
    if form == "csv":
        return iter_csv_lines(_statement_rows(rows), STATEMENT_COLUMNS)
    records: dict[object, list[Row]] = {"entity": [], "shortcut": []}
    for row in rows:
        if row["record"] in records:
            records[row["record"]].append({k: v for k, v in row.items() if k != "record"})
    ends = {row[x] for row in records["shortcut"] for x in ("start", "end")}
    nodes = [
        {k: v for k, v in row.items() if k not in {"links", "names"}}
        for row in records["entity"]
        if row["id"] in ends or row["names"]
    ]
    return iter_graphml_lines(nodes, records["shortcut"])


def _statement_rows(rows: Iterable[Row]) -> Iterator[Row]:
    """Yield the statements with subject, object and roles in words; entities come before them in `rows`."""
    names: dict[str, str] = {}
    held: list[Row] = []
    for row in rows:
        if row["record"] == "entity":
            names[str(row["id"])] = str(row["name"])
        elif row["record"] == "statement":
            held.append(row)
    names |= {str(row["id"]): str(row["text"]) for row in held}
    for row in held:
        nodes = [(role, names.get(x, x)) for role, x in row["fillers"]]
        fillers = join_by_role([*nodes, *json.loads(row["roles_text"]).items()])
        named = {
            "subject": fillers.pop("subject", row.get("subject_text")),
            "object": fillers.pop("object", row.get("object_text")),
            "roles": fillers or None,
        }
        yield {**row, **named}
