"""Set right what parsers hang elsewhere around words of saying: a clause told to somebody, "made clear", an agency."""

from kg.extract.repairs.second_saying import (
    hang_source,
    join_saying,
    lead_over_saying,
    part_charge,
    part_quotation,
)
from kg.extract.words.speech import load_reporting_words
from kg.extract.words.tree import FINITE, NOUN_SUBJECTS, Token

_TELLING = frozenset(
    {"advise", "assure", "brief", "caution", "convince", "hint", "inform", "notify", "persuade", "reassure", "remind",
     "signal", "suggest", "tell", "warn", "lie"}
)  # fmt: skip
AGENCIES = frozenset({"dpa", "epd"})
# "told the court in a letter that it fell"
_MEANS = frozenset(
    {"affidavit", "briefing", "broadcast", "conversation", "email", "interview", "letter", "mail", "memo", "memorandum",
     "message", "note", "oath", "phone", "release", "speech", "statement", "telegram", "telephone", "text",
     "tweet"}
)  # fmt: skip
# what is told in them stands behind "in" alone: "alleges in a lawsuit that it fell"
_IN_WRITING = frozenset(
    {"article", "blog", "book", "column", "complaint", "essay", "filing", "lawsuit", "memoir", "petition", "post",
     "report", "suit", "testimony"}
)  # fmt: skip
_BY_MEANS = frozenset({"by", "during", "in", "on", "over", "through", "under", "via"})
_STORIES = frozenset({"fact", "joke", "lie", "secret", "story", "tale", "truth"})
_SUMMING = frozenset(
    {"blow", "decision", "departure", "development", "gesture", "judgment", "milestone", "move", "practice",
     "reversal", "ruling", "setback", "shift", "step", "verdict", "view"}
)  # fmt: skip
_APPEALING = frozenset({"appeal", "call", "plead"})
# what they do for somebody to act, they ask for
_CALLING_FOR = _APPEALING | {"campaign", "lobby", "press"}
_ON_QUALITY = frozenset({"advmod", "neg", "npadvmod", "prep"})
_CLAUSES = frozenset({"advcl", "ccomp", "csubj"})


def repair_told(word: Token) -> None:
    """Set right a clause behind whom it is told to, and a quality that "made" gives to a clause."""
    if word.dep_ == "xcomp" and word.head.dep_ == "parataxis":
        lead_over_saying(word)
    elif word.text in AGENCIES:
        _name_agency(word)
    elif word.dep_ in {"relcl", "acl"}:
        if not _lift_over_means(word) and word.dep_ == "relcl":
            _lift_clause(word)
    elif word.dep_ in {"advcl", "xcomp"} and word.head.lemma_ in _CALLING_FOR:
        _ask_for(word)
        _ask_aside(word)
    elif word.dep_ in {"ccomp", "dep"} and word.pos_ in {"VERB", "AUX"}:
        part_quotation(word)
        part_charge(word)
        _free_that(word)
        _give_subject(word)
        _end_fearing(word)
    elif word.lemma_ == "ask" and word.dep_ == "ROOT" and word.tag_ == "VBN":
        _lift_answer(word)
    elif word.tag_ == "VBG":
        _repair_participle(word)
    else:
        _repair_quality(word)


def _repair_participle(word: Token) -> None:
    if word.dep_ in {"nsubj", "csubj"}:
        _describe_subject(word)
    elif word.dep_ == "conj":
        join_saying(word)
    elif word.lemma_ in {"cite", "quote"}:
        hang_source(word)
    elif (
        word.dep_ == "acomp"
        and word.head.lemma_ == "be"
        and all(c.dep_ in _ON_QUALITY for c in word.children)
    ):
        word.pos_, word.tag_ = "ADJ", "JJ"  # "must be binding"


def _repair_quality(word: Token) -> None:
    if word.lemma_ in _SUMMING and word.pos_ == "NOUN":
        _free_sum(word)
    elif word.lower_ == "clear" and word.i > word.sent.start:
        _join_shown(word)


def _name_agency(name: Token) -> None:
    """Make a name of an agency that writes itself small, which parsers take for a verb or an adjective."""
    if name.dep_ == "amod" and name.head.i > name.i:
        for word in [c for c in name.children if c.i < name.i]:
            word.hang_on(name.head.head)  # "has died, dpa news agency reported"
        name.dep_ = "compound"
    name.pos_, name.tag_ = "PROPN", "NNP"


def _ask_aside(act: Token) -> None:
    """Make Lee, whom "called on Lee to resign" asks, what follows "on", and the resigning what he is asked for."""
    asks = act.head
    to = next((c for c in act.lefts if c.tag_ == "TO"), None)
    lead = asks.nbor(1)
    if (
        asks.lemma_ not in _APPEALING
        or to is None
        or lead.head != asks
        or lead.lower_ not in {"on", "to", "upon", "with"}
    ):
        return
    doer = next((c for c in act.lefts if c.dep_ == "nsubj" and c.i < to.i), None)
    if doer is not None and doer.left_edge.i == lead.i + 1 and not list(lead.rights):
        doer.hang_on(lead)
        doer.dep_, lead.dep_ = "pobj", "prep"
    whom = next((c for c in lead.rights if c.dep_ == "pobj"), None)
    if (
        whom is not None
        and whom.right_edge.i == to.i - 1
        and whom.ent_type_ not in {"DATE", "TIME"}
    ):
        act.dep_ = "xcomp"


