"""Class the word that governs a clause by what it makes of it: planned, possible, denied, passed through, ..."""

from collections.abc import Iterator

from kg.extract.grammar.grammar import (
    QUESTIONS,
    SUBJECTS,
    first_child,
    is_instead,
    is_passive,
    is_to_blame,
)
from kg.extract.grammar.marks import (
    auxiliaries_of,
    has_mark,
    has_to,
    is_asked,
    is_finite,
    is_infinitive,
)
from kg.extract.grammar.orders import is_cause, is_passed_over, is_pretended, is_rather, is_turned
from kg.extract.scope.brought_about import came_to_be, is_won, sees_to
from kg.extract.scope.conditions import is_conceded, is_habit, is_limit
from kg.extract.scope.gerunds import gerund_class, object_class
from kg.extract.scope.negation import has_negation
from kg.extract.scope.noun_governors import content_class, equated_class, is_other_case, noun_class
from kg.extract.scope.outcomes import DECISIONS, achieved_class, effort_of, misjudged_class
from kg.extract.scope.prescribed import prescribed_class
from kg.extract.scope.qualities import (
    adjective_class,
    doubt_class,
    extraposed_class,
    held_quality,
    is_doubtful,
    is_undoubted,
    valued_class,
    was_able,
)
from kg.extract.words.kinds import label_of, lemma_of
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token

_ASKING = frozenset({"plead", "call", "appeal", "ask", "shout", "signal"})
_CITING = frozenset({"cite", "quote", "say", "add", "note"})
_FORESEEN = frozenset({"expect", "forecast", "project", "tip"})
# what had to be so is no deed
_STATES = frozenset({"be", "exist", "have", "know", "like", "mean", "need", "want"})
# "is used to losing": no more open than itself
_SETTLED = frozenset({"used", "accustomed", "guilty", "akin", "equal", "tantamount"})
_SEEMING = frozenset({"seem", "appear", "look", "sound", "feel"})
_WANTING = frozenset({"want", "wish", "prefer"})
LIKING = frozenset({"like", "love", "prefer"})
# what these have as their clause is as real as they are: "ensure that the firms pay"
_SECURING = frozenset({"ensure", "assure", "guarantee"})
# what nobody is forced to do is left to them
_FORCING = frozenset({"force", "compel", "coerce", "make"})
# "discusses how the bank hid it": it did
_MUSING = frozenset(
    {"consider", "contemplate", "debate", "discuss", "explore", "ponder", "speculate", "wonder"}
)
_FANCYING = frozenset({"daydream", "fantasise", "fantasize", "joke", "muse"})
# whose deed "in" brings along, or denies with them
_TAKING_PART = frozenset({"succeed", "involve", "engage", "participate"})
_WRONGLY = frozenset({"wrongly", "wrongfully", "falsely", "unjustly"})
_CHARGING = frozenset(
    {"accuse", "suspect", "convict", "charge", "acquit", "blame", "clear", "exonerate", "absolve"}
)
CAUTIONING = frozenset({"warn", "caution", "advise"})
# what a preposition makes of a gerund, where its verb is none that says so: "in making", "after making"
# "stopped short of selling", "came close to selling"
_SHORT = {
    "short": "negated",
    **dict.fromkeys(("close", "closer", "near", "nearer"), "planned"),
}
_GERUNDS = {
    **dict.fromkeys(("before", "until"), "before"),
    **dict.fromkeys(("after", "on", "upon"), "when"),
    **dict.fromkeys(("in", "through"), "attendant"),
    "by": "transparent",
}
# "is on the verge of closing", "brought the firm to the verge of closing"
_STAGING = frozenset({"be", "remain", "stay", "put", "place", "leave", "bring", "push", "drive"})
_DUTIES = frozenset({"job", "duty", "task", "responsibility", "obligation", "role", "requirement"})
_LEADING = frozenset({"on", "about", "of", "to", "in", "at"})
_MARKS = {
    **dict.fromkeys(("if", "unless"), "condition"),
    "before": "before",
    **dict.fromkeys(("until", "till"), "until"),
    **dict.fromkeys(("once", "when", "after"), "when"),
}


def governor_class(word: Token) -> tuple[str, Token | None]:
    """Return the class of the word that governs `word` as a complement, and that governor; "" and None without one.

    A class is a modality, with " -" behind it a denied one, or one of negated, barred, doubted, unproved,
    transparent, shared, attendant, believed, asked, condition, before, until and when.
    """
    if word.governor is None:
        word.governor = _governor_class(word)
    return word.governor


