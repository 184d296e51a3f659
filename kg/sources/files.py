"""Read article files: decode them, refuse what is no English article, and make Documents of them."""

import os
import re
import stat
from collections.abc import Iterator
from pathlib import Path

from kg.errors import InputError
from kg.ids import document_id
from kg.model import Document, SentenceKind
from kg.sources.addresses import canonical_url, day_in_path, host_name
from kg.sources.english import is_english
from kg.sources.layout import read_layout

MAX_BYTES = 20_000_000
SUFFIXES = (".txt", ".text")
PAGE_SUFFIXES = (".html", ".htm", ".xhtml")
READ_KINDS = (SentenceKind.HEADLINE, SentenceKind.BODY, SentenceKind.CAPTION)

_MAGIC = (
    (b"%PDF-", "a PDF file"),
    (b"PK\x03\x04", "a zip or office file"),
    (b"\x1f\x8b", "a gzip file"),
    (b"\x89PNG", "a picture"),
    (b"\xff\xd8\xff", "a picture"),
    (b"GIF8", "a picture"),
    (b"{\\rtf", "an RTF file"),
)
_UTF16 = (b"\xff\xfe", b"\xfe\xff")
_WORD = re.compile(r"[^\W\d_]{2,}")
_HTML = re.compile(
    r"\s*(?:<!--.*?-->\s*)*<(?:!doctype html|html|\?xml)\b", re.IGNORECASE | re.DOTALL
)


def read_article(
    path: Path | str, *, root: Path | str | None = None, source: str = "files"
) -> Document:
    """Return the article in the file `path`, as one of `source`.

    The document's path is relative to `root`; without one, to the working folder where the file is below it,
    and absolute where not. So `a.txt` and `./a.txt` are one article.

    Raises:
        InputError: the file is missing, unreadable, too large, not UTF-8 text, or not an English article.
    """
    name = Path(path)
    text = decode_article(read_bytes(name), name)
    return parse_article(text, source=source, path=relative_path(name, root))


def parse_article(text: str, *, source: str, path: str, url: str = "") -> Document:
    """Return the article written in `text`, which stays as it is: every offset counts in it.

    `url` is the article's address where the caller knows it; otherwise the tail of the text may name it
    ("Original url: ..."). The day of publication is that of the date line, or else of the address.

    Raises:
        InputError: the text is empty, too long, not text, not English, or holds no sentence.
    """
    _check_text(text, path)
    layout = read_layout(text)
    _check_words(text, [text[b.start : b.end] for b in layout.blocks if b.kind in READ_KINDS], path)
    address = canonical_url(url) or layout.url
    return Document(
        id=document_id(url=address or None, source=source, path=path),
        source=source,
        path=path,
        url=address,
        text=text,
        title=layout.title,
        byline=layout.byline,
        publisher=host_name(address),
        published=layout.published or day_in_path(address),
        language="en",
        blocks=layout.blocks,
    )


def iter_articles(folder: Path | str) -> Iterator[Path]:
    """Return the text files and saved pages under `folder`, sorted by path; hidden files and folders are left out.

    A folder below that cannot be listed comes as itself: reading it says why, and what it holds is not gone.

    Raises:
        InputError: the folder is missing, cannot be listed, or holds no such file.
    """
    base = Path(folder)
    if not base.is_dir():
        problem = "not a folder" if base.exists() else "no such folder"
        raise InputError(
            f"folder {str(folder)!r}: {problem}, expected one with articles", hint="check the path"
        )
    if not os.access(base, os.R_OK | os.X_OK):
        raise InputError(
            f"folder {str(folder)!r}: permission denied", hint="make it readable for this user"
        )
    found: list[Path] = []
    shut: list[OSError] = []
    for place, folders, names in os.walk(base, onerror=shut.append):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(place, name) for name in names if _is_article_name(name)]
    found += [Path(error.filename) for error in shut]
    if not found:
        raise InputError(
            f"folder {str(folder)!r}: no articles, expected files named *.txt or *.html",
            hint="name the folder that holds them",
        )
    return iter(sorted(found, key=lambda p: p.relative_to(base).as_posix()))


def _is_article_name(name: str) -> bool:
    is_known = name.lower().endswith((*SUFFIXES, *PAGE_SUFFIXES))
    return is_known and not name.startswith(".")


