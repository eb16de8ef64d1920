"""Turn a municipality's records into a public transparency site."""
