"""Pages: one self-contained file a neighbourhood, drawn by pyvis on our own template.

Importing this package loads neither pyvis nor networkx; making a page does.
"""

from pathlib import Path

from kg.views.rows import PageGraph, page_graph
from kg.writing import write_whole

__all__ = ["PageGraph", "page_graph", "render_page", "write_page"]


def render_page(graph: PageGraph) -> str:
    """Return the page of `graph` as HTML: the same graph gives the same bytes."""
    from kg.views.page import render

    return render(graph)


def write_page(graph: PageGraph, path: Path) -> None:
    """Write the page of `graph` to `path`, making its folder; an existing file is replaced whole or not at all.

    Raises:
        OSError: the folder cannot be made or written.
    """
    # Lone surrogates (broken articles) have no UTF-8: a question mark stands for them.
    content = render_page(graph).encode("utf-8", "replace")
    write_whole(path, [content])
