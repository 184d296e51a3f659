"""Fetch pages and feeds: conditionally, within limits, by the rules of robots.txt, from public hosts only."""

import logging
import time
import zlib
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta
from email.message import Message
from email.utils import parsedate_to_datetime
from functools import cached_property
from typing import TYPE_CHECKING
from urllib.parse import urljoin, urlsplit

from kg import __version__
from kg.sources.robots import MAX_ROBOTS_BYTES, PRODUCT, Robots, RobotsAnswer, Verdict

if TYPE_CHECKING:
    import ssl

    import httpx

    from kg.sources.network import Resolver

log = logging.getLogger(__name__)

USER_AGENT = f"{PRODUCT}/{__version__} (reads news into a knowledge graph; obeys robots.txt)"
ACCEPT = "text/html, application/xhtml+xml, application/atom+xml, application/rss+xml, text/*;q=0.8, */*;q=0.1"
_MEDIA_TYPES = frozenset(
    {
        "", "application/xhtml+xml", "application/xml", "application/rss+xml", "application/atom+xml",
        "application/rdf+xml", "application/octet-stream",
    }
)  # fmt: skip
_PERMANENT = frozenset({301, 308})
_REDIRECTS = frozenset({301, 302, 303, 307, 308})
_FOR_EVER = frozenset({501, 505})  # of the 5xx, those that waiting does not help
_CHUNK = 65_536
_MOST_ASKED_SECONDS = 7 * 86_400.0


_FOR_PEOPLE = "leave the page to people, or pause the source"
# 401 and 403: an account is asked for, or a person.
_TURNED_AWAY = (
    "the site turned this reader away: open the page in a browser and save it, or pause the source"
)


@dataclass(frozen=True, slots=True)
class Limits:
    """How much one fetch may take.

    `max_bytes` counts after decompression. `idle_seconds` bounds each step, `total_seconds` one try with all
    its redirects. `max_wait_seconds` is the longest wait before another try: a host that asks for more is left
    until the next run. `host_delay_seconds` lie between two requests to a host, more if its robots.txt asks.
    Name look-up has the system's own limit.
    """

    max_bytes: int = 10_000_000
    idle_seconds: float = 20.0
    total_seconds: float = 60.0
    max_redirects: int = 5
    tries: int = 3
    max_wait_seconds: float = 60.0
    host_delay_seconds: float = 2.0


def _utc_now() -> datetime:
    return datetime.now(UTC)


def _resolve(host: str, port: int) -> list[str]:
    from kg.sources.network import resolve_host

    return resolve_host(host, port)


@dataclass(frozen=True, slots=True)
class Outside:
    """What a fetcher takes from the world: the time, a monotonic clock and sleep in seconds, and name look-up."""

    now: Callable[[], datetime] = _utc_now
    clock: Callable[[], float] = time.monotonic
    sleep: Callable[[float], None] = time.sleep
    resolve: "Resolver" = _resolve


@dataclass(frozen=True, slots=True)
class Fetched:
    """A body. `moved_to` is the address that all later requests should use (301, 308), or "".

    `charset` is that of the header, or "". `etag` and `last_modified` are to be sent back at the next fetch.
    """

    url: str
    final_url: str
    moved_to: str
    status: int
    body: bytes
    media_type: str
    charset: str
    etag: str
    last_modified: str
    retrieved_at: str


@dataclass(frozen=True, slots=True)
class Unchanged:
    """The host says that nothing changed since the ETag or date that was sent (304)."""

    url: str
    final_url: str
    moved_to: str
    etag: str
    last_modified: str
    retrieved_at: str


@dataclass(frozen=True, slots=True)
class Missing:
    """The host says that there is no such page (404), or no more (410)."""

    url: str
    final_url: str
    status: int
    retrieved_at: str


@dataclass(frozen=True, slots=True)
class Failed:
    """Nothing was learnt about the page: why, what to do, and the HTTP status (0 without an answer).

    `retry_after_seconds` is what the host asked to wait, or 0.
    """

    url: str
    reason: str
    hint: str
    status: int
    retry_after_seconds: float
    retrieved_at: str


Outcome = Fetched | Unchanged | Missing | Failed


