"""The process of one command: `postspec`, or `python -m postspec`.

Next to nothing is imported at the top: an interruption while a module is loaded is told like any
other, once there is somebody to tell it.
"""

import gc
import io
import os
import sys


def run() -> None:
    """Run one command as a process of its own, and end it.

    It ends without taking the millions of values of a large document apart one by one, which the
    system does at once.
    """
    try:
        _open_streams()
        code = _run_command()
    except KeyboardInterrupt:
        code = 130
    from contextlib import suppress

    with suppress(OSError):
        if code == 130:
            sys.stderr.write("postspec: interrupted; no file is half-written\n")
        sys.stdout.flush()
    os._exit(code)


def _open_streams() -> None:
    """Write UTF-8 as into files, and put something in the place of a stream that was closed.

    A file of ours would get its number else. What is said to nobody is lost; what is printed to
    nobody fails, as on a device that is full.
    """
    if sys.stdout is None:
        sys.stdout = os.fdopen(os.open(os.devnull, os.O_RDONLY), "w")
    if sys.stderr is None:
        sys.stderr = os.fdopen(os.open(os.devnull, os.O_WRONLY), "w")
    if isinstance(sys.stdout, io.TextIOWrapper):
        sys.stdout.reconfigure(encoding="utf-8", errors="surrogateescape")


def _run_command() -> int:
    gc.disable()
    _import_msgspec()
    from postspec.cli import main

    # What is imported stays: to look through it takes a thirtieth of a short run.
    gc.freeze()
    gc.enable()
    return main()


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


if __name__ == "__main__":
    run()
