"""Statements as rows for people: who, what, whom, how sure, who says so, when."""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

COLUMNS = ("subject", "predicate", "object", "roles", "how", "said by", "when")


def reading_rows(lines: Iterable[Mapping[str, Any]]) -> Iterator[dict[str, str]]:
    """Return one row for each statement among the lines of `kg extract`, in their order."""
    listed = list(lines)
    names = {x["id"]: str(x["name"]) for x in listed if x["kind"] == "entity"}
    texts = {
        x["id"]: str(x.get("text") or x["predicate"]) for x in listed if x["kind"] == "statement"
    }
    for line in listed:
        if line["kind"] == "statement":
            yield _statement_row(line, names, texts)


def _statement_row(
    line: Mapping[str, Any], names: Mapping[str, str], texts: Mapping[str, str]
) -> dict[str, str]:
    told = {role: [x, *line["more_roles"].get(role, ())] for role, x in line["roles"].items()}
    roles = [f"{role}: {_filler(x, names, texts)}" for role, each in told.items() for x in each]
    return {
        "subject": _filler(line["subject"], names, texts),
        "predicate": ("NOT " if line["polarity"] == "negative" else "") + str(line["predicate"]),
        "object": _filler(line["object"], names, texts),
        "roles": "; ".join(roles),
        "how": _manner(line),
        "said by": ", ".join(names.get(x, x) for x in line["said_by"]) or _nobody(line),
        "when": _when(line.get("time")),
    }


def _manner(line: Mapping[str, Any]) -> str:
    return f"{line['modality']}, tentative" if line.get("tentative") else str(line["modality"])


def _nobody(line: Mapping[str, Any]) -> str:
    return "(the article)" if line.get("narrated") else "(not named)"


def _filler(filler: Any, names: Mapping[str, str], texts: Mapping[str, str]) -> str:
    if filler is None:
        return ""
    if isinstance(filler, str):
        return names.get(filler, filler)
    if "literal" in filler:
        return str(filler["literal"])
    return f"[{texts.get(filler['statement'], filler['statement'])}]"


def _when(time: Mapping[str, Any] | None) -> str:
    """Return the dates of a time as `from..to`, one day as itself, and its words where it has no dates."""
    if not time:
        return ""
    start, end = time.get("from"), time.get("to")
    if not start and not end:
        return str(time.get("text") or "")
    return str(start) if start == end else f"{start or ''}..{end or ''}"
