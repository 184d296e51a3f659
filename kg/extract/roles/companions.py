"""Find what any verb may have beside it: by what means, as what, over whom, on what occasion, despite what."""

from collections.abc import Iterator, Mapping

from kg.extract.grammar.completions import last_of_nominal
from kg.extract.grammar.grammar import TIMES, first_child, is_passive, preposition_objects
from kg.extract.parsing.scores import is_score
from kg.extract.roles.positions import Positions, is_time
from kg.extract.words.claims import Argument, argument_of
from kg.extract.words.means import means_of, told_to
from kg.extract.words.tree import NOUN_OR_NAME, Token

# "chose Lee over Brown", "backed the bill over its rival"
_CHOOSING = frozenset(
    {"appoint", "back", "choose", "elect", "endorse", "favor", "favour", "hire", "nominate", "pick", "select",
     "support"}
)  # fmt: skip
# against what or in what air something is done, told in words with the preposition
_SETTINGS = frozenset({"amid", "despite"})
_SETTING_NOUNS = frozenset(
    {"accordance", "breach", "defiance", "exchange", "protest", "response", "retaliation", "return", "revenge", "spite",
     "violation"}
)  # fmt: skip
# "condemned the raid as cruel": what they hold it for
_JUDGING = frozenset(
    {"assail", "blast", "condemn", "criticise", "criticize", "decry", "defend", "denounce", "depict", "deride",
     "describe", "dismiss", "hail", "laud", "mock", "oppose", "portray", "praise", "regard", "reject", "see",
     "slam", "view", "welcome"}
)  # fmt: skip
_HELD = NOUN_OR_NAME | {"ADJ"}
# "unfit for office", but "dead in a park"
_COMPLETING = frozenset({"about", "for", "of", "to", "with"})
# a happening that dates the deed
_DATING = frozenset({"after", "before", "following", "since", "until"})
_DEGREED = frozenset({"advmod", "neg"})
_LONGEST = 9
# what is decided by shares or votes, told within so many words
_DECIDING = frozenset(
    {"adopt", "approve", "beat", "carry", "defeat", "lead", "lose", "pass", "ratify", "reject", "trail", "vote", "win"}
)  # fmt: skip
_FAR = 14
_SHARES = frozenset({"%", "goals", "percent", "points", "seats", "votes"})
_DEGREES = frozenset(
    {"early", "far", "few", "good", "high", "late", "little", "long", "low", "many", "much", "such"}
)


def companions_of(
    verb: Token, positions: Positions, known: Mapping[str, Argument]
) -> list[tuple[str, Argument]]:
    """Return the roles beside a verb that are not yet `known`.

    "was sent by plane", "beat Chile 3-0", "in the final, Peru met Chile in Lima", "condemned it as cruel", "backed Lee
    over Brown", "closed the mine despite the ruling".
    """
    found = _iter_companions(verb, positions)
    return [(name, told) for name, told in found if told is not None and name not in known]


def _iter_companions(verb: Token, positions: Positions) -> Iterator[tuple[str, Argument | None]]:
    yield "instrument", argument_of(means_of(verb) if is_passive(verb) else None)
    yield "beneficiary", argument_of(next(iter(positions.get("on behalf of", ())), None))
    yield "recipient", argument_of(told_to(verb, positions))
    yield "capacity", _quality(verb, positions)
    yield "result", score_of(verb) or _margin_of(verb)
    yield "comparison", argument_of(_not_chosen(verb, positions))
    told = positions.get("occasion") or positions.get("during")
    yield "circumstance", Argument(token=told[0]) if told else setting_of(verb)


def either(word: Token) -> Argument:
    """Return what fills a role; of "as cruel and stupid" and "as unfit for office" all words, no adjective alone."""
    if word.pos_ != "ADJ":
        return Argument(token=word)
    behind = (
        c.right_edge.i
        for c in word.rights
        if c.dep_ in {"conj", "xcomp"} or c.lower_ in _COMPLETING
    )
    degrees = (c.left_edge.i for c in word.lefts if c.dep_ in _DEGREED and c.lower_ != "as")
    first, last = min(degrees, default=word.i), max(behind, default=word.i)
    return Argument(token=word, first=first, last=last)


