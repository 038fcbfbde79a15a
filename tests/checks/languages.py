"""Compares catalogues with the words that are asked for, and documents of one guide with each other.

    languages.py WORK_FOLDER WORDS_FOLDER
"""
import collections
import json
import pathlib
import re
import subprocess
import sys

STRING = re.compile(r'"((?:\\.|[^"\\])*)"')
# What stands in the body of a page alone: heads of tables are printed again on each page.
FIGURE = re.compile(r"\$[\d,]+(?:\.\d+)?|\d+(?:\.\d+)?%|\b\d{1,3}(?:,\d{3})+\b")
SAME = ["state", "value", "unit", "marks", "release", "file", "line", "column", "published", "rule",
        "occupation", "comparable", "break_name"]
PAPER_WIDTH, PAPER_HEIGHT = 612, 792


def entries(path):
    """(context, English words) -> translation, by a reading of its own."""
    found, entry, part = {}, {}, None
    for line in path.read_text(encoding="utf-8").split("\n") + ["msgid"]:
        if line.startswith("#"):
            continue
        word = line.split(" ")[0].split('"')[0]
        if word in ("msgctxt", "msgid", "msgstr"):
            if word != "msgstr" and "msgstr" in entry:
                found[entry.get("msgctxt", ""), entry["msgid"]] = entry["msgstr"]
                entry = {}
            part = word
        if part:
            entry[part] = entry.get(part, "") + "".join(STRING.findall(line))
    return found


def check_catalogs(work, words):
    wanted = set(entries(work / "words.pot")) - {("", "")}
    for path in sorted(words.glob("*.po")):
        given = entries(path)
        present = {key for key, translation in given.items() if translation} - {("", "")}
        for context, english in sorted(wanted - present):
            yield f"{path.name}: not translated: {context} '{english}'"
        for context, english in sorted(present - wanted):
            yield f"{path.name}: nobody asks for {context} '{english}'"
    print(f"{len(wanted)} words in each catalogue")


def figures_of(guide):
    """(path, figure) of every figure of a guide's JSON, those of the history among them."""
    for role in guide["roles"]:
        for name, figure in role["figures"].items():
            yield (role["id"], name), figure
        for step in role["history"]:
            for name, figure in step["figures"].items():
                yield (role["id"], step["release"], name), figure


def check_json(folder):
    english, other = (json.loads((folder / name).read_text(encoding="utf-8"))
                      for name in ("sonography.json", "sonography-es.json"))
    pairs = list(zip(figures_of(english), figures_of(other), strict=True))
    for (path, a), (other_path, b) in pairs:
        apart = [key for key in SAME if a.get(key) != b.get(key)]
        if path != other_path or apart or a["unit"] != "words" and (
                re.findall(r"\d", a["text"]) != re.findall(r"\d", b["text"])):
            yield f"{folder.name}: {path}: {apart} differ, or the text: {a['text']}, {b['text']}"
        if re.search(r"[\x0e\x0f]", json.dumps(b)):
            yield f"{folder.name}: {path}: a mark of a foreign stretch was left in"
    print(f"{folder.parent.name}: {len(pairs)} figures are the same in both languages")


def output_of(*command):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE).stdout


def figures_on_pages(pdf, known):
    """Those of the guide; the round numbers of a picture's axis are as many as have room."""
    printed = FIGURE.findall(output_of("pdftotext", "-layout", pdf, "-").decode())
    return collections.Counter(figure for figure in printed if figure in known)


def printed_figures(folder):
    """All that the guide may print, by its JSON."""
    guide = json.loads((folder / "sonography.json").read_text(encoding="utf-8"))
    return {text for _, figure in figures_of(guide) for text in FIGURE.findall(figure["text"])}


def objects_of(pdf):
    """Every object that is a dictionary."""
    described = json.loads(output_of("qpdf", "--json=2", "--json-key=qpdf", pdf))
    values = [entry.get("value") for entry in described["qpdf"][1].values()]
    return [value for value in values if isinstance(value, dict)]


def check_tags(pdf, language):
    dicts = objects_of(pdf)
    catalog = next(entry for entry in dicts if entry.get("/Type") == "/Catalog")
    if catalog["/Lang"] != f"u:{language}":
        yield f"{pdf}: the document's language is {catalog['/Lang']}"
    tagged = {entry["/Lang"] for entry in dicts
              if {"/S", "/P", "/Lang"} <= entry.keys()}  # elements; their /Type is optional
    if tagged != (set() if language == "en-US" else {"u:en-US"}):
        yield f"{pdf}: elements are tagged as {tagged}"
    meta = output_of("pdfinfo", "-meta", pdf).decode()
    if f"<rdf:li>{language}</rdf:li>" not in meta:
        yield f"{pdf}: the metadata say another language"


def check_sizes(pdf):
    """Large print: no letter below 18 points, no word outside the paper."""
    code = output_of("qpdf", "--qdf", "--object-streams=disable", pdf, "-")
    sizes = {float(size) for size in re.findall(rb"^/F\d ([\d.]+) Tf$", code, re.M)}
    if not sizes or min(sizes) < 18:
        yield f"{pdf}: letters of {min(sizes, default=0)} points"
    boxes = output_of("pdftotext", "-bbox", pdf, "-").decode()
    for box in re.findall(r'xMin="([-\d.]+)" yMin="([-\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"', boxes):
        left, top, right, bottom = map(float, box)
        if left < 0 or top < 0 or right > PAPER_WIDTH or bottom > PAPER_HEIGHT:
            yield f"{pdf}: a word outside the paper: {box}"


def check_pages(folder):
    known = printed_figures(folder)
    english = figures_on_pages(folder / "sonography.pdf", known)
    for name in ("sonography-es", "sonography-large-print", "sonography-es-large-print"):
        pdf = folder / f"{name}.pdf"
        other = figures_on_pages(pdf, known)
        # a picture that has no room in large print is told in words, which name a figure once more
        other, wanted = (set(other), set(english)) if "large" in name else (other, english)
        if other != wanted:
            yield f"{pdf}: other figures than in English: {other - wanted} for {wanted - other}"
        yield from check_tags(pdf, "es-US" if "-es" in name else "en-US")
        if "large" in name:
            yield from check_sizes(pdf)
    yield from check_tags(folder / "sonography.pdf", "en-US")
    print(f"{folder.parent.name}: {sum(english.values())} figures are the same on all pages")


def main(work, words):
    breaches = list(check_catalogs(work, words))
    for day in sorted(path for path in work.iterdir() if path.is_dir()):
        breaches += check_json(day / "sonography")
        breaches += check_pages(day / "sonography")
    print("\n".join(breaches))
    return 1 if breaches else 0


if __name__ == "__main__":
    sys.exit(main(pathlib.Path(sys.argv[1]), pathlib.Path(sys.argv[2])))
