"""Where a store of the tests is."""

from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True)
class Place:
    """Where a store is, as open_store takes it; an embedded one has no address."""

    data: Path
    uri: str = ""
    user: str = ""
    password: str = field(default="", repr=False)
    database: str = ""
