"""Name the part that a phrase plays beside a verb outside the vocabulary: source, target, topic, ..."""

from kg.extract.grammar.grammar import NAMING, NOUNS, RANKS, is_passive
from kg.extract.grammar.measures import is_money
from kg.extract.grammar.results import RESULTING, without_of
from kg.extract.roles.ends import role_of_end
from kg.extract.roles.places import PLACES, is_done_there, is_elsewhere
from kg.extract.roles.positions import is_time, positions_of
from kg.extract.roles.senses import kind_of, may_gain
from kg.extract.words.kinds import can_act, label_of
from kg.extract.words.tree import Token

_DEFAULT_ROLES = {
    **dict.fromkeys(PLACES, "location"),
    **dict.fromkeys(("to", "into", "toward", "towards"), "destination"),
    "home": "destination",
    "from": "source",
    "with": "counterpart",
    "against": "target",
    "versus": "target",
    "for": "beneficiary",
    "on behalf of": "beneficiary",
    "about": "topic",
    "over": "topic",
    "as": "capacity",
    "oprd": "capacity",
    "through": "means",
    "dative": "recipient",
    "dobj about": "topic",
    "dobj over": "topic",
}
_COMPARING = frozenset({"prefer", "prioritize", "prioritise", "choose", "favor", "favour", "value"})
_AHEAD = frozenset({"advantage", "edge", "lead", "triumph", "victory", "win"})
# "repaired with steel": what one works with
# "stripped him of his title": of what
_DEPRIVING = frozenset({"absolve", "clear", "deprive", "exonerate", "relieve", "rob", "strip"})
_HURTING = frozenset({"escape", "survive"})
_WORKING = frozenset(
    {"adorn", "arm", "beat", "bind", "blow", "build", "clean", "coat", "combat", "cover", "cut", "decorate", "dig",
     "fasten", "fight", "fill", "fix", "furnish", "garnish", "heat", "inflate", "light", "line", "load", "mend",
     "pack", "paint", "pelt", "power", "repair", "seal", "season", "seed", "sew", "smash", "spray", "sprinkle",
     "stab", "stock", "stuff", "tackle", "tie", "wash", "wrap"}
)  # fmt: skip
_TOOLS = frozenset({"Concept", "Weapon"})
_PAYING = frozenset({"pay", "spend", "charge", "swap", "trade", "exchange", "compensate"})
_UNDERGOING = frozenset({"escape", "survive", "witness"})
_OWNING = frozenset({"have", "maintain", "operate", "own", "run"})
_SOMEWHERE = frozenset({"Group", "Organization", "Person", "Place", "Weapon"})
_NOWHERE = frozenset(
    {"allies", "differences", "difficulties", "doubts", "hopes", "interests", "links", "powers", "problems", "rights",
     "roots", "shares", "stakes", "talks", "ties"}
)  # fmt: skip
_AIMING = frozenset({"throw", "hurl", "aim", "fire", "shoot", "point", "lob", "launch", "direct"})
# "was honoured for her courage", "retaliated for the raid": the reason
_JUDGING = frozenset(
    {"award", "castigate", "decorate", "demote", "discipline", "dismiss", "disqualify", "expel", "face", "fire",
     "honor", "honour", "knight", "mock", "penalise", "penalize", "punish", "rebuke", "renown", "reprimand",
     "retaliate", "reward", "ridicule", "sack", "scold", "shame", "suspend", "thank"}
)  # fmt: skip
# ... where it is told of whom they do it to: "was wanted for arson", but "wanted a raise for nurses"
_JUDGED = frozenset({"book", "know", "note", "remember", "seek", "want"})
# "drew anger for its jokes", "voiced anger at the delay": what it is about
_FEELINGS = frozenset(
    {"admiration", "anger", "concern", "criticism", "dismay", "disappointment", "fury", "frustration", "gratitude",
     "indignation", "ire", "mockery", "outrage", "praise", "rage", "regret", "relief", "remorse", "resentment",
     "ridicule", "scorn", "shock", "surprise", "thanks", "thank"}
)  # fmt: skip
_OCCASIONS = frozenset(
    {"assembly", "briefing", "ceremony", "conference", "congress", "debate", "dinner", "event", "festival", "forum",
     "funeral", "game", "gathering", "hearing", "inquest", "match", "meeting", "memorial", "parade", "party",
     "protest", "rally", "reception", "service", "session", "summit", "time", "trial", "vigil", "wedding"}
)  # fmt: skip
# "kept its pledge to the nurses": the pledge is to them
_KEEPING = frozenset(
    {
        "break",
        "breach",
        "fulfil",
        "fulfill",
        "honor",
        "honour",
        "keep",
        "meet",
        "neglect",
        "shirk",
        "violate",
    }
)
_OWED = frozenset({"commitment", "duty", "obligation", "pledge", "promise", "vow"})
_LODGING = frozenset({"deposit", "file", "lodge", "place", "register"})
_SHARING = frozenset(
    {"agree", "debate", "discuss", "exchange", "negotiate", "reach", "settle", "share", "strike"}
)
_WASTING = frozenset({"lavish", "spend", "squander", "waste"})
_SERVING = frozenset({"serve", "spend"})
# "explained the fever with a virus"
_REASONING = frozenset({"explain", "illustrate", "justify", "prove"})
_INFORMING = frozenset(
    {"assure", "convince", "inform", "notify", "persuade", "remind", "tell", "warn"}
)
_SUBMITTING = frozenset({"present", "submit"})
# "kept Russia out of the council"
_MOVING = frozenset(
    {"carry", "drag", "drive", "escort", "evacuate", "force", "keep", "kick", "lead", "lock", "pull", "push", "shut",
     "smuggle", "throw", "vote"}
)  # fmt: skip
# "tasked them with it", "bases his film on a novel"
_SINGLE = {
    **{("to", lemma): "recipient" for lemma in _SUBMITTING},
    ("to", "alert"): "topic",
    ("to", "prefer"): "comparison",
    ("with", "task"): "topic",
    ("on", "base"): "source",
    ("upon", "base"): "source",
}
_HOLDING = frozenset({"consider", "deem", "call", "name", "declare", "label", "dub"})


