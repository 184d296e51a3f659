"""What people do to the graph beside importing: reject a statement, take that back, forget a document."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING

from kg.delta import Applied, Delta
from kg.errors import InputError
from kg.fuse import make_shortcuts
from kg.imports.changes import RunMark, forget_document, refold
from kg.imports.reports import begin_report, iso_instant, sum_up
from kg.knowledge.schema import Schema
from kg.model import RunReport, Status

if TYPE_CHECKING:
    from kg.store import Store, Unit

Work = Callable[["Unit", RunMark], Applied]


@dataclass(frozen=True, slots=True)
class _Order:
    """What a person asks for: the trigger of its run, the statement or document it is about, and why."""

    trigger: str
    subject: str
    why: str | None = None


def reject(
    store: Store, statement: str, why: str, schema: Schema, now: Callable[[], datetime]
) -> RunReport:
    """Take a statement out of all answers, whatever articles say it, now and later; return the run's report.

    Raises:
        InputError: there is no such statement.
    """

    def work(unit: Unit, run: RunMark) -> Applied:
        _check_statement(unit, statement)
        unit.rows("write/reject", statement=statement, why=why, now=run.now)
        return _refold_one(unit, statement, run, schema)

    return _as_run(store, _Order("reject", statement, why), work, now)


def accept(store: Store, statement: str, schema: Schema, now: Callable[[], datetime]) -> RunReport:
    """Take a rejection back: the statement is what its evidence makes it; return the run's report.

    Raises:
        InputError: nobody rejected such a statement.
    """

    def work(unit: Unit, run: RunMark) -> Applied:
        if not unit.rows("read/rejected", ids=[statement]):
            raise InputError(
                f"statement {statement!r}: not rejected", hint="see `kg reject --list`"
            )
        unit.rows("write/accept", statement=statement)
        return _refold_one(unit, statement, run, schema)

    return _as_run(store, _Order("accept", statement), work, now)


def forget(
    store: Store, document: str, schema: Schema, now: Callable[[], datetime], reason: str
) -> RunReport:
    """Retract all that a document (by id) says; return the run's report."""

    def work(unit: Unit, run: RunMark) -> Applied:
        return forget_document(unit, document, run, schema, reason)

    return _as_run(store, _Order("forget", document, reason), work, now)


def _check_statement(unit: Unit, statement: str) -> None:
    if not unit.known_statements([statement]):
        raise InputError(
            f"statement {statement!r}: not in the graph",
            hint="`kg changes`, `kg query` and pages show the ids of statements",
        )


def _refold_one(unit: Unit, statement: str, run: RunMark, schema: Schema) -> Applied:
    pool = [x for x in unit.evidence_for_statements([statement]) if x.status is Status.ACTIVE]
    statements, context = refold(unit, pool, {statement}, (), schema)
    return unit.apply(
        Delta(
            run=run.id,
            now=run.now,
            statements=tuple(statements),
            statements_retracted=() if statements else (statement,),
            shortcuts=tuple(make_shortcuts(statements, pool, context)),
        )
    )


def _as_run(store: Store, order: _Order, work: Work, now: Callable[[], datetime]) -> RunReport:
    """Do `work` as a run of its own, whose changes are reported like those of an import."""
    report = begin_report(now(), order.trigger)

    def attempt(unit: Unit) -> Applied:
        # With the work, so that a refused one leaves no run behind.
        unit.keep_run(report)
        unit.rows("write/run_why", run=report.id, subject=order.subject, why=order.why)
        return work(unit, RunMark(report.id, report.started))

    applied = store.write(attempt)
    done = replace(sum_up(report, [applied]), finished=iso_instant(now()), status="done")
    store.finish_run(done)
    return done
