"""Vietnamese official language as pure functions on strings."""
