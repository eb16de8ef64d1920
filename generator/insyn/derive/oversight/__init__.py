"""Derive what the follow-up of performers amounts to: what is due, open and wanting."""
