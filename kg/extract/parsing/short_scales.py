"""Tell "m" of "£40m" and "bn" of "3 bn euros" from a metre: the pipelines leave them out of the sum."""

from collections.abc import Sequence

from kg.extract.words.money import COINS, SHORT_SCALES

# what these are without a sign of money as well
_UNITS = frozenset({"b", "k", "m"})
_SIGNS = ("$", "£", "€", "¥")
# other words beside that: "the fastest over 100 m won"
_COINS = COINS - {"real", "won"}


def scale_in_full(words: Sequence[str], at: int) -> str:
    """Return the word for which a short one stands behind the number of a sum of money, or ""."""
    if at == 0 or not words[at - 1][:1].isdigit():
        return ""
    short = words[at].lower().rstrip(".")  # "m." ends a sentence
    scale = SHORT_SCALES.get(short, "")
    if not scale:
        return ""
    signed = at > 1 and words[at - 2].endswith(_SIGNS)
    counted = at + 1 < len(words) and words[at + 1].lower().removesuffix("s") in _COINS
    return scale if signed or counted or short not in _UNITS else ""
