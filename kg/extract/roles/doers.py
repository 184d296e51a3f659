"""Find whom a verb has do what its infinitive tells: who is asked, sent or taken to do it."""

from kg.extract.grammar.grammar import (
    NOUNS,
    TIMES,
    children,
    first_child,
    is_passive,
    preposition_objects,
)
from kg.extract.grammar.members import expand
from kg.extract.words.kinds import can_act, label_of, lemma_of
from kg.extract.words.tree import Token

_ASKING = frozenset(
    {"plead", "call", "appeal", "ask", "rely", "count", "shout", "signal", "motion"}
)
_CHOOSING = frozenset(
    {"appoint", "choose", "elect", "hire", "name", "nominate", "pick", "promote", "select", "sign"}
)
# "described her as a tall woman, carrying a bag": she carries it
LOOKING = frozenset(
    {"bear", "carry", "drive", "have", "hold", "live", "sport", "stand", "weigh", "wear", "work"}
)
# whom somebody takes or sends for something
_ENLISTING = frozenset(
    {
        "hire",
        "recruit",
        "employ",
        "appoint",
        "assign",
        "train",
        "send",
        "dispatch",
        "deploy",
        "lend",
        "commit",
        "scramble",
    }
)
# what is sent with its crew, and what for; who "sent a ship to pay a debt" pays
_CRAFT = frozenset(
    {"aircraft", "ambulance", "boat", "bomber", "drone", "ferry", "fleet", "frigate", "helicopter", "jet", "lifeboat",
     "lorry", "plane", "robot", "ship", "submarine", "tank", "tanker", "truck", "tug", "vessel", "warship"}
)  # fmt: skip
_ERRANDS = frozenset(
    {"aid", "assist", "attack", "block", "bomb", "collect", "deliver", "escort", "evacuate", "explore", "fetch",
     "fight", "guard", "help", "hunt", "intercept", "join", "monitor", "patrol", "photograph", "probe", "protect",
     "pursue", "rescue", "search", "shadow", "spray", "support", "track", "transport", "watch"}
)  # fmt: skip
_CATCHING = frozenset({"catch", "film", "photograph", "spot"})
# "the bus took nurses to inspect a camp"
_TAKING = frozenset({"take", "bring"})
# "put pressure on the firm to pay"
_PRESSURE = frozenset({"pressure"})
_PROVIDING = frozenset({"arm", "entrust", "equip", "leave", "present", "provide", "supply"})


def asked_doer(verb: Token) -> Token | None:
    """Return who is asked in "pleaded with him to come", "called on the firm to pay", "asks to the state to act"."""
    if verb.lemma_ not in _ASKING or is_passive(verb) or first_child(verb, "dobj") is not None:
        return None
    # a parser that takes "on" for a particle hangs a noun on it all the same
    particles = ((p.lower_, p, c) for p in children(verb, "prt") for c in children(p, "pobj"))
    for name, _, inner in (*preposition_objects(verb), *particles):
        whom = inner.pos_ in NOUNS and inner.dep_ == "pobj" and inner.ent_type_ not in TIMES
        if whom and name in {"with", "on", "upon", "to"}:
            return inner
    return None


def enlisted_doer(verb: Token) -> Token | None:
    """Return who is to do it in "assigned a nurse in plain clothes to watch him"; a letter is sent by who thanks.

    Of "named Lee as coach, replacing Ray" it is Lee.
    """
    above = verb.head
    if verb.lemma_ in {"replace", "succeed"} and verb.tag_ == "VBG":
        chosen = first_child(above, "dobj") if above.lemma_ in _CHOOSING else None
        person = chosen is not None and (chosen.ent_type_ == "PERSON" or can_act(chosen))
        return chosen if person and not is_passive(above) else None
    if verb.tag_ != "VB" or above.lemma_ not in _ENLISTING or is_passive(above):
        return None
    sent = first_child(above, "dobj")
    if sent is None or not above.i < sent.i < verb.i:
        return None
    manned = sent.lemma_.lower() in _CRAFT and verb.lemma_ in _ERRANDS
    return sent if manned or can_act(sent) else None


def taken_doer(verb: Token) -> Token | None:
    """Return who is to do it in "the bus took nurses to inspect a camp", "put pressure on the firm to pay".

    Who "took steps to close it" closes it.
    Who was "caught stealing it" stole it, not who caught him.
    """
    above = verb.head
    if verb.tag_ == "VBG" and above.lemma_ in _CATCHING:
        caught = first_child(above, "dobj")
        near = caught is not None and caught.right_edge.i == verb.left_edge.i - 1
        return caught if near and not is_passive(above) else None
    pressed = first_child(above, "dobj") if verb.tag_ == "VB" and verb.dep_ == "advcl" else None
    if pressed is not None and pressed.lemma_ in _PRESSURE:
        on = (*preposition_objects(pressed), *preposition_objects(above))
        return next((t for name, _, t in on if name == "on" and t.dep_ == "pobj"), None)
    whom = first_child(above, "dobj") if above.lemma_ in _TAKING else None
    if whom is None or verb.tag_ != "VB" or is_passive(above) or not above.i < whom.i < verb.i:
        return None
    people = label_of(lemma_of(whom), plural=False) in {"Person", "Group"}
    return whom if whom.ent_type_ == "PERSON" or people else None


def provided_doers(preposition: Token) -> list[Token]:
    """Return the tenants of "provide tenants with a chance to buy"."""
    verb = preposition.head
    provides = preposition.lower_ == "with" and verb.lemma_ in _PROVIDING
    whom = first_child(verb, "dobj") if provides else None
    return expand(whom) if whom is not None else []
