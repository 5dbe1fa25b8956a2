"""One run: its layers and shards, what it finds, creates and removes, when it stops, what it writes."""
