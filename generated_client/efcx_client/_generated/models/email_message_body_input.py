from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.attachment_input import AttachmentInput
    from ..models.email_message_body_additional_details_input import (
        EmailMessageBodyAdditionalDetailsInput,
    )


_T = _TypeVar("_T", bound="EmailMessageBodyInput")


@_attrs_define
class EmailMessageBodyInput:
    type_: Literal["EMAIL"] = "EMAIL"
    additional_details: EmailMessageBodyAdditionalDetailsInput | Unset = UNSET
    attachments: list[AttachmentInput] | Unset = UNSET
    email_threads: list[str] | Unset = UNSET
    from_: str | Unset = UNSET
    html_body: str | Unset = UNSET
    markdown_text: str | Unset = UNSET
    receiving_date: int | Unset = UNSET
    recipients_bcc: list[str] | Unset = UNSET
    recipients_cc: list[str] | Unset = UNSET
    recipients_to: list[str] | Unset = UNSET
    reply_to: list[str] | Unset = UNSET
    subject: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        additional_details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_details, Unset):
            additional_details = self.additional_details.to_dict()

        attachments: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.attachments, Unset):
            attachments = []
            for _attachments_item_data in self.attachments:
                _attachments_item = _attachments_item_data.to_dict()
                attachments.append(_attachments_item)

        email_threads: list[str] | Unset = UNSET
        if not isinstance(self.email_threads, Unset):
            email_threads = self.email_threads

        from_ = self.from_

        html_body = self.html_body

        markdown_text = self.markdown_text

        receiving_date = self.receiving_date

        recipients_bcc: list[str] | Unset = UNSET
        if not isinstance(self.recipients_bcc, Unset):
            recipients_bcc = self.recipients_bcc

        recipients_cc: list[str] | Unset = UNSET
        if not isinstance(self.recipients_cc, Unset):
            recipients_cc = self.recipients_cc

        recipients_to: list[str] | Unset = UNSET
        if not isinstance(self.recipients_to, Unset):
            recipients_to = self.recipients_to

        reply_to: list[str] | Unset = UNSET
        if not isinstance(self.reply_to, Unset):
            reply_to = self.reply_to

        subject = self.subject

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "type": type_,
            }
        )
        if additional_details is not UNSET:
            _field_dict["additionalDetails"] = additional_details
        if attachments is not UNSET:
            _field_dict["attachments"] = attachments
        if email_threads is not UNSET:
            _field_dict["emailThreads"] = email_threads
        if from_ is not UNSET:
            _field_dict["from"] = from_
        if html_body is not UNSET:
            _field_dict["htmlBody"] = html_body
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text
        if receiving_date is not UNSET:
            _field_dict["receivingDate"] = receiving_date
        if recipients_bcc is not UNSET:
            _field_dict["recipientsBcc"] = recipients_bcc
        if recipients_cc is not UNSET:
            _field_dict["recipientsCc"] = recipients_cc
        if recipients_to is not UNSET:
            _field_dict["recipientsTo"] = recipients_to
        if reply_to is not UNSET:
            _field_dict["replyTo"] = reply_to
        if subject is not UNSET:
            _field_dict["subject"] = subject

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['EMAIL']",
            _reading.check_constant(
                "EMAIL",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        additional_details: EmailMessageBodyAdditionalDetailsInput | Unset = _reading.read_optional(
            _models.EmailMessageBodyAdditionalDetailsInput.from_dict,
            _d.pop("additionalDetails", UNSET),
            "additionalDetails",
        )

        attachments = _reading.read_list_optional(
            _models.AttachmentInput.from_dict, _d.pop("attachments", UNSET), "attachments"
        )

        email_threads = _reading.read_plain_list_optional(
            str, _d.pop("emailThreads", UNSET), "emailThreads"
        )

        from_ = _d.pop("from", UNSET)
        if type(from_) is not str and from_ is not UNSET:
            from_ = _reading.check_optional(str, from_, "from")

        html_body = _d.pop("htmlBody", UNSET)
        if type(html_body) is not str and html_body is not UNSET:
            html_body = _reading.check_optional(str, html_body, "htmlBody")

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str and markdown_text is not UNSET:
            markdown_text = _reading.check_optional(str, markdown_text, "markdownText")

        receiving_date = _d.pop("receivingDate", UNSET)
        if type(receiving_date) is not int and receiving_date is not UNSET:
            receiving_date = _reading.check_optional(int, receiving_date, "receivingDate")

        recipients_bcc = _reading.read_plain_list_optional(
            str, _d.pop("recipientsBcc", UNSET), "recipientsBcc"
        )

        recipients_cc = _reading.read_plain_list_optional(
            str, _d.pop("recipientsCc", UNSET), "recipientsCc"
        )

        recipients_to = _reading.read_plain_list_optional(
            str, _d.pop("recipientsTo", UNSET), "recipientsTo"
        )

        reply_to = _reading.read_plain_list_optional(str, _d.pop("replyTo", UNSET), "replyTo")

        subject = _d.pop("subject", UNSET)
        if type(subject) is not str and subject is not UNSET:
            subject = _reading.check_optional(str, subject, "subject")

        _instance = _cls(
            type_=type_,
            additional_details=additional_details,
            attachments=attachments,
            email_threads=email_threads,
            from_=from_,
            html_body=html_body,
            markdown_text=markdown_text,
            receiving_date=receiving_date,
            recipients_bcc=recipients_bcc,
            recipients_cc=recipients_cc,
            recipients_to=recipients_to,
            reply_to=reply_to,
            subject=subject,
        )

        _instance.additional_properties = _d
        return _instance

    @property
    def additional_keys(self) -> list[str]:
        return list(self.additional_properties.keys())

    def __getitem__(self, key: str) -> Any:
        return self.additional_properties[key]

    def __setitem__(self, key: str, value: Any) -> None:
        self.additional_properties[key] = value

    def __delitem__(self, key: str) -> None:
        del self.additional_properties[key]

    def __contains__(self, key: str) -> bool:
        return key in self.additional_properties
