"""Read the state that somebody is in, and no place: "on strike", "under arrest"; headlines tell it without a verb."""

from kg.extract.grammar.grammar import iter_conjuncts, phrase, preposition_objects
from kg.extract.roles.positions import is_time
from kg.extract.words.claims import PLAIN, Argument, Claim
from kg.extract.words.tree import Token

# the nouns of such states by their preposition
_STATES = {
    "at": ("loggerheads", "odds", "risk", "war"),
    "in": ("crisis", "custody", "danger", "exile", "hiding", "jail", "limbo", "negotiations", "ruins",
           "talks", "tatters", "trouble"),
    "on": ("alert", "bail", "course", "display", "duty", "edge", "fire", "hold", "holiday", "ice", "leave",
           "loan", "rocks", "sale", "schedule", "standby", "strike", "tour", "track", "trial", "trip", "visit"),
    "under": ("arrest", "attack", "fire", "guard", "investigation", "pressure", "review", "siege", "suspicion",
              "threat", "way"),
}  # fmt: skip
ENGAGED = frozenset((prep, noun) for prep, nouns in _STATES.items() for noun in nouns)


def state_words(prep: Token, noun: Token) -> Argument:
    """Return the words of a state, with what stands right behind it: "in trouble over debts"."""
    behind = [t for _, link, t in preposition_objects(noun) if link.i == noun.i + 1]
    told = bool(behind) and behind[0].dep_ == "pobj" and not is_time(behind[0])
    return Argument(token=noun, first=prep.i, last=phrase(behind[0])[1] if told else noun.i)


def read_headline_state(noun: Token) -> list[Claim]:
    """Return HAS_STATUS of "Nurses under arrest in Wales", "Bank chief under fire", where no verb tells it."""
    if noun.dep_ != "ROOT" or not noun.doc.is_headline or any(t.pos_ == "VERB" for t in noun.sent):
        return []
    for name, prep, inner in preposition_objects(noun):
        if (name, inner.lower_) in ENGAGED and noun.i < prep.i:
            state, cue = state_words(prep, inner), (prep.i, inner.i)
            return [
                Claim("HAS_STATUS", "be", noun, cue, Argument(token=n), state, PLAIN, "copula")
                for n in iter_conjuncts(noun)
            ]
    return []
