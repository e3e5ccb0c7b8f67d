"""The rules: what a careful văn thư officer would mark, each a small generator with its id."""
