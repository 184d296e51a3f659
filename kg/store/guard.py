"""Refuse a reader's Cypher that would write, reach outside the database, or be answered wrongly in silence.

A lexical check that both servers share. It is the first of several walls: Neo4j also explains the query and
runs it in a READ session, the embedded server runs it as a user who may only read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from kg.errors import QueryRefusedError

PROCEDURES = frozenset({"db.labels", "db.relationshiptypes", "db.propertykeys"})
"""The procedures a reader may call, in small letters."""

_TOKEN = re.compile(
    r"""
    (?P<space>\s+|//[^\r\n]*|/\*.*?\*/)
  | (?P<text>'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*")
  | (?P<quoted>`(?:[^`]|``)*`)
  | (?P<word>[^\W\d]\w*)
  | (?P<number>\d[\w.]*)
  | (?P<mark>.)
    """,
    re.VERBOSE | re.DOTALL,
)
_WRITES = frozenset(
    ["create", "merge", "set", "delete", "detach", "remove", "drop", "foreach", "insert"]
)
_ORDERS = frozenset(
    [
        "alter",
        "backup",
        "deny",
        "enable",
        "grant",
        "import",
        "rename",
        "revoke",
        "start",
        "stop",
        "terminate",
    ]
)
"""What begins an order to the server; elsewhere these may be names."""
_OUTSIDE = frozenset({"load", "use", "show", "cypher", "profile"})
_OPENERS, _CLOSERS = "([{", ")]}"


def _tokens(text: str) -> Iterator[tuple[str, str]]:
    for found in _TOKEN.finditer(text):
        kind = str(found.lastgroup)
        if kind != "space":
            yield kind, found.group()


def check_user_query(text: str) -> None:
    """Raise when a reader's Cypher may not run.

    Raises:
        QueryRefusedError: it is empty, writes, changes the schema, loads files, calls a procedure that is
            not on the short list, or uses a form that the embedded server answers wrongly without saying so.
    """
    if "\\u" in text.lower():
        # Neo4j replaces these before it reads the query: a quotation mark written so would end a string.
        raise QueryRefusedError("query: holds a \\u escape", hint="write the character itself")
    tokens = list(_tokens(text))
    if all(value == ";" for _, value in tokens):
        raise QueryRefusedError("query: empty, expected Cypher such as MATCH ... RETURN ...")
    for at, (kind, value) in enumerate(tokens):
        if kind == "mark" and value == ";" and at < len(tokens) - 1:
            raise QueryRefusedError("query: holds several statements, expected one")
        if kind == "mark" and value in "'\"`":
            raise QueryRefusedError(f"query: a {value} is not closed")
        if kind == "mark" and value == "/" and tokens[at + 1 : at + 2] == [("mark", "*")]:
            raise QueryRefusedError("query: a /* is not closed")
        if kind == "word" and not _is_name(tokens, at):
            _check_word(tokens, at)
    _check_silent_forms(tokens)


def _is_name(tokens: list[tuple[str, str]], at: int) -> bool:
    """Return whether a word is the name of a property, label, type, parameter or map key, not a key word."""
    before = tokens[at - 1][1] if at else ""
    after = tokens[at + 1][1] if at + 1 < len(tokens) else ""
    return before in {".", "$", ":", "|", "&", "!"} or after == ":"


def _check_word(tokens: list[tuple[str, str]], at: int) -> None:
    word = tokens[at][1].lower()
    ordered = word in _ORDERS and (at == 0 or tokens[at - 1][1].lower() == "explain")
    if word in _WRITES or ordered:
        raise QueryRefusedError(
            f"query: {word.upper()} would write, and your own Cypher may only read"
        )
    if word in _OUTSIDE:
        raise QueryRefusedError(
            f"query: {word.upper()} is refused",
            hint="your own Cypher may only read what is in this graph",
        )
    if word == "call":
        _check_call(tokens, at)
    if word == "shortestpath" or word == "allshortestpaths":
        raise QueryRefusedError(
            f"query: {tokens[at][1]} ignores conditions on some servers",
            hint="write MATCH p = (a)-[*1..4]-(b) WHERE ... RETURN p ORDER BY length(p) LIMIT 1",
        )


def _check_call(tokens: list[tuple[str, str]], at: int) -> None:
    rest = tokens[at + 1 :]
    if rest and rest[0][1] in {"{", "("}:
        _check_subquery(rest)
        return
    words: list[str] = []
    for kind, value in rest:
        if kind not in {"word", "quoted"} and value != ".":
            break
        if words and value != "." and words[-1] != ".":
            break
        words.append(value.strip("`").lower())
    name = "".join(words)
    if name not in PROCEDURES:
        raise QueryRefusedError(
            f"query: procedure {name!r} may not be called, expected one of {', '.join(sorted(PROCEDURES))}"
        )


def _check_subquery(rest: list[tuple[str, str]]) -> None:
    depth, seen_body = 0, False
    for at, (_, value) in enumerate(rest):
        depth += (value in _OPENERS) - (value in _CLOSERS)
        seen_body |= value == "{"
        if depth == 0 and seen_body:
            following = [x.lower() for _, x in rest[at + 1 : at + 3]]
            if following[:1] == ["in"]:
                raise QueryRefusedError("query: CALL ... IN TRANSACTIONS is for writing")
            return


def _check_silent_forms(tokens: list[tuple[str, str]]) -> None:
    """Refuse what the embedded server answers wrongly: types by parameter, and matches keyed by a relationship."""
    values = [v for _, v in tokens]
    for at, value in enumerate(values):
        if value == "$" and values[at + 1 : at + 2] == ["("]:
            raise QueryRefusedError(
                "query: a label or type from a parameter",
                hint="write the type out, or WHERE type(r) IN $types",
            )
    types = _relationship_names(values)
    for at in range(len(values) - 4):
        key, colon, name, dot = values[at : at + 4]
        if colon == ":" and dot == "." and name in types and _in_node_map(values, at):
            raise QueryRefusedError(
                f"query: {{{key}: {name}.{values[at + 4]}}} finds nothing on some servers",
                hint=f"write WHERE n.{key} = {name}.{values[at + 4]}",
            )


def _relationship_names(values: list[str]) -> set[str]:
    """Return the variables of relationship patterns: the words right after "-[" that are not a type."""
    return {
        values[at + 2]
        for at in range(len(values) - 2)
        if values[at] == "-" and values[at + 1] == "[" and values[at + 2].isidentifier()
    }


def _in_node_map(values: list[str], at: int) -> bool:
    """Return whether a place lies in a map inside a node pattern: "(", a name or label, "{"."""
    back = at
    while back and values[back] != "{":
        if values[back] in {"}", ")", "("}:
            return False
        back -= 1
    while back and values[back] != "(":
        if values[back] in {"[", ")", "]"}:
            return False
        back -= 1
    return values[back] == "("
