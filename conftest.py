"""The options of the test run; fixtures are in tests/."""

import pytest


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update-golden."""
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the expected lines of tests/golden"
    )
