"""What the stub shows of itself: the API reference, the live state, and the paths that change it."""
