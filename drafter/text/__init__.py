"""Plain text of an issued plan → joined paragraphs with places and a light outline. The way in is `reader`."""
