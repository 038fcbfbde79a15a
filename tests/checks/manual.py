"""Holds the manual and the completions to --help, and the page of the formats to input/README.md.

    manual.py PROGRAM PIPELINE
"""
import pathlib
import re
import subprocess
import sys

PROGRAM, PIPELINE = sys.argv[1], pathlib.Path(sys.argv[2])
PACKAGE = PIPELINE / "package"


def options_of(text):
    return set(re.findall(r"(?<![\w-])--([a-z][a-z-]*)", text))


def strip_comments(text):
    return re.sub(r"^\s*#.*$", "", text, flags=re.M)


def of_help():
    text = subprocess.run([PROGRAM, "--help"], capture_output=True, text=True, check=True).stdout
    return set(re.findall(r"^careerguide ([a-z]+)\b", text.split("\n\n", 1)[1], flags=re.M)), \
        options_of(text)


def of_code():
    main = (PIPELINE / "command/main.c").read_text()
    options = (PIPELINE / "command/options.c").read_text()
    return set(re.findall(r'\{"([a-z]+)", command_', main)), \
        set(re.findall(r'\{"([a-z-]+)", (?:no|required)_argument', options))


def of_manual():
    text = (PACKAGE / "careerguide.1").read_text()
    return set(re.findall(r"^\.It Ic ([a-z]+)", text, flags=re.M)), \
        set(re.findall(r"^\.It Fl -([a-z-]+)", text, flags=re.M))


def of_bash():
    text = strip_comments((PACKAGE / "careerguide.bash").read_text())
    offered = re.search(r"_careerguide_options\(\)\n\{(.*?)\n\}", text, flags=re.S).group(1)
    valued = re.search(r"_careerguide_value\(\)\n\{(.*?)\n\}", text, flags=re.S).group(1)
    strange = options_of(valued) - options_of(offered)
    assert not strange, f"careerguide.bash completes values of {strange} alone"
    return set(re.search(r'commands="(.*?)"', text).group(1).split()), options_of(offered)


def of_zsh():
    text = strip_comments((PACKAGE / "_careerguide").read_text())
    commands = re.search(r"commands=\((.*?)\n    \)", text, flags=re.S).group(1)
    return set(re.findall(r"'([a-z]+):", commands)), set(re.findall(r"'\*?--([a-z-]+)\[", text))


def words_of_formats(root):
    """Columns, keys and kinds that input/README.md names in the first cells of its tables."""
    text = (root / "input/README.md").read_text()
    text = text[text.index("## Adding a file"):text.index("## What is verified")]
    cells = re.findall(r"^\| (`.*?) \|", text, flags=re.M)
    return {word for cell in cells for name in re.findall(r"`(.*?)`", cell)
            for word in name.split(": ")}


def main():
    commands, options = of_help()
    faults = []
    for name, (others, other_options) in {"the code": of_code(), "careerguide.1": of_manual(),
                                          "careerguide.bash": of_bash(),
                                          "_careerguide": of_zsh()}.items():
        for what, known, told in (("command", commands, others), ("option", options, other_options)):
            faults += [f"{name} lacks the {what} {word} of --help" for word in sorted(known - told)]
            faults += [f"{name} has the {what} {word}, and --help does not"
                       for word in sorted(told - known)]
    page = (PACKAGE / "careerguide-input.5").read_text()
    page = set(re.findall(r"[a-z][\w-]*", "\n".join(
        line for line in page.split("\n") if re.match(r"\.(It )?(Va|Cm|Pq)", line))))
    named = words_of_formats(PIPELINE.parent)
    faults += [f"careerguide-input.5 lacks {word} of input/README.md" for word in sorted(named - page)]
    print(f"{len(commands)} commands, {len(options)} options, {len(named)} columns, keys and kinds")
    print("\n".join(faults))
    return 1 if faults or not commands or not options or not named else 0


sys.exit(main())
