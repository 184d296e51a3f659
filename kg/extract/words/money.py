"""List the coins of money and the short words for thousands and more of them: "3 bn euros"."""

# lemmas; a pound is a weight as well
COINS = frozenset(
    {"baht", "dinar", "dirham", "dollar", "euro", "franc", "krona", "krone", "kroner", "kronor", "lira", "naira",
     "peso", "pound", "rand", "real", "riyal", "rouble", "ruble", "rupee", "shekel", "sterling", "won", "yen", "yuan",
     "zloty"}
)  # fmt: skip
SHORT_SCALES = {
    "b": "billion", "bn": "billion", "k": "thousand", "m": "million", "mln": "million", "mn": "million",
    "tn": "trillion", "trn": "trillion",
}  # fmt: skip
