"""Read an article: `extract(document, pipelines)` returns a Reading; the only home of spaCy."""
