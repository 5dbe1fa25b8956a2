"""The data models of requests and responses."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from .action import Action
    from .action_custom_bot_webhook_message_body import ActionCustomBotWebhookMessageBody
    from .action_custom_bot_webhook_message_body_data import ActionCustomBotWebhookMessageBodyData
    from .action_message_body_data_input import ActionMessageBodyDataInput
    from .action_message_body_input import ActionMessageBodyInput
    from .active_chats_with_agents_request import ActiveChatsWithAgentsRequest
    from .active_chats_with_agents_response import ActiveChatsWithAgentsResponse
    from .active_media import ActiveMedia
    from .active_media_channel_session import ActiveMediaChannelSession
    from .active_media_state import ActiveMediaState
    from .active_media_type import ActiveMediaType
    from .active_media_type_direction import ActiveMediaTypeDirection
    from .active_media_type_metadata import ActiveMediaTypeMetadata
    from .active_media_type_mode import ActiveMediaTypeMode
    from .activity import Activity
    from .activity_event_emitter import ActivityEventEmitter
    from .activity_header_channel_data_input import ActivityHeaderChannelDataInput
    from .activity_header_customer_input import ActivityHeaderCustomerInput
    from .activity_header_input import ActivityHeaderInput
    from .activity_header_input_entities import ActivityHeaderInputEntities
    from .activity_header_input_language import ActivityHeaderInputLanguage
    from .activity_header_input_security_info import ActivityHeaderInputSecurityInfo
    from .add_channel_session_to_tasks_channel_channel_config_input import (
        AddChannelSessionToTasksChannelChannelConfigInput,
    )
    from .add_channel_session_to_tasks_channel_channel_config_input_channel_mode import (
        AddChannelSessionToTasksChannelChannelConfigInputChannelMode,
    )
    from .add_channel_session_to_tasks_channel_channel_config_routing_policy_input import (
        AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInput,
    )
    from .add_channel_session_to_tasks_channel_channel_config_routing_policy_input_agent_sele_57638624 import (
        AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputAgentSele57638624,
    )
    from .add_channel_session_to_tasks_channel_channel_config_routing_policy_input_routing_mode import (
        AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputRoutingMode,
    )
    from .add_channel_session_to_tasks_request import AddChannelSessionToTasksRequest
    from .add_channel_session_to_tasks_request_channel_session_direction import (
        AddChannelSessionToTasksRequestChannelSessionDirection,
    )
    from .add_queue_step_request import AddQueueStepRequest
    from .additional_carousel_element_details_input import AdditionalCarouselElementDetailsInput
    from .additional_contact_details_input import AdditionalContactDetailsInput
    from .additional_data import AdditionalData
    from .additional_detail import AdditionalDetail
    from .additional_detail_input import AdditionalDetailInput
    from .additional_details import AdditionalDetails
    from .additional_details_customer import AdditionalDetailsCustomer
    from .additional_details_input import AdditionalDetailsInput
    from .additional_name_details_input import AdditionalNameDetailsInput
    from .additional_phone_details_input import AdditionalPhoneDetailsInput
    from .address_input import AddressInput
    from .adjustment_input import AdjustmentInput
    from .admin_login_request import AdminLoginRequest
    from .admin_login_response import AdminLoginResponse
    from .agent import Agent
    from .agent_activity_of_teams_request import AgentActivityOfTeamsRequest
    from .agent_contact_input import AgentContactInput
    from .agent_data import AgentData
    from .agent_desk_setting import AgentDeskSetting
    from .agent_hand_raise import AgentHandRaise
    from .agent_keycloak_user import AgentKeycloakUser
    from .agent_login_attributes_input import AgentLoginAttributesInput
    from .agent_login_request import AgentLoginRequest
    from .agent_login_response import AgentLoginResponse
    from .agent_mrd_state import AgentMrdState
    from .agent_mrd_state_previous_state import AgentMrdStatePreviousState
    from .agent_mrd_state_state import AgentMrdStateState
    from .agent_participant_input import AgentParticipantInput
    from .agent_setting import AgentSetting
    from .agent_sla import AgentSla
    from .agent_sla_threshold import AgentSlaThreshold
    from .agent_state import AgentState
    from .agent_state_list import AgentStateList
    from .agent_state_list_state import AgentStateListState
    from .agent_state_list_state_name import AgentStateListStateName
    from .agent_state_state_input import AgentStateStateInput
    from .agent_state_state_input_name import AgentStateStateInputName
    from .agents_error import AgentsError
    from .announcement import Announcement
    from .assign_agent_active_media import AssignAgentActiveMedia
    from .assign_agent_active_media_state import AssignAgentActiveMediaState
    from .assign_agent_active_media_type import AssignAgentActiveMediaType
    from .assign_agent_active_media_type_direction import AssignAgentActiveMediaTypeDirection
    from .assign_agent_active_media_type_mode import AssignAgentActiveMediaTypeMode
    from .assign_agent_request import AssignAgentRequest
    from .assign_agent_request_state import AssignAgentRequestState
    from .assign_agent_response import AssignAgentResponse
    from .assign_agent_type_input import AssignAgentTypeInput
    from .assign_agent_type_input_direction import AssignAgentTypeInputDirection
    from .assign_agent_type_input_mode import AssignAgentTypeInputMode
    from .assign_agent_type_metadata_input import AssignAgentTypeMetadataInput
    from .assign_resource_channel_session_channel_channel_config_input import (
        AssignResourceChannelSessionChannelChannelConfigInput,
    )
    from .assign_resource_channel_session_channel_channel_config_input_channel_mode import (
        AssignResourceChannelSessionChannelChannelConfigInputChannelMode,
    )
    from .assign_resource_request import AssignResourceRequest
    from .assign_resource_type_input import AssignResourceTypeInput
    from .assign_resource_type_input_direction import AssignResourceTypeInputDirection
    from .assign_resource_type_input_metadata import AssignResourceTypeInputMetadata
    from .assign_resource_type_input_mode import AssignResourceTypeInputMode
    from .assign_task_to_agent_request import AssignTaskToAgentRequest
    from .assigned_to import AssignedTo
    from .associated_agent import AssociatedAgent
    from .associated_agent_agent import AssociatedAgentAgent
    from .associated_customer import AssociatedCustomer
    from .associated_mrd import AssociatedMrd
    from .associated_mrd_input import AssociatedMrdInput
    from .associated_routing_attribute import AssociatedRoutingAttribute
    from .associated_routing_attribute_input import AssociatedRoutingAttributeInput
    from .associated_routing_attribute_routing_attribute_input import (
        AssociatedRoutingAttributeRoutingAttributeInput,
    )
    from .associated_routing_attribute_routing_attribute_input_type import (
        AssociatedRoutingAttributeRoutingAttributeInputType,
    )
    from .attachment import Attachment
    from .attachment_input import AttachmentInput
    from .attribute_options import AttributeOptions
    from .attribute_type import AttributeType
    from .audio_message_body_input import AudioMessageBodyInput
    from .audio_message_body_input_additional_details import AudioMessageBodyInputAdditionalDetails
    from .authentication_error import AuthenticationError
    from .authorization import Authorization
    from .available_agent import AvailableAgent
    from .available_agent_available_agent import AvailableAgentAvailableAgent
    from .available_agent_available_agent_state import AvailableAgentAvailableAgentState
    from .bot_connector import BotConnector
    from .bot_connector_bot_type import BotConnectorBotType
    from .bot_connector_item import BotConnectorItem
    from .bot_connector_item_bot_type import BotConnectorItemBotType
    from .bot_connector_item_bot_uri import BotConnectorItemBotUri
    from .bot_framework_bot_connector import BotFrameworkBotConnector
    from .bot_framework_bot_connector_bot_type import BotFrameworkBotConnectorBotType
    from .bot_participant import BotParticipant
    from .bot_participant_type import BotParticipantType
    from .bot_uri_meta_data import BotUriMetaData
    from .bulk_create_customers_rejected_customer_customer import (
        BulkCreateCustomersRejectedCustomerCustomer,
    )
    from .bulk_create_customers_request import BulkCreateCustomersRequest
    from .bulk_create_or_merge_customers_request import BulkCreateOrMergeCustomersRequest
    from .bulk_create_or_merge_customers_request_action import (
        BulkCreateOrMergeCustomersRequestAction,
    )
    from .bulk_customer import BulkCustomer
    from .bulk_customer_rejected_customer import BulkCustomerRejectedCustomer
    from .business_calendar_calendar import BusinessCalendarCalendar
    from .button import Button
    from .button_additional_button_details import ButtonAdditionalButtonDetails
    from .button_custom_bot_webhook_message_body import ButtonCustomBotWebhookMessageBody
    from .button_custom_bot_webhook_message_body_additional_details import (
        ButtonCustomBotWebhookMessageBodyAdditionalDetails,
    )
    from .button_custom_bot_webhook_message_body_button_message_type import (
        ButtonCustomBotWebhookMessageBodyButtonMessageType,
    )
    from .button_input import ButtonInput
    from .button_input_additional_button_details import ButtonInputAdditionalButtonDetails
    from .button_message_body_input import ButtonMessageBodyInput
    from .button_message_body_input_button_message_type import (
        ButtonMessageBodyInputButtonMessageType,
    )
    from .calendar import Calendar
    from .callback import Callback
    from .callback_input import CallbackInput
    from .carousel_message_body_element_input import CarouselMessageBodyElementInput
    from .carousel_message_body_input import CarouselMessageBodyInput
    from .carousel_message_body_input_additional_details import (
        CarouselMessageBodyInputAdditionalDetails,
    )
    from .carousel_message_body_input_carousel_message_type import (
        CarouselMessageBodyInputCarouselMessageType,
    )
    from .category import Category
    from .category_input import CategoryInput
    from .category_options import CategoryOptions
    from .category_options_input import CategoryOptionsInput
    from .cc_user_associated_routing_attribute_input import CcUserAssociatedRoutingAttributeInput
    from .cc_user_input import CcUserInput
    from .cc_user_participant import CcUserParticipant
    from .ccm_channel import CcmChannel
    from .ccm_widget_config import CcmWidgetConfig
    from .change_agent_mrd_state_request import ChangeAgentMrdStateRequest
    from .change_agent_mrd_state_request_state import ChangeAgentMrdStateRequestState
    from .change_agent_state_request import ChangeAgentStateRequest
    from .change_log_level_request import ChangeLogLevelRequest
    from .change_log_level_request_configured_level import ChangeLogLevelRequestConfiguredLevel
    from .change_task_media_state_request import ChangeTaskMediaStateRequest
    from .change_task_media_state_request_state import ChangeTaskMediaStateRequestState
    from .change_task_state_active_media_type import ChangeTaskStateActiveMediaType
    from .change_task_state_active_media_type_direction import (
        ChangeTaskStateActiveMediaTypeDirection,
    )
    from .change_task_state_active_media_type_metadata import ChangeTaskStateActiveMediaTypeMetadata
    from .change_task_state_active_media_type_mode import ChangeTaskStateActiveMediaTypeMode
    from .change_task_state_request import ChangeTaskStateRequest
    from .change_task_state_response import ChangeTaskStateResponse
    from .channel import Channel
    from .channel_channel_config import ChannelChannelConfig
    from .channel_channel_config_channel_mode import ChannelChannelConfigChannelMode
    from .channel_channel_config_input import ChannelChannelConfigInput
    from .channel_channel_config_input_channel_mode import ChannelChannelConfigInputChannelMode
    from .channel_config import ChannelConfig
    from .channel_config_channel_mode import ChannelConfigChannelMode
    from .channel_config_input import ChannelConfigInput
    from .channel_config_input_channel_mode import ChannelConfigInputChannelMode
    from .channel_config_routing_policy import ChannelConfigRoutingPolicy
    from .channel_config_routing_policy_agent_selection_policy import (
        ChannelConfigRoutingPolicyAgentSelectionPolicy,
    )
    from .channel_config_routing_policy_input import ChannelConfigRoutingPolicyInput
    from .channel_config_routing_policy_input_agent_selection_policy import (
        ChannelConfigRoutingPolicyInputAgentSelectionPolicy,
    )
    from .channel_config_routing_policy_input_routing_mode import (
        ChannelConfigRoutingPolicyInputRoutingMode,
    )
    from .channel_config_routing_policy_routing_mode import ChannelConfigRoutingPolicyRoutingMode
    from .channel_connector import ChannelConnector
    from .channel_connector_input import ChannelConnectorInput
    from .channel_data import ChannelData
    from .channel_data_input import ChannelDataInput
    from .channel_input import ChannelInput
    from .channel_provider_config_input import ChannelProviderConfigInput
    from .channel_provider_config_input_type import ChannelProviderConfigInputType
    from .channel_provider_config_schema import ChannelProviderConfigSchema
    from .channel_provider_config_schema_attribute_type import (
        ChannelProviderConfigSchemaAttributeType,
    )
    from .channel_provider_config_schema_input import ChannelProviderConfigSchemaInput
    from .channel_provider_config_schema_input_attribute_type import (
        ChannelProviderConfigSchemaInputAttributeType,
    )
    from .channel_provider_config_schema_input_value_type import (
        ChannelProviderConfigSchemaInputValueType,
    )
    from .channel_provider_config_schema_value_type import ChannelProviderConfigSchemaValueType
    from .channel_provider_interface import ChannelProviderInterface
    from .channel_provider_interface_channel_provider_config_schema_input import (
        ChannelProviderInterfaceChannelProviderConfigSchemaInput,
    )
    from .channel_provider_interface_channel_provider_config_schema_input_attribute_type import (
        ChannelProviderInterfaceChannelProviderConfigSchemaInputAttributeType,
    )
    from .channel_provider_interface_channel_provider_config_schema_input_value_type import (
        ChannelProviderInterfaceChannelProviderConfigSchemaInputValueType,
    )
    from .channel_provider_interface_input import ChannelProviderInterfaceInput
    from .channel_session import ChannelSession
    from .channel_session_channel_input import ChannelSessionChannelInput
    from .channel_session_input import ChannelSessionInput
    from .channel_session_input_channel_session_direction import (
        ChannelSessionInputChannelSessionDirection,
    )
    from .channel_session_participant import ChannelSessionParticipant
    from .channel_session_participant_channel_session_direction import (
        ChannelSessionParticipantChannelSessionDirection,
    )
    from .channel_session_room_info_input import ChannelSessionRoomInfoInput
    from .channel_session_state import ChannelSessionState
    from .channel_session_state_input import ChannelSessionStateInput
    from .channel_type import ChannelType
    from .channel_type_input import ChannelTypeInput
    from .chat import Chat
    from .chat_channel_session import ChatChannelSession
    from .cim_customer_bulk_customer import CimCustomerBulkCustomer
    from .cim_customer_customer import CimCustomerCustomer
    from .cim_customer_customer_schema import CimCustomerCustomerSchema
    from .cim_event_data_header_input import CimEventDataHeaderInput
    from .cim_event_data_header_input_entities import CimEventDataHeaderInputEntities
    from .cim_event_data_header_input_language import CimEventDataHeaderInputLanguage
    from .cim_event_data_header_input_security_info import CimEventDataHeaderInputSecurityInfo
    from .cim_event_data_input import CimEventDataInput
    from .cim_event_input import CimEventInput
    from .cim_event_input_name import CimEventInputName
    from .cim_event_input_type import CimEventInputType
    from .cim_message_body_input import CimMessageBodyInput
    from .cim_message_body_input_additional_details import CimMessageBodyInputAdditionalDetails
    from .cim_message_header_input import CimMessageHeaderInput
    from .cim_message_header_input_entities import CimMessageHeaderInputEntities
    from .cim_message_header_input_intent import CimMessageHeaderInputIntent
    from .cim_message_header_input_language import CimMessageHeaderInputLanguage
    from .cim_message_header_input_security_info import CimMessageHeaderInputSecurityInfo
    from .cim_message_header_sender_input import CimMessageHeaderSenderInput
    from .cim_message_header_sender_input_additional_detail import (
        CimMessageHeaderSenderInputAdditionalDetail,
    )
    from .cim_messages_error import CimMessagesError
    from .column import Column
    from .column_input import ColumnInput
    from .comment import Comment
    from .comment_additional_data import CommentAdditionalData
    from .comment_message_body_input import CommentMessageBodyInput
    from .comment_message_body_input_item_type import CommentMessageBodyInputItemType
    from .component_input import ComponentInput
    from .component_input_additional_component_details import (
        ComponentInputAdditionalComponentDetails,
    )
    from .component_input_type import ComponentInputType
    from .component_parameter_input import ComponentParameterInput
    from .component_parameter_input_parameter_type import ComponentParameterInputParameterType
    from .configuration import Configuration
    from .configuration_type import ConfigurationType
    from .contact_input import ContactInput
    from .contact_message_body_input import ContactMessageBodyInput
    from .contact_message_body_input_additional_details import (
        ContactMessageBodyInputAdditionalDetails,
    )
    from .controller_webhook_message_body_input import ControllerWebhookMessageBodyInput
    from .controller_webhook_request import ControllerWebhookRequest
    from .conversation import Conversation
    from .conversation_customer import ConversationCustomer
    from .conversation_data import ConversationData
    from .conversation_monitor_participant import ConversationMonitorParticipant
    from .create_active_mq_settings_request import CreateActiveMqSettingsRequest
    from .create_agent_request import CreateAgentRequest
    from .create_announcement_request import CreateAnnouncementRequest
    from .create_announcement_response import CreateAnnouncementResponse
    from .create_bot_connector_request import CreateBotConnectorRequest
    from .create_bot_connector_request_bot_type import CreateBotConnectorRequestBotType
    from .create_calendar_request import CreateCalendarRequest
    from .create_channel_connector_request import CreateChannelConnectorRequest
    from .create_channel_connector_request_tenant import CreateChannelConnectorRequestTenant
    from .create_channel_provider_request import CreateChannelProviderRequest
    from .create_channel_request import CreateChannelRequest
    from .create_channel_request_tenant import CreateChannelRequestTenant
    from .create_channel_type_request import CreateChannelTypeRequest
    from .create_customer_request import CreateCustomerRequest
    from .create_customer_response import CreateCustomerResponse
    from .create_form_request import CreateFormRequest
    from .create_label_request import CreateLabelRequest
    from .create_label_response import CreateLabelResponse
    from .create_locale_settings_request import CreateLocaleSettingsRequest
    from .create_mrd_request import CreateMrdRequest
    from .create_protected_resource_request import CreateProtectedResourceRequest
    from .create_protected_resource_response import CreateProtectedResourceResponse
    from .create_protected_resource_response_attributes import (
        CreateProtectedResourceResponseAttributes,
    )
    from .create_pull_mode_list_request import CreatePullModeListRequest
    from .create_pull_mode_list_response import CreatePullModeListResponse
    from .create_queue_request import CreateQueueRequest
    from .create_reason_code_request import CreateReasonCodeRequest
    from .create_reason_code_request_type import CreateReasonCodeRequestType
    from .create_routing_attribute_request import CreateRoutingAttributeRequest
    from .create_routing_attribute_request_type import CreateRoutingAttributeRequestType
    from .create_schema_attribute_request import CreateSchemaAttributeRequest
    from .create_schema_attribute_request_type import CreateSchemaAttributeRequestType
    from .create_tiny_url_request import CreateTinyUrlRequest
    from .create_user_preference_request import CreateUserPreferenceRequest
    from .create_widget_config_request import CreateWidgetConfigRequest
    from .create_widget_config_request_language import CreateWidgetConfigRequestLanguage
    from .created_tenant_settings_input import CreatedTenantSettingsInput
    from .credentials import Credentials
    from .credentials_input import CredentialsInput
    from .current_customer_input import CurrentCustomerInput
    from .custom_bot_webhook_message_body import CustomBotWebhookMessageBody
    from .custom_bot_webhook_message_body_data import CustomBotWebhookMessageBodyData
    from .custom_bot_webhook_message_entities_channel_session_input import (
        CustomBotWebhookMessageEntitiesChannelSessionInput,
    )
    from .custom_bot_webhook_message_entities_input import CustomBotWebhookMessageEntitiesInput
    from .custom_bot_webhook_message_entities_task_state_input import (
        CustomBotWebhookMessageEntitiesTaskStateInput,
    )
    from .custom_bot_webhook_message_metadata_body_input import (
        CustomBotWebhookMessageMetadataBodyInput,
    )
    from .custom_bot_webhook_message_metadata_header_input import (
        CustomBotWebhookMessageMetadataHeaderInput,
    )
    from .custom_bot_webhook_message_metadata_header_input_entities import (
        CustomBotWebhookMessageMetadataHeaderInputEntities,
    )
    from .custom_bot_webhook_message_metadata_header_input_language import (
        CustomBotWebhookMessageMetadataHeaderInputLanguage,
    )
    from .custom_bot_webhook_message_metadata_header_input_security_info import (
        CustomBotWebhookMessageMetadataHeaderInputSecurityInfo,
    )
    from .custom_bot_webhook_message_metadata_input import CustomBotWebhookMessageMetadataInput
    from .custom_bot_webhook_message_request import CustomBotWebhookMessageRequest
    from .custom_bot_webhook_message_request_type import CustomBotWebhookMessageRequestType
    from .custom_bot_webhook_message_response import CustomBotWebhookMessageResponse
    from .custom_bot_webhook_message_response_2 import CustomBotWebhookMessageResponse2
    from .custom_bot_webhook_message_response_2_mode import CustomBotWebhookMessageResponse2Mode
    from .custom_message_body_input import CustomMessageBodyInput
    from .customer import Customer
    from .customer_activity_list import CustomerActivityList
    from .customer_identification_criteria import CustomerIdentificationCriteria
    from .customer_input import CustomerInput
    from .customer_list import CustomerList
    from .customer_presence_input import CustomerPresenceInput
    from .customer_schema import CustomerSchema
    from .customer_sla import CustomerSla
    from .customer_sla_input import CustomerSlaInput
    from .customer_topic import CustomerTopic
    from .customer_topic_channel_session import CustomerTopicChannelSession
    from .customer_topic_channel_session_channel_session_direction import (
        CustomerTopicChannelSessionChannelSessionDirection,
    )
    from .customer_topic_conversation_data import CustomerTopicConversationData
    from .customer_topic_conversation_direction import CustomerTopicConversationDirection
    from .customer_topic_metadata import CustomerTopicMetadata
    from .customer_topic_participant import CustomerTopicParticipant
    from .customer_topic_participant_role import CustomerTopicParticipantRole
    from .customer_topic_participant_state import CustomerTopicParticipantState
    from .customer_topic_participant_type import CustomerTopicParticipantType
    from .customer_topic_past_event import CustomerTopicPastEvent
    from .customer_topic_past_event_data import CustomerTopicPastEventData
    from .customer_topic_past_event_name import CustomerTopicPastEventName
    from .customer_topic_past_event_type import CustomerTopicPastEventType
    from .customer_topic_state import CustomerTopicState
    from .cx_tenant_tenant import CxTenantTenant
    from .default_action_input import DefaultActionInput
    from .default_language import DefaultLanguage
    from .default_language_input import DefaultLanguageInput
    from .defaultoutbound import Defaultoutbound
    from .defaultoutbound_channel_config import DefaultoutboundChannelConfig
    from .defaultoutbound_channel_config_channel_mode import DefaultoutboundChannelConfigChannelMode
    from .delete_form_response import DeleteFormResponse
    from .delete_mrd_error import DeleteMrdError
    from .delete_routing_attribute_response import DeleteRoutingAttributeResponse
    from .deletednotification_message_body_input import DeletednotificationMessageBodyInput
    from .delivery_status_callback_body_input import DeliveryStatusCallbackBodyInput
    from .delivery_status_callback_header_input import DeliveryStatusCallbackHeaderInput
    from .delivery_status_callback_header_input_entities import (
        DeliveryStatusCallbackHeaderInputEntities,
    )
    from .delivery_status_callback_header_input_intent import (
        DeliveryStatusCallbackHeaderInputIntent,
    )
    from .delivery_status_callback_header_input_language import (
        DeliveryStatusCallbackHeaderInputLanguage,
    )
    from .delivery_status_callback_header_input_security_info import (
        DeliveryStatusCallbackHeaderInputSecurityInfo,
    )
    from .delivery_status_callback_request import DeliveryStatusCallbackRequest
    from .deliverynotification_message_body_input import DeliverynotificationMessageBodyInput
    from .deliverynotification_message_body_input_status import (
        DeliverynotificationMessageBodyInputStatus,
    )
    from .detail import Detail
    from .detail_chat import DetailChat
    from .dialer import Dialer
    from .dialer_call_action_request import DialerCallActionRequest
    from .dialer_call_action_request_action import DialerCallActionRequestAction
    from .dialer_input import DialerInput
    from .dialer_reserved_agent_request import DialerReservedAgentRequest
    from .dialer_tenant_created_request import DialerTenantCreatedRequest
    from .dialer_tenant_deleted_request import DialerTenantDeletedRequest
    from .doc import Doc
    from .doc_data import DocData
    from .doc_data_body import DocDataBody
    from .doc_data_header import DocDataHeader
    from .doc_data_header_entities import DocDataHeaderEntities
    from .doc_data_header_language import DocDataHeaderLanguage
    from .doc_data_header_security_info import DocDataHeaderSecurityInfo
    from .email_message_body_additional_details_input import EmailMessageBodyAdditionalDetailsInput
    from .email_message_body_input import EmailMessageBodyInput
    from .email_signature import EmailSignature
    from .erp_ticket_activity_body_additional_detail_input import (
        ErpTicketActivityBodyAdditionalDetailInput,
    )
    from .erp_ticket_activity_body_input import ErpTicketActivityBodyInput
    from .error import Error
    from .error_detail import ErrorDetail
    from .event_emitter import EventEmitter
    from .expression import Expression
    from .expression_input import ExpressionInput
    from .external_gadget import ExternalGadget
    from .file_message_body_additional_details_input import FileMessageBodyAdditionalDetailsInput
    from .file_message_body_input import FileMessageBodyInput
    from .files_error import FilesError
    from .footer import Footer
    from .footer_input import FooterInput
    from .form import Form
    from .form_attribute import FormAttribute
    from .form_attribute_attribute_type import FormAttributeAttributeType
    from .form_attribute_category_options import FormAttributeCategoryOptions
    from .form_attribute_input import FormAttributeInput
    from .form_attribute_input_attribute_type import FormAttributeInputAttributeType
    from .form_attribute_input_value_type import FormAttributeInputValueType
    from .form_attribute_value_type import FormAttributeValueType
    from .form_data_body_input import FormDataBodyInput
    from .form_data_header_input import FormDataHeaderInput
    from .form_validation import FormValidation
    from .forms_error import FormsError
    from .gadget_input import GadgetInput
    from .generate_link_request import GenerateLinkRequest
    from .generate_link_response import GenerateLinkResponse
    from .generic_message_body import GenericMessageBody
    from .get_access_token_request import GetAccessTokenRequest
    from .get_access_token_request_grant_type import GetAccessTokenRequestGrantType
    from .get_access_token_response import GetAccessTokenResponse
    from .get_access_token_response_token_type import GetAccessTokenResponseTokenType
    from .get_all_form_title import GetAllFormTitle
    from .get_conversation_data_response import GetConversationDataResponse
    from .get_file_stat import GetFileStat
    from .get_form_page_by_page_level import GetFormPageByPageLevel
    from .get_form_response import GetFormResponse
    from .graphql_data import GraphqlData
    from .graphql_error import GraphqlError
    from .hold_timer_details import HoldTimerDetails
    from .ice_server import IceServer
    from .ice_server_input import IceServerInput
    from .image_message_body_input import ImageMessageBodyInput
    from .image_message_body_input_additional_details import ImageMessageBodyInputAdditionalDetails
    from .indices import Indices
    from .intent import Intent
    from .interactive import Interactive
    from .interactive_input import InteractiveInput
    from .introspect_token_request import IntrospectTokenRequest
    from .introspect_token_response import IntrospectTokenResponse
    from .ivr_contact_input import IvrContactInput
    from .json_node_input import JsonNodeInput
    from .key_cloak import KeyCloak
    from .key_cloak_input import KeyCloakInput
    from .keycloak_login_data import KeycloakLoginData
    from .keycloak_login_data_keycloak_user import KeycloakLoginDataKeycloakUser
    from .keycloak_login_data_keycloak_user_attributes import (
        KeycloakLoginDataKeycloakUserAttributes,
    )
    from .keycloak_user import KeycloakUser
    from .keycloak_user_attributes import KeycloakUserAttributes
    from .keycloak_user_input import KeycloakUserInput
    from .label import Label
    from .language import Language
    from .language_input import LanguageInput
    from .link_another_customer_to_conversation_request import (
        LinkAnotherCustomerToConversationRequest,
    )
    from .list_agents_associated_with_queues_response import ListAgentsAssociatedWithQueuesResponse
    from .list_mrds_response import ListMrdsResponse
    from .list_queues_response import ListQueuesResponse
    from .list_reason_codes_type import ListReasonCodesType
    from .list_uploads_by_status_status import ListUploadsByStatusStatus
    from .locale_setting import LocaleSetting
    from .location import Location
    from .location_input import LocationInput
    from .location_message_body_additional_details_input import (
        LocationMessageBodyAdditionalDetailsInput,
    )
    from .location_message_body_input import LocationMessageBodyInput
    from .logo import Logo
    from .loyalty_event_activity_body_input import LoyaltyEventActivityBodyInput
    from .mark_announcement_seen_request import MarkAnnouncementSeenRequest
    from .media_channel_session_input import MediaChannelSessionInput
    from .media_input import MediaInput
    from .media_input_state import MediaInputState
    from .media_queue_input import MediaQueueInput
    from .media_routing_domain import MediaRoutingDomain
    from .media_routing_domains_error import MediaRoutingDomainsError
    from .media_server import MediaServer
    from .media_server_input import MediaServerInput
    from .media_type_input import MediaTypeInput
    from .media_type_input_direction import MediaTypeInputDirection
    from .media_type_input_metadata import MediaTypeInputMetadata
    from .media_type_input_mode import MediaTypeInputMode
    from .message_body_data_input import MessageBodyDataInput
    from .message_header_channel_data_input import MessageHeaderChannelDataInput
    from .message_header_input import MessageHeaderInput
    from .message_header_input_entities import MessageHeaderInputEntities
    from .message_header_input_intent import MessageHeaderInputIntent
    from .message_header_input_language import MessageHeaderInputLanguage
    from .message_header_input_security_info import MessageHeaderInputSecurityInfo
    from .message_header_scheduling_meta_data_input import MessageHeaderSchedulingMetaDataInput
    from .message_header_sender_input import MessageHeaderSenderInput
    from .message_input import MessageInput
    from .meta_data import MetaData
    from .move_past_conversations_to_another_customer_request import (
        MovePastConversationsToAnotherCustomerRequest,
    )
    from .mrd_state import MrdState
    from .mrd_state_previous_state import MrdStatePreviousState
    from .mrd_state_state import MrdStateState
    from .mrd_type import MrdType
    from .mrd_type_name import MrdTypeName
    from .multimedia_message_body_input import MultimediaMessageBodyInput
    from .multimedia_message_body_input_additional_details import (
        MultimediaMessageBodyInputAdditionalDetails,
    )
    from .name_input import NameInput
    from .notification_data_input import NotificationDataInput
    from .notification_message_body_input import NotificationMessageBodyInput
    from .notification_message_body_input_notification_data import (
        NotificationMessageBodyInputNotificationData,
    )
    from .notification_message_body_input_notification_type import (
        NotificationMessageBodyInputNotificationType,
    )
    from .notification_receive_cim_message_from_ccm_body_input import (
        NotificationReceiveCimMessageFromCcmBodyInput,
    )
    from .notification_receive_cim_message_from_ccm_body_input_notification_type import (
        NotificationReceiveCimMessageFromCcmBodyInputNotificationType,
    )
    from .openid_configuration import OpenidConfiguration
    from .operations_change_log_level_level import OperationsChangeLogLevelLevel
    from .option_style import OptionStyle
    from .org_input import OrgInput
    from .paginated_form import PaginatedForm
    from .paginated_form_metadata import PaginatedFormMetadata
    from .paginated_form_option import PaginatedFormOption
    from .participant import Participant
    from .patch_form_request_item import PatchFormRequestItem
    from .permitted_resources import PermittedResources
    from .permitted_resources_input import PermittedResourcesInput
    from .permitted_resources_resource import PermittedResourcesResource
    from .permitted_resources_resource_input import PermittedResourcesResourceInput
    from .phone_input import PhoneInput
    from .plain_custom_bot_webhook_message_body import PlainCustomBotWebhookMessageBody
    from .plain_message_body_input import PlainMessageBodyInput
    from .precision_queue import PrecisionQueue
    from .precision_queues_error import PrecisionQueuesError
    from .pull_mode_list import PullModeList
    from .push_events_into_conversation_request import PushEventsIntoConversationRequest
    from .push_third_party_activity_request import PushThirdPartyActivityRequest
    from .push_voice_activities_request import PushVoiceActivitiesRequest
    from .qm_review_activity_body_additional_detail_input import (
        QmReviewActivityBodyAdditionalDetailInput,
    )
    from .qm_review_activity_body_input import QmReviewActivityBodyInput
    from .queue import Queue
    from .queue_historical_stat import QueueHistoricalStat
    from .queue_input import QueueInput
    from .queue_input_type import QueueInputType
    from .queued_chats_response import QueuedChatsResponse
    from .readiness import Readiness
    from .realm_access import RealmAccess
    from .realm_group import RealmGroup
    from .realm_role import RealmRole
    from .realm_user import RealmUser
    from .reason import Reason
    from .reason_code import ReasonCode
    from .reason_code_input import ReasonCodeInput
    from .reason_code_input_type import ReasonCodeInputType
    from .reason_code_type import ReasonCodeType
    from .reason_codes_error import ReasonCodesError
    from .reason_codes_error_error import ReasonCodesErrorError
    from .reason_type import ReasonType
    from .receipt_message_body_element_input import ReceiptMessageBodyElementInput
    from .receipt_message_body_input import ReceiptMessageBodyInput
    from .receipt_message_body_input_additional_details import (
        ReceiptMessageBodyInputAdditionalDetails,
    )
    from .receipt_message_body_summary_input import ReceiptMessageBodySummaryInput
    from .receive_cim_message_from_ccm_header_input import ReceiveCimMessageFromCcmHeaderInput
    from .receive_cim_message_from_ccm_header_input_entities import (
        ReceiveCimMessageFromCcmHeaderInputEntities,
    )
    from .receive_cim_message_from_ccm_header_input_intent import (
        ReceiveCimMessageFromCcmHeaderInputIntent,
    )
    from .receive_cim_message_from_ccm_header_input_language import (
        ReceiveCimMessageFromCcmHeaderInputLanguage,
    )
    from .receive_cim_message_from_ccm_header_input_security_info import (
        ReceiveCimMessageFromCcmHeaderInputSecurityInfo,
    )
    from .receive_cim_message_from_ccm_request import ReceiveCimMessageFromCcmRequest
    from .receive_configuration_update_request import ReceiveConfigurationUpdateRequest
    from .receive_message_from_channel_request import ReceiveMessageFromChannelRequest
    from .refresh_agent_token_request import RefreshAgentTokenRequest
    from .refresh_agent_token_response import RefreshAgentTokenResponse
    from .refresh_token_data import RefreshTokenData
    from .register_360_dialog_webhook_request import Register360DialogWebhookRequest
    from .register_channel_type_with_email_connector_request import (
        RegisterChannelTypeWithEmailConnectorRequest,
    )
    from .register_telegram_webhook_request import RegisterTelegramWebhookRequest
    from .register_telegram_webhook_response import RegisterTelegramWebhookResponse
    from .register_tenant_form_data_request import RegisterTenantFormDataRequest
    from .register_tenant_request import RegisterTenantRequest
    from .register_tenant_response import RegisterTenantResponse
    from .rejected_customer import RejectedCustomer
    from .rejected_customer_customer import RejectedCustomerCustomer
    from .reset_password_request import ResetPasswordRequest
    from .resource_scope import ResourceScope
    from .revoke_requests_of_direction_direction import RevokeRequestsOfDirectionDirection
    from .revoke_task_request import RevokeTaskRequest
    from .role_user import RoleUser
    from .room_info import RoomInfo
    from .room_info_input import RoomInfoInput
    from .room_info_input_mode import RoomInfoInputMode
    from .room_info_mode import RoomInfoMode
    from .routing_attribute import RoutingAttribute
    from .routing_attribute_input import RoutingAttributeInput
    from .routing_attribute_input_type import RoutingAttributeInputType
    from .routing_attribute_type import RoutingAttributeType
    from .routing_attributes_error import RoutingAttributesError
    from .routing_engine_agent import RoutingEngineAgent
    from .routing_policy import RoutingPolicy
    from .routing_policy_agent_selection_policy import RoutingPolicyAgentSelectionPolicy
    from .routing_policy_input import RoutingPolicyInput
    from .routing_policy_input_agent_selection_policy import RoutingPolicyInputAgentSelectionPolicy
    from .routing_policy_input_routing_mode import RoutingPolicyInputRoutingMode
    from .routing_policy_routing_mode import RoutingPolicyRoutingMode
    from .schedule_activity_request import ScheduleActivityRequest
    from .scheduled_activity_body_input import ScheduledActivityBodyInput
    from .scheduled_activity_body_input_additional_details import (
        ScheduledActivityBodyInputAdditionalDetails,
    )
    from .scheduled_activity_header_input import ScheduledActivityHeaderInput
    from .scheduled_activity_header_scheduling_meta_data_input import (
        ScheduledActivityHeaderSchedulingMetaDataInput,
    )
    from .scheduling_meta_data import SchedulingMetaData
    from .scheduling_metadata_input import SchedulingMetadataInput
    from .search_activities import SearchActivities
    from .search_activities_doc import SearchActivitiesDoc
    from .search_conversations import SearchConversations
    from .search_conversations_doc import SearchConversationsDoc
    from .search_conversations_request import SearchConversationsRequest
    from .search_conversations_request_variables import SearchConversationsRequestVariables
    from .search_conversations_response import SearchConversationsResponse
    from .secure_link import SecureLink
    from .secure_link_input import SecureLinkInput
    from .seen_status import SeenStatus
    from .seen_status_result import SeenStatusResult
    from .send_cim_message_request import SendCimMessageRequest
    from .send_message_to_channel_header_input import SendMessageToChannelHeaderInput
    from .send_message_to_channel_header_input_entities import (
        SendMessageToChannelHeaderInputEntities,
    )
    from .send_message_to_channel_header_input_intent import SendMessageToChannelHeaderInputIntent
    from .send_message_to_channel_header_input_language import (
        SendMessageToChannelHeaderInputLanguage,
    )
    from .send_message_to_channel_header_input_security_info import (
        SendMessageToChannelHeaderInputSecurityInfo,
    )
    from .send_message_to_channel_request import SendMessageToChannelRequest
    from .send_message_to_channel_response import SendMessageToChannelResponse
    from .send_sms_otp_request import SendSmsOtpRequest
    from .sender_input import SenderInput
    from .service_identifier import ServiceIdentifier
    from .service_identifier_channel_config import ServiceIdentifierChannelConfig
    from .service_identifier_channel_config_channel_mode import (
        ServiceIdentifierChannelConfigChannelMode,
    )
    from .session_error import SessionError
    from .session_state_input import SessionStateInput
    from .session_state_input_name import SessionStateInputName
    from .session_state_input_reason_code import SessionStateInputReasonCode
    from .set_agent_sla_thresholds_request_item import SetAgentSlaThresholdsRequestItem
    from .set_conversation_data_by_customer_identifier_request_item import (
        SetConversationDataByCustomerIdentifierRequestItem,
    )
    from .set_conversation_data_by_customer_identifier_request_item_type import (
        SetConversationDataByCustomerIdentifierRequestItemType,
    )
    from .set_conversation_data_request_item import SetConversationDataRequestItem
    from .social_media_post import SocialMediaPost
    from .socket_handshake_transport import SocketHandshakeTransport
    from .sort_option import SortOption
    from .sort_option_input import SortOptionInput
    from .step import Step
    from .sticker_message_body_input import StickerMessageBodyInput
    from .sticker_message_body_input_additional_details import (
        StickerMessageBodyInputAdditionalDetails,
    )
    from .structured_message_message_body_additional_details_input import (
        StructuredMessageMessageBodyAdditionalDetailsInput,
    )
    from .structured_message_message_body_input import StructuredMessageMessageBodyInput
    from .sub_comment import SubComment
    from .sub_group import SubGroup
    from .submit_form_data_request import SubmitFormDataRequest
    from .supervised_team_input import SupervisedTeamInput
    from .task import Task
    from .task_active_media import TaskActiveMedia
    from .task_active_media_state import TaskActiveMediaState
    from .task_ewt import TaskEwt
    from .task_input import TaskInput
    from .task_state import TaskState
    from .task_state_input import TaskStateInput
    from .task_state_input_name import TaskStateInputName
    from .task_state_input_reason_code import TaskStateInputReasonCode
    from .task_state_name import TaskStateName
    from .task_state_reason_code import TaskStateReasonCode
    from .team import Team
    from .team_announcement_announcement import TeamAnnouncementAnnouncement
    from .template_message_body_input import TemplateMessageBodyInput
    from .template_message_body_input_additional_details import (
        TemplateMessageBodyInputAdditionalDetails,
    )
    from .tenant import Tenant
    from .tenant_input import TenantInput
    from .tenant_settings import TenantSettings
    from .tenant_settings_input import TenantSettingsInput
    from .tenant_settings_key_cloak import TenantSettingsKeyCloak
    from .tenant_tenant_settings import TenantTenantSettings
    from .term import Term
    from .term_input import TermInput
    from .term_routing_attribute_input import TermRoutingAttributeInput
    from .term_routing_attribute_input_type import TermRoutingAttributeInputType
    from .timezone import Timezone
    from .timezone_input import TimezoneInput
    from .twilio_inbound_message_request import TwilioInboundMessageRequest
    from .twilio_status_callback_request import TwilioStatusCallbackRequest
    from .two_fa_configs import TwoFaConfigs
    from .two_fa_configs_channel_type import TwoFaConfigsChannelType
    from .two_fa_configs_input import TwoFaConfigsInput
    from .uma_2_configuration import Uma2Configuration
    from .unified_admin_form import UnifiedAdminForm
    from .unified_admin_team import UnifiedAdminTeam
    from .update_active_mq_settings_request import UpdateActiveMqSettingsRequest
    from .update_agent_desk_settings_request import UpdateAgentDeskSettingsRequest
    from .update_agent_setting_request import UpdateAgentSettingRequest
    from .update_announcement_request import UpdateAnnouncementRequest
    from .update_bot_connector_request import UpdateBotConnectorRequest
    from .update_bot_connector_request_bot_type import UpdateBotConnectorRequestBotType
    from .update_channel_connector_request import UpdateChannelConnectorRequest
    from .update_channel_connector_request_tenant import UpdateChannelConnectorRequestTenant
    from .update_channel_provider_request import UpdateChannelProviderRequest
    from .update_channel_request import UpdateChannelRequest
    from .update_channel_request_tenant import UpdateChannelRequestTenant
    from .update_channel_type_request import UpdateChannelTypeRequest
    from .update_customer_request import UpdateCustomerRequest
    from .update_form_request import UpdateFormRequest
    from .update_form_response import UpdateFormResponse
    from .update_label_request import UpdateLabelRequest
    from .update_label_response import UpdateLabelResponse
    from .update_locale_settings_request import UpdateLocaleSettingsRequest
    from .update_mrd_request import UpdateMrdRequest
    from .update_past_conversation import UpdatePastConversation
    from .update_pull_mode_list_request import UpdatePullModeListRequest
    from .update_queue_step_request import UpdateQueueStepRequest
    from .update_reason_code_request import UpdateReasonCodeRequest
    from .update_reason_code_request_type import UpdateReasonCodeRequestType
    from .update_routing_attribute_request import UpdateRoutingAttributeRequest
    from .update_routing_attribute_request_type import UpdateRoutingAttributeRequestType
    from .update_schema_attribute_request import UpdateSchemaAttributeRequest
    from .update_schema_attribute_request_type import UpdateSchemaAttributeRequestType
    from .update_widget_config_request import UpdateWidgetConfigRequest
    from .upload_file_request import UploadFileRequest
    from .upload_file_response import UploadFileResponse
    from .upload_licence_file_request import UploadLicenceFileRequest
    from .url_message_body_input import UrlMessageBodyInput
    from .url_message_body_input_additional_details import UrlMessageBodyInputAdditionalDetails
    from .user import User
    from .user_login_request import UserLoginRequest
    from .user_login_response import UserLoginResponse
    from .user_preference import UserPreference
    from .validate_otp_request import ValidateOtpRequest
    from .verify_link_request import VerifyLinkRequest
    from .verify_link_response import VerifyLinkResponse
    from .video_message_body_input import VideoMessageBodyInput
    from .video_message_body_input_additional_details import VideoMessageBodyInputAdditionalDetails
    from .voice_connector_cancel_agent_request import VoiceConnectorCancelAgentRequest
    from .voice_connector_cancel_agent_request_direction import (
        VoiceConnectorCancelAgentRequestDirection,
    )
    from .voice_connector_cancel_agent_request_error_code import (
        VoiceConnectorCancelAgentRequestErrorCode,
    )
    from .voice_connector_cancel_agent_request_queue_type import (
        VoiceConnectorCancelAgentRequestQueueType,
    )
    from .voice_connector_delivery_notification_request import (
        VoiceConnectorDeliveryNotificationRequest,
    )
    from .voice_connector_end_chat_request import VoiceConnectorEndChatRequest
    from .voice_connector_request_agent_request import VoiceConnectorRequestAgentRequest
    from .voice_connector_request_agent_request_direction import (
        VoiceConnectorRequestAgentRequestDirection,
    )
    from .voice_connector_request_agent_request_error_code import (
        VoiceConnectorRequestAgentRequestErrorCode,
    )
    from .voice_connector_request_agent_request_queue_type import (
        VoiceConnectorRequestAgentRequestQueueType,
    )
    from .voice_header_channel_data_input import VoiceHeaderChannelDataInput
    from .voice_header_input import VoiceHeaderInput
    from .voice_header_input_intent import VoiceHeaderInputIntent
    from .voice_message_body_input import VoiceMessageBodyInput
    from .voice_voice_body_input import VoiceVoiceBodyInput
    from .web_channel_webhook_request import WebChannelWebhookRequest
    from .web_rtc import WebRtc
    from .web_rtc_input import WebRtcInput
    from .webhook import Webhook
    from .webhook_input import WebhookInput
    from .widget_config import WidgetConfig
    from .wrapup_input import WrapupInput
    from .wrapup_message_body_input import WrapupMessageBodyInput
    from .wrapup_search import WrapupSearch
    from .wrapup_search_metadata import WrapupSearchMetadata
    from .wrapup_search_result import WrapupSearchResult

_MODULES: dict[str, str] = {
    "Action": ".action",
    "ActionCustomBotWebhookMessageBody": ".action_custom_bot_webhook_message_body",
    "ActionCustomBotWebhookMessageBodyData": ".action_custom_bot_webhook_message_body_data",
    "ActionMessageBodyDataInput": ".action_message_body_data_input",
    "ActionMessageBodyInput": ".action_message_body_input",
    "ActiveChatsWithAgentsRequest": ".active_chats_with_agents_request",
    "ActiveChatsWithAgentsResponse": ".active_chats_with_agents_response",
    "ActiveMedia": ".active_media",
    "ActiveMediaChannelSession": ".active_media_channel_session",
    "ActiveMediaState": ".active_media_state",
    "ActiveMediaType": ".active_media_type",
    "ActiveMediaTypeDirection": ".active_media_type_direction",
    "ActiveMediaTypeMetadata": ".active_media_type_metadata",
    "ActiveMediaTypeMode": ".active_media_type_mode",
    "Activity": ".activity",
    "ActivityEventEmitter": ".activity_event_emitter",
    "ActivityHeaderChannelDataInput": ".activity_header_channel_data_input",
    "ActivityHeaderCustomerInput": ".activity_header_customer_input",
    "ActivityHeaderInput": ".activity_header_input",
    "ActivityHeaderInputEntities": ".activity_header_input_entities",
    "ActivityHeaderInputLanguage": ".activity_header_input_language",
    "ActivityHeaderInputSecurityInfo": ".activity_header_input_security_info",
    "AddChannelSessionToTasksChannelChannelConfigInput": ".add_channel_session_to_tasks_channel_channel_config_input",
    "AddChannelSessionToTasksChannelChannelConfigInputChannelMode": ".add_channel_session_to_tasks_channel_channel_config_input_channel_mode",
    "AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInput": ".add_channel_session_to_tasks_channel_channel_config_routing_policy_input",
    "AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputAgentSele57638624": ".add_channel_session_to_tasks_channel_channel_config_routing_policy_input_agent_sele_57638624",
    "AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputRoutingMode": ".add_channel_session_to_tasks_channel_channel_config_routing_policy_input_routing_mode",
    "AddChannelSessionToTasksRequest": ".add_channel_session_to_tasks_request",
    "AddChannelSessionToTasksRequestChannelSessionDirection": ".add_channel_session_to_tasks_request_channel_session_direction",
    "AddQueueStepRequest": ".add_queue_step_request",
    "AdditionalCarouselElementDetailsInput": ".additional_carousel_element_details_input",
    "AdditionalContactDetailsInput": ".additional_contact_details_input",
    "AdditionalData": ".additional_data",
    "AdditionalDetail": ".additional_detail",
    "AdditionalDetailInput": ".additional_detail_input",
    "AdditionalDetails": ".additional_details",
    "AdditionalDetailsCustomer": ".additional_details_customer",
    "AdditionalDetailsInput": ".additional_details_input",
    "AdditionalNameDetailsInput": ".additional_name_details_input",
    "AdditionalPhoneDetailsInput": ".additional_phone_details_input",
    "AddressInput": ".address_input",
    "AdjustmentInput": ".adjustment_input",
    "AdminLoginRequest": ".admin_login_request",
    "AdminLoginResponse": ".admin_login_response",
    "Agent": ".agent",
    "AgentActivityOfTeamsRequest": ".agent_activity_of_teams_request",
    "AgentContactInput": ".agent_contact_input",
    "AgentData": ".agent_data",
    "AgentDeskSetting": ".agent_desk_setting",
    "AgentHandRaise": ".agent_hand_raise",
    "AgentKeycloakUser": ".agent_keycloak_user",
    "AgentLoginAttributesInput": ".agent_login_attributes_input",
    "AgentLoginRequest": ".agent_login_request",
    "AgentLoginResponse": ".agent_login_response",
    "AgentMrdState": ".agent_mrd_state",
    "AgentMrdStatePreviousState": ".agent_mrd_state_previous_state",
    "AgentMrdStateState": ".agent_mrd_state_state",
    "AgentParticipantInput": ".agent_participant_input",
    "AgentSetting": ".agent_setting",
    "AgentSla": ".agent_sla",
    "AgentSlaThreshold": ".agent_sla_threshold",
    "AgentState": ".agent_state",
    "AgentStateList": ".agent_state_list",
    "AgentStateListState": ".agent_state_list_state",
    "AgentStateListStateName": ".agent_state_list_state_name",
    "AgentStateStateInput": ".agent_state_state_input",
    "AgentStateStateInputName": ".agent_state_state_input_name",
    "AgentsError": ".agents_error",
    "Announcement": ".announcement",
    "AssignAgentActiveMedia": ".assign_agent_active_media",
    "AssignAgentActiveMediaState": ".assign_agent_active_media_state",
    "AssignAgentActiveMediaType": ".assign_agent_active_media_type",
    "AssignAgentActiveMediaTypeDirection": ".assign_agent_active_media_type_direction",
    "AssignAgentActiveMediaTypeMode": ".assign_agent_active_media_type_mode",
    "AssignAgentRequest": ".assign_agent_request",
    "AssignAgentRequestState": ".assign_agent_request_state",
    "AssignAgentResponse": ".assign_agent_response",
    "AssignAgentTypeInput": ".assign_agent_type_input",
    "AssignAgentTypeInputDirection": ".assign_agent_type_input_direction",
    "AssignAgentTypeInputMode": ".assign_agent_type_input_mode",
    "AssignAgentTypeMetadataInput": ".assign_agent_type_metadata_input",
    "AssignResourceChannelSessionChannelChannelConfigInput": ".assign_resource_channel_session_channel_channel_config_input",
    "AssignResourceChannelSessionChannelChannelConfigInputChannelMode": ".assign_resource_channel_session_channel_channel_config_input_channel_mode",
    "AssignResourceRequest": ".assign_resource_request",
    "AssignResourceTypeInput": ".assign_resource_type_input",
    "AssignResourceTypeInputDirection": ".assign_resource_type_input_direction",
    "AssignResourceTypeInputMetadata": ".assign_resource_type_input_metadata",
    "AssignResourceTypeInputMode": ".assign_resource_type_input_mode",
    "AssignTaskToAgentRequest": ".assign_task_to_agent_request",
    "AssignedTo": ".assigned_to",
    "AssociatedAgent": ".associated_agent",
    "AssociatedAgentAgent": ".associated_agent_agent",
    "AssociatedCustomer": ".associated_customer",
    "AssociatedMrd": ".associated_mrd",
    "AssociatedMrdInput": ".associated_mrd_input",
    "AssociatedRoutingAttribute": ".associated_routing_attribute",
    "AssociatedRoutingAttributeInput": ".associated_routing_attribute_input",
    "AssociatedRoutingAttributeRoutingAttributeInput": ".associated_routing_attribute_routing_attribute_input",
    "AssociatedRoutingAttributeRoutingAttributeInputType": ".associated_routing_attribute_routing_attribute_input_type",
    "Attachment": ".attachment",
    "AttachmentInput": ".attachment_input",
    "AttributeOptions": ".attribute_options",
    "AttributeType": ".attribute_type",
    "AudioMessageBodyInput": ".audio_message_body_input",
    "AudioMessageBodyInputAdditionalDetails": ".audio_message_body_input_additional_details",
    "AuthenticationError": ".authentication_error",
    "Authorization": ".authorization",
    "AvailableAgent": ".available_agent",
    "AvailableAgentAvailableAgent": ".available_agent_available_agent",
    "AvailableAgentAvailableAgentState": ".available_agent_available_agent_state",
    "BotConnector": ".bot_connector",
    "BotConnectorBotType": ".bot_connector_bot_type",
    "BotConnectorItem": ".bot_connector_item",
    "BotConnectorItemBotType": ".bot_connector_item_bot_type",
    "BotConnectorItemBotUri": ".bot_connector_item_bot_uri",
    "BotFrameworkBotConnector": ".bot_framework_bot_connector",
    "BotFrameworkBotConnectorBotType": ".bot_framework_bot_connector_bot_type",
    "BotParticipant": ".bot_participant",
    "BotParticipantType": ".bot_participant_type",
    "BotUriMetaData": ".bot_uri_meta_data",
    "BulkCreateCustomersRejectedCustomerCustomer": ".bulk_create_customers_rejected_customer_customer",
    "BulkCreateCustomersRequest": ".bulk_create_customers_request",
    "BulkCreateOrMergeCustomersRequest": ".bulk_create_or_merge_customers_request",
    "BulkCreateOrMergeCustomersRequestAction": ".bulk_create_or_merge_customers_request_action",
    "BulkCustomer": ".bulk_customer",
    "BulkCustomerRejectedCustomer": ".bulk_customer_rejected_customer",
    "BusinessCalendarCalendar": ".business_calendar_calendar",
    "Button": ".button",
    "ButtonAdditionalButtonDetails": ".button_additional_button_details",
    "ButtonCustomBotWebhookMessageBody": ".button_custom_bot_webhook_message_body",
    "ButtonCustomBotWebhookMessageBodyAdditionalDetails": ".button_custom_bot_webhook_message_body_additional_details",
    "ButtonCustomBotWebhookMessageBodyButtonMessageType": ".button_custom_bot_webhook_message_body_button_message_type",
    "ButtonInput": ".button_input",
    "ButtonInputAdditionalButtonDetails": ".button_input_additional_button_details",
    "ButtonMessageBodyInput": ".button_message_body_input",
    "ButtonMessageBodyInputButtonMessageType": ".button_message_body_input_button_message_type",
    "Calendar": ".calendar",
    "Callback": ".callback",
    "CallbackInput": ".callback_input",
    "CarouselMessageBodyElementInput": ".carousel_message_body_element_input",
    "CarouselMessageBodyInput": ".carousel_message_body_input",
    "CarouselMessageBodyInputAdditionalDetails": ".carousel_message_body_input_additional_details",
    "CarouselMessageBodyInputCarouselMessageType": ".carousel_message_body_input_carousel_message_type",
    "Category": ".category",
    "CategoryInput": ".category_input",
    "CategoryOptions": ".category_options",
    "CategoryOptionsInput": ".category_options_input",
    "CcUserAssociatedRoutingAttributeInput": ".cc_user_associated_routing_attribute_input",
    "CcUserInput": ".cc_user_input",
    "CcUserParticipant": ".cc_user_participant",
    "CcmChannel": ".ccm_channel",
    "CcmWidgetConfig": ".ccm_widget_config",
    "ChangeAgentMrdStateRequest": ".change_agent_mrd_state_request",
    "ChangeAgentMrdStateRequestState": ".change_agent_mrd_state_request_state",
    "ChangeAgentStateRequest": ".change_agent_state_request",
    "ChangeLogLevelRequest": ".change_log_level_request",
    "ChangeLogLevelRequestConfiguredLevel": ".change_log_level_request_configured_level",
    "ChangeTaskMediaStateRequest": ".change_task_media_state_request",
    "ChangeTaskMediaStateRequestState": ".change_task_media_state_request_state",
    "ChangeTaskStateActiveMediaType": ".change_task_state_active_media_type",
    "ChangeTaskStateActiveMediaTypeDirection": ".change_task_state_active_media_type_direction",
    "ChangeTaskStateActiveMediaTypeMetadata": ".change_task_state_active_media_type_metadata",
    "ChangeTaskStateActiveMediaTypeMode": ".change_task_state_active_media_type_mode",
    "ChangeTaskStateRequest": ".change_task_state_request",
    "ChangeTaskStateResponse": ".change_task_state_response",
    "Channel": ".channel",
    "ChannelChannelConfig": ".channel_channel_config",
    "ChannelChannelConfigChannelMode": ".channel_channel_config_channel_mode",
    "ChannelChannelConfigInput": ".channel_channel_config_input",
    "ChannelChannelConfigInputChannelMode": ".channel_channel_config_input_channel_mode",
    "ChannelConfig": ".channel_config",
    "ChannelConfigChannelMode": ".channel_config_channel_mode",
    "ChannelConfigInput": ".channel_config_input",
    "ChannelConfigInputChannelMode": ".channel_config_input_channel_mode",
    "ChannelConfigRoutingPolicy": ".channel_config_routing_policy",
    "ChannelConfigRoutingPolicyAgentSelectionPolicy": ".channel_config_routing_policy_agent_selection_policy",
    "ChannelConfigRoutingPolicyInput": ".channel_config_routing_policy_input",
    "ChannelConfigRoutingPolicyInputAgentSelectionPolicy": ".channel_config_routing_policy_input_agent_selection_policy",
    "ChannelConfigRoutingPolicyInputRoutingMode": ".channel_config_routing_policy_input_routing_mode",
    "ChannelConfigRoutingPolicyRoutingMode": ".channel_config_routing_policy_routing_mode",
    "ChannelConnector": ".channel_connector",
    "ChannelConnectorInput": ".channel_connector_input",
    "ChannelData": ".channel_data",
    "ChannelDataInput": ".channel_data_input",
    "ChannelInput": ".channel_input",
    "ChannelProviderConfigInput": ".channel_provider_config_input",
    "ChannelProviderConfigInputType": ".channel_provider_config_input_type",
    "ChannelProviderConfigSchema": ".channel_provider_config_schema",
    "ChannelProviderConfigSchemaAttributeType": ".channel_provider_config_schema_attribute_type",
    "ChannelProviderConfigSchemaInput": ".channel_provider_config_schema_input",
    "ChannelProviderConfigSchemaInputAttributeType": ".channel_provider_config_schema_input_attribute_type",
    "ChannelProviderConfigSchemaInputValueType": ".channel_provider_config_schema_input_value_type",
    "ChannelProviderConfigSchemaValueType": ".channel_provider_config_schema_value_type",
    "ChannelProviderInterface": ".channel_provider_interface",
    "ChannelProviderInterfaceChannelProviderConfigSchemaInput": ".channel_provider_interface_channel_provider_config_schema_input",
    "ChannelProviderInterfaceChannelProviderConfigSchemaInputAttributeType": ".channel_provider_interface_channel_provider_config_schema_input_attribute_type",
    "ChannelProviderInterfaceChannelProviderConfigSchemaInputValueType": ".channel_provider_interface_channel_provider_config_schema_input_value_type",
    "ChannelProviderInterfaceInput": ".channel_provider_interface_input",
    "ChannelSession": ".channel_session",
    "ChannelSessionChannelInput": ".channel_session_channel_input",
    "ChannelSessionInput": ".channel_session_input",
    "ChannelSessionInputChannelSessionDirection": ".channel_session_input_channel_session_direction",
    "ChannelSessionParticipant": ".channel_session_participant",
    "ChannelSessionParticipantChannelSessionDirection": ".channel_session_participant_channel_session_direction",
    "ChannelSessionRoomInfoInput": ".channel_session_room_info_input",
    "ChannelSessionState": ".channel_session_state",
    "ChannelSessionStateInput": ".channel_session_state_input",
    "ChannelType": ".channel_type",
    "ChannelTypeInput": ".channel_type_input",
    "Chat": ".chat",
    "ChatChannelSession": ".chat_channel_session",
    "CimCustomerBulkCustomer": ".cim_customer_bulk_customer",
    "CimCustomerCustomer": ".cim_customer_customer",
    "CimCustomerCustomerSchema": ".cim_customer_customer_schema",
    "CimEventDataHeaderInput": ".cim_event_data_header_input",
    "CimEventDataHeaderInputEntities": ".cim_event_data_header_input_entities",
    "CimEventDataHeaderInputLanguage": ".cim_event_data_header_input_language",
    "CimEventDataHeaderInputSecurityInfo": ".cim_event_data_header_input_security_info",
    "CimEventDataInput": ".cim_event_data_input",
    "CimEventInput": ".cim_event_input",
    "CimEventInputName": ".cim_event_input_name",
    "CimEventInputType": ".cim_event_input_type",
    "CimMessageBodyInput": ".cim_message_body_input",
    "CimMessageBodyInputAdditionalDetails": ".cim_message_body_input_additional_details",
    "CimMessageHeaderInput": ".cim_message_header_input",
    "CimMessageHeaderInputEntities": ".cim_message_header_input_entities",
    "CimMessageHeaderInputIntent": ".cim_message_header_input_intent",
    "CimMessageHeaderInputLanguage": ".cim_message_header_input_language",
    "CimMessageHeaderInputSecurityInfo": ".cim_message_header_input_security_info",
    "CimMessageHeaderSenderInput": ".cim_message_header_sender_input",
    "CimMessageHeaderSenderInputAdditionalDetail": ".cim_message_header_sender_input_additional_detail",
    "CimMessagesError": ".cim_messages_error",
    "Column": ".column",
    "ColumnInput": ".column_input",
    "Comment": ".comment",
    "CommentAdditionalData": ".comment_additional_data",
    "CommentMessageBodyInput": ".comment_message_body_input",
    "CommentMessageBodyInputItemType": ".comment_message_body_input_item_type",
    "ComponentInput": ".component_input",
    "ComponentInputAdditionalComponentDetails": ".component_input_additional_component_details",
    "ComponentInputType": ".component_input_type",
    "ComponentParameterInput": ".component_parameter_input",
    "ComponentParameterInputParameterType": ".component_parameter_input_parameter_type",
    "Configuration": ".configuration",
    "ConfigurationType": ".configuration_type",
    "ContactInput": ".contact_input",
    "ContactMessageBodyInput": ".contact_message_body_input",
    "ContactMessageBodyInputAdditionalDetails": ".contact_message_body_input_additional_details",
    "ControllerWebhookMessageBodyInput": ".controller_webhook_message_body_input",
    "ControllerWebhookRequest": ".controller_webhook_request",
    "Conversation": ".conversation",
    "ConversationCustomer": ".conversation_customer",
    "ConversationData": ".conversation_data",
    "ConversationMonitorParticipant": ".conversation_monitor_participant",
    "CreateActiveMqSettingsRequest": ".create_active_mq_settings_request",
    "CreateAgentRequest": ".create_agent_request",
    "CreateAnnouncementRequest": ".create_announcement_request",
    "CreateAnnouncementResponse": ".create_announcement_response",
    "CreateBotConnectorRequest": ".create_bot_connector_request",
    "CreateBotConnectorRequestBotType": ".create_bot_connector_request_bot_type",
    "CreateCalendarRequest": ".create_calendar_request",
    "CreateChannelConnectorRequest": ".create_channel_connector_request",
    "CreateChannelConnectorRequestTenant": ".create_channel_connector_request_tenant",
    "CreateChannelProviderRequest": ".create_channel_provider_request",
    "CreateChannelRequest": ".create_channel_request",
    "CreateChannelRequestTenant": ".create_channel_request_tenant",
    "CreateChannelTypeRequest": ".create_channel_type_request",
    "CreateCustomerRequest": ".create_customer_request",
    "CreateCustomerResponse": ".create_customer_response",
    "CreateFormRequest": ".create_form_request",
    "CreateLabelRequest": ".create_label_request",
    "CreateLabelResponse": ".create_label_response",
    "CreateLocaleSettingsRequest": ".create_locale_settings_request",
    "CreateMrdRequest": ".create_mrd_request",
    "CreateProtectedResourceRequest": ".create_protected_resource_request",
    "CreateProtectedResourceResponse": ".create_protected_resource_response",
    "CreateProtectedResourceResponseAttributes": ".create_protected_resource_response_attributes",
    "CreatePullModeListRequest": ".create_pull_mode_list_request",
    "CreatePullModeListResponse": ".create_pull_mode_list_response",
    "CreateQueueRequest": ".create_queue_request",
    "CreateReasonCodeRequest": ".create_reason_code_request",
    "CreateReasonCodeRequestType": ".create_reason_code_request_type",
    "CreateRoutingAttributeRequest": ".create_routing_attribute_request",
    "CreateRoutingAttributeRequestType": ".create_routing_attribute_request_type",
    "CreateSchemaAttributeRequest": ".create_schema_attribute_request",
    "CreateSchemaAttributeRequestType": ".create_schema_attribute_request_type",
    "CreateTinyUrlRequest": ".create_tiny_url_request",
    "CreateUserPreferenceRequest": ".create_user_preference_request",
    "CreateWidgetConfigRequest": ".create_widget_config_request",
    "CreateWidgetConfigRequestLanguage": ".create_widget_config_request_language",
    "CreatedTenantSettingsInput": ".created_tenant_settings_input",
    "Credentials": ".credentials",
    "CredentialsInput": ".credentials_input",
    "CurrentCustomerInput": ".current_customer_input",
    "CustomBotWebhookMessageBody": ".custom_bot_webhook_message_body",
    "CustomBotWebhookMessageBodyData": ".custom_bot_webhook_message_body_data",
    "CustomBotWebhookMessageEntitiesChannelSessionInput": ".custom_bot_webhook_message_entities_channel_session_input",
    "CustomBotWebhookMessageEntitiesInput": ".custom_bot_webhook_message_entities_input",
    "CustomBotWebhookMessageEntitiesTaskStateInput": ".custom_bot_webhook_message_entities_task_state_input",
    "CustomBotWebhookMessageMetadataBodyInput": ".custom_bot_webhook_message_metadata_body_input",
    "CustomBotWebhookMessageMetadataHeaderInput": ".custom_bot_webhook_message_metadata_header_input",
    "CustomBotWebhookMessageMetadataHeaderInputEntities": ".custom_bot_webhook_message_metadata_header_input_entities",
    "CustomBotWebhookMessageMetadataHeaderInputLanguage": ".custom_bot_webhook_message_metadata_header_input_language",
    "CustomBotWebhookMessageMetadataHeaderInputSecurityInfo": ".custom_bot_webhook_message_metadata_header_input_security_info",
    "CustomBotWebhookMessageMetadataInput": ".custom_bot_webhook_message_metadata_input",
    "CustomBotWebhookMessageRequest": ".custom_bot_webhook_message_request",
    "CustomBotWebhookMessageRequestType": ".custom_bot_webhook_message_request_type",
    "CustomBotWebhookMessageResponse": ".custom_bot_webhook_message_response",
    "CustomBotWebhookMessageResponse2": ".custom_bot_webhook_message_response_2",
    "CustomBotWebhookMessageResponse2Mode": ".custom_bot_webhook_message_response_2_mode",
    "CustomMessageBodyInput": ".custom_message_body_input",
    "Customer": ".customer",
    "CustomerActivityList": ".customer_activity_list",
    "CustomerIdentificationCriteria": ".customer_identification_criteria",
    "CustomerInput": ".customer_input",
    "CustomerList": ".customer_list",
    "CustomerPresenceInput": ".customer_presence_input",
    "CustomerSchema": ".customer_schema",
    "CustomerSla": ".customer_sla",
    "CustomerSlaInput": ".customer_sla_input",
    "CustomerTopic": ".customer_topic",
    "CustomerTopicChannelSession": ".customer_topic_channel_session",
    "CustomerTopicChannelSessionChannelSessionDirection": ".customer_topic_channel_session_channel_session_direction",
    "CustomerTopicConversationData": ".customer_topic_conversation_data",
    "CustomerTopicConversationDirection": ".customer_topic_conversation_direction",
    "CustomerTopicMetadata": ".customer_topic_metadata",
    "CustomerTopicParticipant": ".customer_topic_participant",
    "CustomerTopicParticipantRole": ".customer_topic_participant_role",
    "CustomerTopicParticipantState": ".customer_topic_participant_state",
    "CustomerTopicParticipantType": ".customer_topic_participant_type",
    "CustomerTopicPastEvent": ".customer_topic_past_event",
    "CustomerTopicPastEventData": ".customer_topic_past_event_data",
    "CustomerTopicPastEventName": ".customer_topic_past_event_name",
    "CustomerTopicPastEventType": ".customer_topic_past_event_type",
    "CustomerTopicState": ".customer_topic_state",
    "CxTenantTenant": ".cx_tenant_tenant",
    "DefaultActionInput": ".default_action_input",
    "DefaultLanguage": ".default_language",
    "DefaultLanguageInput": ".default_language_input",
    "Defaultoutbound": ".defaultoutbound",
    "DefaultoutboundChannelConfig": ".defaultoutbound_channel_config",
    "DefaultoutboundChannelConfigChannelMode": ".defaultoutbound_channel_config_channel_mode",
    "DeleteFormResponse": ".delete_form_response",
    "DeleteMrdError": ".delete_mrd_error",
    "DeleteRoutingAttributeResponse": ".delete_routing_attribute_response",
    "DeletednotificationMessageBodyInput": ".deletednotification_message_body_input",
    "DeliveryStatusCallbackBodyInput": ".delivery_status_callback_body_input",
    "DeliveryStatusCallbackHeaderInput": ".delivery_status_callback_header_input",
    "DeliveryStatusCallbackHeaderInputEntities": ".delivery_status_callback_header_input_entities",
    "DeliveryStatusCallbackHeaderInputIntent": ".delivery_status_callback_header_input_intent",
    "DeliveryStatusCallbackHeaderInputLanguage": ".delivery_status_callback_header_input_language",
    "DeliveryStatusCallbackHeaderInputSecurityInfo": ".delivery_status_callback_header_input_security_info",
    "DeliveryStatusCallbackRequest": ".delivery_status_callback_request",
    "DeliverynotificationMessageBodyInput": ".deliverynotification_message_body_input",
    "DeliverynotificationMessageBodyInputStatus": ".deliverynotification_message_body_input_status",
    "Detail": ".detail",
    "DetailChat": ".detail_chat",
    "Dialer": ".dialer",
    "DialerCallActionRequest": ".dialer_call_action_request",
    "DialerCallActionRequestAction": ".dialer_call_action_request_action",
    "DialerInput": ".dialer_input",
    "DialerReservedAgentRequest": ".dialer_reserved_agent_request",
    "DialerTenantCreatedRequest": ".dialer_tenant_created_request",
    "DialerTenantDeletedRequest": ".dialer_tenant_deleted_request",
    "Doc": ".doc",
    "DocData": ".doc_data",
    "DocDataBody": ".doc_data_body",
    "DocDataHeader": ".doc_data_header",
    "DocDataHeaderEntities": ".doc_data_header_entities",
    "DocDataHeaderLanguage": ".doc_data_header_language",
    "DocDataHeaderSecurityInfo": ".doc_data_header_security_info",
    "EmailMessageBodyAdditionalDetailsInput": ".email_message_body_additional_details_input",
    "EmailMessageBodyInput": ".email_message_body_input",
    "EmailSignature": ".email_signature",
    "ErpTicketActivityBodyAdditionalDetailInput": ".erp_ticket_activity_body_additional_detail_input",
    "ErpTicketActivityBodyInput": ".erp_ticket_activity_body_input",
    "Error": ".error",
    "ErrorDetail": ".error_detail",
    "EventEmitter": ".event_emitter",
    "Expression": ".expression",
    "ExpressionInput": ".expression_input",
    "ExternalGadget": ".external_gadget",
    "FileMessageBodyAdditionalDetailsInput": ".file_message_body_additional_details_input",
    "FileMessageBodyInput": ".file_message_body_input",
    "FilesError": ".files_error",
    "Footer": ".footer",
    "FooterInput": ".footer_input",
    "Form": ".form",
    "FormAttribute": ".form_attribute",
    "FormAttributeAttributeType": ".form_attribute_attribute_type",
    "FormAttributeCategoryOptions": ".form_attribute_category_options",
    "FormAttributeInput": ".form_attribute_input",
    "FormAttributeInputAttributeType": ".form_attribute_input_attribute_type",
    "FormAttributeInputValueType": ".form_attribute_input_value_type",
    "FormAttributeValueType": ".form_attribute_value_type",
    "FormDataBodyInput": ".form_data_body_input",
    "FormDataHeaderInput": ".form_data_header_input",
    "FormValidation": ".form_validation",
    "FormsError": ".forms_error",
    "GadgetInput": ".gadget_input",
    "GenerateLinkRequest": ".generate_link_request",
    "GenerateLinkResponse": ".generate_link_response",
    "GenericMessageBody": ".generic_message_body",
    "GetAccessTokenRequest": ".get_access_token_request",
    "GetAccessTokenRequestGrantType": ".get_access_token_request_grant_type",
    "GetAccessTokenResponse": ".get_access_token_response",
    "GetAccessTokenResponseTokenType": ".get_access_token_response_token_type",
    "GetAllFormTitle": ".get_all_form_title",
    "GetConversationDataResponse": ".get_conversation_data_response",
    "GetFileStat": ".get_file_stat",
    "GetFormPageByPageLevel": ".get_form_page_by_page_level",
    "GetFormResponse": ".get_form_response",
    "GraphqlData": ".graphql_data",
    "GraphqlError": ".graphql_error",
    "HoldTimerDetails": ".hold_timer_details",
    "IceServer": ".ice_server",
    "IceServerInput": ".ice_server_input",
    "ImageMessageBodyInput": ".image_message_body_input",
    "ImageMessageBodyInputAdditionalDetails": ".image_message_body_input_additional_details",
    "Indices": ".indices",
    "Intent": ".intent",
    "Interactive": ".interactive",
    "InteractiveInput": ".interactive_input",
    "IntrospectTokenRequest": ".introspect_token_request",
    "IntrospectTokenResponse": ".introspect_token_response",
    "IvrContactInput": ".ivr_contact_input",
    "JsonNodeInput": ".json_node_input",
    "KeyCloak": ".key_cloak",
    "KeyCloakInput": ".key_cloak_input",
    "KeycloakLoginData": ".keycloak_login_data",
    "KeycloakLoginDataKeycloakUser": ".keycloak_login_data_keycloak_user",
    "KeycloakLoginDataKeycloakUserAttributes": ".keycloak_login_data_keycloak_user_attributes",
    "KeycloakUser": ".keycloak_user",
    "KeycloakUserAttributes": ".keycloak_user_attributes",
    "KeycloakUserInput": ".keycloak_user_input",
    "Label": ".label",
    "Language": ".language",
    "LanguageInput": ".language_input",
    "LinkAnotherCustomerToConversationRequest": ".link_another_customer_to_conversation_request",
    "ListAgentsAssociatedWithQueuesResponse": ".list_agents_associated_with_queues_response",
    "ListMrdsResponse": ".list_mrds_response",
    "ListQueuesResponse": ".list_queues_response",
    "ListReasonCodesType": ".list_reason_codes_type",
    "ListUploadsByStatusStatus": ".list_uploads_by_status_status",
    "LocaleSetting": ".locale_setting",
    "Location": ".location",
    "LocationInput": ".location_input",
    "LocationMessageBodyAdditionalDetailsInput": ".location_message_body_additional_details_input",
    "LocationMessageBodyInput": ".location_message_body_input",
    "Logo": ".logo",
    "LoyaltyEventActivityBodyInput": ".loyalty_event_activity_body_input",
    "MarkAnnouncementSeenRequest": ".mark_announcement_seen_request",
    "MediaChannelSessionInput": ".media_channel_session_input",
    "MediaInput": ".media_input",
    "MediaInputState": ".media_input_state",
    "MediaQueueInput": ".media_queue_input",
    "MediaRoutingDomain": ".media_routing_domain",
    "MediaRoutingDomainsError": ".media_routing_domains_error",
    "MediaServer": ".media_server",
    "MediaServerInput": ".media_server_input",
    "MediaTypeInput": ".media_type_input",
    "MediaTypeInputDirection": ".media_type_input_direction",
    "MediaTypeInputMetadata": ".media_type_input_metadata",
    "MediaTypeInputMode": ".media_type_input_mode",
    "MessageBodyDataInput": ".message_body_data_input",
    "MessageHeaderChannelDataInput": ".message_header_channel_data_input",
    "MessageHeaderInput": ".message_header_input",
    "MessageHeaderInputEntities": ".message_header_input_entities",
    "MessageHeaderInputIntent": ".message_header_input_intent",
    "MessageHeaderInputLanguage": ".message_header_input_language",
    "MessageHeaderInputSecurityInfo": ".message_header_input_security_info",
    "MessageHeaderSchedulingMetaDataInput": ".message_header_scheduling_meta_data_input",
    "MessageHeaderSenderInput": ".message_header_sender_input",
    "MessageInput": ".message_input",
    "MetaData": ".meta_data",
    "MovePastConversationsToAnotherCustomerRequest": ".move_past_conversations_to_another_customer_request",
    "MrdState": ".mrd_state",
    "MrdStatePreviousState": ".mrd_state_previous_state",
    "MrdStateState": ".mrd_state_state",
    "MrdType": ".mrd_type",
    "MrdTypeName": ".mrd_type_name",
    "MultimediaMessageBodyInput": ".multimedia_message_body_input",
    "MultimediaMessageBodyInputAdditionalDetails": ".multimedia_message_body_input_additional_details",
    "NameInput": ".name_input",
    "NotificationDataInput": ".notification_data_input",
    "NotificationMessageBodyInput": ".notification_message_body_input",
    "NotificationMessageBodyInputNotificationData": ".notification_message_body_input_notification_data",
    "NotificationMessageBodyInputNotificationType": ".notification_message_body_input_notification_type",
    "NotificationReceiveCimMessageFromCcmBodyInput": ".notification_receive_cim_message_from_ccm_body_input",
    "NotificationReceiveCimMessageFromCcmBodyInputNotificationType": ".notification_receive_cim_message_from_ccm_body_input_notification_type",
    "OpenidConfiguration": ".openid_configuration",
    "OperationsChangeLogLevelLevel": ".operations_change_log_level_level",
    "OptionStyle": ".option_style",
    "OrgInput": ".org_input",
    "PaginatedForm": ".paginated_form",
    "PaginatedFormMetadata": ".paginated_form_metadata",
    "PaginatedFormOption": ".paginated_form_option",
    "Participant": ".participant",
    "PatchFormRequestItem": ".patch_form_request_item",
    "PermittedResources": ".permitted_resources",
    "PermittedResourcesInput": ".permitted_resources_input",
    "PermittedResourcesResource": ".permitted_resources_resource",
    "PermittedResourcesResourceInput": ".permitted_resources_resource_input",
    "PhoneInput": ".phone_input",
    "PlainCustomBotWebhookMessageBody": ".plain_custom_bot_webhook_message_body",
    "PlainMessageBodyInput": ".plain_message_body_input",
    "PrecisionQueue": ".precision_queue",
    "PrecisionQueuesError": ".precision_queues_error",
    "PullModeList": ".pull_mode_list",
    "PushEventsIntoConversationRequest": ".push_events_into_conversation_request",
    "PushThirdPartyActivityRequest": ".push_third_party_activity_request",
    "PushVoiceActivitiesRequest": ".push_voice_activities_request",
    "QmReviewActivityBodyAdditionalDetailInput": ".qm_review_activity_body_additional_detail_input",
    "QmReviewActivityBodyInput": ".qm_review_activity_body_input",
    "Queue": ".queue",
    "QueueHistoricalStat": ".queue_historical_stat",
    "QueueInput": ".queue_input",
    "QueueInputType": ".queue_input_type",
    "QueuedChatsResponse": ".queued_chats_response",
    "Readiness": ".readiness",
    "RealmAccess": ".realm_access",
    "RealmGroup": ".realm_group",
    "RealmRole": ".realm_role",
    "RealmUser": ".realm_user",
    "Reason": ".reason",
    "ReasonCode": ".reason_code",
    "ReasonCodeInput": ".reason_code_input",
    "ReasonCodeInputType": ".reason_code_input_type",
    "ReasonCodeType": ".reason_code_type",
    "ReasonCodesError": ".reason_codes_error",
    "ReasonCodesErrorError": ".reason_codes_error_error",
    "ReasonType": ".reason_type",
    "ReceiptMessageBodyElementInput": ".receipt_message_body_element_input",
    "ReceiptMessageBodyInput": ".receipt_message_body_input",
    "ReceiptMessageBodyInputAdditionalDetails": ".receipt_message_body_input_additional_details",
    "ReceiptMessageBodySummaryInput": ".receipt_message_body_summary_input",
    "ReceiveCimMessageFromCcmHeaderInput": ".receive_cim_message_from_ccm_header_input",
    "ReceiveCimMessageFromCcmHeaderInputEntities": ".receive_cim_message_from_ccm_header_input_entities",
    "ReceiveCimMessageFromCcmHeaderInputIntent": ".receive_cim_message_from_ccm_header_input_intent",
    "ReceiveCimMessageFromCcmHeaderInputLanguage": ".receive_cim_message_from_ccm_header_input_language",
    "ReceiveCimMessageFromCcmHeaderInputSecurityInfo": ".receive_cim_message_from_ccm_header_input_security_info",
    "ReceiveCimMessageFromCcmRequest": ".receive_cim_message_from_ccm_request",
    "ReceiveConfigurationUpdateRequest": ".receive_configuration_update_request",
    "ReceiveMessageFromChannelRequest": ".receive_message_from_channel_request",
    "RefreshAgentTokenRequest": ".refresh_agent_token_request",
    "RefreshAgentTokenResponse": ".refresh_agent_token_response",
    "RefreshTokenData": ".refresh_token_data",
    "Register360DialogWebhookRequest": ".register_360_dialog_webhook_request",
    "RegisterChannelTypeWithEmailConnectorRequest": ".register_channel_type_with_email_connector_request",
    "RegisterTelegramWebhookRequest": ".register_telegram_webhook_request",
    "RegisterTelegramWebhookResponse": ".register_telegram_webhook_response",
    "RegisterTenantFormDataRequest": ".register_tenant_form_data_request",
    "RegisterTenantRequest": ".register_tenant_request",
    "RegisterTenantResponse": ".register_tenant_response",
    "RejectedCustomer": ".rejected_customer",
    "RejectedCustomerCustomer": ".rejected_customer_customer",
    "ResetPasswordRequest": ".reset_password_request",
    "ResourceScope": ".resource_scope",
    "RevokeRequestsOfDirectionDirection": ".revoke_requests_of_direction_direction",
    "RevokeTaskRequest": ".revoke_task_request",
    "RoleUser": ".role_user",
    "RoomInfo": ".room_info",
    "RoomInfoInput": ".room_info_input",
    "RoomInfoInputMode": ".room_info_input_mode",
    "RoomInfoMode": ".room_info_mode",
    "RoutingAttribute": ".routing_attribute",
    "RoutingAttributeInput": ".routing_attribute_input",
    "RoutingAttributeInputType": ".routing_attribute_input_type",
    "RoutingAttributeType": ".routing_attribute_type",
    "RoutingAttributesError": ".routing_attributes_error",
    "RoutingEngineAgent": ".routing_engine_agent",
    "RoutingPolicy": ".routing_policy",
    "RoutingPolicyAgentSelectionPolicy": ".routing_policy_agent_selection_policy",
    "RoutingPolicyInput": ".routing_policy_input",
    "RoutingPolicyInputAgentSelectionPolicy": ".routing_policy_input_agent_selection_policy",
    "RoutingPolicyInputRoutingMode": ".routing_policy_input_routing_mode",
    "RoutingPolicyRoutingMode": ".routing_policy_routing_mode",
    "ScheduleActivityRequest": ".schedule_activity_request",
    "ScheduledActivityBodyInput": ".scheduled_activity_body_input",
    "ScheduledActivityBodyInputAdditionalDetails": ".scheduled_activity_body_input_additional_details",
    "ScheduledActivityHeaderInput": ".scheduled_activity_header_input",
    "ScheduledActivityHeaderSchedulingMetaDataInput": ".scheduled_activity_header_scheduling_meta_data_input",
    "SchedulingMetaData": ".scheduling_meta_data",
    "SchedulingMetadataInput": ".scheduling_metadata_input",
    "SearchActivities": ".search_activities",
    "SearchActivitiesDoc": ".search_activities_doc",
    "SearchConversations": ".search_conversations",
    "SearchConversationsDoc": ".search_conversations_doc",
    "SearchConversationsRequest": ".search_conversations_request",
    "SearchConversationsRequestVariables": ".search_conversations_request_variables",
    "SearchConversationsResponse": ".search_conversations_response",
    "SecureLink": ".secure_link",
    "SecureLinkInput": ".secure_link_input",
    "SeenStatus": ".seen_status",
    "SeenStatusResult": ".seen_status_result",
    "SendCimMessageRequest": ".send_cim_message_request",
    "SendMessageToChannelHeaderInput": ".send_message_to_channel_header_input",
    "SendMessageToChannelHeaderInputEntities": ".send_message_to_channel_header_input_entities",
    "SendMessageToChannelHeaderInputIntent": ".send_message_to_channel_header_input_intent",
    "SendMessageToChannelHeaderInputLanguage": ".send_message_to_channel_header_input_language",
    "SendMessageToChannelHeaderInputSecurityInfo": ".send_message_to_channel_header_input_security_info",
    "SendMessageToChannelRequest": ".send_message_to_channel_request",
    "SendMessageToChannelResponse": ".send_message_to_channel_response",
    "SendSmsOtpRequest": ".send_sms_otp_request",
    "SenderInput": ".sender_input",
    "ServiceIdentifier": ".service_identifier",
    "ServiceIdentifierChannelConfig": ".service_identifier_channel_config",
    "ServiceIdentifierChannelConfigChannelMode": ".service_identifier_channel_config_channel_mode",
    "SessionError": ".session_error",
    "SessionStateInput": ".session_state_input",
    "SessionStateInputName": ".session_state_input_name",
    "SessionStateInputReasonCode": ".session_state_input_reason_code",
    "SetAgentSlaThresholdsRequestItem": ".set_agent_sla_thresholds_request_item",
    "SetConversationDataByCustomerIdentifierRequestItem": ".set_conversation_data_by_customer_identifier_request_item",
    "SetConversationDataByCustomerIdentifierRequestItemType": ".set_conversation_data_by_customer_identifier_request_item_type",
    "SetConversationDataRequestItem": ".set_conversation_data_request_item",
    "SocialMediaPost": ".social_media_post",
    "SocketHandshakeTransport": ".socket_handshake_transport",
    "SortOption": ".sort_option",
    "SortOptionInput": ".sort_option_input",
    "Step": ".step",
    "StickerMessageBodyInput": ".sticker_message_body_input",
    "StickerMessageBodyInputAdditionalDetails": ".sticker_message_body_input_additional_details",
    "StructuredMessageMessageBodyAdditionalDetailsInput": ".structured_message_message_body_additional_details_input",
    "StructuredMessageMessageBodyInput": ".structured_message_message_body_input",
    "SubComment": ".sub_comment",
    "SubGroup": ".sub_group",
    "SubmitFormDataRequest": ".submit_form_data_request",
    "SupervisedTeamInput": ".supervised_team_input",
    "Task": ".task",
    "TaskActiveMedia": ".task_active_media",
    "TaskActiveMediaState": ".task_active_media_state",
    "TaskEwt": ".task_ewt",
    "TaskInput": ".task_input",
    "TaskState": ".task_state",
    "TaskStateInput": ".task_state_input",
    "TaskStateInputName": ".task_state_input_name",
    "TaskStateInputReasonCode": ".task_state_input_reason_code",
    "TaskStateName": ".task_state_name",
    "TaskStateReasonCode": ".task_state_reason_code",
    "Team": ".team",
    "TeamAnnouncementAnnouncement": ".team_announcement_announcement",
    "TemplateMessageBodyInput": ".template_message_body_input",
    "TemplateMessageBodyInputAdditionalDetails": ".template_message_body_input_additional_details",
    "Tenant": ".tenant",
    "TenantInput": ".tenant_input",
    "TenantSettings": ".tenant_settings",
    "TenantSettingsInput": ".tenant_settings_input",
    "TenantSettingsKeyCloak": ".tenant_settings_key_cloak",
    "TenantTenantSettings": ".tenant_tenant_settings",
    "Term": ".term",
    "TermInput": ".term_input",
    "TermRoutingAttributeInput": ".term_routing_attribute_input",
    "TermRoutingAttributeInputType": ".term_routing_attribute_input_type",
    "Timezone": ".timezone",
    "TimezoneInput": ".timezone_input",
    "TwilioInboundMessageRequest": ".twilio_inbound_message_request",
    "TwilioStatusCallbackRequest": ".twilio_status_callback_request",
    "TwoFaConfigs": ".two_fa_configs",
    "TwoFaConfigsChannelType": ".two_fa_configs_channel_type",
    "TwoFaConfigsInput": ".two_fa_configs_input",
    "Uma2Configuration": ".uma_2_configuration",
    "UnifiedAdminForm": ".unified_admin_form",
    "UnifiedAdminTeam": ".unified_admin_team",
    "UpdateActiveMqSettingsRequest": ".update_active_mq_settings_request",
    "UpdateAgentDeskSettingsRequest": ".update_agent_desk_settings_request",
    "UpdateAgentSettingRequest": ".update_agent_setting_request",
    "UpdateAnnouncementRequest": ".update_announcement_request",
    "UpdateBotConnectorRequest": ".update_bot_connector_request",
    "UpdateBotConnectorRequestBotType": ".update_bot_connector_request_bot_type",
    "UpdateChannelConnectorRequest": ".update_channel_connector_request",
    "UpdateChannelConnectorRequestTenant": ".update_channel_connector_request_tenant",
    "UpdateChannelProviderRequest": ".update_channel_provider_request",
    "UpdateChannelRequest": ".update_channel_request",
    "UpdateChannelRequestTenant": ".update_channel_request_tenant",
    "UpdateChannelTypeRequest": ".update_channel_type_request",
    "UpdateCustomerRequest": ".update_customer_request",
    "UpdateFormRequest": ".update_form_request",
    "UpdateFormResponse": ".update_form_response",
    "UpdateLabelRequest": ".update_label_request",
    "UpdateLabelResponse": ".update_label_response",
    "UpdateLocaleSettingsRequest": ".update_locale_settings_request",
    "UpdateMrdRequest": ".update_mrd_request",
    "UpdatePastConversation": ".update_past_conversation",
    "UpdatePullModeListRequest": ".update_pull_mode_list_request",
    "UpdateQueueStepRequest": ".update_queue_step_request",
    "UpdateReasonCodeRequest": ".update_reason_code_request",
    "UpdateReasonCodeRequestType": ".update_reason_code_request_type",
    "UpdateRoutingAttributeRequest": ".update_routing_attribute_request",
    "UpdateRoutingAttributeRequestType": ".update_routing_attribute_request_type",
    "UpdateSchemaAttributeRequest": ".update_schema_attribute_request",
    "UpdateSchemaAttributeRequestType": ".update_schema_attribute_request_type",
    "UpdateWidgetConfigRequest": ".update_widget_config_request",
    "UploadFileRequest": ".upload_file_request",
    "UploadFileResponse": ".upload_file_response",
    "UploadLicenceFileRequest": ".upload_licence_file_request",
    "UrlMessageBodyInput": ".url_message_body_input",
    "UrlMessageBodyInputAdditionalDetails": ".url_message_body_input_additional_details",
    "User": ".user",
    "UserLoginRequest": ".user_login_request",
    "UserLoginResponse": ".user_login_response",
    "UserPreference": ".user_preference",
    "ValidateOtpRequest": ".validate_otp_request",
    "VerifyLinkRequest": ".verify_link_request",
    "VerifyLinkResponse": ".verify_link_response",
    "VideoMessageBodyInput": ".video_message_body_input",
    "VideoMessageBodyInputAdditionalDetails": ".video_message_body_input_additional_details",
    "VoiceConnectorCancelAgentRequest": ".voice_connector_cancel_agent_request",
    "VoiceConnectorCancelAgentRequestDirection": ".voice_connector_cancel_agent_request_direction",
    "VoiceConnectorCancelAgentRequestErrorCode": ".voice_connector_cancel_agent_request_error_code",
    "VoiceConnectorCancelAgentRequestQueueType": ".voice_connector_cancel_agent_request_queue_type",
    "VoiceConnectorDeliveryNotificationRequest": ".voice_connector_delivery_notification_request",
    "VoiceConnectorEndChatRequest": ".voice_connector_end_chat_request",
    "VoiceConnectorRequestAgentRequest": ".voice_connector_request_agent_request",
    "VoiceConnectorRequestAgentRequestDirection": ".voice_connector_request_agent_request_direction",
    "VoiceConnectorRequestAgentRequestErrorCode": ".voice_connector_request_agent_request_error_code",
    "VoiceConnectorRequestAgentRequestQueueType": ".voice_connector_request_agent_request_queue_type",
    "VoiceHeaderChannelDataInput": ".voice_header_channel_data_input",
    "VoiceHeaderInput": ".voice_header_input",
    "VoiceHeaderInputIntent": ".voice_header_input_intent",
    "VoiceMessageBodyInput": ".voice_message_body_input",
    "VoiceVoiceBodyInput": ".voice_voice_body_input",
    "WebChannelWebhookRequest": ".web_channel_webhook_request",
    "WebRtc": ".web_rtc",
    "WebRtcInput": ".web_rtc_input",
    "Webhook": ".webhook",
    "WebhookInput": ".webhook_input",
    "WidgetConfig": ".widget_config",
    "WrapupInput": ".wrapup_input",
    "WrapupMessageBodyInput": ".wrapup_message_body_input",
    "WrapupSearch": ".wrapup_search",
    "WrapupSearchMetadata": ".wrapup_search_metadata",
    "WrapupSearchResult": ".wrapup_search_result",
}


def __getattr__(name: str) -> Any:
    from importlib import import_module

    module = _MODULES.get(name)
    if module is None:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = globals()[name] = getattr(import_module(module, __name__), name)
    return found


def __dir__() -> list[str]:
    return sorted(_MODULES)


__all__ = (
    "Action",
    "ActionCustomBotWebhookMessageBody",
    "ActionCustomBotWebhookMessageBodyData",
    "ActionMessageBodyDataInput",
    "ActionMessageBodyInput",
    "ActiveChatsWithAgentsRequest",
    "ActiveChatsWithAgentsResponse",
    "ActiveMedia",
    "ActiveMediaChannelSession",
    "ActiveMediaState",
    "ActiveMediaType",
    "ActiveMediaTypeDirection",
    "ActiveMediaTypeMetadata",
    "ActiveMediaTypeMode",
    "Activity",
    "ActivityEventEmitter",
    "ActivityHeaderChannelDataInput",
    "ActivityHeaderCustomerInput",
    "ActivityHeaderInput",
    "ActivityHeaderInputEntities",
    "ActivityHeaderInputLanguage",
    "ActivityHeaderInputSecurityInfo",
    "AddChannelSessionToTasksChannelChannelConfigInput",
    "AddChannelSessionToTasksChannelChannelConfigInputChannelMode",
    "AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInput",
    "AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputAgentSele57638624",
    "AddChannelSessionToTasksChannelChannelConfigRoutingPolicyInputRoutingMode",
    "AddChannelSessionToTasksRequest",
    "AddChannelSessionToTasksRequestChannelSessionDirection",
    "AdditionalCarouselElementDetailsInput",
    "AdditionalContactDetailsInput",
    "AdditionalData",
    "AdditionalDetail",
    "AdditionalDetailInput",
    "AdditionalDetails",
    "AdditionalDetailsCustomer",
    "AdditionalDetailsInput",
    "AdditionalNameDetailsInput",
    "AdditionalPhoneDetailsInput",
    "AddQueueStepRequest",
    "AddressInput",
    "AdjustmentInput",
    "AdminLoginRequest",
    "AdminLoginResponse",
    "Agent",
    "AgentActivityOfTeamsRequest",
    "AgentContactInput",
    "AgentData",
    "AgentDeskSetting",
    "AgentHandRaise",
    "AgentKeycloakUser",
    "AgentLoginAttributesInput",
    "AgentLoginRequest",
    "AgentLoginResponse",
    "AgentMrdState",
    "AgentMrdStatePreviousState",
    "AgentMrdStateState",
    "AgentParticipantInput",
    "AgentsError",
    "AgentSetting",
    "AgentSla",
    "AgentSlaThreshold",
    "AgentState",
    "AgentStateList",
    "AgentStateListState",
    "AgentStateListStateName",
    "AgentStateStateInput",
    "AgentStateStateInputName",
    "Announcement",
    "AssignAgentActiveMedia",
    "AssignAgentActiveMediaState",
    "AssignAgentActiveMediaType",
    "AssignAgentActiveMediaTypeDirection",
    "AssignAgentActiveMediaTypeMode",
    "AssignAgentRequest",
    "AssignAgentRequestState",
    "AssignAgentResponse",
    "AssignAgentTypeInput",
    "AssignAgentTypeInputDirection",
    "AssignAgentTypeInputMode",
    "AssignAgentTypeMetadataInput",
    "AssignedTo",
    "AssignResourceChannelSessionChannelChannelConfigInput",
    "AssignResourceChannelSessionChannelChannelConfigInputChannelMode",
    "AssignResourceRequest",
    "AssignResourceTypeInput",
    "AssignResourceTypeInputDirection",
    "AssignResourceTypeInputMetadata",
    "AssignResourceTypeInputMode",
    "AssignTaskToAgentRequest",
    "AssociatedAgent",
    "AssociatedAgentAgent",
    "AssociatedCustomer",
    "AssociatedMrd",
    "AssociatedMrdInput",
    "AssociatedRoutingAttribute",
    "AssociatedRoutingAttributeInput",
    "AssociatedRoutingAttributeRoutingAttributeInput",
    "AssociatedRoutingAttributeRoutingAttributeInputType",
    "Attachment",
    "AttachmentInput",
    "AttributeOptions",
    "AttributeType",
    "AudioMessageBodyInput",
    "AudioMessageBodyInputAdditionalDetails",
    "AuthenticationError",
    "Authorization",
    "AvailableAgent",
    "AvailableAgentAvailableAgent",
    "AvailableAgentAvailableAgentState",
    "BotConnector",
    "BotConnectorBotType",
    "BotConnectorItem",
    "BotConnectorItemBotType",
    "BotConnectorItemBotUri",
    "BotFrameworkBotConnector",
    "BotFrameworkBotConnectorBotType",
    "BotParticipant",
    "BotParticipantType",
    "BotUriMetaData",
    "BulkCreateCustomersRejectedCustomerCustomer",
    "BulkCreateCustomersRequest",
    "BulkCreateOrMergeCustomersRequest",
    "BulkCreateOrMergeCustomersRequestAction",
    "BulkCustomer",
    "BulkCustomerRejectedCustomer",
    "BusinessCalendarCalendar",
    "Button",
    "ButtonAdditionalButtonDetails",
    "ButtonCustomBotWebhookMessageBody",
    "ButtonCustomBotWebhookMessageBodyAdditionalDetails",
    "ButtonCustomBotWebhookMessageBodyButtonMessageType",
    "ButtonInput",
    "ButtonInputAdditionalButtonDetails",
    "ButtonMessageBodyInput",
    "ButtonMessageBodyInputButtonMessageType",
    "Calendar",
    "Callback",
    "CallbackInput",
    "CarouselMessageBodyElementInput",
    "CarouselMessageBodyInput",
    "CarouselMessageBodyInputAdditionalDetails",
    "CarouselMessageBodyInputCarouselMessageType",
    "Category",
    "CategoryInput",
    "CategoryOptions",
    "CategoryOptionsInput",
    "CcmChannel",
    "CcmWidgetConfig",
    "CcUserAssociatedRoutingAttributeInput",
    "CcUserInput",
    "CcUserParticipant",
    "ChangeAgentMrdStateRequest",
    "ChangeAgentMrdStateRequestState",
    "ChangeAgentStateRequest",
    "ChangeLogLevelRequest",
    "ChangeLogLevelRequestConfiguredLevel",
    "ChangeTaskMediaStateRequest",
    "ChangeTaskMediaStateRequestState",
    "ChangeTaskStateActiveMediaType",
    "ChangeTaskStateActiveMediaTypeDirection",
    "ChangeTaskStateActiveMediaTypeMetadata",
    "ChangeTaskStateActiveMediaTypeMode",
    "ChangeTaskStateRequest",
    "ChangeTaskStateResponse",
    "Channel",
    "ChannelChannelConfig",
    "ChannelChannelConfigChannelMode",
    "ChannelChannelConfigInput",
    "ChannelChannelConfigInputChannelMode",
    "ChannelConfig",
    "ChannelConfigChannelMode",
    "ChannelConfigInput",
    "ChannelConfigInputChannelMode",
    "ChannelConfigRoutingPolicy",
    "ChannelConfigRoutingPolicyAgentSelectionPolicy",
    "ChannelConfigRoutingPolicyInput",
    "ChannelConfigRoutingPolicyInputAgentSelectionPolicy",
    "ChannelConfigRoutingPolicyInputRoutingMode",
    "ChannelConfigRoutingPolicyRoutingMode",
    "ChannelConnector",
    "ChannelConnectorInput",
    "ChannelData",
    "ChannelDataInput",
    "ChannelInput",
    "ChannelProviderConfigInput",
    "ChannelProviderConfigInputType",
    "ChannelProviderConfigSchema",
    "ChannelProviderConfigSchemaAttributeType",
    "ChannelProviderConfigSchemaInput",
    "ChannelProviderConfigSchemaInputAttributeType",
    "ChannelProviderConfigSchemaInputValueType",
    "ChannelProviderConfigSchemaValueType",
    "ChannelProviderInterface",
    "ChannelProviderInterfaceChannelProviderConfigSchemaInput",
    "ChannelProviderInterfaceChannelProviderConfigSchemaInputAttributeType",
    "ChannelProviderInterfaceChannelProviderConfigSchemaInputValueType",
    "ChannelProviderInterfaceInput",
    "ChannelSession",
    "ChannelSessionChannelInput",
    "ChannelSessionInput",
    "ChannelSessionInputChannelSessionDirection",
    "ChannelSessionParticipant",
    "ChannelSessionParticipantChannelSessionDirection",
    "ChannelSessionRoomInfoInput",
    "ChannelSessionState",
    "ChannelSessionStateInput",
    "ChannelType",
    "ChannelTypeInput",
    "Chat",
    "ChatChannelSession",
    "CimCustomerBulkCustomer",
    "CimCustomerCustomer",
    "CimCustomerCustomerSchema",
    "CimEventDataHeaderInput",
    "CimEventDataHeaderInputEntities",
    "CimEventDataHeaderInputLanguage",
    "CimEventDataHeaderInputSecurityInfo",
    "CimEventDataInput",
    "CimEventInput",
    "CimEventInputName",
    "CimEventInputType",
    "CimMessageBodyInput",
    "CimMessageBodyInputAdditionalDetails",
    "CimMessageHeaderInput",
    "CimMessageHeaderInputEntities",
    "CimMessageHeaderInputIntent",
    "CimMessageHeaderInputLanguage",
    "CimMessageHeaderInputSecurityInfo",
    "CimMessageHeaderSenderInput",
    "CimMessageHeaderSenderInputAdditionalDetail",
    "CimMessagesError",
    "Column",
    "ColumnInput",
    "Comment",
    "CommentAdditionalData",
    "CommentMessageBodyInput",
    "CommentMessageBodyInputItemType",
    "ComponentInput",
    "ComponentInputAdditionalComponentDetails",
    "ComponentInputType",
    "ComponentParameterInput",
    "ComponentParameterInputParameterType",
    "Configuration",
    "ConfigurationType",
    "ContactInput",
    "ContactMessageBodyInput",
    "ContactMessageBodyInputAdditionalDetails",
    "ControllerWebhookMessageBodyInput",
    "ControllerWebhookRequest",
    "Conversation",
    "ConversationCustomer",
    "ConversationData",
    "ConversationMonitorParticipant",
    "CreateActiveMqSettingsRequest",
    "CreateAgentRequest",
    "CreateAnnouncementRequest",
    "CreateAnnouncementResponse",
    "CreateBotConnectorRequest",
    "CreateBotConnectorRequestBotType",
    "CreateCalendarRequest",
    "CreateChannelConnectorRequest",
    "CreateChannelConnectorRequestTenant",
    "CreateChannelProviderRequest",
    "CreateChannelRequest",
    "CreateChannelRequestTenant",
    "CreateChannelTypeRequest",
    "CreateCustomerRequest",
    "CreateCustomerResponse",
    "CreatedTenantSettingsInput",
    "CreateFormRequest",
    "CreateLabelRequest",
    "CreateLabelResponse",
    "CreateLocaleSettingsRequest",
    "CreateMrdRequest",
    "CreateProtectedResourceRequest",
    "CreateProtectedResourceResponse",
    "CreateProtectedResourceResponseAttributes",
    "CreatePullModeListRequest",
    "CreatePullModeListResponse",
    "CreateQueueRequest",
    "CreateReasonCodeRequest",
    "CreateReasonCodeRequestType",
    "CreateRoutingAttributeRequest",
    "CreateRoutingAttributeRequestType",
    "CreateSchemaAttributeRequest",
    "CreateSchemaAttributeRequestType",
    "CreateTinyUrlRequest",
    "CreateUserPreferenceRequest",
    "CreateWidgetConfigRequest",
    "CreateWidgetConfigRequestLanguage",
    "Credentials",
    "CredentialsInput",
    "CurrentCustomerInput",
    "CustomBotWebhookMessageBody",
    "CustomBotWebhookMessageBodyData",
    "CustomBotWebhookMessageEntitiesChannelSessionInput",
    "CustomBotWebhookMessageEntitiesInput",
    "CustomBotWebhookMessageEntitiesTaskStateInput",
    "CustomBotWebhookMessageMetadataBodyInput",
    "CustomBotWebhookMessageMetadataHeaderInput",
    "CustomBotWebhookMessageMetadataHeaderInputEntities",
    "CustomBotWebhookMessageMetadataHeaderInputLanguage",
    "CustomBotWebhookMessageMetadataHeaderInputSecurityInfo",
    "CustomBotWebhookMessageMetadataInput",
    "CustomBotWebhookMessageRequest",
    "CustomBotWebhookMessageRequestType",
    "CustomBotWebhookMessageResponse",
    "CustomBotWebhookMessageResponse2",
    "CustomBotWebhookMessageResponse2Mode",
    "Customer",
    "CustomerActivityList",
    "CustomerIdentificationCriteria",
    "CustomerInput",
    "CustomerList",
    "CustomerPresenceInput",
    "CustomerSchema",
    "CustomerSla",
    "CustomerSlaInput",
    "CustomerTopic",
    "CustomerTopicChannelSession",
    "CustomerTopicChannelSessionChannelSessionDirection",
    "CustomerTopicConversationData",
    "CustomerTopicConversationDirection",
    "CustomerTopicMetadata",
    "CustomerTopicParticipant",
    "CustomerTopicParticipantRole",
    "CustomerTopicParticipantState",
    "CustomerTopicParticipantType",
    "CustomerTopicPastEvent",
    "CustomerTopicPastEventData",
    "CustomerTopicPastEventName",
    "CustomerTopicPastEventType",
    "CustomerTopicState",
    "CustomMessageBodyInput",
    "CxTenantTenant",
    "DefaultActionInput",
    "DefaultLanguage",
    "DefaultLanguageInput",
    "Defaultoutbound",
    "DefaultoutboundChannelConfig",
    "DefaultoutboundChannelConfigChannelMode",
    "DeletednotificationMessageBodyInput",
    "DeleteFormResponse",
    "DeleteMrdError",
    "DeleteRoutingAttributeResponse",
    "DeliverynotificationMessageBodyInput",
    "DeliverynotificationMessageBodyInputStatus",
    "DeliveryStatusCallbackBodyInput",
    "DeliveryStatusCallbackHeaderInput",
    "DeliveryStatusCallbackHeaderInputEntities",
    "DeliveryStatusCallbackHeaderInputIntent",
    "DeliveryStatusCallbackHeaderInputLanguage",
    "DeliveryStatusCallbackHeaderInputSecurityInfo",
    "DeliveryStatusCallbackRequest",
    "Detail",
    "DetailChat",
    "Dialer",
    "DialerCallActionRequest",
    "DialerCallActionRequestAction",
    "DialerInput",
    "DialerReservedAgentRequest",
    "DialerTenantCreatedRequest",
    "DialerTenantDeletedRequest",
    "Doc",
    "DocData",
    "DocDataBody",
    "DocDataHeader",
    "DocDataHeaderEntities",
    "DocDataHeaderLanguage",
    "DocDataHeaderSecurityInfo",
    "EmailMessageBodyAdditionalDetailsInput",
    "EmailMessageBodyInput",
    "EmailSignature",
    "ErpTicketActivityBodyAdditionalDetailInput",
    "ErpTicketActivityBodyInput",
    "Error",
    "ErrorDetail",
    "EventEmitter",
    "Expression",
    "ExpressionInput",
    "ExternalGadget",
    "FileMessageBodyAdditionalDetailsInput",
    "FileMessageBodyInput",
    "FilesError",
    "Footer",
    "FooterInput",
    "Form",
    "FormAttribute",
    "FormAttributeAttributeType",
    "FormAttributeCategoryOptions",
    "FormAttributeInput",
    "FormAttributeInputAttributeType",
    "FormAttributeInputValueType",
    "FormAttributeValueType",
    "FormDataBodyInput",
    "FormDataHeaderInput",
    "FormsError",
    "FormValidation",
    "GadgetInput",
    "GenerateLinkRequest",
    "GenerateLinkResponse",
    "GenericMessageBody",
    "GetAccessTokenRequest",
    "GetAccessTokenRequestGrantType",
    "GetAccessTokenResponse",
    "GetAccessTokenResponseTokenType",
    "GetAllFormTitle",
    "GetConversationDataResponse",
    "GetFileStat",
    "GetFormPageByPageLevel",
    "GetFormResponse",
    "GraphqlData",
    "GraphqlError",
    "HoldTimerDetails",
    "IceServer",
    "IceServerInput",
    "ImageMessageBodyInput",
    "ImageMessageBodyInputAdditionalDetails",
    "Indices",
    "Intent",
    "Interactive",
    "InteractiveInput",
    "IntrospectTokenRequest",
    "IntrospectTokenResponse",
    "IvrContactInput",
    "JsonNodeInput",
    "KeyCloak",
    "KeyCloakInput",
    "KeycloakLoginData",
    "KeycloakLoginDataKeycloakUser",
    "KeycloakLoginDataKeycloakUserAttributes",
    "KeycloakUser",
    "KeycloakUserAttributes",
    "KeycloakUserInput",
    "Label",
    "Language",
    "LanguageInput",
    "LinkAnotherCustomerToConversationRequest",
    "ListAgentsAssociatedWithQueuesResponse",
    "ListMrdsResponse",
    "ListQueuesResponse",
    "ListReasonCodesType",
    "ListUploadsByStatusStatus",
    "LocaleSetting",
    "Location",
    "LocationInput",
    "LocationMessageBodyAdditionalDetailsInput",
    "LocationMessageBodyInput",
    "Logo",
    "LoyaltyEventActivityBodyInput",
    "MarkAnnouncementSeenRequest",
    "MediaChannelSessionInput",
    "MediaInput",
    "MediaInputState",
    "MediaQueueInput",
    "MediaRoutingDomain",
    "MediaRoutingDomainsError",
    "MediaServer",
    "MediaServerInput",
    "MediaTypeInput",
    "MediaTypeInputDirection",
    "MediaTypeInputMetadata",
    "MediaTypeInputMode",
    "MessageBodyDataInput",
    "MessageHeaderChannelDataInput",
    "MessageHeaderInput",
    "MessageHeaderInputEntities",
    "MessageHeaderInputIntent",
    "MessageHeaderInputLanguage",
    "MessageHeaderInputSecurityInfo",
    "MessageHeaderSchedulingMetaDataInput",
    "MessageHeaderSenderInput",
    "MessageInput",
    "MetaData",
    "MovePastConversationsToAnotherCustomerRequest",
    "MrdState",
    "MrdStatePreviousState",
    "MrdStateState",
    "MrdType",
    "MrdTypeName",
    "MultimediaMessageBodyInput",
    "MultimediaMessageBodyInputAdditionalDetails",
    "NameInput",
    "NotificationDataInput",
    "NotificationMessageBodyInput",
    "NotificationMessageBodyInputNotificationData",
    "NotificationMessageBodyInputNotificationType",
    "NotificationReceiveCimMessageFromCcmBodyInput",
    "NotificationReceiveCimMessageFromCcmBodyInputNotificationType",
    "OpenidConfiguration",
    "OperationsChangeLogLevelLevel",
    "OptionStyle",
    "OrgInput",
    "PaginatedForm",
    "PaginatedFormMetadata",
    "PaginatedFormOption",
    "Participant",
    "PatchFormRequestItem",
    "PermittedResources",
    "PermittedResourcesInput",
    "PermittedResourcesResource",
    "PermittedResourcesResourceInput",
    "PhoneInput",
    "PlainCustomBotWebhookMessageBody",
    "PlainMessageBodyInput",
    "PrecisionQueue",
    "PrecisionQueuesError",
    "PullModeList",
    "PushEventsIntoConversationRequest",
    "PushThirdPartyActivityRequest",
    "PushVoiceActivitiesRequest",
    "QmReviewActivityBodyAdditionalDetailInput",
    "QmReviewActivityBodyInput",
    "Queue",
    "QueuedChatsResponse",
    "QueueHistoricalStat",
    "QueueInput",
    "QueueInputType",
    "Readiness",
    "RealmAccess",
    "RealmGroup",
    "RealmRole",
    "RealmUser",
    "Reason",
    "ReasonCode",
    "ReasonCodeInput",
    "ReasonCodeInputType",
    "ReasonCodesError",
    "ReasonCodesErrorError",
    "ReasonCodeType",
    "ReasonType",
    "ReceiptMessageBodyElementInput",
    "ReceiptMessageBodyInput",
    "ReceiptMessageBodyInputAdditionalDetails",
    "ReceiptMessageBodySummaryInput",
    "ReceiveCimMessageFromCcmHeaderInput",
    "ReceiveCimMessageFromCcmHeaderInputEntities",
    "ReceiveCimMessageFromCcmHeaderInputIntent",
    "ReceiveCimMessageFromCcmHeaderInputLanguage",
    "ReceiveCimMessageFromCcmHeaderInputSecurityInfo",
    "ReceiveCimMessageFromCcmRequest",
    "ReceiveConfigurationUpdateRequest",
    "ReceiveMessageFromChannelRequest",
    "RefreshAgentTokenRequest",
    "RefreshAgentTokenResponse",
    "RefreshTokenData",
    "Register360DialogWebhookRequest",
    "RegisterChannelTypeWithEmailConnectorRequest",
    "RegisterTelegramWebhookRequest",
    "RegisterTelegramWebhookResponse",
    "RegisterTenantFormDataRequest",
    "RegisterTenantRequest",
    "RegisterTenantResponse",
    "RejectedCustomer",
    "RejectedCustomerCustomer",
    "ResetPasswordRequest",
    "ResourceScope",
    "RevokeRequestsOfDirectionDirection",
    "RevokeTaskRequest",
    "RoleUser",
    "RoomInfo",
    "RoomInfoInput",
    "RoomInfoInputMode",
    "RoomInfoMode",
    "RoutingAttribute",
    "RoutingAttributeInput",
    "RoutingAttributeInputType",
    "RoutingAttributesError",
    "RoutingAttributeType",
    "RoutingEngineAgent",
    "RoutingPolicy",
    "RoutingPolicyAgentSelectionPolicy",
    "RoutingPolicyInput",
    "RoutingPolicyInputAgentSelectionPolicy",
    "RoutingPolicyInputRoutingMode",
    "RoutingPolicyRoutingMode",
    "ScheduleActivityRequest",
    "ScheduledActivityBodyInput",
    "ScheduledActivityBodyInputAdditionalDetails",
    "ScheduledActivityHeaderInput",
    "ScheduledActivityHeaderSchedulingMetaDataInput",
    "SchedulingMetaData",
    "SchedulingMetadataInput",
    "SearchActivities",
    "SearchActivitiesDoc",
    "SearchConversations",
    "SearchConversationsDoc",
    "SearchConversationsRequest",
    "SearchConversationsRequestVariables",
    "SearchConversationsResponse",
    "SecureLink",
    "SecureLinkInput",
    "SeenStatus",
    "SeenStatusResult",
    "SendCimMessageRequest",
    "SenderInput",
    "SendMessageToChannelHeaderInput",
    "SendMessageToChannelHeaderInputEntities",
    "SendMessageToChannelHeaderInputIntent",
    "SendMessageToChannelHeaderInputLanguage",
    "SendMessageToChannelHeaderInputSecurityInfo",
    "SendMessageToChannelRequest",
    "SendMessageToChannelResponse",
    "SendSmsOtpRequest",
    "ServiceIdentifier",
    "ServiceIdentifierChannelConfig",
    "ServiceIdentifierChannelConfigChannelMode",
    "SessionError",
    "SessionStateInput",
    "SessionStateInputName",
    "SessionStateInputReasonCode",
    "SetAgentSlaThresholdsRequestItem",
    "SetConversationDataByCustomerIdentifierRequestItem",
    "SetConversationDataByCustomerIdentifierRequestItemType",
    "SetConversationDataRequestItem",
    "SocialMediaPost",
    "SocketHandshakeTransport",
    "SortOption",
    "SortOptionInput",
    "Step",
    "StickerMessageBodyInput",
    "StickerMessageBodyInputAdditionalDetails",
    "StructuredMessageMessageBodyAdditionalDetailsInput",
    "StructuredMessageMessageBodyInput",
    "SubComment",
    "SubGroup",
    "SubmitFormDataRequest",
    "SupervisedTeamInput",
    "Task",
    "TaskActiveMedia",
    "TaskActiveMediaState",
    "TaskEwt",
    "TaskInput",
    "TaskState",
    "TaskStateInput",
    "TaskStateInputName",
    "TaskStateInputReasonCode",
    "TaskStateName",
    "TaskStateReasonCode",
    "Team",
    "TeamAnnouncementAnnouncement",
    "TemplateMessageBodyInput",
    "TemplateMessageBodyInputAdditionalDetails",
    "Tenant",
    "TenantInput",
    "TenantSettings",
    "TenantSettingsInput",
    "TenantSettingsKeyCloak",
    "TenantTenantSettings",
    "Term",
    "TermInput",
    "TermRoutingAttributeInput",
    "TermRoutingAttributeInputType",
    "Timezone",
    "TimezoneInput",
    "TwilioInboundMessageRequest",
    "TwilioStatusCallbackRequest",
    "TwoFaConfigs",
    "TwoFaConfigsChannelType",
    "TwoFaConfigsInput",
    "Uma2Configuration",
    "UnifiedAdminForm",
    "UnifiedAdminTeam",
    "UpdateActiveMqSettingsRequest",
    "UpdateAgentDeskSettingsRequest",
    "UpdateAgentSettingRequest",
    "UpdateAnnouncementRequest",
    "UpdateBotConnectorRequest",
    "UpdateBotConnectorRequestBotType",
    "UpdateChannelConnectorRequest",
    "UpdateChannelConnectorRequestTenant",
    "UpdateChannelProviderRequest",
    "UpdateChannelRequest",
    "UpdateChannelRequestTenant",
    "UpdateChannelTypeRequest",
    "UpdateCustomerRequest",
    "UpdateFormRequest",
    "UpdateFormResponse",
    "UpdateLabelRequest",
    "UpdateLabelResponse",
    "UpdateLocaleSettingsRequest",
    "UpdateMrdRequest",
    "UpdatePastConversation",
    "UpdatePullModeListRequest",
    "UpdateQueueStepRequest",
    "UpdateReasonCodeRequest",
    "UpdateReasonCodeRequestType",
    "UpdateRoutingAttributeRequest",
    "UpdateRoutingAttributeRequestType",
    "UpdateSchemaAttributeRequest",
    "UpdateSchemaAttributeRequestType",
    "UpdateWidgetConfigRequest",
    "UploadFileRequest",
    "UploadFileResponse",
    "UploadLicenceFileRequest",
    "UrlMessageBodyInput",
    "UrlMessageBodyInputAdditionalDetails",
    "User",
    "UserLoginRequest",
    "UserLoginResponse",
    "UserPreference",
    "ValidateOtpRequest",
    "VerifyLinkRequest",
    "VerifyLinkResponse",
    "VideoMessageBodyInput",
    "VideoMessageBodyInputAdditionalDetails",
    "VoiceConnectorCancelAgentRequest",
    "VoiceConnectorCancelAgentRequestDirection",
    "VoiceConnectorCancelAgentRequestErrorCode",
    "VoiceConnectorCancelAgentRequestQueueType",
    "VoiceConnectorDeliveryNotificationRequest",
    "VoiceConnectorEndChatRequest",
    "VoiceConnectorRequestAgentRequest",
    "VoiceConnectorRequestAgentRequestDirection",
    "VoiceConnectorRequestAgentRequestErrorCode",
    "VoiceConnectorRequestAgentRequestQueueType",
    "VoiceHeaderChannelDataInput",
    "VoiceHeaderInput",
    "VoiceHeaderInputIntent",
    "VoiceMessageBodyInput",
    "VoiceVoiceBodyInput",
    "WebChannelWebhookRequest",
    "Webhook",
    "WebhookInput",
    "WebRtc",
    "WebRtcInput",
    "WidgetConfig",
    "WrapupInput",
    "WrapupMessageBodyInput",
    "WrapupSearch",
    "WrapupSearchMetadata",
    "WrapupSearchResult",
)
