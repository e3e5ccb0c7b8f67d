"""What only the whole plan can say."""