def _governor_class(word: Token) -> tuple[str, Token | None]:
    own = _own_class(word)
    if own:
        return own, word.head
    effort = effort_of(word)
    if effort is not None:
        return ("possible" if effort.tag_ in {"VBZ", "VBP"} else "shared"), effort
    return _complement_class(word)


def _complement_class(word: Token) -> tuple[str, Token | None]:
    head, label = word.head, word.dep_
    told = _quality_class(word)
    if told is not None:
        return told
    if label == "xcomp" and head.lemma_ == "be" and head.pos_ == "AUX":
        return (_told_by_copula(head) if has_to(word) else ""), head
    if label == "ccomp" and head.lemma_ == "be" and head.pos_ == "AUX":
        return _cleft_class(word, head), head
    if label in {"xcomp", "ccomp"} and head.pos_ in {"VERB", "AUX"}:
        return ("", None) if is_cause(word) else (_verb_class(word, head), head)
    if label in {"acl", "ccomp"} and (is_undoubted(word) or _is_doubt(word)):
        return doubt_class(head), head
    if label in {"acl", "relcl", "csubj", "ccomp"}:
        return equated_class(word, head) or noun_class(word, head)
    if label == "pcomp":
        return _preposition_class(head)
    if label == "advcl":
        return _adverbial_class(word), head
    return "", None


def _is_doubt(clause: Token) -> bool:
    return clause.head.lemma_ == "doubt" and has_mark(clause, "that")


def _quality_class(word: Token) -> tuple[str, Token | None] | None:
    """Return class and governor of a clause on an adjective, or None: "is able to", "finds it unlikely that"."""
    head, label = word.head, word.dep_
    held = held_quality(word)
    if held is not None:
        return adjective_class(held, word), held
    adjective = head.pos_ == "ADJ" if label == "xcomp" else head.dep_ == "acomp"
    if label in {"xcomp", "ccomp", "advcl"} and (adjective or head.dep_ == "acomp"):
        return was_able(head) or (adjective_class(head, word), head)
    quality = first_child(head, "acomp")
    if label != "xcomp" or head.lemma_ != "be" or head.pos_ != "AUX" or quality is None:
        return None
    return was_able(quality) or (adjective_class(quality, word), head)


def _told_by_copula(copula: Token) -> str:
    """Return the class of what a copula tells of its subject: "its plan is to sell", "their duty is to pay"."""
    if any(c.lower_ == "yet" for c in copula.rights):
        return "negated"  # "is yet to pay"
    subject = first_child(copula, "nsubj")
    return "required" if subject is not None and subject.lemma_ in _DUTIES else "planned"


def _cleft_class(word: Token, copula: Token) -> str:
    if is_other_case(word, copula):
        return "negated"
    extraposed = extraposed_class(word, copula)
    return _verb_class(word, copula) if extraposed is None else extraposed


def _own_class(word: Token) -> str:
    """Return the class that a clause's own order or first words give it, "" for none."""
    label = word.dep_
    if is_rather(word):
        return "negated"
    if is_asked(word) and not is_doubtful(word):
        return "asked"
    if is_pretended(word):  # "it seems as if", "as if it were"
        return "asked" if word.head.lemma_ in _SEEMING else "unproved"
    if label == "dobj" and word.pos_ == "NOUN" and word.head.lemma_ in {"deny", "refute", "rebut"}:
        return "alleged"  # "denied its use of mines"
    # the parser took the condition for the main clause
    main = label not in {"advcl", "ccomp"} and has_mark(word, "if", "unless")
    return "condition" if main or is_turned(word) or is_limit(word) or is_habit(word) else ""


def _verb_class(word: Token, head: Token) -> str:
    words = load_scope_words()
    lemma = head.lemma_.lower()
    special = next((c for c in _special_classes(word, head) if c is not None), None)
    if special is not None:
        return special
    infinitive = is_infinitive(word) or is_bare(word)
    if not infinitive and has_mark(word, "if"):
        return "possible"  # "did not tell if they had paid"
    if not infinitive and (word.tag_ != "VBG" or is_finite(word)):
        kind = words["complements"].get(lemma, "")
        if kind == "required":
            return prescribed_class(word, lemma)
        thought = _thought_class(lemma, head)
        if thought is not None:
            return thought
        # "they say he took bribes; he denies it": a clause before it is not what it denies
        doubted = "doubted" if lemma in words["doubted"] and word.i > head.i else ""
        if lemma in _MUSING and has_mark(word, "how", "why"):
            return ""
        return kind if kind in {"alleged", "possible"} else doubted
    if infinitive and lemma in words["enlisting"]:
        return "planned"
    if wants_of_others(head, word):
        return "required"
    if lemma == "see" and word.tag_ == "VBG" and _forecasts(head):
        return "future"  # "the bank sees prices falling"
    default = "planned" if infinitive and word.dep_ == "xcomp" else ""
    return (
        "transparent" if lemma in words["transparent"] else words["complements"].get(lemma, default)
    )


