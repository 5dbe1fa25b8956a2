from __future__ import annotations

from collections.abc import Mapping
from typing import TYPE_CHECKING, Any, Literal, TypeVar, cast

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.wrapup_input import WrapupInput


T = TypeVar("T", bound="WrapupMessageBodyInput")


@_attrs_define
class WrapupMessageBodyInput:
    type_: Literal["WRAPUP"] = "WRAPUP"
    markdown_text: str | Unset = UNSET
    note: str | Unset = UNSET
    wrapups: list[WrapupInput] | Unset = UNSET
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        type_ = self.type_

        markdown_text = self.markdown_text

        note = self.note

        wrapups: list[dict[str, Any]] | Unset = UNSET
        if not isinstance(self.wrapups, Unset):
            wrapups = []
            for wrapups_item_data in self.wrapups:
                wrapups_item = wrapups_item_data.to_dict()
                wrapups.append(wrapups_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "type": type_,
            }
        )
        if markdown_text is not UNSET:
            _field_dict["markdownText"] = markdown_text
        if note is not UNSET:
            _field_dict["note"] = note
        if wrapups is not UNSET:
            _field_dict["wrapups"] = wrapups

        return _field_dict

    @classmethod
    def from_dict(_cls: type[T], src_dict: Mapping[str, Any]) -> T:
        from ..models.wrapup_input import WrapupInput  # noqa: PLC0415

        _d = _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['WRAPUP']",
            _reading.check_constant(
                "WRAPUP",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        markdown_text = _reading.check_optional(str, _d.pop("markdownText", UNSET), "markdownText")

        note = _reading.check_optional(str, _d.pop("note", UNSET), "note")

        def _wrapups_item(wrapups_item_data: Any) -> WrapupInput:
            wrapups_item: WrapupInput = _reading.read(
                lambda _value: WrapupInput.from_dict(_value),
                wrapups_item_data,
                None,
            )

            return wrapups_item

        wrapups = _reading.read_list_optional(_wrapups_item, _d.pop("wrapups", UNSET), "wrapups")

        _instance = _cls(
            type_=type_,
            markdown_text=markdown_text,
            note=note,
            wrapups=wrapups,
        )

        _instance.additional_properties = dict(_d)
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
