"""Tell whether a text is English, by the share of its most frequent words; short texts get the benefit of the doubt."""

import re

_ENGLISH_WORDS = """
a about after all also an and are as at be because been before but by can could did do first for from had has have he
her his how if in into is it its last more most new no not of on one only or other out over said says she should since
so some than that the their them there they this to two up us was we were what when which while who will with would you
"""
# Frequent words of languages that news also comes in, without those that English has too.
_FOREIGN_WORDS = """
der das und ist nicht mit von dem den ein eine einen auf für sich auch wird wurde haben hat sind aus nach bei zum zur
le la les des du et est une que qui dans pour sur avec par pas ont sont aux cette ses el los las del y una por con para
su se lo como más fue il di che non per è gli della nel sono alla het een van dat niet zijn voor op te aan ook werd os
na não uma em ao och att det som på är för nie się jest że
"""
ENGLISH = frozenset(_ENGLISH_WORDS.split())
FOREIGN = frozenset(_FOREIGN_WORDS.split())

_WORD = re.compile(r"[^\W\d_]+")
_SAMPLE = 200_000
_ENOUGH_WORDS = 20


def is_english(text: str) -> bool:
    """Return whether `text` may pass for English; only its first 200,000 characters are looked at.

    Under 20 words a text is refused only for foreign words or letters, never for a lack of English ones:
    headlines and tables have few.
    """
    words = [w.lower() for w in _WORD.findall(text[:_SAMPLE])]
    if not words:
        return True
    letters = "".join(words)
    if sum(c > "\u024f" for c in letters) > 0.4 * len(letters):
        return False
    english = sum(w in ENGLISH for w in words) / len(words)
    foreign = sum(w in FOREIGN for w in words)
    if foreign >= 3 and foreign / len(words) > max(english, 0.1):
        return False
    return len(words) < _ENOUGH_WORDS or english >= 0.1
