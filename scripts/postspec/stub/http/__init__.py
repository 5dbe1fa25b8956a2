"""Requests and answers: received, held to the document, answered as it declares, served on a port."""
