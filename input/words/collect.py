#!/usr/bin/env python3
"""Prints every word that a catalogue translates, as a template for gettext's tools:

    python3 input/words/collect.py >words.pot
    msginit --locale fr --input words.pot --output input/words/fr.po   (a new language)
    msgmerge --update input/words/es.po words.pot                      (an old one, after changes)

The words of the program come from its code (xgettext, of the package gettext), those of the figures
from the files beside this folder."""
import csv
import pathlib
import re
import subprocess
import sys

INPUT = pathlib.Path(__file__).resolve().parent.parent
PIPELINE = INPUT.parent / "pipeline"
CODE = re.compile(r"\b(\d\d-\d{4})\b")


def words_of_code():
    """The template of the words in pipeline/, with the hints for translators beside them."""
    files = sorted(path.relative_to(PIPELINE.parent) for path in PIPELINE.rglob("*.[ch]"))
    command = ["xgettext", "--from-code=UTF-8", "--language=C", "--keyword", "--keyword=said:1",
               "--keyword=said_in:1c,2", "--keyword=SAY:1", "--keyword=SAY_IN:1c,2",
               "--add-comments=TRANSLATORS:", "--no-wrap", "--package-name=careerguide",
               "--no-location", "--output=-"]
    made = subprocess.run(command + [str(file) for file in files], cwd=PIPELINE.parent, check=True,
                          stdout=subprocess.PIPE)
    template = made.stdout.decode("utf-8").replace("charset=CHARSET", "charset=UTF-8")
    return re.sub(r'"(?:Report-Msgid-Bugs-To|POT-Creation-Date): .*"\n', "", template)


def rows_of(file):
    with open(INPUT / file, encoding="utf-8-sig", newline="") as lines:
        return list(csv.DictReader(lines))


def categories():
    for row in rows_of("bls/education-levels.csv"):
        yield row["words"]
        yield from row["former_words"].split(";")
    for file in ["bls/growth-words.csv", *sorted(INPUT.glob("bls/ooh-*.csv"))]:
        for row in rows_of(file):
            yield row.get("words") or row.get("growth_words") or ""


def occupations():
    """The titles of the occupations that roles name, in every release."""
    wanted = {code for role in INPUT.glob("roles/*.md")
              for code in CODE.findall(role.read_text(encoding="utf-8"))}
    for kind in ["projections", "oews"]:
        for release in rows_of("releases.csv"):
            if release["kind"] != kind:
                continue
            for row in rows_of(release["file"]):
                cells = {re.sub(r"[ _]", "", name or "").lower(): cell
                         for name, cell in row.items()}
                code = cells.get("occcode") or cells.get("soccode") or cells["occupationcode"]
                title = cells.get("occtitle") or cells.get("title") or cells["occupationtitle"]
                if CODE.search(code) and CODE.search(code).group(1) in wanted:
                    yield re.split(r"\s\s|\t|\*", title.strip())[0]


def terms():
    for release in rows_of("releases.csv"):
        if release["kind"] in ["projections", "oews", "oews-areas", "ooh", "salary"]:
            yield release["terms"]


def titles():
    """Of tables and surveys: those that BLS gave stay as they are cited."""
    for release in rows_of("releases.csv"):
        if release["kind"] in ["growth-words", "growth-averages", "salary"]:
            yield release["title"]


def print_words(context, words, hint):
    seen = set()
    for word in words:
        word = word.strip()
        if word and word.lower() not in seen:
            seen.add(word.lower())
            escaped = word.replace("\\", "\\\\").replace('"', '\\"')
            print(f'\n#. {hint}\nmsgctxt "{context}"\nmsgid "{escaped}"\nmsgstr ""')


def main():
    sys.stdout.reconfigure(encoding="utf-8")
    print(words_of_code().rstrip("\n"))
    print_words("BLS", categories(), "A category of BLS: of growth, education, experience, training.")
    print_words("occupation", occupations(), "The title of an occupation that a role names.")
    print_words("terms", terms(), "The terms of a source.")
    print_words("title", titles(), "The title of a source, where it is not one that BLS gave.")
    print_words("area", ["U.S."], "An area.")


if __name__ == "__main__":
    main()
