"""Fills an output folder as a build of 590 areas leaves it: catalogue.csv and files of a few bytes.

    synthetic.py FOLDER GUIDES LANGUAGES [--hostile]

With --hostile some names are written by somebody who means harm.
"""
import csv
import pathlib
import sys

COLUMNS = ("output,bytes,format,large_print,lang,guide,title,area,area_title,area_kind,as_of,figures,"
           "office").split(",")
AREAS = 590
STATES = [("AL", "Alabama"), ("CA", "California"), ("GA", "Georgia"), ("NY", "New York"),
          ("OR", "Oregon"), ("TX", "Texas"), ("WA", "Washington")]
GUIDES = {"sonography": {"en": "Career advancement in sonography",
                         "es": "Cómo avanzar profesionalmente en la sonografía"},
          "nursing": {"en": "Careers in nursing", "es": "Carreras de enfermería"},
          "teaching": {"en": "Careers in teaching", "es": "Carreras de enseñanza"}}
ROLES = {"en": ["Echocardiographer", "PACS administrator", "Clinical educator",
                "Diagnostic imaging manager"],
         "es": ["Ecocardiografista", "Administrador de PACS", "Educador clínico",
                "Gerente de diagnóstico por imágenes"]}
WORDS = {"en": "{}: ${},{} a year, growth {}.{}%", "es": "{}: ${},{} al año, crecimiento {}.{}%"}
ENDINGS = {"pdf": ".pdf", "handout": "-handout.pdf", "xlsx": ".xlsx"}
HOSTILE = [("../../secret.pdf", "a path that leads out"), ("/etc/passwd", "an absolute path"),
           ("javascript:alert(1)", "a script for a link"), ("a\"onclick=\"alert(1).pdf", "quotes")]


def areas():
    yield "99", "U.S."
    for number, (_, name) in enumerate(STATES, 1):
        yield f"{number:02d}", name
    yield from [("66", "Guam"), ("72", "Puerto Rico"), ("32420", "Mayagüez, PR")]
    for number in range(AREAS - len(STATES) - 4):
        short, name = STATES[number % len(STATES)]
        if number % 4:
            yield f"{10100 + 20 * number}", f"Springfield-Norwood {number}, {short}"
        else:
            yield f"{number % 50 + 1:02d}{number:05d}", f"Northwest {name} nonmetropolitan area {number}"


def figures(lang, seed):
    return "; ".join(WORDS[lang].format(role, 60 + i + seed % 30, 100 + seed, i, seed % 10)
                     for i, role in enumerate(ROLES[lang]))


def rows(guides, langs):
    for guide in list(GUIDES)[:guides]:
        for seed, (code, area) in enumerate(areas()):
            for lang in langs:
                for form, ending in ENDINGS.items():
                    name = f"{guide}/{code}/{guide}-{code}{'' if lang == 'en' else '-' + lang}{ending}"
                    yield [name, 73614 + seed, form, "no", lang, guide, GUIDES[guide][lang], code, area,
                           "", "2026-11-23", figures(lang, seed), "Office of Career Services"]


def hostile():
    for name, what in HOSTILE:
        yield [name, 1, "pdf", "no", "en", "harm", what, "41", "Harm", "", "2026-11-23", "", ""]
    yield ["harm/harm.pdf", 1, "pdf", "no", "en", "harm", "</h4><script>alert(1)</script>", "41",
           "<img src=x onerror=alert(1)>", "", "2026-11-23",
           "\"><b onclick=alert(1)>Role</b>: $1 a year, growth 1%", "<svg onload=alert(1)>"]


def main(folder, guides, langs, *options):
    folder = pathlib.Path(folder)
    table = list(rows(int(guides), langs.split(",")))
    if "--hostile" in options:
        table += hostile()
    for row in table:
        path = folder / row[0]
        if ".." not in row[0] and path.is_relative_to(folder):
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(b"%PDF-1.7\n")
    with open(folder / "catalogue.csv", "w", newline="", encoding="utf-8") as file:
        writer = csv.writer(file, lineterminator="\n")
        writer.writerows([COLUMNS] + table)


main(*sys.argv[1:])
