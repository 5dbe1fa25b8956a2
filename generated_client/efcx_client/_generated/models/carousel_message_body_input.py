from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..models.carousel_message_body_input_carousel_message_type import (
    CarouselMessageBodyInputCarouselMessageType,
    check_carousel_message_body_input_carousel_message_type,
)
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.carousel_message_body_element_input import CarouselMessageBodyElementInput
    from ..models.carousel_message_body_input_additional_details import (
        CarouselMessageBodyInputAdditionalDetails,
    )


_T = _TypeVar("_T", bound="CarouselMessageBodyInput")


@_attrs_define
class CarouselMessageBodyInput:
    type_: Literal["CAROUSEL"] = "CAROUSEL"
    additional_details: CarouselMessageBodyInputAdditionalDetails | Unset = UNSET
    carousel_message_type: CarouselMessageBodyInputCarouselMessageType | Unset = UNSET
    elements: list[CarouselMessageBodyElementInput] | Unset = UNSET
    markdown_text: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        additional_details: dict[str, Any] | Unset = UNSET
        if not isinstance(self.additional_details, Unset):
            additional_details = self.additional_details.to_dict()

        carousel_message_type: str | Unset = UNSET
        if not isinstance(self.carousel_message_type, Unset):
            carousel_message_type = self.carousel_message_type

        elements: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.elements, Unset):
            elements = []
            for _elements_item_data in self.elements:
                _elements_item = _elements_item_data.to_dict()
                elements.append(_elements_item)

        markdown_text = self.markdown_text

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "type": type_,
            }
        )
        if additional_details is not UNSET:
            _field_dict["additionalDetails"] = additional_details
        if carousel_message_type is not UNSET:
            _field_dict["carouselMessageType"] = carousel_message_type
        if elements is not UNSET:
            _field_dict["elements"] = elements
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['CAROUSEL']",
            _reading.check_constant(
                "CAROUSEL",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        additional_details: CarouselMessageBodyInputAdditionalDetails | Unset = (
            _reading.read_optional(
                _models.CarouselMessageBodyInputAdditionalDetails.from_dict,
                _d.pop("additionalDetails", UNSET),
                "additionalDetails",
            )
        )

        _value = _d.pop("carouselMessageType", UNSET)
        carousel_message_type: CarouselMessageBodyInputCarouselMessageType | Unset = UNSET
        if _value is not UNSET:
            try:
                carousel_message_type = check_carousel_message_body_input_carousel_message_type(
                    _value
                )
            except _reading.FAILURES:
                carousel_message_type = _reading.kept_optional(
                    _value, "carouselMessageType", "value"
                )

        elements = _reading.read_list_optional(
            _models.CarouselMessageBodyElementInput.from_dict, _d.pop("elements", UNSET), "elements"
        )

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str and markdown_text is not UNSET:
            markdown_text = _reading.check_optional(str, markdown_text, "markdownText")

        _instance = _cls(
            type_=type_,
            additional_details=additional_details,
            carousel_message_type=carousel_message_type,
            elements=elements,
            markdown_text=markdown_text,
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
