"""Hang names and nouns on what they stand beside, where a parser takes the wrong one or makes them a second subject."""

from kg.extract.words.calendar import ZONES
from kg.extract.words.kinds import label_of, lemma_of
from kg.extract.words.speech import CHARGES
from kg.extract.words.tree import NOUN_SUBJECTS, Token

_INQUIRIES = frozenset({"enquiry", "inquiry", "investigation", "probe"})
_OWNERS = frozenset({"her", "his", "its", "their"})
SPOUSES = frozenset({"fiancé", "fiancée", "husband", "widow", "widower", "wife"})
_POINTING = frozenset({"concerned", "question"})


def hang_inside(name: Token) -> None:
    """Hang the name of "the bishop, whose choir dismissed its organist, Lea Funk, wept" on the organist."""
    above, comma = name.head, name.left_edge.nbor(-1)
    clause = next((c for c in above.rights if c.dep_ == "relcl" and c.i < name.i), None)
    if clause is None or comma.text != "," or not any(_is_whose(c) for c in clause.lefts):
        return
    noun = comma.nbor(-1)
    owned = noun.tag_ == "NN" and any(c.lower_ in _OWNERS for c in noun.lefts)
    if not owned or noun.head is not clause or noun.dep_ != "dobj":
        return
    name.hang_on(noun)
    if name.nbor(1).text != ",":
        return
    for behind in [c for c in above.rights if c.dep_ == "prep" and c.i == name.i + 2]:
        behind.hang_on(clause)  # "lost its drummer, Tim Oak, to a rival"


def _is_whose(subject: Token) -> bool:
    return subject.dep_ in NOUN_SUBJECTS and any(c.lower_ == "whose" for c in subject.lefts)


def stand_beside(name: Token) -> None:
    """Put the name of "the company in question, Olsen Marine, confirmed it" beside the company, as its name."""
    comma = name.left_edge.nbor(-1)
    if comma.text != "," or name.nbor(1).text != "," or comma.nbor(-1).lower_ not in _POINTING:
        return
    noun = next((c for c in name.head.lefts if c.dep_ in NOUN_SUBJECTS and c.i < comma.i), None)
    if noun is not None and noun.tag_ == "NN" and noun.right_edge.i == comma.i - 1:
        name.hang_on(noun)
        name.dep_ = "appos"


def told_as(name: Token) -> Token | None:
    """Return the noun that is said to be named so, or None: "a clerk, named only as Farid", "a firm identified as"."""
    lead = name.head
    if name.dep_ != "pobj" or lead.lower_ != "as":
        return None
    naming = lead.head
    if naming.tag_ != "VBN" or naming.dep_ != "acl" or naming.lemma_ not in {"identify", "name"}:
        return None
    noun = naming.head
    return noun if noun.tag_ == "NN" else None


def is_naming(participle: Token) -> bool:
    """Return whether a participle only tells what somebody or a body is called: "a clerk, named only as Farid"."""
    if participle.tag_ != "VBN" or participle.lemma_ not in {"identify", "name"}:
        return False
    names = (c for p in participle.rights if p.lower_ == "as" for c in p.rights)
    return any(c.tag_ == "NNP" and c.ent_type_ and told_as(c) is not None for c in names)


def repair_beside(noun: Token) -> None:
    """Set right the apposition that `noun` is, or what `noun` as an inquiry looks into."""
    if noun.lower_ in CHARGES and noun.left_edge.nbor(-1).text == ",":
        _take_up(noun)
    if noun.dep_ == "appos":
        if noun.head.lower_ in ZONES:
            noun.hang_on(noun.head.head.head)  # "rose at 14:30 GMT, a gain of 200"
            noun.dep_ = "dep"
            return
        _free_doer(noun)
        if noun.lower_ in SPOUSES:
            _free_guests(noun)
    _repair_apposition(noun)
    _name_inquiry(noun)


