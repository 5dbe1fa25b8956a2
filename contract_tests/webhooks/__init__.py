"""What an API sends by itself, and what is answered to that."""
