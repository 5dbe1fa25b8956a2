"""What Postman wrote: bytes in, one frozen `Collection` out, every dialect folded into it.

Knows no other room but findings.
"""
