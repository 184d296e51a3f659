"""Find the sign-off at the end of a text: "Author: Ann Lee (AP) Editor: Bo Berg", "ab/cd (AFP, dpa)"."""

import re

_PART = r"(?:[^\W\d_][\w.'’-]*)"
_NAME = rf"[^\W\d_a-z][\w.'’-]*(?: {_PART}){{0,4}}?"
_NAMES = rf"{_NAME}(?:(?:, ?| and | & | ?/ ?)(?:{_NAME}|[a-z]{{2,4}}))*"
# agencies, a place, or initials
_AIDED = r"\([^\W\d_][\w ,.&/-]{0,40}\)"
_LABEL = (
    r"(?:(?:Copy |Photo )?(?:Author|Editor|Photographer|Reporter|Translator)s?:"
    r"|(?:Edited|Editing|Translated|Translation) ?(?:by|:))"
)
_LABELLED = rf"{_LABEL} ?{_NAMES}(?: ?{_AIDED})?"
_INITIALS = r"[a-z]{2,4}(?:/[a-zA-Z]{2,8})+"
_AGENCY = r"(?:AFP|AP|DPA|EPD|KNA|Reuters|afp|ap|dpa|epd|kna)"
# "AFP, dpa (ab/cd)", "(AFP, dpa)": a paper or a body may stand beside the agencies
_WIRED = rf"{_AGENCY}(?:, ?[A-Za-z]{{2,10}})* \([a-z]{{2,4}}(?:/[a-zA-Z]{{2,8}})*\)|\({_AGENCY}(?:, ?{_AGENCY})*\)"
_CREDIT = rf"(?:{_LABELLED}|{_INITIALS}(?: {_AIDED})?|{_WIRED})"
_SIGN_OFF = re.compile(rf"(?P<words>{_CREDIT}(?:[ |/]+{_CREDIT})*)\.?\s*$")
# behind what it stands, if it is not all there is
_BEFORE = re.compile(r"[.!?\"”’)…]\s+$")
_AGENCIES = re.compile(r" \((?:[\w ]+, ?)*(?:AFP|AP|dpa|Reuters|epd|KNA)\b")
# a sign-off is short: this bounds what the pattern looks at
_LONGEST = 160


def sign_off_start(part: str) -> int:
    """Return where in `part` the names and initials of those who made the text begin, or -1.

    They stand at its very end, behind a finished sentence or before agencies, or are all of it.
    """
    first = max(len(part) - _LONGEST, 0)
    for found in _SIGN_OFF.finditer(part, first):
        start = found.start("words")
        ended = start == 0 or _BEFORE.search(part, max(start - 3, 0), start)
        if ended or (part[start - 1].isspace() and _AGENCIES.search(found["words"])):
            return start
    return -1
