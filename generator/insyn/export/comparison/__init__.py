"""Publish the services that people compare for machines."""
