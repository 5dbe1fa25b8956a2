"""What a run may send to a server, what it leaves there, and what it keeps: never a secret."""
