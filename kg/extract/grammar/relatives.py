"""Find the noun that a relative pronoun stands for."""

from kg.extract.grammar.grammar import (
    NOUNS,
    SUBJECTS,
    TIMES,
    first_child,
    first_of_list,
    iter_conjuncts,
)
from kg.extract.grammar.sentential import deed_before
from kg.extract.words.calendar import PERIODS
from kg.extract.words.frames import load_words
from kg.extract.words.kinds import ACTING, SPOTS, can_act, label_of, lemma_of
from kg.extract.words.tree import PLURAL_VERBS, Token

RELATIVES = frozenset({"who", "which", "that", "whom", "whose"})
_EQUATING = frozenset({"be", "become", "remain"})
_DOERS = frozenset({"ORG", "GPE", "NORP"})
# what matters do, and hardly anybody by himself
_STIRRING = frozenset(
    {"captivate", "cause", "divide", "dominate", "engross", "grip", "horrify", "occupy", "outrage", "polarise",
     "polarize", "preoccupy", "rock", "shake", "shock", "spark", "stun", "transfix", "trigger"}
)  # fmt: skip
_WHERE = frozenset({"across", "around", "at", "from", "in", "inside", "near", "of", "outside"})
_BOUNDING = frozenset({"begin", "close", "end", "finish", "start"})
_HARMING = frozenset(
    {"claim", "damage", "destroy", "devastate", "displace", "drown", "hurt", "injure", "kill", "maim", "wound"}
)  # fmt: skip
# what one does to a gift, a letter or an offer, and hardly to whom it goes
_HANDLING = frozenset(
    {"deliver", "draft", "file", "give", "grant", "issue", "make", "offer", "pay", "propose", "publish", "receive",
     "request", "send", "sign", "submit", "want", "write"}
)  # fmt: skip
_THINGS = frozenset({"that", "which"})
# where something happens; what is there harms nobody by itself
_SITES = frozenset({"Concept", "Organization", "Place"})
_PAST = frozenset({"was", "were"})
_WRITTEN = frozenset({"mean", "read", "say", "state", "warn"})
_WORDINGS = frozenset(
    {"characterisation", "characterization", "description", "expression", "label", "nickname", "phrase", "term",
     "word"}
)  # fmt: skip
_SPANS = PERIODS | {"season"}
_MADE = frozenset({"Event", "Policy", "Report", "Treaty"})
_LEADING = frozenset({"it", "this", "that", "these", "those", "there", "what", "here"})


def antecedent(token: Token) -> Token:
    """Return the head noun that a relative pronoun stands for, or the token itself."""
    if token.lower_ not in RELATIVES or token.dep_ in {"mark", "det"}:
        return token
    deed = deed_before(token)
    if deed is not None:
        return deed
    verb = token.head
    # the parser calls some relative clauses acl: those with a pronoun inside
    while verb.dep_ not in {"relcl", "acl", "ROOT"} and verb.head.i != verb.i:
        verb = verb.head
    if verb.dep_ in {"relcl", "acl"} and verb.head.pos_ in NOUNS:
        given = (
            gift_before(verb, verb.head)
            if token.dep_ == "dobj" and token.lower_ in _THINGS
            else None
        )
        if given is not None:
            return given
        noun = _agreeing(token, verb)
        # "is not the owner, who lives in Oslo" tells of the owner
        denied = any(c.dep_ == "neg" for c in noun.head.children)
        apart = token.nbor(-1).text == ","
        return noun if denied and apart else described(noun)
    dated = _thing_before_time(token) if verb.dep_ == "ROOT" or token.head.dep_ == "advcl" else None
    if dated is not None:
        return dated
    before = token.nbor(-1) if token.i > token.sent.start else token
    near = (token.tag_ in {"WDT", "WP"} or token.dep_ in SUBJECTS) and before.pos_ in {
        "NOUN",
        "PROPN",
    }
    if near and before.ent_type_ in TIMES:
        return _dated_before(token) or token  # "a crash last week that killed two": no week kills
    if near and token.dep_ == "dobj" and token.lower_ in _THINGS:
        return gift_before(token.head, before) or before
    return before if near else token


def _thing_before_time(relative: Token) -> Token | None:
    """Return the fair of "open a fair on Sunday, which marks the end", where the parser ties the clause to "open"."""
    time = relative.nbor(-2)
    above = time.head.head
    dated = time.ent_type_ in TIMES and time.dep_ == "pobj" and above.pos_ == "VERB"
    if (
        not dated
        or relative.lower_ != "which"
        or relative.dep_ != "nsubj"
        or relative.nbor(-1).text != ","
    ):
        return None
    thing = first_child(above, "dobj")
    apart = thing is None or _is_person(thing) or relative.head.lemma_ in _STIRRING
    return None if apart else thing


