"""Turn facts into files for machines: one format a module."""
