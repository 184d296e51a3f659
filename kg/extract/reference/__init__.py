"""What the words of an article stand for: names linked, pronouns and descriptions resolved."""
