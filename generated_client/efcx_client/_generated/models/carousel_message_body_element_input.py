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
    from ..models.additional_carousel_element_details_input import (
        AdditionalCarouselElementDetailsInput,
    )
    from ..models.button_input import ButtonInput
    from ..models.default_action_input import DefaultActionInput


_T = _TypeVar("_T", bound="CarouselMessageBodyElementInput")


@_attrs_define
class CarouselMessageBodyElementInput:
    additional_carousel_element_details: AdditionalCarouselElementDetailsInput | None | Unset = (
        UNSET
    )
    """ Arbitrary JSON. """
    buttons: list[ButtonInput] | Unset = UNSET
    default_action: DefaultActionInput | None | Unset = UNSET
    text: str | Unset = UNSET
    url: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.additional_carousel_element_details_input import (
            AdditionalCarouselElementDetailsInput,  # noqa: PLC0415
        )
        from ..models.default_action_input import DefaultActionInput  # noqa: PLC0415

        additional_carousel_element_details: dict[str, Any] | None | Unset
        if isinstance(self.additional_carousel_element_details, Unset):
            additional_carousel_element_details = UNSET
        elif isinstance(
            self.additional_carousel_element_details, AdditionalCarouselElementDetailsInput
        ):
            additional_carousel_element_details = self.additional_carousel_element_details.to_dict()
        else:
            additional_carousel_element_details = self.additional_carousel_element_details

        buttons: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.buttons, Unset):
            buttons = []
            for _buttons_item_data in self.buttons:
                _buttons_item = _buttons_item_data.to_dict()
                buttons.append(_buttons_item)

        default_action: dict[str, Any] | None | Unset
        if isinstance(self.default_action, Unset):
            default_action = UNSET
        elif isinstance(self.default_action, DefaultActionInput):
            default_action = self.default_action.to_dict()
        else:
            default_action = self.default_action

        text = self.text

        url = self.url

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if additional_carousel_element_details is not UNSET:
            _field_dict["additionalCarouselElementDetails"] = additional_carousel_element_details
        if buttons is not UNSET:
            _field_dict["buttons"] = buttons
        if default_action is not UNSET:
            _field_dict["defaultAction"] = default_action
        if text is not UNSET:
            _field_dict["text"] = text
        if url is not UNSET:
            _field_dict["url"] = url

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_additional_carousel_element_details(
            data: object,
        ) -> AdditionalCarouselElementDetailsInput | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                additional_carousel_element_details_type_0: AdditionalCarouselElementDetailsInput = _reading.read(
                    _models.AdditionalCarouselElementDetailsInput.from_dict,
                    data,
                    None,
                )

                return additional_carousel_element_details_type_0

            return cast(
                "AdditionalCarouselElementDetailsInput | None | Unset",
                _reading.one_of(
                    data, ((_variant_0, {}),), "additionalCarouselElementDetails", plain=()
                ),
            )

        additional_carousel_element_details = _parse_additional_carousel_element_details(
            _d.pop("additionalCarouselElementDetails", UNSET)
        )

        buttons = _reading.read_list_optional(
            _models.ButtonInput.from_dict, _d.pop("buttons", UNSET), "buttons"
        )

        def _parse_default_action(data: object) -> DefaultActionInput | None | Unset:
            if data is None:
                return data
            if isinstance(data, Unset):
                return UNSET

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                default_action_type_0: DefaultActionInput = _reading.read(
                    _models.DefaultActionInput.from_dict,
                    data,
                    None,
                )

                return default_action_type_0

            return cast(
                "DefaultActionInput | None | Unset",
                _reading.one_of(data, ((_variant_0, {}),), "defaultAction", plain=()),
            )

        default_action = _parse_default_action(_d.pop("defaultAction", UNSET))

        text = _d.pop("text", UNSET)
        if type(text) is not str and text is not UNSET:
            text = _reading.check_optional(str, text, "text")

        url = _d.pop("url", UNSET)
        if type(url) is not str and url is not UNSET:
            url = _reading.check_optional(str, url, "url")

        _instance = _cls(
            additional_carousel_element_details=additional_carousel_element_details,
            buttons=buttons,
            default_action=default_action,
            text=text,
            url=url,
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
