"""Say whose time a time expression is: which verb or noun of a sentence it dates."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from kg.extract.grammar.grammar import NOUNS, SUBJECTS
from kg.extract.grammar.time_names import BYGONE, FEASTS
from kg.extract.times.event_times import time_by_event
from kg.extract.times.time_nouns import HOLDING, is_bygone, is_of_noun
from kg.extract.times.times import CARRIERS, DEFERRING, LENGTHS, TimeMention
from kg.extract.times.told_beside import is_told_beside, narrowed, stretch_of_change
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import VERBAL, Doc, Token
from kg.model import Time

_COMPARING = frozenset({"unlike", "like", "than", "versus"})
_PERIODIC = frozenset({"daily", "monthly", "nightly", "quarterly", "weekly", "yearly"})
_TURNS = frozenset({"last", "next", "this"})
# "seems to be", "is able to": the time is that of what follows
_PASSING = frozenset({"able", "appear", "seem", "unable"})
_PARTS = frozenset(
    {
        "dobj",
        "pobj",
        "prep",
        "attr",
        "nsubj",
        "nsubjpass",
        "compound",
        "poss",
        "appos",
        "conj",
        "oprd",
        "agent",
    }
)
_KEEPING = frozenset({"hold", "keep", "leave"})
_WINNING = frozenset({"claim", "earn", "receive", "take", "win"})


def time_of_clause(token: Token, times: Sequence[TimeMention]) -> Time | None:
    """Return the time that the clause of `token` (a verb, or the noun of an event) happens at, or None.

    The expression must depend on the token itself, through prepositions and adverbs, or on a noun in it that is
    no clause of its own; one before the first of several joined verbs holds for all. A time in a subordinate
    clause, or with the verb of saying above, is not taken. The most precise one wins, then the nearest;
    where there is none, the words of an event beside it.
    """
    ranked = []
    for mention in times:
        # "sold it three weeks before the fire broke out": no time of the fire
        leads = _leads_a_clause(token.doc, mention)
        rank = None if leads else _attachment(token, mention)
        if rank is not None:
            length = _is_length(token.doc, mention)
            unbound = not (mention.span.time.time_from or mention.span.time.time_to)
            distance = abs(mention.root - token.i)
            order = rank, length + unbound, distance, mention.first
            ranked.append((*order, mention.span.time))
    if not ranked:
        return time_by_event(token)
    nearest = min(ranked, key=lambda r: r[:4])[4]
    time = _with_next_year(token.doc, times, narrowed(nearest, [r[4] for r in ranked]))
    return stretch_of_change(token, time, times) if len(times) > 1 else time


def _with_next_year(doc: Doc, times: Sequence[TimeMention], time: Time) -> Time:
    """Return both years of "in 2003 and 2004" as one stretch, any other time as it is."""
    for first, second in pairwise(times):
        one, other = first.span.time, second.span.time
        joined = first.last + 1 == second.first and doc[first.last].lower_ == "and"
        if (
            one != time
            or not (joined and other.text[-4:].isdecimal())
            or {one.precision, other.precision} != {"year"}
        ):
            continue
        if one.time_to and other.time_from and int(one.time_to[:4]) + 1 == int(other.time_from[:4]):
            words = doc.span(first.first, second.last).text
            return replace(time, text=words, time_to=other.time_to, precision="years")
    return time


def _attachment(token: Token, mention: TimeMention) -> int | None:
    """Return how directly a time depends on `token` (0 at best), or None where it does not."""
    step = token.doc[mention.root]
    rank = 0
    if token.lemma_ == "face" and step.dep_ == "dobj" and step.head is token:
        return None  # "faces ten years in jail": what may come
    if token.pos_ in VERBAL and _is_of_another(token, mention) and token.dep_ != "relcl":
        return None
    while step != token:
        if step.lower_ == "aged" or _is_compared(step):
            return None
        if step.pos_ in VERBAL:
            break
        if step.head == step:
            return None
        if step.dep_ not in CARRIERS:
            rank += 1
            if step.dep_ not in _PARTS:
                return None
        step = step.head
    if is_of_noun(step if step.pos_ in VERBAL else token, mention):
        return None
    return _at(token, step, mention, rank)


def _is_compared(step: Token) -> bool:
    """Return whether a time is what something is compared with: "twice as much as in 2010", "more than in May"."""
    return (
        step.lower_ in {"as", "than"} and step.dep_ == "prep" and step.head.pos_ in {"ADJ", "ADV"}
    )


def _at(token: Token, step: Token, mention: TimeMention, rank: int) -> int | None:
    """Return how directly a time that hangs on `step`, the token or a verb, is the token's, or None."""
    if step.pos_ in VERBAL and is_bygone(step, mention):
        return rank + 1 if step.head == token and step.dep_ in {"xcomp", "ccomp"} else None
    if step.head == token and token.lemma_ in _KEEPING and token.i < step.i < mention.first:
        return rank + 1  # "kept the bridge closed until Friday"
    if step == token:
        return None if _names_a_thing(token.doc[mention.root], mention) else rank
    if token.pos_ == "NOUN" and mention.first == token.right_edge.i + 1:
        return (
            rank + 1
        )  # "the delivery of grain to Egypt last year": the parser gives it to the verb
    if _is_of_antecedent(token, mention):
        return rank + 1
    return rank + 1 if _is_shared(token, step, mention, rank) else None


