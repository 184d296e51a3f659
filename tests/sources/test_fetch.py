"""Fetching, against a real HTTP server: versions, redirects, retries, limits, robots, private addresses."""

import gzip
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from http.server import BaseHTTPRequestHandler

import pytest

from kg import __version__
from kg.sources.fetch import (
    Failed,
    Fetched,
    Fetcher,
    Known,
    Limits,
    Missing,
    Outcome,
    Outside,
    Unchanged,
)
from support.http_server import Reply, TestServer, answer, serve

HTML = {"Content-Type": "text/html; charset=utf-8"}
PAGE = Reply(200, b"<p>A bridge was opened.</p>", HTML)
NOON = datetime(2024, 3, 4, 12, tzinfo=UTC)
QUICK = Limits(idle_seconds=2, total_seconds=5, host_delay_seconds=0)


@dataclass
class FakeTime:
    """A clock that only sleeping moves, and the names it knows."""

    seconds: float = 0.0
    slept: list[float] = field(default_factory=list)
    names: dict[str, list[str]] = field(default_factory=dict)

    def sleep(self, seconds: float) -> None:
        self.slept.append(seconds)
        self.seconds += seconds

    def resolve(self, host: str, _port: int) -> list[str]:
        if host in self.names:
            return self.names[host]
        if host == "127.0.0.1":
            return [host]
        raise OSError("name not known")

    def outside(self) -> Outside:
        return Outside(
            now=lambda: NOON + timedelta(seconds=self.seconds),
            clock=lambda: self.seconds,
            sleep=self.sleep,
            resolve=self.resolve,
        )


@pytest.fixture
def server() -> Iterator[TestServer]:
    with serve({}) as running:
        yield running


@pytest.fixture
def fake() -> FakeTime:
    return FakeTime()


@pytest.fixture
def fetcher(server: TestServer, fake: FakeTime) -> Fetcher:
    return Fetcher(QUICK, frozenset({server.place}), fake.outside())


def fetch_route(fetcher: Fetcher, server: TestServer, route: object) -> Outcome:
    server.routes["/a"] = route  # type: ignore[assignment]
    return fetcher.fetch(server.url("/a"))


def reason(outcome: Outcome) -> str:
    assert isinstance(outcome, Failed), outcome
    return outcome.reason


def redirect(status: int, target: str) -> Reply:
    return Reply(status, b"", {"Location": target})


def test_page_comes_with_its_version_and_charset(fetcher: Fetcher, server: TestServer) -> None:
    headers = {
        "Content-Type": "text/HTML; Charset=ISO-8859-1",
        "ETag": '"v1"',
        "Last-Modified": "x",
    }
    outcome = fetch_route(fetcher, server, replace(PAGE, headers=headers))
    assert outcome == Fetched(
        url=server.url("/a"), final_url=server.url("/a"), moved_to="", status=200, body=PAGE.body,
        media_type="text/html", charset="iso-8859-1", etag='"v1"', last_modified="x",
        retrieved_at="2024-03-04T12:00:00Z",
    )  # fmt: skip


def test_requests_say_who_asks_and_carry_no_cookie(fetcher: Fetcher, server: TestServer) -> None:
    server.routes["/b"] = PAGE
    fetch_route(fetcher, server, Reply(302, b"", {"Location": "/b", "Set-Cookie": "id=1"}))
    for _, headers in server.asked:
        assert headers["user-agent"].startswith(f"kg-news/{__version__} (")
        assert "cookie" not in headers
    assert server.paths() == ["/a", "/b"]


