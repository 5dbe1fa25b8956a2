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
    from ..models.default_language_input import DefaultLanguageInput
    from ..models.timezone_input import TimezoneInput


_T = _TypeVar("_T", bound="CreateLocaleSettingsRequest")


@_attrs_define
class CreateLocaleSettingsRequest:
    default_language: DefaultLanguageInput
    supported_languages: list[DefaultLanguageInput]
    timezone: TimezoneInput
    id: str | Unset = UNSET
    """ Update only. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        default_language = self.default_language.to_dict()

        supported_languages = []
        for _supported_languages_item_data in self.supported_languages:
            _supported_languages_item = _supported_languages_item_data.to_dict()
            supported_languages.append(_supported_languages_item)

        timezone = self.timezone.to_dict()

        id = self.id

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "defaultLanguage": default_language,
                "supportedLanguages": supported_languages,
                "timezone": timezone,
            }
        )
        if id is not UNSET:
            _field_dict["id"] = id

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        default_language: DefaultLanguageInput = _reading.read(
            _models.DefaultLanguageInput.from_dict,
            _d.pop("defaultLanguage", UNSET),
            "defaultLanguage",
        )

        supported_languages = _reading.read_list(
            _models.DefaultLanguageInput.from_dict,
            _d.pop("supportedLanguages", UNSET),
            "supportedLanguages",
        )

        timezone: TimezoneInput = _reading.read(
            _models.TimezoneInput.from_dict,
            _d.pop("timezone", UNSET),
            "timezone",
        )

        id = _d.pop("id", UNSET)
        if type(id) is not str and id is not UNSET:
            id = _reading.check_optional(str, id, "id")

        _instance = _cls(
            default_language=default_language,
            supported_languages=supported_languages,
            timezone=timezone,
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
