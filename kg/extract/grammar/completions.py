"""Find what completes a noun: the phrases and the clauses without which its name says too much or nothing."""

from kg.extract.grammar.grammar import is_content_noun
from kg.extract.grammar.sums import is_paid, is_sum
from kg.extract.words.kinds import TIME_LABELS, is_plural, label_of, lemma_of
from kg.extract.words.open_ends import open_end
from kg.extract.words.scope_words import load_scope_words
from kg.extract.words.tree import Token, kept

_PEOPLES = frozenset({"NORP"})
# nouns that say little without what a preposition ties to them
_TIED = {
    "between": "border boundary frontier",
    "against": "appeal campaign case charge complaint crackdown embargo lawsuit penalty petition sanction suit",
    "from": """degree diploma doctorate exemption exit freedom immunity income independence pressure profit protection
        revenue withdrawal""",
    "in": """advance change clash confidence conflict coup crackdown crisis decline decrease degree delay difference
        drop drought election experience fall faith famine fighting gap growth improvement increase inflation interest
        investment involvement participation peace protest rise role share situation stake turnout unemployment
        unrest uprising violence war""",
    "for": "bid candidate campaign demand lawyer place responsibility room spokesman spokesperson spokeswoman support",
    "with": """agreement alliance border clash coalition compromise conflict contact contract cooperation deal dispute
        negotiation pact partnership peace problem relation talk tie trade truce war""",
    "to": """access alternative amendment answer approach barrier claim commitment contribution end exception halt heir
        key link objection obligation obstacle opposition pledge resistance response return right solution threat
        witness""",
    "toward": "attitude policy progress step",
    "towards": "attitude policy progress step",
    "on": "ban embargo limit sanction tariff tax",
}
# ... and these tie to any noun but a person's ("visas for nurses", "a row over pay")
_COMPLETING = frozenset({"for", "about", "against", "over", "on", "between", "by"})
_WHOLE = frozenset({"Person", "Group", "Organization", "Country", "Place", "Weapon"})
# ... unless the verb before takes both: "blamed the defeat on fraud"
_TAKING = {
    "on": frozenset({"base", "blame", "focus", "lay", "pin", "place", "put", "spend", "waste"}),
    "for": frozenset({"charge", "exchange", "fine", "mistake", "pay", "swap", "trade"}),
    "against": frozenset({"hold", "turn", "use", "wield"}),
}  # fmt: skip
# ... and these to any noun before its verb, which can take nothing there ("people in rural areas are poor")
_LEADING = frozenset(
    {"across", "among", "at", "behind", "between", "by", "from", "in", "inside", "near", "on",
     "outside", "to", "with", "within", "without"}
)  # fmt: skip
_PLACING = frozenset({"at", "in", "inside", "near", "outside"})
# behind "in" and its like a bare noun is adverbial ("the bank in turn"), but for these
_BARE_PLACES = frozenset(
    {"care", "custody", "danger", "debt", "detention", "exile", "hospital", "jail", "need", "office", "poverty",
     "power", "prison", "school", "uniform", "university", "work"}
)  # fmt: skip
# ... and what somebody says something in: "the bank in a statement denied it"
_ADVERBIAL = frozenset(
    {"addition", "address", "article", "briefing", "case", "column", "comment", "email", "end", "example", "fact",
     "filing", "first", "interview", "issue", "last", "least", "letter", "memo", "message", "moment", "note", "paper",
     "post", "question", "release", "remark", "report", "response", "ruling", "speech", "statement", "time", "turn",
     "tweet", "way"}
)  # fmt: skip
_GATHERINGS = frozenset(
    {"ceremony", "concert", "conference", "congress", "fair", "festival", "forum", "funeral", "gala", "gathering",
     "hearing", "mass", "meeting", "parade", "party", "protest", "rally", "reception", "service", "session",
     "summit", "trial", "vigil", "wedding"}
)  # fmt: skip
_STRAYING = dict.fromkeys(("obligation", "pledge"), "to")
_AGES_FROM = frozenset({"above", "below", "over", "under"})
_PARTS = frozenset(
    {"all", "dozens", "half", "hundreds", "majority", "many", "most", "much", "part", "parts", "quarter", "rest",
     "some", "third", "thousands"}
)  # fmt: skip
# what comes from somebody
_ISSUED = frozenset(
    {"appeal", "backlash", "call", "complaint", "condemnation", "criticism", "demand", "grant", "interest", "letter",
     "loan", "message", "objection", "offer", "opposition", "order", "plea", "praise", "protest", "reaction", "request",
     "response", "statement", "support", "threat", "warning"}
)  # fmt: skip
_LONGEST = 8
# the most words of a clause that stands in a name: of one that narrows it, and one that tells what it consists of
_NARROWING, _TELLING = 10, 8
_BARE = frozenset({"all", "any"})
RELATIVES = frozenset({"that", "which", "who", "whose"})
# what is done with these may be done by the verb's subject: "killed men using knives"
_LOOSE = frozenset({"be", "follow", "have", "include", "regard", "use"})
# nouns that are for an act: "a call to ban mines"
_AIMED = frozenset(
    {"appeal", "authority", "bid", "call", "campaign", "decision", "demand", "drive", "failure", "invitation", "law",
     "motion", "move", "need", "offer", "order", "pledge", "pressure", "promise", "proposal", "push",
     "readiness", "reason", "refusal", "request", "threat", "vote", "vow"}
)  # fmt: skip
_TIES = {
    noun: frozenset(p for p, nouns in _TIED.items() if noun in nouns.split())
    for noun in {n for nouns in _TIED.values() for n in nouns.split()}
}


