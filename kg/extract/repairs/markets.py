"""Read what prices and votes do: "was down 3 percent", "rose from 3 to 5 euros", "fell on fears of war"."""

from kg.extract.words.directions import GOALS
from kg.extract.words.moves import MOVES
from kg.extract.words.tree import INSIDE, NOUN_OR_NAME, NOUN_SUBJECTS, Token

STANDING = frozenset({"be", "close", "end", "finish", "open", "trade"})
MOVING = MOVES | {"decrease", "grow", "increase", "lose", "strengthen", "weaken"}
_WAYS = {
    "down": "fall",
    "lower": "fall",
    "off": "fall",
    "up": "rise",
    "higher": "rise",
}
_SHARES = frozenset({"%", "cent", "cents", "percent", "point", "points"})
_SUMS = frozenset({"MONEY", "PERCENT"})
_PEOPLE = frozenset({"he", "i", "she", "we", "you"})
_TEAMS = frozenset({"club", "side", "team"})
# what is nobody's move with an object: "declined comment on the report"
_OTHERWISE = frozenset({"decline", "rally"})
_LEVELS = frozenset({"high", "level", "low", "point"})
# what moves prices, and is no place: "jumped on hopes of a deal"
_STIRS = frozenset(
    {"anxiety", "concern", "demand", "doubt", "expectation", "fear", "hope", "news", "optimism", "report", "rumor",
     "rumour", "sign", "speculation", "talk", "uncertainty", "worry"}
)  # fmt: skip
_MANY = frozenset({"dozens", "hundreds", "thousands"})


def read_change(verb: Token) -> None:
    """Read "was down 3 percent", "closed up 40 points" as falling and rising by so much.

    Of somebody or a team that "is up 3 points" it is how they stand.
    """
    way = next((c for c in verb.rights if c.lower_ in _WAYS), None)
    if way is None:
        return
    subject = next((c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS), None)
    measure = _measure_beside(verb, way)
    if measure is None or subject is None or way.nbor(1).lower_ == "from":
        return
    person = subject.ent_type_ == "PERSON" or subject.lower_ in _PEOPLE
    if person or _is_score(subject, verb, measure):
        if verb.lemma_ == "be":
            way.dep_, way.pos_ = "acomp", "ADJ"
            measure.hang_on(way)
            measure.dep_ = "prep" if measure.lower_ == "by" else "nummod"
        return
    for word in [measure, *(c for c in way.children if c is not measure)]:
        word.hang_on(verb)
    verb.lemma_, verb.pos_, way.dep_ = _WAYS[way.lower_], "VERB", INSIDE
    measure.dep_ = "prep" if measure.lower_ == "by" else "npadvmod"
    for prep in [c for c in verb.rights if c.lower_ == "at"]:
        _tell_level(prep)
    read_move(verb)


def _measure_beside(verb: Token, way: Token) -> Token | None:
    """Return the amount right behind or before "up" or "down", or the "by" that leads to it."""
    by = way.nbor(1)
    if by.lower_ == "by" and any(c.dep_ == "pobj" and _is_amount(c) for c in by.rights):
        return by
    for noun in (*way.children, *verb.rights):
        before = noun.right_edge.i == way.i - 1 and way.lower_ != "off"  # "was 20 percent off"
        near = noun.left_edge.i == way.i + 1 or before
        if near and noun.dep_ in {"attr", "dobj", "npadvmod"} and _is_amount(noun):
            return noun
    return None


def _is_amount(noun: Token) -> bool:
    counted = any(c.tag_ == "CD" for c in noun.lefts)
    return noun.ent_type_ in _SUMS or (noun.lower_ in _SHARES and counted)


def _is_score(subject: Token, verb: Token, measure: Token) -> bool:
    """Return whether points are those of a match or a vote: "the Lakers were down 20 points"."""
    units = measure.rights if measure.lower_ == "by" else [measure]
    if not any(u.lower_ in {"point", "points"} for u in units):
        return False
    alone = not any(c.dep_ == "conj" for c in subject.rights)  # "the Nikkei and the Dow were"
    several = verb.lower_ in {"are", "were"} and subject.pos_ == "PROPN" and alone
    return several or subject.lemma_.lower() in _TEAMS


