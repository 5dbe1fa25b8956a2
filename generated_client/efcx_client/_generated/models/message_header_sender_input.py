from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.additional_detail_input import AdditionalDetailInput


_T = _TypeVar("_T", bound="MessageHeaderSenderInput")


@_attrs_define
class MessageHeaderSenderInput:
    id: UUID
    type_: str
    additional_detail: AdditionalDetailInput | None | Unset = UNSET
    sender_name: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.additional_detail_input import AdditionalDetailInput  # noqa: PLC0415

        id = str(_reading.present(self.id, "id"))

        type_ = self.type_

        additional_detail: dict[str, Any] | None | Unset
        if isinstance(self.additional_detail, Unset):
            additional_detail = UNSET
        elif isinstance(self.additional_detail, AdditionalDetailInput):
            additional_detail = self.additional_detail.to_dict()
        else:
            additional_detail = self.additional_detail

        sender_name = self.sender_name

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "id": id,
                "type": type_,
            }
        )
        if additional_detail is not UNSET:
            _field_dict["additionalDetail"] = additional_detail
        if sender_name is not UNSET:
            _field_dict["senderName"] = sender_name

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        _value = _d.pop("id", UNSET)
        try:
            id: UUID = UUID(_value)
        except _reading.FAILURES:
            id = _reading.kept(_value, "id")

        type_ = _d.pop("type", UNSET)
        if type(type_) is not str:
            type_ = _reading.check(str, type_, "type")

        def _parse_additional_detail(data: object) -> AdditionalDetailInput | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                additional_detail_type_0: AdditionalDetailInput = _reading.read(
                    _models.AdditionalDetailInput.from_dict,
                    data,
                    None,
                )

                return additional_detail_type_0

            return cast(
                "AdditionalDetailInput | None | Unset",
                _reading.one_of(data, ((_variant_0, {}),), "additionalDetail", plain=()),
            )

        additional_detail = _parse_additional_detail(_d.pop("additionalDetail", UNSET))

        sender_name = _d.pop("senderName", UNSET)
        if type(sender_name) is not str and sender_name is not UNSET:
            sender_name = _reading.check_optional(str, sender_name, "senderName")

        _instance = _cls(
            id=id,
            type_=type_,
            additional_detail=additional_detail,
            sender_name=sender_name,
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
