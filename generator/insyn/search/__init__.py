"""Let people find pages by the words that they use: what is indexed, and by which words."""
