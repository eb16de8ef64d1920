"""Find what is wrong in the services that people compare: one rule per module."""
