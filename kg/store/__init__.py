"""Keep the graph: the only home of the database driver and of the embedded server."""

from kg.store.embedded import stop_embedded
from kg.store.store import Rows, Store, open_store
from kg.store.unit import Unit

__all__ = ["Rows", "Store", "Unit", "open_store", "stop_embedded"]
