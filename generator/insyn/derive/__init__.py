"""Draw new facts out of known ones: pure functions, no files and no HTML."""
