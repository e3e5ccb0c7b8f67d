"""A resolved plan into typed blocks, and blocks into a Word file: the only room that knows both plan/ and word/."""
