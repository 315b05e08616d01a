"""What the measurements were made on, without names of hosts."""
import os
import platform
import re

from . import peers


def described():
    return {"processor": processor(), "cores": os.cpu_count(), "memory": memory(), "system": system(),
            "swift": version(["swift", "--version"], r"Swift version ([\d.]+)"),
            "python": platform.python_version()}


def processor():
    try:
        with open("/proc/cpuinfo", encoding="utf-8") as file:
            text = file.read()
    except OSError:
        return platform.processor() or "unknown"
    name = re.search(r"^model name\s*:\s*(.*)$", text, re.MULTILINE)
    flags = re.search(r"^flags\s*:\s*(.*)$", text, re.MULTILINE)
    words = flags.group(1).split() if flags else []
    wide = "AVX-512" if "avx512bw" in words else "AVX2" if "avx2" in words else ""
    return " with ".join(part for part in (name.group(1) if name else platform.machine(), wide) if part)


def memory():
    return round(os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES") / (1 << 30))


def system():
    try:
        name = platform.freedesktop_os_release()["PRETTY_NAME"]
    except (OSError, KeyError):
        name = platform.system()
    return f"{name}, Linux {platform.release().split('-')[0]}" if platform.system() == "Linux" else name


def version(command, pattern):
    try:
        found = re.search(pattern, peers.printed(command))
    except OSError:
        return "unknown"
    return found.group(1) if found else "unknown"
