"""Read a speaker before a colon: in a headline, or before a quotation."""

from collections.abc import Iterator, Sequence

from kg.extract.attribution.speakers import may_speak
from kg.extract.words.speech import Found, load_reporting_words
from kg.extract.words.tree import Span, Token
from kg.model import Stance

_MOST = 4
_SOURCES = frozenset(
    {"media", "official", "police", "report", "source", "spokesman", "spokeswoman", "witness"}
)
# what a paper calls its pieces: nobody speaks
_GENRES = frozenset(
    {"analysis", "background", "breaking", "comment", "commentary", "editorial", "exclusive", "explainer", "factbox",
     "gallery", "interview", "live", "opinion", "photos", "profile", "review", "timeline", "update", "video", "watch",
     "wow"}
)  # fmt: skip
_NAMING = frozenset({"PROPN", "NOUN", "ADJ", "DET"})


def read_colon(sentence: Span, *, named: bool) -> Iterator[Found]:
    """Read a headline's "Speaker: what is said"; with `named` only where a name stands before the colon."""
    colon = next((t for t in sentence if t.text == ":"), None)
    if colon is None or not 0 < colon.i - sentence.start <= 4 or colon.i + 3 > sentence.end:
        return
    speaker: Sequence[Token] = list(sentence.doc[sentence.start : colon.i])
    heads = {"PROPN"} if named else {"PROPN", "NOUN"}
    if len(speaker) == 1 and speaker[0].lower_ in _GENRES:
        return
    if speaker[-1].pos_ not in heads or not all(t.pos_ in _NAMING for t in speaker):
        return
    finder = speaker[-1].lemma_.lower() in load_reporting_words().finders
    called = len(speaker) == 1 or (speaker[-1].pos_ == "PROPN" and speaker[-1].text[0].isupper())
    if not (called or finder or may_speak(speaker[-1])):
        return  # "Budget row: senate rejects plan"
    content = tuple(sentence.doc[colon.i + 1 : sentence.end])
    yield _spoken(speaker, colon, content)


def read_source_behind(sentence: Span) -> Iterator[Found]:
    """Read a headline's "Drought threatens harvest: minister", with a bare noun or a name at its end."""
    colons = [t for t in sentence if t.text == ":"]
    if len(colons) != 1 or not any(
        t.pos_ in {"VERB", "AUX"} for t in sentence[: colons[0].i - sentence.start]
    ):
        return
    colon, source = colons[0], list(sentence.doc[colons[0].i + 1 : sentence.end])
    named = {"PROPN", "NOUN", "ADJ"}
    if not 0 < len(source) <= _MOST or not all(t.pos_ in named for t in source):
        return
    last = source[-1]
    finder = last.lemma_.lower() in load_reporting_words().finders
    if last.pos_ != "ADJ" and (finder or last.lemma_ in _SOURCES or may_speak(last)):
        content = tuple(sentence.doc[sentence.start : colon.i])
        yield _spoken(source, colon, content)


def read_quoted_colon(sentence: Span) -> Iterator[Found]:
    """Read 'Erik Holm: "The bridge is safe."': a name, a colon and a quotation, as in notes and interviews."""
    for colon in (t for t in sentence if t.text == ":"):
        if colon.i + 1 >= sentence.end or colon.nbor(1).text not in {'"', "``", "“"}:
            continue
        first = colon.i
        while first > sentence.start and sentence.doc[first - 1].pos_ in _NAMING:
            first -= 1
        speaker = list(sentence.doc[first : colon.i])
        opens = first == sentence.start or sentence.doc[first - 1].text in {"-", "–", "—"}
        if opens and speaker and speaker[-1].pos_ == "PROPN":
            yield _spoken(speaker, colon, ())


def _spoken(speaker: Sequence[Token], colon: Token, content: tuple[Token, ...]) -> Found:
    return Found(
        source=speaker[-1],
        source_tokens=tuple(speaker),
        cue=colon,
        cue_tokens=(colon,),
        content=content,
        stance=Stance.ASSERTS,
        voiced=True,
        takes_quotes=not content,
    )
