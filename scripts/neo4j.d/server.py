"""Start and stop a Neo4j Community server as an ordinary process, for tests and development.

A release is described by the pom file of its name beside this module. Maven brings its jars once, into a cache
(KG_CACHE, default ~/.cache/kg-neo4j); later starts need no network. Each server has a home: a folder with its
data, its logs and server.json (who runs where, with the password; readable by its owner only).
"""

import argparse
import fcntl
import json
import os
import re
import secrets
import shlex
import shutil
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from pathlib import Path
from xml.etree import ElementTree

POMS = Path(__file__).parent
JVMS = Path("/usr/lib/jvm")
PLUGIN = "org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy-dependencies"
START_SECONDS, STOP_SECONDS, FETCH_SECONDS = 180.0, 60.0, 600.0
UNAVAILABLE = 3
BOLT_HELLO = bytes.fromhex("6060b017 00020804 00000005 00000004 00000003")
# A server that lives for minutes spends most of its time compiling itself and planning queries again as the graph
# grows; the quick compiler alone, one thread that clears up and plans kept as first made halve that.
BRIEF_JAVA = ("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC")
BRIEF_SETTINGS = "dbms.cypher.min_replan_interval=1h\n"
OPENED = ("java.nio", "java.io", "sun.nio.ch", "java.util.concurrent")
SETTINGS = """\
server.default_listen_address=127.0.0.1
server.bolt.listen_address=127.0.0.1:{port}
server.http.enabled=false
dbms.usage_report.enabled=false
server.memory.heap.initial_size=512m
server.memory.heap.max_size=1g
server.memory.pagecache.size=256m
# Without it, each database begins with 256 MB of empty log.
db.tx_log.preallocate=false
# Without it, a server that stops waits twice 5 s for silence on its connections.
internal.dbms.bolt.netty_server_shutdown_quiet_period=0
"""


class ServerError(Exception):
    """The server did not start or stop; the message says why."""

    exit_code = 1


class UnavailableError(ServerError):
    """This machine lacks what the server needs."""

    exit_code = UNAVAILABLE


@dataclass(frozen=True)
class Release:
    """What a release needs: Java versions (first and last that it runs on) and the class to start."""

    name: str
    main: str
    java: tuple[int, int]

    @property
    def pom(self) -> Path:
        return POMS / f"{self.name}.xml"

    @property
    def version(self) -> str:
        """The version in the pom file."""
        found = ElementTree.parse(self.pom).findtext("{http://maven.apache.org/POM/4.0.0}version")
        if not found:
            raise ServerError(f"{self.pom.name}: no version, expected a pom file with one")
        return found


RELEASES = {
    r.name: r
    for r in (
        Release("5.26", "org.neo4j.server.CommunityEntryPoint", (17, 21)),
        Release("current", "org.neo4j.server.Neo4jCommunity", (21, 99)),
    )
}


@dataclass(frozen=True)
class Running:
    """A server that was started: where it listens, how to log in, and the process."""

    release: str
    version: str
    uri: str
    user: str
    password: str = field(repr=False)
    pid: int
    home: str

    def exports(self) -> str:
        """Return the settings of kg for this server, as shell commands."""
        values = {"URI": self.uri, "USER": self.user, "PASSWORD": self.password}
        return "\n".join(f"export KG_NEO4J_{k}={shlex.quote(v)}" for k, v in values.items())


def say(message: str) -> None:
    print(f"neo4j: {message}", file=sys.stderr)


def cache_folder(environment: Mapping[str, str]) -> Path:
    return Path(environment.get("KG_CACHE") or Path.home() / ".cache" / "kg-neo4j")