def _tied_prepositions(head: Token) -> frozenset[str]:
    """Return the prepositions that tie what stands behind them to the noun `head`."""
    lemma = lemma_of(head)
    ties = _TIES.get(lemma, frozenset())
    if label_of(lemma, plural=False) not in _WHOLE and head.ent_type_ not in TIME_LABELS:
        verb = head.head.lemma_ if head.dep_ == "dobj" else ""
        ties |= {p for p in _COMPLETING if verb not in _TAKING.get(p, ())}
    none = head.dep_ == "dobj"  # but "there is no bread in the camp"
    if is_sum(head) or any(c.tag_ == "JJS" or (none and c.lower_ == "no") for c in head.lefts):
        ties |= {"in"}  # "the oldest mill in Europe", "has no place in schools"
    if head.dep_ == "pobj" and head.head.lower_ == "at" and lemma in _GATHERINGS:
        ties |= {"in"}  # "at a meeting in Delft"
    if head.dep_ == "pobj" and lemma in _ISSUED:
        ties |= {"from"}  # "led to a warning from the bank"
    if head.dep_ == "pobj" and head.head.lower_ == "of":
        ties -= {"by"}  # "the release of the report by the ministry"
    if not _leads(head):
        return ties
    return ties | (_PLACING if head.dep_ == "pobj" and not _is_counted(head) else _LEADING)


def _is_counted(noun: Token) -> bool:
    """Return whether a noun is what a part or a number is of: "half of the aid to Haiti"."""
    return noun.head.lower_ == "of" and noun.head.head.lower_ in _PARTS


def _leads(head: Token) -> bool:
    """Return whether a common noun is a subject before its verb, or belongs to one: "workers at the plant in Lyon"."""
    if head.ent_type_ and head.ent_type_ not in _PEOPLES:
        return False
    step = head
    while step.dep_ == "pobj" and step.head.dep_ == "prep" and step.head.i < step.i:
        step = step.head.head
    noun = step.pos_ == "NOUN" or step.lower_ in _PARTS
    return noun and step.dep_ in {"nsubj", "nsubjpass"} and step.i < step.head.i


