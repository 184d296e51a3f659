"""Build a reading from an article's hand-made gold, with no extraction at all."""

import json
import os
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from kg.ids import document_id, evidence_id, filler_part, normalise, sentence_id
from kg.knowledge.schema import ENTITY_LABELS, EXTRA_LABELS, LINKS, load_schema
from kg.model import (
    Attribution,
    Document,
    Entity,
    EntityLink,
    Evidence,
    Filler,
    Mention,
    Modality,
    Polarity,
    Reading,
    Sentence,
    SentenceKind,
    Shortcut,
    Stance,
    Statement,
    StatementFiller,
    Temporal,
    Time,
)

ROOT = Path(__file__).parents[2]
DATA = ROOT / "tests" / "data"
DEMO = ROOT / "kg" / "demo"

_LABELS = {
    "Stockpile": "Concept",
    "Aid": "Concept",
    "Website": "Organization",
    "MilitaryUnit": "Group",
    "MilitaryUnitType": "Group",
    "Vehicle": "Weapon",
    "City": "Place",
    "State": "Place",
    "Law": "Treaty",
}
_ROLES = {
    "over": "comparison",
    "with": "counterpart",
    "by": "means",
    "against": "target",
    "into": "result",
    "from": "source",
    "to": "destination",
    "as": "capacity",
    "for": "beneficiary",
}
_KINDS = {"url": "boilerplate"}
_LINKS = {"PART_OF": "BELONGS_TO"}
_PRECISION = {"hours": "hour", "weeks": "week", "months": "month"}


def evaluation_data() -> Path:
    """Return the folder of the evaluation data, or skip the test with the reason."""
    folder = Path(os.environ.get("KG_EVAL_DIR", ROOT.parent / "shared"))
    if not (folder / "gold" / "dev").is_dir():
        pytest.skip(f"no evaluation data in {folder} (set KG_EVAL_DIR)")
    return folder


def load_gold(path: Path) -> dict[str, Any]:
    """Return the gold as written."""
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def demo_gold(name: str) -> tuple[dict[str, Any], Reading]:
    """Return the gold of a demo article and the reading built from it."""
    gold = load_gold(DATA / f"{name}.gold.json")
    return gold, read_gold(gold, DEMO / gold["source"])


def read_gold(gold: dict[str, Any], article: Path) -> Reading:
    """Return the reading that `gold` says its article holds."""
    return _Builder(gold, article).reading()