def gift_before(verb: Token, whom: Token) -> Token | None:
    """Return the gift of "the gift to her school that Lee sent": one sends gifts, and no school; None elsewhere."""
    lead = whom.head
    if verb.lemma_ not in _HANDLING or whom.dep_ != "pobj" or lead.lower_ not in {"to", "for"}:
        return None
    above = lead.head
    gift = above if above.pos_ == "NOUN" else first_child(above, "dobj")
    if gift is None or gift.pos_ != "NOUN" or not gift.i < lead.i <= gift.i + 2:
        return None
    place = label_of(lemma_of(whom), plural=False) == "Place"
    taken = whom.ent_type_ in SPOTS or can_act(whom) or place
    return gift if taken and not can_act(gift) and first_child(verb, "nsubj") is not None else None


def joint_antecedents(relative: Token) -> list[Token]:
    """Return all that "Chad, Mali and Niger, which are covered" takes up: after a comma, a plural verb is for all.

    A verb in the singular is for the last of them; where that is not told, it is for the parser's choice.
    """
    noun, clause = antecedent(relative), relative.head
    if clause.dep_ in {"acl", "relcl"} and clause.head != noun == described(clause.head):
        return [
            antecedent(t) for t in iter_conjuncts(noun)
        ]  # "Lee and Ray are the men who sold it"
    behind = [t for t in iter_conjuncts(noun) if t.i < relative.i]
    if len(behind) > 1 and noun.dep_ != "conj" and _is_of_all(relative, behind):
        return behind
    if noun.i == relative.i or noun.tag_ not in {"NN", "NNP"} or relative.dep_ not in SUBJECTS:
        return [noun]
    verb = relative.head
    finite = [
        t for t in (verb, *verb.lefts) if t.tag_ in {"VBP", "VBZ"} or t.lower_ in {"was", "were"}
    ]
    plural = any(t.tag_ == "VBP" or t.lower_ == "were" for t in finite)
    first = noun
    while first.dep_ == "conj" and first.head.pos_ in {"NOUN", "PROPN"}:
        first = first.head
    joined = [t for t in iter_conjuncts(first) if t.i < relative.i]
    comma = relative.i > relative.sent.start and relative.nbor(-1).text == ","
    if not comma or not finite or len(joined) < 2:
        return [noun]
    return joined if plural else joined[-1:]


def _is_of_all(relative: Token, listed: list[Token]) -> bool:
    """Return whether a clause right behind a list tells of its members: "the greed and neglect that led to it"."""
    finite = (t for t in (relative.head, *relative.head.lefts) if t.tag_ in {"VBZ", "VBD"})
    alone = any(t.tag_ == "VBZ" or t.lower_ == "was" for t in finite)
    bare = listed[-1].left_edge is listed[-1] and all(t.pos_ == "NOUN" for t in listed)
    return bare and not alone and relative.i == listed[-1].i + 1


_CALLING = frozenset({"call", "label", "brand", "dub", "consider", "deem"})


def joint_heads(noun: Token) -> list[Token]:
    """Return both nouns of "the songs and dances she used", which share the article before them."""
    first = noun.head
    own = any(c.dep_ in {"det", "poss"} for c in noun.lefts)
    shared = noun.dep_ == "conj" and first.pos_ == "NOUN" and noun.pos_ == "NOUN" and not own
    return [first, noun] if shared and any(c.dep_ == "det" for c in first.lefts) else [noun]


def is_wording(noun: Token) -> bool:
    """Return whether an apposition is told of the words before it, not of what they name: "a term that he avoids"."""
    wording = noun.lemma_.lower() in _WORDINGS and noun.dep_ == "appos"
    wording = wording and noun.head.lemma_.lower() not in _WORDINGS
    return wording and any(c.dep_ == "relcl" for c in noun.rights)


def described(noun: Token) -> Token:
    """Return what a noun describes: "polka, a form of dance that was banned" is polka, "he is a man who lies" he."""
    kind = noun.dep_ == "appos" and noun.left_edge.lower_ in {"a", "an"} and noun.head.i < noun.i
    if is_wording(noun):
        return noun
    if kind and noun.head.pos_ in NOUNS:
        return noun.head
    copula = equating(noun)
    subject = first_child(copula, "nsubj") if copula is not None else _called(noun)
    return noun if subject is None else antecedent(subject)


