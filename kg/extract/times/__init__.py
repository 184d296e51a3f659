"""Times and dates: what an expression means, and whose time it is."""
