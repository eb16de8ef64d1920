"""Turn files into records, with the place of every value within reach."""
