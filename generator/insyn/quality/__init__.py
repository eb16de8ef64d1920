"""Measure the built site, and write down what was found."""
