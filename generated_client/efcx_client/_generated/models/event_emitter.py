from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.additional_detail import AdditionalDetail


_T = _TypeVar("_T", bound="EventEmitter")


@_attrs_define
class EventEmitter:
    additional_detail: AdditionalDetail | None
    id: str
    sender_name: str
    type_: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.additional_detail import AdditionalDetail  # noqa: PLC0415

        additional_detail: dict[str, Any] | None
        if isinstance(self.additional_detail, AdditionalDetail):
            additional_detail = self.additional_detail.to_dict()
        else:
            additional_detail = self.additional_detail

        id = self.id

        sender_name = self.sender_name

        type_ = self.type_

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "additionalDetail": additional_detail,
                "id": id,
                "senderName": sender_name,
                "type": type_,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_additional_detail(data: object) -> AdditionalDetail | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                additional_detail_type_0: AdditionalDetail = _reading.read(
                    _models.AdditionalDetail.from_dict,
                    data,
                    None,
                )

                return additional_detail_type_0

            return cast(
                "AdditionalDetail | None",
                _reading.one_of(data, ((_variant_0, {}),), "additionalDetail", plain=()),
            )

        additional_detail = _parse_additional_detail(_d.pop("additionalDetail", UNSET))

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        sender_name = _d.pop("senderName", UNSET)
        if type(sender_name) is not str:
            sender_name = _reading.check(str, sender_name, "senderName")

        type_ = _d.pop("type", UNSET)
        if type(type_) is not str:
            type_ = _reading.check(str, type_, "type")

        _instance = _cls(
            additional_detail=additional_detail,
            id=id,
            sender_name=sender_name,
            type_=type_,
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
