"""The records that floors hand to each other: frozen, plain values, no library objects inside.

Spans are half-open and count code points. Dates are ISO strings, both ends inclusive, with their
precision. Tuples are sorted or in reading order, as each field says, so that equal readings compare
equal and serialise to the same bytes.
"""

from collections.abc import Iterable
from enum import StrEnum

from kg.records import record


class Polarity(StrEnum):
    """Whether a statement is affirmed or denied."""

    POSITIVE = "positive"
    NEGATIVE = "negative"


class Modality(StrEnum):
    """How real a statement is told to be."""

    ACTUAL = "actual"
    PLANNED = "planned"
    PERMITTED = "permitted"
    REQUIRED = "required"
    POSSIBLE = "possible"
    FUTURE = "future"
    CONDITIONAL = "conditional"
    HYPOTHETICAL = "hypothetical"
    ALLEGED = "alleged"


class Stance(StrEnum):
    """What a speaker does with a statement."""

    ASSERTS = "asserts"
    CLAIMS = "claims"
    ALLEGES = "alleges"
    DENIES = "denies"
    ACKNOWLEDGES = "acknowledges"
    WARNS = "warns"
    ANNOUNCES = "announces"
    PROMISES = "promises"
    THREATENS = "threatens"
    DEMANDS = "demands"
    RECOMMENDS = "recommends"
    ASKS = "asks"
    REPORTS = "reports"


class Status(StrEnum):
    """The one word for state, of documents, revisions, evidence and statements."""

    ACTIVE = "active"
    RETRACTED = "retracted"
    REJECTED = "rejected"
    CURRENT = "current"
    SUPERSEDED = "superseded"
    GONE = "gone"


class SentenceKind(StrEnum):
    """What part of an article a block or sentence is."""

    HEADLINE = "headline"
    BYLINE = "byline"
    DATELINE = "dateline"
    BODY = "body"
    CAPTION = "caption"
    CREDIT = "credit"
    TEASER = "teaser"
    BOILERPLATE = "boilerplate"
    CORRECTION = "correction"


class Temporal(StrEnum):
    """Whether a statement tells something that happens or something that holds."""

    EVENT = "event"
    STATE = "state"


@record
class Span:
    """A half-open stretch of code points."""

    start: int
    end: int


@record
class Block:
    """A stretch of an article's text of one kind (a headline, a paragraph, a caption), in document offsets."""

    start: int
    end: int
    kind: SentenceKind


@record
class Document:
    """One article as decoded: the text exactly as in the file, and what its layout says about it.

    `path` is relative to the source's root, with forward slashes. `published` is an ISO day or "".
    `blocks` are in reading order and do not overlap.
    """

    id: str
    source: str
    path: str
    url: str
    text: str
    title: str
    byline: str
    publisher: str
    published: str
    language: str
    blocks: tuple[Block, ...]


@record
class Sentence:
    """One sentence; `start` and `end` are document offsets, and `text` is that slice of the document."""

    id: str
    index: int
    start: int
    end: int
    text: str
    kind: SentenceKind
    quoted: bool


@record
class Mention:
    """A stretch of a sentence that stands for an entity; `start` and `end` are offsets in that sentence.

    `kind` is name, alias, demonym, metonym, nominal or pronoun; `how` names the rule that resolved it.
    """

    sentence: str
    start: int
    end: int
    text: str
    kind: str
    how: str
    entity: str


@record
class EntityLink:
    """A roll-up between two entities: BELONGS_TO, GOVERNMENT_OF or SUBTYPE_OF."""

    start: str
    type: str
    end: str


@record
class Entity:
    """Something an article or a gazetteer names.

    `type` is one label of the schema, `labels` further ones (Government, NewsAgency ...), sorted.
    `aliases` are other surface names, sorted, without `name`. `links` are its roll-ups, sorted.
    """

    id: str
    name: str
    type: str
    labels: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    iso3: str = ""
    wikidata: str = ""
    sector: str = ""
    links: tuple[EntityLink, ...] = ()


@record
class Time:
    """When: the words of the text, and inclusive ISO bounds (either may be unknown) with their precision.

    Precision is one of hour day days week month season year years event unknown, or "".
    """

    text: str
    time_from: str | None
    time_to: str | None
    precision: str


@record
class Filler:
    """What stands in a role: exactly one of `entity`, `literal` and `evidence` (an inner evidence's id) is set.

    `text` is the role's words as read. `start` and `end` are offsets in the evidence's sentence; both are
    None where the words stand in another sentence or nowhere.
    """

    text: str
    entity: str | None = None
    literal: str | None = None
    evidence: str | None = None
    start: int | None = None
    end: int | None = None


@record
class Attribution:
    """Who says it, in this sentence. `speaker` is an entity id, or None for a speaker who is not named.

    `type` is direct or indirect, `verb` the reporting words ("said"), `date` an ISO day or "".
    `order` is 0 for the speaker nearest to the statement, 1 for the one who quotes that speaker, and so on; those
    who say it together have the same.
    """

    speaker: str | None
    stance: Stance
    type: str
    verb: str
    date: str
    order: int


