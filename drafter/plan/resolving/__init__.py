"""The one resolution of a plan: numbers, order of mention, references, tables, all as printed."""
