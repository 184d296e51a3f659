"""Find who speaks a quotation that nobody is said to speak: who said or did something in the sentence before it."""

from collections.abc import Iterable, Iterator, Sequence

from kg.extract.attribution.speakers import SUBJECTS, may_speak
from kg.extract.grammar.grammar import first_child
from kg.extract.words.frames import load_words
from kg.extract.words.speech import Found
from kg.extract.words.tree import FINITE_OR_MODAL, VERBAL, Span, Token
from kg.model import Stance

# "issued a statement about the fire": the quotation behind is what it says
_GIVING = frozenset(
    {"deliver", "give", "issue", "make", "post", "publish", "read", "release", "send", "share", "write"}
)  # fmt: skip
_WRITINGS = frozenset(
    {"address", "comment", "email", "letter", "memo", "message", "note", "post", "remark", "speech", "statement",
     "tweet", "verdict"}
)  # fmt: skip
_SINGULAR = frozenset({"he", "she"})
_OTHERS = frozenset({"he", "she", "him", "her", "his"})
_OWN = frozenset({"i", "we", "me", "us", "my", "our"})
# what is quoted behind them, others said or wrote
_TAKING = frozenset({"face", "find", "get", "hear", "read", "receive", "remember", "see"})
_OPENING = frozenset({'"', "``", "“"})
_LONGEST = 4  # words of a name behind a quotation
_PEOPLE = frozenset({"PERSON", "NORP"})


def main_report(sentence: Span, reports: Iterable[Found]) -> Found | None:
    """Return the report of `reports` that is all of a sentence: what is quoted behind it, the same person says.

    None where somebody asks, for another answers.
    """
    root = sentence.root
    for found in reports:
        whole = found.cue is root or (found.cue.lower_ == "according" and found.cue.head is root)
        told = found.content and not found.topical
        if whole and told and found.source is not None and found.voiced and found.takes_quotes:
            return found if found.stance != Stance.ASKS else None
    return None


def narrated_speaker(sentence: Span, quoted: Sequence[Token]) -> Token | None:
    """Return whom the narrator tells of before `quoted`, the tokens of a quotation that is a whole sentence.

    "Coach Ana Reis left the room. 'We lost the game.'": the one person of the sentence, who is its subject, or whoever
    issues a statement. A quotation about somebody may be another's, and one without a verb a name.
    """
    root = sentence.root
    subject = next((c for c in root.lefts if c.dep_ == "nsubj"), None)
    if subject is None or not _is_sentence(quoted):
        return None
    if root.lemma_ in _GIVING and may_speak(subject) and _gives_words(root):
        return subject
    small = {t.lower_ for t in quoted}
    if small & _OTHERS and not small & _OWN:
        return None
    own = set(subject.subtree)
    others = [t for t in sentence if t not in own and (t.ent_type_ in _PEOPLE or _is_other(t))]
    return subject if _is_one(subject) and not others else None


def read_narrated_colon(sentence: Span, reports: Iterable[Found]) -> Iterator[Found]:
    """Read 'Lee was relieved: "We have found it."': who did or felt what stands before the colon says what is quoted.

    Not where a word of saying takes the quotation, and not where it is a name or what somebody reads.
    """
    colon = next((t for t in sentence if t.text == ":" and t.i + 2 < sentence.end), None)
    if colon is None or colon.nbor(1).text not in _OPENING:
        return
    before, quoted = (
        sentence.doc[sentence.start : colon.i],
        sentence.doc[colon.i + 2 : sentence.end],
    )
    if any(f.takes_quotes for f in reports) or not any(t.tag_ in FINITE_OR_MODAL for t in quoted):
        return
    verb = next((t for t in before if t.pos_ in VERBAL and _is_top(t, colon)), None)
    subject = first_child(verb, *SUBJECTS) if verb is not None else None
    if verb is None or subject is None or verb.lemma_ in _TAKING or not _is_one(subject):
        return
    own = set(subject.subtree)
    if any(t not in own and (t.ent_type_ in _PEOPLE or _is_other(t)) for t in before):
        return
    yield Found(
        source=subject,
        source_tokens=tuple(t for t in subject.subtree if t.i < colon.i),
        cue=colon,
        cue_tokens=(colon,),
        content=(),
        stance=Stance.ASSERTS,
        voiced=True,
        takes_quotes=True,
    )


def _is_top(verb: Token, colon: Token) -> bool:
    """Return whether no word before the colon governs a verb."""
    return verb.head is verb or verb.head.i > colon.i


def signature(behind: Sequence[Token]) -> Token | None:
    """Return the head of the name that is all that stands behind a quotation: '"The mine is safe." Anna Grieg'."""
    words = [t for t in behind if not t.is_punct]
    if not 2 <= len(words) <= _LONGEST or words[-1].i - words[0].i != len(words) - 1:
        return None
    named = all(t.pos_ == "PROPN" and t.text[:1].isupper() for t in words)
    people = any(t.ent_type_ == "PERSON" for t in words)
    heads = [t for t in words if t.head not in words or t.head is t]
    return heads[0] if named and people and len(heads) == 1 else None


def _gives_words(verb: Token) -> bool:
    return any(c.dep_ == "dobj" and c.lemma_.lower() in _WRITINGS for c in verb.rights)


def _is_sentence(quoted: Sequence[Token]) -> bool:
    """Return whether a quotation has a verb and ends as a sentence does, inside its marks."""
    verbal = any(t.tag_ in FINITE_OR_MODAL for t in quoted)
    return verbal and len(quoted) > 2 and quoted[-2].text[-1:] in {".", "!", "?", "…"}


def _is_one(subject: Token) -> bool:
    """Return whether a subject is one person: a name, "she", "the minister"."""
    if any(c.dep_ == "conj" for c in subject.rights):
        return False
    office = subject.tag_ == "NN" and subject.lemma_.lower() in load_words().positions
    return subject.ent_type_ == "PERSON" or subject.lower_ in _SINGULAR or office


def _is_other(word: Token) -> bool:
    return word.lower_ in {"they", "them", "him", "he", "she"} or (
        word.pos_ == "NOUN" and word.lemma_.lower() in load_words().positions
    )