@record
class Evidence:
    """What one sentence says; immutable, and alive as long as its sentence is in its document.

    `cue_start` and `cue_end` are offsets in the sentence and slice it to `cue`. `roles` is sorted by name.
    `text` is the statement as one plain sentence. `rule` names the rule that made it, `family` the kind of
    reader (`rules`), `support` the pipelines that saw it, sorted. `narrated`: the article itself says it.
    Neither `narrated` nor an attribution with a speaker means a speaker who is not named.
    """

    id: str
    document: str
    sentence: str
    predicate: str
    verb: str
    polarity: Polarity
    modality: Modality
    temporal: Temporal
    subject: Filler | None
    object: Filler | None
    roles: tuple[tuple[str, Filler], ...]
    cue: str
    cue_start: int
    cue_end: int
    text: str
    narrated: bool
    attributions: tuple[Attribution, ...]
    time: Time | None
    condition: str
    quantity: float | None
    unit: str
    amount: float | None
    currency: str
    rule: str
    family: str
    extractor_version: str
    support: tuple[str, ...]
    tentative: bool


@record
class AttributionSpan:
    """An attribution as stretches of the document, for reading aloud and for measuring: document offsets."""

    source: Span | None
    cue: Span
    content: tuple[Span, ...]
    speaker: str | None
    stance: Stance
    type: str


@record
class TimeSpan:
    """A time expression found in the text, with document offsets."""

    start: int
    end: int
    time: Time


@record
class EventFactuality:
    """The polarity and modality read for an event word, whether or not a statement came of it; document offsets."""

    start: int
    end: int
    polarity: Polarity
    modality: Modality
    narrated: bool


@record
class Phrase:
    """A noun phrase or a gerund behind a preposition, in document offsets.

    Its own words are those from start to end, and up to `reach` goes what hangs on it behind. `preposition` is
    the one before it, or None; `governor` is where the word begins that the phrase or its preposition hangs on,
    the same for all that are coordinated, or -1.
    """

    start: int
    end: int
    reach: int
    preposition: Span | None
    governor: int


@record
class Reading:
    """All that one article says, in reading order; `extract` returns nothing else.

    `entities` are those mentioned, sorted by id. `unresolved` are pronouns without a resolution. The last three
    are filled when asked for, and never stored: how each event is told, noun phrases, and in `doubtful` what is
    said of unresolved pronouns: evidence with such a pronoun's words in a role, which is no fact.
    """

    document: Document
    extractor_version: str
    sentences: tuple[Sentence, ...]
    mentions: tuple[Mention, ...]
    entities: tuple[Entity, ...]
    evidence: tuple[Evidence, ...]
    times: tuple[TimeSpan, ...]
    attributions: tuple[AttributionSpan, ...]
    unresolved: tuple[Mention, ...]
    factuality: tuple[EventFactuality, ...] = ()
    doubtful: tuple[Evidence, ...] = ()
    phrases: tuple[Phrase, ...] = ()


@record
class Judgement:
    """A person's decision: `kind` is reject (a statement) or same (two entities)."""

    id: str
    kind: str
    subject: str
    object: str
    why: str


@record
class StatementFiller:
    """What stands in a role of a statement: exactly one of `entity`, `literal` and `statement` (an id) is set."""

    text: str
    entity: str | None = None
    literal: str | None = None
    statement: str | None = None


def join_by_role(fillers: Iterable[tuple[str, str]]) -> dict[str, str]:
    """Return by role the words of what fills it, those of several behind each other with "; " between."""
    joined: dict[str, str] = {}
    for role, words in fillers:
        joined[role] = f"{joined[role]}; {words}" if role in joined else words
    return joined


@record
class Statement:
    """A fold of the active evidence that says the same of the same entities.

    `evidence` are the ids folded, sorted. Words (`text`, `verb`, `quote` of shortcuts) come from the
    representative: the evidence least in (published, document, start).
    """

    id: str
    proposition: str
    predicate: str
    verb: str
    polarity: Polarity
    modality: Modality
    temporal: Temporal
    subject: StatementFiller | None
    object: StatementFiller | None
    roles: tuple[tuple[str, StatementFiller], ...]
    time: Time | None
    condition: str
    quantity: float | None
    unit: str
    amount: float | None
    currency: str
    text: str
    narrated: bool
    said_by: tuple[str, ...]
    said_by_ids: tuple[str, ...]
    support: tuple[str, ...]
    tentative: bool
    evidence: tuple[str, ...]
    evidence_count: int
    document_count: int
    source_count: int


@record
class Shortcut:
    """A derived edge between two entities; `type` is in the schema's closed list of shortcut types.

    `item` is set on _TO and _AGAINST edges, `title` on an edge to an organization with a literal object.
    """

    type: str
    start: str
    end: str
    statement: str
    predicate: str
    verb: str
    modality: Modality
    condition: str
    time_from: str | None
    time_to: str | None
    said_by: tuple[str, ...]
    quote: str
    source: str
    url: str
    item: str | None = None
    title: str | None = None


@record
class RunReport:
    """What one import did: counts, statement ids by kind of change, and the articles that failed."""

    id: str
    started: str
    finished: str
    trigger: str
    status: str
    documents: int
    unchanged: int
    failed: tuple[tuple[str, str], ...]
    evidence_new: int
    evidence_retracted: int
    new_ids: tuple[str, ...]
    changed_ids: tuple[str, ...]
    retracted_ids: tuple[str, ...]
    restored_ids: tuple[str, ...]
