"""Settings: where the data is, which server and which pipelines; only imports, cli, schedule and web see them."""

import os
import re
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from kg.errors import UsageError

VARIABLES = {
    "KG_DATA": "folder of the embedded server and of kg's own files (default .kg/)",
    "KG_NEO4J_URI": "address of a Neo4j server (bolt://, neo4j:// or neo4j+s://); unset: the embedded server",
    "KG_NEO4J_USER": "user on that server (default neo4j)",
    "KG_NEO4J_PASSWORD": "password on that server",
    "KG_NEO4J_DATABASE": "database on that server (default: the server's default database)",
    "KG_SOURCES": "file that says which sources are wanted, and how often (default sources.toml)",
    "KG_SERVER_IDLE": "seconds that the embedded server waits for a command before it stops (default 600)",
    "KG_SERVER_HEAP": "memory of the embedded server (default 1g)",
    "KG_PIPELINES": "spaCy pipelines that read: sm (fast) or sm,md (careful, the default)",
}

_SERVER = {
    "KG_SERVER_IDLE": (re.compile(r"\d{1,9}(\.\d+)?"), "seconds, such as 600"),
    "KG_SERVER_HEAP": (re.compile(r"[1-9]\d{0,6}[kmgKMG]"), "a size, such as 512m or 2g"),
}


@dataclass(frozen=True, slots=True)
class Settings:
    """What the environment and the command line say; the password never appears in its repr."""

    data: Path
    neo4j_uri: str = ""
    neo4j_user: str = "neo4j"
    neo4j_password: str = field(default="", repr=False)
    neo4j_database: str = ""
    pipelines: tuple[str, ...] = ("sm", "md")
    sources: Path = Path("sources.toml")

    @property
    def home(self) -> Path:
        """The folder that holds the data folder: paths of files that no wanted source reads are relative to it."""
        return Path(os.path.abspath(self.data)).parent


def load_settings(
    environment: Mapping[str, str] | None = None,
    *,
    data: Path | None = None,
    pipelines: str | None = None,
) -> Settings:
    """Return the settings of `environment` (default os.environ), overridden by the options that are given.

    Raises:
        UsageError: the address has another scheme than Bolt's, lacks a password, or a pipeline is unknown.
    """
    env = os.environ if environment is None else environment
    uri = env.get("KG_NEO4J_URI", "")
    if uri and uri.split("://")[0] not in {
        "bolt",
        "bolt+s",
        "bolt+ssc",
        "neo4j",
        "neo4j+s",
        "neo4j+ssc",
    }:
        raise UsageError(
            f"KG_NEO4J_URI {uri.split('@')[-1]!r}: unknown scheme, expected bolt, neo4j or neo4j+s"
        )
    if "@" in uri:
        raise UsageError(
            "KG_NEO4J_URI: holds a user or password, expected the address alone",
            hint="give them in KG_NEO4J_USER and KG_NEO4J_PASSWORD",
        )
    if uri and not env.get("KG_NEO4J_PASSWORD"):
        raise UsageError(
            "KG_NEO4J_PASSWORD: not set, expected the password of the server at KG_NEO4J_URI"
        )
    names = tuple(
        x.strip()
        for x in (pipelines or env.get("KG_PIPELINES", "") or "sm,md").split(",")
        if x.strip()
    )
    for name in names:
        if name not in {"sm", "md"}:
            raise UsageError(f"pipeline {name!r}: unknown, expected sm or sm,md")
    folder = data or Path(env.get("KG_DATA", "") or ".kg")
    if folder.exists() and not folder.is_dir():
        raise UsageError(f"data folder {str(folder)!r}: a file, expected a folder")
    _check_server(env)
    return Settings(
        data=folder,
        neo4j_uri=uri,
        neo4j_user=env.get("KG_NEO4J_USER", "") or "neo4j",
        neo4j_password=env.get("KG_NEO4J_PASSWORD", ""),
        neo4j_database=env.get("KG_NEO4J_DATABASE", ""),
        pipelines=names,
        sources=Path(env.get("KG_SOURCES", "") or "sources.toml"),
    )


def _check_server(env: Mapping[str, str]) -> None:
    """Raise UsageError for settings of the embedded server, which would only tell of them in its log."""
    for name, (form, expected) in _SERVER.items():
        value = env.get(name, "")
        if value and not form.fullmatch(value):
            raise UsageError(f"{name} {value!r}: expected {expected}")