def _take_up(charge: Token) -> None:
    """Hang "said the guard fled, a claim he denied" on what is said, where parsers make the claim an object."""
    above, article = charge.head, charge.left_edge
    denied = next((c for c in charge.rights if c.dep_ in {"acl", "relcl"}), None)
    if denied is None or article.lower_ not in {"a", "an"}:
        return
    told = [c for c in above.rights if c.dep_ == "ccomp" and c.i < article.i]
    clause = told[-1] if told else above
    if charge.dep_ in {"dep", "dobj", "npadvmod"} and clause.dep_ == "ccomp":
        charge.hang_on(clause)
        charge.dep_ = "appos"
    that = denied.left_edge
    alone = not any(c.dep_ in {"dobj", "ccomp", "xcomp"} for c in denied.rights)
    if charge.dep_ == "appos" and alone and (that.lower_, that.dep_) == ("that", "mark"):
        denied.dep_ = "relcl"
        that.dep_, that.tag_, that.pos_ = "dobj", "WDT", "PRON"


def _free_doer(noun: Token) -> None:
    """Make the king of "in the words of Lee, the king sold it" who sold it, whom parsers take for Lee."""
    verb = noun.right_edge.nbor(1)
    if verb.tag_ not in {"VBD", "VBZ", "VBP"} or noun.left_edge.nbor(-1).text != ",":
        return
    opening = verb.lefts[0] if verb.lefts else verb
    fronted = opening.dep_ == "prep" and opening.i == verb.sent.start and opening.is_ancestor(noun)
    if fronted and not any(c.dep_ in NOUN_SUBJECTS for c in verb.lefts):
        noun.hang_on(verb)
        noun.dep_ = "nsubj"


def _free_guests(spouse: Token) -> None:
    """Hang on Jan what follows in "Jan, husband of Ana, Eva Lin, and Tom Orr": nobody is the husband of three."""
    person = spouse.head
    owners = [t for p in spouse.rights if p.lower_ == "of" for t in p.rights if t.dep_ == "pobj"]
    owners += [
        c for t in owners for c in t.rights if c.dep_ == "appos" and c.left_edge.i == t.i + 1
    ]
    for word in (spouse, *owners):
        for other in [c for c in word.rights if c.dep_ in {"appos", "conj"}]:
            before = other.left_edge.nbor(-1)
            before = before.nbor(-1) if before.lower_ == "and" else before
            names = (other, *other.rights)
            if before.text == "," and any(t.ent_type_ == "PERSON" for t in names):
                other.hang_on(person)
                other.dep_ = "conj"


def _repair_apposition(noun: Token) -> None:
    """Hang on a name the apposition that tells what it is: a bank is no founder, in "founder of Solent, the bank"."""
    if noun.lower_.startswith("then-") and noun.tag_ == "NNP":
        noun.pos_, noun.tag_ = "NOUN", "NN"  # "the then-mayor, Ann Lee"
    person = noun.head
    if noun.dep_ != "appos" or noun.pos_ != "NOUN" or person.pos_ != "NOUN" or noun.i < person.i:
        return
    comma = noun.left_edge.nbor(-1)
    name = comma.nbor(-1)
    if comma.text != "," or name.pos_ != "PROPN" or name.dep_ != "pobj":
        return
    if name.head.lower_ != "of" or name.head.head is not person or noun.tag_ != "NN":
        return
    body = label_of(lemma_of(noun), plural=False) == "Organization"
    if body and label_of(lemma_of(person), plural=False) == "Person":
        noun.hang_on(name)


def _name_inquiry(noun: Token) -> None:
    """Read the bare gerund of "an inquiry into poaching" as what is looked into, no deed of those who look."""
    if noun.lemma_.lower() not in _INQUIRIES:
        return
    into = next((c for c in (*noun.rights, *noun.head.rights) if c.lower_ == "into"), None)
    if into is None or into.i != noun.i + 1:
        return
    for act in into.rights:
        bare = not any(
            c.dep_ in {"dobj", "aux", "auxpass", "nsubj", "ccomp", "xcomp"} for c in act.children
        )
        if act.lower_.endswith("ing") and bare and act.dep_ in {"pcomp", "pobj"}:
            act.dep_, act.pos_, act.tag_ = "pobj", "NOUN", "NN"
            act.lemma_ = act.lower_
