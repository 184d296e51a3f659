"""Weigh what the sentence of a pronoun says for one of those whom it names: who is told, helped, taken and kept."""

from kg.extract.reference.binding import POSSESSIVES
from kg.extract.reference.fitting import HE, IT, MINDFUL, SHE, THEY
from kg.extract.words.kinds import can_act, label_of
from kg.extract.words.quotations import in_quotes
from kg.extract.words.tree import NOUN_SUBJECTS, Span, Token

_OBJECTS = frozenset({"dobj", "dative"})
_HELPING = frozenset({"aid", "assist", "help", "support"})
_TELLING = frozenset({"advise", "assure", "inform", "notify", "remind", "tell", "warn"})
# what is told of who hears it rather than of who says it
_DUTIES = frozenset({"must", "should"})
_FREEDOM = frozenset({"can", "could", "may", "might"})
_ACTING = frozenset({"Person", "Group", "Organization", "Country"})
_LATER = frozenset({"after", "before", "following", "once", "since", "until", "when"})
# "in its wake", "in his view": of who was told of before
_SET_PHRASES = frozenset(
    {"absence", "behalf", "eyes", "honor", "honour", "memory", "mind", "name", "opinion", "place", "stead", "view",
     "wake", "words"}
)  # fmt: skip
_WHETHER = frozenset({"if", "whether"})
# of what somebody does this, what they say next is told of it
_JUDGING = frozenset(
    {"applaud", "approve", "attack", "back", "blast", "condemn", "criticise", "criticize", "decry", "defend",
     "denounce", "hail", "oppose", "praise", "reject", "slam", "support", "veto", "welcome"}
)  # fmt: skip
# what makes people feel so may do what they say next
_MOVING = frozenset(
    {"alarm", "anger", "annoy", "disappoint", "dismay", "embarrass", "encourage", "enrage", "infuriate", "irritate",
     "offend", "outrage", "please", "puzzle", "shock", "stun", "surprise", "upset", "worry"}
)  # fmt: skip
_RULING = frozenset({"decide", "find", "rule", "side"})
_SEEKING = frozenset(
    {"appeal", "apply", "ask", "challenge", "demand", "petition", "request", "seek", "sue"}
)
_ON = frozenset({"against", "for", "with"})
# what a plan or a ruling does; a body that judges does it, too, by its own deeds alone
_EFFECTS = frozenset(
    {"affect", "be", "benefit", "boost", "break", "breach", "bring", "cause", "contradict", "cost", "create", "damage",
     "destroy", "discriminate", "divide", "encourage", "endanger", "ensure", "erode", "give", "go", "harm", "help",
     "hinder", "hurt", "improve", "increase", "infringe", "jeopardise", "jeopardize", "lack", "lead", "make", "mean",
     "protect", "punish", "put", "reduce", "ruin", "save", "send", "serve", "set", "show", "split", "strengthen",
     "threaten", "undermine", "violate", "weaken"}
)  # fmt: skip
# what is done to a body: "sold the mill before it was fined"
_TO_BODIES = frozenset(
    {"accuse", "acquire", "allow", "ask", "ban", "charge", "criticise", "criticize", "defeat", "disband", "dissolve",
     "elect", "fine", "force", "found", "invite", "order", "overthrow", "punish", "sanction", "sue", "tell", "warn"}
)  # fmt: skip
# who rejects these speaks of their own deeds
_REPROACHES = frozenset(
    {"accusation", "allegation", "attack", "charge", "claim", "criticism", "report", "rumor", "rumour", "suggestion"}
)  # fmt: skip
_ACCUSING = frozenset({"accuse", "blame", "condemn", "criticise", "criticize", "denounce"})
_VOICES = frozenset({"spokesman", "spokesperson", "spokeswoman"})
_WORKS = frozenset(
    {"book", "carving", "collage", "drawing", "film", "image", "installation", "mural", "novel", "painting", "photo",
     "photograph", "picture", "play", "poem", "portrait", "print", "sculpture", "song", "statue", "story", "tapestry",
     "video", "work"}
)  # fmt: skip
_SEEING = frozenset({"hear", "inspect", "read", "review", "see", "study", "view", "watch"})
_ISSUING = frozenset(
    {"airing", "broadcast", "distribution", "publication", "release", "sale", "screening", "showing", "staging"}
)  # fmt: skip
_PERSONAL = HE | SHE | IT | THEY
_REASONS = frozenset({"as", "because", "since"})


