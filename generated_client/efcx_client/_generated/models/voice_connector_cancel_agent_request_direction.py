from typing import Literal

VoiceConnectorCancelAgentRequestDirection = Literal[
    "CONSULT", "DIRECT_TRANSFER", "INBOUND", "OUTBOUND"
]

VOICE_CONNECTOR_CANCEL_AGENT_REQUEST_DIRECTION_VALUES: set[
    VoiceConnectorCancelAgentRequestDirection
] = {
    "CONSULT",
    "DIRECT_TRANSFER",
    "INBOUND",
    "OUTBOUND",
}


def check_voice_connector_cancel_agent_request_direction(
    value: str,
) -> VoiceConnectorCancelAgentRequestDirection:
    if value in VOICE_CONNECTOR_CANCEL_AGENT_REQUEST_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {VOICE_CONNECTOR_CANCEL_AGENT_REQUEST_DIRECTION_VALUES!r}"
    )
