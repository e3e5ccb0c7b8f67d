"""A plan file as YAML: text with places, nodes, and YAML's traps explained before YAML trips over them."""