def _special_classes(word: Token, head: Token) -> Iterator[str | None]:
    """Yield the classes that some forms of a clause have under any verb or under a few, None for each that does not."""
    yield object_class(word)
    yield misjudged_class(word, head) or achieved_class(word, head)
    yield _forced_class(word, head)
    yield _special_class(word, head)


def _forced_class(word: Token, head: Token) -> str | None:
    """Return the class of an infinitive that tells what somebody is not forced to, wins or is shown; else None."""
    infinitive = is_infinitive(word)
    if head.lemma_ in _FORCING and has_negation(head) and (infinitive or is_bare(word)):
        return "required"
    if is_won(word):
        return "shared"
    if infinitive and has_mark(word, "how"):
        return "possible"  # "shows how to repair engines"
    return "planned" if infinitive and _pleads_innocence(head) else None


def _pleads_innocence(verb: Token) -> bool:
    """Return whether a plea is one in court, not to others: "pleaded guilty to avoid a trial"."""
    pleas = {"guilty", "innocent"}
    return verb.lemma_ == "plead" and any(c.lower_ in pleas for c in verb.rights)


def _thought_class(lemma: str, verb: Token) -> str | None:
    """Return the class of what somebody hopes, believes, doubts or makes others believe; None under other verbs."""
    words = load_scope_words()
    if lemma in words["hoped"]:
        return "possible"
    if lemma in words["convincing"] and not is_passive(verb):
        return "alleged"
    if lemma == "doubt":
        return "" if has_negation(verb) else "possible -"
    return "believed" if lemma in words["believed"] else None


def _forecasts(verb: Token) -> bool:
    """Return whether a body sees something ahead: "the bank sees", not "the driver sees" or "the bank saw"."""
    subject = first_child(verb, "nsubj")
    if verb.tag_ not in {"VBZ", "VBP"} or subject is None:
        return False
    body = label_of(lemma_of(subject), plural=False) == "Organization"
    return (
        body
        or subject.ent_type_ == "ORG"
        or subject.lemma_ in {"economist", "analyst", "forecaster"}
    )


def wants_of_others(verb: Token, clause: Token) -> bool:
    """Return whether a verb wants others to do something: "voters want the mayor to resign"."""
    own = first_child(clause, *SUBJECTS) is not None
    return verb.lemma_ in _WANTING and clause.dep_ == "ccomp" and is_infinitive(clause) and own


def _special_class(word: Token, head: Token) -> str | None:
    """Return the class that a verb gives to some forms only, or None."""
    words, lemma, infinitive = load_scope_words(), head.lemma_.lower(), is_infinitive(word)
    bare = word.tag_ == "VB" and not auxiliaries_of(word)
    secured = lemma in _SECURING or sees_to(word, head) or came_to_be(word)
    if secured or (bare and lemma in words["transparent"]):
        return "transparent"  # "dare say", "let them go"
    if is_small(word):
        return words["small"].get(lemma, "transparent")
    if not infinitive:
        return None
    if lemma in {"remain", "wait"} and is_passive(word):
        return "possible"  # "remains to be seen"
    if lemma in {"have", "need"}:
        return _duty_class(word, head)
    if lemma == "stop" or (lemma == "go" and head.tag_ == "VBG"):
        return "planned"
    if lemma in LIKING:  # a habit, but "would like to", and who "prefers to" mostly does not always
        would = {c.lower_ for c in auxiliaries_of(head)} & {"would", "'d"}
        return "planned" if would or lemma == "prefer" else "shared"
    foreseen = is_passive(head) or (lemma == "expect" and word.dep_ == "ccomp")
    if lemma in _FORESEEN and foreseen:
        return "future"  # nobody's plan: "is expected to rise", "expects prices to rise"
    return _told_class(lemma) if is_passive(head) else None


def _duty_class(word: Token, have: Token) -> str:
    """Return the class of what somebody "has to" do, or "has yet to": who "had to land" landed.

    Who "said that he had to land", or did not have to, may not have; and what had to be so is no deed.
    """
    if any(c.lower_ == "yet" for c in have.children):
        return "negated"
    told = have.dep_ == "ccomp" and have.i > have.head.i
    deed = have.tag_ == "VBD" and have.lower_ == "had" and word.lemma_ not in _STATES
    return "transparent" if deed and not told and not has_negation(have) else "required"