def _tell_level(at: Token) -> None:
    """Read the level of "was down 3 points at 940" as where it went to, and no hour as a level."""
    level = next((c for c in at.rights if c.dep_ == "pobj"), None)
    if level is None:
        return
    if any(":" in t.text for t in (*level.lefts, level)):
        at.dep_ = INSIDE
    elif level.pos_ == "NUM" or level.ent_type_ in _SUMS or level.lemma_ in _LEVELS:
        at.lower_ = "to"


def read_move(verb: Token) -> None:
    """Tell apart the ends of "rose from 3 million to 5 million", and why prices "fell on fears of war"."""
    things = [c for c in verb.rights if c.dep_ == "dobj"]
    alone = not things
    moves = verb.lemma_ not in _OTHERWISE or all(_is_amount(t) for t in things)
    for end in verb.rights:
        apart = verb.nbor(1).tag_ != "TO"  # "declined to reach a deal"
        if end.dep_ == "xcomp" and end.tag_ == "VB" and apart:
            end.dep_ = "advcl"  # "fell 3 percent to reach a low"
    for prep in [c for c in verb.rights if c.dep_ in {"agent", "prep"}]:
        inner = next((c for c in prep.rights if c.dep_ == "pobj"), None)
        if inner is None:
            continue
        if prep.lower_ == "by" and inner.lower_ in _MANY:
            _count_out(prep, inner)
        elif prep.lower_ in {"by", "from"} and alone:
            _part_range(verb, prep, inner)
        elif prep.lower_ in {"amid", "on", "over"} and moves and _is_stir(inner):
            prep.lower_ = "because of"


def _count_out(by: Token, many: Token) -> None:
    """Make the points of "fell by hundreds of points" what is measured: hundreds make nothing fall."""
    of = next((c for c in many.rights if c.lower_ == "of"), None)
    unit = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
    if of is not None and unit is not None and unit.lower_ in _SHARES:
        unit.hang_on(by)
        many.hang_on(unit)
        of.hang_on(many)
        many.dep_, of.dep_, by.dep_ = "nummod", INSIDE, "prep"


def _is_stir(noun: Token) -> bool:
    alone = not any(c.dep_ == "poss" for c in noun.lefts)
    return noun.lemma_.lower() in _STIRS and noun.pos_ in NOUN_OR_NAME and alone


def _part_range(verb: Token, start: Token, end: Token) -> None:
    """Hang on the verb both parts of "from 3 to 5 euros", "by 3 to 40", where parsers take them for one number."""
    for to in [c for c in start.rights if c.lower_ == "to" and c.dep_ == "prep"]:
        to.hang_on(verb)
    last = end if end.tag_ == "CD" else next((c for c in end.lefts if c.tag_ == "CD"), end)
    to = next((c for c in last.lefts if c.lower_ == "to" and c.dep_ == "quantmod"), last)
    first = to.nbor(-1)
    if to is last or first.tag_ != "CD" or first.head is not last:
        return
    for word in [c for c in last.lefts if c.i < first.i]:
        word.hang_on(first)
    for word, above, label in ((first, start, "pobj"), (to, verb, "prep"), (end, to, "pobj")):
        word.hang_on(above)
        word.dep_ = label
    to.pos_ = "ADP"


def go_towards(verb: Token) -> None:
    """Read "is headed to Lima", "a ship headed for Lima" as heading there: nobody heads who is headed for a place."""
    helper = next((c for c in verb.lefts if c.dep_ == "auxpass"), None)
    way = verb.nbor(1)
    bare = verb.dep_ == "acl" and not verb.lefts
    if way.lower_ not in GOALS or way.head is not verb or not (helper is not None or bare):
        return
    goal = next((c for c in way.rights if c.dep_ == "pobj"), None)
    if goal is None or goal.ent_type_ in {"DATE", "TIME"}:
        return  # "was headed for years by Lee"
    verb.tag_ = "VBG"
    if helper is not None:
        helper.dep_ = "aux"
    for subject in verb.lefts:
        subject.dep_ = "nsubj" if subject.dep_ == "nsubjpass" else subject.dep_
