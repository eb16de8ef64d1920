"""Make the pages of performers, contracts, follow-ups and insight."""
