"""Open connections to public addresses only, so that no page can make kg call inside a network, and in time."""

import ipaddress
import socket
import ssl
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import httpcore
import httpx

Resolver = Callable[[str, int], Sequence[str]]

_IPv4 = ipaddress.IPv4Address
_IPv6 = ipaddress.IPv6Address
# RFC 6052: these addresses lead to the IPv4 address in their last 32 bits.
_NAT64 = ipaddress.ip_network("64:ff9b::/96")


class AddressRefusedError(Exception):
    """A host leads to an address that is not public."""


@dataclass(frozen=True, slots=True)
class Gate:
    """Where connections may lead.

    `allowed` are "host:port" as written in addresses, lower case, which may be anywhere; all others must be
    public. `resolve` returns the numeric addresses of a host, and raises OSError for one without.
    """

    resolve: Resolver
    allowed: frozenset[str] = frozenset()

    def find_addresses(self, host: str, port: int) -> list[str]:
        """Return the numeric addresses of `host` to connect to, in the resolver's order.

        One address inside a network is enough to refuse the host: its name server answers as it likes.

        Raises:
            AddressRefusedError: the host is not allowed, and an address of it is not public.
            OSError: the host has no address.
        """
        found = list(self.resolve(host, port))
        if not found:
            raise OSError("no address")
        if f"{host.lower()}:{port}" not in self.allowed:
            for address in found:
                if not is_public(address):
                    raise AddressRefusedError(f"{host} leads to {address}")
        return found


def resolve_host(host: str, port: int) -> list[str]:
    """Return the numeric addresses that the system knows for `host`, without doubles; OSError for none."""
    answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(place[0]) for *_, place in answers))


def is_public(address: str) -> bool:
    """Return whether a numeric address is one of the open internet.

    Private, loopback, link-local, shared, reserved and multicast ones are not, nor are IPv6 addresses that
    wrap such an IPv4 address. What is no address is not public.

    >>> is_public("93.184.215.14"), is_public("::ffff:10.0.0.1"), is_public("fe80::1%eth0")
    (True, False, False)
    """
    try:
        parsed = ipaddress.ip_address(address.partition("%")[0])
    except ValueError:
        return False
    if isinstance(parsed, _IPv6) and parsed.ipv4_mapped:
        # Releases of Python differ on whether this range is private as a whole.
        return is_public(str(parsed.ipv4_mapped))
    if not parsed.is_global or parsed.is_multicast or parsed.is_reserved:
        return False
    return all(is_public(str(inner)) for inner in _wrapped(parsed))


def _wrapped(address: _IPv4 | _IPv6) -> Iterator[_IPv4]:
    """Give the IPv4 addresses that an IPv6 address leads to or through."""
    if isinstance(address, _IPv4):
        return
    if address.sixtofour:
        yield address.sixtofour
    if address.teredo:
        yield from address.teredo
    if address in _NAT64:
        yield _IPv4(int(address) & 0xFFFFFFFF)


@dataclass(frozen=True, slots=True)
class Deadline:
    """A point of the monotonic clock after which nothing is waited for."""

    clock: Callable[[], float]
    ends_at: float

    def left_of(self, timeout_seconds: float | None) -> float:
        """Return the shorter of `timeout_seconds` and the time left, always above 0.

        Raises:
            httpcore.ReadTimeout: no time is left.
        """
        left = self.ends_at - self.clock()
        if left <= 0:
            raise httpcore.ReadTimeout("out of time")
        return left if timeout_seconds is None else min(left, timeout_seconds)


# The base classes below are the seams that httpcore and httpx offer; they know no Protocol.
class _DeadlineStream(httpcore.NetworkStream):
    """A connection whose every step ends by the deadline: a server that drips bytes gains nothing."""

    def __init__(self, inner: httpcore.NetworkStream, deadline: Deadline) -> None:
        self._inner = inner
        self._deadline = deadline

    def read(self, max_bytes: int, timeout: float | None = None) -> bytes:
        return self._inner.read(max_bytes, self._deadline.left_of(timeout))

    def write(self, buffer: bytes, timeout: float | None = None) -> None:
        self._inner.write(buffer, self._deadline.left_of(timeout))

    def close(self) -> None:
        self._inner.close()

    def start_tls(
        self,
        ssl_context: ssl.SSLContext,
        server_hostname: str | None = None,
        timeout: float | None = None,
    ) -> httpcore.NetworkStream:
        left = self._deadline.left_of(timeout)
        inner = self._inner.start_tls(ssl_context, server_hostname, left)
        return _DeadlineStream(inner, self._deadline)

    def get_extra_info(self, info: str) -> Any:  # the type of httpcore's seam
        return self._inner.get_extra_info(info)


class _GuardedBackend(httpcore.NetworkBackend):
    """Connects to the very addresses that the gate has seen: no second look-up can change them."""

    def __init__(self, gate: Gate, deadline: Deadline) -> None:
        self._gate = gate
        self._deadline = deadline
        self._inner = httpcore.SyncBackend()

    def connect_tcp(
        self,
        host: str,
        port: int,
        timeout: float | None = None,
        local_address: str | None = None,
        socket_options: Iterable[Any] | None = None,
    ) -> httpcore.NetworkStream:
        try:
            addresses = self._gate.find_addresses(host, port)
        except (OSError, UnicodeError) as error:
            raise httpcore.ConnectError(f"host not found: {error}") from error
        failure: httpcore.NetworkError | httpcore.TimeoutException | None = None
        for address in addresses:
            try:
                stream = self._inner.connect_tcp(
                    address, port, self._deadline.left_of(timeout), local_address, socket_options
                )
            except (httpcore.ConnectError, httpcore.ConnectTimeout) as error:
                failure = error
            else:
                return _DeadlineStream(stream, self._deadline)
        raise failure or httpcore.ConnectError("no address")


class _Body(httpx.SyncByteStream):
    """The body of httpcore's answer, in the form that httpx asks for."""

    def __init__(
        self, inner: Any
    ) -> None:  # httpcore's stream is an Iterable that may have close()
        self._inner = inner

    def __iter__(self) -> Iterator[bytes]:
        yield from self._inner

    def close(self) -> None:
        self._inner.close()


class GuardedTransport(httpx.BaseTransport):
    """A transport of httpx that connects through a gate; each answer has a connection of its own.

    Errors of the network are those of httpcore, unchanged; a refused address is AddressRefusedError.
    """

    def __init__(self, gate: Gate, deadline: Deadline, tls: ssl.SSLContext) -> None:
        """Keep where connections may lead and when they end; nothing is opened yet."""
        self._pool = httpcore.ConnectionPool(
            ssl_context=tls,
            network_backend=_GuardedBackend(gate, deadline),
            max_keepalive_connections=0,
        )

    def handle_request(self, request: httpx.Request) -> httpx.Response:
        """Return the answer, its body not yet read."""
        url = request.url
        answer = self._pool.handle_request(
            httpcore.Request(
                method=request.method,
                url=httpcore.URL(
                    scheme=url.raw_scheme, host=url.raw_host, port=url.port, target=url.raw_path
                ),
                headers=request.headers.raw,
                content=request.stream,
                extensions=request.extensions,
            )
        )
        return httpx.Response(
            status_code=answer.status,
            headers=answer.headers,
            stream=_Body(answer.stream),
            extensions=answer.extensions,
        )

    def close(self) -> None:
        """Close every connection."""
        self._pool.close()
