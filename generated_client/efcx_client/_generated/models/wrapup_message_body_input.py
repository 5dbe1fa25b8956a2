from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, Literal, cast
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.wrapup_input import WrapupInput


_T = _TypeVar("_T", bound="WrapupMessageBodyInput")


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
            for _wrapups_item_data in self.wrapups:
                _wrapups_item = _wrapups_item_data.to_dict()
                wrapups.append(_wrapups_item)

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
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        type_ = cast(
            "Literal['WRAPUP']",
            _reading.check_constant(
                "WRAPUP",
                _d.pop("type", UNSET),
                "type",
                required=True,
            ),
        )

        markdown_text = _d.pop("markdownText", UNSET)
        if type(markdown_text) is not str and markdown_text is not UNSET:
            markdown_text = _reading.check_optional(str, markdown_text, "markdownText")

        note = _d.pop("note", UNSET)
        if type(note) is not str and note is not UNSET:
            note = _reading.check_optional(str, note, "note")

        wrapups = _reading.read_list_optional(
            _models.WrapupInput.from_dict, _d.pop("wrapups", UNSET), "wrapups"
        )

        _instance = _cls(
            type_=type_,
            markdown_text=markdown_text,
            note=note,
            wrapups=wrapups,
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
