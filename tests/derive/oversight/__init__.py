"""Tests of what is derived of the follow-up of performers."""
