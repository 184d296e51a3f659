"""The scripts around kg: a Neo4j that starts, stops and dies on command, and containers that are described right."""

import importlib.util
import json
import os
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path
from types import ModuleType
from typing import Any

import neo4j
import pytest
import srsly

ROOT = Path(__file__).parents[1]
SERVER = ROOT / "scripts" / "neo4j.d" / "server.py"
SCRIPTS = sorted(p for f in ("scripts", ".ci") for p in (ROOT / f).iterdir() if not p.suffix)


def load_server() -> ModuleType:
    spec = importlib.util.spec_from_file_location("neo4j_server_script", SERVER)
    assert spec is not None
    assert spec.loader is not None
    module = importlib.util.module_from_spec(spec)
    sys.modules[spec.name] = module
    spec.loader.exec_module(module)
    return module


server = load_server()


def run(*arguments: object, **environment: str) -> subprocess.CompletedProcess[str]:
    command = [sys.executable, str(SERVER), *map(str, arguments)]
    env = {**os.environ, **environment}
    return subprocess.run(command, check=False, capture_output=True, text=True, env=env)


def make_java(folder: Path, said: str) -> Path:
    """Make a program that says of itself what a Java says."""
    java = folder / "bin" / "java"
    java.parent.mkdir(parents=True)
    java.write_text(f"#!/bin/sh\necho '{said}' >&2\n")
    java.chmod(0o755)
    return java


@pytest.mark.parametrize("path", [p for p in SCRIPTS if p.is_file()], ids=lambda p: p.name)
def test_scripts_can_be_run_and_say_what_for(path: Path) -> None:
    """Each script is executable, begins with what it is for, and the shell can read it."""
    lines = path.read_text(encoding="utf-8").splitlines()
    assert os.access(path, os.X_OK)
    assert lines[1].startswith("# ")
    shell = lines[0].removeprefix("#!").split()[-1]
    subprocess.run([shell, "-n", path], check=True)


@pytest.mark.parametrize(
    ("release", "found", "expected"),
    [
        ("5.26", ["17", "21"], "17"),
        ("5.26", ["11", "25", "21"], "21"),
        ("current", ["17", "21"], "21"),
        ("current", ["25", "21"], "25"),
        ("current", ["17"], None),
        ("5.26", [], None),
    ],
)
def test_java_is_the_first_that_fits(
    release: str, found: list[str], expected: str | None, tmp_path: Path
) -> None:
    """The user's Java comes first, a Java too old or too new for the release is passed over."""
    for index, version in enumerate(found):
        make_java(tmp_path / f"{index}-{version}", f'openjdk version "{version}.0.1" 2025-01-01')
    environment = {"PATH": str(tmp_path)}
    if expected is None:
        with pytest.raises(server.UnavailableError, match="needs Java") as raised:
            server.find_java(server.RELEASES[release], environment, tmp_path)
        assert all(f"{version} (" in str(raised.value) for version in found)
        assert raised.value.exit_code == 3
    else:
        java = server.find_java(server.RELEASES[release], environment, tmp_path)
        assert server.java_version(java) == int(expected)


def test_java_home_comes_before_the_path(tmp_path: Path) -> None:
    """JAVA_HOME decides; a java that does not run is passed over."""
    chosen = make_java(tmp_path / "chosen", 'java version "21.0.2"')
    other = make_java(tmp_path / "other", 'openjdk version "17.0.1"')
    release = server.RELEASES["5.26"]
    path = str(other.parent)
    home = {"JAVA_HOME": str(tmp_path / "chosen"), "PATH": path}
    assert server.find_java(release, home, tmp_path / "none") == chosen
    broken = {"JAVA_HOME": str(tmp_path / "broken"), "PATH": path}
    assert server.find_java(release, broken, tmp_path / "none") == other


def test_what_this_machine_lacks_is_named(tmp_path: Path) -> None:
    """Without Java or Maven, exit code 3 and one line that says what to install."""
    places = {"PATH": str(tmp_path), "JAVA_HOME": "", "KG_CACHE": str(tmp_path / "cache")}
    done = run("start", "5.26", "--home", tmp_path / "home", **places)
    assert (done.returncode, done.stdout) == (3, "")
    assert len(done.stderr.splitlines()) == 1
    assert "install" in done.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [(["status", "5.26"], 3), (["stop", "5.26"], 0), (["kill", "current"], 0), (["start", "4"], 2)],
)
def test_a_server_that_does_not_run_is_no_accident(
    arguments: list[str], code: int, tmp_path: Path
) -> None:
    """Stopping what does not run is done; its status is 3; an unknown release is wrong usage."""
    done = run(*arguments, KG_CACHE=str(tmp_path))
    assert (done.returncode, done.stdout) == (code, "")


