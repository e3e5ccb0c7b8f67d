"""From the nodes of a file to a plan: keys known, variables filled, shape checked."""
