from typing import Literal

VoiceConnectorRequestAgentRequestDirection = Literal[
    "CONSULT", "DIRECT_TRANSFER", "INBOUND", "OUTBOUND"
]

VOICE_CONNECTOR_REQUEST_AGENT_REQUEST_DIRECTION_VALUES: set[
    VoiceConnectorRequestAgentRequestDirection
] = {
    "CONSULT",
    "DIRECT_TRANSFER",
    "INBOUND",
    "OUTBOUND",
}


def check_voice_connector_request_agent_request_direction(
    value: str,
) -> VoiceConnectorRequestAgentRequestDirection:
    if value in VOICE_CONNECTOR_REQUEST_AGENT_REQUEST_DIRECTION_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {VOICE_CONNECTOR_REQUEST_AGENT_REQUEST_DIRECTION_VALUES!r}"
    )
