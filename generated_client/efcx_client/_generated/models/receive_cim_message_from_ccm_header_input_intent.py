from typing import Literal

ReceiveCimMessageFromCcmHeaderInputIntent = Literal[
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

RECEIVE_CIM_MESSAGE_FROM_CCM_HEADER_INPUT_INTENT_VALUES: set[
    ReceiveCimMessageFromCcmHeaderInputIntent
] = {
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


def check_receive_cim_message_from_ccm_header_input_intent(
    value: str,
) -> ReceiveCimMessageFromCcmHeaderInputIntent:
    if value in RECEIVE_CIM_MESSAGE_FROM_CCM_HEADER_INPUT_INTENT_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {RECEIVE_CIM_MESSAGE_FROM_CCM_HEADER_INPUT_INTENT_VALUES!r}"
    )
