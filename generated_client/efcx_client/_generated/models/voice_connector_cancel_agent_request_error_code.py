from typing import Literal

VoiceConnectorCancelAgentRequestErrorCode = Literal["NO_ANSWER", "RONA", "TRANSFER_FAILED"]

VOICE_CONNECTOR_CANCEL_AGENT_REQUEST_ERROR_CODE_VALUES: set[
    VoiceConnectorCancelAgentRequestErrorCode
] = {
    "NO_ANSWER",
    "RONA",
    "TRANSFER_FAILED",
}


def check_voice_connector_cancel_agent_request_error_code(
    value: str,
) -> VoiceConnectorCancelAgentRequestErrorCode:
    if value in VOICE_CONNECTOR_CANCEL_AGENT_REQUEST_ERROR_CODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {VOICE_CONNECTOR_CANCEL_AGENT_REQUEST_ERROR_CODE_VALUES!r}"
    )
