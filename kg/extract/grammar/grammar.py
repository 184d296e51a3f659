"""Small questions about a dependency tree (spaCy's English labels), shared by the rules."""

import re
from collections.abc import Iterator

from kg.extract.parsing.parse import in_headline
from kg.extract.words.calendar import WEEKDAYS
from kg.extract.words.intransitive import OFTEN_WITHOUT, WITHOUT_OBJECT
from kg.extract.words.open_ends import open_end
from kg.extract.words.tree import Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass"})
NOUNS = frozenset({"NOUN", "PROPN", "PRON", "NUM"})
# the tags of question words, and the entity labels of times
QUESTIONS = frozenset({"WP", "WP$", "WDT", "WRB"})
TIMES = frozenset({"DATE", "TIME"})
_NEVER_PASSIVE = WITHOUT_OBJECT - {"relax"}
CLAUSES = frozenset(
    {
        "relcl",
        "acl",
        "advcl",
        "appos",
        "parataxis",
        "ccomp",
        "xcomp",
        "conj",
        "cc",
        "punct",
        "preconj",
    }
)
_CONTENT_NOUNS = frozenset(
    {"allegation", "accusation", "claim", "charge", "possibility", "suspicion", "report", "knowledge", "fact",
     "idea", "belief", "news", "evidence", "hope", "fear", "concern", "sign", "statement", "rumor", "rumour",
     "assumption", "view", "warning", "argument", "notion", "conclusion", "condition", "risk", "chance",
     "likelihood", "indication", "proof"}
)  # fmt: skip
GRANTING = frozenset({"deny", "give", "grant", "award", "offer", "refuse", "promise"})
# these keep their object in the passive, too: "is told a story"
_TELLING = frozenset(
    {"ask", "call", "charge", "elect", "fine", "hand", "name", "pay", "send", "show", "teach", "tell"}
)  # fmt: skip
_PARTICLES = frozenset(
    {
        "away",
        "back",
        "down",
        "up",
        "out",
        "off",
        "over",
        "around",
        "apart",
        "forward",
        "aside",
        "aground",
        "ahead",
        "short",
    }
)
# one parser takes them for particles where their noun stands far: "complained about, and sued, the bank"
_NO_PARTICLES = frozenset({"about", "against", "with"})
_SHARES = frozenset({"percent", "%", "half", "third", "quarter", "fifth", "tenth", "percentage"})
NAMING = frozenset(
    {"name", "label", "call", "dub", "title", "entitle", "nickname", "style", "brand", "rename", "term"}
)  # fmt: skip
RANKS = frozenset(
    {"first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "last", "only",
     "latest", "next"}
)  # fmt: skip
_NUMBERED = re.compile(r"\d+(?:st|nd|rd|th)")
# "the first way to do it" is what may be done, not who does it
_PURPOSES = frozenset(
    {"way", "time", "chance", "opportunity", "place", "step", "attempt", "effort", "move", "measure", "option", "case",
     "method", "means", "reason", "bid", "plan", "day", "choice", "tool", "thing", "moment", "solution", "decision"}
)  # fmt: skip
_PREPOSITIONAL = frozenset({"prep", "dative", "agent", "conj"})
_LEFT = frozenset(
    {
        "det",
        "amod",
        "compound",
        "poss",
        "nummod",
        "quantmod",
        "nmod",
        "predet",
        "advmod",
        "npadvmod",
        "case",
    }
)


_SCARCELY = frozenset({"hardly", "scarcely", "barely"})
_UNITS = frozenset(
    {"cent", "crown", "dinar", "dollar", "euro", "franc", "goal", "hectare", "kilometer", "kilometre", "krona", "lira",
     "mile", "peso", "point", "pound", "ruble", "rupee", "seat", "ton", "tonne", "vote", "yen", "yuan"}
)  # fmt: skip
_SCHEDULED = frozenset(
    {"begin", "convene", "depart", "expire", "open", "play", "resume", "return", "sit", "start"}
)
_DECLINING = frozenset({"decline", "refuse"})
_DISCLOSING = frozenset(
    {"say", "tell", "give", "elaborate", "provide", "name", "specify", "disclose", "comment", "discuss", "identify",
     "explain", "reveal", "offer"}
)  # fmt: skip
_DEMANDING = frozenset({"demand", "urge", "vow", "insist", "reiterate"})

# headlines are in the present: who "told to leave" or "asked to leave" was told or asked
_MADE_TO = frozenset(
    {"advise", "allow", "ask", "authorise", "authorize", "believe", "clear", "command", "compel", "encourage",
     "expect", "forbid", "force", "instruct", "invite", "know", "oblige", "order", "permit", "require", "say",
     "tell", "think", "urge", "warn"}
)  # fmt: skip


