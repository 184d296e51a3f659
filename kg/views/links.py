"""Links out of a page: only http and https, with a text fragment that leads to the sentence."""

from urllib.parse import quote, urlsplit

# Browsers match a short text fragment whole; a long sentence is given by its first and last words,
# which also survives a link or an image in the middle of it.
LONG_SENTENCE = 200
END_WORDS = 6


def safe_url(url: str) -> str | None:
    """Return `url` when it is an absolute http or https address without spaces or control characters, else None."""
    if any(c.isspace() or not c.isprintable() for c in url):
        return None
    try:
        parts = urlsplit(url)
    except ValueError:
        return None
    return url if parts.scheme in ("http", "https") and parts.netloc else None


def text_fragment(sentence: str) -> str:
    """Return the directive that finds `sentence` in a page, as "text=The%20first,last%20words"; "" for no words."""
    words = sentence.split()
    text = " ".join(words)
    if len(text) <= LONG_SENTENCE or len(words) <= 2 * END_WORDS:
        return f"text={_encode(text)}" if text else ""
    first, last = " ".join(words[:END_WORDS]), " ".join(words[-END_WORDS:])
    return f"text={_encode(first)},{_encode(last)}"


def sentence_url(url: str, sentence: str) -> str | None:
    """Return the address of a sentence in its article; None for an address that `safe_url` refuses."""
    if safe_url(url) is None:
        return None
    fragment = text_fragment(sentence)
    if not fragment:
        return url
    # Of a directive that stands there already, ours takes the place.
    page = url.split(":~:", maxsplit=1)[0]
    return f"{page}{'' if '#' in page else '#'}:~:{fragment}"


def _encode(text: str) -> str:
    # A dash, a comma and an ampersand mean something in a text directive; `quote` leaves only the dash.
    return quote(text, safe="", errors="replace").replace("-", "%2D")