@kept
def completions_of(head: Token) -> list[Token]:
    """Return the nouns that complete `head`: behind "of", or behind the prepositions that are tied to it."""
    behind = [c for c in head.rights if c.dep_ == "prep"]
    behind += _strayed(head) if head.dep_ == "dobj" else []
    if not behind:
        return []
    ties = _tied_prepositions(head)
    found: list[Token] = []
    last = head.i
    for child in behind:
        tied = child.i == last + 1 and (child.lower_ in ties or _limits_age(child))
        if not (tied or (child.lower_ == "of" and not found)):
            continue
        inner = next((c for c in child.children if c.dep_ == "pobj"), None)
        if (
            inner is None
            or inner.i - head.i >= _LONGEST
            or (tied and not _can_complete(head, child, inner))
        ):
            break
        found.append(inner)
        last = max(last_of_nominal(t) for t in listed(inner))
    return found


def _strayed(head: Token) -> list[Token]:
    """Return the "in" of "slammed the situation in Mali", "to" of "kept its pledge to Mali", which hang on the verb."""
    word = _STRAYING.get(lemma_of(head)) or "in"
    if word not in _TIES.get(lemma_of(head), ()):
        return []
    behind = (c for c in head.head.rights if c.lower_ == word and c.i == head.i + 1)
    return [c for c in behind if c.dep_ in {"prep", "dative"}]


def _can_complete(head: Token, preposition: Token, inner: Token) -> bool:
    """Return whether a phrase tells which thing is meant: no time, no measure, no "in turn"."""
    if _limits_age(preposition):
        return True
    word = preposition.lower_
    if word == "for" and _is_to_act(inner):
        return False
    if word == "by" and inner.pos_ == "NOUN" and not inner.ent_type_:
        # "a request by the union", not "by ship"
        return label_of(lemma_of(inner), plural=False) in _WHOLE
    if inner.ent_type_ in TIME_LABELS and not (word == "with" and inner.pos_ == "NOUN"):
        return False
    if word in _TIES.get(lemma_of(head), ()):
        return True
    if word == "in" and is_sum(head):
        return is_paid(inner)
    placed = word in {"in", "at", "on", "to"}
    bare = inner.tag_ == "NN" and not inner.ent_type_ and not any(True for _ in inner.lefts)
    unplaced = placed and bare and inner.lower_ not in _BARE_PLACES
    return not unplaced and lemma_of(inner) not in _ADVERBIAL


def _is_to_act(noun: Token) -> bool:
    """Return whether a noun does what an infinitive behind it tells: "a plea for wages to rise"."""
    after = noun.doc[last_of_nominal(noun) + 1 :][:2]
    return len(after) > 1 and after[0].lower_ == "to" and after[1].tag_ == "VB"


def _limits_age(preposition: Token) -> bool:
    """Return whether a preposition begins the age of people: "men over 60"."""
    if preposition.lower_ not in _AGES_FROM:
        return False
    counted = any(c.dep_ == "pobj" and c.pos_ == "NUM" for c in preposition.rights)
    return counted and is_plural(preposition.head)


@kept
def last_of_nominal(head: Token) -> int:
    """Return the last token of the phrase with an "of" phrase or a short prepositional tail, without clauses."""
    return max(
        [
            open_end(head),
            *(last_of_nominal(t) for inner in completions_of(head) for t in listed(inner)),
        ]
    )


@kept
def restricting_clause(head: Token) -> tuple[int, int] | None:
    """Return the tokens [first, last] of the clause without which a name says too much or nothing.

    Bare plurals have one ("firms that sell drugs", "a group of men who fish"), and nouns that it tells the content of
    ("a call to ban mines"). A clause behind a comma, or a long one, is no part of a name.
    """
    start = last_of_nominal(head) + 1
    for noun in (head, *completions_of(head)[-1:]):
        for child in noun.rights:
            content = _is_content(child, noun)
            if child.left_edge.i == start and (content or _restricts(child, noun)):
                return _short_clause(child, start, _TELLING if content else _NARROWING)
    return None


