"""The suites pointed at a running server, whose URL and credentials the environment names.

Opt-in (`-m live`). Nothing is sent to any other host, redirects are not followed, and only safe
methods (RFC 9110 §9.2.1) are sent unless `POSTSPEC_ALLOW_WRITES=1`.
"""