def test_proxies_of_the_environment_are_not_used(
    fetcher: Fetcher, server: TestServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("HTTP_PROXY", "http://127.0.0.1:9")
    assert isinstance(fetch_route(fetcher, server, PAGE), Fetched)


def test_known_version_is_asked_for_and_unchanged(fetcher: Fetcher, server: TestServer) -> None:
    def versioned(handler: BaseHTTPRequestHandler) -> None:
        same = (
            handler.headers["If-None-Match"] == '"v1"'
            and handler.headers["If-Modified-Since"] == "x"
        )
        answer(handler, Reply(304, b"", {"ETag": '"v1"'}) if same else PAGE)

    server.routes["/a"] = versioned
    outcome = fetcher.fetch(server.url("/a"), Known('"v1"', "x"))
    assert isinstance(outcome, Unchanged)
    assert outcome.etag == '"v1"'
    assert isinstance(fetcher.fetch(server.url("/a")), Fetched)


def test_version_that_no_header_can_carry_is_not_sent(fetcher: Fetcher, server: TestServer) -> None:
    server.routes["/a"] = PAGE
    assert isinstance(fetcher.fetch(server.url("/a"), Known('"é"', "x\ny")), Fetched)
    assert "if-none-match" not in server.asked[-1][1]


@pytest.mark.parametrize("value", ["9" * 400, "Fri, 01 Jan 2100 00:00:00 GMT"])
def test_wait_without_end_counts_as_a_week(
    fetcher: Fetcher, server: TestServer, value: str
) -> None:
    outcome = fetch_route(fetcher, server, Reply(429, b"", {"Retry-After": value}))
    assert isinstance(outcome, Failed)
    assert outcome.retry_after_seconds == 7 * 86_400


@pytest.mark.parametrize("status", [404, 410])
def test_page_that_is_not_there_is_missing(
    fetcher: Fetcher, server: TestServer, status: int
) -> None:
    outcome = fetch_route(fetcher, server, Reply(status, b"gone"))
    assert isinstance(outcome, Missing)
    assert outcome.status == status


@pytest.mark.parametrize(
    ("first", "second", "moved"),
    [(301, 308, "/c"), (308, 302, "/b"), (302, 301, ""), (307, 303, "")],
)
def test_only_an_unbroken_chain_of_permanent_redirects_moves_a_page(
    fetcher: Fetcher, server: TestServer, first: int, second: int, moved: str
) -> None:
    server.routes |= {"/b": redirect(second, "/c"), "/c": PAGE}
    outcome = fetch_route(fetcher, server, redirect(first, server.url("/b")))
    assert isinstance(outcome, Fetched)
    assert outcome.final_url == server.url("/c")
    assert outcome.moved_to == (server.url(moved) if moved else "")


def test_redirects_end(fetcher: Fetcher, server: TestServer) -> None:
    assert reason(fetch_route(fetcher, server, redirect(302, "/a"))) == "more than 5 redirects"
    assert len(server.paths()) == 6


@pytest.mark.parametrize(
    "target", ["file:///etc/passwd", "ftp://example.org/a", "gopher://x/", "http://[::1"]
)
def test_redirects_lead_to_web_addresses_only(
    fetcher: Fetcher, server: TestServer, target: str
) -> None:
    said = reason(fetch_route(fetcher, server, redirect(302, target)))
    assert "expected http" in said or "Invalid URL" in said


@pytest.mark.parametrize(
    "address",
    [
        "127.0.0.1", "10.1.2.3", "192.168.0.1", "172.16.0.9", "169.254.169.254", "100.64.0.1", "0.0.0.0",
        "224.0.0.1", "255.255.255.255", "::1", "fe80::1%eth0", "fc00::1", "::ffff:127.0.0.1", "64:ff9b::a00:1",
        "2002:7f00:1::", "not an address",
    ],
)  # fmt: skip
def test_names_that_lead_inside_a_network_are_refused(
    fetcher: Fetcher, server: TestServer, fake: FakeTime, address: str
) -> None:
    fake.names = {"inside.example.org": ["93.184.215.14", address]}
    said = reason(fetch_route(fetcher, server, redirect(302, "http://inside.example.org/x")))
    assert (
        said
        == f"refused to connect: inside.example.org leads to {address}, expected a public address"
    )


def test_allowance_is_for_one_host_and_port(
    fetcher: Fetcher, server: TestServer, fake: FakeTime
) -> None:
    """Another name for the same server, and another port of it, stay refused."""
    fake.names = {"other.example.org": ["127.0.0.1"]}
    assert "refused" in reason(fetcher.fetch(f"http://other.example.org:{server.port}/a"))
    assert "refused" in reason(fetcher.fetch(f"http://127.0.0.1:{server.port + 1}/a"))
    assert server.asked == []


def test_connection_goes_to_the_address_that_was_checked(
    server: TestServer, fake: FakeTime
) -> None:
    """The name is looked up once for each connection, so that no later answer can change where it leads."""
    looked_up: list[str] = []

    def resolve(host: str, _port: int) -> list[str]:
        looked_up.append(host)
        return ["127.0.0.1"]

    server.routes["/a"] = PAGE
    name = f"feed.example.org:{server.port}"
    fetcher = Fetcher(QUICK, frozenset({name}), replace(fake.outside(), resolve=resolve))
    assert isinstance(fetcher.fetch(f"http://{name}/a"), Fetched)
    assert len(looked_up) == len(server.asked) == 2
    assert server.asked[0][1]["host"] == name


def test_unknown_names_fail_after_their_tries(fetcher: Fetcher, fake: FakeTime) -> None:
    """The rules of such a host cannot be had either, and so the page is not asked for."""
    assert "robots.txt cannot be had (no answer)" in reason(
        fetcher.fetch("http://nowhere.example.org/")
    )
    assert fake.slept == []


@pytest.mark.parametrize(
    ("url", "said"),
    [
        ("file:///etc/hosts", "expected http"),
        ("example.org/a", "expected http"),
        ("http://", "expected http"),
        ("http://user:secret@example.org/a", "user name"),
        ("http://example.org:99999/a", "not an address"),
    ],
)
def test_what_is_no_plain_web_address_is_refused(fetcher: Fetcher, url: str, said: str) -> None:
    outcome = fetcher.fetch(url)
    assert said in reason(outcome)
    assert "secret" not in repr(outcome)


@pytest.mark.parametrize("value", ["7", "Mon, 04 Mar 2024 12:00:07 GMT"])
def test_busy_host_is_asked_again_when_it_says(
    fetcher: Fetcher, server: TestServer, fake: FakeTime, value: str
) -> None:
    busy = Reply(429, b"", {"Retry-After": value})
    assert isinstance(fetch_route(fetcher, server, [busy, PAGE]), Fetched)
    assert fake.slept == [7]


def test_host_that_asks_for_a_long_wait_is_left(
    fetcher: Fetcher, server: TestServer, fake: FakeTime
) -> None:
    outcome = fetch_route(fetcher, server, Reply(503, b"", {"Retry-After": "3600"}))
    assert isinstance(outcome, Failed)
    assert (outcome.reason, outcome.status) == ("HTTP 503 after 1 try", 503)
    assert (outcome.retry_after_seconds, fake.slept) == (3600, [])


def test_failing_host_is_asked_three_times(
    fetcher: Fetcher, server: TestServer, fake: FakeTime
) -> None:
    assert reason(fetch_route(fetcher, server, Reply(500))) == "HTTP 500 after 3 tries"
    assert (len(server.paths()), fake.slept) == (3, [1, 2])


def test_lost_connection_is_tried_again(fetcher: Fetcher, server: TestServer) -> None:
    cut = Reply(200, b"<p>half", {**HTML, "Content-Length": "500"})
    assert isinstance(fetch_route(fetcher, server, [cut, PAGE]), Fetched)


@pytest.mark.parametrize(
    ("reply", "said"),
    [
        (Reply(403), "HTTP 403"),
        (Reply(200, b" \n", HTML), "empty"),
        (Reply(200, b"%PDF-1.4", {"Content-Type": "application/pdf"}), "application/pdf"),
        (Reply(200, b"abc", {**HTML, "Content-Encoding": "br"}), "compressed as 'br'"),
        (Reply(200, b"abc", {**HTML, "Content-Encoding": "gzip"}), "broken compression"),
    ],
)
def test_answers_of_no_use_fail_at_once(
    fetcher: Fetcher, server: TestServer, reply: Reply, said: str
) -> None:
    assert said in reason(fetch_route(fetcher, server, reply))
    assert len(server.paths()) == 1


@pytest.mark.parametrize("status", [401, 403])
def test_who_is_turned_away_is_told_of_a_browser(
    fetcher: Fetcher, server: TestServer, status: int
) -> None:
    outcome = fetch_route(fetcher, server, Reply(status))
    assert isinstance(outcome, Failed)
    assert "open the page in a browser and save it" in outcome.hint


@pytest.mark.parametrize(
    ("encoding", "press"), [("gzip", gzip.compress), ("deflate", zlib.compress)]
)
def test_compressed_pages_are_unfolded(
    fetcher: Fetcher, server: TestServer, encoding: str, press: Callable[[bytes], bytes]
) -> None:
    reply = Reply(200, press(PAGE.body), {**HTML, "Content-Encoding": encoding})
    outcome = fetch_route(fetcher, server, reply)
    assert isinstance(outcome, Fetched)
    assert outcome.body == PAGE.body


def test_half_a_compressed_page_is_no_page(fetcher: Fetcher, server: TestServer) -> None:
    half = gzip.compress(PAGE.body)[:-9]
    said = reason(
        fetch_route(fetcher, server, Reply(200, half, {**HTML, "Content-Encoding": "gzip"}))
    )
    assert said == "the compressed answer ends too early after 3 tries"


def test_gzip_bomb_is_stopped_at_the_cap(fetcher: Fetcher, server: TestServer) -> None:
    bomb = gzip.compress(bytes(50_000_000))
    said = reason(
        fetch_route(fetcher, server, Reply(200, bomb, {**HTML, "Content-Encoding": "gzip"}))
    )
    assert said == "too large, expected at most 10 MB"


def test_announced_size_is_believed_when_too_large(fetcher: Fetcher, server: TestServer) -> None:
    reply = Reply(200, b"x", {**HTML, "Content-Length": "20000000"})
    assert "too large" in reason(fetch_route(fetcher, server, reply))


def stream(
    server: TestServer, piece: bytes, pause_seconds: float
) -> Callable[[BaseHTTPRequestHandler], None]:
    """Return a writer that never ends its body, until the client hangs up."""

    def write(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(200)
        handler.send_header("Content-Type", "text/html")
        handler.end_headers()
        while not server.closing.wait(pause_seconds):
            handler.wfile.write(piece)
            handler.wfile.flush()

    return write


def test_endless_body_is_stopped_at_the_cap(fetcher: Fetcher, server: TestServer) -> None:
    assert "too large" in reason(fetch_route(fetcher, server, stream(server, b"x" * 500_000, 0)))


def real_time(server: TestServer, *, idle: float, total: float) -> Fetcher:
    limits = Limits(idle_seconds=idle, total_seconds=total, host_delay_seconds=0, tries=1)
    return Fetcher(limits, frozenset({server.place}))


def test_dripping_body_is_stopped_at_the_total_time(server: TestServer) -> None:
    fetcher = real_time(server, idle=5, total=0.4)
    assert reason(fetch_route(fetcher, server, stream(server, b"x", 0.05))) == "too slow"


def test_silent_body_is_stopped_at_the_idle_time(server: TestServer) -> None:
    fetcher = real_time(server, idle=0.3, total=5)
    assert reason(fetch_route(fetcher, server, stream(server, b"x", 3))) == "too slow"


def test_dripping_headers_are_stopped_at_the_total_time(server: TestServer) -> None:
    def drip(handler: BaseHTTPRequestHandler) -> None:
        handler.wfile.write(b"HTTP/1.1 200 OK\r\n")
        while not server.closing.wait(0.05):
            handler.wfile.write(b"X: y\r\n")
            handler.wfile.flush()

    assert reason(fetch_route(real_time(server, idle=5, total=0.4), server, drip)) == "too slow"


def test_requests_to_one_host_keep_their_distance(server: TestServer, fake: FakeTime) -> None:
    server.routes["/a"] = PAGE
    limits = replace(QUICK, host_delay_seconds=2)
    fetcher = Fetcher(limits, frozenset({server.place}), fake.outside())
    for _ in range(3):
        assert isinstance(fetcher.fetch(server.url("/a")), Fetched)
    assert fake.slept == [2, 2]


def rules(text: str) -> Reply:
    return Reply(200, text.encode(), {"Content-Type": "text/plain"})


def test_robots_rules_are_kept_and_asked_for_once(fetcher: Fetcher, server: TestServer) -> None:
    server.routes |= {
        "/robots.txt": rules("User-agent: *\nDisallow: /\n\nUser-agent: kg-news\nDisallow: /a\n"),
        "/b": PAGE,
    }
    assert reason(fetcher.fetch(server.url("/a"))) == "robots.txt disallows it"
    assert isinstance(fetcher.fetch(server.url("/b")), Fetched)
    assert [path for path, _ in server.asked] == ["/robots.txt", "/b"]


def test_robots_rules_hold_for_the_target_of_a_redirect(
    fetcher: Fetcher, server: TestServer
) -> None:
    server.routes["/robots.txt"] = rules("User-agent: *\nDisallow: /private/\n")
    assert "disallows" in reason(fetch_route(fetcher, server, redirect(302, "/private/a")))


def test_robots_rules_expire_after_a_day(
    fetcher: Fetcher, server: TestServer, fake: FakeTime
) -> None:
    server.routes["/robots.txt"] = rules("User-agent: *\nDisallow: /\n")
    assert "disallows" in reason(fetch_route(fetcher, server, PAGE))
    server.routes["/robots.txt"] = Reply(404)
    fake.seconds += 86_000
    assert "disallows" in reason(fetcher.fetch(server.url("/a")))
    fake.seconds += 1_000
    assert isinstance(fetcher.fetch(server.url("/a")), Fetched)


@pytest.mark.parametrize(
    ("status", "allowed"), [(404, True), (403, True), (500, False), (429, False)]
)
def test_host_without_robots_rules_allows_all_unless_it_fails(
    fetcher: Fetcher, server: TestServer, status: int, *, allowed: bool
) -> None:
    server.routes["/robots.txt"] = Reply(status)
    outcome = fetch_route(fetcher, server, PAGE)
    assert isinstance(outcome, Fetched) is allowed
    assert allowed or reason(outcome) == f"robots.txt cannot be had (HTTP {status})"


def test_host_that_failed_is_asked_for_its_rules_again_soon(
    fetcher: Fetcher, server: TestServer, fake: FakeTime
) -> None:
    server.routes["/robots.txt"] = [Reply(503), rules("")]
    assert "cannot be had" in reason(fetch_route(fetcher, server, PAGE))
    fake.seconds += 601
    assert isinstance(fetcher.fetch(server.url("/a")), Fetched)


def test_crawl_delay_is_kept(fetcher: Fetcher, server: TestServer, fake: FakeTime) -> None:
    server.routes["/robots.txt"] = rules("User-agent: *\nCrawl-delay: 9\n")
    fetch_route(fetcher, server, PAGE)
    fetcher.fetch(server.url("/a"))
    assert fake.slept == [9]


def test_long_robots_rules_are_cut_not_refused(fetcher: Fetcher, server: TestServer) -> None:
    server.routes["/robots.txt"] = rules(
        "User-agent: *\nDisallow: /a\n" + "# so it goes\n" * 60_000
    )
    assert "disallows" in reason(fetch_route(fetcher, server, PAGE))
