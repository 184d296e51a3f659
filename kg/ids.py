"""Make the identifiers of records: a letter and 24 hexadecimal digits of a hash over JSON-framed parts."""

import hashlib
import json
import unicodedata
from collections.abc import Sequence
from json.encoder import encode_basestring
from typing import Any, Union

SCHEME = "kg1"

Part = Union[str, int, float, bool, None, Sequence["Part"]]  # noqa: UP007 - recursive, Python 3.11


def normalise(text: str) -> str:
    """Return `text` in NFKC, case-folded, with white space squeezed to single spaces and trimmed."""
    if text.isascii():  # which NFKC leaves as it is
        folded = text.lower()
    else:
        folded = unicodedata.normalize("NFKC", unicodedata.normalize("NFKC", text).casefold())
    return " ".join(folded.split())


def _fields(record: Any) -> dict[str, Any]:
    return {name: getattr(record, name) for name in record.__dataclass_fields__}


# An encoder that is made once, and takes records apart itself: dataclasses.asdict takes several times as long.
_ENCODER = json.JSONEncoder(
    ensure_ascii=False, sort_keys=True, separators=(",", ":"), default=_fields
)


def canonical_json(value: Any) -> str:
    """Return plain data, or records (as objects of their fields), as JSON: the same text for equal data."""
    return _ENCODER.encode(value)


def _frame(parts: list[Part]) -> str:
    """Return the parts as `canonical_json` does: words alone, as most ids are made of, in a third of its time."""
    words = [encode_basestring(part) for part in parts if isinstance(part, str)]
    return f"[{','.join(words)}]" if len(words) == len(parts) else canonical_json(parts)


def make_id(prefix: str, parts: Sequence[Part]) -> str:
    """Return `prefix`, an underscore and 24 hexadecimal digits; equal exactly when the parts are equal."""
    framed = _frame([SCHEME, *parts])
    return f"{prefix}_{hashlib.sha256(framed.encode('utf-8', 'surrogatepass')).hexdigest()[:24]}"


def text_hash(text: str) -> str:
    """Return the sha256 of `text` in UTF-8 as 64 hexadecimal digits."""
    return hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest()


def document_id(*, url: str | None, source: str, path: str) -> str:
    """Return the id of a document: its canonical address or, without one, its source and path in it."""
    return make_id("d", [url] if url else [[source, path]])


def revision_id(document: str, content_sha256: str) -> str:
    """Return the id of one text of a document."""
    return make_id("w", [document, content_sha256])


def sentence_id(document: str, text: str, occurrence: int) -> str:
    """Return the id of the `occurrence`-th (from 0) sentence of a document with this normalised text."""
    return make_id("t", [document, normalise(text), occurrence])


def entity_id(entity_type: str, name: str) -> str:
    """Return the id of an entity that no gazetteer knows."""
    return make_id("e", [entity_type, normalise(name)])


def name_id(name: str) -> str:
    """Return the id of a name node."""
    return make_id("n", [normalise(name)])


def filler_part(*, entity: str | None, literal: str | None, evidence: str | None) -> Part:
    """Return what stands in a role, as read, framed for an evidence's id: null when nothing does."""
    if entity is not None:
        return ["e", entity]
    if evidence is not None:
        return ["v", evidence]
    return None if literal is None else ["l", normalise(literal)]


def evidence_id(
    sentence: str,
    cue: tuple[int, int],
    claim: tuple[str, str, str],
    fillers: tuple[Part, Part, Sequence[tuple[str, Part]]],
    family: str,
) -> str:
    """Return the id of what one cue of one sentence says, read by one family of readers.

    Args:
        sentence: the sentence's id.
        cue: the stretch of the cue, in the sentence.
        claim: predicate, polarity and modality.
        fillers: subject, object and the other roles by name, each from `filler_part`.
        family: the kind of reader.
    """
    subject, object_, roles = fillers
    rest = [[name, part] for name, part in sorted(roles, key=lambda role: role[0])]
    return make_id("v", [sentence, *cue, *claim, [subject, object_, rest], family])
