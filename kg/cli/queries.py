"""kg queries: list the named queries."""

import click

from kg.cli.context import App, Command, shared_options


@click.command("queries", cls=Command)
@shared_options
@click.pass_obj
def command(app: App) -> None:
    """List the named queries with their parameters.

    \b
    Example:
      kg queries
    """  # noqa: D301 - \b is click's mark for lines that stay as they are
    from kg.store.queries import load_queries

    app.printer.rows(
        ("name", "summary", "params"),
        (
            {
                "name": query.name,
                "summary": query.summary,
                "params": {
                    p.name: p.type if p.default is None else f"{p.type} = {p.default}"
                    for p in query.params
                },
                "returns": list(query.returns),
            }
            for query in load_queries()
        ),
    )
