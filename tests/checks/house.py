"""Holds pipeline/ to the rules of pipeline/README.md; prints each breach as file:line: what."""
import pathlib
import re
import statistics
import sys

STAGES = ["base", "read", "validate", "join", "emit", "command"]
LIBRARIES = {  # header -> the files that may include it
    r"csv\.h": r"read/table\.c",
    r"yaml\.h": r"read/frontmatter\.c",
    r"md4c\.h": r"read/prose\.c",
    r"nettle/.*": r"base/sha256\.c",
    r"utf8proc\.h": r"base/utf8\.c",
    r"xlsxwriter\.h": r"emit/workbook/workbook\w*\.[ch]",
    r"hpdf.*\.h": r"emit/pdf/(pdf|tags)\w*\.[ch]",
    r"hb.*\.h": r"emit/pdf/font\w*\.[ch]",
    r"linebreak\.h|unibreak.*\.h": r"emit/pdf/flow_break\.c",
    r"png\.h": r"emit/raster\.c",
    r"qrencode\.h": r"emit/qr\.c",
    r"zlib\.h": r"emit/workbook/workbook_zlib\.c",
    r"archive.*\.h": r"emit/zip\.c",
    r"libdeflate\.h": r"emit/(pdf/pdf\w*|workbook/workbook_bindery)\.c",
}
BANNED = (r"\b(strcpy|strcat|sprintf|vsprintf|gets|strtok|atoi|atof|strtod|strtol|localtime|gmtime|"
          r"system|popen)\s*\(")
ONLY_COMMAND = r"\b(printf|fprintf|puts|fputs|perror|exit|_exit)\s*\("
ONLY_ARENA = r"\b(malloc|calloc|realloc|strdup)\s*\("
ALLOCATE = ["base/arena.c", "command/memory.c",
            # what libxlsxwriter frees
            "emit/workbook/workbook_strings.c", "emit/workbook/workbook_xml.c"]
LONGEST_FUNCTION, MEDIAN_FUNCTION, LONGEST_FILE, WIDEST_LINE, MOST_PARAMETERS = 80, 15, 600, 100, 5


def code_of(line):
    """The line without strings and comments, so that a word inside them does not count."""
    return re.sub(r'"(\\.|[^"\\])*"|//.*|/\*.*?\*/|^\s*/?\*.*', "", line)


def functions(lines):
    """(first line, length, parameters) of each function: house style opens bodies in column 1."""
    start = None
    for number, line in enumerate(lines):
        if line == "{":
            start = number
        elif line == "}" and start is not None:
            head = start
            while head > 0 and lines[head - 1] and not re.match(r"[}#/ ]|.*;$|.*\*/$", lines[head - 1]):
                head -= 1
            while head > 0 and lines[head - 1].startswith(" ") and "(" in lines[head - 1]:
                head -= 1
            text = " ".join(lines[head:start])
            inside = text[text.find("(") + 1:text.rfind(")")]
            yield start + 1, number - start - 1, 0 if inside == "void" else inside.count(",") + 1
            start = None


def check_line(name, stage, line):
    code = code_of(line)
    include = re.match(r'\s*#include\s+["<](.*?)[">]', line)
    if include:
        target = include.group(1).split("/")[0]
        if target in STAGES and STAGES.index(target) > STAGES.index(stage):
            yield f"includes {include.group(1)}, which comes later in the flow"
        for header, allowed in LIBRARIES.items():
            if re.fullmatch(header, include.group(1)) and not re.fullmatch(allowed, name):
                yield f"includes {include.group(1)}, which is for {allowed} alone"
    if re.search(BANNED, code):
        yield "calls a banned function"
    if stage != "command" and re.search(ONLY_COMMAND, code):
        yield "prints or exits outside command/"
    if name not in ALLOCATE and re.search(ONLY_ARENA, code):
        yield "allocates outside the arena"
    if len(line) > WIDEST_LINE:
        yield f"is wider than {WIDEST_LINE} columns"
    if re.search(r"(?<![\w/])/(work|root|home|tmp)/", line):
        yield "names a path of one machine"


def main(root):
    breaches, lengths = [], []
    for path in sorted(root.rglob("*.[ch]")):
        name = path.relative_to(root).as_posix()
        lines = path.read_text(encoding="utf-8").split("\n")
        if len(lines) > LONGEST_FILE:
            breaches.append(f"{name}: longer than {LONGEST_FILE} lines")
        if path.suffix == ".h" and not lines[0].startswith("/*"):
            breaches.append(f"{name}:1: a header must open with its purpose")
        for number, line in enumerate(lines, 1):
            breaches += [f"{name}:{number}: {what}"
                         for what in check_line(name, name.split("/")[0], line)]
        for line, length, parameters in functions(lines):
            lengths.append(length)
            if length > LONGEST_FUNCTION:
                breaches.append(f"{name}:{line}: a function of {length} lines")
            if parameters > MOST_PARAMETERS:
                breaches.append(f"{name}:{line}: a function of {parameters} parameters")
    median = statistics.median(lengths)
    if median > MEDIAN_FUNCTION:
        breaches.append(f"the median function has {median} lines")
    ninety = sorted(lengths)[len(lengths) * 9 // 10]
    print(f"{len(lengths)} functions: median {median:g} lines, 90 % up to {ninety}, "
          f"longest {max(lengths)}")
    print("\n".join(breaches))
    return 1 if breaches else 0


sys.exit(main(pathlib.Path(sys.argv[1])))
