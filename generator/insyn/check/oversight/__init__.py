"""Find what is wrong in the chain from programme to feedback: one rule per module."""
