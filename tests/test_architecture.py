"""The walls of the house: who imports whom, how big modules get, and what may not stand in Python."""

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[1]
MODULES = sorted((ROOT / "kg").rglob("*.py"))
PYTHON = sorted(
    [
        *MODULES,
        *(ROOT / "tests").rglob("*.py"),
        *(p for p in (ROOT / "scripts").rglob("*") if p.suffix == ".py"),
    ]
)
FLOORS = {
    "errors": 0, "ids": 0, "records": 0, "writing": 0, "model": 1, "delta": 1, "knowledge": 2, "config": 2,
    "sources": 3, "extract": 3, "resolve": 3, "fuse": 3, "store": 3, "views": 4, "export": 4, "imports": 5,
    "schedule": 5, "cli": 6,
}  # fmt: skip
# The rooms of the reader, each of which may import those before it; its own modules come last.
READER = [
    "words", "repairs", "parsing", "grammar", "scope", "roles", "times", "names", "reference", "attribution", "clauses",
]  # fmt: skip
# Rooms of floors 4 that get plain rows, and the rooms that may see the settings.
SEES = {4: {0, 1, 2}, 5: {0, 1, 2, 3}, 6: {0, 1, 2, 3, 4, 5}}
MAY_SEE_CONFIG = {"config", "imports", "cli"}
HOMES = {
    "spacy": {"extract"},
    "neo4j": {"store"},
    "arcadedb_embedded": {"store"},
    "pyvis": {"views"},
    "networkx": {"views", "resolve"},
    "click": {"cli"},
    "httpx": {"sources"},
    "httpcore": {"sources"},
    "protego": {"sources"},
    "trafilatura": {"sources"},
    "lxml": {"sources"},
    "feedparser": {"sources"},
    "apscheduler": {"schedule"},
}
MOST_LINES, MOST_FUNCTION_LINES = 500, 60
CYPHER = re.compile(
    r"\b(?:MATCH|MERGE|UNWIND|CREATE)\s*\(|\b(?:RETURN|WITH)\s+\w+\s+(?:AS|ORDER)\b|\bDETACH DELETE\b|\bUNWIND\s+\$"
)
# A leading slash, a folder that only one machine has, then more path.
MACHINE_PATH = re.compile(r"(?<![\w.])/(?:work|home|root|Users|tmp|opt)/\w")


def room(path: Path) -> str:
    return path.relative_to(ROOT / "kg").parts[0].removesuffix(".py")


