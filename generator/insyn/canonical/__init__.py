"""Rewrite records to the one form in which they are kept, changing how they are saved only."""
