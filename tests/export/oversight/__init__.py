"""Tests of what is published for machines of the follow-up of performers."""
