"""Folders that cannot be listed, also by root, whom no mode keeps out."""

import os
from pathlib import Path
from typing import Any

import pytest


def shut_folder(folder: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Have `folder` refused to whoever lists it, as one of another user is."""
    scandir = os.scandir

    def refuse(path: Any = ".") -> Any:
        if Path(path) == folder:
            raise PermissionError(13, "Permission denied", str(path))
        return scandir(path)

    monkeypatch.setattr(os, "scandir", refuse)
