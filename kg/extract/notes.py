"""Tell apart what an article notes of itself: corrections, pointers to other articles and pages, who wrote it."""

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
# what readers are to do with a page: "Watch the clip here", "Follow us on Twitter"
_INVITATION = re.compile(
    r"(?:watch|read|share|click|subscribe|sign up|follow|listen|download)\s"
    r"(?:the|this|more|our|us|on|to|here|for|all|full)\b"
    r".*(?:<a |https?:|www\.|\bhere\b|\bthis (?:article|story|page|video)\b|\bnewsletters?\b"
    r"|\b(?:facebook|twitter|instagram|whatsapp|youtube)\b)",
    re.IGNORECASE,
)


def tells_an_error(sentence: Sentence) -> bool:
    """Return whether a correction note tells what the article said wrongly: nobody says that any more.

    "The treaty is of 1997" in a note is read; "an earlier version said 1996" and "misstated the year" are not.
    """
    return sentence.kind is SentenceKind.CORRECTION and bool(_ERROR.search(sentence.text))


def is_pointer(sentence: Sentence) -> bool:
    """Return whether a sentence only points to another article or page, or says who wrote this one."""
    text = sentence.text
    return bool(_POINTER.match(text) or _INVITATION.match(text))
