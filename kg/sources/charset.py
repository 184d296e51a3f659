"""Decode web pages: what is UTF-8 is read as such, whatever its header says; the rest by what it declares."""

import codecs
import re

from kg.errors import InputError

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_META = re.compile(rb"<meta[^>]{0,200}?charset\s*=\s*[\"']?\s*([\w.:-]{1,40})", re.IGNORECASE)
_META_WITHIN = 4096
_UTF8_LETTER = re.compile(rb"[\xc2-\xf4][\x80-\xbf]")
# Browsers read these as Windows-1252, and pages count on it (WHATWG Encoding, 4.2).
_AS_WINDOWS = frozenset({"iso8859-1", "ascii", "cp1252"})


def decode_page(data: bytes, *, name: str, declared: str = "") -> str:
    """Return the text of a page, called `name` in errors.

    A byte order mark decides; else bytes that are valid UTF-8 are UTF-8 (no other text is so by chance, and
    headers are wrong often); else `declared` (the header's charset) or the page's own declaration; else, with no
    sign of UTF-8 in it, Windows-1252, which browsers take in an English page for all that declare nothing.

    Raises:
        InputError: the page is binary, or fits no charset that is known of it.
    """
    encoding = next((found for mark, found in _MARKS if data.startswith(mark)), "")
    wanted = [encoding] if encoding else [declared, _own_charset(data)]
    if not encoding and b"\0" not in data:
        wanted.insert(0, "utf-8")
    if not encoding and not _UTF8_LETTER.search(data):
        wanted.append("cp1252")
    wanted = [each for each in dict.fromkeys(wanted) if each]
    for each in wanted:
        text = _try_decode(data, each)
        if text is not None and "\0" not in text:
            return text
    if b"\0" in data and not encoding:
        raise InputError(f"{name}: binary data, expected a web page", hint="check the address")
    raise InputError(
        f"{name}: its letters are not those of {' or '.join(wanted)}, expected a readable charset",
        hint="report it to the publisher, or save the article as UTF-8 text",
    )


def _own_charset(data: bytes) -> str:
    found = _META.search(data[:_META_WITHIN])
    return found[1].decode("ascii") if found else ""


def _try_decode(data: bytes, encoding: str) -> str | None:
    """Return `data` decoded, or None where that is not possible."""
    try:
        known = codecs.lookup(encoding).name
        return data.decode("cp1252" if known in _AS_WINDOWS else known)
    except (LookupError, UnicodeError):
        # Also what is no text encoding (base64, rot13) ends here.
        return None