@dataclass(frozen=True, slots=True)
class Known:
    """What an earlier fetch of the page said of its version; "" for nothing."""

    etag: str = ""
    last_modified: str = ""

    def headers(self) -> dict[str, str]:
        """Return the request headers that ask for the page only if it changed since.

        Values that no header can carry, though some hosts send them, are left out: then the page comes whole.
        """
        pairs = {"If-None-Match": self.etag, "If-Modified-Since": self.last_modified}
        return {
            name: value
            for name, value in pairs.items()
            if value.isascii() and value.isprintable() and value
        }


NOTHING_KNOWN = Known()


class _RefusedError(Exception):
    """A fetch that ends in Failed: the reason, and what a caller has to know."""

    def __init__(self, reason: str, hint: str = "", *, status: int = 0) -> None:
        super().__init__(reason)
        self.reason = reason
        self.hint = hint or "check the address, or pause the source"
        self.status = status


class _SlowError(_RefusedError):
    """An answer that did not end in time; to try again would cost as much again."""


class _RetryError(Exception):
    """A fault that may pass: the reason, the HTTP status (0 without an answer) and the wait asked for, or None."""

    def __init__(self, reason: str, *, status: int = 0, wait_seconds: float | None = None) -> None:
        super().__init__(reason)
        self.reason = reason
        self.status = status
        self.wait_seconds = wait_seconds


@dataclass(frozen=True, slots=True)
class _Answer:
    """The end of a chain of redirects; `body` is empty unless the status is 2xx."""

    final_url: str
    moved_to: str
    status: int
    headers: "httpx.Headers"
    body: bytes


