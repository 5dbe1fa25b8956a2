"""What the document shows: examples that their schemas hold, requests that are answered as shown."""
