"""The errors kg raises on purpose; each class exists because a caller acts differently on it."""


class KgError(Exception):
    """An error with one line that says what is wrong and a hint that says what to do next."""

    def __init__(self, message: str, *, hint: str = "") -> None:
        """Keep the one-line message and the hint."""
        super().__init__(message)
        self.hint = hint

    def __str__(self) -> str:
        """Return the message, with the hint after a semicolon where there is one."""
        message = str(self.args[0])
        return f"{message}; {self.hint}" if self.hint else message


class UsageError(KgError):
    """The command or setting was given wrongly: exit code 2."""


class InputError(KgError):
    """An article cannot be read (missing, empty, binary, too large, not English)."""


class ModelError(KgError):
    """A language pipeline is missing or is not the one whose hashes are known."""


class SchemaError(KgError):
    """The predicate schema, a gazetteer or a query header is not well formed."""


class StoreError(KgError):
    """The database cannot be reached, is not ours, or refused the work."""


class WorkRefusedError(StoreError):
    """The database answers, and refused one unit of work: what the unit was for failed, others may go well."""


class QueryRefusedError(KgError):
    """A user's query would write, reach outside the database, or use a form a server reads wrongly."""
