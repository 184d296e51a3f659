"""Find who speaks at a verb of saying: its subject, the verb that it goes on from, a name beside it."""

from collections.abc import Sequence

from kg.extract.repairs.held_up import goes_on
from kg.extract.roles.subjects import subjects_of
from kg.extract.words.kinds import label_of
from kg.extract.words.lemmas import base_form
from kg.extract.words.speech import Reporter, load_reporting_words
from kg.extract.words.tree import MARKS, Span, Token

SUBJECTS = frozenset({"nsubj", "nsubjpass", "csubj"})


def speaker_of(verb: Token, sentence: Span, reporter: Reporter) -> Token | None:
    """Return the head of who says it, or None; the verb is not in the passive."""
    source = inverted_speaker(verb, sentence)
    if source is None and verb.dep_ not in {"amod", "compound"}:
        source = _subject(verb) or _name_before(verb, sentence, reporter)
    if source is None and reporter.voiced:
        source = _controller(verb)
    return None if source is not None and _is_verb_of_headline(source) else source


def _subject(verb: Token) -> Token | None:
    """Return who says it: the verb's subject, or that of the verb it is joined to or hangs on."""
    step = saying_above(verb) or verb
    for _ in range(6):
        own = [c for c in step.children if c.dep_ in SUBJECTS]
        if own:
            return _behind(step, own) or _visitor(own[0])
        if (
            step.dep_ in {"acl", "relcl"}
            and step.head.pos_ in {"NOUN", "PROPN", "PRON"}
            and step.tag_ == "VBG"
        ):
            return step.head
        if (
            step.dep_ not in {"conj", "xcomp", "advcl", "ccomp", "pcomp", "prep", "dep"}
            or step.head == step
        ):
            return None
        if step.dep_ == "ccomp" and step.tag_ != "VBG":
            return None
        step = step.head
    return None


def _visitor(subject: Token) -> Token:
    """Return who speaks where the parser took what they do meanwhile for the subject: "Ann Lee touring Mali says"."""
    if subject.tag_ == "VBG" and subject.dep_ == "csubj":
        return next((c for c in subject.lefts if c.dep_ == "nsubj" and may_speak(c)), subject)
    above = subject.head.head
    if subject.head.dep_ == "ccomp" and above.tag_ == "VBG" and above.i == subject.left_edge.i - 1:
        return next((c for c in above.lefts if c.dep_ == "nsubj" and may_speak(c)), subject)
    gerund = next((c for c in subject.lefts if c.tag_ == "VBG" and c.dep_ == "compound"), None)
    before = gerund.nbor(-1) if gerund is not None else subject
    return before if before.head is subject and before.pos_ == "PROPN" else subject


def _behind(verb: Token, subjects: Sequence[Token]) -> Token | None:
    """Return the subject right behind a verb that has another before: "Chaos," said Lee."""
    before = verb.nbor(-1).text
    if len(subjects) < 2 or before not in MARKS | {","}:
        return None
    return next((c for c in subjects if c.left_edge.i == verb.i + 1), None)


def _controller(verb: Token) -> Token | None:
    """Return who is to say it: "plans a campaign to urge voters to register"."""
    doers = subjects_of(verb) if verb.tag_ == "VB" else []
    return doers[0] if len(doers) == 1 else None


def saying_above(verb: Token) -> Token | None:
    """Return the verb of saying that another goes on from, where the parser hung it on what is said.

    "Lee said the bridge is closed and predicted rain", "..., calling it a shame": a bridge says nothing. Where
    what is said has people as its subject, they may say it, and the parser is followed, but for a past joined to what
    they will do: "Lee said that the council would pay and begged it to wait".
    """
    clause = verb.head
    joined = verb.dep_ == "conj" and (verb.tag_ in {"VBD", "VBZ"} or _agrees_above(verb))
    joined = joined or (verb.dep_ == "advcl" and verb.tag_ == "VBG" and verb.i > clause.i)
    told = clause.dep_ == "ccomp" and clause.i > clause.head.i
    if not (joined and told) or any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    verbs = load_reporting_words().verbs
    speaks = [verbs[x.lemma_].voiced for x in (verb, clause.head) if x.lemma_ in verbs]
    subject = next((c for c in clause.children if c.dep_ in SUBJECTS), None)
    if speaks != [True, True] or subject is None:
        return None
    past = verb.tag_ == "VBD" and any(c.tag_ == "MD" for c in clause.lefts)
    others = may_speak(_counted(subject)) and not past and not _agrees_above(verb)
    return None if others else clause.head


