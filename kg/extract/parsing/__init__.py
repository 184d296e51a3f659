"""From a document to trees: sentences, the pipelines (only here are spaCy's objects), the names they see."""