def _leads_a_clause(doc: Doc, mention: TimeMention) -> bool:
    """Say whether a length of time tells how long before or after another act something was."""
    length = _is_length(doc, mention)
    if length and doc[mention.last - 1].nbor(1).lower_ == "ahead":
        return True  # "won it a few weeks ahead of leaving"
    words = doc[mention.first + 1 : mention.last + length]
    return any(t.lower_ in {"before", "after"} and t.dep_ == "mark" for t in words)


def _is_length(doc: Doc, mention: TimeMention) -> bool:
    """Say whether a time is so long, and on no day: "three weeks", but not the "Monday" of a text without a date."""
    time, words = mention.span.time, doc[mention.first : mention.last]
    unbound = time.time_from is None and time.time_to is None
    return unbound and words[-1].lemma_ in LENGTHS and words[0].lower_ not in _TURNS


def _names_a_thing(time: Token, mention: TimeMention) -> bool:
    """Say whether a time only tells which thing is meant: "left the 1997 treaty", not "sank during the 1997 storm".

    So does a length or a feast before a noun: "got a nine-year term", "paid the Christmas bonus". A length of
    something, or one that does something itself, is that thing: "grants six weeks of leave", "the days grew".
    """
    noun, words = time.head, mention.span.time.text
    dated = mention.span.time.time_from or mention.span.time.time_to
    following = time.nbor(1).lower_
    length = following == "of" and time.lemma_ in LENGTHS
    if not dated and time.pos_ == "NOUN" and (length or time.dep_ == "nsubj"):
        return True
    of_noun = time.dep_ in {"nummod", "compound", "amod", "nmod"} and noun.i > time.i
    narrows = time.text.isdecimal() or "-" in words.strip("-") or words in FEASTS
    narrows = narrows or (not dated and time.lemma_ in LENGTHS) or words.lower() == "future"
    narrows = narrows or time.lemma_ == "century"  # "the 18th century painter is praised"
    narrows = narrows or (words.lower() in _PERIODIC and noun.head.lemma_ not in HOLDING)
    # "the July 7, 2005 bombings", of which somebody speaks later
    full = words[-4:].isdecimal() and not words.isdecimal()
    narrows = narrows or (full and time.dep_ == "nmod" and noun.dep_ not in SUBJECTS)
    # "the 1985 novel Ran", headed by the title
    kind = any(t.pos_ == "NOUN" and t.head == noun for t in noun.doc[time.i + 1 : noun.i])
    named = noun.pos_ == "NOUN" or kind or _is_model(noun)
    return of_noun and named and narrows and noun.head.lower_ != "during"


def _is_model(name: Token) -> bool:
    """Say whether a name is that of one thing among many: "bought a 1984 Volvo", but "won a 1984 Oscar"."""
    one = any(c.lower_ in {"a", "an"} or c.dep_ == "poss" for c in name.lefts)
    return name.pos_ == "PROPN" and one and name.head.lemma_ not in _WINNING


