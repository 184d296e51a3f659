"""One run of an import: source, document, reading, statements, store, report."""

from kg.imports.changes import RunMark, forget_document, write_reading
from kg.imports.reading import statements_of_reading
from kg.imports.run import Article, Importer, Progress, Reader, find_articles, import_paths

__all__ = [
    "Article",
    "Importer",
    "Progress",
    "Reader",
    "RunMark",
    "find_articles",
    "forget_document",
    "import_paths",
    "statements_of_reading",
    "write_reading",
]
