"""Read news and keep a knowledge graph of statements with their provenance."""

__version__ = "0.1.0"
