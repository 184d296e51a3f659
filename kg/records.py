"""Make the classes of records: a few named values, which nobody changes."""

from dataclasses import dataclass
from typing import TypeVar, dataclass_transform

Record = TypeVar("Record")


@dataclass_transform(frozen_default=True)
def record(cls: type[Record]) -> type[Record]:
    """Return `cls` as a dataclass with slots and a hash.

    Type checkers refuse changes to its records. Python does not look, so that they are made in a third of the time that
    frozen ones take: a reading makes some forty a sentence.
    """
    return dataclass(slots=True, unsafe_hash=True)(cls)