def _counted(noun: Token) -> Token:
    """Return of whom a number counts some: the clans of "one of the clans"."""
    of = next((c for c in noun.rights if c.lower_ == "of" and noun.pos_ != "NOUN"), None)
    return next((c for c in of.rights if c.dep_ == "pobj"), noun) if of is not None else noun


def _agrees_above(verb: Token) -> bool:
    """Return whether a present joined to a past is that of several: "They said Lee was a liar and say he sold it"."""
    clause = verb.head
    one = next((c for c in clause.lefts if c.dep_ in SUBJECTS), None)
    several = next((c for c in clause.head.lefts if c.dep_ in SUBJECTS), None)
    if one is None or several is None or verb.tag_ not in {"VB", "VBP"} or verb.lefts:
        return False
    helped = any(c.dep_ == "aux" and c.lemma_ not in {"be", "have"} for c in clause.lefts)
    single = one.tag_ in {"NN", "NNP"} and not any(c.dep_ == "conj" for c in one.rights)
    many = several.tag_ in {"NNS", "NNPS"} or several.lower_ in {"they", "we", "i", "you"}
    return clause.tag_ in {"VBD", "VBN"} and not helped and single and many


def may_speak(noun: Token) -> bool:
    """Return whether a subject is people of its own: no pronoun, which may stand for the speaker, and no thing."""
    named = noun.ent_type_ in {"PERSON", "ORG", "GPE", "NORP"}
    return named or label_of(noun.lemma_.lower(), plural=False) in {
        "Person",
        "Group",
        "Organization",
        "Country",
    }


def inverted_speaker(verb: Token, sentence: Span) -> Token | None:
    """Return who speaks in '..." added the agency.', which the parser reads as a phrase "added agency"."""
    before = verb.nbor(-1) if verb.i > sentence.start else None
    if (
        before is None
        or before.text not in {",", '"', "''", "”"}
        or verb.tag_ not in {"VBD", "VBN"}
    ):
        return None
    if not any(
        t.text in {'"', "''", "”"} for t in verb.doc[max(verb.i - 2, sentence.start) : verb.i]
    ):
        return None
    if verb.dep_ == "conj" and goes_on(verb):
        return None
    if verb.dep_ in {"amod", "compound"} and verb.head.i > verb.i:
        return verb.head
    if any(c.dep_ in SUBJECTS for c in verb.children):
        return None
    return next((c for c in verb.rights if c.dep_ == "dobj" and c.left_edge.i == verb.i + 1), None)


def _name_before(verb: Token, sentence: Span, reporter: Reporter) -> Token | None:
    """Return the name right before a verb of saying that the parser left without a subject."""
    if not reporter.voiced or verb.tag_ not in {"VBD", "VBZ"}:
        return None
    for step in reversed(sentence.doc[sentence.start : verb.i]):
        if step.ent_type_ == "PERSON":
            return step
        if step.pos_ not in {"PROPN", "NOUN", "ADJ", "DET", "ADP", "PUNCT"} or step.text in {
            '"',
            ";",
        }:
            return None
    return None


def _is_verb_of_headline(source: Token) -> bool:
    """Return whether a "source" is a verb read as a name: "Lima rejects" in "Lima Rejects Claim It Lied"."""
    words, base = load_reporting_words(), base_form(source.lower_)
    paper = base in words.nouns or base in words.finders  # "court documents"
    verbal = base in words.verbs and not paper and base != source.lower_
    return verbal and any(c.dep_ in {"compound", "nmod", "amod", "nsubj"} for c in source.lefts)
