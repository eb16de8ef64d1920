"""Protect few persons and say what figures of units can and cannot tell."""
