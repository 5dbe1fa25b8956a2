"""The generated client: what it sends, what it reads, and what its pages say of it."""
