"""Items as one operation's success shows them: the item, the one above it, or something else."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from postspec.openapi import Operation
from postspec.samples import Schema, Schemas
from postspec.stub.http._answers import Answers
from postspec.stub.http._message import Json
from postspec.stub.state._documented import envelope
from postspec.stub.state._lists import Lists, ShownList
from postspec.stub.state._properties import key_of
from postspec.stub.state._resources import Listed, Resource
from postspec.stub.state._seeds import means_item
from postspec.stub.state._shown import show_item


@dataclass(frozen=True, slots=True)
class Showing:
    """Shows items in the form that each operation declares."""

    schemas: Schemas
    answers: Answers
    lists: Lists

    def item(
        self, operation: Operation, resource: Resource, item: Json, above: Json = None
    ) -> Json:
        """Give what an operation answers after it was about an item.

        That is the item, or what it is a part of (`above`); else what the document shows.
        """
        shown = self.answers.documented(operation)
        if shown.media is None or not shown.media.is_json:
            return shown.value
        schema, sample = shown.media.schema, shown.value
        name = envelope(operation, sample)
        if name is not None and isinstance(item, Mapping):
            inner = self.schemas.properties(schema).get(name) or {}
            if self._shows(resource, inner, sample[name]):
                return {**sample, name: show_item(self.schemas, inner, sample[name], item)}
        if isinstance(item, list):
            return item if isinstance(sample, list) else sample
        if isinstance(sample, list) and sample and isinstance(sample[0], dict):
            items = self.schemas.items(schema) or {}
            return [show_item(self.schemas, items, sample[0], item)]
        if not isinstance(sample, dict):
            return sample
        if self._shows(resource, schema, sample):
            return show_item(self.schemas, schema, sample, item)
        part = resource.part_of
        if part is not None and above is not None and self._shows(part.parent, schema, sample):
            return show_item(self.schemas, schema, sample, above)
        return sample

    def created(
        self, operation: Operation, resource: Resource, key: str, item: Json, above: Json = None
    ) -> Json:
        """Give what a creation answers: as `item`, or a message that has the new item's id.

        That is what is called after what one item is called: `clusterId`, of clusters.
        """
        value = self.item(operation, resource, item, above)
        if not isinstance(value, Mapping) or resource.id_path[:1] in [(n,) for n in value]:
            return value
        names = [n for n, v in value.items() if key_of(v) and means_item(resource, n)]
        return {**value, names[0]: _as(value[names[0]], key)} if len(names) == 1 else value

    def one_of_list(self, operation: Operation, resource: Resource, item: Json) -> Json:
        """Give the one item that a list shows when it is asked for by its id."""
        media = self.answers.documented(operation).media
        if media is None or not media.is_json:
            return item
        return show_item(self.schemas, media.schema, resource.entity, item)

    def list(
        self,
        operation: Operation,
        listed: Listed | None,
        items: Iterable[Mapping[str, Json]],
        query: Mapping[str, Json],
    ) -> ShownList:
        """Give items as a list operation shows them; what the document shows if it shows none."""
        shown = self.answers.documented(operation)
        if listed is None or shown.media is None or not shown.media.is_json:
            return ShownList(shown.value)
        return self.lists.show(operation, shown.media, listed, items, query)

    def _shows(self, resource: Resource, schema: Schema, sample: Mapping[str, Json]) -> bool:
        """Tell whether an answer shows the item itself rather than a message about it."""
        name = resource.id_path[0] if resource.id_path else None
        if schema == resource.entity_schema and (schema or name is None):
            return True
        declared = self.schemas.properties(schema)
        if name is None or not (name in sample or name in declared):
            return False
        known = {*self.schemas.properties(resource.entity_schema), *resource.entity}
        return len(sample.keys() & known) * 2 >= len(sample)


def _as(shown: Json, key: str) -> Json:
    """Give a key in the type of the one that is shown."""
    return int(key) if isinstance(shown, int) and key.isdecimal() else key