def is_amount(noun: Token) -> bool:
    """Return whether a noun measures how much something changed: "by 50 percent", "by three dollars", "by half"."""
    counted = any(c.dep_ == "nummod" for c in noun.lefts)
    if noun.ent_type_ in {"PERCENT", "MONEY", "QUANTITY"} or noun.lemma_.lower() in _SHARES:
        return True
    return counted and noun.lemma_.lower() in _UNITS


def is_to_blame(verb: Token) -> bool:
    """Return whether a verb is the idiom of "is to blame for it", which blames nobody."""
    return verb.lemma_ == "blame" and verb.dep_ == "xcomp" and verb.head.lemma_ == "be"


def is_passive(verb: Token) -> bool:
    """Return whether `verb` is in the passive: an own or shared auxiliary, or a bare participle after a noun."""
    if verb.passive is None:
        verb.passive = _is_passive(verb)
    return verb.passive


def _is_perfect(verb: Token) -> bool:
    """Return whether "'s" is "has" though parsers read "is": "she's won an award", but not "he's given a prize"."""
    helpers = [c for c in verb.lefts if c.dep_ in {"aux", "auxpass"}]
    short = len(helpers) == 1 and helpers[0].lower_ in {"'s", "’s"}
    object_ = first_child(verb, "dobj")
    owned = object_ is not None and object_.i > verb.i and not after_dash(object_)
    return short and owned and verb.lemma_ not in GRANTING | _TELLING


def _is_passive(verb: Token) -> bool:
    if _is_perfect(verb):
        return False
    if any(c.dep_ in {"auxpass", "nsubjpass", "csubjpass"} for c in verb.children):
        return True
    if verb.tag_ == "VBN" and (verb.dep_ == "acl" or _is_bare_participle(verb)):
        # "a report that it had sold mines" is a whole clause
        return not any(c.dep_ == "aux" and c.lemma_ == "have" for c in verb.lefts)
    if verb.tag_ == "VBD" and verb.dep_ == "acl" and any(c.dep_ == "agent" for c in verb.children):
        return True  # "the killer - shot dead by police -"
    if verb.tag_ in {"VBN", "VBD"} and (_is_short_passive(verb) or _is_caused(verb)):
        return True
    if verb.dep_ == "conj" and verb.tag_ == "VBN" and _shares_auxiliary(verb):
        # "a man wearing a mask and hit by a car"
        beside = verb.head.tag_ == "VBG" and not any(c.dep_ == "dobj" for c in verb.children)
        return beside or is_passive(verb.head)
    bare = verb.dep_ in {"oprd", "xcomp"} and verb.tag_ == "VBN"
    if bare and not any(c.dep_ == "aux" for c in verb.children) and is_passive(verb.head):
        return True  # "was found hidden", not "was said to have hidden"
    return verb.tag_ == "VBN" and any(c.dep_ == "agent" for c in verb.children)


def _shares_auxiliary(verb: Token) -> bool:
    """Return whether a participle goes on from one before it: "was beaten and robbed", "and his car stolen"."""
    if any(c.dep_ in {"aux", "prt"} for c in verb.children):
        return False
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    return not own or not any(c.dep_ == "dobj" and not after_dash(c) for c in verb.children)


def after_dash(noun: Token) -> bool:
    """Return whether a phrase stands behind a dash: what the parser calls an object of the verb before it is none."""
    edge = noun.left_edge.i
    return edge > noun.sent.start and noun.doc[edge - 1].text in {"--", "-", "–", "—"}


def _is_bare_participle(verb: Token) -> bool:
    """Return whether a participle stands alone, also behind its conjunction: "once elected", ", accused of theft"."""
    bare = all(c.dep_ == "advmod" and c.tag_ == "RB" for c in verb.lefts)
    apart = verb.i < verb.head.i or (bare and verb.left_edge.nbor(-1).text == ",")
    leads = {"if", "when", "once", "unless", "until", "though"}
    marked = apart or any(c.lower_ in leads for c in verb.lefts)
    # "denied a visa" keeps its object in the passive
    held = {"aux", *SUBJECTS} | (set() if verb.lemma_ in GRANTING else {"dobj"})
    own = any(c.dep_ in held for c in verb.children)
    return verb.dep_ == "advcl" and marked and not own and verb.lemma_ not in _NEVER_PASSIVE