def relative_path(path: Path, root: Path | str | None) -> str:
    """Return `path` below `root` (default: the working folder) with forward slashes, or whole where it is not below."""
    base = os.path.abspath(root if root is not None else os.curdir)
    whole = os.path.abspath(path)
    inside = os.path.relpath(whole, base)
    chosen = whole if inside.split(os.sep)[0] == os.pardir else inside
    return readable(chosen).replace(os.sep, "/")


def readable(name: str | Path) -> str:
    """Return a file name as text that can be stored: bytes that are no UTF-8 become their numbers."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")


def read_bytes(path: Path) -> bytes:
    """Return the bytes of a regular file, without reading one that is too large.

    Raises:
        InputError: the file is missing, a folder, unreadable, or over 20 MB.
    """
    try:
        if path.is_dir():
            with os.scandir(path):  # one that cannot be listed says so
                raise InputError(
                    f"file {str(path)!r}: a folder, expected an article", hint="name a file in it"
                )
        status = path.stat()
        if not stat.S_ISREG(status.st_mode):
            raise InputError(f"file {str(path)!r}: no regular file, expected an article")
        size = status.st_size
        if size > MAX_BYTES:
            raise _too_large(str(path), f"{size / 1e6:.0f} MB")
        with path.open("rb") as stream:
            data = stream.read(MAX_BYTES + 1)
    except FileNotFoundError as error:
        raise InputError(f"file {str(path)!r}: no such file", hint="check the path") from error
    except PermissionError as error:
        raise InputError(
            f"file {str(path)!r}: permission denied", hint="make it readable for this user"
        ) from error
    except (OSError, ValueError) as error:
        problem = getattr(error, "strerror", None) or str(error)
        raise InputError(
            f"file {str(path)!r}: cannot be read: {problem}", hint="check the path"
        ) from error
    if len(data) > MAX_BYTES:
        raise _too_large(str(path), f"over {MAX_BYTES // 1_000_000} MB")
    return data


def is_page(data: bytes) -> bool:
    """Return whether bytes begin as a web page does."""
    return bool(_HTML.match(data[:1000].decode("utf-8-sig", "replace")))


def _too_large(name: str, size: str) -> InputError:
    return InputError(
        f"file {name!r}: too large ({size}), expected at most {MAX_BYTES // 1_000_000} MB",
        hint="one file holds one article: split it",
    )


def decode_article(data: bytes, path: Path) -> str:
    """Return `data` as text, without a byte order mark and with its line ends as they are.

    Raises:
        InputError: the data is binary, or not UTF-8.
    """
    name = f"file {str(path)!r}"
    if data.startswith(_UTF16):
        raise InputError(
            f"{name}: UTF-16 text, expected UTF-8", hint="convert it: iconv -f utf-16 -t utf-8"
        )
    kind = next((what for magic, what in _MAGIC if data.startswith(magic)), "")
    if kind or b"\0" in data:
        raise InputError(
            f"{name}: {kind or 'binary data'}, expected plain text", hint="save the article as text"
        )
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        raise InputError(
            f"{name}: not UTF-8 at byte {error.start}, expected UTF-8 text",
            hint="convert it, from Latin-1 for example: iconv -f latin1 -t utf-8",
        ) from error


def _check_text(text: str, path: str) -> None:
    """Refuse what no layout can be read of."""
    name = f"article {path!r}"
    if not text.strip("\ufeff\u200b \t\r\n\v\f\xa0"):
        raise InputError(
            f"{name}: empty, expected the text of an article", hint="leave the file out"
        )
    if len(text) > MAX_BYTES:
        raise _too_large(path, f"{len(text) / 1e6:.0f} million characters")
    controls = sum(text.count(chr(code)) for code in range(32) if chr(code) not in "\t\n\v\f\r")
    if "\0" in text or controls > 0.05 * len(text):
        raise InputError(
            f"{name}: binary data, expected plain text", hint="save the article as text"
        )
    if _HTML.match(text[:1000]):
        raise InputError(f"{name}: an HTML page, expected plain text", hint="call the file .html")


def _check_words(text: str, parts: list[str], path: str) -> None:
    """Refuse a text without sentences, or in another language."""
    if not any(len(_WORD.findall(part[:10_000])) >= 2 for part in parts):
        raise InputError(
            f"article {path!r}: no sentences, expected running text",
            hint="is this a list, a table or a picture's data?",
        )
    if not is_english("\n".join(parts) or text):
        raise InputError(
            f"article {path!r}: not English, expected an English article",
            hint="kg reads English only: leave the file out",
        )
