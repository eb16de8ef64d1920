"""Describe what was measured on the built site, and when: data/kvalitet.yaml."""

from insyn.model.record import Record


class Quality(Record):
    """Hold the latest measured results; "insyn quality" writes them and nobody else."""
