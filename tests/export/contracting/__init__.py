"""Tests for contracts in the form of the Open Contracting Data Standard."""
