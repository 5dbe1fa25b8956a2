from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.additional_detail_input import AdditionalDetailInput


_T = _TypeVar("_T", bound="VoiceMessageBodyInput")


@_attrs_define
class VoiceMessageBodyInput:
    type_: Literal["VOICE"] = "VOICE"
    additional_detail: AdditionalDetailInput | Unset = UNSET
    call_id: UUID | Unset = UNSET
    leg: str | Unset = UNSET
    markdown_text: str | Unset = UNSET
    reason_code: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        additional_detail: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_detail, Unset):
            additional_detail = self.additional_detail.to_dict()

        call_id: str | Unset = UNSET
        if not isinstance(self.call_id, Unset):
            call_id = str(self.call_id)

        leg = self.leg

        markdown_text = self.markdown_text

        reason_code = self.reason_code

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "type": type_,
            }
        )
        if additional_detail is not UNSET:
            _field_dict["additionalDetail"] = additional_detail
        if call_id is not UNSET:
            _field_dict["callId"] = call_id
        if leg is not UNSET:
            _field_dict["leg"] = leg
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text
        if reason_code is not UNSET:
            _field_dict["reasonCode"] = reason_code

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['VOICE']",
            _reading.check_constant(
                "VOICE",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        additional_detail: AdditionalDetailInput | Unset = _reading.read_optional(
            _models.AdditionalDetailInput.from_dict,
            _d.pop("additionalDetail", UNSET),
            "additionalDetail",
        )

        _value = _d.pop("callId", UNSET)
        call_id: UUID | Unset = UNSET
        if _value is not UNSET:
            try:
                call_id = UUID(_value)
            except _reading.FAILURES:
                call_id = _reading.kept_optional(_value, "callId")

        leg = _d.pop("leg", UNSET)
        if type(leg) is not str and leg is not UNSET:
            leg = _reading.check_optional(str, leg, "leg")

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str and markdown_text is not UNSET:
            markdown_text = _reading.check_optional(str, markdown_text, "markdownText")

        reason_code = _d.pop("reasonCode", UNSET)
        if type(reason_code) is not str and reason_code is not UNSET:
            reason_code = _reading.check_optional(str, reason_code, "reasonCode")

        _instance = _cls(
            type_=type_,
            additional_detail=additional_detail,
            call_id=call_id,
            leg=leg,
            markdown_text=markdown_text,
            reason_code=reason_code,
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
