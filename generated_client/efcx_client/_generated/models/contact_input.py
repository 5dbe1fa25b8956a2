from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.additional_contact_details_input import AdditionalContactDetailsInput
    from ..models.name_input import NameInput
    from ..models.phone_input import PhoneInput


_T = _TypeVar("_T", bound="ContactInput")


@_attrs_define
class ContactInput:
    additional_contact_details: AdditionalContactDetailsInput | Unset = UNSET
    name: NameInput | Unset = UNSET
    phones: list[PhoneInput] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        additional_contact_details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_contact_details, Unset):
            additional_contact_details = self.additional_contact_details.to_dict()

        name: dict[str, Any] | Unset = UNSET
        if not isinstance(self.name, Unset):
            name = self.name.to_dict()

        phones: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.phones, Unset):
            phones = []
            for _phones_item_data in self.phones:
                _phones_item = _phones_item_data.to_dict()
                phones.append(_phones_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if additional_contact_details is not UNSET:
            _field_dict["additionalContactDetails"] = additional_contact_details
        if name is not UNSET:
            _field_dict["name"] = name
        if phones is not UNSET:
            _field_dict["phones"] = phones

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        additional_contact_details: AdditionalContactDetailsInput | Unset = _reading.read_optional(
            _models.AdditionalContactDetailsInput.from_dict,
            _d.pop("additionalContactDetails", UNSET),
            "additionalContactDetails",
        )

        name: NameInput | Unset = _reading.read_optional(
            _models.NameInput.from_dict,
            _d.pop("name", UNSET),
            "name",
        )

        phones = _reading.read_list_optional(
            _models.PhoneInput.from_dict, _d.pop("phones", UNSET), "phones"
        )

        _instance = _cls(
            additional_contact_details=additional_contact_details,
            name=name,
            phones=phones,
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
