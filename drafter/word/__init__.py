"""Word files: compile a template, write the zip, make XML, read back with effective formatting."""
