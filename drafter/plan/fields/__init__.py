"""The one table of fields: every key of a plan file, and what is made from it."""