class _Builder:
    """The gold of one article on its way to a reading."""

    def __init__(self, gold: dict[str, Any], article: Path) -> None:
        self.gold = gold
        self.named = {e["id"]: e["name"] for e in gold["entities"]}
        self.statements = {s["id"]: s for s in gold["statements"]}
        with article.open(encoding="utf-8-sig", newline="") as file:
            text = file.read()
        facts = gold["document"]
        url = facts.get("url", "")
        self.document = Document(
            id=document_id(url=url, source="gold", path=article.name),
            source="gold",
            path=article.name,
            url=url,
            text=text,
            title=facts["title"],
            byline=facts.get("byline") or "",
            publisher=self.named.get(facts.get("publisher"), facts.get("publisher") or ""),
            published=facts.get("published") or "",
            language=facts.get("language", "en"),
            blocks=(),
        )
        self.sentences = {
            g["id"]: s for g, s in zip(gold["sentences"], self._sentences(), strict=True)
        }

    def reading(self) -> Reading:
        """Return the whole reading."""
        return Reading(
            document=self.document,
            extractor_version="gold",
            sentences=tuple(self.sentences.values()),
            mentions=tuple(sorted(self._mentions(), key=lambda m: (self._start(m), m.entity))),
            entities=tuple(
                sorted((self._entity(e) for e in self.gold["entities"]), key=lambda e: e.id)
            ),
            evidence=self._all_evidence(),
            times=(),
            attributions=(),
            unresolved=(),
        )

    def _sentences(self) -> Iterator[Sentence]:
        seen: dict[str, int] = {}
        for index, row in enumerate(self.gold["sentences"]):
            text = self.document.text[row["start"] : row["end"]]
            occurrence = seen.get(text, 0)
            seen[text] = occurrence + 1
            name = sentence_id(self.document.id, text, occurrence)
            kind = SentenceKind(_KINDS.get(row["kind"], row["kind"]))
            yield Sentence(name, index, row["start"], row["end"], text, kind, quoted=False)

    def _start(self, mention: Mention) -> int:
        at = next(s.start for s in self.sentences.values() if s.id == mention.sentence)
        return at + mention.start

    def _entity(self, row: dict[str, Any]) -> Entity:
        labels = row.get("labels") or [row["type"]]
        known = [
            x if x in ENTITY_LABELS or x in EXTRA_LABELS else _LABELS.get(x, "") for x in labels
        ]
        kind = next((x for x in known if x in ENTITY_LABELS), "Concept")
        links = [
            EntityLink(row["id"], _LINKS.get(x["type"], x["type"]), x["object"])
            for x in self.gold.get("entity_links", [])
            if x["subject"] == row["id"] and x["object"] in self.named
        ]
        return Entity(
            id=row["id"],
            name=row["name"],
            type=kind,
            labels=tuple(sorted({x for x in known if x in EXTRA_LABELS})),
            aliases=tuple(sorted(set(row.get("aliases", [])) - {row["name"]})),
            iso3=row.get("iso3") or "",
            wikidata=row.get("wikidata") or "",
            sector=row.get("sector") or "",
            links=tuple(
                sorted((x for x in links if x.type in LINKS), key=lambda x: (x.type, x.end))
            ),
        )

    def _mentions(self) -> Iterator[Mention]:
        for entity in self.gold["entities"]:
            for m in entity["mentions"]:
                for s in self.sentences.values():
                    if s.start <= m["start"] and m["end"] <= s.end:
                        span = m["start"] - s.start, m["end"] - s.start
                        kind = m.get("kind", "name")
                        yield Mention(s.id, *span, s.text[slice(*span)], kind, "gold", entity["id"])

    def _all_evidence(self) -> tuple[Evidence, ...]:
        found = [self._evidence(s, e) for s in self.gold["statements"] for e in s["evidence"]]
        starts = {s.id: s.start for s in self.sentences.values()}
        return tuple(sorted(found, key=lambda e: (starts[e.sentence], e.cue_start, e.id)))

    def _filler(self, value: Any, sentence: str) -> Filler | None:
        if value is None or value == "unknown":
            return None
        if isinstance(value, str):
            return Filler(self.named[value], entity=value)
        if "literal" in value:
            return Filler(value["literal"], literal=value["literal"])
        inner = self.statements[value["statement"]]
        here = [e for e in inner["evidence"] if e["sentence"] == sentence] or inner["evidence"]
        return Filler(inner["gloss"], evidence=self._evidence(inner, here[0]).id)

    def _evidence(self, row: dict[str, Any], found: dict[str, Any]) -> Evidence:
        sentence = self.sentences[found["sentence"]]
        start, end = (
            found.get(x, sentence.start) - sentence.start for x in ("cue_start", "cue_end")
        )
        roles = {
            _ROLES.get(name, name): self._filler(value, found["sentence"])
            for name, value in row["roles"].items()
        }
        attributions = found.get("attribution") or row.get("attribution") or _said_by(row)
        extra = row.get("attributes") or {}
        made = Evidence(
            id="",
            document=self.document.id,
            sentence=sentence.id,
            predicate=row["predicate"],
            verb=(row.get("lemmas") or [row["predicate"].lower()])[0],
            polarity=Polarity(row["polarity"]),
            modality=Modality(row["modality"]),
            temporal=_temporal(row),
            subject=self._filler(row["subject"], found["sentence"]),
            object=self._filler(row["object"], found["sentence"]),
            roles=tuple((name, f) for name, f in sorted(roles.items()) if f),
            cue=sentence.text[start:end],
            cue_start=start,
            cue_end=end,
            text=row["gloss"],
            narrated=any(a["by"] == "document" for a in attributions),
            attributions=_attributions(attributions),
            time=_time(row["time"], self.document.published),
            condition=extra.get("condition") or "",
            quantity=None,
            unit="",
            amount=extra.get("amount"),
            currency=extra.get("currency") or "",
            rule="gold",
            family="gold",
            extractor_version="gold",
            support=("gold",),
            tentative=False,
        )
        return replace(made, id=make_evidence_id(made))