def _short_clause(clause: Token, start: int, longest: int) -> tuple[int, int] | None:
    """Return the tokens [first, last] of a clause that begins at `start`, or None where it is too long for a name."""
    last = clause.right_edge.i
    last = open_end(clause.doc[last - (clause.doc[last].dep_ == "cc")])
    apart = any(t.is_punct for t in clause.doc[start : last + 1])
    return None if apart or last - start >= longest else (start, last)


def _is_content(clause: Token, noun: Token) -> bool:
    """Return whether a clause tells what a noun consists of: "a call to ban mines", "claims that it was sold"."""
    if clause.dep_ == "prep":  # "the goal of creating an army", "a ban on selling it"
        tied = clause.lower_ == "of" or clause.lower_ in _tied_prepositions(noun)
        return tied and any(c.dep_ == "pcomp" and c.tag_ == "VBG" for c in clause.rights)
    if clause.dep_ not in {"acl", "relcl", "ccomp", "xcomp"}:
        return False
    if clause.left_edge.lower_ == "to" and clause.tag_ == "VB":
        return lemma_of(noun) in _AIMED
    if clause.left_edge.lower_ == "for" and clause.left_edge.dep_ == "mark":
        return lemma_of(noun) in _AIMED and any(c.tag_ == "TO" for c in clause.lefts)
    return any(c.dep_ == "mark" and c.lower_ == "that" for c in clause.lefts)


def _is_fragment(noun: Token) -> bool:
    """Return whether parsers take a verb for a clause of its own subject: "Nor were mines found there"."""
    return noun.dep_ == "ROOT" or (noun.dep_ in {"nsubj", "nsubjpass"} and noun.head.i < noun.i)


def _is_doer(noun: Token, act: Token) -> bool:
    """Return whether a noun does what a gerund tells: "reports of men taking bribes", "bans nurses joining unions"."""
    words, above = load_scope_words(), noun.head
    if noun.dep_ == "dobj" and act.tag_ == "VBG":
        return above.lemma_ in words["barred"] or above.lemma_ in words["averting"]
    return noun.dep_ == "pobj" and above.lower_ == "of" and is_content_noun(above.head)


def is_told_inside(head: Token, noun: Token) -> bool:
    """Return whether what `head` tells stands in the clause that restricts `noun`."""
    clause = restricting_clause(noun) if noun.i < head.i else None
    return clause is not None and clause[0] <= head.i <= clause[1]


def _restricts(clause: Token, noun: Token) -> bool:
    """Return whether a clause tells which ones are meant by a bare plural: a relative one, or a participle."""
    if (
        (noun.tag_ != "NNS" and noun.lower_ != "people")
        or _is_fragment(noun)
        or _is_doer(noun, clause)
    ):
        return False
    told = {c.lower_ for c in noun.lefts if c.dep_ in {"det", "poss", "nummod"}}
    if told - _BARE:
        return False
    if clause.left_edge.lower_ in RELATIVES:
        return clause.dep_ == "relcl"
    if clause.dep_ != "acl" or clause.left_edge.i != clause.i:
        return False
    return clause.tag_ == "VBN" or (clause.tag_ == "VBG" and clause.lemma_ not in _LOOSE)


def listed(inner: Token) -> list[Token]:
    """Return what a noun is completed by: "ministers of Chad, Mali and Niger", "a range of health and art courses".

    Only what is alike hangs together: of "the mayor of Oslo and the firm" and "of Oslo and Ann Lee" it is Oslo alone.
    What something is between is two.
    """
    found, preposition = [inner], inner.head.lower_
    if preposition not in {"of", "between"} and inner.dep_ == "pobj":
        return found  # "shells for mortars, tents and boots"
    for child in inner.rights:
        named = child.ent_type_ if child.pos_ == "PROPN" else ""
        many = inner.dep_ == "conj" or any(c.dep_ == "conj" for c in child.rights)
        alike = child.pos_ == inner.pos_ and (many or named in {"", inner.ent_type_})
        bare = not any(c.dep_ in {"det", "poss", "relcl", "acl", "appos"} for c in child.children)
        if child.dep_ == "conj" and ((alike and bare) or preposition == "between"):
            found += listed(child)
    return found
