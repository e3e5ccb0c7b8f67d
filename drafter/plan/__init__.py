"""What a plan is: the field table, the file in with positions, the model, and its one resolution."""