def _is_of_another(verb: Token, mention: TimeMention) -> bool:
    """Say whether a time is of what is compared, named or apposed: "the worst raid since 2014", "unlike in 2012".

    "Anna Lee, a senator since 2009, left", '"Troy" (2004) won a prize': nobody left or won then.
    """
    doc, words = verb.doc, mention.span.time.text
    before = doc[mention.first - 1] if mention.first else None
    behind = doc[mention.last].text if mention.last < len(doc) else ""
    if before is not None and before.text == "(" and behind == ")" and words.isdecimal():
        return True
    if doc[mention.first].lower_ in {"since", "for"} and _is_in_aside(mention, doc):
        return True
    if doc[mention.root].lower_ in BYGONE and doc[mention.root].head.pos_ in NOUNS:
        return True  # "Lowell, once a critic of the king, joined"
    if doc[mention.first].lower_ == "since" and before is not None and _is_utmost(before):
        return True
    step, apart = doc[mention.root], before is not None and before.text == ","
    if apart and step.dep_ == "poss" and step.head.dep_ not in SUBJECTS:
        return doc[mention.first - 2].pos_ in NOUNS  # "beat Chad, last year's winner"
    while step.head not in {step, verb}:
        if step.head.dep_ == "appos" and not apart:
            return True
        step = step.head
    compared = step.lower_ in _COMPARING or (
        step.lower_ == "as" and step.nbor(1).lower_ in {"in", "on"}
    )
    compared = compared and step.dep_ in {"prep", "mark"} and step.i < mention.root
    return compared or is_told_beside(verb, mention)


def _is_in_aside(mention: TimeMention, doc: Doc) -> bool:
    """Say whether a time tells since when somebody is somewhere: "the mayor, in office since 2010, resigned"."""
    step = doc[mention.root]
    while step.dep_ in {"prep", "pobj", "nummod", "pcomp"} and step.head is not step:
        step = step.head
    comma = step.nbor(1)
    inside = step.pos_ in NOUNS and comma.text == "," and comma.i + 1 < mention.first
    return inside and step.dep_ in SUBJECTS and doc[mention.last - 1].nbor(1).text == ","


def _is_utmost(word: Token) -> bool:
    """Say whether a word is a superlative or has one before it: "the most", "the lowest level", "the first time"."""
    ranks = [word, *word.lefts]
    return any(t.tag_ in {"JJS", "RBS"} or t.lower_ in {"first", "only"} for t in ranks)


def _is_of_antecedent(token: Token, mention: TimeMention) -> bool:
    """Say whether a time stands in the noun of "the 1991 summit, at which ..."."""
    which = any(
        c.lower_ in {"which", "when"} for c in token.subtree if c.dep_ in {"pobj", "advmod"}
    )
    return token.dep_ == "relcl" and which and token.doc[mention.root].head == token.head


def _leads_list(verb: Token, mention: TimeMention) -> bool:
    """Say whether a time begins a list of clauses: "Yesterday, Peru left; Chile stayed; and Cuba waited"."""
    behind = verb.doc[verb.i : verb.head.i]
    listed = verb.dep_ == "parataxis" and any(t.text == ";" for t in behind)
    return listed and verb.doc[mention.root].sent.start == mention.first


def _is_shared(token: Token, verb: Token, mention: TimeMention, rank: int) -> bool:
    """Say whether a time of `verb` also holds for `token`: joined to it, its infinitive, or its attendant clause."""
    transparent = load_scope_words()["transparent"]
    fronted = mention.last <= verb.i and rank == 0
    step = token
    if fronted and _leads_list(verb, mention):
        while step.dep_ == "conj" and step.head.pos_ in VERBAL:
            step = step.head
        return step == verb.head
    while step != verb and step.head != step:
        if step.dep_ == "xcomp":
            above = step.head.lemma_
            shared = above in transparent or above in DEFERRING or above in _PASSING
        elif step.dep_ == "acomp":
            shared = step.lower_ in {"able", "unable"}  # "should in future be able to sue"
        elif step.dep_ == "advcl":
            marks = {c.lower_ for c in step.lefts if c.dep_ in {"mark", "advmod"}}
            # "while she runs a shop, on Monday she opened a bar": the day is that of the opening
            before = mention.first < step.left_edge.i and bool(marks & {"when", "as", "while"})
            # "is now in Rome, having sold the farm": that was before
            over = any(c.lower_ == "having" and c.dep_ == "aux" for c in step.lefts)
            shared = fronted and (not marks or before) and not over
        else:
            # "with the silver medal going to ...": pcomp of with, on the verb
            attendant = step.dep_ == "pcomp" and step.head.lower_ == "with"
            act = token.pos_ == "NOUN" and step.dep_ in {"pobj", "dobj", "nsubj", "agent"}
            shared = fronted and (attendant or act or step.dep_ in {"conj", "prep"})
        if not shared:
            return False
        step = step.head
    return step == verb
