"""Who does what to whom: the subject, the objects and the other roles of a verb."""
