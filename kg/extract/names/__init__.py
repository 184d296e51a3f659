"""Names and noun phrases: where they begin and end, their types, and the offices and parties beside them."""
