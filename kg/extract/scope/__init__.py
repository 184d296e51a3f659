"""Polarity and modality: what denies, plans, doubts or asks for what a word tells."""
