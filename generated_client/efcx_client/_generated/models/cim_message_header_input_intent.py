from typing import Literal

CimMessageHeaderInputIntent = Literal[
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

CIM_MESSAGE_HEADER_INPUT_INTENT_VALUES: set[CimMessageHeaderInputIntent] = {
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


def check_cim_message_header_input_intent(value: str) -> CimMessageHeaderInputIntent:
    if value in CIM_MESSAGE_HEADER_INPUT_INTENT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {CIM_MESSAGE_HEADER_INPUT_INTENT_VALUES!r}"
    )