def write_private(path: Path, text: str) -> None:
    """Write `text` to `path` whole or not at all, readable by its owner only."""
    temporary = path.with_name(f"{path.name}.{os.getpid()}")
    with os.fdopen(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w") as file:
        file.write(text)
    temporary.replace(path)


@contextmanager
def lock(path: Path) -> Iterator[None]:
    """Let one process at a time go on; the others wait."""
    path.parent.mkdir(parents=True, exist_ok=True)
    with path.open("w") as file:
        fcntl.flock(file, fcntl.LOCK_EX)
        yield


def iter_java(environment: Mapping[str, str], jvms: Path = JVMS) -> Iterator[Path]:
    """Give the java programs of this machine, those that the user chose first."""
    if environment.get("JAVA_HOME"):
        yield Path(environment["JAVA_HOME"]) / "bin" / "java"
    on_path = shutil.which("java", path=environment.get("PATH", ""))
    if on_path:
        yield Path(on_path)
    yield from sorted(jvms.glob("*/bin/java"))


def java_version(java: Path) -> int | None:
    """Return the major version that a java program says it has, None when it does not run."""
    try:
        said = subprocess.run(
            [java, "-version"], check=False, capture_output=True, text=True, timeout=60
        )
    except (OSError, subprocess.TimeoutExpired):
        return None
    found = re.search(r'version "(\d+)', said.stderr)
    return int(found[1]) if found else None


def find_java(release: Release, environment: Mapping[str, str], jvms: Path = JVMS) -> Path:
    """Return the first java that runs `release`.

    Raises:
        UnavailableError: there is none; the message names what was found.
    """
    low, high = release.java
    seen = []
    for java in iter_java(environment, jvms):
        version = java_version(java)
        if version is not None and low <= version <= high:
            return java
        if version is not None:
            seen.append(f"{version} ({java})")
    wanted = f"{low} to {high}" if high < 99 else f"{low} or newer"
    raise UnavailableError(
        f"Neo4j {release.version} needs Java {wanted}, found {', '.join(seen) or 'none'};"
        f" install one, or name it by JAVA_HOME"
    )


def fetch_jars(release: Release, java: Path, cache: Path) -> Path:
    """Return the folder of the release's jars, brought by Maven when it is not there yet.

    Raises:
        UnavailableError: Maven is not installed.
        ServerError: Maven failed.
    """
    folder = cache / release.version / "lib"
    with lock(cache / f"{release.version}.lock"):
        if folder.is_dir():
            return folder
        maven = shutil.which("mvn")
        if maven is None:
            raise UnavailableError(
                f"Neo4j {release.version} is not in {cache} and Maven (mvn) is not installed to"
                f" bring it; on Debian: apt-get install maven"
            )
        say(f"bringing Neo4j {release.version} into {folder} (about 150 MB, once)")
        partial = folder.with_name("lib.partial")
        shutil.rmtree(partial, ignore_errors=True)
        command = [maven, "-B", "-q", "-f", str(release.pom), PLUGIN, "-DincludeScope=runtime"]
        environment = {**os.environ, "JAVA_HOME": str(java.resolve().parents[1])}
        try:
            done = subprocess.run(
                [*command, f"-DoutputDirectory={partial.resolve()}"],
                env=environment, stdin=subprocess.DEVNULL, check=False, capture_output=True,
                text=True, timeout=FETCH_SECONDS,
            )  # fmt: skip
        except subprocess.TimeoutExpired as error:
            raise ServerError(f"Maven did not end within {error.timeout:.0f} s") from error
        if done.returncode:
            said = (done.stdout + done.stderr).strip()[-800:]
            raise ServerError(f"Maven could not bring Neo4j {release.version}: {said}")
        partial.replace(folder)
    return folder


def process_line(pid: int) -> str:
    """Return the command line of a process, empty when it ended (also when nobody has reaped it)."""
    if Path("/proc/self").exists():
        try:
            line = Path(f"/proc/{pid}/cmdline").read_bytes()
        except OSError:
            return ""
        return line.replace(b"\0", b" ").decode(errors="replace")
    said = subprocess.run(
        ["ps", "-o", "command=", "-p", str(pid)], check=False, capture_output=True, text=True
    )
    return "" if "<defunct>" in said.stdout else said.stdout


def find_running(home: Path) -> Running | None:
    """Return the server that runs in `home`; its process must name the home, as pids are used again."""
    try:
        running = Running(**json.loads((home / "server.json").read_text()))
    except FileNotFoundError:
        return None
    return running if f"--home-dir={running.home} " in process_line(running.pid) else None


def answers_bolt(port: int) -> bool:
    """Tell whether a server on `port` agrees on a version of Bolt."""
    try:
        with socket.create_connection(("127.0.0.1", port), timeout=5) as connection:
            connection.sendall(BOLT_HELLO)
            return any(connection.recv(4))
    except OSError:
        return False


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


def make_password(home: Path, java: Path, jars: Path) -> str:
    """Return the password of the server in `home`, set before its first start and kept from then on."""
    kept = home / "password"
    if kept.exists():
        return kept.read_text()
    password = secrets.token_urlsafe(18)
    # In a file of arguments: the list of processes shows everybody what stands on a command line.
    arguments = home / "arguments"
    main = "org.neo4j.cli.AdminTool dbms set-initial-password"
    write_private(arguments, f'-cp "{jars}/*" {main} -- "{password}"\n')
    environment = {**os.environ, "NEO4J_HOME": str(home), "NEO4J_CONF": str(home / "conf")}
    try:
        done = subprocess.run(
            [java, *BRIEF_JAVA, f"@{arguments}"], env=environment, stdin=subprocess.DEVNULL,
            check=False, capture_output=True, text=True, timeout=START_SECONDS,
        )  # fmt: skip
    finally:
        arguments.unlink()
    if done.returncode:
        raise ServerError(f"the password could not be set: {done.stderr.strip()[:800]}")
    write_private(kept, password)
    return password


def launch(
    release: Release, home: Path, java: Path, jars: Path, options: tuple[str, ...]
) -> "subprocess.Popen[bytes]":
    """Start the server's process, away from this terminal and its signals."""
    (home / "logs").mkdir(exist_ok=True)
    log = home / "logs" / "neo4j.log"
    if log.exists():
        log.replace(log.with_name("neo4j.log.before"))
    with (home / "logs" / "console.log").open("wb") as console:
        return subprocess.Popen(
            [
                java, *options, *(f"--add-opens=java.base/{p}=ALL-UNNAMED" for p in OPENED),
                "-Xms512m", "-Xmx1g", "-cp", f"{jars}/*", release.main,
                f"--home-dir={home}", f"--config-dir={home / 'conf'}",
            ],
            stdin=subprocess.DEVNULL, stdout=console, stderr=subprocess.STDOUT,
            start_new_session=True,
        )  # fmt: skip


def wait_until_ready(process: "subprocess.Popen[bytes]", home: Path, port: int) -> None:
    """Return once the server has started and answers on `port`.

    Raises:
        ServerError: its process ended, or it took too long; with the end of what it logged.
    """
    log = home / "logs" / "neo4j.log"
    until = time.monotonic() + START_SECONDS
    while time.monotonic() < until:
        said = log.read_text(errors="replace") if log.exists() else ""
        if "Started." in said and answers_bolt(port):
            return
        if process.poll() is not None:
            said += (home / "logs" / "console.log").read_text(errors="replace")
            raise ServerError(f"the server ended, code {process.returncode}: {said.strip()[-800:]}")
        time.sleep(0.2)
    raise ServerError(f"the server was not ready within {START_SECONDS:.0f} s: {said[-800:]}")


def start(
    release: Release,
    home: Path,
    cache: Path,
    *,
    port: int | None = None,
    owner: int | None = None,
    brief: bool = False,
) -> Running:
    """Return the server in `home`, started when it does not run; with `owner`, it stops when that process ends.

    With `brief`, it starts sooner and computes slower: for a life of minutes.

    Raises:
        UnavailableError: this machine lacks Java or Maven.
        ServerError: it did not start; no process is left behind.
    """
    home.mkdir(parents=True, exist_ok=True)
    home = home.resolve()
    with lock(home / "start.lock"):
        running = find_running(home)
        if running is not None:
            return running
        java = find_java(release, os.environ)
        jars = fetch_jars(release, java, cache).resolve()
        port = port or free_port()
        (home / "conf").mkdir(exist_ok=True)
        settings = SETTINGS.format(port=port) + (BRIEF_SETTINGS if brief else "")
        (home / "conf" / "neo4j.conf").write_text(settings)
        password = make_password(home, java, jars)
        process = launch(release, home, java, jars, BRIEF_JAVA if brief else ())
        try:
            running = Running(
                release=release.name, version=release.version, uri=f"bolt://127.0.0.1:{port}",
                user="neo4j", password=password, pid=process.pid, home=str(home),
            )  # fmt: skip
            write_private(home / "server.json", json.dumps(asdict(running)))
            wait_until_ready(process, home, port)
        except BaseException:
            process.kill()
            process.wait()
            raise
        if owner is not None:
            subprocess.Popen(
                [sys.executable, __file__, "watch", str(owner), "--home", str(home)],
                stdin=subprocess.DEVNULL, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
                start_new_session=True,
            )  # fmt: skip
    return running


def end(home: Path, sign: signal.Signals) -> bool:
    """Send a signal to the server in `home` and wait until it is gone; False when none runs.

    Raises:
        ServerError: it still runs after a minute.
    """
    running = find_running(home)
    if running is None:
        return False
    os.kill(running.pid, sign)
    until = time.monotonic() + STOP_SECONDS
    while find_running(home) is not None:
        if time.monotonic() > until:
            raise ServerError(f"process {running.pid} still runs after {STOP_SECONDS:.0f} s")
        time.sleep(0.1)
    return True


def watch(home: Path, owner: int) -> None:
    """Stop the server in `home` when process `owner` has ended; a test run that was killed leaves nothing."""
    while process_line(owner):
        if find_running(home) is None:
            return
        time.sleep(1)
    end(home, signal.SIGTERM)


def make_parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(
        prog="scripts/neo4j",
        description='Start and stop a Neo4j Community: eval "$(scripts/neo4j start 5.26)" sets what kg reads.',
        epilog="Exit codes: 0 done, 1 failed, 2 usage, 3 not possible here (Java or Maven is missing), or not running.",
    )
    commands = parser.add_subparsers(dest="command", required=True, metavar="COMMAND")
    for name, summary in {
        "fetch": "bring the jars of a release, so that a start needs no network",
        "start": "start a server (or find it running) and print its address",
        "status": "print the address of a server that runs",
        "stop": "stop a server",
        "kill": "end a server at once, as a power cut would (kill -9)",
    }.items():
        command = commands.add_parser(name, help=summary, description=summary)
        command.add_argument("release", choices=sorted(RELEASES))
        if name == "fetch":
            continue
        command.add_argument("--home", type=Path, help="its folder (default: in the cache)")
        if name in {"start", "status"}:
            command.add_argument("--json", action="store_true", help="print JSON")
        if name == "start":
            command.add_argument("--port", type=int, help="port for Bolt (default: a free one)")
            command.add_argument("--owner", type=int, metavar="PID", help="stop when PID ends")
            command.add_argument(
                "--brief", action="store_true", help="start sooner, compute slower: for tests"
            )
    hidden = commands.add_parser("watch")
    hidden.add_argument("owner", type=int)
    hidden.add_argument("--home", type=Path, required=True)
    return parser


def run(options: argparse.Namespace) -> int:
    """Do what the command line asks; return the exit code."""
    if options.command == "watch":
        watch(options.home, options.owner)
        return 0
    release = RELEASES[options.release]
    cache = cache_folder(os.environ)
    if options.command == "fetch":
        fetch_jars(release, find_java(release, os.environ), cache)
        return 0
    home = options.home or cache / release.version / "home"
    if options.command in {"stop", "kill"}:
        sign = signal.SIGTERM if options.command == "stop" else signal.SIGKILL
        if not end(home, sign):
            say(f"{release.name} does not run")
        return 0
    if options.command == "start":
        running: Running | None = start(
            release,
            home,
            cache,
            port=options.port,
            owner=options.owner,
            brief=options.brief,
        )
    else:
        running = find_running(home)
    if running is None:
        say(f"{release.name} does not run")
        return UNAVAILABLE
    print(json.dumps(asdict(running)) if options.json else running.exports())
    return 0


def main() -> int:
    try:
        return run(make_parser().parse_args())
    except ServerError as error:
        say(str(error))
        return error.exit_code


if __name__ == "__main__":
    sys.exit(main())
