"""Tell what a pronoun can stand for: by number and gender, and by what its verb asks for."""

from kg.extract.words.lexicon import load_lexicon
from kg.extract.words.referents import Referent
from kg.extract.words.tree import NOUN_SUBJECTS, Token

HE = frozenset({"he", "him", "his", "himself"})
SHE = frozenset({"she", "her", "hers", "herself"})
IT = frozenset({"it", "its", "itself"})
THEY = frozenset({"they", "them", "their", "theirs", "themselves"})
_IT_TYPES = frozenset(
    {
        "Country",
        "Organization",
        "Treaty",
        "Report",
        "Policy",
        "Event",
        "Weapon",
        "AidPackage",
        "Concept",
        "Place",
        "Group",
    }
)
_THINGS = _IT_TYPES - {"Country", "Organization", "Group"}
# What "it" can be as the object of these verbs: nobody signs or ratifies a country.
_PAPERS = frozenset({"Treaty", "Policy", "Report", "Concept", "AidPackage"})
_OBJECTS = {
    **dict.fromkeys(
        (
            "sign",
            "ratify",
            "approve",
            "adopt",
            "amend",
            "repeal",
            "veto",
            "enact",
            "draft",
            "violate",
            "breach",
            "publish",
        ),
        _PAPERS,
    ),
    **dict.fromkeys(("besiege", "capture", "evacuate", "liberate", "recapture"), _THINGS | {"Country"}),
    "join": _PAPERS | {"Organization", "Group", "Event"},
    # "may not see it now", "sent it": mostly what was told before or a thing, never a body
    **dict.fromkeys(
        ("admit", "bemoan", "carry", "cook", "cut", "debate", "decry", "deplore", "deserve",
         "discuss", "do", "drink", "drop", "eat", "exhibit",
         "expect", "explain", "film", "forget", "handle", "harvest", "hear", "imagine", "implement", "know", "lament",
         "learn", "lend", "notice", "pass", "pay", "postpone", "print", "prove", "put", "read", "realise", "realize",
         "reject", "repeat", "revoke", "say", "scrap", "see", "send", "spend", "stage", "watch", "wear", "wish",
         "write"),
        _THINGS,
    ),
}  # fmt: skip
# what is done to things and to nobody
_HANDLED = frozenset(
    {"auction", "bake", "build", "carve", "demolish", "dismantle", "display", "exhibit", "install", "lend",
     "manufacture", "print", "produce", "publish", "rebuild", "recycle", "repair", "restore", "sell", "ship", "unveil"}
)  # fmt: skip
_PEOPLE = frozenset({"Country", "Group", "Person"})
# What a thing does, or what is told of one: no body of people weighs two tons or refers to a share.
_LIFELESS = frozenset(
    {"consist", "contain", "cost", "depict", "expire", "guzzle", "interest", "matter", "mean", "refer", "smell",
     "taste", "weigh"}
)  # fmt: skip
# so without an object; a court overturns rulings
_BEFALLING = frozenset({"capsize", "derail", "explode", "melt", "overturn", "sink"})
_OF_THINGS = frozenset({"edible", "illegible", "negotiable", "secret", "unfinished", "unreadable"})
# Who does this is a person or a body of persons: negotiations accuse nobody.
MINDFUL = frozenset(
    {"accuse", "admit", "agree", "allege", "believe", "complain", "decide", "demand", "deny", "doubt", "fear", "feel",
     "forget", "hope", "insist", "intend", "know", "plan", "promise", "realise", "realize", "refuse", "say", "suspect",
     "tell", "think", "threaten", "understand", "urge", "vow", "want", "wish", "worry"}
)  # fmt: skip
# What several people do, and things seldom do: results call for nothing.
_WILLED = MINDFUL | {
    "apologise", "apologize", "argue", "arrest", "arrive", "ask", "build", "buy", "call", "campaign", "condemn",
    "estimate", "join", "march", "oppose", "pay", "propose", "protest", "recommend", "sell", "sing", "vote", "walk",
    "write",
}  # fmt: skip
_MINDLESS = frozenset({"Event", "Weapon", "Treaty", "Report", "Policy", "AidPackage"})
# papers say things, too
_TELLING = frozenset(
    {"say", "tell", "admit", "demand", "urge", "insist", "agree", "promise", "allege"}
)
# What takes place: no body, no place, nothing that can be held.
_HAPPENING = frozenset({"happen", "occur", "last", "erupt"})
_HAPPENINGS = frozenset({"Event", "Concept", "Policy"})

