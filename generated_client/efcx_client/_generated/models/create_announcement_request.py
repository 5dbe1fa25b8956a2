from __future__ import annotations

import datetime
from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar
from uuid import UUID

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from ... import wire as _wire
from .. import models as _models
from ..types import UNSET, Unset

if TYPE_CHECKING:
    from ..models.supervised_team_input import SupervisedTeamInput


_T = _TypeVar("_T", bound="CreateAnnouncementRequest")


@_attrs_define
class CreateAnnouncementRequest:
    announcement_text: str
    """ Text of the notice. (Required) """
    expiry_time: datetime.datetime
    """ End of the notice, ISO 8601. (Required) """
    scheduled_time: datetime.datetime
    """ Start of the notice, ISO 8601. (Required) """
    supervisor_id: UUID
    """ Keycloak user id of the supervisor (UUID). (Required) """
    teams: list[SupervisedTeamInput]
    """ Objects with teamId and teamName. (Required) """
    seen_by: list[Any] | Unset = UNSET
    """ Agents who have seen the notice. """
    supervisor_name: str | Unset = UNSET
    """ Name of the supervisor. """
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        announcement_text = self.announcement_text

        expiry_time = _wire.date_time(self.expiry_time)

        scheduled_time = _wire.date_time(self.scheduled_time)

        supervisor_id = str(_reading.present(self.supervisor_id, "supervisorId"))

        teams = []
        for _teams_item_data in self.teams:
            _teams_item = _teams_item_data.to_dict()
            teams.append(_teams_item)

        seen_by: list[Any] | Unset = UNSET
        if not isinstance(self.seen_by, Unset):
            seen_by = self.seen_by

        supervisor_name = self.supervisor_name

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "announcementText": announcement_text,
                "expiryTime": expiry_time,
                "scheduledTime": scheduled_time,
                "supervisorId": supervisor_id,
                "teams": teams,
            }
        )
        if seen_by is not UNSET:
            _field_dict["seenBy"] = seen_by
        if supervisor_name is not UNSET:
            _field_dict["supervisorName"] = supervisor_name

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        announcement_text = _d.pop("announcementText", UNSET)
        if type(announcement_text) is not str:
            announcement_text = _reading.check(str, announcement_text, "announcementText")

        _value = _d.pop("expiryTime", UNSET)
        try:
            expiry_time: datetime.datetime = datetime.datetime.fromisoformat(_value)
        except _reading.FAILURES:
            expiry_time = _reading.kept(_value, "expiryTime")

        _value = _d.pop("scheduledTime", UNSET)
        try:
            scheduled_time: datetime.datetime = datetime.datetime.fromisoformat(_value)
        except _reading.FAILURES:
            scheduled_time = _reading.kept(_value, "scheduledTime")

        _value = _d.pop("supervisorId", UNSET)
        try:
            supervisor_id: UUID = UUID(_value)
        except _reading.FAILURES:
            supervisor_id = _reading.kept(_value, "supervisorId")

        teams = _reading.read_list(
            _models.SupervisedTeamInput.from_dict, _d.pop("teams", UNSET), "teams"
        )

        def _seen_by_item(seen_by_item_data: Any) -> Any:
            return seen_by_item_data

        seen_by = _reading.read_list_optional(_seen_by_item, _d.pop("seenBy", UNSET), "seenBy")

        supervisor_name = _d.pop("supervisorName", UNSET)
        if type(supervisor_name) is not str and supervisor_name is not UNSET:
            supervisor_name = _reading.check_optional(str, supervisor_name, "supervisorName")

        _instance = _cls(
            announcement_text=announcement_text,
            expiry_time=expiry_time,
            scheduled_time=scheduled_time,
            supervisor_id=supervisor_id,
            teams=teams,
            seen_by=seen_by,
            supervisor_name=supervisor_name,
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
