"""Tell what the driver's errors mean: what may pass, and what to say to people."""

from collections.abc import Iterator
from contextlib import contextmanager

from neo4j import exceptions

from kg.errors import QueryRefusedError, StoreError, WorkRefusedError


def may_pass(error: exceptions.Neo4jError) -> bool:
    """Return whether an error may be gone when the unit is done again: another writer was faster, not slower."""
    code = str(error.code)
    if "TimedOut" in code or "Terminated" in code:
        return False
    return error.is_retryable() or "ConstraintValidationFailed" in code or "Transaction" in code


def too_slow(seconds: float) -> str:
    """Return what to say of a query that was stopped after `seconds`."""
    return f"query: took longer than {seconds:.0f} s and was stopped; ask for less, or add LIMIT"


@contextmanager
def as_refusal(seconds: float) -> Iterator[None]:
    """Turn what a server says to a reader's Cypher into an error for people."""
    try:
        yield
    except exceptions.Neo4jError as error:
        code = str(error.code)
        if "Timeout" in code or "TimedOut" in code or "Terminated" in code:
            raise QueryRefusedError(too_slow(seconds)) from error
        if "Forbidden" in code or "AccessMode" in code:
            raise QueryRefusedError(
                "query: would write, and your own Cypher may only read"
            ) from error
        first = (error.message or code).splitlines()[0]
        raise QueryRefusedError(f"query: {first}") from error
    except exceptions.DriverError as error:
        raise StoreError(f"store: {error}", hint="is the server running?") from error


@contextmanager
def as_store_error(uri: str) -> Iterator[None]:
    """Turn the driver's errors into one line with what to do."""
    try:
        yield
    except exceptions.AuthError as error:
        raise StoreError(
            f"store {uri}: refused the user or password",
            hint="check KG_NEO4J_USER and KG_NEO4J_PASSWORD",
        ) from error
    except (exceptions.ServiceUnavailable, exceptions.SessionExpired) as error:
        raise StoreError(
            f"store {uri}: not reachable",
            hint="check KG_NEO4J_URI and that the server is running",
        ) from error
    except (exceptions.Neo4jError, exceptions.DriverError) as error:
        first = (str(error) or type(error).__name__).splitlines()[0]
        raise WorkRefusedError(f"store {uri}: {first}", hint="see the server's log") from error
