from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any, cast
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.active_media_channel_session import ActiveMediaChannelSession


_T = _TypeVar("_T", bound="CustomerTopicMetadata")


@_attrs_define
class CustomerTopicMetadata:
    bot_id: None | UUID
    last_used_channel_session: ActiveMediaChannelSession | None
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        from ..models.active_media_channel_session import ActiveMediaChannelSession  # noqa: PLC0415

        bot_id: None | str
        if isinstance(self.bot_id, UUID):
            bot_id = str(self.bot_id)
        else:
            bot_id = self.bot_id

        last_used_channel_session: dict[str, Any] | None
        if isinstance(self.last_used_channel_session, ActiveMediaChannelSession):
            last_used_channel_session = self.last_used_channel_session.to_dict()
        else:
            last_used_channel_session = self.last_used_channel_session

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "botId": bot_id,
                "lastUsedChannelSession": last_used_channel_session,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)

        def _parse_bot_id(data: object) -> None | UUID:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, str):
                    raise TypeError
                _value = data
                try:
                    bot_id_type_0: UUID = UUID(_value)
                except _reading.FAILURES:
                    bot_id_type_0 = _reading.kept(_value, None)

                return bot_id_type_0

            return cast(
                "None | UUID",
                _reading.one_of(data, ((_variant_0, {}),), "botId", plain=()),
            )

        bot_id = _parse_bot_id(_d.pop("botId", UNSET))

        def _parse_last_used_channel_session(data: object) -> ActiveMediaChannelSession | None:
            if data is None:
                return data

            def _variant_0(data: Any) -> object:
                if not isinstance(data, dict):
                    raise TypeError
                last_used_channel_session_type_0: ActiveMediaChannelSession = _reading.read(
                    _models.ActiveMediaChannelSession.from_dict,
                    data,
                    None,
                )

                return last_used_channel_session_type_0

            return cast(
                "ActiveMediaChannelSession | None",
                _reading.one_of(data, ((_variant_0, {}),), "lastUsedChannelSession", plain=()),
            )

        last_used_channel_session = _parse_last_used_channel_session(
            _d.pop("lastUsedChannelSession", UNSET)
        )

        _instance = _cls(
            bot_id=bot_id,
            last_used_channel_session=last_used_channel_session,
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
