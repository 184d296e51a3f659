"""Read and write sources.toml: which files, folders, pages and feeds are wanted, and how often."""

import difflib
import json
import re
import shlex
import tomllib
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from kg.errors import UsageError
from kg.sources.addresses import canonical_url
from kg.sources.schedule import parse_schedule
from kg.writing import write_whole

DEFAULT_SCHEDULE = "6h"
_KEYS = ("title", "kind", "address", "schedule", "paused", "allow")
_PLACE = re.compile(r"[^\s/@]+:[0-9]{1,5}")
_HEAD = "# What kg reads, and how often. Written whole by `kg source`: comments do not last.\n"


class SourceKind(StrEnum):
    """What an address leads to."""

    FILE = "file"
    FOLDER = "folder"
    PAGE = "page"
    FEED = "feed"


@dataclass(frozen=True, slots=True)
class WantedSource:
    """A source to be read: `address` is a web address, or for files and folders a path, as written.

    `title` is unique without regard to case. `schedule` is as `parse_schedule` reads it, in UTC.
    `allow` are "host:port" inside a network that its pages may be fetched from, in small letters.
    """

    title: str
    kind: SourceKind
    address: str
    schedule: str = DEFAULT_SCHEDULE
    paused: bool = False
    allow: tuple[str, ...] = ()


