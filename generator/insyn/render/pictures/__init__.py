"""Draw what people would rather look at than read; the text beside each picture says the same."""
