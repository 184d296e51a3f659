"""Fetching over TLS: the certificate has to be for the name in the address, not for where it leads."""

import shutil
import ssl
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from kg.sources.fetch import Failed, Fetched, Fetcher, Limits, Outcome, Outside
from support.http_server import Reply, TestServer, serve

NAME = "feed.example.org"
OPENSSL = shutil.which("openssl")
pytestmark = pytest.mark.skipif(OPENSSL is None, reason="no openssl to make a certificate with")


@pytest.fixture
def server(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[TestServer]:
    key, certificate = tmp_path / "key.pem", tmp_path / "certificate.pem"
    subprocess.run(
        [
            str(OPENSSL), "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes",
            "-keyout", str(key), "-out", str(certificate), "-subj", f"/CN={NAME}",
            "-addext", f"subjectAltName=DNS:{NAME}",
        ],
        check=True,
        capture_output=True,
    )  # fmt: skip
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, key)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    page = Reply(200, b"<p>A bridge was opened.</p>")
    with serve({"/a": page}, tls=context) as running:
        yield running


def fetch(server: TestServer, name: str) -> Outcome:
    place = f"{name}:{server.port}"
    outside = Outside(resolve=lambda _host, _port: ["127.0.0.1"])
    limits = Limits(host_delay_seconds=0, idle_seconds=5, tries=1)
    return Fetcher(limits, frozenset({place}), outside).fetch(f"https://{place}/a")


def test_page_comes_from_the_host_that_the_certificate_names(server: TestServer) -> None:
    assert isinstance(fetch(server, NAME), Fetched)


def test_other_names_for_the_same_server_are_not_believed(server: TestServer) -> None:
    outcome = fetch(server, "other.example.org")
    assert isinstance(outcome, Failed)
    assert server.asked == []
