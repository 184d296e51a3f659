"""Make the trams of "ordered $6 billion in new trams" what is ordered, and the sum what they cost."""

from kg.extract.words.calendar import PERIODS
from kg.extract.words.kinds import label_of
from kg.extract.words.money import COINS
from kg.extract.words.tree import Token

_TAKEN = frozenset({"dobj", "nsubj", "nsubjpass"})
# how and when a sum is paid or told, and what it is a part of
_NO_GOODS = COINS | PERIODS | frozenset(
    {"addition", "advance", "all", "bill", "bitcoin", "cash", "change", "coin", "crypto", "cryptocurrency", "currency",
     "exchange", "fact", "fall", "front", "full", "half", "installment", "instalment", "interest", "money", "note",
     "order", "part", "person", "principle", "private", "public", "quarter", "response", "return", "season", "secret",
     "support", "time", "total", "turn"}
)  # fmt: skip
# nobody hides accounts who hides money in them
_PUTTING = frozenset(
    {"deposit", "hide", "hold", "invest", "keep", "park", "place", "plough", "plow", "pour", "put", "sink", "stash",
     "store"}
)  # fmt: skip


def take_goods(link: Token) -> None:
    """Hang a sum of money on what is bought, given or lost for it, where "in" stands between the two."""
    money = link.nbor(-1)
    if money.ent_type_ != "MONEY" or money.dep_ not in _TAKEN or money.head.lemma_ in _PUTTING:
        return
    goods = next((c for c in link.rights if c.dep_ == "pobj"), None)
    if link.head is not money and (
        link.head is not money.head or goods is None or goods.tag_ != "NNS"
    ):
        return
    if goods is None or goods.pos_ != "NOUN" or goods.ent_type_ or money.head is money:
        return
    if any(c.dep_ in {"det", "nummod", "poss"} for c in goods.lefts):
        return
    lemma = goods.lemma_.lower()
    if lemma in _NO_GOODS or label_of(lemma, plural=False) in {"Event", "Place"}:
        return
    role = money.dep_
    goods.hang_on(money.head)
    goods.dep_ = role
    for word in [c for c in money.rights if c.i > link.i]:
        word.hang_on(goods)
    money.hang_on(goods)
    link.hang_on(goods)
    money.dep_, link.dep_ = "nmod", "case"
