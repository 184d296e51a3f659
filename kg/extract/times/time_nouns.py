"""Say whether a time belongs to a noun beside a verb: "condemned Monday's attack" says when the attack was."""

import re

from kg.extract.grammar.grammar import NOUNS
from kg.extract.scope.governors import governor_class
from kg.extract.times.times import DEFERRING, LENGTHS, TimeMention
from kg.extract.words.calendar import WEEKDAYS
from kg.extract.words.kinds import label_of
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import VERBAL, Token

_BEFORE_NOUNS = frozenset({"poss", "compound", "nmod", "nummod", "amod"})
# who takes part in it acts at its time: "won Monday's game"
HOLDING = frozenset(
    {"attend", "boycott", "carry", "chair", "commit", "conduct", "contest", "dominate", "draw", "face", "finish",
     "have", "hold", "host", "join", "launch", "lead", "leave", "lose", "mar", "miss", "open", "perform", "play",
     "run", "share", "skip", "stage", "start", "suffer", "survive", "take", "win", "witness"}
)  # fmt: skip
_DURING = frozenset({"in", "at", "during", "by", "through"})
# what stands behind these was another time: "passed after the attack in May 2009"
_APART = frozenset({"after", "before", "following", "since", "despite", "because", "over", "to"})
_BEHIND = frozenset({"after", "following", "since", "over"})
_PUTTING_OFF = frozenset(
    {"extension", "postponement", "delay", "deferral", "prolongation", "renewal", "adjournment"}
)
# who speaks of what was done once: "condemned the killing of sailors in 1942"
_JUDGING = frozenset(
    {"apologize", "apologise", "commemorate", "condemn", "criticise", "criticize", "denounce", "deplore", "deny",
     "honor", "honour", "lament", "mourn", "praise", "recall", "regret", "remember"}
)  # fmt: skip
_PERIODS = LENGTHS | frozenset(
    {"autumn", "beginning", "course", "end", "eve", "evening", "fall", "half", "matter", "middle", "morning",
     "night", "period", "span", "spell", "spring", "start", "stretch", "summer", "time", "winter"}
)  # fmt: skip
_SPAN = re.compile(
    r"(?:(?:in|for|over|within|since) )?(?:the )?(?:(?P<past>past|last|previous|recent) )?[\w,.+ -]*?\b"
    r"(?:minutes?|hours?|days?|weeks?|months?|quarters?|years?|decades?|century|centuries)"
)
_RELATIVE = frozenset({"that", "which", "who"})
_WILL = frozenset({"will", "'ll", "’ll", "wo", "shall"})
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_RANKS = frozenset(
    {"first", "only", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth"}
)  # fmt: skip


def is_of_noun(verb: Token, mention: TimeMention) -> bool:
    """Return whether a time on `verb`, or on what stands around it, is the time of a noun beside it alone."""
    if verb.pos_ not in VERBAL:
        return _is_before_noun(verb, mention)
    return (
        _is_before_noun(verb, mention)
        or _is_of(verb, mention)
        or _is_reach(verb, mention)
        or _is_of_earlier(verb, mention)
        or _is_of_old_figure(verb, mention)
        or _is_put_off(verb, mention)
        or _is_of_behind(verb, mention)
        or (mention.past and _is_yet_to_come(verb))
        or _is_before_now(verb, mention)
    )


def is_bygone(verb: Token, mention: TimeMention) -> bool:
    """Return whether a time lies behind what `verb` is only asked or meant to do.

    "Wants to offset a loss over the past two years" dates the loss, "was invited to join in May 2010" the invitation.
    """
    words = mention.span.time.text.lower()
    span = _SPAN.fullmatch(words)
    kind, above = governor_class(verb)
    if above is None or above.i > verb.i or mention.first < verb.i:
        return False
    if span is not None and span["past"] and not words.endswith("st week"):
        return kind in {"planned", "required", "permitted"}
    asked = kind == "required" or (kind == "possible" and above.pos_ == "VERB")
    return asked and mention.past and not words.startswith(("by", "until", "before"))


def _is_before_noun(verb: Token, mention: TimeMention) -> bool:
    """Return whether a day stands before a noun whose happening `verb` only speaks of: "condemned Monday's attack".

    Of what the noun does, of what happens in it, and of who takes part in it the day is the verb's, too: "Monday's
    attack killed five", "died in the May 3 attack", "won Monday's game".
    """
    root = verb.doc[mention.root]
    noun = root.head
    if root.dep_ not in _BEFORE_NOUNS or noun.i < root.i or noun.pos_ not in NOUNS:
        return False
    if mention.span.time.precision not in {"day", "days"} and root.dep_ != "poss":
        return False
    if root.dep_ == "poss" and label_of(noun.lemma_.lower(), plural=False) == "Person":
        return True  # "last year's champions Leeds signed two players"
    while noun.dep_ in {"compound", "poss", "conj"} and noun.head.pos_ in NOUNS:
        noun = noun.head
    if noun == verb:
        return False
    if noun.dep_ == "pobj":
        aboard = noun.head.lower_ == "on" and root.dep_ != "poss"  # "left on a Friday ferry"
        return not aboard and noun.head.lower_ not in _DURING
    reacting = verb.lemma_ in load_scope_words()["reacting"]
    done = noun.dep_ == "dobj" and verb.lemma_ not in HOLDING
    return noun.head == verb and (done or (noun.dep_ == "nsubjpass" and reacting))


def _is_of(verb: Token, mention: TimeMention) -> bool:
    """Return whether a time behind "of" measures or dates a noun: "a ban of two months", "the attack of May 2009"."""
    doc, first = verb.doc, mention.first
    while first > 1 and doc[first - 1].lower_ in {"the", "about", "nearly", "almost"}:
        first -= 1
    if first < 2 or doc[first - 1].lower_ != "of":
        return False
    noun, time = doc[first - 2], mention.span.time
    if noun.pos_ not in NOUNS or noun.lemma_.lower() in _PERIODS:
        return False
    unbound = time.time_from is None and time.time_to is None
    return unbound or (noun.dep_ == "dobj" and verb.lemma_ not in HOLDING)


def _is_reach(verb: Token, mention: TimeMention) -> bool:
    """Return whether a stretch of time tells how far a rank holds: "the worst loss in ten years"."""
    if _SPAN.fullmatch(mention.span.time.text.lower()) is None:
        return False
    for token in reversed(_phrase_before(verb, mention)):
        if token.tag_ in {"JJS", "RBS"} or token.lower_ in _RANKS:
            return token.lower_ not in {"least", "last"}
    return False


def _is_of_earlier(verb: Token, mention: TimeMention) -> bool:
    """Return whether a written year dates what `verb` follows or judges: "passed after the attack in May 2009".

    A weekday ("after a raid on Monday") is the news's own.
    """
    words = mention.span.time.text
    before = _phrase_before(verb, mention)
    if not _YEAR.search(words) or not before or before[0].i < verb.i:
        return False
    since = before[0].nbor(-1)  # "the worst fire since the quake in 1994"
    if since.lower_ == "since" and since.dep_ == "prep" and any(t.pos_ in NOUNS for t in before):
        return True
    judged = next((t for t in before if t.dep_ == "dobj"), None)
    if judged is not None and verb.lemma_ in _JUDGING:
        return any(c.lower_ == "of" for c in judged.rights)
    year = words.isdecimal()
    apart = [t for t in before if t.lower_ in _APART and t.dep_ in {"prep", "pcomp"}]
    apart = [t for t in apart if t.lower_ != "to" or t.nbor(-1).lower_ == "response"]
    return any(t.is_ancestor(verb.doc[mention.root]) or not year for t in apart)


def _is_of_old_figure(verb: Token, mention: TimeMention) -> bool:
    """Return whether a time dates the figure before a change: "rose to 9%, up from 4% in 2011"."""
    for token in reversed(verb.doc[max(mention.first - 12, verb.sent.start) : mention.first]):
        if token.lower_ == "from":
            return token.nbor(-1).lower_ in {"up", "down"}
        if token.pos_ in VERBAL or token.text in {",", ";"}:
            return False
    return False


def _is_of_behind(verb: Token, mention: TimeMention) -> bool:
    """Return whether a time dates what a verb comes after or is connected with, not the verb.

    "Arrested a driver after the crash last week that killed two", "in connection with the attack last year"; a
    weekday without a clause behind it is the news's own.
    """
    doc, before = verb.doc, _phrase_before(verb, mention)
    if not before or before[0].i < verb.i:
        return False
    noun = next((t for t in reversed(before) if t.pos_ not in {"ADP", "DET"}), before[-1])
    prep = next((t for t in reversed(before) if t.dep_ == "prep" and t.i < noun.i), None)
    behind = doc[mention.last] if mention.last < verb.sent.end else None
    told = behind is not None and behind.lower_ in _RELATIVE and behind.head.dep_ == "relcl"
    if told and prep is not None and noun.dep_ == "pobj":
        return prep.lower_ in _APART | {"with"}
    if prep is not None and noun.dep_ == "pobj" and noun.head == prep and prep.lower_ in _BEHIND:
        return mention.span.time.text.lower().startswith("last ")  # "after the quake last week"
    tied = any(t.lower_ == "connection" and t.nbor(1).lower_ == "with" for t in before[:-1])
    return tied and not mention.span.time.text.lower().endswith(tuple(WEEKDAYS))


def _is_before_now(verb: Token, mention: TimeMention) -> bool:
    """Return whether a stretch is that of what somebody looks back to now: "is comparing fires in the past year"."""
    span = _SPAN.fullmatch(mention.span.time.text.lower())
    helpers = [c.lower_ for c in verb.lefts if c.dep_ == "aux"]
    now = verb.tag_ == "VBG" and helpers in (["is"], ["are"])
    before = _phrase_before(verb, mention) if now and span is not None and span["past"] else []
    return any(t.pos_ in NOUNS for t in before) and mention.first > verb.i


def _is_yet_to_come(verb: Token) -> bool:
    """Return whether `verb` tells what has not happened: no day that is over dates "will play" or "plans to play"."""
    helpers = {c.lower_ for c in verb.lefts if c.dep_ == "aux"}
    if helpers & _WILL and "have" not in helpers:
        return True
    kind, above = governor_class(verb)
    return kind == "planned" and above is not None and above.tag_ in {"VBZ", "VBP"}


def _is_put_off(verb: Token, mention: TimeMention) -> bool:
    """Return whether a time says until when a noun puts something off: "the extension of the ban to 2030"."""
    doc, first = verb.doc, mention.first
    until = doc[first].lower_ in {"until", "till"} or (first and doc[first - 1].lower_ == "to")
    if not until or verb.lemma_ in DEFERRING:
        return False
    return any(t.lemma_.lower() in _PUTTING_OFF for t in _phrase_before(verb, mention))


def _phrase_before(verb: Token, mention: TimeMention) -> list[Token]:
    """Return the words before a time, back to a comma or a verb: what the parser may wrongly have hung it beside."""
    first = mention.first
    start = first
    while start > verb.sent.start and first - start < 16:
        before = verb.doc[start - 1]
        if before.is_punct or before.pos_ in {"VERB", "AUX", "SCONJ", "PRON"}:
            break
        start -= 1
    return list(verb.doc[start:first])
