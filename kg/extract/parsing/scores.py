"""Find scores and counts of votes: in "beat Chile 3-0" the pipelines take one for an object."""

import re

_ONE = r"\d{1,3} ?[-–—] ?\d{1,3}"
_SCORE = re.compile(rf"{_ONE}(?:, {_ONE})*")
# what ends so; ages, pages, days and other ranges stand elsewhere
_ENDED = (
    "approve|beat|crush|decide|defeat|draw|drew|edge|end|finish|lead|led|lose|lost|overcame|pass|reject|rule|stun"
    "|thrash|tie|trail|vote|win|won"
)
_RANGED = (
    "aged?|ages|between|from|pages?|Jan[a-z]*|Feb[a-z]*|March|April|May|June|July|Aug[a-z]*|Sept?[a-z]*|Oct[a-z]*"
    "|Nov[a-z]*|Dec[a-z]*"
)
_PLACE = re.compile(
    rf"\b(?:{_ENDED})(?:e?[sdn]|en|ing)?\b(?:(?!\b(?:{_RANGED})\b)[^.;:()\d]){{0,60}}?,? "
    rf"(?P<score>{_SCORE.pattern})(?![\d%/–-]|[.,]\d)"
    r"(?=[\s.,;:!?)\"]*$|[.,;:!?)]|\s(?:after|against|and|as|at|away|before|but|by|despite|for|in|last|on|over|that|to"
    r"|this|when|while|with)\b)"
)


def find_scores(text: str) -> list[tuple[int, int]]:
    """Return where the scores of `text` begin and end, that tell how a match, a game or a vote ended."""
    return [m.span("score") for m in _PLACE.finditer(text)]


def is_score(word: str) -> bool:
    """Return whether a word was put together as a score."""
    return word[:1].isdigit() and _SCORE.fullmatch(word) is not None