def tie(pronoun: Token, head: Token) -> float:
    """Return how much more likely the pronoun stands for what `head` names, by where both stand in one sentence.

    Negative where it stands before the subject of its sentence and may take up what was told of earlier.
    """
    found = 0.0
    if _is_taken_up(pronoun, head):
        found += 1.0
    if _is_helped(pronoun, head):
        found += 2.5
    if _is_told(pronoun, head):
        found += 2.0 if _is_free(pronoun) else 1.0
    if _owns_subject(pronoun, head):
        found += 2.0
    if _goes_on(pronoun, head):
        found += 1.2
    if _is_dealt_with_for(pronoun, head):
        found += 1.5
    if _is_given_reason(pronoun, head):
        found += 2.0
    if _is_spoken_for(pronoun, head):
        found += 2.5
    found += _tie_to_object(pronoun, head)
    if head.i > pronoun.i:
        found -= _lateness(pronoun)
    return found


def _is_spoken_for(pronoun: Token, head: Token) -> bool:
    """Return whether who speaks for a body says it: "Doe, a spokesman for the union, said they would strike"."""
    if pronoun.lower_ not in THEY or pronoun.dep_ not in NOUN_SUBJECTS or head.dep_ != "pobj":
        return False
    voice, told = head.head.head, pronoun.head
    if head.head.lower_ != "for" or voice.lemma_.lower() not in _VOICES:
        return False
    person = voice.head if voice.dep_ == "appos" else voice
    return told.dep_ == "ccomp" and person.dep_ == "nsubj" and told.head is person.head


def _tie_to_object(pronoun: Token, head: Token) -> float:
    """Return how much more likely the pronoun stands for `head` by what was done to it."""
    if head.dep_ not in _OBJECTS | {"pobj"} or head.i > pronoun.i:
        return 0.0
    if pronoun.dep_ == "poss":
        if _is_accused(pronoun, head) or _is_shown(pronoun, head):
            return 4.0
        return 3.0 if _is_issued(pronoun, head) else 0.0
    if _is_asked(pronoun, head):
        return 3.5
    if _is_judged(pronoun, head) or _is_ruled_on(pronoun, head):
        return 3.0
    return 4.0 if _is_done_next(pronoun, head) else 0.0


def _is_taken_up(pronoun: Token, head: Token) -> bool:
    """Return whether the same doer does something more to an object: "find the killers and hang them"."""
    verb = pronoun.head
    joined = pronoun.dep_ == "dobj" and verb.dep_ == "conj" and head.head is verb.head
    return (
        joined and head.dep_ == "dobj" and not any(c.dep_ in NOUN_SUBJECTS for c in verb.children)
    )


def _goes_on(pronoun: Token, head: Token) -> bool:
    """Return whether a subject is told of further, and nobody else before: "the bank is poor, yet they refuse".

    Where both clauses are said, a parser may hang them both on the verb of saying.
    """
    verb, before = pronoun.head, head.head
    said = verb.dep_ == before.dep_ == "ccomp" and verb.head is before.head and before.i < verb.i
    joined = verb.dep_ == "conj" and before is verb.head
    if not (said or joined) or {pronoun.dep_, head.dep_} - NOUN_SUBJECTS:
        return False
    return not any(c.dep_ in _OBJECTS for c in before.rights)


def _is_helped(pronoun: Token, head: Token) -> bool:
    """Return whether somebody is helped with what is theirs: "to help Lee with her rent", not "with her own hands"."""
    prep = pronoun.head.head
    own = any(c.lower_ == "own" for c in pronoun.head.lefts)
    aided = prep.lower_ in {"with", "in"} and prep.head.lemma_ in _HELPING and not own
    return pronoun.dep_ == "poss" and aided and head.dep_ == "dobj" and head.head is prep.head


def _is_told(pronoun: Token, head: Token) -> bool:
    """Return whether somebody hears what is told of the pronoun: "told Lee that she could sue".

    A body mostly tells others what it may do itself.
    """
    told = pronoun.head
    if pronoun.lower_ in IT and not _is_free(pronoun):
        return False
    same = head.dep_ in _OBJECTS and head.head is told.head and told.head.lemma_ in _TELLING
    return pronoun.dep_ in NOUN_SUBJECTS and told.dep_ == "ccomp" and same


def _is_free(pronoun: Token) -> bool:
    """Return whether the pronoun may or has to do something."""
    verb = pronoun.head
    words = {c.lower_ for c in verb.lefts if c.dep_ == "aux"}
    wanted = _DUTIES if pronoun.lower_ in IT else _DUTIES | _FREEDOM
    had_to = verb.lemma_ == "have" and any(c.dep_ == "xcomp" for c in verb.rights)
    return had_to or not words.isdisjoint(wanted)


