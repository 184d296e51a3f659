"""Records have slots and compare by value; a type checker refuses to change them."""

from pathlib import Path

import pytest
from mypy import api

from kg.records import record


@record
class Town:
    """A name and how often it was met."""

    name: str
    count: int = 1


def test_records_compare_by_value() -> None:
    """And hash so; nothing but their fields can be set."""
    assert Town("Faro") == Town("Faro", 1) != Town("Porto")
    assert len({Town("Faro"), Town("Faro", 1), Town("Faro", 2)}) == 2
    assert not hasattr(Town("Faro"), "__dict__")


@pytest.mark.slow
def test_mypy_refuses_to_change_a_record(tmp_path: Path) -> None:
    """Also one of the public model."""
    module = tmp_path / "move.py"
    module.write_text(
        "from kg.model import Span\n\ndef move(span: Span) -> None:\n    span.start = 3\n", "utf-8"
    )
    found, _, failed = api.run(["--strict", "--no-incremental", str(module)])
    assert failed
    assert 'move.py:4: error: Property "start" defined in "Span" is read-only' in found
