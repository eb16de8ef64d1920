"""Pages of what was published: a record or a dataset as it stood in an edition."""
