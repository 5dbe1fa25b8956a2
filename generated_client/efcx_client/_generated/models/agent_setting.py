from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ..types import UNSET

_T = _TypeVar("_T", bound="AgentSetting")


@_attrs_define
class AgentSetting:
    language: str
    theme: str
    user_id: UUID
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        language = self.language

        theme = self.theme

        user_id = str(_reading.present(self.user_id, "user_Id"))

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "language": language,
                "theme": theme,
                "user_Id": user_id,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        language = _d.pop("language", UNSET)
        if type(language) is not str:
            language = _reading.check(str, language, "language")

        theme = _d.pop("theme", UNSET)
        if type(theme) is not str:
            theme = _reading.check(str, theme, "theme")

        _value = _d.pop("user_Id", UNSET)
        try:
            user_id: UUID = UUID(_value)
        except _reading.FAILURES:
            user_id = _reading.kept(_value, "user_Id")

        _instance = _cls(
            language=language,
            theme=theme,
            user_id=user_id,
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
