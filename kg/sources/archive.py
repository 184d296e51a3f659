"""Keep the raw bytes of fetched pages, compressed and named by their hash, so that they can be read again."""

import gzip
import hashlib
import re
import zlib
from pathlib import Path

from kg.errors import InputError, StoreError
from kg.writing import write_whole

MAX_ARCHIVED_BYTES = 50_000_000
_SHA256 = re.compile(r"[0-9a-f]{64}")


def store_page(folder: Path, data: bytes) -> str:
    """Keep `data` under `folder` and return its sha256, by which `load_page` gives it back.

    What is there already is left alone, unless it is damaged. A file appears whole or not at all.

    Raises:
        StoreError: the folder cannot be written.
    """
    name = hashlib.sha256(data).hexdigest()
    place = _place(folder, name)
    try:
        if place.exists() and _unpack(place.read_bytes()) == data:
            return name
        write_whole(place, [gzip.compress(data, mtime=0)], mode=0o600)
    except OSError as error:
        raise StoreError(
            f"archive {str(folder)!r}: cannot be written: {error.strerror or error}",
            hint="free space on the disk, or make the folder writable",
        ) from error
    return name


def load_page(folder: Path, sha256: str) -> bytes:
    """Return the bytes with this hash.

    Raises:
        InputError: they are not there, cannot be read, or are damaged.
        ValueError: `sha256` is no such hash.
    """
    if not _SHA256.fullmatch(sha256):
        raise ValueError(f"sha256 {sha256!r}: expected 64 hexadecimal digits")
    place = _place(folder, sha256)
    try:
        packed = place.read_bytes()
    except FileNotFoundError as error:
        raise InputError(f"page {sha256!r}: not in the archive", hint="fetch it again") from error
    except OSError as error:
        raise InputError(
            f"page {sha256!r}: cannot be read: {error.strerror or error}", hint="check the archive"
        ) from error
    data = _unpack(packed)
    if data is None or hashlib.sha256(data).hexdigest() != sha256:
        raise InputError(f"page {sha256!r}: damaged in the archive", hint="fetch it again")
    return data


def drop_page(folder: Path, sha256: str) -> None:
    """Take the bytes with this hash out of the archive, if they are there.

    Raises:
        StoreError: the folder cannot be written.
    """
    try:
        _place(folder, sha256).unlink(missing_ok=True)
    except OSError as error:
        raise StoreError(
            f"page {sha256!r}: cannot be dropped: {error.strerror or error}",
            hint="make the archive writable, and forget the document again",
        ) from error


def _place(folder: Path, name: str) -> Path:
    # Two levels: a folder of a million files is slow on many systems.
    return folder / name[:2] / f"{name}.gz"


def _unpack(packed: bytes) -> bytes | None:
    """Return the data in a gzip file, or None for one that is broken or unfolds to more than any page."""
    inflater = zlib.decompressobj(wbits=31)
    try:
        data = inflater.decompress(packed, MAX_ARCHIVED_BYTES)
    except zlib.error:
        return None
    return data if inflater.eof else None
