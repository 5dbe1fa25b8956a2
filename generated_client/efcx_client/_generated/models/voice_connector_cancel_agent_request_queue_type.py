from typing import Literal

VoiceConnectorCancelAgentRequestQueueType = Literal["ID", "NAME"]

VOICE_CONNECTOR_CANCEL_AGENT_REQUEST_QUEUE_TYPE_VALUES: set[
    VoiceConnectorCancelAgentRequestQueueType
] = {
    "ID",
    "NAME",
}


def check_voice_connector_cancel_agent_request_queue_type(
    value: str,
) -> VoiceConnectorCancelAgentRequestQueueType:
    if value in VOICE_CONNECTOR_CANCEL_AGENT_REQUEST_QUEUE_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {VOICE_CONNECTOR_CANCEL_AGENT_REQUEST_QUEUE_TYPE_VALUES!r}"
    )
