"""Read the nouns that report: "his claim that ...", "allegations of ...", "came to the view that ..."."""

from collections.abc import Iterator

from kg.extract.attribution.reported import ordered, source_tokens
from kg.extract.attribution.speakers import SUBJECTS, speaker_of
from kg.extract.attribution.viewpoints import holder_of, told_as
from kg.extract.grammar.grammar import GRANTING
from kg.extract.grammar.marks import is_infinitive
from kg.extract.scope.outcomes import is_said_untrue
from kg.extract.words.speech import Found, Reporter, load_reporting_words
from kg.extract.words.tree import Span, Token
from kg.model import Stance

# "issued a ruling that ...": who issued it says so
_UTTERING = frozenset(
    {"adopt", "defend", "deliver", "espouse", "express", "form", "give", "hold", "issue", "make", "offer", "publish",
     "raise", "reach", "release", "repeat", "send", "share", "take", "voice"}
)  # fmt: skip
# "is of the view that", "remains under the impression that"
HELD = frozenset(
    {*(("of", n) for n in ("belief", "conviction", "opinion", "view")), ("under", "impression")}
)  # fmt: skip
_BEING = frozenset({"be", "remain"})
_ARRIVING = frozenset({"come", "arrive"})


def read_noun(noun: Token, sentence: Span, reporter: Reporter) -> Iterator[Found]:
    """Read "his claim that ...", "allegations of ...": the source is the possessor, or whom "by" names."""
    content: list[Token] = []
    for child in noun.children:
        is_that = child.dep_ in {"acl", "ccomp"} and any(
            c.dep_ == "mark" and c.lower_ == "that" for c in child.children
        )
        is_that = is_that or _is_bare_clause(child) or _is_asked_for(noun, child)
        is_of = "of" in reporter.content and child.dep_ == "prep" and child.lower_ == "of"
        if is_that or is_of:
            content.extend(child.subtree)
    told = told_as(noun)
    content.extend(told.subtree if told is not None else ())
    if not content:
        return
    source = next((c for c in noun.children if c.dep_ == "poss"), None)
    if source is None and told is not None:
        source = holder_of(noun)
    if source is None:
        by = (c for c in noun.children if c.dep_ == "prep" and c.lower_ in {"by", "from"})
        source = next((p for c in by for p in c.children if p.dep_ == "pobj"), None)
    uttering = _uttering(noun)
    if source is None and uttering is not None:
        source = speaker_of(uttering, sentence, reporter)
    yield Found(
        source=source,
        source_tokens=source_tokens(source, noun, sentence),
        cue=noun,
        cue_tokens=(noun,),
        content=ordered(content, sentence),
        stance=reporter.stance,
        voiced=reporter.voiced and not is_said_untrue(noun),
        takes_quotes=False,
    )


def _uttering(noun: Token) -> Token | None:
    """Return the verb by which somebody says what a noun tells: "issued a ruling that", "came to the view that".

    Who "is of the view that" holds it, too.
    """
    if noun.dep_ == "pobj" and (noun.head.lower_, noun.lemma_.lower()) in HELD:
        return noun.head.head if noun.head.head.lemma_ in _BEING else None
    led = noun.dep_ == "pobj" and noun.head.lower_ in {"to", "at"}
    verb = noun.head.head if led else noun.head
    uttered = (led and verb.lemma_ in _ARRIVING) or (
        noun.dep_ == "dobj" and verb.lemma_ in _UTTERING
    )
    return verb if uttered else None


def _is_asked_for(noun: Token, clause: Token) -> bool:
    """Return whether a clause is what others are to do: "calls for the mayor to resign"."""
    asks = load_reporting_words().nouns[noun.lemma_.lower()].stance == Stance.DEMANDS
    return asks and is_infinitive(clause) and any(c.dep_ in SUBJECTS for c in clause.lefts)


def _is_bare_clause(clause: Token) -> bool:
    """Return whether a clause on a noun is whole and lacks its "that": "the claim it broke the pact"."""
    left, right = {c.dep_ for c in clause.lefts}, {c.dep_ for c in clause.rights}
    asked = any(
        t.tag_ in {"WDT", "WP", "WRB"} or t.lower_ == "that"
        for t in clause.subtree
        if t.i < clause.i
    )
    whole = bool(left & SUBJECTS) and bool(right & {"dobj", "attr", "acomp"})
    passive = {"nsubjpass", "auxpass"} <= left and clause.lemma_ not in GRANTING
    whole = whole or passive  # "the hope it will be sold", but not "the report it was given"
    return clause.dep_ in {"acl", "relcl", "ccomp"} and whole and not asked