def _is_short_passive(verb: Token) -> bool:
    """Return whether a headline's participle lacks its "was": "Hundreds rescued off the coast"."""
    short = in_headline(verb) or _is_asked_short(verb)
    if not short or verb.dep_ not in {"ROOT", "conj", "advcl", "ccomp"}:
        return False
    if verb.lemma_ in _NEVER_PASSIVE:
        return False  # "King arrived in Rome"
    dead = verb.lower_ in {"shot", "found", "left", "beaten"}  # "Singer shot dead"
    return not any(
        c.dep_ in {"aux", "dobj", "ccomp", "xcomp"}
        and not (dead and c.lower_ == "dead")
        and not (verb.lemma_ in _MADE_TO and c.tag_ == "VB")  # "Nurses told not to strike"
        for c in verb.children
    )


def _is_asked_short(verb: Token) -> bool:
    """Return whether a question is as short as a headline: "Both Lee and Ray robbed?", but "Mayor resigned?"."""
    bare = verb.dep_ == "ROOT" and verb.nbor(1).text == "?" and verb.right_edge.i == verb.i + 1
    return bare and verb.lemma_ not in OFTEN_WITHOUT and verb.lefts != ()


def _is_caused(verb: Token) -> bool:
    """Return whether a participle and its subject are what somebody wants or causes: "had the club banned"."""
    small = verb.dep_ == "ccomp" and verb.head.lemma_ in {"have", "get", "want", "need", "see"}
    plain = not any(c.dep_ in {"aux", "mark", "dobj"} for c in verb.children)
    return small and plain and verb.head.i < verb.i and first_child(verb, "nsubj") is not None


def shot_dead(verb: Token) -> Token | None:
    """Return the "dead" of "was shot dead", else None."""
    if verb.lemma_ != "shoot":
        return None
    return next((c for c in verb.rights if c.lower_ == "dead"), None)


def particle_of(verb: Token) -> Token | None:
    """Return the particle near `verb`: "shut down", "turn the boats away"; one parser calls it an adverb."""
    for child in verb.rights:
        if child.lower_ in _NO_PARTICLES and child.nbor(1).text == ",":
            continue
        if child.dep_ != "prt" and not (
            child.dep_ in {"advmod", "prep"}
            and child.lower_ in _PARTICLES
            and first_child(child, "pobj", "pcomp", "prep") is None
        ):
            continue
        if child.i <= verb.i + 6 and not (child.lower_ == "back" and _is_ago(child)):
            between = verb.doc[verb.i + 1 : child.i]
            if all(t.dep_ in _LEFT or t.dep_ in {"dobj", "case"} for t in between):
                return child
    return None


def _is_ago(back: Token) -> bool:
    """Return whether "back" only says that a time is long past: "was sold back on 4 July", "back in 1956"."""
    lead, first = back.nbor(1), back.nbor(2)
    return lead.lower_ in {"at", "in", "on"} and first.ent_type_ in TIMES


# verbs that say nothing without what stands behind their preposition
_LEADING_ON = frozenset(
    {"succeed", "specialize", "specialise", "focus", "resort", "bank", "steer", "insist", "depend", "rely", "consist"}
)  # fmt: skip


def has_got(verb: Token) -> bool:
    """Return whether "has got" only tells what somebody has, not from whom it came."""
    if verb.lower_ != "got":
        return False
    present = any(c.dep_ == "aux" and c.lower_ in {"has", "have", "'s", "'ve"} for c in verb.lefts)
    return present and all(c.lower_ != "from" for c in verb.rights)


def is_dated(verb: Token) -> bool:
    """Return whether a time stands beside `verb`: "began on 4 May"."""
    return any(t.ent_type_ in TIMES for c in verb.children for t in c.subtree)


def is_cut_short(verb: Token) -> bool:
    """Return whether what `verb` needs is told by a clause: "succeeded in reaching", "focused on selling"."""
    return verb.lemma_ in _LEADING_ON and any(
        inner.dep_ == "pcomp" and prep.i > verb.i for _, prep, inner in preposition_objects(verb)
    )


def first_joined(verb: Token) -> Token:
    """Return the first of the verbs that `verb` is joined to one by one, or `verb` itself."""
    while verb.dep_ == "conj" and verb.head.pos_ in {"VERB", "AUX"}:
        verb = joined_verb(verb)
    return verb


