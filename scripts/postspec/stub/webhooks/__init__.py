"""Call-backs: what the API sends by itself after a request, and how it gets there."""
