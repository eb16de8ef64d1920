"""Describe all datasets to the national data portal: DCAT-AP-SE in three notations."""
