from typing import Literal

ReceiveCimMessageFromCcmHeaderInputIntentType0 = Literal[
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

RECEIVE_CIM_MESSAGE_FROM_CCM_HEADER_INPUT_INTENT_TYPE_0_VALUES: set[
    ReceiveCimMessageFromCcmHeaderInputIntentType0
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


def check_receive_cim_message_from_ccm_header_input_intent_type_0(
    value: str,
) -> ReceiveCimMessageFromCcmHeaderInputIntentType0:
    if value in RECEIVE_CIM_MESSAGE_FROM_CCM_HEADER_INPUT_INTENT_TYPE_0_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {RECEIVE_CIM_MESSAGE_FROM_CCM_HEADER_INPUT_INTENT_TYPE_0_VALUES!r}"
    )
