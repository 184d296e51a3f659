"""The verbs that take no object, whatever parsers hang on them: "went and bought it", "Mayor resigned?"."""

WITHOUT_OBJECT = frozenset(
    {"act", "apologise", "apologize", "appear", "arrive", "come", "compete", "complain", "comply", "cooperate",
     "co-operate", "die", "disappear", "emerge", "fall", "go", "hesitate", "kneel", "laugh", "lie", "listen", "live",
     "look", "participate", "pray", "react", "relax", "rely", "remain", "reply", "resign", "respond", "retire", "rise",
     "sit", "sleep", "smile", "speak", "stand", "stay", "step", "struggle", "talk", "think", "travel", "vanish",
     "wait", "walk", "work"}
)  # fmt: skip
# ... and those that may do without: "Mayor left?" asks who left, "Ship hijacked?" does not
OFTEN_WITHOUT = WITHOUT_OBJECT | {
    "agree", "burn", "change", "close", "crash", "drown", "escape", "explode", "flee", "improve", "leave", "lose",
    "marry", "move", "open", "protest", "quit", "return", "sink", "start", "stop", "strike", "surrender", "vote", "win",
}  # fmt: skip