def joined_verb(verb: Token) -> Token:
    """Return the verb that `verb`, a conjunct, is joined to: the parser's, or the verb of saying above it.

    "She said it would break the law and raised doubts": a past without a subject does not go on from a
    modal or a present, so that "raised" goes on from "said". "They want to grow and sell rice": a bare form
    goes on from the infinitive.
    """
    head = verb.head
    bare = verb.tag_ in {"VB", "VBP"} and not any(c.dep_ in {*SUBJECTS, "aux"} for c in verb.lefts)
    clauses = {"xcomp", "ccomp"} if head.lemma_ == "let" else {"xcomp"}
    aims = [c for c in head.rights if c.dep_ in clauses and c.tag_ == "VB" and c.i < verb.i]
    if bare and aims:
        return aims[-1]  # "they want to grow and sell rice"
    other_form = head.tag_ in {"VBZ", "VBP"} or any(c.tag_ == "MD" for c in head.children)
    past = verb.tag_ == "VBD" and not any(c.dep_ in SUBJECTS for c in verb.children)
    told = other_form and head.dep_ == "ccomp" and head.head.tag_ == "VBD"
    if past and (
        told or (head.dep_ == "xcomp" and head.tag_ == "VBG")
    ):  # "denied hiding it and left"
        return head.head
    return _resumed(verb) or head


def _resumed(verb: Token) -> Token | None:
    """Return the verb of saying that a conjunct inside what is said goes on from by its sense, or None.

    "Lee said that the firm had closed but declined to give a reason", "denied the report that Chile had moved tanks
    and demanded an apology".
    """
    clause = verb.head
    above = clause.head if clause.dep_ == "ccomp" else clause.head.head
    told = clause.dep_ == "ccomp" or (
        clause.dep_ in {"acl", "relcl"} and is_content_noun(clause.head)
    )
    own = any(c.dep_ in SUBJECTS for c in verb.children)
    if not told or own or above.tag_ not in {"VBD", "VBN"} or verb.tag_ not in {"VBD", "VBN", "VB"}:
        return None
    but = any(c.lower_ == "but" for c in clause.rights if c.dep_ == "cc" and c.i < verb.i)
    denied = any(c.dep_ == "neg" for c in verb.children)
    silent = verb.lemma_ in _DECLINING or (denied and verb.lemma_ in _DISCLOSING)
    asks = verb.lemma_ in _DEMANDING and verb.tag_ != "VB"
    return above if (but and silent) or asks else None


def is_scheduled(verb: Token) -> bool:
    """Return whether a present tells what a day is set for: "the trial begins on Monday"."""
    held = verb.lemma_ == "take" and any(c.lower_ == "place" for c in verb.rights)
    planned = held or verb.lemma_ in _SCHEDULED
    if verb.tag_ not in {"VBZ", "VBP"} or not planned or first_child(verb, "neg"):
        return False
    days = [p for _, prep, p in preposition_objects(verb) if prep.lower_ == "on"]
    days += children(verb, "npadvmod")  # "which starts May 30"
    return any(d.lower_ in WEEKDAYS or d.ent_type_ == "DATE" for d in days)


def is_content_noun(noun: Token) -> bool:
    """Return whether the clause on `noun` says what it consists of: "the fact that", "allegations of"."""
    return noun.lemma_.lower() in _CONTENT_NOUNS


def first_of_list(noun: Token) -> Token:
    """Return the noun that a list begins with, whose place the others share."""
    while noun.dep_ == "conj" and noun.head.pos_ in NOUNS:
        noun = noun.head
    return noun


def iter_conjuncts(token: Token) -> Iterator[Token]:
    """Yield `token` and the tokens coordinated after it, in text order; a contrasted one ("but not X") is left out."""
    yield token
    for child in token.children:
        if child.dep_ == "conj" and (child.pos_ in NOUNS) == (token.pos_ in NOUNS):
            between = child.doc[token.i : child.i]
            contrasted = any(t.lower_ in {"not", "but"} for t in between[-3:])
            if not contrasted and clause_begun(child) is None:
                yield from iter_conjuncts(child)


def clause_begun(noun: Token) -> Token | None:
    """Return the verb whose subject the parser took for one more object: "lost to Hull and York were beaten".

    A finite verb without a conjunction before it does not go on from another verb: it has the noun as its subject.
    """
    if noun.dep_ != "conj" or noun.i + 1 >= noun.sent.end or noun.i != noun.right_edge.i:
        return None
    after = noun.nbor(1)
    if after.tag_ not in {"VBZ", "VBP", "MD"} and not (after.pos_ == "AUX" and after.tag_ == "VBD"):
        return None
    verb = after.head if after.dep_ in {"aux", "auxpass"} else after
    joined = noun.left_edge.nbor(-1).dep_ == "cc"
    taken = any(c.dep_ in SUBJECTS for c in verb.children)
    return verb if joined and not taken and verb.i > noun.i else None


