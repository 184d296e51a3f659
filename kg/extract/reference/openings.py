"""Weigh what a sentence that begins with a pronoun may go on to tell of: what was done to in the sentence before."""

from kg.extract.words.kinds import can_act, label_of
from kg.extract.words.referents import Occurrence
from kg.extract.words.speech import is_voiced
from kg.extract.words.tree import NOUN_SUBJECTS, Token

# "It" after these is mostly what they brought: "bought a lion in May. It escaped."
_BRINGING = frozenset(
    {"acquire", "build", "buy", "create", "design", "develop", "discover", "find", "import", "install", "invent",
     "launch", "make", "obtain", "plant", "produce", "purchase", "receive", "recover", "unveil", "write"}
)  # fmt: skip
_BLAMING = frozenset(
    {"accuse", "ban", "blame", "charge", "convict", "disqualify", "expel", "fine", "indict", "jail", "penalise",
     "penalize", "prosecute", "punish", "sanction", "sentence", "sue", "suspend"}
)  # fmt: skip
_ANSWERING = frozenset(
    {
        "admit",
        "apologise",
        "apologize",
        "appeal",
        "confess",
        "contest",
        "deny",
        "dispute",
        "plead",
        "sue",
    }
)
_CATCHING = frozenset(
    {"abduct", "apprehend", "arrest", "capture", "catch", "detain", "evacuate", "evict", "extradite", "find", "free",
     "hold", "imprison", "intercept", "kidnap", "nab", "question", "raid", "release", "rescue", "save", "seize", "stop"}
)  # fmt: skip
# what comes of those who were caught or saved
_FATES = frozenset(
    {"accuse", "airlift", "bail", "bring", "charge", "convict", "deport", "drive", "execute", "expect",
     "extradite", "fly", "free", "hospitalise", "hospitalize", "identify", "imprison", "interrogate", "jail",
     "question", "release", "remand", "return", "send", "sentence", "suspect", "take", "torture", "transfer", "treat"}
)  # fmt: skip
_ISSUING = frozenset(
    {
        "adopt",
        "approve",
        "draft",
        "introduce",
        "issue",
        "pass",
        "publish",
        "release",
        "sign",
        "unveil",
        "write",
    }
)
_PROVIDING = frozenset(
    {"allow", "ban", "bar", "call", "describe", "forbid", "include", "let", "permit", "propose", "provide",
     "recommend", "require", "say", "show", "state", "warn"}
)  # fmt: skip
_OF_CAUGHT = 3.0
_ONE = frozenset({"a", "an", "another", "one"})


def opens_with_it(pronoun: Token) -> bool:
    """Return whether an "It" begins its sentence and does something or has something done to it: "It sank"."""
    verb = pronoun.head
    if (
        pronoun.lower_ != "it"
        or pronoun.i != pronoun.sent.start
        or pronoun.dep_ not in NOUN_SUBJECTS
    ):
        return False
    main = verb.dep_ == "ROOT" or (verb.dep_ == "ccomp" and verb.head.dep_ == "ROOT")
    return main and verb.pos_ == "VERB"


def tie_to_sentence_before(pronoun: Token, occurrence: Occurrence) -> float:
    """Return how much more likely a pronoun that opens a sentence means who or what stands so in the one before."""
    head, referent = occurrence.head, occurrence.referent
    if pronoun.i != pronoun.sent.start:
        return 0.0
    if _is_blamed(pronoun, head):
        return 2.5
    if _is_caught(pronoun, head):
        return _OF_CAUGHT
    if referent is None or not opens_with_it(pronoun):
        return 0.0
    if _is_on_paper(pronoun, head):
        return 2.6
    if _is_trailing(head):
        return -1.0
    if head.dep_ not in {"dobj", "nsubjpass"}:
        return 0.0
    found = 0.5 if referent.type == "Place" else 0.0
    if head.dep_ == "dobj" and not can_act(head):
        verb, suffers = head.head, pronoun.dep_ == "nsubjpass"
        # a body that buys a mill may do more itself: "It will pay"
        by_body = any(c.dep_ in NOUN_SUBJECTS and can_act(c) for c in verb.lefts)
        new = verb.lemma_ in _BRINGING and any(c.lower_ in _ONE for c in head.lefts)
        found += 1.8 if new and (suffers or not by_body) else 0.0
        found += 0.8 if suffers else 0.0
    return found


def _is_blamed(pronoun: Token, head: Token) -> bool:
    """Return whether who is fined, sued or banned answers: "The court fined the bank. It will appeal"."""
    act = pronoun.head
    if head.dep_ != "dobj" or head.head.lemma_ not in _BLAMING or pronoun.dep_ != "nsubj":
        return False
    acts = (act, *(c for c in act.rights if c.dep_ in {"ccomp", "xcomp"}))
    return any(a.lemma_ in _ANSWERING for a in acts)


def tie_to_clause_before(pronoun: Token, head: Token) -> float:
    """Return how much more likely a pronoun means who was caught in the clause before it: "held two men and they"."""
    act = pronoun.head
    beside = act.dep_ == "conj" and act.head is head.head and head.i < pronoun.i
    return _OF_CAUGHT + 1.0 if beside and _is_caught(pronoun, head) else 0.0


def _is_caught(pronoun: Token, head: Token) -> bool:
    """Return whether something is done to who was caught: "Police arrested two men. They were taken to a jail"."""
    if pronoun.dep_ != "nsubjpass" or pronoun.head.lemma_ not in _FATES:
        return False
    return head.dep_ == "dobj" and head.head.lemma_ in _CATCHING | _BLAMING


def _is_on_paper(pronoun: Token, head: Token) -> bool:
    """Return whether a paper tells what it says: "The ministry published a report. It says that ..."."""
    made = head.dep_ == "dobj" and head.head.lemma_ in _ISSUING and not can_act(head)
    return made and pronoun.head.tag_ == "VBZ" and pronoun.head.lemma_ in _PROVIDING


def _is_trailing(head: Token) -> bool:
    """Return whether somebody only says what was told before them: "Nokia apologised, the BBC said"."""
    verb = head.head
    says = head.dep_ == "nsubj" and verb.dep_ == "ROOT" and is_voiced(verb.lemma_)
    return says and any(c.dep_ == "ccomp" for c in verb.lefts)


def is_introduced(head: Token) -> bool:
    """Return whether a sentence tells who somebody is: "Ann Lee is an economist"."""
    verb = head.head
    if head.dep_ != "nsubj" or verb.lemma_ != "be" or verb.dep_ != "ROOT":
        return False
    told = (c for c in verb.rights if c.dep_ == "attr" and c.tag_ == "NN")
    return any(label_of(c.lemma_.lower(), plural=False) == "Person" for c in told)
