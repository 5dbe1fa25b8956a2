from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="EmailSignature")


@_attrs_define
class EmailSignature:
    channel_identifier: str
    created_at: int
    id: str
    signature_body: str
    signature_name: str
    updated_at: int | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        channel_identifier = self.channel_identifier

        created_at = self.created_at

        id = self.id

        signature_body = self.signature_body

        signature_name = self.signature_name

        updated_at: int | None
        updated_at = self.updated_at

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "channelIdentifier": channel_identifier,
                "createdAt": created_at,
                "id": id,
                "signatureBody": signature_body,
                "signatureName": signature_name,
                "updatedAt": updated_at,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        channel_identifier = _d.pop("channelIdentifier", UNSET)
        if type(channel_identifier) is not str:
            channel_identifier = _reading.check(str, channel_identifier, "channelIdentifier")

        created_at = _d.pop("createdAt", UNSET)
        if type(created_at) is not int:
            created_at = _reading.check(int, created_at, "createdAt")

        id = _d.pop("id", UNSET)
        if type(id) is not str:
            id = _reading.check(str, id, "id")

        signature_body = _d.pop("signatureBody", UNSET)
        if type(signature_body) is not str:
            signature_body = _reading.check(str, signature_body, "signatureBody")

        signature_name = _d.pop("signatureName", UNSET)
        if type(signature_name) is not str:
            signature_name = _reading.check(str, signature_name, "signatureName")

        _value = _d.pop("updatedAt", UNSET)
        if type(_value) is not int and _value is not None:
            _value = _reading.check_plain((int,), _value, "updatedAt")
        updated_at: int | None = _value

        _instance = _cls(
            channel_identifier=channel_identifier,
            created_at=created_at,
            id=id,
            signature_body=signature_body,
            signature_name=signature_name,
            updated_at=updated_at,
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
