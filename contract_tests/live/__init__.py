"""The suites pointed at a running server: `--target NAME`, never part of the default run.

Nothing is sent to a host that the settings do not name, redirects are not followed, and only safe
methods (RFC 9110 §9.2.1) are sent unless the settings and `--allow-writes` say otherwise.
"""
