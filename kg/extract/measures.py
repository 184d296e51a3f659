"""Tell sums of money and ranges of numbers among what stands around a verb."""

from kg.extract.claims import Argument
from kg.extract.tree import Token

_COINS = frozenset(
    {"baht", "dinar", "dirham", "dollar", "euro", "franc", "krona", "krone", "kroner", "kronor", "lira", "naira",
     "peso", "rand", "real",
     "riyal", "rouble", "ruble", "rupee", "shekel", "won", "yuan", "zloty"}
)  # fmt: skip


def is_money(noun: Token) -> bool:
    """Return whether a phrase is a sum of money: "$3 million", "200 million euros", "400 krona"."""
    coins = noun.lemma_.lower() in _COINS and any(c.dep_ == "nummod" for c in noun.lefts)
    return noun.ent_type_ == "MONEY" or coins


def range_of(number: Token) -> list[Argument]:
    """Return the two ends of "(from) 20 to 35 tonnes", which the parsers take for one number; else nothing."""
    first = number.left_edge.i
    at = next(
        (t.i for t in number.doc[first : number.i] if t.lower_ == "to" and t.dep_ == "quantmod"), 0
    )
    ends = [(first, at - 1), (at + 1, number.i)] if at > first else []
    return [Argument(token=number, first=start, last=end) for start, end in ends]
