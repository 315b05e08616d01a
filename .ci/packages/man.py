"""Writes the manual page, spoke(1), from what the executable says of its commands.

usage: spoke --experimental-dump-help | man.py > spoke.1
"""
import json
import sys


def escaped(text):
    """Text of a roff line: backslashes and hyphens are themselves, and no line begins a request."""
    text = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join("\\&" + line if line[:1] in (".", "'") else line for line in text.split("\n"))


def shown(items):
    return [item for item in items if item.get("shouldDisplay", True)]


def spelling(argument):
    """How an argument is written, as --format <format>."""
    if argument["kind"] == "positional":
        return f"\\fI{escaped(argument['valueName'])}\\fR" + (" ..." if argument.get("isRepeating") else "")
    names = [("--" if name["kind"] == "long" else "-") + name["name"] for name in argument["names"]]
    value = f" \\fI{escaped(argument['valueName'])}\\fR" if argument["kind"] == "option" else ""
    return ", ".join(f"\\fB{escaped(name)}\\fR" for name in names) + value


def paragraphs(discussion):
    """A discussion keeps its lines: its examples are commands."""
    lines = [".nf"]
    for line in discussion.strip("\n").split("\n"):
        lines.append(escaped(line) if line.strip() else "")
    return lines + [".fi"]


def page(command, path, seen):
    """A section for a command and those below it. Options that every command has are described once."""
    lines = [f'.SS "{escaped(" ".join(path))}"', escaped(command["abstract"])]
    if command.get("discussion"):
        lines += [".PP"] + paragraphs(command["discussion"])
    for argument in shown(command.get("arguments", [])):
        key = (spelling(argument), argument.get("abstract"))
        if len(path) > 2 and key in seen:
            continue
        seen.add(key)
        text = argument.get("abstract", "")
        if argument.get("defaultValue"):
            text += f" (default: {argument['defaultValue']})"
        lines += [".TP", spelling(argument), escaped(text)]
    for subcommand in shown(command.get("subcommands", [])):
        if subcommand["commandName"] != "help":
            lines += page(subcommand, path + [subcommand["commandName"]], set(seen))
    return lines


def main():
    spoke = json.load(sys.stdin)["command"]
    lines = [
        '.TH SPOKE 1 "" "Spoke" "User Commands"',
        ".SH NAME",
        "spoke \\- " + escaped(spoke["abstract"][0].lower() + spoke["abstract"][1:].rstrip(".")),
        ".SH SYNOPSIS",
        "\\fBspoke\\fR \\fIcommand\\fR [\\fIarguments\\fR]",
    ]
    if spoke.get("discussion"):
        lines += [".SH DESCRIPTION"] + paragraphs(spoke["discussion"])
    lines.append(".SH COMMANDS")
    for command in shown(spoke["subcommands"]):
        if command["commandName"] != "help":
            lines += page(command, ["spoke", command["commandName"]], set())
    lines += [
        ".SH EXIT STATUS",
        ".TP", "0", "Done, nothing found.",
        ".TP", "1", "Findings at or above the failing severity.",
        ".TP", "2", "The command could not do its work.",
        ".TP", "3", "An internal error: please report it.",
        ".SH ENVIRONMENT",
        ".TP", "HUBSPOT_ACCESS_TOKEN", "The token with which HubSpot is asked. It is never an argument.",
        ".TP", "NO_COLOR", "When set, nothing is coloured.",
    ]
    print("\n".join(lines))


main()
