"""Tell what a joined past is by the verb before it: "was arrested and sent home", "and fled", "could have gone"."""

from kg.extract.repairs.bare_passives import is_bare_passive, names_office
from kg.extract.words.tree import NOUN_SUBJECTS, Token

# what nobody has done to them: "and his wife fled"
_OWN_ACTS = frozenset(
    {"arrive", "collapse", "come", "cry", "die", "disappear", "escape", "fall", "flee", "go", "leave", "rise", "sink",
     "stay", "survive", "vanish", "win", "resign", "return"}
)  # fmt: skip
# what nobody does without an object: "and a guard shot" is a guard that was shot
_DONE_TO = frozenset(
    {"abduct", "acquit", "arrest", "ban", "behead", "blindfold", "bomb", "bury", "cancel", "charge", "confiscate",
     "convict", "damage", "demolish", "dump", "extradite", "handcuff", "interrogate", "kill", "question", "replace",
     "deport", "destroy", "detain", "dismiss", "displace", "evacuate", "execute", "expel", "fine", "hospitalise",
     "hospitalize", "imprison", "injure", "jail", "kidnap", "loot", "murder", "outlaw", "postpone", "raid", "release",
     "remand", "rescue", "rob", "sack", "scrap", "seize", "sentence", "shelve", "shoot", "slash", "stab", "strip",
     "suspend", "torch", "torture", "wound"}
)  # fmt: skip
# ... or may do so in few words: "shot at a guard", "charged in", "bombed in the night"
_WITHOUT = frozenset(
    {"bomb", "cancel", "charge", "fine", "loot", "question", "raid", "release", "replace", "shoot", "slash", "stab",
     "strip"}
)  # fmt: skip
_ALONE = (_DONE_TO - _WITHOUT) | {"capture"}
_WHERE = frozenset({"after", "at", "during", "for", "in", "near", "on", "over"})
# ... and so it is with what is brought somewhere: "was arrested and sent to a prison"
_BROUGHT = frozenset(
    {"admit", "airlift", "assign", "bring", "carry", "confine", "deliver", "drag", "evict", "exile", "ferry", "flog",
     "hand", "haul", "hold", "keep", "lock", "lynch", "place", "post", "put", "send", "ship", "subject", "take",
     "throw", "transfer", "transport", "treat"}
)  # fmt: skip
# who tells, tells somebody: "was called in and told that the shop would close" was told so
_TOLD = frozenset({"assure", "inform", "notify", "reassure", "remind", "tell"})
# who was caught does not return by himself
_CAUGHT = frozenset(
    {"arrest", "capture", "catch", "detain", "find", "intercept", "recover", "seize", "steal"}
)
# who or what was handled so is moved; who "was born in Leeds and moved to London" moved by himself
_HANDLED = frozenset(
    {"arrest", "bandage", "capture", "clean", "collect", "detain", "disarm", "dismantle", "evacuate", "examine",
     "exhume", "find", "hold", "imprison", "inspect", "isolate", "jail", "keep", "load", "lock", "pack", "quarantine",
     "recover", "remove", "repair", "rescue", "restore", "salvage", "seize", "stabilise", "stabilize", "steal", "store",
     "test", "treat", "unload", "wrap"}
)  # fmt: skip
# whom nobody names, they do to whom the passive before tells of: "was arrested and told to sign"
_ORDERED = frozenset(
    {"allow", "compel", "force", "instruct", "oblige", "order", "permit", "tell", "urge"}
)
_UNREAL = frozenset({"could", "might", "should", "would", "may", "must"})
_HAVING = frozenset({"have", "'ve", "’ve"})
# pasts that are no participles
_ONLY_PAST = frozenset(
    {"ate", "became", "began", "bit", "blew", "broke", "came", "chose", "did", "drank", "drew", "drove", "fell", "flew",
     "forgot", "froze", "gave", "grew", "hid", "knew", "ran", "rode", "rose", "sang", "sank", "saw", "shook", "spoke",
     "stole", "swam", "threw", "took", "tore", "was", "went", "were", "withdrew", "wore", "wrote"}
)  # fmt: skip


def share_helpers(verb: Token) -> None:
    """Read a past behind a verb with a helper as what shares it, where grammar or sense says so."""
    _share_passive(verb)
    _share_perfect(verb)
    _go_on_suffering(verb)


def _share_perfect(verb: Token) -> None:
    """Read "could have opened the gate and saved the horses" as one perfect: they did not save them."""
    first, own = verb.head, {c.dep_ for c in verb.children}
    if verb.dep_ != "conj" or first.tag_ != "VBN" or verb.lower_ in _ONLY_PAST:
        return
    helpers = {c.lower_ for c in first.lefts if c.dep_ == "aux"}
    links = {t.text.lower() for t in verb.doc[first.i + 1 : verb.i] if t.head is first}
    if not helpers & _HAVING or not helpers & _UNREAL or own & {*NOUN_SUBJECTS, "aux", "auxpass"}:
        return
    if links & {"and", "or"} and not links & {",", "but", "then", "instead"}:
        verb.tag_ = "VBN"


