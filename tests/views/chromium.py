"""Headless Chromium for tests: started by the test, spoken to over a pipe by the DevTools protocol."""

import base64
import contextlib
import json
import os
import select
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

FLAGS = (
    "--headless", "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
    "--disable-background-networking", "--disable-component-update", "--disable-sync", "--disable-dev-shm-usage",
    "--hide-scrollbars", "--remote-debugging-pipe",
)  # fmt: skip
TIMEOUT_SECONDS = 60.0
# The browser reads its orders from descriptor 3 and writes to descriptor 4. The pipes may have these
# very numbers the other way round, so they move out of the way first.
HAND_OVER = """
import os, sys
orders, reports = (os.dup2(int(x), 60 + n) for n, x in enumerate(sys.argv[1:3]))
os.dup2(orders, 3)
os.dup2(reports, 4)
os.execv(sys.argv[3], sys.argv[3:])
"""


class Browser:
    """A running Chromium with one page; `events` holds all that it reported, oldest first."""

    def __init__(self, orders: int, reports: int) -> None:
        self.events: list[dict[str, Any]] = []
        self._orders, self._reports = orders, reports
        self._rest = b""
        self._number = 0
        self._session = ""
        target = self.call("Target.createTarget", url="about:blank")["targetId"]
        self._session = self.call("Target.attachToTarget", targetId=target, flatten=True)[
            "sessionId"
        ]
        for domain in ("Page", "Runtime", "Network", "Log", "Audits"):
            self.call(f"{domain}.enable")

    def call(self, method: str, **params: Any) -> dict[str, Any]:
        """Return the result of a call of the protocol."""
        self._number += 1
        message = {"id": self._number, "method": method, "params": params}
        if self._session:
            message["sessionId"] = self._session
        os.write(self._orders, json.dumps(message).encode() + b"\0")
        while True:
            found = self._next()
            if found.get("id") == self._number:
                assert "error" not in found, f"{method}: {found['error']}"
                result: dict[str, Any] = found["result"]
                return result
            self.events.append(found)

    def _next(self) -> dict[str, Any]:
        deadline = time.monotonic() + TIMEOUT_SECONDS
        while b"\0" not in self._rest:
            ready, _, _ = select.select([self._reports], [], [], deadline - time.monotonic())
            assert ready, "the browser does not answer"
            chunk = os.read(self._reports, 1 << 16)
            assert chunk, "the browser is gone"
            self._rest += chunk
        message, self._rest = self._rest.split(b"\0", 1)
        found: dict[str, Any] = json.loads(message)
        return found

    def resize(self, width: int, height: int, *, dark: bool = False, mobile: bool = False) -> None:
        """Give the page a size in CSS pixels and a colour scheme."""
        self.call(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=mobile,
        )
        scheme = {"name": "prefers-color-scheme", "value": "dark" if dark else "light"}
        self.call("Emulation.setEmulatedMedia", features=[scheme])

    def open(self, path: Path, fragment: str = "", *, scripts: bool = True) -> None:
        """Load a file anew and wait until it stands; what was reported before is forgotten."""
        self.call("Emulation.setScriptExecutionDisabled", value=not scripts)
        # From a page of the same address with another fragment nothing would be loaded.
        self._load("about:blank")
        self._load(path.resolve().as_uri() + fragment)

    def _load(self, url: str) -> None:
        self.events.clear()
        self.call("Page.navigate", url=url)
        while not self._named("Page.loadEventFired"):
            self.events.append(self._next())

    def run(self, script: str) -> Any:
        """Return the value of an expression in the page; a promise is waited for."""
        found = self.call(
            "Runtime.evaluate",
            expression=script,
            returnByValue=True,
            awaitPromise=True,
            userGesture=True,
        )
        assert "exceptionDetails" not in found, found["exceptionDetails"]
        return found["result"].get("value")

    def press(self, key: str) -> None:
        """Press and release a key."""
        text = {"text": key} if len(key) == 1 else {}
        self.call("Input.dispatchKeyEvent", type="keyDown", key=key, **text)
        self.call("Input.dispatchKeyEvent", type="keyUp", key=key)

    def write(self, text: str) -> None:
        """Type a text into what has the focus."""
        self.call("Input.insertText", text=text)

    def click(self, x: float, y: float) -> None:
        """Click at a place of the window."""
        for kind in ("mousePressed", "mouseReleased"):
            self.call("Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def picture(self) -> bytes:
        """Return the window as a PNG."""
        return base64.b64decode(self.call("Page.captureScreenshot", format="png")["data"])

    def requests(self) -> list[str]:
        """Return the addresses asked for since the page was opened, without the page itself and data: addresses."""
        self.run("0")
        asked = [e["params"]["request"]["url"] for e in self._named("Network.requestWillBeSent")]
        return [url for url in asked[1:] if not url.startswith("data:")]

    def complaints(self) -> list[str]:
        """Return errors, warnings and policy violations reported since the page was opened."""
        self.run("0")
        logged = [e["params"]["entry"]["text"] for e in self._named("Log.entryAdded")]
        thrown = [
            str(e["params"]["exceptionDetails"]) for e in self._named("Runtime.exceptionThrown")
        ]
        issues = [e["params"]["issue"] for e in self._named("Audits.issueAdded")]
        refused = [str(x) for x in issues if x["code"] == "ContentSecurityPolicyIssue"]
        return logged + thrown + refused

    def _named(self, method: str) -> list[dict[str, Any]]:
        return [e for e in self.events if e.get("method") == method]


@contextlib.contextmanager
def start_browser() -> Iterator[Browser]:
    """Give a fresh Chromium and end it afterwards; skip the test where there is none."""
    program = shutil.which("chromium") or shutil.which("chromium-browser")
    if program is None:
        pytest.skip("no Chromium (Debian: apt-get install chromium)")
    their_orders, our_orders = os.pipe()
    our_reports, their_reports = os.pipe()
    folder = tempfile.mkdtemp(prefix="chromium-")
    command = [program, *FLAGS, f"--user-data-dir={folder}", "about:blank"]
    pipes = (their_orders, their_reports)
    process = subprocess.Popen(
        [sys.executable, "-c", HAND_OVER, *map(str, pipes), *command],
        pass_fds=pipes,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    )
    for fd in pipes:
        os.close(fd)
    try:
        yield Browser(our_orders, our_reports)
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(process.pid, signal.SIGKILL)
        process.wait()
        os.close(our_orders)
        os.close(our_reports)
        shutil.rmtree(folder, ignore_errors=True)
