"""What goes wrong on demand: faults read, fitted to operations, and drawn for each request."""
