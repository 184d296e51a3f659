"""The words that report speech, and the record of one attribution."""

import tomllib
from collections.abc import Mapping
from dataclasses import replace
from functools import cache
from importlib.resources import files

from kg.extract.words.tree import Token
from kg.model import Span, Stance
from kg.records import record

# nouns for what somebody says of others, true or not
CHARGES = frozenset({"accusation", "allegation", "assertion", "charge", "claim"})
# what reports only in phrases: "as saying", "in his words", "according to", "as he put it"
_IN_PHRASES = frozenset({"according", "identify", "name", "put", "saying", "words"})


@record
class Reporter:
    """A word that reports: the stance it gives, where its content stands, and whether words were spoken at all.

    `topics` are the places where only what it is about can stand: "noted the delay", "spoke about the delay".
    """

    stance: Stance
    content: frozenset[str]
    voiced: bool
    topics: frozenset[str] = frozenset()


@record
class ReportingWords:
    """The reporting words by lemma: verbs, nouns, adjectives, adverbs, and verbs in the passive without a speaker.

    `finders` are the nouns of bodies and writings whose findings are their own. `cues` are all words and lemmas that
    can report, wherever they stand.
    """

    verbs: Mapping[str, Reporter]
    nouns: Mapping[str, Reporter]
    adjectives: Mapping[str, Reporter]
    adverbs: Mapping[str, Stance]
    passive: Mapping[str, Stance]
    finders: frozenset[str]
    cues: frozenset[str]


@record
class Speech:
    """Who says what, as read in one place.

    `source` and `cue` are head tokens of the parse (None: nobody named, no word for it). `content` are stretches
    of the document, in order; `type` is direct or indirect; `verb` the words that report; `sentence` the number of
    the sentence with the cue. Not `voiced`: an attitude or a finding, in which the narrator goes on; so he does in the
    `asides` of the content.
    """

    source: Token | None
    cue: Token | None
    source_span: Span | None
    cue_span: Span
    content: tuple[Span, ...]
    type: str
    stance: Stance
    verb: str
    sentence: int
    voiced: bool
    asides: tuple[Span, ...] = ()


@record
class Found:
    """One report: head tokens and all tokens of source and cue, and the tokens of what is reported, in order.

    `topical`: the content is only what it is about; a quotation takes its place. `asides` are the tokens of the content
    that the narrator tells.
    """

    source: Token | None
    source_tokens: tuple[Token, ...]
    cue: Token
    cue_tokens: tuple[Token, ...]
    content: tuple[Token, ...]
    stance: Stance
    voiced: bool
    takes_quotes: bool
    topical: bool = False
    asides: tuple[Token, ...] = ()


@cache
def load_reporting_words() -> ReportingWords:
    """Return the packaged words (`reporting.toml` beside this module)."""
    data = tomllib.loads((files("kg.extract.words") / "reporting.toml").read_text(encoding="utf-8"))

    def table(key: str) -> dict[str, Reporter]:
        found: dict[str, Reporter] = {}
        for row in data[key]:
            reporter = Reporter(
                Stance(row["stance"]), frozenset(row["content"]), row.get("voiced", True)
            )
            for word in row["words"]:
                # A word of two groups keeps its first stance and can have its content in the places of both.
                old = found.get(word)
                found[word] = (
                    Reporter(old.stance, old.content | reporter.content, old.voiced)
                    if old
                    else reporter
                )
        return found

    verbs = table("verbs")
    for row in data["topics"]:
        for word in row["words"]:
            old = verbs.get(word, Reporter(Stance.ASSERTS, frozenset(), voiced=False))
            verbs[word] = replace(old, topics=old.topics | frozenset(row["content"]))

    nouns, adjectives = table("nouns"), table("adjectives")
    adverbs = {word: Stance(stance) for word, stance in data["adverbs"].items()}
    return ReportingWords(
        verbs=verbs,
        nouns=nouns,
        adjectives=adjectives,
        adverbs=adverbs,
        cues=_IN_PHRASES.union(verbs, nouns, adjectives, adverbs),
        passive={word: Stance(stance) for word, stance in data["passive"].items()},
        finders=frozenset(data["finders"]["words"]),
    )


def is_voiced(lemma: str) -> bool:
    """Return whether somebody speaks with the verb `lemma`: with "say", not with "believe"."""
    reporter = load_reporting_words().verbs.get(lemma)
    return reporter is not None and reporter.voiced
