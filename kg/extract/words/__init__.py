"""What words are: the tree of a text, the records of what is read off it, and the packaged lists of verbs and nouns."""