def _called(noun: Token) -> Token | None:
    """Return whom a verb calls so: of "called Lee a liar who fled" it is Lee; None elsewhere."""
    one = noun.dep_ == "oprd" and noun.left_edge.lower_ in {"a", "an", "the"}
    return (
        first_child(noun.head, "dobj", "nsubjpass")
        if one and noun.head.lemma_ in _CALLING
        else None
    )


def equating(noun: Token) -> Token | None:
    """Return the verb by which a subject is what `noun` says, or None; an "it" may only lead to the noun."""
    verb = noun.head
    if noun.dep_ != "attr" or verb.lemma_ not in _EQUATING or verb.i > noun.i:
        return None
    subject = first_child(verb, "nsubj")
    asks = any(c.dep_ == "expl" or c.tag_ == "WP" for c in verb.children)
    first = first_child(verb, "attr") == noun  # a second one is an apposition of the first
    if subject is not None and subject.tag_ == "NN" and noun.tag_ == "NNS":
        return None  # "the wall is drawings made by pupils": they made no wall
    if subject is None or asks or not first or subject.lower_ in _LEADING or subject.i > verb.i:
        return None
    return verb


def _is_person(noun: Token) -> bool:
    """Return whether a noun names one person or several."""
    kind = label_of(lemma_of(noun), plural=noun.tag_ in {"NNS", "NNPS"})
    return noun.ent_type_ == "PERSON" or (not noun.ent_type_ and kind in {"Person", "Group"})


def _is_dating(verb: Token) -> bool:
    """Return whether a clause tells of the time before it: "in 2003, which was a dry year"."""
    told = first_child(verb, "attr") if verb.lemma_ in _EQUATING else None
    return told is not None and told.lemma_.lower() in _SPANS


def _pact_between(relative: Token, verb: Token, side: Token) -> Token | None:
    """Return the treaty of "a treaty between two states, which set limits": what was made between them; or None."""
    above = side.head.head
    if side.dep_ != "pobj" or side.head.lower_ != "between" or above.pos_ != "NOUN":
        return None
    several = any(t.lower_ in PLURAL_VERBS for t in (verb, *verb.lefts))
    apart = relative.lower_ == "which" and relative.nbor(-1).text == ","
    made = label_of(lemma_of(above), plural=False) in _MADE
    return above if apart and made and not several else None


def _dated_before(relative: Token) -> Token | None:
    """Return the happening that a time parts from its clause: "a man after the crash last week that killed two"."""
    step = relative.i - 1
    start = relative.sent.start
    while step > start and (
        relative.doc[step].ent_type_ in TIMES or relative.doc[step].lower_ == "on"
    ):
        step -= 1
    noun = relative.doc[step]
    known = noun.dep_ == "pobj" and noun.lemma_.lower() in load_words().happenings
    return noun if known and step < relative.i - 1 and relative.lower_ != "who" else None


def _matter_of(relative: Token, verb: Token, noun: Token) -> Token | None:
    """Return the matter behind whose person a clause stands: "a letter from Doe, which was sent"; None elsewhere.

    "That" may take up a person, but no person dominates the news: "the trial of the boy that dominated the news".
    """
    one = _is_person(noun) and noun.tag_ in {"NN", "NNP"} and noun.dep_ == "pobj"
    stirs = verb.lemma_ in _STIRRING and relative.dep_ == "nsubj"
    if not one or not (relative.lower_ == "which" or (relative.lower_ == "that" and stirs)):
        return None
    above = noun.head.head
    named = relative.lower_ == "which" and noun.ent_type_
    people = above.pos_ != "NOUN" or (_is_person(above) and not named)
    return None if people else above


def _told_of(relative: Token, verb: Token, place: Token) -> Token | None:
    """Return the people of "miners in Chile, who ...", the fires of "fires in Chad, which killed two"; None elsewhere.

    Nobody says "who" of a country, and what kills in it is what happens there.
    """
    step = first_of_list(place)
    if step.dep_ != "pobj" or place.ent_type_ not in SPOTS or relative.dep_ not in SUBJECTS:
        return None
    while step.dep_ == "pobj" and step.head.lower_ in _WHERE and step.head.head.pos_ in NOUNS:
        step = step.head.head
        if relative.lower_ == "who" and _may_be_people(step):
            return step
        happens = step.lemma_.lower() in load_words().happenings and verb.lemma_ in _HARMING
        if relative.lower_ == "which" and happens:
            return step
    return None


