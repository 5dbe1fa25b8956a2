"""What the stub remembers: items inferred from the document, changed by requests, shown by answers."""
