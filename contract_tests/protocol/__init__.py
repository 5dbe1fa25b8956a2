"""The words of HTTP: which statuses, media types, methods and error bodies an API speaks in."""
