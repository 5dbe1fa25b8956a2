from typing import Literal

NotificationReceiveCimMessageFromCcmBodyInputNotificationType = Literal[
    "ADVISOR_SUBSCRIBED",
    "AGENT_RESERVED",
    "AGENT_SUBSCRIBED",
    "AGENT_UNSUBSCRIBED",
    "CHANNEL_SESSION_DATA_UPDATED",
    "CHANNEL_SESSION_ENDED",
    "CHANNEL_SESSION_EXPIRED",
    "CHANNEL_SESSION_STARTED",
    "INFO",
    "NO_AGENT_AVAILABLE",
    "PARTICIPANT_ROLE_CHANGED",
    "ROOM_MEMBER_STATUS_CHANGED",
    "SYSTEM_ERROR",
    "TASK_ENQUEUED",
    "TASK_STATE_CHANGED",
    "TYPING_STARTED",
    "TYPING_STOPPED",
    "WARNING",
]

NOTIFICATION_RECEIVE_CIM_MESSAGE_FROM_CCM_BODY_INPUT_NOTIFICATION_TYPE_VALUES: set[
    NotificationReceiveCimMessageFromCcmBodyInputNotificationType
] = {
    "ADVISOR_SUBSCRIBED",
    "AGENT_RESERVED",
    "AGENT_SUBSCRIBED",
    "AGENT_UNSUBSCRIBED",
    "CHANNEL_SESSION_DATA_UPDATED",
    "CHANNEL_SESSION_ENDED",
    "CHANNEL_SESSION_EXPIRED",
    "CHANNEL_SESSION_STARTED",
    "INFO",
    "NO_AGENT_AVAILABLE",
    "PARTICIPANT_ROLE_CHANGED",
    "ROOM_MEMBER_STATUS_CHANGED",
    "SYSTEM_ERROR",
    "TASK_ENQUEUED",
    "TASK_STATE_CHANGED",
    "TYPING_STARTED",
    "TYPING_STOPPED",
    "WARNING",
}


def check_notification_receive_cim_message_from_ccm_body_input_notification_type(
    value: str,
) -> NotificationReceiveCimMessageFromCcmBodyInputNotificationType:
    if value in NOTIFICATION_RECEIVE_CIM_MESSAGE_FROM_CCM_BODY_INPUT_NOTIFICATION_TYPE_VALUES:
        return value
    raise TypeError(
        f"Unexpected value {value!r}. Expected one of {NOTIFICATION_RECEIVE_CIM_MESSAGE_FROM_CCM_BODY_INPUT_NOTIFICATION_TYPE_VALUES!r}"
    )
