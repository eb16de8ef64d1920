"""Make pages out of facts: one module per kind of page, and templates that only place."""
