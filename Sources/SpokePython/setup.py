"""Puts into the wheel what is built elsewhere: the library, and cffi's form of its header."""
import os
import platform
import re
import shutil
from pathlib import Path

from cffi import FFI
from setuptools import Distribution, setup
from setuptools.command.bdist_wheel import bdist_wheel
from setuptools.command.build_py import build_py

SOURCES = Path(__file__).resolve().parent.parent
HEADER = SOURCES / "CSpokeRuntime" / "spoke_runtime.h"
LIBRARY = Path(os.environ.get("SPOKE_RUNTIME_LIBRARY",
                              SOURCES.parent / ".build" / "embedding" / "lib" / "libspoke_runtime.so"))
VERSION = re.search(r'"([^"]+)"', (SOURCES / "SpokePlan" / "Format" / "SpokeVersion.swift").read_text())[1]


def declarations():
    """The header without what only a preprocessor understands and what is WebAssembly's alone."""
    text = re.sub(r"/\*.*?\*/", "", HEADER.read_text(), flags=re.S)
    text = re.sub(r"#ifdef __wasm__.*?#endif", "", text, flags=re.S)
    text = re.sub(r'#ifdef __cplusplus.*?#endif', "", text, flags=re.S)
    return re.sub(r"^#.*$", "", text, flags=re.M)


class BuildWithLibrary(build_py):
    def run(self):
        super().run()
        package = Path(self.build_lib) / "spoke_runtime"
        package.mkdir(parents=True, exist_ok=True)
        shutil.copy(LIBRARY, package / "libspoke_runtime.so")
        interface = FFI()
        interface.set_source("spoke_runtime._abi", None)
        interface.cdef(declarations())
        interface.emit_python_code(str(package / "_abi.py"))


class AnyPython(bdist_wheel):
    """One wheel for every Python 3 of a platform: the library is Python's in nothing. It needs glibc 2.17 at most."""

    def get_tag(self):
        return "py3", "none", f"manylinux_2_17_{platform.machine()}"


class WithLibrary(Distribution):
    def has_ext_modules(self):
        return True


setup(version=VERSION, distclass=WithLibrary, cmdclass={"build_py": BuildWithLibrary, "bdist_wheel": AnyPython})