def _noun_above(noun: Token) -> Token | None:
    """Return the noun that a place or a container is told of: "a blaze at a mill", "was a blaze in May at a mill"."""
    step = noun
    while step.dep_ in {"appos", "conj"} and step.head.pos_ in NOUNS:
        step = step.head
    if step.dep_ != "pobj":
        return None
    prep, above = step.head, step.head.head
    if above.pos_ in NOUNS:
        return above
    beside = (c for c in reversed(above.rights) if c.dep_ in {"attr", "dobj"} and c.i < prep.i)
    return next((c for c in beside if c.pos_ == "NOUN"), None)


def _harm_before(relative: Token, verb: Token, place: Token) -> Token | None:
    """Return the fire of "a fire at the mill in Dock Road, Hull, that killed two": no road kills; or None."""
    if verb.lemma_ not in _HARMING or relative.lower_ not in _THINGS:
        return None
    step: Token | None = place
    while step is not None and step.lemma_.lower() not in load_words().happenings:
        kind = label_of(lemma_of(step), plural=False)
        within = step.dep_ == "pobj" and step.head.lower_ in _WHERE - {"of"}
        site = step.ent_type_ in SPOTS or (within and step.tag_[:2] == "NN" and kind in _SITES)
        step = _noun_above(step) if site or step.dep_ in {"appos", "conj"} else None
    return step


def _paper_before(relative: Token, verb: Token, noun: Token) -> Token | None:
    """Return the letter of "a letter in the car that said so": no car says anything; None elsewhere."""
    if verb.lemma_ not in _WRITTEN or relative.lower_ not in _THINGS:
        return None
    kind = label_of(lemma_of(noun), plural=noun.tag_ == "NNS")
    above = _noun_above(noun) if not noun.ent_type_ and kind in {"Concept", "Place"} else None
    paper = above is not None and label_of(lemma_of(above), plural=False) == "Report"
    return above if paper else None


def _may_be_people(noun: Token) -> bool:
    if noun.pos_ != "NOUN":
        return noun.ent_type_ == "PERSON"
    label = label_of(lemma_of(noun), plural=noun.tag_ == "NNS")
    return label in ACTING or (label == "Concept" and noun.tag_ == "NNS")


def _is_bounded(period: Token, verb: Token) -> bool:
    """Return whether a clause tells when a period began or ended: "sold more in the quarter, which ended in May"."""
    return (
        period.tag_ == "NN" and verb.lemma_ in _BOUNDING and period.head.lower_ in {"during", "in"}
    )


def _agreeing(relative: Token, verb: Token) -> Token:
    """Return the noun that agrees with a relative clause: "the lives of migrants who are ..." are the migrants.

    Where the noun that the parser chose does not agree in number with the verb, one above it may.
    """
    noun = verb.head
    if noun.ent_type_ in TIMES and noun.dep_ == "pobj" and not _is_bounded(noun, verb):
        # "a rally on Saturday, which will ...": the rally
        above = noun.head.head
        done = first_child(above, "dobj", "nsubjpass") if not _is_dating(verb) else None
        done = above.head if done is None and above.dep_ == "acl" else done  # "a pact made in May"
        noun = above if above.pos_ in NOUNS else done or noun
    happening = (
        _pact_between(relative, verb, noun)
        or _dated_before(relative)
        or _told_of(relative, verb, noun)
    )
    if happening is None and relative.dep_ in SUBJECTS:
        happening = _harm_before(relative, verb, noun) or _paper_before(relative, verb, noun)
    if happening is not None:
        return happening
    finite = [t for t in (verb, *verb.lefts) if t.tag_ in {"VBZ", "VBP"} or t.lower_ in _PAST]
    matter = _matter_of(relative, verb, noun)
    if matter is not None:
        return matter
    if relative.lower_ == "who" and not _is_person(noun) and noun.ent_type_ not in _DOERS:
        near = [t for t in noun.doc[noun.i + 1 : relative.i] if t.dep_ == "pobj" and _is_person(t)]
        if near:
            return near[-1]  # "a focal point for crowds, who ..."
    if relative.dep_ not in SUBJECTS or not finite or noun.tag_ not in {"NN", "NNS"}:
        return noun
    wanted = "NN" if finite[0].tag_ == "VBZ" or finite[0].lower_ == "was" else "NNS"
    step: Token | None = noun
    while step is not None and step.pos_ == "NOUN":
        if step.tag_ == wanted:
            return step
        step = _noun_above(step) if step.dep_ == "pobj" else None
    return noun
