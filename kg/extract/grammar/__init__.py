"""Questions about a tree that all rules share: lists, relatives, amounts, what completes a noun."""
