"""Put right clauses and nouns that parsers lay beside their place: ", then hired", clefts, "dozens of times"."""

from kg.extract.repairs.misshared import join_powers
from kg.extract.words.frames import load_words
from kg.extract.words.kinds import label_of
from kg.extract.words.lemmas import base_of_gerund
from kg.extract.words.tree import FINITE, NOUN_OR_NAME, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_COUNTS = frozenset(
    {"couple", "dozens", "hundreds", "lots", "millions", "plenty", "scores", "tens", "thousands"}
)
_SENDING = frozenset({"bring", "drive", "escort", "fly", "go", "return", "send", "take"})
# where somebody is led: parsers read "led the firm to profit" as an infinitive
_ENDS = frozenset({"profit", "promotion", "ruin", "triumph", "war"})
_NAMING_AS = frozenset({"describe", "identify", "list", "name", "recognise", "recognize"})
_HARMING = frozenset({"destroy", "hurt", "injure", "kill", "leave", "wound"})
# what somebody does or did not do behind these stands in gerunds
# these have an object in the passive, too
_GIVING = frozenset(
    {"award", "call", "charge", "deny", "elect", "fine", "give", "grant", "name", "offer", "owe", "pay", "promise",
     "send", "show", "teach", "tell"}
)  # fmt: skip
_DENYING = frozenset({"admit", "avoid", "consider", "deny", "risk"})
_BARRING = frozenset(
    {"accuse", "acquit", "ban", "bar", "block", "charge", "convict", "discourage", "prevent", "prohibit", "stop",
     "suspect"}
)  # fmt: skip


def go_on_then(verb: Token) -> None:
    """Join "then hired Ray" of "fired Lee, then hired Ray" to the verb it goes on from: one of its own tense."""
    _suffer_in_row(verb)
    clause = verb.dep_ == "dep" or (verb.dep_ == "advcl" and verb.tag_ == "VBN" == verb.head.tag_)
    own = next((c for c in verb.lefts if c.lower_ == "then"), None)
    then = own or verb.doc[max(verb.left_edge.i - 1, verb.sent.start)]
    if not clause or then.lower_ != "then" or then.nbor(-1).text not in {",", ";"}:
        return
    if any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return
    before = verb.doc[verb.head.i + 1 : then.i]
    alike = [t for t in before if t.tag_ == verb.tag_ and t.pos_ == "VERB" and t.dep_ == "relcl"]
    if verb.head.tag_ != verb.tag_ and alike:
        verb.hang_on(alike[-1])
    verb.dep_ = "conj"


def _suffer_in_row(verb: Token) -> None:
    """Join "charged" of "was arrested, charged and jailed" to the arrest: it befell the same one."""
    first = verb.head
    if verb.dep_ != "advcl" or verb.tag_ != "VBN" or first.tag_ != "VBN" or verb.i < first.i:
        return
    passive = any(c.dep_ == "auxpass" for c in first.lefts)
    more = any(c.dep_ == "conj" and c.tag_ in {"VBD", "VBN"} for c in verb.rights)
    if passive and more and verb.left_edge is verb and verb.nbor(-1).text == ",":
        verb.dep_ = "conj"


def hang_cleft(verb: Token) -> None:
    """Hang the clause of "it was a fire in May that destroyed it" on the fire, not on what stands before "that"."""
    that = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if that is None or that.lower_ not in {"that", "who", "which"} or that.i != verb.left_edge.i:
        return
    above = verb.head
    if verb.dep_ == "relcl" and above.dep_ == "pobj" and _is_source(above):
        inner = above.head.head
        above = inner.head if inner.dep_ == "attr" else inner
    elif verb.dep_ not in {"ccomp", "advcl"}:
        return
    told = next((c for c in above.rights if c.dep_ == "attr" and c.i < verb.i), None)
    it = any(c.dep_ == "nsubj" and c.lower_ == "it" for c in above.lefts)
    if above.lemma_ == "be" and it and told is not None and told.pos_ in NOUN_OR_NAME:
        verb.hang_on(told)
        verb.dep_ = "relcl"


def _is_source(noun: Token) -> bool:
    """Return whether a clause behind a noun may tell of what came from it: "it was smoke from the oven that ..."."""
    placed = noun.head.lower_ in {"at", "from", "in", "near", "on"}
    people = label_of(noun.lemma_.lower(), plural=noun.tag_ == "NNS") in {"Group", "Person"}
    return noun.pos_ == "PROPN" or (placed and not people and not noun.ent_type_)


def lift_harm(verb: Token) -> None:
    """Hang "that left two dead" of "a crash with a lorry that left two dead" on the crash: it did the harm."""
    thing = verb.head
    event = thing.head.head
    if verb.dep_ != "relcl" or verb.lemma_ not in _HARMING or thing.dep_ != "pobj":
        return
    harms = event.lemma_.lower() in load_words().happenings
    relative = verb.left_edge.lower_ in {"that", "which"}
    if harms and relative and thing.head.i == event.i + 1:
        verb.hang_on(event)


