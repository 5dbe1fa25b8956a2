"""A connector or bot takes what the document says it is sent, and breaks over nothing else.

It runs where `--webhook NAME=URL` says; without that option there is nothing to test here.
"""

from __future__ import annotations

from collections.abc import Mapping

import pytest

from contract_tests.harness.document import subject
from contract_tests.harness.document.messages import Message, messages
from contract_tests.harness.runs.outcome import hold
from contract_tests.harness.servers.receivers import Receiver, SilentError

MESSAGES = [m for o in subject.document().webhooks for m in messages(subject.document(), o)]
FIRST = [m for m in MESSAGES if m.kind == "documented"]
LAST = list({m.operation.path: m for m in reversed(FIRST)}.values())


def _hold(receivers: Mapping[str, Receiver], message: Message) -> None:
    try:
        hold(receivers[message.operation.path].violations(subject.document(), message))
    except SilentError as error:
        pytest.skip(str(error))


@pytest.mark.parametrize("message", FIRST, ids=str)
def test_a_documented_message_is_taken(receivers: Mapping[str, Receiver], message: Message) -> None:
    """In time, with a documented success and a body as documented; again and in any order too."""
    _hold(receivers, message)


@pytest.mark.parametrize("message", [m for m in MESSAGES if m.kind == "hostile"], ids=str)
def test_a_hostile_message_breaks_nothing(
    receivers: Mapping[str, Receiver], message: Message
) -> None:
    """It is refused, or taken as documented; in time, and the server does not fail."""
    _hold(receivers, message)


@pytest.mark.parametrize("message", LAST, ids=str)
def test_it_still_takes_messages(receivers: Mapping[str, Receiver], message: Message) -> None:
    """After all that, a documented message is taken as before."""
    _hold(receivers, message)