def _told_class(lemma: str) -> str | None:
    """Return the class of what somebody "is said to" do; what they are "known to" do, they do."""
    special = {"suppose": "required", "know": "shared"}.get(lemma)
    return special or ("alleged" if lemma in load_scope_words()["passive_reports"] else None)


def is_bare(word: Token) -> bool:
    """Return whether a clause has the bare form of its verb: "let them go", "demanded that he resign"."""
    helpers = [c.tag_ for c in word.children if c.dep_ in {"aux", "auxpass"}]
    let = word.head.lemma_ == "let" and helpers == ["VB"]  # "did not let it be sold"
    if let or helpers or word.dep_ != "ccomp":
        return let and word.dep_ == "ccomp"
    words, lemma = load_scope_words(), word.head.lemma_
    if word.tag_ == "VB":
        return lemma in words["mandative"] or lemma in words["transparent"]
    subject = first_child(
        word, *SUBJECTS
    )  # a present beside a past, or of one person, is no present
    one = subject is not None and subject.tag_ in {"NN", "NNP"}
    shifted = one or word.head.tag_ in {"VBD", "VBN"}
    return word.tag_ == "VBP" and lemma in words["mandative"] and shifted


def is_small(word: Token) -> bool:
    """Return whether a participle and its subject are what a verb wants or causes: "had the club banned"."""
    if word.dep_ not in {"ccomp", "xcomp"} or word.tag_ not in {"VBN", "VBD"}:
        return False
    if any(c.dep_ in {"aux", "auxpass", "mark"} or c.tag_ in QUESTIONS for c in word.children):
        return False
    return word.head.lemma_ in load_scope_words()["small"] and word.i > word.head.i


def _preposition_class(preposition: Token) -> tuple[str, Token]:
    words = load_scope_words()
    governor = preposition.head
    name = preposition.lower_
    lemma = governor.lemma_.lower()
    if name in {"without", "than"} or is_instead(preposition) or is_passed_over(preposition):
        return "negated", governor
    state = _state_class(preposition)
    if state is not None:
        return state
    if name == "against" and (governor.pos_ == "VERB" or lemma in DECISIONS):
        # "warned him against selling", "a decision against selling"
        return ("required -" if lemma in CAUTIONING else "negated"), governor
    if name == "from" and (lemma in words["barred"] or lemma in words["kept"]):
        return "barred", governor
    away = "away" in {lemma, *(c.lower_ for c in governor.children if c.i < preposition.i)}
    if name == "from" and (away or lemma in words["shunned"]):
        return "negated", governor  # "shies away from naming", "refrain from naming"
    if governor.pos_ == "ADJ":
        kind = next((adjective_class(governor, c) for c in preposition.children), "")
        leads = name == "to" and governor.lower_ not in _SETTLED
        return kind or ("possible" if leads else ""), governor  # "is key to saving it"
    return _noun_or_verb_class(preposition, governor)


def _noun_or_verb_class(preposition: Token, governor: Token) -> tuple[str, Token]:
    words, name, lemma = load_scope_words(), preposition.lower_, governor.lemma_.lower()
    told = gerund_class(preposition)
    if told is not None:
        return told
    # "has no role in selling", "is not to blame for selling"
    part = lemma in words["part"] and governor.dep_ in {"dobj", "attr"}
    if (governor.pos_ == "NOUN" and part) or is_to_blame(governor):
        return "shared", governor.head
    if governor.pos_ == "NOUN":
        unproved = name == "of" and content_class(governor) == "unproved"
        return "unproved" if unproved else words["nouns"].get(lemma, ""), governor
    if lemma in _CHARGING:
        return ("" if lemma == "convict" and _is_convicted(governor) else "alleged"), governor
    return _gerund_class(name, lemma), governor


def _is_convicted(verb: Token) -> bool:
    """Return whether somebody was convicted, and not wrongly: "was not convicted of", "failed to convict him of"."""
    words = load_scope_words()["adverbs"]
    doubtful = any(words.get(c.lower_) == "negative" or c.lower_ in _WRONGLY for c in verb.children)
    return not doubtful and governor_class(verb)[0] in {"", "shared", "transparent"}


def _short_class(adverb: Token) -> str:
    """Return the class of what somebody stopped short of or is close to; who came close did not get there."""
    came = adverb.head.lemma_ == "come" and adverb.head.tag_ in {"VBD", "VBN"}
    return "negated" if came else _SHORT[adverb.lower_]


