"""Publish the follow-up of performers for machines: its tables and its calendar."""
