"""`python -m spoke` runs the executable that the wheel installed."""
import os
import sys
import sysconfig


def executable():
    """The path of the executable, in the folder of scripts of this interpreter or of this user."""
    schemes = [None, sysconfig.get_preferred_scheme("user") if hasattr(sysconfig, "get_preferred_scheme") else "posix_user"]
    for scheme in schemes:
        folder = sysconfig.get_path("scripts", scheme) if scheme else sysconfig.get_path("scripts")
        path = os.path.join(folder, "spoke")
        if os.path.isfile(path):
            return path
    sys.exit("error: The executable of spoke is not beside this Python\nhelp: Install the wheel again: pip install --force-reinstall spoke-cli")


if __name__ == "__main__":
    path = executable()
    os.execv(path, [path, *sys.argv[1:]])
