"""Set right who speaks behind or inside a clause: "Rents fell, pointed out Weber", "Rents, said Weber, fell"."""

from collections.abc import Sequence

from kg.extract.words.kinds import DOERS
from kg.extract.words.speech import load_reporting_words
from kg.extract.words.tree import MARKS, Token

_SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})
# who is mostly quoted without a name; the lexicon's people are not known yet where parses are repaired
_SPEAKERS = frozenset(
    {"agency", "analyst", "author", "charity", "coach", "company", "critic", "doctor", "economist", "expert", "firm",
     "group", "lawyer", "mayor", "minister", "ministry", "official", "organisation", "organization", "paper", "police",
     "president",
     "professor", "researcher", "scientist", "source", "spokesman", "spokesperson", "spokeswoman", "union", "witness"}
)  # fmt: skip
# whoever stands behind these verbs may be told, asked or charged
_ADDRESSING = frozenset(
    {"accept", "accuse", "advise", "agree", "assure", "begin", "brief", "call", "certify", "cite", "commit", "consider",
     "convince", "dispute", "encourage", "expect", "fear", "go", "hold", "implore", "inform", "notify", "order",
     "persuade", "question", "quote", "reassure", "recognise", "recognize", "reject", "remind", "request", "suspect",
     "tell", "threaten", "unveil", "urge"}
)  # fmt: skip
_PASTS = frozenset({"VBD", "VBN"})
_WITHIN = frozenset({"amod", "compound", "det", "nmod", "nummod", "poss"})
# "added Weber to the list"
_MOVED = frozenset({"to", "as", "with", "into", "from", "for"})


def repair_inverted(verb: Token) -> None:
    """Make the person or body right behind a verb of saying who speaks, where a comma parts it from a clause."""
    if verb.tag_ not in {"VBD", "VBN", "VBZ"} or verb.lemma_ in _ADDRESSING:
        return
    reporter = load_reporting_words().verbs.get(verb.lemma_.lower())
    if reporter is None or not reporter.voiced or "clause" not in reporter.content:
        return
    if not _is_apart(verb):
        return
    name = _behind(verb)
    if name is None or not _ends_there(name) or any(c.dep_ in _SUBJECTS for c in verb.lefts):
        return
    clause = _clause_before(verb, name)
    if clause is None:
        return
    if clause.head is not verb:
        verb.hang_on(clause)
        verb.dep_ = "parataxis"
    elif name.is_ancestor(verb):
        verb.hang_on(verb if name.head is name else name.head)
        verb.dep_ = name.dep_
    verb.tag_, verb.pos_ = ("VBD" if verb.tag_ == "VBN" else verb.tag_), "VERB"
    name.hang_on(verb)
    name.dep_ = "nsubj"


def turn_round(verb: Token) -> None:
    """Set right the auxiliaries before their subject: "never have farmers grown less rice", "were the firm to fail"."""
    if verb.lemma_ == "have":
        _turn_perfect(verb)
    elif verb.lower_ == "were":
        _turn_were(verb)


def _turn_perfect(have: Token) -> None:
    """Make "have" of "never have farmers grown less rice" an auxiliary, where parsers take "grown" for its clause."""
    if any(c.dep_ in _SUBJECTS for c in have.lefts):
        return
    clause = next((c for c in have.rights if c.dep_ == "ccomp" and c.tag_ in _PASTS), None)
    subject = next((c for c in clause.lefts if c.dep_ in _SUBJECTS), None) if clause else None
    fronted = any(c.dep_ in {"neg", "advmod", "prep"} for c in have.lefts)
    if clause is None or subject is None or not fronted or subject.left_edge.i != have.i + 1:
        return
    clause.hang_on(clause if have.head is have else have.head)
    clause.dep_, clause.tag_ = have.dep_, "VBN"
    for word in [c for c in have.children if c is not clause]:
        word.hang_on(clause)
    have.hang_on(clause)
    have.dep_, have.pos_ = "aux", "AUX"


def _turn_were(were: Token) -> None:
    """Make "were" of "were the firm to fail, ..." the auxiliary of "fail", as in "had the firm failed"."""
    if were.left_edge is not were or were.head is were:
        return
    aims = (c for c in were.rights if c.tag_ == "VB" and any(g.lower_ == "to" for g in c.lefts))
    act, subject = next(aims, None), next((c for c in were.rights if c.dep_ == "nsubj"), None)
    if act is None or subject is None or subject.i > act.i:
        return
    act.hang_on(were.head)
    act.dep_, subject.dep_ = "advcl", "nsubj"
    for word in [c for c in were.children if c is not act]:
        word.hang_on(act)
    were.hang_on(act)
    were.dep_, were.pos_ = "aux", "AUX"