@dataclass(frozen=True)
class Fetcher:
    """Fetches addresses one after the other; keeps each host's robots rules and the time of its last request.

    `allowed` are "host:port" that may lead to addresses inside a network (a feed on this machine); all other
    hosts must be public, at every redirect. Not for use by several threads at once.
    """

    limits: Limits = Limits()
    allowed: frozenset[str] = frozenset()
    outside: Outside = Outside()
    _last: dict[str, float] = field(default_factory=dict, init=False, repr=False)

    def fetch(self, url: str, known: Known = NOTHING_KNOWN) -> Outcome:
        """Return what the page at `url` is now; a fault of the network or of the host is a result, not an error.

        429, 5xx and lost connections are tried again, `limits.tries` times in all, after the wait that the
        host asks for (Retry-After), or else 1, 2, 4 ... seconds.
        """
        for number in range(1, self.limits.tries + 1):
            try:
                return self._result(url, self._follow(url, known))
            except _RefusedError as error:
                return self._failed(url, error.reason, error.hint, error.status)
            except _RetryError as error:
                asked = error.wait_seconds
                wait = float(2 ** (number - 1)) if asked is None else asked
                if number == self.limits.tries or wait > self.limits.max_wait_seconds:
                    failed = self._failed(
                        url,
                        f"{error.reason} after {number} {'try' if number == 1 else 'tries'}",
                        "try again later, or pause the source",
                        error.status,
                    )
                    return replace(failed, retry_after_seconds=asked or 0.0)
                log.debug("%s: waiting %.1f s", error.reason, wait)
                self.outside.sleep(wait)
        raise ValueError("limits.tries: 0, expected at least 1")

    def _failed(self, url: str, reason: str, hint: str, status: int) -> Failed:
        return Failed(_without_user(url), reason, hint, status, 0.0, self._stamp())

    def _stamp(self) -> str:
        return self.outside.now().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def _result(self, url: str, answer: _Answer) -> Outcome:
        """Return the result that the last answer of a chain amounts to."""
        status, headers, stamp = answer.status, answer.headers, self._stamp()
        etag, modified = headers.get("etag", ""), headers.get("last-modified", "")
        if status == 304:
            return Unchanged(url, answer.final_url, answer.moved_to, etag, modified, stamp)
        if status in {404, 410}:
            return Missing(url, answer.final_url, status, stamp)
        if not 200 <= status < 300:
            hint = _TURNED_AWAY if status in {401, 403} else ""
            raise _RefusedError(f"HTTP {status}", hint, status=status)
        if not answer.body.strip():
            raise _RefusedError("the answer is empty", "try again later", status=status)
        media, charset = _media_type(headers)
        return Fetched(
            url, answer.final_url, answer.moved_to, status, answer.body, media, charset, etag, modified, stamp
        )  # fmt: skip

    def _follow(self, url: str, known: Known) -> _Answer:
        """Return the answer at the end of the redirects from `url`, each hop checked like the first."""
        deadline = self.outside.clock() + self.limits.total_seconds
        current, moved_to, is_permanent = url, "", True
        for _ in range(self.limits.max_redirects + 1):
            _check_address(current)
            waited = self._wait_for_turn(current, self._judge(current))
            deadline += waited
            status, headers, body = self._request(current, known.headers(), deadline)
            target = headers.get("location", "") if status in _REDIRECTS else ""
            if not target:
                return _Answer(current, moved_to, status, headers, body)
            current = _join(current, target)
            is_permanent = is_permanent and status in _PERMANENT
            moved_to = current if is_permanent else moved_to
        raise _RefusedError(f"more than {self.limits.max_redirects} redirects")

    def _judge(self, url: str) -> Verdict:
        verdict = self._robots.judge(url)
        if not verdict.allowed:
            is_silent = "no answer" in verdict.reason
            hint = "check the address and the network" if is_silent else _FOR_PEOPLE
            raise _RefusedError(verdict.reason, hint)
        return verdict

    def _wait_for_turn(self, url: str, verdict: Verdict) -> float:
        """Sleep until the host may be asked again, and return for how many seconds."""
        host = urlsplit(url).netloc.lower()
        delay = max(self.limits.host_delay_seconds, verdict.delay_seconds)
        last = self._last.get(host)
        wait = 0.0 if last is None else last + delay - self.outside.clock()
        if wait > 0:
            self.outside.sleep(wait)
        self._last[host] = self.outside.clock()
        return max(wait, 0.0)

    @cached_property
    def _robots(self) -> Robots:
        return Robots(self._fetch_robots, self.outside.clock)

    @cached_property
    def _tls(self) -> "ssl.SSLContext":
        import httpx

        return httpx.create_ssl_context()

    def _fetch_robots(self, url: str) -> RobotsAnswer:
        """Return what a host answers for robots.txt, through redirects; too long a file is cut, as the RFC allows."""
        deadline = self.outside.clock() + self.limits.total_seconds
        current = url
        try:
            for _ in range(self.limits.max_redirects + 1):
                _check_address(current)
                status, headers, body = self._request(current, {}, deadline, robots=True)
                target = headers.get("location", "") if status in _REDIRECTS else ""
                if not target:
                    return RobotsAnswer(status, body.decode("utf-8-sig", "replace"))
                current = _join(current, target)
        except _RetryError as error:
            return RobotsAnswer(error.status)
        except _SlowError:
            return RobotsAnswer(0)
        return RobotsAnswer(404)  # RFC 9309, 2.3.1.2: too many redirects count as no file

    def _request(
        self, url: str, headers: dict[str, str], deadline: float, *, robots: bool = False
    ) -> tuple[int, "httpx.Headers", bytes]:
        """Return status, headers and decompressed body (b"" unless 2xx) of one request, without redirects.

        Raises:
            _RetryError: 429, 5xx, no connection, or one that broke.
            _RefusedError: a private address, or an answer that is too large, too slow or of no use.
        """
        import httpcore
        import httpx

        from kg.sources.network import AddressRefusedError, Deadline, Gate, GuardedTransport

        gate = Gate(self.outside.resolve, self.allowed)
        transport = GuardedTransport(gate, Deadline(self.outside.clock, deadline), self._tls)
        sent = {"User-Agent": USER_AGENT, "Accept": ACCEPT, "Accept-Encoding": "gzip", **headers}
        try:
            # A client of its own for each request: nothing (no cookie) goes from one to the next.
            with (
                httpx.Client(
                    transport=transport, timeout=self.limits.idle_seconds, trust_env=False
                ) as client,
                client.stream("GET", url, headers=sent) as response,
            ):
                body = self._read_body(response, robots=robots)
                return response.status_code, response.headers, body
        except AddressRefusedError as error:
            raise _RefusedError(
                f"refused to connect: {error}, expected a public address",
                "allow a host inside your network with --allow HOST:PORT",
            ) from error
        except httpcore.ConnectTimeout as error:
            raise _RetryError("no connection in time") from error
        except httpcore.TimeoutException as error:
            raise _SlowError("too slow", "try again later, or raise the limit") from error
        except (httpcore.NetworkError, httpcore.ProtocolError) as error:
            raise _RetryError(f"connection failed: {_one_line(error)}") from error
        except (httpx.InvalidURL, httpx.ProtocolError) as error:
            raise _RefusedError(_one_line(error)) from error

    def _read_body(self, response: "httpx.Response", *, robots: bool) -> bytes:
        """Return the body within the limits; status, type and announced size are looked at before it is read."""
        status = response.status_code
        if status == 429 or (status >= 500 and status not in _FOR_EVER):
            asked = _retry_after(response.headers.get("retry-after", ""), self.outside.now())
            raise _RetryError(f"HTTP {status}", status=status, wait_seconds=asked)
        if not 200 <= status < 300:
            return b""
        media, _ = _media_type(response.headers)
        if not robots and not media.startswith("text/") and media not in _MEDIA_TYPES:
            raise _RefusedError(f"{media}, expected a page or a feed", status=status)
        most = MAX_ROBOTS_BYTES if robots else self.limits.max_bytes
        length = response.headers.get("content-length", "")
        if not robots and length.isdecimal() and int(length) > most:
            raise _too_large(most)
        body = bytearray()
        for part in _decompress(response, most + 1):
            body += part
            if len(body) > most:
                if robots:
                    break
                raise _too_large(most)
        return bytes(body[:most])


