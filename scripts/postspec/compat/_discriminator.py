"""What a discriminator says of the branches of its union."""

from __future__ import annotations

from collections.abc import Mapping

from postspec.compat._view import Json, Part, Source, View
from postspec.json_pointer import pointer_to

_DISCRIMINATED = "discriminated "


def implied_by(source: Source, part: Part, branch: Part) -> Part | None:
    """Give what the discriminator says of one branch: the property holds one of its names.

    Source: OpenAPI 3.1.0 §4.8.25; without a mapping the name is that of the shared schema.
    """
    discriminator = part.schema.get("discriminator")
    target = source.follow(branch)
    if not isinstance(discriminator, Mapping) or not target.component:
        return None
    mapping = discriminator.get("mapping")
    pairs = mapping.items() if isinstance(mapping, Mapping) else ()
    names = [key for key, to in pairs if str(to).rpartition("/")[2] == target.component]
    schema = {
        "properties": {
            str(discriminator.get("propertyName")): {"enum": names or [target.component]}
        }
    }
    return Part(
        schema, pointer_to(part.pointer, "discriminator"), tag=_DISCRIMINATED + target.component
    )


def is_listed(source: Source, implied: Part, parts: tuple[Part, ...]) -> bool:
    """Tell whether a branch itself lists the values of the property, which then counts."""
    name = next(iter(implied.schema["properties"]))
    for part in parts:
        properties: Json = part.schema.get("properties")
        written = properties.get(name) if isinstance(properties, Mapping) else None
        stated = source.follow(Part(written, part.pointer)).schema
        if isinstance(stated, Mapping) and ("enum" in stated or "const" in stated):
            return True
    return False


def is_by_discriminator(view: View) -> bool:
    """Tell whether the values of a view are listed by nothing but discriminators."""
    listing = [
        p
        for p in view.parts
        if isinstance(p.schema, Mapping) and {"enum", "const"} & p.schema.keys()
    ]
    return bool(listing) and all(part.tag.startswith(_DISCRIMINATED) for part in listing)
