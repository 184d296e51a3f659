"""Find what any verb may have beside it: by what means, as what, over whom, on what occasion, despite what."""

from collections.abc import Mapping

from kg.extract.grammar.completions import last_of_nominal
from kg.extract.grammar.grammar import is_passive, preposition_objects
from kg.extract.roles.positions import Positions, is_time
from kg.extract.words.claims import Argument
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
_DEGREES = frozenset(
    {"early", "far", "few", "good", "high", "late", "little", "long", "low", "many", "much", "such"}
)


def companions_of(
    verb: Token, positions: Positions, known: Mapping[str, Argument]
) -> list[tuple[str, Argument]]:
    """Return the roles beside a verb that are not yet `known`.

    "was sent by plane", "in the final, Peru met Chile in Lima", "condemned it as cruel", "backed Lee over Brown",
    "closed the mine despite the ruling".
    """
    means = means_of(verb) if is_passive(verb) and "instrument" not in known else None
    roles = [("instrument", Argument(token=means))] if means is not None else []
    whose = positions.get("on behalf of", []) if "beneficiary" not in known else []
    roles += [("beneficiary", Argument(token=t)) for t in whose[:1]]
    reader = told_to(verb, positions) if "recipient" not in known else None
    roles += [("recipient", Argument(token=reader))] if reader is not None else []
    quality = _quality(verb, positions) if "capacity" not in known else None
    roles += [("capacity", quality)] if quality is not None else []
    other = _not_chosen(verb, positions) if "comparison" not in known else None
    roles += [("comparison", Argument(token=other))] if other is not None else []
    told = positions.get("occasion") or positions.get("during")
    occasion = Argument(token=told[0]) if told else setting_of(verb)
    taken = "circumstance" in known or occasion is None
    return roles if occasion is None or taken else [*roles, ("circumstance", occasion)]


def either(word: Token) -> Argument:
    """Return what fills a role; of "as cruel and stupid" and "as unfit for office" all words, no adjective alone."""
    if word.pos_ != "ADJ":
        return Argument(token=word)
    last = max(
        (c.right_edge.i for c in word.rights if c.dep_ in {"conj", "prep", "xcomp"}), default=word.i
    )
    return Argument(token=word, first=word.left_edge.i, last=last)


def _quality(verb: Token, positions: Positions) -> Argument | None:
    """Return what somebody holds what a verb is done to for: "dismissed the plan as unworkable", "as a trick"."""
    things = positions.get("dobj", ())
    if not things or verb.lemma_ not in _JUDGING:
        return None
    for carrier in (verb, things[0]):
        for word in carrier.rights:
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
    """Return the words of "despite the ruling", "amid protests", "in response to the raid" around a verb, or None."""
    for name, prep, noun in preposition_objects(verb):
        first = prep
        if name not in _SETTINGS:
            if (
                name != "in"
                or noun.lower_ not in _SETTING_NOUNS
                or not any(c.dep_ == "prep" for c in noun.rights)
            ):
                continue
        elif noun.dep_ != "pobj" or noun.pos_ not in NOUN_OR_NAME:
            continue
        return Argument(token=noun, first=first.i, last=_last_of(noun))
    return None


def _last_of(noun: Token) -> int:
    """Return the last word of a noun with what hangs on it behind prepositions."""
    behind = next((t for name, link, t in preposition_objects(noun) if link.i == noun.i + 1), None)
    return last_of_nominal(behind if behind is not None and behind.dep_ == "pobj" else noun)
