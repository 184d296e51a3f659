"""Claims of verbs, nouns and copulas, nested as their clauses are."""
