"""Plans made from starters, and what an agency is remembered by."""