def _owns_subject(pronoun: Token, head: Token) -> bool:
    """Return whether the clause above is of what somebody has: "Lee's love of trains began when she was a child"."""
    owned, told = head.head, head.head.head
    mere = (
        owned.dep_ in NOUN_SUBJECTS and label_of(owned.lemma_.lower(), plural=False) not in _ACTING
    )
    if pronoun.lower_ not in HE | SHE or head.dep_ != "poss" or not mere or owned.ent_type_:
        return False
    return told.dep_ == "ccomp" and told.i < pronoun.i and told.is_ancestor(pronoun)


def _is_dealt_with_for(pronoun: Token, head: Token) -> bool:
    """Return whether "I" or "we" do something to somebody for a reason: "I thank the nurse because she came"."""
    verb, reason = head.head, pronoun.head
    given = reason.dep_ == "advcl" and any(c.lower_ in _REASONS for c in reason.lefts)
    if (
        head.dep_ != "dobj"
        or pronoun.dep_ not in NOUN_SUBJECTS
        or reason.head is not verb
        or not given
    ):
        return False
    return any(c.dep_ == "nsubj" and c.lower_ in {"i", "we"} for c in verb.lefts)


def _is_accused(pronoun: Token, head: Token) -> bool:
    """Return whether somebody is accused by who turns on them: "sued the bank, accusing its chief of fraud"."""
    accusing = pronoun.head.head
    if not can_act(head) and head.lower_ != "other":
        return False
    if pronoun.head.dep_ != "dobj" or accusing.lemma_ not in _ACCUSING or accusing.tag_ != "VBG":
        return False
    verb = head.head.head if head.dep_ == "pobj" else head.head
    aimed = head.dep_ == "dobj" or head.head.lower_ in {"against", "at", "on"}
    return accusing.dep_ == "advcl" and verb is accusing.head and aimed


def _is_shown(pronoun: Token, head: Token) -> bool:
    """Return whether people own what a work about them shows: "murals about miners turn their lamps into stars"."""
    work = head.head.head
    shown = head.dep_ == "pobj" and head.head.lower_ in {"about", "of"} and can_act(head)
    told = work.dep_ == "nsubj" and not can_act(work) and work.lemma_.lower() in _WORKS
    return pronoun.lower_ == "their" and shown and told


def _is_asked(pronoun: Token, head: Token) -> bool:
    """Return whether somebody is asked what they would do: "asked Lee if he would sell it", not "if he could"."""
    act = pronoun.head
    verb = act.head
    if (
        pronoun.dep_ not in NOUN_SUBJECTS
        or verb.lemma_ != "ask"
        or act.dep_ not in {"ccomp", "advcl"}
    ):
        return False
    words = {c.lower_ for c in act.lefts if c.dep_ in {"aux", "mark"}}
    asked = head.dep_ in _OBJECTS and head.head is verb
    return asked and not words.isdisjoint(_WHETHER) and words.isdisjoint(_FREEDOM)


def _is_judged(pronoun: Token, head: Token) -> bool:
    """Return whether something is praised or opposed for what it does: "praised the plan, saying it would help"."""
    act = pronoun.head
    saying = act.head
    if pronoun.dep_ not in NOUN_SUBJECTS or pronoun.lower_ not in IT or act.dep_ != "ccomp":
        return False
    moved = head.dep_ == "pobj" and head.head.dep_ == "agent"  # "were angered by the ban and said"
    verb = head.head.head if moved else head.head
    judged = head.dep_ == "dobj" and verb.lemma_ in _JUDGING
    judged = judged or (moved and verb.lemma_ in _MOVING)
    goes_on = saying.dep_ == "conj" or (saying.tag_ == "VBG" and saying.dep_ == "advcl")
    own = saying.dep_ == "conj" and any(c.dep_ in NOUN_SUBJECTS for c in saying.lefts)
    if not judged or verb is not saying.head or not goes_on or own:
        return False
    judge = next((c for c in verb.lefts if c.dep_ in NOUN_SUBJECTS), None)
    alone = judge is not None and not _may_be_it(judge)
    return (alone or act.lemma_ in _EFFECTS) and head.lemma_.lower() not in _REPROACHES


def _is_ruled_on(pronoun: Token, head: Token) -> bool:
    """Return whether a judge rules on who asked for it: "ruled against the party when it sought a recount"."""
    act, verb = pronoun.head, head.head.head
    ruled = head.dep_ == "pobj" and head.head.lower_ in _ON and verb.lemma_ in _RULING
    below = act.dep_ == "advcl" and act.head is verb and pronoun.dep_ == "nsubj"
    return ruled and below and act.lemma_ in _SEEKING