@pytest.mark.slow
@pytest.mark.neo4j
def test_a_server_starts_once_dies_and_comes_back(tmp_path: Path) -> None:
    """A second start prints the same; after kill -9 the next start has the data; it stops with its owner."""
    home = tmp_path / "home"
    started = run("start", "5.26", "--home", home, "--brief", "--json")
    if started.returncode == 3 and os.environ.get("KG_REQUIRE_NEO4J") != "1":
        pytest.skip(started.stderr)
    first = json.loads(started.stdout)
    port = first["uri"].rpartition(":")[2]
    login = (first["user"], first["password"])
    try:
        assert json.loads(run("start", "5.26", "--home", home, "--json").stdout) == first
        assert f"KG_NEO4J_URI={first['uri']}\n" in run("status", "5.26", "--home", home).stdout
        assert (home / "server.json").stat().st_mode & 0o777 == 0o600
        with neo4j.GraphDatabase.driver(first["uri"], auth=login) as driver:
            driver.execute_query("CREATE (:Probe)")
        assert run("kill", "5.26", "--home", home).returncode == 0
        assert run("status", "5.26", "--home", home).returncode == 3
        with subprocess.Popen(["sleep", "600"]) as owner:
            words = ("--port", port, "--owner", owner.pid, "--brief")
            run("start", "5.26", "--home", home, *words)
            with neo4j.GraphDatabase.driver(first["uri"], auth=login) as driver:
                assert driver.execute_query("MATCH (n:Probe) RETURN count(n)").records[0][0] == 1
            owner.kill()
        while run("status", "5.26", "--home", home).returncode == 0:
            pass  # each look takes a moment; the limit on a test's time ends a wait in vain
    finally:
        run("kill", "5.26", "--home", home)


def compose() -> dict[str, Any]:
    loaded = srsly.yaml_loads((ROOT / "docker-compose.yml").read_text(encoding="utf-8"))
    assert isinstance(loaded, dict)
    return loaded


def test_compose_waits_for_a_healthy_neo4j() -> None:
    """kg imports a read-only folder once Neo4j is healthy; the data is in a named volume."""
    services = compose()["services"]
    assert services["kg"]["depends_on"] == {"neo4j": {"condition": "service_healthy"}}
    assert services["kg"]["volumes"] == ["./news:/news:ro"]
    assert services["neo4j"]["volumes"] == ["neo4j-data:/data"]
    assert "neo4j-data" in compose()["volumes"]
    assert "cypher-shell" in services["neo4j"]["healthcheck"]["test"][1]


def test_compose_has_a_scheduler_that_ends_gently() -> None:
    """It reads sources.toml of the folder, keeps raw pages in a volume of its own, and has time for its article."""
    kg, scheduler = (compose()["services"][name] for name in ("kg", "scheduler"))
    assert scheduler["volumes"] == [".:/graph:ro", "kg-data:/data"]
    assert "kg-data" in compose()["volumes"]
    own = {"KG_SOURCES": "/graph/sources.toml", "KG_DATA": "/data"}
    assert scheduler["environment"] == kg["environment"] | own
    assert scheduler["depends_on"] == kg["depends_on"]
    assert (scheduler["restart"], scheduler["stop_grace_period"]) == ("unless-stopped", "5m")


def test_compose_has_no_password_and_no_open_port() -> None:
    """The password comes from the environment; ports are for this machine alone."""
    services = compose()["services"]
    required = "${KG_NEO4J_PASSWORD:?"
    assert services["neo4j"]["environment"]["NEO4J_AUTH"].startswith(f"neo4j/{required}")
    assert services["kg"]["environment"]["KG_NEO4J_PASSWORD"].startswith(required)
    assert all(p.startswith("127.0.0.1:") for p in services["neo4j"]["ports"])


def test_compose_names_the_releases_that_tests_run_on() -> None:
    """The image is the release of the pom files."""
    text = (ROOT / "docker-compose.yml").read_text(encoding="utf-8")
    image = compose()["services"]["neo4j"]["image"]
    assert image == f"${{KG_NEO4J_IMAGE:-neo4j:{server.RELEASES['5.26'].version}-community}}"
    assert f"neo4j:{server.RELEASES['current'].version}-community" in text


def find_compose() -> list[str]:
    """Return the command of Docker Compose; the test is skipped where there is none."""
    for command in (["docker", "compose"], ["docker-compose"]):
        if shutil.which(command[0]):
            said = subprocess.run([*command, "version"], check=False, capture_output=True)
            if said.returncode == 0:
                return command
    pytest.skip("no Docker Compose here")


def test_compose_is_accepted_by_docker() -> None:
    """Docker Compose accepts the file, and refuses it without a password, saying so."""
    command = [*find_compose(), "-f", str(ROOT / "docker-compose.yml"), "config", "-q"]
    env = {k: v for k, v in os.environ.items() if k != "KG_NEO4J_PASSWORD"}
    without = subprocess.run(command, check=False, capture_output=True, text=True, env=env)
    assert without.returncode != 0
    assert "expected a password" in without.stderr
    subprocess.run(command, check=True, env={**env, "KG_NEO4J_PASSWORD": "long enough"})


@pytest.mark.slow
def test_package_holds_what_the_image_needs(tmp_path: Path) -> None:
    """Built from the files that .dockerignore lets through, the package holds every data file of kg."""
    allowed = [
        line.removeprefix("!")
        for line in (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
        if line.startswith("!")
    ]
    context = tmp_path / "context"
    context.mkdir()
    for name in allowed:
        source = ROOT / name
        if source.is_dir():
            ignored = shutil.ignore_patterns("__pycache__")
            shutil.copytree(source, context / name, symlinks=True, ignore=ignored)
        else:
            shutil.copy(source, context / name)
    pip = [sys.executable, "-m", "pip", "wheel", "--no-deps", "--no-build-isolation", "-q"]
    subprocess.run([*pip, "-w", str(tmp_path), str(context)], check=True, capture_output=True)
    [wheel] = tmp_path.glob("*.whl")
    packed = set(zipfile.ZipFile(wheel).namelist())
    # Not rglob: it does not follow the link to the Cypher files.
    found = (
        Path(f, name) for f, _, names in os.walk(ROOT / "kg", followlinks=True) for name in names
    )
    wanted = {p.relative_to(ROOT).as_posix() for p in found if "__pycache__" not in p.parts}
    assert wanted - packed == set()