def _share_passive(verb: Token) -> None:
    """Read "shops were raided and their computers seized" as a passive that shares its auxiliary."""
    own = {c.dep_ for c in verb.children} & {"aux", "dobj", "ccomp", "prt"}
    first = next((c for c in verb.lefts if c.dep_ == "ccomp" and _has_passive(c)), None)
    before = first or verb.head
    if (own and first is None) or before == verb or verb.lemma_ in _OWN_ACTS:
        return
    thing = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.i == verb.i - 1), None)
    if thing is None or not (_has_passive(before) or _is_gapped(before)):
        return
    owned = first is None and any(c.tag_ == "PRP$" for c in thing.lefts)
    if owned or verb.lemma_ in _DONE_TO or _is_gapped(before):
        verb.tag_, thing.dep_ = "VBN", "nsubjpass"


def _go_on_suffering(verb: Token) -> None:
    """Read "were deported and murdered there" as one passive: nobody murders without an object."""
    own = {c.dep_ for c in verb.children} & {*NOUN_SUBJECTS, "aux", "dobj", "ccomp", "xcomp"}
    if verb.dep_ != "conj":
        return
    if not _has_passive(verb.head):
        if verb.head.dep_ == "acl" and verb.head.tag_ == "VBN" and not own:
            verb.tag_ = "VBD" if verb.lemma_ in _OWN_ACTS else "VBN"  # "made in Oslo and sold here"
        return
    ordered = verb.lemma_ in _ORDERED and own == {"xcomp"}  # "was arrested and ordered held"
    goal = any(c.dep_ in {"prep", "advmod", "prt"} for c in verb.rights)
    dead = verb.lemma_ == "leave" and verb.nbor(1).lower_ == "for"  # "was beaten and left for dead"
    dead = dead and verb.nbor(2).lower_ == "dead"
    grown = verb.head.lower_ == "born" and verb.lemma_ in {"educate", "raise", "rear"}
    brought = grown or (goal and (verb.lemma_ in _BROUGHT or _is_moved(verb)))
    told = verb.lemma_ in _TOLD and own <= {"ccomp", "xcomp"}
    if ordered or dead or told or (not own and (verb.lemma_ in _DONE_TO or brought)):
        verb.tag_ = "VBN"


def suffer_alone(verb: Token) -> None:
    """Read "Rebel chief Jan Vos captured in Mali" as a passive without "was": nobody captures without an object."""
    without = verb.lemma_ in _ALONE and verb.nbor(1).lower_ in _WHERE
    labels = {c.dep_ for c in verb.children} - {"punct", "prep", "npadvmod", "advmod"}
    subject = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"}:
        return
    if (without and labels == {"nsubj"}) or is_bare_passive(verb, subject, labels):
        verb.tag_, subject.dep_ = "VBN", "nsubjpass"
    elif (office := names_office(verb, subject, labels)) is not None:
        verb.tag_, subject.dep_, office.dep_ = "VBN", "nsubjpass", "oprd"


def _is_moved(verb: Token) -> bool:
    """Return whether "moved" and "returned" behind a passive were done to whom or what was held or found."""
    return verb.head.lemma_ in {"move": _HANDLED, "return": _CAUGHT}.get(verb.lemma_, ())


def _has_passive(verb: Token) -> bool:
    """Return whether `verb` is a participle with its auxiliary: "was raided"; also where a parser heads it by that."""
    verb = (
        next((c for c in verb.children if c.dep_ == "acomp"), verb) if verb.lemma_ == "be" else verb
    )
    helped = verb.dep_ == "acomp" or any(c.dep_ == "auxpass" for c in verb.children)
    return verb.tag_ == "VBN" and helped


def _is_gapped(verb: Token) -> bool:
    """Return whether `verb` shares its auxiliary with the one before: "his deputy sacked"."""
    labels = {c.dep_ for c in verb.children}
    return verb.tag_ == "VBN" and "nsubjpass" in labels and "auxpass" not in labels


def go_on_by_oneself(verb: Token) -> None:
    """Read the "fled" of "were arrested and fled", the "met" of "came and met him" as what they did, no participle."""
    caught = verb.lemma_ == "return" and verb.head.lemma_ in _CAUGHT
    alone = verb.lemma_ in _OWN_ACTS and not (verb.lefts or caught) and _has_passive(verb.head)
    if alone or _goes_on_from_past(verb):
        verb.tag_ = "VBD"


def _goes_on_from_past(verb: Token) -> bool:
    """Return whether a participle without a helper is joined to a past, and not by whom it is done."""
    first, own = verb.head, {c.dep_ for c in verb.children}
    plain = first.tag_ == "VBD" and any(c.dep_ == "nsubj" for c in first.lefts)
    return plain and not own & {*NOUN_SUBJECTS, "aux", "auxpass", "agent"}