def _ask_for(act: Token) -> None:
    """Make the resigning of "called for Lee to resign" what is asked for, where parsers see a purpose."""
    lead = act.left_edge
    asked = lead.lower_ == "for" and lead.dep_ == "mark" and lead.head is act
    doer = any(c.dep_ in NOUN_SUBJECTS for c in act.lefts)
    if asked and doer and act.dep_ == "advcl" and act.head.nbor(1) is lead:
        act.dep_ = "ccomp"


def _free_that(clause: Token) -> None:
    """Read the "that" of "told the union that wages had fallen" as a mere mark, no object of the falling."""
    that, own = clause.left_edge, {c.dep_ for c in clause.lefts}
    if (
        that.lower_ == "that"
        and that.dep_ == "dobj"
        and that.head is clause
        and own & NOUN_SUBJECTS
    ):
        that.dep_, that.tag_ = "mark", "IN"


def _give_subject(clause: Token) -> None:
    """Give a clause the subject of "accepted the players were tired", which parsers take for what is accepted."""
    verb = clause.head
    finite = clause.tag_ in FINITE or any(c.tag_ in {*FINITE, "MD"} for c in clause.lefts)
    own = any(c.dep_ in {*NOUN_SUBJECTS, "expl", "csubj", "mark"} for c in clause.lefts)
    reporter = load_reporting_words().verbs.get(verb.lemma_)
    tells = reporter is not None and "clause" in reporter.content and verb.lemma_ not in _TELLING
    if not finite or own or not tells:
        return
    subject = next((c for c in verb.rights if c.dep_ == "dobj" and c.i < clause.i), None)
    if subject is not None and subject.right_edge.i + 1 == clause.left_edge.i:
        subject.hang_on(clause)
        clause.dep_ = "ccomp"
        passive = any(c.dep_ == "auxpass" for c in clause.lefts)
        subject.dep_ = "nsubjpass" if passive else "nsubj"


def _end_fearing(clause: Token) -> None:
    """Make "sold" of "investors fearing a crash sold it" what they did: the sentence has no other verb with a tense."""
    fearing = clause.head
    if fearing.tag_ != "VBG" or clause.tag_ not in FINITE or clause.i < fearing.i:
        return
    feared = next((c for c in clause.lefts if c.dep_ in NOUN_SUBJECTS), None)
    who = next((c for c in fearing.lefts if c.dep_ == "nsubj"), None) or fearing.head
    top = fearing if fearing.head is fearing else who
    bare = who.pos_ in {"NOUN", "PROPN"} and who.right_edge.i >= fearing.i - 1 and top.head is top
    if feared is None or feared.left_edge.i != fearing.i + 1 or who.i != fearing.i - 1 or not bare:
        return
    clause.hang_on(clause)
    who.hang_on(clause)
    for word in [c for c in top.rights if c.i > clause.i]:
        word.hang_on(clause)
    fearing.hang_on(who)
    feared.hang_on(fearing)
    clause.dep_, who.dep_, fearing.dep_, feared.dep_ = "ROOT", "nsubj", "acl", "dobj"


def _describe_subject(verb: Token) -> None:
    """Make "atlas" the subject in "an atlas documenting lakes shows ...", which parsers take for the documenting."""
    noun = next((c for c in verb.lefts if c.dep_ == "nsubj" and c.pos_ == "NOUN"), None)
    if noun is not None and noun.i == verb.i - 1:
        noun.hang_on(verb.head)
        noun.dep_ = "nsubj"
        verb.hang_on(noun)
        verb.dep_ = "acl"


def _lift_answer(asked: Token) -> None:
    """Make "laughed" the verb of "when asked if she knew, Lee laughed", which parsers take for what is asked."""
    answer = next((c for c in asked.rights if c.dep_ == "ccomp"), None)
    subject = next((c for c in answer.lefts if c.dep_ == "nsubj"), None) if answer else None
    opens = all(t.tag_ == "WRB" for t in asked.doc[asked.sent.start : asked.i])
    if answer is None or subject is None or not opens or subject.left_edge.nbor(-1).text != ",":
        return
    answer.hang_on(answer)
    asked.hang_on(answer)
    answer.dep_, asked.dep_ = "ROOT", "advcl"
    for clause in [c for c in answer.lefts if c.dep_ == "advcl" and c is not asked]:
        if clause.left_edge.i == asked.i + 1:
            clause.hang_on(asked)
            clause.dep_ = "ccomp"


