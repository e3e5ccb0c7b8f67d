"""Template check: trial prints with a template, read back and held against the law table."""
