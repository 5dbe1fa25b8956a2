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
    from ..models.form_attribute_input import FormAttributeInput


_T = _TypeVar("_T", bound="UpdateFormRequest")


@_attrs_define
class UpdateFormRequest:
    form_title: str
    """ Title, at most 500 characters. (Required) """
    attributes: list[FormAttributeInput] | Unset = UNSET
    form_description: str | Unset = UNSET
    """ Description, at most 500 characters. """
    id: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        form_title = self.form_title

        attributes: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.attributes, Unset):
            attributes = []
            for _attributes_item_data in self.attributes:
                _attributes_item = _attributes_item_data.to_dict()
                attributes.append(_attributes_item)

        form_description = self.form_description

        id = self.id

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "formTitle": form_title,
            }
        )
        if attributes is not UNSET:
            _field_dict["attributes"] = attributes
        if form_description is not UNSET:
            _field_dict["formDescription"] = form_description
        if id is not UNSET:
            _field_dict["id"] = id

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        form_title = _d.pop("formTitle", UNSET)
        if type(form_title) is not str:
            form_title = _reading.check(str, form_title, "formTitle")

        attributes = _reading.read_list_optional(
            _models.FormAttributeInput.from_dict, _d.pop("attributes", UNSET), "attributes"
        )

        form_description = _d.pop("formDescription", UNSET)
        if type(form_description) is not str and form_description is not UNSET:
            form_description = _reading.check_optional(str, form_description, "formDescription")

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        _instance = _cls(
            form_title=form_title,
            attributes=attributes,
            form_description=form_description,
            id=id,
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