def _state_class(preposition: Token) -> tuple[str, Token] | None:
    """Return the class of an act that is near or far: "on the verge of selling", "far from selling"; or None."""
    governor, stage = preposition.head, stage_verb(preposition)
    if stage is not None:
        return load_scope_words()["stages"][governor.lemma_], stage
    if governor.lower_ in {"guilty", "innocent"}:
        verb = governor.head
        denied = any(c.lower_ == "not" for c in (*governor.children, *verb.children))
        open_ = verb.lemma_ == "plead" or denied or governor.lower_ == "innocent"
        return ("alleged" if open_ else ""), verb  # "was found not guilty of stealing"
    if governor.lower_ == "far" and preposition.lower_ == "from":
        return "negated", governor.head
    if governor.pos_ == "ADV" and governor.lower_ in _SHORT:
        return _short_class(governor), governor.head
    return None


def stage_verb(preposition: Token) -> Token | None:
    """Return the verb of "is on the verge of", "put the town at risk of", whose "of" this is."""
    noun = preposition.head
    if preposition.lower_ != "of" or noun.lemma_ not in load_scope_words()["stages"]:
        return None
    lead = noun.head
    placed = noun.dep_ == "pobj" and lead.lower_ in {"in", "on", "at", "to"}
    whole = lead.head.head if placed and lead.head.dep_ == "dobj" else lead.head
    return whole if placed and whole.lemma_ in _STAGING else None


def _gerund_class(name: str, lemma: str) -> str:
    """Return the class of a gerund that a verb takes with a preposition: "thought about selling", "after selling"."""
    if name == "for":
        return _called_for(lemma)
    if lemma in _TAKING_PART and name == "in":
        return "shared"
    if lemma in {"task", "entrust"} and name == "with":
        return "required"
    if name in {"of", "about"} and lemma in load_scope_words()["hoped"]:
        return "planned"  # "dreamed of selling"
    if (name in {"of", "about"} and lemma in _FANCYING) or (name, lemma) == ("of", "talk"):
        return "possible"  # "joked about selling", "talked of selling"
    kind = load_scope_words()["complements"].get(lemma, "")
    open_ = kind in {"planned", "possible", "negated", "required"}
    if name in {"before", "until", "by"} or not open_:
        return _GERUNDS.get(name, "")
    return kind if name in _LEADING else ""


def _called_for(lemma: str) -> str:
    """Return the class of a gerund that a verb takes with "for": "called for closing", but "blamed for closing"."""
    words = load_scope_words()
    if lemma in words["calling"]:
        return "required"
    if lemma == "be":
        return "possible"  # "is for closing it"
    return words["complements"].get(lemma, "") if lemma in words["favouring"] else ""


def _adverbial_class(word: Token) -> str:
    valued = valued_class(word)
    if valued:
        return valued
    went_on = word.head.lemma_ == "go" and any(c.lower_ == "on" for c in word.head.children)
    if (went_on or word.head.lemma_ == "combine") and is_infinitive(word):
        return "transparent"  # "went on to win", "rain and wind combined to sink it"
    if word.head.lemma_ in _ASKING and is_infinitive(word) and not _pleads_innocence(word.head):
        return "required"
    mark = first_child(word, "mark")
    name = mark.lower_ if mark is not None else ""
    advmod = {c.lower_ for c in word.children if c.dep_ == "advmod" and c.i < word.i}
    if name == "in" and "case" in advmod:
        return "condition"
    if name == "if" and is_conceded(word) and any(c.lower_ == "still" for c in word.children):
        return ""  # "even if many still leave": they do
    if name in _MARKS or advmod & {"once", "when"}:
        return _MARKS.get(name, "when")
    if is_infinitive(word):
        return _aimed_class(word)
    if has_to(word) or name == "so" or (name == "that" and "so" in advmod):
        return "planned"
    if name == "while" and word.tag_ == "VBG":
        return "when"
    behind = word.tag_ == "VBG" and word.i > word.head.i
    return "attendant" if not name and behind and word.lemma_ not in _CITING else ""


def _aimed_class(word: Token) -> str:
    """Return the class of an infinitive that tells a purpose, or what came of it: "only to be arrested"."""
    head, before = word.head, word.left_edge
    achieved = achieved_class(word, head)
    if achieved is not None:
        return achieved
    only = before.lower_ == "only" and before.nbor(-1).text == ","
    if only or is_won(word) or came_to_be(word):
        return "shared"
    if not has_mark(word, "for") or first_child(word, *SUBJECTS) is None:
        return "planned"
    if head.lemma_ == "be":
        return _told_by_copula(head)  # "the plan is for the firm to close"
    # "set rules for firms to follow": whether they will, is theirs
    return load_scope_words()["nouns"].get(head.lemma_.lower(), "possible")
