"""Turn a vendor's Postman collection into a contract that machines enforce."""

import sys

__version__ = "0.1.0"


def _import_msgspec() -> None:
    """Import msgspec by itself.

    All it wants of typing_extensions is in `typing` since Python 3.11, and it takes that where the
    other cannot be had; to import the other is a seventh of the start-up of a short run.
    """
    name = "typing_extensions"
    if name in sys.modules or "msgspec" in sys.modules:
        return
    sys.modules[name] = None  # type: ignore[assignment] # how a module is said not to be there
    try:
        import msgspec  # noqa: F401
    finally:
        del sys.modules[name]


_import_msgspec()
