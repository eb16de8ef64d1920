"""Read figures that others have published, or that an editor keeps, into the records."""
