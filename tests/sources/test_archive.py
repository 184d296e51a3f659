"""The archive of raw pages: same bytes, same file; damage is seen and healed."""

import gzip
import hashlib
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kg.errors import InputError, StoreError
from kg.sources.archive import load_page, store_page

PAGE = b"<p>A bridge was opened.</p>" * 50


def only_file(folder: Path) -> Path:
    (found,) = [p for p in folder.rglob("*") if p.is_file()]
    return found


def test_page_comes_back_by_its_hash(tmp_path: Path) -> None:
    name = store_page(tmp_path / "raw", PAGE)
    assert name == hashlib.sha256(PAGE).hexdigest()
    assert load_page(tmp_path / "raw", name) == PAGE
    assert only_file(tmp_path).stat().st_size < len(PAGE) / 5


def test_same_page_is_kept_once_and_not_written_again(tmp_path: Path) -> None:
    store_page(tmp_path, PAGE)
    before = only_file(tmp_path).stat()
    store_page(tmp_path, PAGE)
    assert only_file(tmp_path).stat().st_mtime_ns == before.st_mtime_ns


@pytest.mark.parametrize(
    "damage",
    [b"", b"nonsense", gzip.compress(b"another"), gzip.compress(PAGE)[:-4]],
    ids=["empty", "no archive", "another page", "cut short"],
)
def test_damage_is_seen_and_healed(tmp_path: Path, damage: bytes) -> None:
    name = store_page(tmp_path, PAGE)
    only_file(tmp_path).write_bytes(damage)
    with pytest.raises(InputError, match="damaged"):
        load_page(tmp_path, name)
    store_page(tmp_path, PAGE)
    assert load_page(tmp_path, name) == PAGE


def test_file_that_unfolds_to_too_much_is_damaged(tmp_path: Path) -> None:
    name = store_page(tmp_path, PAGE)
    only_file(tmp_path).write_bytes(gzip.compress(bytes(60_000_000), 1))
    with pytest.raises(InputError, match="damaged"):
        load_page(tmp_path, name)


def test_unknown_page_is_an_error_and_a_path_no_hash(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="not in the archive"):
        load_page(tmp_path, "0" * 64)
    with pytest.raises(ValueError, match="hexadecimal"):
        load_page(tmp_path, "../../etc/passwd")


def test_full_disk_leaves_no_half_file(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def fail(_handle: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", fail)
    with pytest.raises(StoreError, match="No space left"):
        store_page(tmp_path, PAGE)
    assert [p for p in tmp_path.rglob("*") if p.is_file()] == []


@given(data=st.binary(max_size=2000))
def test_any_bytes_come_back(data: bytes) -> None:
    import tempfile

    with tempfile.TemporaryDirectory() as folder:
        assert load_page(Path(folder), store_page(Path(folder), data)) == data
