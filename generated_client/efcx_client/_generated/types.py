"""The values that models are made of."""

from ..values import UNSET, File, FileTypes, RequestFiles, Unset

__all__ = ["UNSET", "File", "FileTypes", "RequestFiles", "Unset"]
