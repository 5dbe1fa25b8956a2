"""Who is asked: the stub in this process or made wrong, a running target, a receiver; and as whom."""
