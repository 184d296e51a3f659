"""Tell "m" of "£40m" and "bn" of "3 bn euros" from a metre: the pipelines leave them out of the sum."""

from collections.abc import Sequence

_SCALES = {
    "b": "billion", "bn": "billion", "k": "thousand", "m": "million", "mln": "million", "mn": "million",
    "tn": "trillion", "trn": "trillion",
}  # fmt: skip
# what these are without a sign of money as well
_UNITS = frozenset({"b", "k", "m"})
_SIGNS = ("$", "£", "€", "¥")
_COINS = frozenset(
    {"dollar", "dollars", "euro", "euros", "francs", "kronor", "pounds", "roubles", "rubles", "rupees", "yen", "yuan"}
)  # fmt: skip


def scale_in_full(words: Sequence[str], at: int) -> str:
    """Return the word for which a short one stands behind the number of a sum of money, or ""."""
    if at == 0 or not words[at - 1][:1].isdigit():
        return ""
    short = words[at].lower().rstrip(".")  # "m." ends a sentence
    scale = _SCALES.get(short, "")
    if not scale:
        return ""
    signed = at > 1 and words[at - 2].endswith(_SIGNS)
    counted = at + 1 < len(words) and words[at + 1].lower() in _COINS
    return scale if signed or counted or short not in _UNITS else ""
