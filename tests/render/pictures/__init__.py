"""Prove that every picture says the same as the text beside it."""
