from typing import Literal

VoiceConnectorRequestAgentRequestErrorCode = Literal["NO_ANSWER", "RONA", "TRANSFER_FAILED"]

VOICE_CONNECTOR_REQUEST_AGENT_REQUEST_ERROR_CODE_VALUES: set[
    VoiceConnectorRequestAgentRequestErrorCode
] = {
    "NO_ANSWER",
    "RONA",
    "TRANSFER_FAILED",
}


def check_voice_connector_request_agent_request_error_code(
    value: str,
) -> VoiceConnectorRequestAgentRequestErrorCode:
    if value in VOICE_CONNECTOR_REQUEST_AGENT_REQUEST_ERROR_CODE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {VOICE_CONNECTOR_REQUEST_AGENT_REQUEST_ERROR_CODE_VALUES!r}"
    )
