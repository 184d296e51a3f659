"""List the verbs of rising and falling that are told of prices, votes and numbers."""

MOVES = frozenset(
    {"advance", "climb", "decline", "dip", "drop", "ease", "edge", "fall", "gain", "jump", "plummet", "plunge", "rally",
     "rebound", "recover", "retreat", "rise", "shed", "sink", "slide", "slip", "slump", "soar", "surge", "tumble"}
)  # fmt: skip
