"""The grammar of citations: words, types, numbers, names, dates and issuers, and the heads that they make up."""