def repair_inserted(verb: Token) -> None:
    """Read "Pupils, said the mayor, must wear caps" as said by the mayor of the pupils, who must wear them."""
    if verb.doc[verb.sent.start].text in MARKS:
        _insert_in_quotation(verb)
    if verb.lemma_ == "tell":
        _insert_telling(verb)
    if verb.tag_ not in {"VBD", "VBN", "VBZ"} or verb.lemma_ in _ADDRESSING:
        return
    reporter = load_reporting_words().verbs.get(verb.lemma_.lower())
    if reporter is None or not reporter.voiced or "clause" not in reporter.content:
        return
    subject = next((c for c in verb.lefts if c.dep_ in _SUBJECTS), None)
    speaker = _speaker_behind(verb)
    if subject is None or speaker is None or subject.right_edge.i > verb.i - 1:
        return
    if verb.nbor(-1).text != "," or subject.left_edge.i != verb.sent.start:
        return
    clause = _clause_behind(verb, speaker)
    if clause is not None:
        _insert(verb, speaker, subject, clause)


def _insert_in_quotation(verb: Token) -> None:
    """Read '"The law," the mayor said on Monday, "will protect the river"' as told by the mayor of the law."""
    if verb.tag_ not in {"VBD", "VBN", "VBZ"} or verb.lemma_ not in load_reporting_words().verbs:
        return
    doc, start, end = verb.doc, verb.sent.start, verb.sent.end
    marks = [i for i in range(start + 1, end) if doc[i].text in MARKS]
    if len(marks) < 2 or not marks[0] < verb.i < marks[1]:
        return
    first, second = marks[:2]
    told = next((t for t in doc[start + 1 : first] if not start < t.head.i < first), None)
    clause = _top_verb(doc[second + 1 : end])
    if told is None or clause is None or told.head is clause:
        return
    if any(c.dep_ in _SUBJECTS and c.i > second for c in clause.children):
        return
    if told.pos_ == "VERB" and clause.dep_ == "conj" and clause.head is verb:
        for word in [clause, *(c for c in verb.rights if c.dep_ == "cc" and c.i > second)]:
            word.hang_on(told)  # '"They lied," he said, "and stole it"'
        return
    speaker = next((c for c in verb.children if first < c.i < second and c.dep_ in _SUBJECTS), None)
    finite = any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in (clause, *clause.lefts))
    nominal = told.pos_ in {"NOUN", "PROPN", "PRON"} and told.nbor(-1).pos_ != "ADP"
    if speaker is not None and nominal and finite:
        _insert(verb, speaker, told, clause)


def _top_verb(words: Sequence[Token]) -> Token | None:
    """Return the first verb of a stretch of words that hangs on none of them, or on nothing."""
    verbs = [t for t in words if t.pos_ in {"AUX", "VERB"}]
    return next((t for t in verbs if t.head is t or t.head not in words), None)


def _insert_telling(verb: Token) -> None:
    """Read "the bank, an aide told the BBC on Friday, had lied" as told by the aide of the bank."""
    whom = next((c for c in verb.rights if c.dep_ == "dobj"), None)
    first = verb.doc[verb.sent.start]
    subject = next((t for t in (first, *first.ancestors) if t.dep_ in _SUBJECTS), None)
    if whom is None or subject is None or verb.tag_ not in {"VBD", "VBZ"} or subject.i > verb.i:
        return
    between = verb.doc[subject.i + 1 : verb.i]
    speaker = next((t for t in between if _stands_alone(t, verb)), None)
    last = next((t for t in verb.doc[whom.i : verb.sent.end] if t.nbor(1).text == ","), None)
    if speaker is None or last is None:
        return
    for clause in verb.rights:
        if clause.dep_ == "ccomp" and clause.tag_ == "VBN" and clause.nbor(-1).text == ",":
            clause.tag_ = "VBD"
    found = _clause_behind(verb, last)
    if found is not None:
        _insert(verb, speaker, subject, found)


def _stands_alone(noun: Token, verb: Token) -> bool:
    """Return whether a noun phrase is all that stands between a comma and `verb`."""
    named = noun.pos_ in {"NOUN", "PROPN", "PRON"} and noun.dep_ in {"nsubj", "appos"}
    return named and noun.right_edge.i == verb.i - 1 and noun.left_edge.nbor(-1).text == ","


