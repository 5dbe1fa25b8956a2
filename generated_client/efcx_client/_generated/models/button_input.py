from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.button_input_additional_button_details import ButtonInputAdditionalButtonDetails


_T = _TypeVar("_T", bound="ButtonInput")


@_attrs_define
class ButtonInput:
    payload: str
    title: str
    type_: str
    additional_button_details: ButtonInputAdditionalButtonDetails | None | Unset = UNSET
    """ Arbitrary JSON. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.button_input_additional_button_details import (
            ButtonInputAdditionalButtonDetails,  # noqa: PLC0415
        )

        payload = self.payload

        title = self.title

        type_ = self.type_

        additional_button_details: dict[str, Any] | None | Unset
        if isinstance(self.additional_button_details, Unset):
            additional_button_details = UNSET
        elif isinstance(self.additional_button_details, ButtonInputAdditionalButtonDetails):
            additional_button_details = self.additional_button_details.to_dict()
        else:
            additional_button_details = self.additional_button_details

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "payload": payload,
                "title": title,
                "type": type_,
            }
        )
        if additional_button_details is not UNSET:
            _field_dict["additionalButtonDetails"] = additional_button_details

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        payload = _d.pop("payload", UNSET)
        if type(payload) is not str:
            payload = _reading.check(str, payload, "payload")

        title = _d.pop("title", UNSET)
        if type(title) is not str:
            title = _reading.check(str, title, "title")

        type_ = _d.pop("type", UNSET)
        if type(type_) is not str:
            type_ = _reading.check(str, type_, "type")

        def _parse_additional_button_details(
            data: object,
        ) -> ButtonInputAdditionalButtonDetails | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                additional_button_details_type_0: ButtonInputAdditionalButtonDetails = (
                    _reading.read(
                        _models.ButtonInputAdditionalButtonDetails.from_dict,
                        data,
                        None,
                    )
                )

                return additional_button_details_type_0

            return cast(
                "ButtonInputAdditionalButtonDetails | None | Unset",
                _reading.one_of(data, ((_variant_0, {}),), "additionalButtonDetails", plain=()),
            )

        additional_button_details = _parse_additional_button_details(
            _d.pop("additionalButtonDetails", UNSET)
        )

        _instance = _cls(
            payload=payload,
            title=title,
            type_=type_,
            additional_button_details=additional_button_details,
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
