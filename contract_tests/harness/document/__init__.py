"""What is under test: the settings, the document, and what is made of it: calls, values, messages."""
