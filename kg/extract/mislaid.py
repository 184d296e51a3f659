"""Put right clauses and nouns that parsers lay beside their place: ", then hired", clefts, "dozens of times"."""

from kg.extract.lemmas import base_of_gerund
from kg.extract.tree import Token

_NOUNS = frozenset({"NOUN", "PROPN"})
_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj", "csubjpass", "expl"})
_COUNTS = frozenset(
    {"couple", "dozens", "hundreds", "lots", "millions", "plenty", "scores", "tens", "thousands"}
)
_SENDING = frozenset({"bring", "drive", "escort", "fly", "go", "return", "send", "take"})
# where somebody is led: parsers read "led the firm to profit" as an infinitive
_ENDS = frozenset({"profit", "promotion", "ruin", "triumph", "war"})
# what somebody does or did not do behind these stands in gerunds
_DENYING = frozenset({"admit", "avoid", "consider", "deny", "risk"})
_BARRING = frozenset(
    {"accuse", "acquit", "ban", "bar", "block", "charge", "convict", "discourage", "prevent", "prohibit", "stop",
     "suspect"}
)  # fmt: skip


def go_on_then(verb: Token) -> None:
    """Join "then hired Ray" of "fired Lee, then hired Ray" to the verb it goes on from: one of its own tense."""
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


def hang_cleft(verb: Token) -> None:
    """Hang the clause of "it was a fire in May that destroyed it" on the fire, not on what stands before "that"."""
    that = next((c for c in verb.lefts if c.dep_ == "nsubj"), None)
    if that is None or that.lower_ not in {"that", "who", "which"} or that.i != verb.left_edge.i:
        return
    above = verb.head
    if verb.dep_ == "relcl" and above.dep_ == "pobj" and above.pos_ == "PROPN":
        inner = above.head.head
        above = inner.head if inner.dep_ == "attr" else inner
    elif verb.dep_ not in {"ccomp", "advcl"}:
        return
    told = next((c for c in above.rights if c.dep_ == "attr" and c.i < verb.i), None)
    it = any(c.dep_ == "nsubj" and c.lower_ == "it" for c in above.lefts)
    if above.lemma_ == "be" and it and told is not None and told.pos_ in _NOUNS:
        verb.hang_on(told)
        verb.dep_ = "relcl"


def free_frequency(count: Token) -> None:
    """Make "dozens of times" of "sued the city dozens of times" a time beside the verb, not what is sued."""
    of = next((c for c in count.rights if c.lower_ == "of"), None)
    times = next((c for c in of.rights if c.dep_ == "pobj"), None) if of is not None else None
    if count.lower_ in _COUNTS and count.dep_ == "dobj" and times is not None:
        behind = times.nbor(1) if times.i + 1 < times.sent.end else times
        often = times.lower_ in {"times", "occasions"}
        if often or (behind.lower_ == "ago" and times.lemma_ in {"year", "decade", "century"}):
            count.dep_ = "npadvmod"


def free_event(verb: Token) -> None:
    """Hang on the first of two subjects what it came before: "the attack an hour after the speech killed two"."""
    found = [c for c in verb.lefts if c.dep_ == "nsubj"]
    mark = next(
        (c for c in verb.lefts if c.dep_ == "mark" and c.lower_ in {"after", "before"}), None
    )
    if mark is None or len(found) != 2 or not found[0].i < mark.i < found[1].i:
        return
    if verb.dep_ != "ROOT" or found[1].left_edge.i != mark.i + 1:
        return
    event, other = found
    for word in [c for c in verb.lefts if event.i < c.i < mark.i and not c.is_punct]:
        word.hang_on(mark)
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
