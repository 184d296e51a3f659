"""A real HTTP server on loopback whose answers a test writes, and that remembers what it was asked."""

from __future__ import annotations

import ssl
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

Pairs = Mapping[str, str]
Writer = Callable[[BaseHTTPRequestHandler], None]


@dataclass(frozen=True)
class Reply:
    """An answer: status, body and headers; Content-Length is added unless `headers` name it."""

    status: int = 200
    body: bytes = b""
    headers: Pairs = field(default_factory=lambda: {"Content-Type": "text/html; charset=utf-8"})


Route = Reply | list[Reply] | Writer


@dataclass
class TestServer:
    """Routes by path: a reply, replies to be given one after the other (the last again and again), or a writer."""

    __test__ = False

    port: int
    routes: dict[str, Route]
    asked: list[tuple[str, dict[str, str]]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    @property
    def place(self) -> str:
        return f"127.0.0.1:{self.port}"

    def url(self, path: str) -> str:
        return f"http://{self.place}{path}"

    def paths(self) -> list[str]:
        """Return the paths asked for but robots.txt, in order."""
        return [path for path, _ in self.asked if path != "/robots.txt"]


def answer(handler: BaseHTTPRequestHandler, reply: Reply) -> None:
    """Write one reply."""
    handler.send_response(reply.status)
    headers = {"Content-Length": str(len(reply.body)), **reply.headers}
    for name, value in headers.items():
        handler.send_header(name, value)
    handler.end_headers()
    handler.wfile.write(reply.body)


def _make_handler(server: TestServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            server.asked.append((self.path, {k.lower(): v for k, v in self.headers.items()}))
            route = server.routes.get(self.path, Reply(404))
            if isinstance(route, list):
                route = route.pop(0) if len(route) > 1 else route[0]
            try:
                if isinstance(route, Reply):
                    answer(self, route)
                else:
                    route(self)
            except OSError:
                # The client hung up, as it should on what is too large or too slow.
                self.close_connection = True

        def log_message(self, format: str, *args: object) -> None:
            """Say nothing."""

    return Handler


@contextmanager
def serve(routes: dict[str, Route], *, tls: ssl.SSLContext | None = None) -> Iterator[TestServer]:
    """Give a server that runs until the block ends, over TLS if given; `closing` tells its writers to stop."""
    server = TestServer(0, routes)
    httpd = ThreadingHTTPServer(("127.0.0.1", 0), _make_handler(server))
    if tls is not None:
        # The handshake is left to the thread of each connection: one that breaks it off must not end the server.
        httpd.socket = tls.wrap_socket(
            httpd.socket, server_side=True, do_handshake_on_connect=False
        )
    server.port = httpd.server_address[1]
    # A short poll: stopping waits for one, and there is a server for each test.
    thread = threading.Thread(target=httpd.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield server
    finally:
        server.closing.set()
        httpd.shutdown()
        thread.join()
        httpd.server_close()