def is_ranked(noun: Token) -> bool:
    """Return whether the infinitive on `noun` tells what it did before others: "the first state to sign"."""
    if noun.lemma_.lower() in _PURPOSES:
        return False
    ranks = [noun, *(c for c in noun.lefts if c.dep_ in {"amod", "nummod", "advmod"})]
    return any(t.lower_ in RANKS or t.tag_ == "JJS" or _NUMBERED.fullmatch(t.lower_) for t in ranks)


def children(token: Token, *labels: str) -> list[Token]:
    """Return the children of `token` with one of `labels`, in text order."""
    return [c for c in token.children if c.dep_ in labels]


def is_instead(preposition: Token) -> bool:
    """Return whether a preposition is "instead", or the "of" behind it or "lieu", wherever the parser hangs it."""
    return preposition.lower_ == "instead" or (
        preposition.lower_ == "of" and preposition.nbor(-1).lower_ in {"instead", "lieu"}
    )


def first_child(token: Token, *labels: str) -> Token | None:
    """Return the first child of `token` with one of `labels`, or None."""
    for child in token.children:  # asked more often than anything: no generator
        if child.dep_ in labels:
            return child
    return None


def none_before(head: Token) -> int:
    """Return how many words at the start of a phrase say that there is none: "not one", "hardly any"; 0 otherwise."""
    first = head.left_edge
    if first.i >= head.i:
        return 0
    count, word = 0, first.lower_
    if word == "zero":
        count = 1
    elif word == "not" or word in _SCARCELY:
        second = first.nbor(1).lower_
        if second == "one" if word == "not" else second in {"any", "a"}:
            count = 2
        elif word == "not" and second == "a" and first.nbor(2).lower_ == "single":
            count = 3
    return min(count, head.i - first.i)


def left_edge(head: Token) -> int:
    """Return the number of the first token of the phrase that `head` ends (its modifiers to the left)."""
    edge = head.i
    for child in head.lefts:
        if child.dep_ in _LEFT:
            edge = min(edge, child.left_edge.i)
    none = none_before(head)  # "not one shell" is told of shells
    return max(edge, head.left_edge.i + none) if none else edge


def phrase(head: Token, *, long: bool = False) -> tuple[int, int]:
    """Return the first and last token number of the phrase of `head`, without relative clauses and conjuncts.

    `long` keeps prepositional phrases and clauses after the head that are not set off by a comma.
    """
    first, last = left_edge(head), open_end(head)
    if long:
        for child in head.rights:
            if (
                child.dep_ in {"prep", "acl", "relcl", "xcomp", "ccomp", "nummod", "amod"}
                and child.left_edge.i == last + 1
            ):
                last = child.right_edge.i
        while last > head.i and head.doc[last].is_punct and head.doc[last].text != ")":
            last -= 1
    return first, last


def clause_extent(verb: Token) -> tuple[int, int]:
    """Return the first and last token number of the clause that `verb` heads."""
    return verb.left_edge.i, verb.right_edge.i


def _with_joined(prep: Token) -> Iterator[Token]:
    """Yield a preposition and those joined to it: "from Lyon and from Paris".

    Of "not from Lyon, but from Paris" the second.
    """
    if not {"not", "but"} <= {c.lower_ for c in prep.children}:
        yield prep
    if prep.dep_ == "prep":
        for child in prep.children:
            if child.dep_ == "conj" and child.pos_ == "ADP":
                yield child


def preposition_objects(head: Token) -> tuple[tuple[str, Token, Token], ...]:
    """Return (preposition in small letters, its token, its object) of the phrases that hang on `head`, in text order.

    "because of", "out of", "according to" come with their inner preposition joined by a space.
    """
    if head.prepositions is None:
        head.prepositions = tuple(_preposition_objects(head))
    return head.prepositions


def _preposition_objects(head: Token) -> Iterator[tuple[str, Token, Token]]:
    carriers = [c for c in head.children if c.dep_ in _PREPOSITIONAL]
    for prep in [p for c in carriers for p in _with_joined(c)]:
        if prep.dep_ not in _PREPOSITIONAL or prep.pos_ not in {"ADP", "SCONJ", "VERB", "ADV"}:
            continue
        # of "because of" and "due to" the object hangs on either word
        ends = [c for c in prep.children if c.dep_ == "pcomp" and c.pos_ == "ADP"]
        word = " ".join([prep.lower_, *(c.lower_ for c in ends)])
        yield from ((word, prep, c) for c in _objects_in(prep) if c not in ends)
        yield from ((word, end, c) for end in ends for c in _objects_in(end))
        for second in children(prep, "prep"):
            name = f"{prep.lower_} {second.lower_}"
            yield from ((name, second, c) for c in _objects_in(second))


def _objects_in(prep: Token) -> list[Token]:
    return children(prep, "pobj", "pcomp")
