"""Name what the municipality talks about: frozen values with Swedish keys and no reading."""