# who is given something asked for it: "gave the miners the permits they demanded"
_ASKING = frozenset(
    {
        "ask",
        "crave",
        "demand",
        "deserve",
        "earn",
        "expect",
        "need",
        "request",
        "require",
        "seek",
        "want",
    }
)
# what befalls whom something is done to: "freed the minister while she fights her conviction"
_SUFFERED = frozenset(
    {"appeal", "ban", "conviction", "deportation", "dismissal", "eviction", "extradition", "injury", "sentence",
     "surgery", "suspension", "treatment", "trial", "wound"}
)  # fmt: skip
_DEALING = frozenset(
    {"court", "doctor", "governor", "judge", "jury", "magistrate", "officer", "police", "prosecutor", "surgeon",
     "tribunal"}
)  # fmt: skip


def agrees(pronoun: str, referent: Referent) -> bool:
    """Return whether a pronoun (small letters) can stand for the referent, by kind, number and gender."""
    if pronoun in HE | SHE:
        wanted = "male" if pronoun in HE else "female"
        return referent.type == "Person" and not referent.plural and referent.gender in {"", wanted}
    if pronoun in IT:
        # armed forces are "it", too
        return referent.type in _IT_TYPES and (
            not referent.plural or referent.type == "Organization"
        )
    if referent.type == "Person":
        return referent.plural
    return (
        referent.plural
        or referent.type in {"Group", "Organization"}
        or referent.head in load_lexicon().collective
    )


def fits(pronoun: Token, referent: Referent) -> bool:
    """Return whether a pronoun can stand for the referent, and the verb that has an "it" as its object allows it."""
    if not agrees(pronoun.lower_, referent) or not _can_mean(pronoun, referent):
        return False
    if pronoun.lower_ == "it" and pronoun.dep_ == "nsubj" and _happens(pronoun.head):
        return referent.type in _HAPPENINGS
    if pronoun.lower_ == "it" and pronoun.dep_ == "nsubj" and _is_lifeless(pronoun.head):
        return referent.type in _THINGS
    if pronoun.lower_ in THEY and pronoun.dep_ == "nsubjpass" and pronoun.head.lemma_ in _HANDLED:
        return referent.type not in _PEOPLE
    if pronoun.lower_ != "it" or pronoun.dep_ not in {"dobj", "nsubjpass"}:
        return True
    return referent.type in _OBJECTS.get(pronoun.head.lemma_, _IT_TYPES)


def _can_mean(pronoun: Token, referent: Referent) -> bool:
    """Return whether the referent can have a mind, where the pronoun is the subject of a verb that takes one."""
    verb = pronoun.head.lemma_
    if pronoun.dep_ != "nsubj" or verb not in MINDFUL or referent.type not in _MINDLESS:
        return True
    return verb in _TELLING and referent.type in _PAPERS and pronoun.lower_ in IT


def is_willed(pronoun: Token) -> bool:
    """Return whether the pronoun does what people do: "they call for a vote"."""
    return pronoun.dep_ == "nsubj" and pronoun.head.lemma_ in _WILLED


def _is_lifeless(verb: Token) -> bool:
    """Return whether no body of people can be the subject: "it weighs two tons", "it is secret"."""
    if verb.lemma_ == "be" and any(
        c.dep_ == "acomp" and c.lower_ in _OF_THINGS for c in verb.rights
    ):
        return True
    if verb.lemma_ in _BEFALLING:
        return not any(c.dep_ == "dobj" for c in verb.rights)
    about = verb.lemma_ == "be" and any(c.lower_ == "about" for c in verb.rights)
    return verb.lemma_ in _LIFELESS or about


def _happens(verb: Token) -> bool:
    """Return whether `verb`, or what it has to do, is to take place."""
    verbs = [verb, *(c for c in verb.children if c.dep_ == "xcomp")]
    places = any(v.lemma_ == "take" and any(c.lower_ == "place" for c in v.rights) for v in verbs)
    return places or any(v.lemma_ in _HAPPENING for v in verbs)


def is_dealt_with(pronoun: Token, head: Token) -> bool:
    """Return whether what is told of the pronoun fits who gets something or to whom something is done."""
    act, verb = pronoun.head, head.head
    if pronoun.dep_ not in NOUN_SUBJECTS:
        return False
    if head.dep_ == "dative":
        return act.lemma_ in _ASKING and act.dep_ == "relcl" and act.head.head is verb
    given = head.dep_ == "pobj" and verb.lower_ == "to"  # "granted parole to a man while he ..."
    verb = verb.head if given else verb
    suffers = any(c.dep_ == "dobj" and c.lemma_ in _SUFFERED for c in act.rights)
    suffers = suffers or (given and act.lemma_ == "appeal")
    dealt = any(c.dep_ in NOUN_SUBJECTS and c.lemma_ in _DEALING for c in verb.lefts)
    below = act.dep_ == "advcl" and act.head is verb
    return (given or head.dep_ == "dobj") and suffers and dealt and below


def takes_things(verb: Token) -> bool:
    """Return whether what a verb does is done to things and to no body: "debate", "reject"."""
    return _OBJECTS.get(verb.lemma_) in (_THINGS, _PAPERS)
