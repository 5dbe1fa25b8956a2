from __future__ import annotations

from collections.abc import Mapping as _Mapping
from typing import TYPE_CHECKING, Any
from typing import TypeVar as _TypeVar

from attrs import define as _attrs_define
from attrs import field as _attrs_field

from ... import reading as _reading
from .. import models as _models
from ..types import UNSET

if TYPE_CHECKING:
    from ..models.keycloak_login_data import KeycloakLoginData


_T = _TypeVar("_T", bound="AdminLoginResponse")


@_attrs_define
class AdminLoginResponse:
    data: KeycloakLoginData
    msg: str
    status_code: int
    """ Repeats the HTTP status inside the body. """
    task: str
    additional_properties: dict[str, Any] = _attrs_field(init=False, factory=dict)

    def to_dict(self) -> dict[str, Any]:
        data = self.data.to_dict()

        msg = self.msg

        status_code = self.status_code

        task = self.task

        _field_dict: dict[str, Any] = {}
        _field_dict.update(self.additional_properties)
        _field_dict.update(
            {
                "data": data,
                "msg": msg,
                "statusCode": status_code,
                "task": task,
            }
        )

        return _field_dict

    @classmethod
    def from_dict(_cls: type[_T], src_dict: _Mapping[str, Any]) -> _T:
        _d = src_dict.copy() if type(src_dict) is dict else _reading.as_mapping(src_dict)
        data: KeycloakLoginData = _reading.read(
            _models.KeycloakLoginData.from_dict,
            _d.pop("data", UNSET),
            "data",
        )

        msg = _d.pop("msg", UNSET)
        if type(msg) is not str:
            msg = _reading.check(str, msg, "msg")

        status_code = _d.pop("statusCode", UNSET)
        if type(status_code) is not int:
            status_code = _reading.check(int, status_code, "statusCode")

        task = _d.pop("task", UNSET)
        if type(task) is not str:
            task = _reading.check(str, task, "task")

        _instance = _cls(
            data=data,
            msg=msg,
            status_code=status_code,
            task=task,
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
