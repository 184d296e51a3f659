"""Files appear whole or not at all, and no wider open than asked for."""

import os
import stat
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.writing import write_whole


def test_a_file_is_replaced_whole(tmp_path: Path) -> None:
    """The folder is made, the old file goes, and nothing else is left."""
    path = tmp_path / "a" / "b.txt"
    write_whole(path, [b"old"])
    write_whole(path, [b"one, ", b"two"])
    assert path.read_bytes() == b"one, two"
    assert os.listdir(path.parent) == ["b.txt"]


@pytest.mark.parametrize("error", [ValueError, KeyboardInterrupt])
def test_a_stopped_write_leaves_the_old_file(tmp_path: Path, error: type[BaseException]) -> None:
    """Whatever stops it half-way, the old file stands, and no part of the new one."""
    path = tmp_path / "a.txt"
    write_whole(path, [b"old"])

    def chunks() -> Iterator[bytes]:
        yield b"new"
        raise error

    with pytest.raises(error):
        write_whole(path, chunks())
    assert path.read_bytes() == b"old"
    assert os.listdir(tmp_path) == ["a.txt"]


def test_a_private_file_is_its_owners(tmp_path: Path) -> None:
    """The mode holds from the first byte on, and the umask takes from it."""
    before = os.umask(0o027)
    try:
        write_whole(tmp_path / "secret", [b"x"], mode=0o600)
        write_whole(tmp_path / "plain", [b"x"])
    finally:
        os.umask(before)
    modes = {p.name: stat.S_IMODE(p.stat().st_mode) for p in tmp_path.iterdir()}
    assert modes == {"secret": 0o600, "plain": 0o640}


def test_an_error_names_the_file_and_not_its_draft() -> None:
    """What cannot be written is called what the user called it."""
    with pytest.raises(OSError, match=r"'/proc/page\.html'"):
        write_whole(Path("/proc/page.html"), [b"a"])
