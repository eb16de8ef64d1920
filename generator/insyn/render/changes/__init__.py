"""Pages that tell what has changed."""
