"""Keep to what hosts ask of robots (RFC 9309): fetch each robots.txt once a day and judge addresses by it."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

if TYPE_CHECKING:
    from protego import Protego

PRODUCT = "kg-news"
MAX_ROBOTS_BYTES = 512_000
KEEP_SECONDS = 86_400.0
# A host in trouble is asked again sooner, or a short fault would shut it out for a day.
KEEP_REFUSAL_SECONDS = 600.0
_MOST_DELAY = 60.0


@dataclass(frozen=True, slots=True)
class RobotsAnswer:
    """What a host answered when asked for robots.txt: `status` is 0 when it could not be reached."""

    status: int
    text: str = ""


@dataclass(frozen=True, slots=True)
class Verdict:
    """Whether an address may be fetched, why not, and the seconds to leave between two requests (0: no wish)."""

    allowed: bool
    reason: str = ""
    delay_seconds: float = 0.0


@dataclass(frozen=True, slots=True)
class _Rules:
    parsed: "Protego | None"
    refusal: str
    expires_at: float


class Robots:
    """The rules of each host, fetched when first needed and kept."""

    def __init__(self, fetch: Callable[[str], RobotsAnswer], clock: Callable[[], float]) -> None:
        """Keep how robots.txt is fetched, and a clock in seconds."""
        self._fetch = fetch
        self._clock = clock
        self._rules: dict[str, _Rules] = {}

    def judge(self, url: str) -> Verdict:
        """Return whether the host of `url` lets kg fetch it.

        Without a robots.txt (any 4xx but 429) all is allowed. While it cannot be had (5xx, 429, no answer)
        nothing is, for ten minutes.
        """
        parts = urlsplit(url)
        origin = f"{parts.scheme}://{parts.netloc}"
        rules = self._rules.get(origin)
        if rules is None or rules.expires_at <= self._clock():
            rules = self._load(origin)
            self._rules[origin] = rules
        if rules.refusal:
            return Verdict(allowed=False, reason=rules.refusal)
        if rules.parsed is None:
            return Verdict(allowed=True)
        if not rules.parsed.can_fetch(url, PRODUCT):
            return Verdict(allowed=False, reason="robots.txt disallows it")
        delay = rules.parsed.crawl_delay(PRODUCT) or 0.0
        return Verdict(allowed=True, delay_seconds=min(float(delay), _MOST_DELAY))

    def _load(self, origin: str) -> _Rules:
        from protego import Protego

        answer = self._fetch(f"{origin}/robots.txt")
        now = self._clock()
        if 200 <= answer.status < 300:
            return _Rules(Protego.parse(answer.text), "", now + KEEP_SECONDS)
        if 400 <= answer.status < 500 and answer.status != 429:
            return _Rules(None, "", now + KEEP_SECONDS)
        what = f"HTTP {answer.status}" if answer.status else "no answer"
        return _Rules(None, f"robots.txt cannot be had ({what})", now + KEEP_REFUSAL_SECONDS)
