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
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.unified_admin_team import UnifiedAdminTeam


_T = _TypeVar("_T", bound="TeamAnnouncementAnnouncement")


@_attrs_define
class TeamAnnouncementAnnouncement:
    field_id: str
    announcement_text: str
    expiry_time: datetime.datetime
    scheduled_time: datetime.datetime
    seen_by: list[UUID]
    status: str
    supervisor_id: UUID
    supervisor_name: str
    teams: list[UnifiedAdminTeam]
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        field_id = self.field_id

        announcement_text = self.announcement_text

        expiry_time = _wire.date_time(self.expiry_time)

        scheduled_time = _wire.date_time(self.scheduled_time)

        seen_by = []
        for _seen_by_item_data in self.seen_by:
            _seen_by_item = str(_seen_by_item_data)
            seen_by.append(_seen_by_item)

        status = self.status

        supervisor_id = str(_reading.present(self.supervisor_id, "supervisorId"))

        supervisor_name = self.supervisor_name

        teams = []
        for _teams_item_data in self.teams:
            _teams_item = _teams_item_data.to_dict()
            teams.append(_teams_item)

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "_id": field_id,
                "announcementText": announcement_text,
                "expiryTime": expiry_time,
                "scheduledTime": scheduled_time,
                "seenBy": seen_by,
                "status": status,
                "supervisorId": supervisor_id,
                "supervisorName": supervisor_name,
                "teams": teams,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        field_id = _d.pop("_id", UNSET)
        if type(field_id) is not str:
            field_id = _reading.check(str, field_id, "_id")

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

        def _seen_by_item(seen_by_item_data: Any) -> UUID:
            _value = seen_by_item_data
            try:
                seen_by_item: UUID = UUID(_value)
            except _reading.FAILURES:
                seen_by_item = _reading.kept(_value, None)

            return seen_by_item

        seen_by = _reading.read_list(_seen_by_item, _d.pop("seenBy", UNSET), "seenBy")

        status = _d.pop("status", UNSET)
        if type(status) is not str:
            status = _reading.check(str, status, "status")

        _value = _d.pop("supervisorId", UNSET)
        try:
            supervisor_id: UUID = UUID(_value)
        except _reading.FAILURES:
            supervisor_id = _reading.kept(_value, "supervisorId")

        supervisor_name = _d.pop("supervisorName", UNSET)
        if type(supervisor_name) is not str:
            supervisor_name = _reading.check(str, supervisor_name, "supervisorName")

        teams = _reading.read_list(
            _models.UnifiedAdminTeam.from_dict, _d.pop("teams", UNSET), "teams"
        )

        _instance = _cls(
            field_id=field_id,
            announcement_text=announcement_text,
            expiry_time=expiry_time,
            scheduled_time=scheduled_time,
            seen_by=seen_by,
            status=status,
            supervisor_id=supervisor_id,
            supervisor_name=supervisor_name,
            teams=teams,
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
