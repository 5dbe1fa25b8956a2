from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

_T = _TypeVar("_T", bound="ReceiptMessageBodyElementInput")


@_attrs_define
class ReceiptMessageBodyElementInput:
    currency: str | Unset = UNSET
    image_url: str | Unset = UNSET
    price: int | Unset = UNSET
    quantity: int | Unset = UNSET
    subtitle: str | Unset = UNSET
    title: str | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        currency = self.currency

        image_url = self.image_url

        price = self.price

        quantity = self.quantity

        subtitle = self.subtitle

        title = self.title

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update({})
        if currency is not UNSET:
            _field_dict["currency"] = currency
        if image_url is not UNSET:
            _field_dict["imageUrl"] = image_url
        if price is not UNSET:
            _field_dict["price"] = price
        if quantity is not UNSET:
            _field_dict["quantity"] = quantity
        if subtitle is not UNSET:
            _field_dict["subtitle"] = subtitle
        if title is not UNSET:
            _field_dict["title"] = title

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        currency = _d.pop("currency", UNSET)
        if type(currency) is not str and currency is not UNSET:
            currency = _reading.check_optional(str, currency, "currency")

        image_url = _d.pop("imageUrl", UNSET)
        if type(image_url) is not str and image_url is not UNSET:
            image_url = _reading.check_optional(str, image_url, "imageUrl")

        price = _d.pop("price", UNSET)
        if type(price) is not int and price is not UNSET:
            price = _reading.check_optional(int, price, "price")

        quantity = _d.pop("quantity", UNSET)
        if type(quantity) is not int and quantity is not UNSET:
            quantity = _reading.check_optional(int, quantity, "quantity")

        subtitle = _d.pop("subtitle", UNSET)
        if type(subtitle) is not str and subtitle is not UNSET:
            subtitle = _reading.check_optional(str, subtitle, "subtitle")

        title = _d.pop("title", UNSET)
        if type(title) is not str and title is not UNSET:
            title = _reading.check_optional(str, title, "title")

        _instance = _cls(
            currency=currency,
            image_url=image_url,
            price=price,
            quantity=quantity,
            subtitle=subtitle,
            title=title,
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