def name_as(verb: Token) -> None:
    """Hang "as Lee" of "named the man killed as Lee" on the naming: nobody is killed as somebody."""
    above = verb.head.head
    if verb.head.dep_ != "dobj" or above.lemma_ not in _NAMING_AS:
        return
    for lead in verb.rights:
        if lead.lower_ == "as" and lead.dep_ == "prep" and lead.i == verb.i + 1:
            lead.hang_on(above)
            return


def free_frequency(count: Token) -> None:
    """Make "dozens of times" of "sued the city dozens of times" a time beside the verb, not what is sued."""
    if count.lower_ not in _COUNTS or count.dep_ != "dobj":
        return
    of = next((c for c in count.rights if c.lower_ == "of"), None)
    times = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
    if times is not None:
        behind = times.nbor(1) if times.i + 1 < times.sent.end else times
        often = times.lower_ in {"times", "occasions"}
        if often or (behind.lower_ == "ago" and times.lemma_ in {"year", "decade", "century"}):
            count.dep_ = "npadvmod"


def free_event(verb: Token) -> None:
    """Hang on the first of two subjects what it came before: "the attack an hour after the speech killed two"."""
    found = [c for c in verb.lefts if c.dep_ == "nsubj"]
    if len(found) != 2:
        return
    mark = found[1].left_edge.nbor(-1)
    strayed = mark.dep_ == "mark" or (mark.dep_ == "prep" and not mark.rights)
    if mark.lower_ not in {"after", "before"} or not strayed or not found[0].i < mark.i:
        return
    if verb.dep_ not in {"ROOT", "ccomp"}:
        return
    event, other = found
    for word in [c for c in verb.lefts if event.i < c.i < mark.i and not c.is_punct]:
        word.hang_on(mark)
    if mark.dep_ == "prep":
        other.hang_on(mark)
        other.dep_ = "pobj"
        return
    for word, above, label in ((other, mark, "pobj"), (mark, event, "prep")):
        word.hang_on(above)
        word.dep_ = label
    mark.pos_ = "ADP"


def free_home(verb: Token) -> None:
    """Make "home" of "was hurt and sent home" the way that somebody is sent, not what is sent."""
    for home in verb.rights:
        bare = home.lower_ == "home" and home.left_edge.i == home.i == home.right_edge.i
        if bare and home.dep_ == "dobj" and verb.lemma_ in _SENDING:
            home.dep_ = "advmod"


def lead_to(end: Token) -> None:
    """Make "profit" of "led the firm to profit" a noun, which parsers take for what the firm is to do."""
    to = next((c for c in end.lefts if c.dep_ == "aux" and c.lower_ == "to"), None)
    if end.lower_ not in _ENDS or to is None or end.dep_ != "xcomp" or end.head.lemma_ != "lead":
        return
    if any(c.i > end.i and not c.is_punct and c.dep_ != "prep" for c in end.children):
        return
    to.hang_on(end.head)
    end.hang_on(to)
    to.dep_, to.pos_, to.tag_ = "prep", "ADP", "IN"
    end.dep_, end.pos_, end.tag_ = "pobj", "NOUN", "NN"


def free_wanted(verb: Token) -> None:
    """Read "wanted for theft" of "a man wanted for theft fled" as what is told of the man, not as the main verb."""
    if verb.lower_ != "wanted" or verb.nbor(1).lower_ != "for" or verb.i == verb.sent.start:
        return
    _name_questioning(verb)
    if verb.dep_ == "acl":
        verb.tag_ = "VBN"
        return
    whom = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if whom is None or whom.right_edge.i != verb.i - 1:
        return
    main = _main_behind(verb)
    if main is None:
        return
    if main is not verb.head:
        main.hang_on(main if verb.head is verb else verb.head)
        main.dep_ = verb.dep_
    for child in [c for c in verb.children if c is not main and (c.is_punct or c.i > main.i)]:
        child.hang_on(main)
    whom.hang_on(main)
    whom.dep_ = "nsubjpass" if any(c.dep_ == "auxpass" for c in main.children) else "nsubj"
    verb.hang_on(whom)
    verb.dep_, verb.tag_ = "acl", "VBN"


def _main_behind(verb: Token) -> Token | None:
    """Return the finite verb behind `verb` that lacks a subject and a conjunction of its own, or None."""
    found = [c for c in verb.rights if c.dep_ in {"conj", "ccomp", "advcl"}]
    found += [verb.head] if verb.dep_ in {"csubj", "csubjpass"} else []
    joint = any(c.dep_ == "cc" for c in verb.rights)
    for main in found:
        finite = main.tag_ in FINITE or any(
            c.tag_ in {*FINITE, "MD"} and c.dep_ in {"aux", "auxpass"} for c in main.lefts
        )
        own = any(c.dep_ in {*_SUBJECTS, "mark"} and c is not verb for c in main.children)
        if main.i > verb.i and finite and not own and not joint:
            return main
    return None


