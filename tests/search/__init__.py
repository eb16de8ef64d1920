"""Tests of what is indexed for the search, and by which words."""
