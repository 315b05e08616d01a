"""The executable of Spoke, where Python's tools find it."""
from ._version import __version__

__all__ = ["__version__"]
