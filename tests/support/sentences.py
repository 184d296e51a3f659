"""What the reader makes of single sentences, as plain lines for tests."""

from functools import cache

from kg.extract import extract, load_pipelines
from kg.model import Evidence, Filler, Polarity, Reading
from kg.sources.files import parse_article

PUBLISHED = "March 9, 2023"


@cache
def read(text: str, headline: str = "A short note") -> Reading:
    """Return the reading of an article of one paragraph by both pipelines, with what no statement holds."""
    article = f"{headline}\n\n{PUBLISHED}\n\n{text}\n"
    document = parse_article(article, source="s", path="a")
    return extract(document, load_pipelines(("sm", "md")), unstated=True)


def types(text: str) -> dict[str, str]:
    """Return the type of each entity of an article of one paragraph, by its name."""
    return {e.name: e.type for e in read(text).entities}


def lines(text: str, *, headline: str = "A short note") -> list[str]:
    """Return "Ann supplies [modality] object role=..." for all evidence that both pipelines saw.

    An actual modality is left out; NOT leads a negative one; a clause stands in brackets.
    """
    reading = read(text, headline)
    return [_line(e, reading) for e in reading.evidence if not e.tentative]


def said(text: str) -> dict[str, list[str]]:
    """Return, by predicate, who says it (the nearest first); [] where the article itself does, "?" for nobody named."""
    reading = read(text)
    names = {e.id: e.name for e in reading.entities}
    found: dict[str, list[str]] = {}
    for item in reading.evidence:
        if not item.tentative:
            found[item.predicate] = [names.get(a.speaker or "", "?") for a in item.attributions]
    return found


def _line(item: Evidence, reading: Reading) -> str:
    parts = ["NOT"] if item.polarity == Polarity.NEGATIVE else []
    modality = "" if item.modality == "actual" else f" [{item.modality}]"
    parts += [_filler(item.subject, reading), item.predicate + modality]
    parts += [_filler(item.object, reading)] if item.object else []
    parts += [f"{role}={_filler(filler, reading)}" for role, filler in item.roles]
    return " ".join(parts)


def _filler(filler: Filler | None, reading: Reading) -> str:
    if filler is None:
        return "-"
    if filler.evidence is not None:
        inner = next(e for e in reading.evidence if e.id == filler.evidence)
        return f"({_line(inner, reading)})"
    if filler.entity is not None:
        return next(e.name for e in reading.entities if e.id == filler.entity)
    return filler.literal or ""
