"""Publish every record as JSON at an address that stays, and describe it to machines."""