def imports(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, "imports are absolute"
            yield str(node.module)
            yield from (
                f"{node.module}.{alias.name}" for alias in node.names if node.module == "kg"
            )


def parse(path: Path) -> ast.Module:
    return ast.parse(path.read_text(encoding="utf-8"))


def name(path: Path) -> str:
    return path.relative_to(ROOT).as_posix()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_rooms_import_lower_floors_only(path: Path) -> None:
    """A module imports kg modules of its own room or of the floors its room may see."""
    own = room(path)
    if own == "__init__":
        return
    seen = SEES.get(FLOORS[own], set(range(FLOORS[own])) & {0, 1, 2})
    for module in imports(parse(path)):
        parts = module.split(".")
        if parts[0] == "kg" and len(parts) > 1 and parts[1] != own and parts[1] in FLOORS:
            assert FLOORS[parts[1]] in seen or FLOORS[own] == FLOORS[parts[1]] < 3, (
                f"{module} from {own}"
            )


@pytest.mark.parametrize("path", sorted((ROOT / "kg" / "extract").glob("*/*.py")), ids=name)
def test_rooms_of_the_reader_import_those_before_them(path: Path) -> None:
    """No room of the reader imports a later one, nor a module that uses them all."""
    seen = READER[: READER.index(path.parent.name) + 1]
    for module in imports(parse(path)):
        if module.startswith("kg.extract"):
            assert module.split(".")[2] in seen, f"{module} from {path.parent.name}"


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_a_module_gives_each_name_once(path: Path) -> None:
    """No constant, function or class of a module silently replaces another of its name, as a merge can make it."""
    given = [
        target.id
        for node in parse(path).body
        if isinstance(node, ast.Assign | ast.AnnAssign)
        for target in (node.targets if isinstance(node, ast.Assign) else [node.target])
        if isinstance(target, ast.Name)
    ]
    given += [n.name for n in parse(path).body if isinstance(n, ast.FunctionDef | ast.ClassDef)]
    assert {name for name in given if given.count(name) > 1} == set()


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_only_the_upper_floors_see_settings(path: Path) -> None:
    """Nothing below imports reads the settings."""
    if "kg.config" in set(imports(parse(path))):
        assert room(path) in MAY_SEE_CONFIG


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_libraries_stay_at_home(path: Path) -> None:
    """Each heavy library is imported in its own room only."""
    for module in imports(parse(path)):
        library = module.split(".")[0]
        assert room(path) in HOMES.get(library, {room(path)}), f"{library} in {room(path)}"


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_spacy_stays_behind_its_door(path: Path) -> None:
    """Four modules know spaCy's objects; the rules read copies, whose heads are changed by `hang_on` alone."""
    tree = parse(path)
    if path.stem not in {"pipelines", "copies", "recogniser", "vectors"}:
        assert not any(module.split(".")[0] == "spacy" for module in imports(tree))
    if path.stem not in {"tree", "copies"}:
        assert not any(
            isinstance(n, ast.Attribute) and n.attr == "head" and isinstance(n.ctx, ast.Store)
            for n in ast.walk(tree)
        )


def test_every_room_has_a_floor() -> None:
    """A new room is entered in the table before it is used."""
    assert {room(p) for p in MODULES} - {"__init__", "demo"} <= set(FLOORS)


@pytest.mark.parametrize("path", PYTHON, ids=name)
def test_modules_and_functions_stay_small(path: Path) -> None:
    """A module has at most 500 lines and a function at most 60."""
    assert len(path.read_text(encoding="utf-8").splitlines()) <= MOST_LINES
    for node in ast.walk(parse(path)):
        if isinstance(node, (ast.FunctionDef, ast.AsyncFunctionDef)):
            assert (node.end_lineno or 0) - node.lineno < MOST_FUNCTION_LINES, node.name


def strings(tree: ast.Module) -> Iterator[str]:
    """Give the strings of a module without docstrings and hints to the user, which may quote Cypher."""
    quoted = {
        id(node.body[0].value)
        for node in ast.walk(tree)
        if isinstance(node, (ast.Module, ast.ClassDef, ast.FunctionDef))
        and node.body
        and isinstance(node.body[0], ast.Expr)
    } | {
        id(node.value)
        for node in ast.walk(tree)
        if isinstance(node, ast.keyword) and node.arg == "hint"
    }
    for node in ast.walk(tree):
        if (
            isinstance(node, ast.Constant)
            and isinstance(node.value, str)
            and id(node) not in quoted
        ):
            yield node.value


@pytest.mark.parametrize("path", MODULES, ids=name)
def test_no_cypher_stands_in_python(path: Path) -> None:
    """Cypher lives in files under cypher/."""
    for text in strings(parse(path)):
        assert not CYPHER.search(text), text


def text_files() -> list[Path]:
    folders = ("kg", "tests", "deploy", "scripts", "docs", "cypher", ".ci")
    found = [
        p
        for f in folders
        for p in (ROOT / f).rglob("*")
        if p.is_file() and "__pycache__" not in p.parts
    ]
    return sorted(
        [
            *found,
            *ROOT.glob("*.md"),
            *ROOT.glob("*.toml"),
            *ROOT.glob("*.lock"),
            *ROOT.glob("*.yml"),
        ]
    )


def test_no_machine_path_is_written_down() -> None:
    """No file names a folder that only one machine has."""
    for path in text_files():
        try:
            lines = path.read_text(encoding="utf-8").splitlines()
        except UnicodeDecodeError:
            continue
        for number, line in enumerate(lines, 1):
            found = MACHINE_PATH.search(line)
            assert not found or path == Path(__file__), f"{name(path)}:{number}: {line[:100]}"


@pytest.mark.parametrize(
    ("text", "is_cypher"),
    [
        ("MATCH (n) RETURN n", True),
        ("UNWIND $rows AS row", True),
        ("no match (yet)", False),
        ("create a page", False),
    ],
)
def test_the_cypher_pattern_tells_queries_from_words(text: str, is_cypher: bool) -> None:
    """The pattern behind the rule sees a query and passes over words."""
    assert bool(CYPHER.search(text)) is is_cypher