def role_of(position: str, verb: Token, word: Token) -> str | None:
    """Return the role of `word` in a position of a verb outside the vocabulary, or None."""
    if _is_no_role(position, verb, word):
        return None
    lemma = verb.lemma_
    if position == "oprd" and lemma in _HOLDING and word.pos_ == "NUM":
        return "capacity"  # "considered one of the best"
    if position in {"over", "dobj over"}:
        return _over(position, verb)
    made = lemma in {"bake", "brew", "cook", "make"} and is_passive(verb)
    if position in {"with", "dobj with"} and (made or lemma in _WORKING):
        kind = label_of(word.lemma_.lower(), plural=False)
        tool = not kind_of(word) and (kind in _TOOLS or (kind == "Event" and word.tag_ == "NNS"))
        return "instrument" if tool else _DEFAULT_ROLES.get(position)
    placed = position == "dobj in" and word.ent_type_ in {"GPE", "LOC"} and _is_placed(verb)
    if placed or is_done_there(position, word):
        return "location"  # "survived a fire in Malta"
    if position in {"at", "into"} and lemma in _AIMING:
        return "location" if position == "at" and _is_shot(verb) else "target"
    if _is_told_of(position, verb) or _is_felt(position, verb, word):
        return "topic"
    special = _special_role(position.removeprefix("dobj "), verb, word)
    if special is not None:
        return special
    if position == "oprd" and word.pos_ not in NOUNS and lemma not in NAMING:
        told = word.pos_ == "ADJ" or lemma in RESULTING or word.lower_ in RANKS
        return "result" if told else None  # "left the door open"
    return role_of_end(position, verb, word) or _DEFAULT_ROLES.get(position)


def _is_placed(verb: Token) -> bool:
    """Return whether what stands behind an object is where: "has its headquarters in Oslo", not "faith in Oslo"."""
    if verb.lemma_ not in _OWNING:
        return verb.lemma_ in _UNDERGOING
    for owned in positions_of(verb).get("dobj", []):
        thing = owned.tag_ == "NNS" and owned.lower_ not in _NOWHERE
        label = label_of(owned.lemma_.lower(), plural=False)
        if thing or owned.lower_ == "headquarters" or label in _SOMEWHERE:
            return True
    return False


