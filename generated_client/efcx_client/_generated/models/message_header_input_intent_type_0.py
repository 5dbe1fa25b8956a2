from typing import Literal

MessageHeaderInputIntentType0 = Literal[
    "AGENT_OUTBOUND",
    "ASSIGN_RESOURCE_REQUESTED",
    "CALL_HOLD",
    "CALL_LEG_ENDED",
    "CALL_LEG_STARTED",
    "CALL_RESUME",
    "END_CHAT",
    "END_VOICE",
    "IVR_AGGREGATED_ACTIVITY",
    "NETWORK_DISCONNECT",
    "NONE",
    "REPLY_TO",
    "START_CHAT",
    "START_CONVERSATION",
    "START_VOICE",
    "UPDATE",
]

MESSAGE_HEADER_INPUT_INTENT_TYPE_0_VALUES: set[MessageHeaderInputIntentType0] = {
    "AGENT_OUTBOUND",
    "ASSIGN_RESOURCE_REQUESTED",
    "CALL_HOLD",
    "CALL_LEG_ENDED",
    "CALL_LEG_STARTED",
    "CALL_RESUME",
    "END_CHAT",
    "END_VOICE",
    "IVR_AGGREGATED_ACTIVITY",
    "NETWORK_DISCONNECT",
    "NONE",
    "REPLY_TO",
    "START_CHAT",
    "START_CONVERSATION",
    "START_VOICE",
    "UPDATE",
}


def check_message_header_input_intent_type_0(value: str) -> MessageHeaderInputIntentType0:
    if value in MESSAGE_HEADER_INPUT_INTENT_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {MESSAGE_HEADER_INPUT_INTENT_TYPE_0_VALUES!r}"
    )