def _name_questioning(verb: Token) -> None:
    """Make "questioning" a noun in "wanted for questioning": others will ask the questions."""
    for deed in verb.nbor(1).children:
        if deed.lower_ == "questioning" and not any(c.dep_ == "dobj" for c in deed.children):
            deed.pos_, deed.tag_, deed.dep_, deed.lemma_ = "NOUN", "NN", "pobj", "questioning"


def make_finite(verb: Token) -> None:
    """Make "involved" the verb of "the bulk of the cases involved tax fraud", which parsers hang on the cases.

    A participle has no object of its own, and a sentence a verb.
    """
    noun = verb.head
    top = noun.head.head if noun.dep_ == "pobj" and noun.head.lower_ == "of" else noun
    given = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    if verb.dep_ != "acl" or verb.tag_ != "VBN" or top.dep_ != "ROOT" or top.pos_ != "NOUN":
        return
    named = verb.lemma_ == "name" and any(c.lower_ == "as" for c in verb.rights)
    if given is None or (verb.lemma_ in _GIVING and not named) or top.doc.is_headline:
        return
    behind = [c for c in top.rights if c.i > verb.i]
    beside = [c for c in behind if c.tag_ == "VBG" and c.dep_ == "acl" and c.nbor(-1).text == ","]
    if top.i != verb.sent.root.i or any(c.dep_ != "punct" and c not in beside for c in behind):
        return
    for act in beside:
        act.dep_ = "advcl"
    verb.hang_on(verb)
    verb.dep_, verb.tag_ = "ROOT", "VBD"
    top.hang_on(verb)
    top.dep_ = "nsubj"
    for child in behind:
        child.hang_on(verb)


def give_back_subject(verb: Token) -> None:
    """Give "won" of "writing for a jury that agreed Hansen won, Ann Lee left" its subject, which parsers cut off."""
    opening = next((c for c in verb.lefts if c.dep_ == "csubj" and c.tag_ == "VBG"), None)
    above = verb.head
    if opening is None or above is verb or not above.i > verb.i:
        return
    subject = opening.right_edge
    agrees = subject.head
    told = subject.dep_ == "dobj" and agrees.pos_ == "VERB" and agrees.tag_ in FINITE
    if not told or agrees is opening or subject.i < agrees.i:
        return
    opening.hang_on(above)
    opening.dep_ = "advcl"
    verb.hang_on(agrees)
    subject.hang_on(verb)
    verb.dep_, subject.dep_ = "ccomp", "nsubj"


def join_bare(verb: Token) -> None:
    """Join "name it" of "declined to thank Norway or even name it" to "thank": it is not done, either.

    So is "go" of "told them to stop singing and go": a bare verb goes on from no gerund.
    """
    join_powers(verb)
    above = verb.head
    if above.tag_ == "VBG" and above.head.tag_ == "VB" and verb.dep_ == "conj":
        verb.hang_on(above.head)
        above = verb.head
    if verb.dep_ != "conj" or any(c.dep_ in {*_SUBJECTS, "aux"} for c in verb.lefts):
        return
    if above.tag_ in {"VBD", "VBZ", "VBN"}:
        aims = [c for c in above.rights if c.dep_ == "xcomp" and c.tag_ == "VB" and c.i < verb.i]
        if not aims or not any(c.lower_ == "or" for c in verb.doc[aims[-1].i : verb.i]):
            return
        verb.hang_on(aims[-1])
        above = aims[-1]
    if above.tag_ == "VB" and verb.lower_ == verb.lemma_ and verb.tag_ == "VBP":
        verb.tag_ = "VB"


def free_gerunds(noun: Token) -> None:
    """Read "denied planning, funding or joining raids", "bans planning or funding raids" as what is done to raids."""
    if noun.dep_ == "dobj" and noun.head.lemma_ in _DENYING:
        chain = _gerunds_from(noun)
        if len(chain) > 1 and any(c.dep_ == "dobj" for c in chain[-1].rights):
            _make_verbs(chain)
            noun.dep_ = "xcomp"
    elif noun.dep_ == "pobj" and noun.head.head.lemma_ in _BARRING:
        first = noun.left_edge
        chain = _gerunds_from(first) if first.head == noun and first.i == noun.head.i + 1 else []
        if len(chain) > 1 and chain[-1].i == noun.i - 1:
            _make_verbs(chain)
            first.hang_on(noun.head)
            noun.hang_on(chain[-1])
            first.dep_, noun.dep_ = "pcomp", "dobj"


def _gerunds_from(first: Token) -> list[Token]:
    """Return the words in -ing that hang on each other from `first` on; none where one has an article."""
    chain, last = [], first
    while last.lower_.endswith("ing") and not any(
        c.dep_ in {"det", "poss", "amod"} for c in last.lefts
    ):
        chain.append(last)
        following = [c for c in last.rights if c.dep_ == "conj"]
        if not following:
            return chain
        last = following[0]
    return []


def _make_verbs(chain: list[Token]) -> None:
    for word in chain:
        if word.pos_ != "VERB":
            word.lemma_ = base_of_gerund(word.lower_)
        word.pos_, word.tag_ = "VERB", "VBG"
