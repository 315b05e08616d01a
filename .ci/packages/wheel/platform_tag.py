"""Names the platform that the wheel's executable runs on: any Linux whose C library has the symbols it asks for."""
import platform
import re
import subprocess

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


def glibc_version(executable):
    """The newest version of the GNU C library that a symbol of the executable needs, as (2, 34)."""
    symbols = subprocess.run(
        ["readelf", "--dyn-syms", "--wide", executable], check=True, capture_output=True, text=True
    ).stdout
    return max((int(major), int(minor)) for major, minor in re.findall(r"@GLIBC_(\d+)\.(\d+)", symbols))


class PlatformTag(BuildHookInterface):
    def initialize(self, version, build_data):
        major, minor = glibc_version(f"{self.root}/bin/spoke")
        build_data["pure_python"] = False
        build_data["tag"] = f"py3-none-manylinux_{major}_{minor}_{platform.machine()}"