def _speaker_behind(verb: Token) -> Token | None:
    """Return the noun right behind `verb`, which parsers take for its subject, its object or a clause's subject."""
    at = verb.i + 1
    while at < verb.sent.end and verb.doc[at].dep_ in _WITHIN and verb.doc[at].head.i > at:
        at = verb.doc[at].head.i
    noun = verb.doc[min(at, verb.sent.end - 1)]
    found = noun.dep_ in {"dobj", "nsubj", "nsubjpass", "oprd"} and noun.i > verb.i
    return noun if found and noun.pos_ in {"NOUN", "PROPN", "PRON"} else None


def _clause_behind(verb: Token, speaker: Token) -> Token | None:
    """Return the verb that goes on behind the comma after an inserted verb of saying and its speaker, or None."""
    above = verb.head if verb.dep_ in {"parataxis", "ccomp", "dep", "advcl"} else verb
    for clause in (above, *(c for c in verb.rights if c.dep_ in {"ccomp", "conj", "dep"})):
        own = any(c.dep_ in _SUBJECTS and c is not speaker for c in clause.children)
        finite = any(t.tag_ in {"VBD", "VBZ", "VBP", "MD"} for t in (clause, *clause.lefts))
        lefts = [c for c in clause.lefts if c.i > speaker.i and not c.is_punct]
        before = min([clause, *lefts], key=lambda t: t.i).left_edge.i - 1
        if before > speaker.i and not own and finite and verb.doc[before].text == ",":
            return clause
    return None


def _insert(verb: Token, speaker: Token, subject: Token, clause: Token) -> None:
    """Make `clause` the main one, with `subject`, and `verb` with its `speaker` what is inserted."""
    if clause.head is verb:
        clause.hang_on(clause if verb.head is verb else verb.head)
        clause.dep_ = verb.dep_
    for word in [c for c in verb.rights if c.i > clause.i]:
        word.hang_on(clause)
    verb.hang_on(clause)
    verb.dep_, verb.pos_ = "parataxis", "VERB"
    speaker.hang_on(verb)
    speaker.dep_ = "nsubj"
    subject.hang_on(clause)
    passive = any(c.dep_ == "auxpass" for c in clause.lefts)
    subject.dep_ = "nsubjpass" if passive else "nsubj"


def _is_apart(verb: Token) -> bool:
    return verb.i > verb.sent.start and verb.nbor(-1).text in MARKS | {","}


def _behind(verb: Token) -> Token | None:
    """Return the head of the noun phrase right behind a verb, or behind its "out", if people or a body can be meant."""
    at = verb.i + 1
    at += at < verb.sent.end and verb.doc[at].dep_ == "prt"
    if at >= verb.sent.end or (verb.lemma_ == "point" and at == verb.i + 1):
        return None
    head = verb.doc[at]
    while head.dep_ in _WITHIN and head.head.i > head.i:
        head = head.head
    # a bare noun may be told of whom stands before: "met Anna Weber, noted economist"
    single = head.pos_ == "PROPN" or any(c.dep_ in {"det", "poss"} for c in head.lefts)
    if head.pos_ not in {"NOUN", "PROPN"} or not single or head.dep_ in {"nsubjpass", "pobj"}:
        return None
    own = head.head is verb or head.is_ancestor(verb)
    named = head.ent_type_ in DOERS or (head.pos_ == "PROPN" and not head.ent_type_)
    named = named or head.lemma_.lower() in _SPEAKERS
    return head if (own or head.head.i < verb.i) and named else None


def _ends_there(name: Token) -> bool:
    """Return whether a noun phrase ends its clause, but for what tells who or where it is: "Weber, the mayor"."""
    behind = name.doc[name.i + 1 : name.sent.end]
    first = next((t for t in behind if t.text not in MARKS), None)
    if first is None or first.text in {".", "!", "?", ";", ":"}:
        return True
    if first.text == ",":
        return first.i + 1 < name.sent.end and first.nbor(1).dep_ != "cc"
    tells = name.pos_ == "NOUN" and first.head is name  # "a spokeswoman for the bank"
    return first.dep_ == "prep" and (tells or first.lower_ not in _MOVED)


def _clause_before(verb: Token, name: Token) -> Token | None:
    """Return the verb of the clause that is told: a whole one, which the verb of saying hangs on or holds."""
    told = next((c for c in verb.lefts if c.dep_ == "ccomp"), None)
    clause = told or (name.head if name.is_ancestor(verb) else verb.head)
    whole = clause.pos_ in {"VERB", "AUX"} and clause.dep_ not in {"relcl", "acl", "pcomp"}
    whole = whole and any(c.dep_ in _SUBJECTS for c in clause.lefts)
    free = clause is told or not (verb.is_ancestor(clause) or name.is_ancestor(clause))
    return clause if whole and free and clause.i < verb.i else None