def score_of(verb: Token) -> Argument | None:
    """Return the score of "beat Chile 3-0", the votes of "ruled 5-4 that ..."."""
    word = next((c for c in verb.rights if c.pos_ == "ADV" and c.text[0].isdigit()), None)
    if word is None or not is_score(word.text):
        return None
    return Argument(token=word, first=word.i, last=word.i)


def _margin_of(verb: Token) -> Argument | None:
    """Return the shares of "won by 61 percent to 30 percent", "leads Lee 54 to 40", told as words."""
    if verb.lemma_ not in _DECIDING:
        return None
    end = min(verb.i + _FAR, verb.sent.end - 1)
    for to in verb.doc[verb.i + 2 : end]:
        if to.lower_ != "to" or to.nbor(1).tag_ != "CD" or to.nbor(1).ent_type_ in TIMES:
            continue
        start = to.i - 1 if to.nbor(-1).tag_ == "CD" else to.i - 2
        first, last = to.doc[start], to.i + 1 + (to.nbor(2).lower_ in _SHARES)
        plain = first.tag_ == "CD" and first.ent_type_ not in TIMES
        if plain and first.nbor(-1).lower_ not in {"from", ","} and start > verb.i:
            return Argument(token=first, first=start, last=last)
    return None


def _quality(verb: Token, positions: Positions) -> Argument | None:
    """Return what somebody holds what a verb is done to for: "dismissed the plan as unworkable", "as a trick"."""
    things = positions.get("dobj", ())
    if not things or verb.lemma_ not in _JUDGING:
        return None
    for carrier in (verb, things[0]):
        for word in carrier.rights:
            if word.lower_ == "as" and any(c.lower_ == "such" for c in word.lefts):
                continue  # "praised actors such as Lee"
            if word.lower_ == "as" and word.i > verb.i:
                inner = next((c for c in word.rights if c.pos_ in _HELD), None)
            else:
                inner = word if word.pos_ == "ADJ" and word.left_edge.lower_ == "as" else None
            if inner is not None and inner.lower_ not in _DEGREES:
                return either(inner)
    return None


def _not_chosen(verb: Token, positions: Positions) -> Token | None:
    """Return who or what was not chosen: Brown of "backed Lee over Brown"."""
    if verb.lemma_ not in _CHOOSING:
        return None
    found = positions.get("over") or positions.get("dobj over") or ()
    return next((t for t in found if t.pos_ in NOUN_OR_NAME and not is_time(t)), None)


def setting_of(verb: Token) -> Argument | None:
    """Return the words of "despite the ruling", "in response to the raid", "after leaving the army", or None.

    A happening that dates the deed comes last: what somebody did "despite protests after the vote", he did despite.
    """
    found: dict[bool, Argument] = {}
    for name, prep, noun in preposition_objects(verb):
        last = _last_of(noun) if prep.head == verb else -1
        if last < 0 or is_time(noun) or noun.ent_type_ in TIMES or noun.lower_ == "while":
            continue
        against = name in _SETTINGS or (
            name == "in" and noun.lower_ in _SETTING_NOUNS and first_child(noun, "prep") is not None
        )
        if against or name in _DATING:
            found.setdefault(not against, Argument(token=noun, first=prep.i, last=last))
    return found.get(False) or found.get(True)


def _last_of(noun: Token) -> int:
    """Return the last word of a noun with what hangs on it, or of a short gerund; -1 where it is neither."""
    if noun.dep_ == "pcomp" and noun.tag_ == "VBG":
        inside = noun.doc[noun.i : noun.right_edge.i + 1]
        short = len(inside) <= _LONGEST and not any(t.is_punct for t in inside)
        return noun.right_edge.i if short else -1
    if noun.dep_ != "pobj" or noun.pos_ not in NOUN_OR_NAME:
        return -1
    behind = next((t for _, link, t in preposition_objects(noun) if link.i == noun.i + 1), None)
    return last_of_nominal(behind if behind is not None and behind.dep_ == "pobj" else noun)