def _is_given_reason(pronoun: Token, head: Token) -> bool:
    """Return whether a reason tells of those to whom something was done: "the notes were burnt as they bore stains"."""
    act = pronoun.head
    if pronoun.lower_ not in THEY or pronoun.dep_ not in NOUN_SUBJECTS or act.dep_ != "advcl":
        return False
    of_many = head.dep_ == "pobj" and head.head.lower_ == "of"  # "40 of the notes"
    subject = head.head.head if of_many else head
    told = subject.dep_ == "nsubjpass" and subject.head is act.head
    told = told and (act.lemma_ not in MINDFUL or can_act(head))
    return told and head.tag_ == "NNS" and any(c.lower_ in _REASONS for c in act.lefts)


def _may_be_it(judge: Token) -> bool:
    """Return whether "it" may take up who judges: a body or a state, no person and no pronoun for one."""
    if judge.ent_type_ == "PERSON" or judge.lower_ in HE | SHE | {"i", "we", "you"}:
        return False
    return label_of(judge.lemma_.lower(), plural=False) != "Person"


def _is_done_next(pronoun: Token, head: Token) -> bool:
    """Return whether something more is done to an object: "asked the cooks to test the soup before it is served"."""
    act = pronoun.head
    later = pronoun.dep_ == "nsubjpass" and pronoun.lower_ in IT and act.dep_ == "advcl"
    if not later or can_act(head) or act.lemma_ in _TO_BODIES:
        return False
    inner = head.dep_ == "pobj" and head.head.head.dep_ == "dobj"  # "make changes in the series"
    if head.dep_ != "dobj" and not inner:
        return False
    verb = head.head.head.head if inner else head.head
    above = verb is act.head or (verb.dep_ in {"ccomp", "xcomp"} and verb.head is act.head)
    return above and any(c.lower_ in _LATER for c in act.lefts)


def _is_issued(pronoun: Token, head: Token) -> bool:
    """Return whether a work is what comes out: "watched the film and said its release would harm them"."""
    issued = pronoun.lower_ == "its" and pronoun.head.lemma_.lower() in _ISSUING
    seen = head.dep_ == "dobj" and head.head.lemma_ in _SEEING
    return issued and seen and not can_act(head)


def _lateness(pronoun: Token) -> float:
    """Return how much speaks for somebody told of earlier, where a pronoun stands before who may be meant."""
    top = pronoun
    later = False
    while top.head is not top and top.head.dep_ != "ROOT":
        later = later or top.lower_ in _LATER or any(c.lower_ in _LATER for c in top.lefts)
        top = top.head
    later = later or top.lower_ in _LATER or any(c.lower_ in _LATER for c in top.lefts)
    return (1.4 if pronoun.lower_ in POSSESSIVES else 1.0) if later else 0.0


def fronted_subject(span: Span) -> list[Token]:
    """Return the subject's words where a pronoun before it may mean it: "In her letter Ann Lee thanked ..."; or []."""
    root = span.root
    subject = next((c for c in root.lefts if c.dep_ in NOUN_SUBJECTS), None)
    if subject is None or subject.pos_ not in {"NOUN", "PROPN"} or in_quotes(span[0]):
        return []
    words = subject.doc[subject.left_edge.i : subject.i + 1]
    if any(t.lower_ in _PERSONAL for t in words):
        return []  # "In her letter her sister ..."
    before = span.doc[span.start : words[0].i]
    first = next((t for t in before if t.lower_ in _PERSONAL), None)
    if first is None or not _is_fronted(first, root):
        return []
    nouns = [t for t in before if t.i < first.left_edge.i and t.pos_ in {"NOUN", "PROPN"}]
    return [] if any(_is_nearer(t, first) for t in nouns) else words


def _is_nearer(noun: Token, pronoun: Token) -> bool:
    """Return whether a noun before the pronoun may be meant itself: "While the firm sold its mill, Lee left"."""
    if pronoun.lower_ in HE | SHE:
        return noun.ent_type_ == "PERSON" or label_of(noun.lemma_.lower(), plural=False) == "Person"
    return noun.dep_ in NOUN_SUBJECTS | _OBJECTS


def _is_fronted(word: Token, root: Token) -> bool:
    """Return whether a pronoun stands in a clause or a phrase before its sentence's subject."""
    if word.head.lower_ in _SET_PHRASES:
        return False
    top = word
    while top.head is not root and top.head is not top:
        top = top.head
    return top.dep_ in {"advcl", "prep"} and top.i < root.i
