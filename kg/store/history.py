"""Tell what runs changed, how a statement came to be, and what contradicts what."""

from __future__ import annotations

import json
from collections.abc import Callable, Iterable, Mapping, Sequence
from typing import Any

from kg.errors import InputError, UsageError
from kg.store.queries import CYPHER, load
from kg.store.unit import Unit

Row = dict[str, Any]
CHANGES = ("new", "changed", "retracted", "restored")


def _tell_nobody(done: int, total: int, name: str) -> None:
    """Keep progress to oneself."""


class History:
    """Reads what happened for people."""

    def __init__(self, read: Callable[[Callable[[Unit], Any]], Any]) -> None:
        """Read through `read`, which does a piece of work in a transaction."""
        self._read = read

    def _rows(self, path: str, **params: Any) -> list[Row]:
        found: list[Row] = self._read(lambda unit: unit.rows(path, **params))
        return found

    def _told(self, ids: Sequence[str]) -> dict[str, Row]:
        """Return statements in words by id, each with the evidence that shows it best: active before retracted."""
        rows: list[Row] = self._read(lambda unit: unit.batches("read/told", "ids", ids))
        found: dict[str, Row] = {}
        for row in sorted(rows, key=_told_rank):
            found.setdefault(row["statement"], row)
        return found

    def runs(self, limit: int) -> list[Row]:
        """Return the newest runs with their counts, newest first."""
        return [_counted(row) for row in self._rows("read/runs", limit=limit)]

    def runs_named(self, ids: Sequence[str]) -> dict[str, Row]:
        """Return the runs with these ids, by id, as `runs` does."""
        rows: list[Row] = self._read(
            lambda u: u.batches("read/runs_named", "ids", sorted(set(ids)))
        )
        return {row["run"]: _counted(row) for row in rows}

    def changes(self, run: str) -> list[Row]:
        """Return what a run (by id; "" the last, if any) changed: a row a statement with its sentence and article.

        Of a run that has not ended, as when it was killed, it is what is new and what is retracted so far.

        Raises:
            InputError: there is no such run.
        """
        name = run or next((x["run"] for x in self._rows("read/runs", limit=1)), "")
        if not name:
            return []
        found = self._rows("read/run", run=name)
        if not found:
            raise InputError(f"run {name!r}: not in the graph", hint="`kg runs` lists them")
        changed = {kind: found[0][kind] or () for kind in CHANGES}
        if not found[0]["finished"]:  # it is at work, or was killed, and has no report
            so_far = self._rows("read/changes_so_far", run=name)
            changed = {kind: [x["id"] for x in so_far if x["change"] == kind] for kind in CHANGES}
        told = self._told([i for ids in changed.values() for i in ids])
        return [
            {"change": kind, **_words(told[i])}
            for kind, ids in changed.items()
            for i in sorted(ids, key=lambda i: (told[i]["text"] if i in told else "", i))
            if i in told
        ]

    def history(self, statement: str) -> list[Row]:
        """Return the runs that changed or judged a statement, oldest first, with what each did to it and why.

        `why` is what a person gave as the reason: of a rejection, or of forgetting an article.

        Raises:
            InputError: there is no such statement.
        """
        told = self._told([statement])
        if not told:
            raise InputError(f"statement {statement!r}: not in the graph", hint="ids begin with s_")
        rows = self._rows("read/runs_of_statement", statement=statement)
        return [{**row, "text": told[statement]["text"]} for row in rows]

    def issues(self, limit: int) -> list[Row]:
        """Return the articles that the newest runs could not import, newest run first."""
        rows = self._rows("read/runs", limit=limit)
        return [
            {"run": row["run"], "started": row["started"], "article": article, "problem": problem}
            for row in rows
            for article, problem in json.loads(row["counts"] or "{}").get("failed", [])
        ]

    def contradictions(self, limit: int) -> list[Row]:
        """Return both sides of each contradiction: the same proposition denied, or alleged and told as fact."""
        pairs = self._rows("read/contradictions", limit=limit)
        told = self._told(sorted({x[k] for x in pairs for k in ("one", "other")}))
        found = []
        for pair in pairs:
            one, other = (_words(told[pair[k]]) for k in ("one", "other"))
            row = {"kind": pair["kind"], "proposition": pair["proposition"]}
            for name in ("statement", "text", "modality", "said_by", "quote", "article"):
                row |= {name: one[name], f"against_{name}": other[name]}
            found.append(row)
        return found

    def document(self, name: str, *, aliases: Iterable[str] = ()) -> Row:
        """Return the document with this id, address or path; `aliases` are other names, tried before it.

        Raises:
            InputError: there is none.
            UsageError: several sources have one at this path.
        """
        looks = (self._rows("read/find_document", name=x) for x in (*aliases, name))
        found = next((rows for rows in looks if rows), [])
        if not found:
            raise InputError(
                f"document {name!r}: not in the graph",
                hint="give its id, address or path; `kg documents` lists them",
            )
        if len(found) > 1:
            raise UsageError(f"document {name!r}: {len(found)} have this path, expected an id")
        return found[0]

    def documents(self, source: str, limit: int) -> list[Row]:
        """Return the articles of a source ("": of all), newest first: id, title, published, source, status, address.

        The status is `current`, `gone` (no longer there; its facts stay) or `forgotten`.
        """
        return self._rows("read/told_documents", source=source, limit=limit)

    def diff(self, document: str) -> list[Row]:
        """Return the sentences that the current revision of a document gained and lost, in order.

        What it was compared with is the revision that was current before; nothing where there is only one.
        """
        revisions = self._rows("read/revisions", document=document)[:2]
        if len(revisions) < 2:
            return []
        new, old = (self._rows("read/revision_sentences", revision=x["id"]) for x in revisions)
        was, now = {x["id"] for x in old}, {x["id"] for x in new}
        gone = [{"change": "gone", **_sentence(x)} for x in old if x["id"] not in now]
        return gone + [{"change": "added", **_sentence(x)} for x in new if x["id"] not in was]

    def rejected(self) -> list[Row]:
        """Return the statements that somebody rejected, with why and when."""
        names = ("subject", "text", "why", "made")
        return [{k: row[k] for k in names} for row in self._rows("read/judgements")]

    def check(self, progress: Callable[[int, int, str], None] = _tell_nobody) -> list[Row]:
        """Return what is wrong in the graph: a row for each thing that one of cypher/checks finds.

        `progress` is told how many checks are done, of how many, and which comes next.
        """
        found = []
        names = check_names()
        for done, name in enumerate(names):
            progress(done, len(names), name)
            expected = load(f"checks/{name}").summary
            found += [
                {"check": name, "expected": expected, **row} for row in self._rows(f"checks/{name}")
            ]
        return found


