"""Describe how accessible the site is, as the law asks: data/tillganglighet.yaml."""

from insyn.model.record import Record


class AccessibilityStatement(Record):
    """State what is known of the accessibility of the site, and how to report and appeal."""
