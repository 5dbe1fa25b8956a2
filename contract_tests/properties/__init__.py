"""Requests that nobody wrote, valid and not: each is answered as the document describes."""
