"""Import the sources that are due, each under a lease, so that two that start at once do the work once."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial
from pathlib import Path, PurePosixPath
from typing import TYPE_CHECKING, Any

from kg.errors import InputError
from kg.imports.reports import iso_instant
from kg.imports.run import STOPPED, Article, Home, Importer, Progress, find_articles
from kg.imports.web import Web, find_web_articles, keep_page
from kg.knowledge.gazetteer import make_slug
from kg.model import RunReport
from kg.sources.files import relative_path
from kg.sources.schedule import next_due, parse_schedule
from kg.sources.wanted import SourceKind, WantedSource

if TYPE_CHECKING:
    from kg.store import Store

LEASE = timedelta(minutes=30)
"""How long a source stays with a run that gives no sign of life; each article is one."""


@dataclass(frozen=True, slots=True)
class Due:
    """What imports due sources: the importer, how addresses are read, where relative paths of sources begin.

    `owner` names this process in leases. `at_once` takes sources that are not due, too. No source and no
    article is begun from `deadline` (a moment, or None) on, or once `is_stopped` says so; what is left stays due.
    """

    importer: Importer
    web: Web
    root: Path
    owner: str
    deadline: datetime | None = None
    at_once: bool = False
    is_stopped: Callable[[], bool] = lambda: False

    def run(
        self, wanted: Sequence[WantedSource], progress: Callable[[Progress], None] = lambda _: None
    ) -> list[RunReport]:
        """Import every source of `wanted` that is due, in order of title, and return the reports of their runs.

        A paused source, one that was imported less than its interval ago, and one that another process is at
        are left out; a time that was missed is made up for once.

        Raises:
            StoreError: the store cannot be reached or refuses the work.
        """
        reports = []
        for source in wanted:
            if self._is_over():
                break
            now = self.importer.now()
            if source.paused or not self._is_due(source, now) or not self._take(source, now):
                continue
            if self._is_due(source, now):
                reports.append(self._import(source, progress))
            else:  # another process did it between the look and the lease
                self.store.sources.end_lease(source_slug(source), owner=self.owner, props={})
        return reports

    def _is_over(self) -> bool:
        """Return whether no further article is to be begun."""
        is_late = self.deadline is not None and self.importer.now() >= self.deadline
        return is_late or self.is_stopped()

    @property
    def store(self) -> Store:
        """The graph that is imported into."""
        return self.importer.store

    def _is_due(self, source: WantedSource, now: datetime) -> bool:
        if self.at_once:
            return True
        states = {row["id"]: row for row in self.store.sources.states()}
        due = states.get(source_slug(source), {}).get("next_due")
        return (due or "") <= iso_instant(now)

    def _take(self, source: WantedSource, now: datetime) -> bool:
        slug = source_slug(source)
        self.store.sources.keep(slug, kind=source.kind, url=source.address)
        return self._renew(slug, now)

    def _renew(self, slug: str, now: datetime) -> bool:
        until = iso_instant(now + LEASE)
        return self.store.sources.take_lease(
            slug, now=iso_instant(now), owner=self.owner, until=until
        )

    def _import(self, source: WantedSource, progress: Callable[[Progress], None]) -> RunReport:
        slug = source_slug(source)
        renewed = self.importer.now()

        def watch(step: Progress) -> None:
            nonlocal renewed
            if (now := self.importer.now()) - renewed > LEASE / 10:
                renewed = now
                self._renew(slug, now)
            progress(step)

        problem = "stopped before its end"
        report = None
        try:
            articles, unlisted = self._articles(source)
            report = self.importer.import_articles(
                articles, trigger="schedule", progress=watch, is_stopped=self._is_over
            )
            if source.kind is SourceKind.FOLDER and not unlisted:
                self._note_gone(slug, source, articles)
            problem = unlisted or (report.failed[0][1] if report.failed else "")
        finally:
            self._end(source, problem, report)
        if problem and not report.failed:
            report = replace(report, failed=((source.address, problem),), status="failed")
            self.store.finish_run(report)
        return report

    def _articles(self, source: WantedSource) -> tuple[list[Article], str]:
        """Return the articles of a source and "", or none and why they could not be listed."""
        slug = source_slug(source)
        if source.kind in {SourceKind.PAGE, SourceKind.FEED}:
            web = replace(self.web.allow(source.allow), source=slug)
            return find_web_articles([source.address], web), ""
        path = self.root / source.address
        if source.kind is SourceKind.FOLDER and not path.is_dir():
            return [], f"folder {source.address!r}: not there, expected a folder; check the path"
        root = path if path.is_dir() else path.parent
        try:
            keep = partial(keep_page, self.store, self.web.archive)
            return find_articles([path], lambda _: Home(slug, root), keep=keep), ""
        except InputError as error:
            return [], str(error)

    def _note_gone(self, slug: str, source: WantedSource, articles: Sequence[Article]) -> None:
        """Mark the documents whose files are no longer in the folder; what they said stays until they are forgotten.

        A file is not gone that is in a folder which cannot be listed, and which is among the articles then.
        """
        folder = self.root / source.address
        there = {relative_path(Path(a.name), folder) for a in articles}
        self.store.sources.note_gone(
            [
                x["id"]
                for x in self.store.sources.listed(slug)
                if there.isdisjoint([x["path"], *map(str, PurePosixPath(x["path"]).parents)])
            ]
        )

    def _end(self, source: WantedSource, problem: str, report: RunReport | None) -> None:
        """Give the lease back and note when the source is due again; one that was stopped stays due."""
        slug, now = source_slug(source), self.importer.now()
        props: dict[str, Any] = {"problem": problem or None}
        stopped = report is None or report.status == STOPPED
        if report is not None:
            props["last_run"] = report.id
        if stopped and self.at_once:  # what was asked for is not done
            props["next_due"] = iso_instant(now)
        elif not stopped:
            props["next_due"] = iso_instant(next_due(parse_schedule(source.schedule), now))
        if not problem and not stopped:
            props["last_ok"] = iso_instant(now)
        failed = bool(problem) if problem or not stopped else None
        self.store.sources.end_lease(slug, owner=self.owner, props=props, failed=failed)


def tell_schedule(
    store: Store, wanted: Sequence[WantedSource], now: datetime
) -> list[dict[str, Any]]:
    """Return for each wanted source how it stands: a row with its state, its last run and who is at it.

    The state is `paused`, `running` (somebody holds its lease), `due` or `waiting`. `outcome` is the status of the
    last run, `problem` why it failed; `next_due` is None for a source that was never imported.
    """
    states = {row["id"]: row for row in store.sources.states()}
    runs = store.told.runs_named([x["last_run"] for x in states.values() if x["last_run"]])
    return [_standing(source, states.get(source_slug(source), {}), runs, now) for source in wanted]


def _standing(
    source: WantedSource,
    told: Mapping[str, Any],
    runs: Mapping[str, Mapping[str, Any]],
    now: datetime,
) -> dict[str, Any]:
    instant = iso_instant(now)
    is_held = (told.get("lease_until") or "") >= instant
    is_due = (told.get("next_due") or "") <= instant
    state = "running" if is_held else "paused" if source.paused else "due" if is_due else "waiting"
    last = runs.get(told.get("last_run") or "", {})
    own = {k: getattr(source, k) for k in ("title", "kind", "address", "schedule")}
    counts = ("documents", "unchanged", "failed", "new", "changed", "retracted", "restored")
    return {
        **own,
        "state": state,
        "next_due": told.get("next_due"),
        "last_run": told.get("last_run"),
        "last_finished": last.get("finished"),
        "outcome": last.get("status"),
        **{k: last.get(k) for k in counts},
        **{k: told.get(k) for k in ("last_ok", "failures", "problem")},
        "held_by": told.get("lease_owner") if is_held else None,
        "held_since": told.get("lease_since") if is_held else None,
    }


def source_slug(source: WantedSource) -> str:
    """Return the id of a source: its title in small letters and hyphens."""
    return make_slug(source.title) or make_slug(source.address)
