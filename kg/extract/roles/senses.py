"""Tell whether the nouns around a verb allow what a frame of it means."""

from collections.abc import Mapping

from kg.extract.grammar.grammar import is_passive, preposition_objects
from kg.extract.roles.agents import passive_agent
from kg.extract.roles.subjects import subjects_of
from kg.extract.words.claims import Argument
from kg.extract.words.frames import Frame
from kg.extract.words.kinds import can_act, label_of
from kg.extract.words.tree import Token

_QUANTITIES = frozenset(
    {
        "dozen",
        "hundred",
        "thousand",
        "score",
        "number",
        "series",
        "ton",
        "tonne",
        "salvo",
        "barrage",
    }
)
_UNMASKED = frozenset(
    {"suspect", "victim", "killer", "culprit", "attacker", "gunman", "bomber", "defendant", "accomplice", "father",
     "mother", "source", "target", "witness", "owner", "beneficiary", "author"}
)  # fmt: skip
_GANGS = frozenset({"gang", "ring", "cartel", "mafia", "mob", "plot", "cell"})
# "sales held up": weak verbs that are whole without an object
WHOLE = frozenset(
    {
        ("give", "in"),
        ("give", "out"),
        ("go", "ahead"),
        ("go", "down"),
        ("go", "off"),
        ("go", "up"),
        ("hold", "out"),
        ("hold", "up"),
        ("run", "out"),
        ("take", "off"),
    }
)
_AMOUNTS = frozenset({"MONEY", "PERCENT"})
_BODIES = frozenset(
    {"board", "cabinet", "commission", "committee", "council", "jury", "panel", "subcommittee", "tribunal"}
)  # fmt: skip
_RIVALS = frozenset(
    {"boxer", "candidate", "challenger", "champion", "deputy", "finalist", "governor", "incumbent", "lawmaker",
     "mayor", "minister", "opponent", "player", "president", "rival", "senator"}
)  # fmt: skip
_WE = frozenset({"we", "it", "they", ""})
_PERSONAL = frozenset({"he", "she", "him", "her", "me", "us"})


def is_sense(frame: Frame, verb: Token, objects: list[Token]) -> bool:
    """Return whether the nouns around `verb` allow what `frame` means: its objects, or its subjects if it has none."""
    return is_allowed(frame, objects if frame.objects else subjects_of(verb)) and _is_by(
        frame, verb
    )


def is_allowed(frame: Frame, objects: list[Token]) -> bool:
    """Return whether the objects' nouns, what they count, and their kinds pass the frame's lists."""
    heads = {o.lemma_.lower() for o in objects} | {kind_of(o) for o in objects}
    heads |= {t.lemma_.lower() for o in objects for t in _counted(o)}
    return not frame.guard & heads and (not frame.only or bool(frame.only & heads))


def _is_by(frame: Frame, verb: Token) -> bool:
    """Return whether the subject can do what the frame tells: a firm leaves a country for good, a man may travel."""
    doers = passive_agent(verb) if is_passive(verb) else subjects_of(verb)
    if frame.unlike & {d.lemma_.lower() for d in doers}:
        return False
    subjects = doers or subjects_of(verb)
    kinds = {s.lemma_.lower() for s in subjects} | {kind_of(s) for s in subjects}
    return not frame.by or bool(frame.by & kinds) or kinds & _WE == kinds


def is_unmasked(roles: Mapping[str, Argument]) -> bool:
    """Return whether somebody is told to be what is no office: "named as a suspect", "named the man as John Hill"."""
    post = roles["capacity"].token if "capacity" in roles else None
    if post is None:
        return False
    bodies = (t.lemma_ in _GANGS for n, _, t in preposition_objects(post) if n == "of")
    return post.ent_type_ == "PERSON" or post.lemma_ in _UNMASKED or any(bodies)


def is_under(verb: Token) -> bool:
    """Return whether something only befalls somebody: who "came under fire from the hills" comes from nowhere."""
    return verb.lemma_ == "come" and any(c.lower_ == "under" for c in verb.rights)


def is_no_deed(verb: Token) -> bool:
    """Return whether a verb tells no deed of its frame: who "was found to be a spy", who "was beaten"."""
    return _is_found_to_be(verb) or _is_thrashing(verb)


def _is_found_to_be(verb: Token) -> bool:
    """Return whether something is told to be so: nobody finds who "was found to be a spy"."""
    if verb.lemma_ != "find" or not is_passive(verb):
        return False
    return any(c.dep_ == "xcomp" and any(t.tag_ == "TO" for t in c.lefts) for c in verb.rights)


def _is_thrashing(verb: Token) -> bool:
    """Return whether somebody is hit, not defeated, where nothing tells by whom, where or how: "she was beaten"."""
    if verb.lemma_ != "beat" or not is_passive(verb) or passive_agent(verb):
        return False
    bare = all(c.dep_ in {"advmod", "cc", "conj", "punct"} for c in verb.rights)
    whom = subjects_of(verb)
    if not bare or not all(kind_of(s) == "PERSON" or s.pos_ == "PRON" for s in whom):
        return False
    # a candidate may lose, and so may somebody with a name, where no other harm or complaint stands beside
    joined = verb.dep_ in {"ccomp", "conj"} or any(c.dep_ == "conj" for c in verb.rights)
    return joined or not any(s.ent_type_ or s.lemma_.lower() in _RIVALS for s in whom)


def _counted(noun: Token) -> list[Token]:
    """Return what "dozens of rounds of artillery" counts: the nouns behind its "of"."""
    found: list[Token] = []
    while noun.lemma_.lower() in _QUANTITIES or found:
        inner = next((i for n, _, i in preposition_objects(noun) if n == "of"), None)
        if inner is None or len(found) > 1:
            return found
        found.append(inner)
        noun = inner
    return found


def kind_of(token: Token) -> str:
    """Return the entity label of a filler in capitals, as frames write it.

    PERSON for "him" and "ex-pilots", PLACE for "street".
    """
    label = label_of(token.lemma_.lower().rpartition("-")[2], plural=False)
    person = token.lower_ in _PERSONAL or label == "Person"
    return token.ent_type_ or ("PERSON" if person else "PLACE" if label == "Place" else "")


def told_by_place(verb: Token, preposition: str, noun: Token) -> str:
    """Return what a phrase tells that is no place, or "": "is on the board" as one of it, "is at 9 percent"."""
    seated = preposition == "on" and noun.lemma_.lower() in _BODIES
    if seated and any(can_act(s) for s in subjects_of(verb)):
        return "MEMBER_OF"  # a vase is only there
    return "HAS_VALUE" if preposition == "at" and noun.ent_type_ in _AMOUNTS else ""


def may_gain(noun: Token) -> bool:
    """Return whether something can be done for a noun: people, bodies, places, their causes; no house, no rights."""
    label = label_of(noun.lemma_.lower(), plural=False)
    return noun.pos_ == "PRON" or bool(noun.ent_type_) or label not in {"Concept", "Place", ""}
