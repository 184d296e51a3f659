"""One run of an import: source, document, reading, statements, store, report."""

from kg.imports.again import find_stored_articles
from kg.imports.changes import RunMark, forget_document, write_reading
from kg.imports.due import Due, source_slug, tell_schedule
from kg.imports.homes import iter_document_names, make_home_finder
from kg.imports.judging import accept, forget, reject
from kg.imports.reading import statements_of_reading
from kg.imports.rebuild import canonical_export, rebuild
from kg.imports.run import (
    Article,
    Home,
    Importer,
    Progress,
    Reader,
    Unmodified,
    find_articles,
)
from kg.imports.web import Web, find_web_articles, is_address, keep_page, leave_page

__all__ = [
    "Article",
    "Due",
    "Home",
    "Importer",
    "Progress",
    "Reader",
    "RunMark",
    "Unmodified",
    "Web",
    "accept",
    "canonical_export",
    "find_articles",
    "find_stored_articles",
    "find_web_articles",
    "forget",
    "forget_document",
    "is_address",
    "iter_document_names",
    "keep_page",
    "leave_page",
    "make_home_finder",
    "rebuild",
    "reject",
    "source_slug",
    "statements_of_reading",
    "tell_schedule",
    "write_reading",
]
