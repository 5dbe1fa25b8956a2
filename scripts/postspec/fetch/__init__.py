"""Where a published collection comes from: a source in, canonical collection text out.

Knows collection and findings. The only room that talks to a network, and only to the hosts its source names.
"""
