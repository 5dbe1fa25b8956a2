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
    from ..models.address_input import AddressInput
    from ..models.adjustment_input import AdjustmentInput
    from ..models.receipt_message_body_element_input import ReceiptMessageBodyElementInput
    from ..models.receipt_message_body_input_additional_details import (
        ReceiptMessageBodyInputAdditionalDetails,
    )
    from ..models.receipt_message_body_summary_input import ReceiptMessageBodySummaryInput


_T = _TypeVar("_T", bound="ReceiptMessageBodyInput")


@_attrs_define
class ReceiptMessageBodyInput:
    type_: Literal["RECEIPT"] = "RECEIPT"
    additional_details: ReceiptMessageBodyInputAdditionalDetails | Unset = UNSET
    address: AddressInput | Unset = UNSET
    adjustments: list[AdjustmentInput] | Unset = UNSET
    currency: str | Unset = UNSET
    elements: list[ReceiptMessageBodyElementInput] | Unset = UNSET
    markdown_text: str | Unset = UNSET
    merchant_name: str | Unset = UNSET
    order_number: str | Unset = UNSET
    payment_methode: str | Unset = UNSET
    recipient_name: str | Unset = UNSET
    sharable: bool | Unset = UNSET
    summary: ReceiptMessageBodySummaryInput | Unset = UNSET
    template_type: str | Unset = UNSET
    timestamp: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        additional_details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_details, Unset):
            additional_details = self.additional_details.to_dict()

        address: dict[str, Any] | Unset = UNSET
        if not isinstance(self.address, Unset):
            address = self.address.to_dict()

        adjustments: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.adjustments, Unset):
            adjustments = []
            for _adjustments_item_data in self.adjustments:
                _adjustments_item = _adjustments_item_data.to_dict()
                adjustments.append(_adjustments_item)

        currency = self.currency

        elements: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.elements, Unset):
            elements = []
            for _elements_item_data in self.elements:
                _elements_item = _elements_item_data.to_dict()
                elements.append(_elements_item)

        markdown_text = self.markdown_text

        merchant_name = self.merchant_name

        order_number = self.order_number

        payment_methode = self.payment_methode

        recipient_name = self.recipient_name

        sharable = self.sharable

        summary: dict[str, Any] | Unset = UNSET
        if not isinstance(self.summary, Unset):
            summary = self.summary.to_dict()

        template_type = self.template_type

        timestamp = self.timestamp

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "type": type_,
            }
        )
        if additional_details is not UNSET:
            _field_dict["additionalDetails"] = additional_details
        if address is not UNSET:
            _field_dict["address"] = address
        if adjustments is not UNSET:
            _field_dict["adjustments"] = adjustments
        if currency is not UNSET:
            _field_dict["currency"] = currency
        if elements is not UNSET:
            _field_dict["elements"] = elements
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text
        if merchant_name is not UNSET:
            _field_dict["merchantName"] = merchant_name
        if order_number is not UNSET:
            _field_dict["orderNumber"] = order_number
        if payment_methode is not UNSET:
            _field_dict["paymentMethode"] = payment_methode
        if recipient_name is not UNSET:
            _field_dict["recipientName"] = recipient_name
        if sharable is not UNSET:
            _field_dict["sharable"] = sharable
        if summary is not UNSET:
            _field_dict["summary"] = summary
        if template_type is not UNSET:
            _field_dict["templateType"] = template_type
        if timestamp is not UNSET:
            _field_dict["timestamp"] = timestamp

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['RECEIPT']",
            _reading.check_constant(
                "RECEIPT",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        additional_details: ReceiptMessageBodyInputAdditionalDetails | Unset = (
            _reading.read_optional(
                _models.ReceiptMessageBodyInputAdditionalDetails.from_dict,
                _d.pop("additionalDetails", UNSET),
                "additionalDetails",
            )
        )

        address: AddressInput | Unset = _reading.read_optional(
            _models.AddressInput.from_dict,
            _d.pop("address", UNSET),
            "address",
        )

        adjustments = _reading.read_list_optional(
            _models.AdjustmentInput.from_dict, _d.pop("adjustments", UNSET), "adjustments"
        )

        currency = _d.pop("currency", UNSET)
        if type(currency) is not str and currency is not UNSET:
            currency = _reading.check_optional(str, currency, "currency")

        elements = _reading.read_list_optional(
            _models.ReceiptMessageBodyElementInput.from_dict, _d.pop("elements", UNSET), "elements"
        )

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str and markdown_text is not UNSET:
            markdown_text = _reading.check_optional(str, markdown_text, "markdownText")

        merchant_name = _d.pop("merchantName", UNSET)
        if type(merchant_name) is not str and merchant_name is not UNSET:
            merchant_name = _reading.check_optional(str, merchant_name, "merchantName")

        order_number = _d.pop("orderNumber", UNSET)
        if type(order_number) is not str and order_number is not UNSET:
            order_number = _reading.check_optional(str, order_number, "orderNumber")

        payment_methode = _d.pop("paymentMethode", UNSET)
        if type(payment_methode) is not str and payment_methode is not UNSET:
            payment_methode = _reading.check_optional(str, payment_methode, "paymentMethode")

        recipient_name = _d.pop("recipientName", UNSET)
        if type(recipient_name) is not str and recipient_name is not UNSET:
            recipient_name = _reading.check_optional(str, recipient_name, "recipientName")

        sharable = _d.pop("sharable", UNSET)
        if type(sharable) is not bool and sharable is not UNSET:
            sharable = _reading.check_optional(bool, sharable, "sharable")

        summary: ReceiptMessageBodySummaryInput | Unset = _reading.read_optional(
            _models.ReceiptMessageBodySummaryInput.from_dict,
            _d.pop("summary", UNSET),
            "summary",
        )

        template_type = _d.pop("templateType", UNSET)
        if type(template_type) is not str and template_type is not UNSET:
            template_type = _reading.check_optional(str, template_type, "templateType")

        timestamp = _d.pop("timestamp", UNSET)
        if type(timestamp) is not str and timestamp is not UNSET:
            timestamp = _reading.check_optional(str, timestamp, "timestamp")

        _instance = _cls(
            type_=type_,
            additional_details=additional_details,
            address=address,
            adjustments=adjustments,
            currency=currency,
            elements=elements,
            markdown_text=markdown_text,
            merchant_name=merchant_name,
            order_number=order_number,
            payment_methode=payment_methode,
            recipient_name=recipient_name,
            sharable=sharable,
            summary=summary,
            template_type=template_type,
            timestamp=timestamp,
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
