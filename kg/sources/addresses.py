"""Bring web addresses to one canonical form, so that one article keeps one identity."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit, urlunsplit

TRACKING = re.compile(r"utm_\w+|fbclid|gclid|dclid|msclkid|mc_[ce]id|igshid|cmpid|ocid")
_MAX_LENGTH = 2000


def canonical_url(address: str) -> str:
    """Return `address` with lower-case host and without fragment, default port and tracking parameters.

    Anything but a complete http or https address gives "".

    >>> canonical_url("HTTPS://News.Example.org:443/a?utm_source=x&id=3#top")
    'https://news.example.org/a?id=3'
    """
    address = address.strip()
    if len(address) > _MAX_LENGTH or re.search(r"[\s<>\"]", address):
        return ""
    try:
        parts = urlsplit(address)
        host, port = parts.hostname or "", parts.port
    except ValueError:
        return ""
    scheme = parts.scheme.lower()
    if scheme not in {"http", "https"} or "." not in host:
        return ""
    default = {"http": 80, "https": 443}[scheme]
    place = host if port in {None, default} else f"{host}:{port}"
    kept = [
        (key, value)
        for key, value in parse_qsl(parts.query, keep_blank_values=True)
        if not TRACKING.fullmatch(key)
    ]
    # An untouched query keeps its own spelling: re-encoding would make a second address of it.
    changed = len(kept) != len(parse_qsl(parts.query, keep_blank_values=True))
    query = urlencode(kept) if changed else parts.query
    return urlunsplit((scheme, place, parts.path or "/", query, ""))


def host_name(address: str) -> str:
    """Return the host of a canonical address without "www.", or ""."""
    return (urlsplit(address).hostname or "").removeprefix("www.")


def day_in_path(address: str) -> str:
    """Return the ISO day that many news addresses carry (/2024/11/21/), or ""."""
    found = re.search(
        r"/((?:19|20)\d\d)[/-](0?[1-9]|1[0-2])[/-](0?[1-9]|[12]\d|3[01])(?=[/-])", address
    )
    return "{}-{:0>2}-{:0>2}".format(*found.groups()) if found else ""