def _said_by(row: dict[str, Any]) -> list[dict[str, Any]]:
    """Return attributions where the gold only lists speakers; without any, the article itself says it."""
    return [
        {"by": x, "type": "indirect", "stance": "asserts"}
        for x in row.get("said_by") or ["document"]
    ]


def _attributions(rows: list[dict[str, Any]]) -> tuple[Attribution, ...]:
    speakers = [a for a in rows if a["by"] != "document"]
    return tuple(
        Attribution(
            speaker=None if a["by"] == "unknown" else a["by"],
            stance=Stance(a["stance"]),
            type=a["type"],
            verb=a.get("verb") or "",
            date=a.get("date") or "",
            order=order,
        )
        for order, a in enumerate(speakers)
    )


def _temporal(row: dict[str, Any]) -> Temporal:
    known = load_schema().predicates.get(row["predicate"])
    default = known.temporal if known else Temporal.EVENT
    return Temporal(row["temporal"]) if "temporal" in row else default


def _time(row: dict[str, Any] | None, published: str) -> Time | None:
    """Return the time of a row; a month or year is closed by its days, but what is told ends with the article."""
    if row is None or not (row.get("text") or row["from"] or row["to"]):
        return None
    precision = row.get("precision") or ""
    first, last = row["from"], row["to"]
    if first:
        first = (first + "-01-01"[len(first) - 4 :])[:10]
    if last and len(last) < 10:
        year, month = int(last[:4]), int(last[5:7] or 12)
        last = min(f"{year:04}-{month:02}-{monthrange(year, month)[1]:02}", published or "9")
    return Time(row.get("text") or "", first, last, _PRECISION.get(precision, precision))


def make_evidence_id(evidence: Evidence) -> str:
    """Return the id of a record made by hand."""

    def part(filler: Filler | None) -> Any:
        if filler is None:
            return None
        return filler_part(entity=filler.entity, literal=filler.literal, evidence=filler.evidence)

    return evidence_id(
        evidence.sentence,
        (evidence.cue_start, evidence.cue_end),
        (evidence.predicate, evidence.polarity, evidence.modality),
        (
            part(evidence.subject),
            part(evidence.object),
            [(name, part(f)) for name, f in evidence.roles],
        ),
        evidence.family,
    )


def is_forbidden(row: dict[str, Any], edge: Shortcut, statement: Statement) -> bool:
    """Return whether a plain edge, or a plain denial, says what a row of a gold forbids."""
    negative = edge.type.startswith("NOT_")
    if edge.type.removeprefix("NOT_") != row["predicate"]:
        return False
    if row.get("modality", "actual") != "actual":
        return False
    if row.get("polarity") not in (None, "negative" if negative else "positive"):
        return False
    told = dict(statement.roles)
    pairs = [
        (row.get("subject"), statement.subject),
        (row.get("object"), statement.object),
        *((v, told.get(_ROLES.get(k, k))) for k, v in row.get("roles", {}).items()),
    ]
    return all(_is_meant(wanted, filler) for wanted, filler in pairs)


def _is_meant(wanted: Any, filler: StatementFiller | None) -> bool:
    if wanted is None:
        return True
    if filler is None:
        return False
    if isinstance(wanted, str):
        return wanted == filler.entity
    return bool(filler.literal) and normalise(wanted.get("literal", "")) == normalise(
        filler.literal or ""
    )
