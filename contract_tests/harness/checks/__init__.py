"""What has to hold: of an operation, of the client, of a change, of a workflow, of the whole API."""
