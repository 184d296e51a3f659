"""Begin the report of a run, and sum up in it what was done."""

from collections.abc import Iterable
from dataclasses import replace
from datetime import UTC, datetime

from kg.delta import Applied
from kg.model import RunReport


def begin_report(moment: datetime, trigger: str) -> RunReport:
    """Return the report of a run that begins now and has done nothing yet."""
    started = iso_instant(moment)
    return RunReport(
        id=run_id(started),
        started=started,
        finished="",
        trigger=trigger,
        status="running",
        documents=0,
        unchanged=0,
        failed=(),
        evidence_new=0,
        evidence_retracted=0,
        new_ids=(),
        changed_ids=(),
        retracted_ids=(),
        restored_ids=(),
    )


def run_id(started: str) -> str:
    """Return the id of the run that started at an ISO instant."""
    return "r_" + "".join(c for c in started if c.isalnum())


def iso_instant(moment: datetime) -> str:
    """Return an instant in UTC as ISO text to the microsecond, so that instants sort as text."""
    return moment.astimezone(UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


_BEFORE = {"new": "absent", "changed": "active", "retracted": "active", "restored": "retracted"}
_KINDS = {
    ("absent", "active"): "new",
    ("active", "active"): "changed",
    ("active", "retracted"): "retracted",
    ("retracted", "active"): "restored",
}


def sum_up(report: RunReport, done: Iterable[Applied]) -> RunReport:
    """Return `report` with the changes of all articles, each statement counted once: from before the run to after."""
    before: dict[str, str] = {}
    after: dict[str, str] = {}
    evidence_new = evidence_retracted = 0
    for x in done:
        for kind, was in _BEFORE.items():
            for statement in getattr(x, f"{kind}_ids"):
                before.setdefault(statement, was)
                after[statement] = "retracted" if kind == "retracted" else "active"
        evidence_new += x.evidence_new + x.evidence_restored
        evidence_retracted += x.evidence_retracted
    ids: dict[str, list[str]] = {kind: [] for kind in _BEFORE}
    for statement in sorted(before):
        kind_ = _KINDS.get((before[statement], after[statement]))
        if kind_:
            ids[kind_].append(statement)
    return replace(
        report,
        new_ids=tuple(ids["new"]),
        changed_ids=tuple(ids["changed"]),
        retracted_ids=tuple(ids["retracted"]),
        restored_ids=tuple(ids["restored"]),
        evidence_new=evidence_new,
        evidence_retracted=evidence_retracted,
    )
