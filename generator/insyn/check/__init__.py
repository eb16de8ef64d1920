"""Find what is wrong with the records: one rule per module, each yielding problems."""
