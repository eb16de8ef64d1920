"""Tell from git what changed, and when."""