def _special_role(preposition: str, verb: Token, word: Token) -> str | None:
    """Return the role that only some verbs give what stands behind a preposition, or None."""
    lemma = verb.lemma_
    if preposition == "for" and not _is_person(word):
        judged = lemma in _JUDGED and is_passive(verb) and _has_offender(verb)
        judged = judged or (lemma in _SERVING and not can_act(word) and _is_served(verb))
        submitted = lemma in _SUBMITTING and not may_gain(word)
        return "topic" if judged or submitted or lemma in _JUDGING else None
    if preposition == "by" and lemma == "come" and "under" in positions_of(verb):
        return "source"  # "came under attack by the rebels"
    if (preposition, lemma) in _SINGLE:
        return _SINGLE[preposition, lemma]
    if preposition == "out of" and lemma in _MOVING:
        return "source"
    if preposition == "of" and lemma in _DEPRIVING:
        return "topic"
    if preposition == "with" and lemma in _HURTING and not can_act(word):
        return "circumstance"  # "survived with minor injuries"
    shared = lemma in _LODGING or (lemma in _SHARING and can_act(word))
    if preposition == "with" and shared:
        return "counterpart"  # "lodged complaints with the ombudsman", "discussed the tax with farmers"
    if preposition == "with" and lemma in _REASONING:
        return "means"
    spent = preposition == "on" and lemma in _WASTING
    return "topic" if spent else None


def _is_served(verb: Token) -> bool:
    """Return whether a stretch of time is spent for something: "served four years for theft"."""
    return any(is_time(t) for t in positions_of(verb).get("dobj", []))


def _over(position: str, verb: Token) -> str:
    """Return the role of what stands behind "over": who is left behind, what is valued less, or the topic."""
    if position == "over" and verb.lemma_ in _COMPARING:
        return "comparison"
    ahead = position == "dobj over" and positions_of(verb)["dobj"][0].lemma_.lower() in _AHEAD
    return "target" if ahead else "topic"


def _is_shot(verb: Token) -> bool:
    """Return whether somebody was shot somewhere: "were shot at a checkpoint"."""
    return verb.lemma_ == "shoot" and is_passive(verb)


def _is_told_of(position: str, verb: Token) -> bool:
    """Return whether somebody is told of something: "informed them of the plan", but "told the story of Oslo"."""
    return position == "of" and verb.lemma_ in _INFORMING


def _is_felt(position: str, verb: Token, word: Token) -> bool:
    """Return whether `word` is what a feeling is about: "earned praise for her speech", "voiced anger at the delay"."""
    if position.removeprefix("dobj ") not in {"at", "for"}:
        return False
    felt = positions_of(verb).get("dobj", [])
    if not felt or felt[0].lemma_.lower() not in _FEELINGS or word.i < verb.i:
        return False
    if position.endswith("for"):
        return not _is_person(word)
    placed = word.ent_type_ or label_of(word.lemma_.lower(), plural=False) == "Place"
    return not placed and word.lemma_.lower() not in _OCCASIONS


def _has_offender(verb: Token) -> bool:
    """Return whether a passive verb judges somebody; "booked" does so only of people: "booked for a foul"."""
    done_to = positions_of(verb).get("dobj", [])
    return verb.lemma_ != "book" or any(_is_person(t) for t in done_to)


def _is_person(word: Token) -> bool:
    """Return whether a word names or stands for people."""
    people = label_of(word.lemma_.lower(), plural=False) in {"Person", "Group"}
    return word.ent_type_ == "PERSON" or word.pos_ == "PRON" or people


def _is_no_role(position: str, verb: Token, word: Token) -> bool:
    """Return whether `word` plays no part: "as part of the drive", "leads him by 40 percent", "paid for the house"."""
    share = verb.lemma_ == "lead" and word.ent_type_ == "PERCENT"
    bought = position == "for" and verb.lemma_ in _PAYING and not may_gain(word)
    bought = bought or (position == "for" and (is_money(word) or word.lower_ == "comment"))
    within = position == "as" and word.lower_ == "part"
    lacking = position == "with" and verb.lemma_ == "leave" and without_of(verb) == word
    owed = position == "to" and verb.lemma_ in _KEEPING
    owed = owed and any(t.lemma_.lower() in _OWED for t in positions_of(verb).get("dobj", []))
    return owed or lacking or within or share or bought or is_elsewhere(position, word)