def check_names() -> list[str]:
    """Return the names of the checks, sorted."""
    return sorted(p.stem for p in (CYPHER / "checks").glob("*.cypher"))


def _counted(row: Row) -> Row:
    """Return a run with the numbers of its articles in place of its `counts`."""
    counts = json.loads(row["counts"] or "{}")
    numbers = {k: counts.get(k, 0) for k in ("documents", "unchanged")}
    told = {k: v for k, v in row.items() if k != "counts"}
    return {**told, **numbers, "failed": len(counts.get("failed", []))}


def _told_rank(row: Row) -> tuple[str, bool, str, str]:
    return (
        row["statement"],
        row["evidence_status"] != "active",
        row["published"] or "",
        row["evidence"] or "",
    )


def _words(row: Mapping[str, Any]) -> Row:
    """Return what people are shown of a statement."""
    names = ("statement", "text", "polarity", "modality", "said_by", "tentative", "quote", "reason")
    return {**{k: row[k] for k in names}, "article": row["title"], "url": row["url"] or row["path"]}


def _sentence(row: Mapping[str, Any]) -> Row:
    return {"index": row["index"], "kind": row["kind"], "sentence": row["text"]}


def markdown(rows: Iterable[Mapping[str, Any]]) -> str:
    """Return changes as Markdown: a heading a kind of change, a bullet a statement, its sentence quoted."""
    parts: list[str] = []
    kind = ""
    for row in rows:
        if row["change"] != kind:
            kind = str(row["change"])
            parts.append(f"## {kind.title()}\n")
        said = f" ({', '.join(row['said_by'])})" if row["said_by"] else ""
        parts.append(f"- {_plain(row['text'])}{_plain(said)}")
        if row["quote"]:
            parts.append(f"  > {_plain(row['quote'])}")
        if row["article"]:
            parts.append(f"  {_plain(row['article'])} <{row['url']}>")
    return "\n".join(parts)


def _plain(text: str) -> str:
    """Return text as one line that Markdown leaves as it is."""
    line = " ".join(str(text).split())
    return "".join(f"\\{c}" if c in "\\`*_{}[]<>#|" else c for c in line)
