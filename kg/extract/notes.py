"""Tell apart what an article notes of itself: corrections, pointers to other articles, who wrote it."""

import re

from kg.model import Sentence, SentenceKind

# words of correction notes that stand beside what is no longer said
_ERROR = re.compile(
    r"\b(?:earlier|previous|original|first|prior) versions?\b"
    r"|\b(?:misstated|misidentified|misspelled|misreported|incorrectly|wrongly|erroneously|mistakenly|in error)\b",
    re.IGNORECASE,
)
_POINTER = re.compile(
    r"(?:read (?:more|also|next)|see also|also read|more on this|author|editor|edited by|reporter)\s*:",
    re.IGNORECASE,
)


def tells_an_error(sentence: Sentence) -> bool:
    """Return whether a correction note tells what the article said wrongly: nobody says that any more.

    "The treaty is of 1997" in a note is read; "an earlier version said 1996" and "misstated the year" are not.
    """
    return sentence.kind is SentenceKind.CORRECTION and bool(_ERROR.search(sentence.text))


def is_pointer(sentence: Sentence) -> bool:
    """Return whether a sentence only points to another article or says who wrote this one."""
    return bool(_POINTER.match(sentence.text))