def load_wanted(path: Path) -> tuple[WantedSource, ...]:
    """Return the sources that the file at `path` wants, sorted by title; none when there is no such file.

    Raises:
        UsageError: the file cannot be read or is not as it should be: it names the source, the key and, for an
            unknown key, the nearest known one.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise UsageError(f"file {str(path)!r}: cannot be read: {error}", hint="check it") from error
    return parse_wanted(text, name=str(path))


def parse_wanted(text: str, *, name: str) -> tuple[WantedSource, ...]:
    """Return the sources written in `text`, sorted by title; errors as in `load_wanted`, with `name` as the file."""
    try:
        table = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise UsageError(
            f"file {name!r}: not TOML: {error}", hint="`kg source add` writes it as it should be"
        ) from error
    _check_keys(table, ("source",), f"file {name!r}")
    rows = table.get("source", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise UsageError(
            f"file {name!r}: 'source' is no list of tables, expected [[source]]",
            hint="double the brackets",
        )
    found: tuple[WantedSource, ...] = ()
    for number, row in enumerate(rows, 1):
        found = add_source(found, _parse_row(row, f"file {name!r}, source {number}"))
    return found


def write_wanted(path: Path, sources: Iterable[WantedSource]) -> None:
    """Write the whole file, sorted by title; others see the old one or the new one.

    Raises:
        UsageError: the file cannot be written.
    """
    text = "\n".join([_HEAD, *(_format_row(s) for s in _sorted(sources))])
    try:
        write_whole(path, [text.encode()], mode=0o600)
    except OSError as error:
        raise UsageError(
            f"file {str(path)!r}: cannot be written: {error.strerror or error}",
            hint="free space on the disk, or make its folder writable",
        ) from error


def add_source(sources: Sequence[WantedSource], new: WantedSource) -> tuple[WantedSource, ...]:
    """Return `sources` with `new`, sorted by title.

    Raises:
        UsageError: one of that title or address is there already, or `new` is not as it should be.
    """
    checked = _check_source(new, f"source {new.title!r}")
    for old in sources:
        if old.address == checked.address:
            raise UsageError(
                f"source {checked.title!r}: its address is wanted already, as {old.title!r}",
                hint="to change its schedule or what it allows, edit it in sources.toml, "
                f"or `kg source remove {shlex.quote(old.title)}` first",
            )
        if old.title.casefold() == checked.title.casefold():
            raise UsageError(
                f"source {checked.title!r}: another source has this title ({old.address})",
                hint="give it another one with --title, or remove the first",
            )
    return _sorted([*sources, checked])


def remove_source(sources: Sequence[WantedSource], title: str) -> tuple[WantedSource, ...]:
    """Return `sources` without the one called `title`, in their order; UsageError names the nearest when none is."""
    gone = find_source(sources, title)
    return tuple(source for source in sources if source != gone)


def pause_source(
    sources: Sequence[WantedSource], title: str, *, paused: bool = True
) -> tuple[WantedSource, ...]:
    """Return `sources` with the one called `title` paused or not; UsageError names the nearest when none is."""
    chosen = find_source(sources, title)
    return tuple(replace(s, paused=paused) if s == chosen else s for s in sources)


def find_source(sources: Sequence[WantedSource], title: str) -> WantedSource:
    """Return the source of this title (in any case) or address.

    Raises:
        UsageError: there is none; the nearest title is named.
    """
    for source in sources:
        if title.casefold() == source.title.casefold() or title == source.address:
            return source
    titles = [source.title for source in sources]
    raise UsageError(
        f"source {title!r}: not wanted, expected one of sources.toml",
        hint=_nearest(title, titles) or "see kg source list",
    )


def _sorted(sources: Iterable[WantedSource]) -> tuple[WantedSource, ...]:
    return tuple(sorted(sources, key=lambda s: (s.title.casefold(), s.title)))


def _nearest(word: str, known: Iterable[str]) -> str:
    """Return "did you mean ...?" for the nearest of `known`, or "" for none near."""
    near = difflib.get_close_matches(word, [str(k) for k in known], n=1, cutoff=0.5)
    return f"did you mean {near[0]!r}?" if near else ""


def _check_keys(table: Mapping[str, Any], known: Sequence[str], place: str) -> None:
    for key in table:
        if key not in known:
            raise UsageError(
                f"{place}: unknown key {key!r}, expected {', '.join(known)}",
                hint=_nearest(key, known),
            )


def _is_text(value: Any) -> bool:
    return isinstance(value, str)


def _is_flag(value: Any) -> bool:
    return isinstance(value, bool)


def _is_list(value: Any) -> bool:
    return isinstance(value, list) and all(map(_is_text, value))


_FORMS = {
    "paused": (_is_flag, "true or false"),
    "allow": (_is_list, 'a list such as ["feeds.local:8080"]'),
}
"""What the value of a key must be, where it is no text."""


def _parse_row(row: Mapping[str, Any], place: str) -> WantedSource:
    _check_keys(row, _KEYS, place)
    for key in ("title", "kind", "address"):
        if key not in row:
            raise UsageError(
                f"{place}: no {key!r}, expected title, kind and address", hint="add it"
            )
    for key, value in row.items():
        is_right, what = _FORMS.get(key, (_is_text, "a text in quotes"))
        if not is_right(value):
            raise UsageError(f"{place}: {key} {value!r}, expected {what}", hint="change it")
    kind = row["kind"]
    if kind not in set(SourceKind):
        raise UsageError(
            f"{place}: kind {kind!r}, expected {', '.join(SourceKind)}",
            hint=_nearest(kind, SourceKind),
        )
    values = {**row, "kind": SourceKind(kind), "allow": tuple(row.get("allow", ()))}
    return _check_source(WantedSource(**values), place)


def _check_source(source: WantedSource, place: str) -> WantedSource:
    """Return `source` with its address canonical, or say what is wrong with it."""
    if not source.title.strip() or "\n" in source.title:
        raise UsageError(f"{place}: title {source.title!r}, expected one line", hint="name it")
    parse_schedule(source.schedule)
    if source.kind in {SourceKind.FILE, SourceKind.FOLDER}:
        if not source.address or "\0" in source.address:
            raise UsageError(f"{place}: no path, expected one", hint="write it as address")
        if source.allow:
            raise UsageError(f"{place}: allow of a {source.kind}, expected it of a page or feed")
        return source
    for allowed in source.allow:
        if not _PLACE.fullmatch(allowed):
            raise UsageError(
                f"{place}: allow {allowed!r}, expected HOST:PORT", hint="such as feeds.local:8080"
            )
    address = canonical_url(source.address)
    if not address or "@" in address.split("/")[2]:
        raise UsageError(
            f"{place}: address of a {source.kind} is no web address, expected https://...",
            hint="for a file or folder, set kind",
        )
    return replace(source, address=address, allow=tuple(x.lower() for x in source.allow))


def _format_row(source: WantedSource) -> str:
    pairs = {
        "title": source.title,
        "kind": str(source.kind),
        "address": source.address,
        "schedule": source.schedule,
    }
    lines = [f"{key} = {_quote(value)}" for key, value in pairs.items()]
    paused = ["paused = true"] if source.paused else []
    places = ", ".join(map(_quote, source.allow))
    allow = [f"allow = [{places}]"] if places else []
    return "\n".join(["[[source]]", *lines, *paused, *allow]) + "\n"


def _quote(text: str) -> str:
    """Return `text` as a TOML string: JSON's form, and DEL escaped, which JSON leaves as it is."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007F")
