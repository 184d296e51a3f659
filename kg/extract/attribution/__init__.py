"""Who says what: reports, quotations, interviews, whose view a clause is."""