def _too_large(most: int) -> _RefusedError:
    return _RefusedError(f"too large, expected at most {most / 1e6:g} MB")


def _decompress(response: "httpx.Response", most: int) -> Iterator[bytes]:
    """Give the body in pieces of at most 64 kB, however much a compressed byte unfolds to, up to about `most`."""
    encoding = response.headers.get("content-encoding", "").strip().lower()
    if encoding in {"", "identity"}:
        yield from response.iter_raw(_CHUNK)
        return
    if encoding not in {"gzip", "x-gzip", "deflate"}:
        raise _RefusedError(f"compressed as {encoding!r}, expected gzip")
    inflater = zlib.decompressobj(wbits=47)  # 32 + 15: gzip and zlib, told apart by their headers
    given = 0
    for chunk in response.iter_raw(_CHUNK):
        pending = chunk
        while pending and given < most and not inflater.eof:
            try:
                part = inflater.decompress(pending, _CHUNK)
            except zlib.error as error:
                raise _RefusedError(f"broken compression: {_one_line(error)}") from error
            pending = inflater.unconsumed_tail
            given += len(part)
            yield part
    if not inflater.eof and given < most:
        raise _RetryError("the compressed answer ends too early")


def _check_address(url: str) -> None:
    """Refuse what is no plain web address, before anything is connected."""
    try:
        parts = urlsplit(url)
        host, has_user, _ = parts.hostname, "@" in parts.netloc, parts.port
    except ValueError as error:
        raise _RefusedError("not an address, expected http://... or https://...") from error
    if parts.scheme not in {"http", "https"} or not host:
        raise _RefusedError(
            "no host in the address, expected http://host/... or https://host/..."
            if parts.scheme in {"http", "https"}
            else f"address of kind {parts.scheme[:20]!r}, expected http://... or https://..."
        )
    if has_user:
        raise _RefusedError("the address holds a user name, expected none", "leave it out")


def _without_user(url: str) -> str:
    """Return `url` without the user name and password before its host."""
    head, mark, rest = url.partition("//")
    place, slash, path = rest.partition("/")
    return f"{head}{mark}{place.rpartition('@')[2]}{slash}{path}"


def _join(base: str, target: str) -> str:
    try:
        return urljoin(base, target.strip())
    except ValueError as error:
        raise _RefusedError("redirected to what is no address") from error


def _media_type(headers: "httpx.Headers") -> tuple[str, str]:
    """Return the media type and the charset that the header names, in lower case, "" for none."""
    message = Message()
    message["content-type"] = headers.get("content-type", "")
    if not headers.get("content-type"):
        return "", ""
    return message.get_content_type(), str(message.get_content_charset("")).lower()


def _retry_after(value: str, now: datetime) -> float | None:
    """Return the seconds that a Retry-After header asks for, as a number or a date, at most a week, or None."""
    if value.strip().isdecimal():
        return min(float(value), _MOST_ASKED_SECONDS)
    try:
        asked = parsedate_to_datetime(value)
    except ValueError:
        return None
    if asked.tzinfo is None:
        asked = asked.replace(tzinfo=UTC)
    return min(max((asked - now) / timedelta(seconds=1), 0.0), _MOST_ASKED_SECONDS)


def _one_line(error: Exception) -> str:
    return " ".join(str(error).split())[:200] or type(error).__name__
