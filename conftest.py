"""The options of the test run; fixtures are in tests/."""

import pytest
from hypothesis import settings

# A busy machine makes no test fail. scripts/test takes the same examples each time; pytest alone goes on searching.
settings.register_profile("searching", deadline=None)
settings.register_profile("fixed", deadline=None, derandomize=True, database=None)
settings.load_profile("searching")


def pytest_addoption(parser: pytest.Parser) -> None:
    """Add --update-golden."""
    parser.addoption(
        "--update-golden", action="store_true", help="rewrite the expected lines of tests/golden"
    )