def _join_shown(quality: Token) -> None:
    """Hang on "made" both the quality and the clause of "made (it) clear that it would end"."""
    made = quality.nbor(-2) if quality.nbor(-1).lower_ == "it" else quality.nbor(-1)
    if made.lemma_ != "make":
        return
    clause = next((c for c in quality.rights if c.left_edge.i == quality.i + 1), None)
    if quality.head.dep_ == "ccomp" and quality.head.head == made:
        quality.hang_on(made)
        quality.dep_ = "ccomp"
    elif clause is not None and quality.head == made and clause.dep_ in _CLAUSES:
        clause.hang_on(made)
        clause.dep_ = quality.dep_ = "ccomp"


def _free_sum(noun: Token) -> None:
    """Hang on the article's verb what sums up a clause: "said it would close, a decision backed by the mayor".

    Neither is it told by who speaks in the clause, nor is anybody in it a decision.
    """
    first, above = noun.left_edge, noun.head
    comma = first.i > noun.sent.start and first.nbor(-1).text in {",", "-", "–", "—", "--"}
    behind = any(c.dep_ in {"acl", "relcl"} for c in noun.rights)
    if (
        noun.dep_ not in {"appos", "dobj"}
        or first.lower_ not in {"a", "an"}
        or not (comma and behind)
    ):
        return
    # "the strike, a step backed by ..., began"
    leads = above.dep_ in NOUN_SUBJECTS and noun.i < above.head.i
    kin = above.lemma_ in _SUMMING or above.lemma_.lower() in load_reporting_words().nouns
    if noun.dep_ == "appos" and (leads or kin or above.dep_ in {"attr", "ROOT"}):
        return
    verb = _telling(noun)
    if verb is not None and verb.i < first.i:
        noun.hang_on(verb)
        noun.dep_ = "dep"


def _telling(noun: Token) -> Token | None:
    """Return the verb of the clause around `noun`, or the first verb of saying above it; None without a verb."""
    verbs = [t for t in noun.ancestors if t.pos_ in {"VERB", "AUX"}]
    found = verbs[0] if verbs else None
    for above in verbs[1:]:
        told = found is not None and found.dep_ in {"ccomp", "xcomp"} and above.i < noun.i
        if not told or above.lemma_ not in load_reporting_words().verbs:
            break
        found = above
    return found


def _lift_over_means(clause: Token) -> bool:
    """Hang on the verb what is told by some means in "told the court in a letter that it fell"; return whether so."""
    means, that = clause.head, clause.left_edge
    prep = means.head
    verb = prep.head
    tells = load_reporting_words().verbs.get(verb.lemma_)
    name = means.lemma_.lower()
    by_means = means.dep_ == "pobj" and name in _MEANS and prep.lower_ in _BY_MEANS
    by_means = by_means or (name in _IN_WRITING and prep.lower_ == "in")
    if not by_means or tells is None or not tells.voiced or "clause" not in tells.content:
        return False
    own = any(c.dep_ in NOUN_SUBJECTS and c is not that for c in clause.lefts)
    taken = any(c.dep_ == "ccomp" for c in verb.children)
    # "that" is no object beside another one
    marks = that.dep_ == "mark" or any(c.dep_ == "dobj" for c in clause.rights)
    whole = that.lower_ == "that" and that.i == means.i + 1 and marks and own
    if not whole or taken:
        return False
    clause.hang_on(verb)
    clause.dep_, that.dep_, that.tag_ = "ccomp", "mark", "IN"
    return True


def _is_told_bare(clause: Token, whom: Token, verb: Token) -> bool:
    """Return whether a clause without "that" is all that somebody is told: "told the court she acted alone"."""
    subject = clause.left_edge
    said = any(c.dep_ in {"ccomp", "xcomp"} for c in verb.children) or whom.dep_ != "dobj"
    if said or subject.dep_ != "nsubj" or subject.tag_ != "PRP" or subject.i != whom.i + 1:
        return False
    return (
        clause.tag_ in FINITE and verb.lemma_ != "lie" and clause.right_edge.nbor(1).tag_[:1] != "V"
    )


def _lift_clause(clause: Token) -> None:
    """Hang on the verb what somebody is told in "informed the board that Apex had failed", no word of the board."""
    whom, that = clause.head, clause.left_edge
    verb = whom.head.head if whom.dep_ == "pobj" and whom.head.lower_ == "to" else whom.head
    if whom.lemma_.lower() in _STORIES | load_reporting_words().nouns.keys():
        return  # "tells the truth that it fell"
    if whom.dep_ not in {"dobj", "pobj"} or verb.lemma_ not in _TELLING:
        return
    if _is_told_bare(clause, whom, verb):
        clause.hang_on(verb)
        clause.dep_ = "ccomp"
        return
    if that.lower_ != "that":
        return
    own = [c for c in clause.lefts if c.dep_ in NOUN_SUBJECTS and c is not that]
    object_ = that.dep_ == "dobj" and clause.tag_ not in {"VB", "VBG"}
    if that.i != whom.i + 1 or not own or (object_ and whom.dep_ == "dobj"):
        return  # "told the board that Ford chose"
    clause.hang_on(verb)
    clause.dep_ = "ccomp"
    if that.head == clause:
        that.dep_ = "mark"
    that.tag_ = "IN"
