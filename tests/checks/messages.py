"""Holds code, pipeline/MESSAGES.md and the cases together; prints each rule that one of them lacks."""
import json
import pathlib
import re
import sys

# Rules that no case prints, since they need a machine or a library that fails.
NEEDS_A_FAILURE = {
    "font-missing": "the folder of the fonts is fixed when the program is built",
    "font-subset": "HarfBuzz must fail to cut a font that it could read",
    "xlsx-text": "the readers refuse what no workbook can hold before an emitter sees it",
    "pdf-write": "a document must go beyond a limit of libharu",
    "file-lost": "somebody must cut a large file short meanwhile: tests/checks/stop.sh does",
    "pdf-anchor": "only a fault of the program itself leaves a link without its target",
}
# Words of the code that are formed like a rule and are none: keys of YAML.
OTHER_WORDS = {"max-age-years", "soc-2010", "soc-hybrid", "soc-2018", "whole-percent-for",
               "logo-words", "read-on", "large-print", "pdf-large-print", "handout-large-print",
               "advances-from", "lateral-from", "experience-in"}
# Where such words stand as something else: a kind of release, a key of YAML, an option.
OTHER_PLACES = r'\[RELEASE_\w+\] = %s|\{%s, FIELD_|\{%s, (?:no|required)_argument'
# The file that names rules in order to explain them, and prints none.
EXPLAINS = "trail.c"
WORD = r'"([a-z]+(?:-[a-z0-9]+)+)"'
DIAG = r'diag_(error|warning|remark)\([^;"]*?%s' % WORD
SEVERITIES = {"error": "error", "warning": "warning", "remark": "note"}
ENTRY = re.compile(r"^\*\*`([a-z0-9-]+)`\*\* · (error|warning|note) · `(.*)`\\$")


def strip_comments(code):
    """Strings stay, with whatever looks like a comment inside them."""
    return re.sub(r'("(?:\\.|[^"\\])*")|/\*.*?\*/', r"\1", code, flags=re.S)


def rules_of_code(root):
    """(rules that messages name, rules that only figures name, rule -> its severities)."""
    printed, figures, severities, tables = set(), set(), {}, {}
    for path in sorted(root.rglob("*.c")):
        if path.name == EXPLAINS:
            continue
        code = strip_comments(path.read_text(encoding="utf-8"))
        code = re.sub(OTHER_PLACES % (WORD, WORD, WORD), "", code)
        for call in re.findall(r"reading_words\([^;]*?%s\);" % WORD, code):
            figures.add(call)
        for word in re.findall(WORD, re.sub(r"reading_words\([^;]*;", "", code)):
            if word not in OTHER_WORDS:
                printed.add(word)
        for severity, rule in re.findall(DIAG, code):
            severities.setdefault(rule, set()).add(SEVERITIES[severity])
        for rule in re.findall(WORD, re.sub(DIAG, "", code)):
            tables.setdefault(rule, set()).add("error")  # whoever reads cells by tables refuses them
    return printed, figures - printed, {
        rule: severities.get(rule, set()) | tables.get(rule, set()) for rule in printed}


def entries_of_page(text):
    """(rule, severity, words) of each entry; and the rules named without an entry of their own."""
    entries = [match.groups() for match in map(ENTRY.match, text.split("\n")) if match]
    last = text[text.index("## Rules beside figures"):]
    return entries, set(re.findall(r"`([a-z]+(?:-[a-z0-9]+)+)`", last))


def messages_of_cases(folder):
    """(rule, severity, words) that some case expects, without its file and place."""
    found = set()
    for path in sorted(folder.glob("*/expect.stderr")):
        strict = "--strict" in (path.parent / "cmd").read_text(encoding="utf-8")
        for line in path.read_text(encoding="utf-8").split("\n"):
            text = re.match(r"[^{ ].*?: (error|warning|note): (.*) \[([a-z0-9-]+)\]$", line)
            if text:
                severity, words, rule = text.groups()
            elif line.startswith("{"):
                message = json.loads(line)
                severity, words, rule = message["severity"], message["message"], message["rule"]
            else:
                continue
            found.add((rule, "warning" if strict and severity == "error" else severity, words))
            found.add((rule, severity, words))
    return found


def main(source):
    page = (source / "pipeline/MESSAGES.md").read_text(encoding="utf-8")
    printed, figures, severities = rules_of_code(source / "pipeline")
    entries, beside_figures = entries_of_page(page)
    messages = messages_of_cases(source / "tests/cases")
    listed = {rule for rule, _, _ in entries}
    seen = {rule for rule, _, _ in messages}
    breaches = []

    def breach(rules, what):
        breaches.extend(f"{rule}: {what}" for rule in sorted(rules))

    breach(printed - listed, "in pipeline/, and not in pipeline/MESSAGES.md")
    breach(listed - printed, "in pipeline/MESSAGES.md, and not in pipeline/")
    breach(figures - beside_figures, "names figures, and is not in the page's last section")
    breach(printed - seen - set(NEEDS_A_FAILURE), "no case prints it")
    breach(seen & set(NEEDS_A_FAILURE), "a case prints it: take it off NEEDS_A_FAILURE")
    breach(set(NEEDS_A_FAILURE) - printed, "in NEEDS_A_FAILURE, and not in pipeline/")
    for rule, severity, words in entries:
        if rule in severities and severity not in severities[rule]:
            breaches.append(f"{rule}: the page calls it {severity}, pipeline/ does not")
        if rule not in NEEDS_A_FAILURE and (rule, severity, words) not in messages:
            breaches.append(f"{rule}: no case prints the page's words: {severity}: {words}")
    for rule, kinds in sorted(severities.items()):
        for kind in sorted(kinds - {severity for other, severity, _ in entries if other == rule}):
            breaches.append(f"{rule}: pipeline/ calls it {kind}, the page does not")
    print("\n".join(breaches))
    print(f"{len(printed)} rules, {len(entries)} entries, {len(messages)} messages in cases")
    return 1 if breaches or not printed else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1])))
