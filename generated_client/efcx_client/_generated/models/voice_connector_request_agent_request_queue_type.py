from typing import Literal

VoiceConnectorRequestAgentRequestQueueType = Literal["ID", "NAME"]

VOICE_CONNECTOR_REQUEST_AGENT_REQUEST_QUEUE_TYPE_VALUES: set[
    VoiceConnectorRequestAgentRequestQueueType
] = {
    "ID",
    "NAME",
}


def check_voice_connector_request_agent_request_queue_type(
    value: str,
) -> VoiceConnectorRequestAgentRequestQueueType:
    if value in VOICE_CONNECTOR_REQUEST_AGENT_REQUEST_QUEUE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {VOICE_CONNECTOR_REQUEST_AGENT_REQUEST_QUEUE_TYPE_VALUES!r}"
    )
