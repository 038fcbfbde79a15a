"""Works out once more where somebody stands, from the role files alone, and holds to it the sheet
"Where do I stand" of workbooks that another program has recalculated, and the report.

    stand.py choose WORKBOOK LEVELS FOLDER        a copy for each level of education, without results,
                                                  and for some with years and certifications too
    stand.py answers INPUT GUIDE JSON WORKBOOK... the copies' results
    stand.py report INPUT GUIDE JSON PDF WORKBOOK...
                                                  the report's table says what the copies say
    stand.py json INPUT GUIDE JSON                where_you_stand and routes of the JSON likewise

LEVELS is input/bls/education-levels.csv. Prints each difference and ends with 1.
"""
import json
import pathlib
import re
import subprocess
import sys

import openpyxl
import yaml

from sheets import ERRORS, STAND, Faults, edit, education_levels, head_row, table

NONE = "choose a level above"
ANSWERS = [(0, "no"), (2, "yes"), (1, "no"), (5, "yes")]  # years, certifications


def front_matter(file):
    return yaml.safe_load(file.read_text(encoding="utf-8").split("---\n")[1])


class Model:
    """What the role files of a guide ask for."""

    def __init__(self, folder, guide, json_file):
        folder = pathlib.Path(folder)
        self.levels = education_levels(folder / "bls/education-levels.csv")
        self.code = {words: code for code, words in self.levels}
        self.guide = front_matter(folder / "guides" / f"{guide}.md")
        self.roles = {name: front_matter(folder / "roles" / f"{name}.md")
                      for name in self.guide["roles"]}
        self.starts = {start["start"]: start.get("asks", {})
                       for start in self.guide.get("starts", [])}
        figures = json.loads(pathlib.Path(json_file).read_text(encoding="utf-8"))["roles"]
        self.typical = {role["id"]: role["figures"]["entry_education"]["value"]
                        for role in figures}
        self.any_move = any(self.moves(name) for name in self.roles)

    def moves(self, name):
        role = self.roles[name]
        return role.get("advances-from", []) + role.get("lateral-from", [])

    def title(self, place):
        return self.roles[place]["title"] if place in self.roles else place

    def ways(self, name, seen=()):
        """Lists of (place, what the step to it asks for), from a start or from an education."""
        if not self.any_move or not self.moves(name):
            yield [(name, self.roles[name].get("asks"))]
        for move in self.moves(name):
            asks = move.get("asks", self.roles[name].get("asks"))
            start = move.get("start")
            if start:
                yield [(start, self.starts.get(start, {})), (name, asks)]
            elif move["role"] not in seen + (name,):
                for way in self.ways(move["role"], seen + (name,)):
                    yield way + [(name, asks)]

    def missing(self, way, mine, years, certified):
        """The words of all parts that the way asks for and somebody lacks."""
        parts, highest, experience, held = [], (99, False), {}, set()
        for i, (place, asks) in enumerate(way):
            code = self.code.get((asks or {}).get("education"), 99)
            if asks is None:
                code = self.typical[place] or 99
            highest = min(highest, (code, asks is None))
            if place in self.starts and code < mine:
                parts.append(f"work as {place}")
            asks = asks or {}
            where = asks.get("experience-in")
            if where in self.roles or (where and asks.get("years")):
                experience[where] = max(experience.get(where, 0), asks.get("years", 0))
            if i and way[i - 1][0] in self.roles:
                experience.setdefault(way[i - 1][0], 0)
            names = {item["name"] for item in self.roles.get(place, {}).get("certifications", [])}
            need = asks.get("certification", "none")
            enough = names <= held if need == "all" else bool(names & held)
            if need != "none" and not enough and not certified:
                words = "all certifications" if need == "all" else "a certification"
                own = "all of its certifications" if need == "all" else "a certification"
                last = i + 1 == len(way)
                parts.append(own if last else f"{words} as {self.title(place)}")
            held |= names if need == "all" or len(names) == 1 and need == "one" else set()
        if highest[0] < mine:
            words = dict(self.levels)[highest[0]]
            parts.append(words + " (typical, as BLS finds)" * highest[1])
        for place, asked in experience.items():
            if years < max(asked, 1):
                number = f"{asked} year{'s' * (asked > 1)} of " if asked else ""
                parts.append(f"{number}experience as {self.title(place)}")
        return frozenset(parts)

    def stand(self, name, mine, years=0, certified=False):
        """The verdict, and the sets of missing parts that are smallest."""
        known = [way for way in self.ways(name)
                 if any(asks or (asks is None and self.typical.get(place))
                        for place, asks in way)]
        lacks = [self.missing(way, mine, years, certified) for way in known]
        if not lacks:
            return "not known", {frozenset(["not known"])}
        least = min(map(len, lacks))
        verdict = ["open now", "one step", "more steps"][min(least, 2)]
        return verdict, {parts for parts in lacks if len(parts) == least}


def questions(sheet):
    """The cells that ask for years and certifications: {coordinate: whether for years}."""
    found = {}
    for row in range(5, head_row(sheet) - 2):
        label = sheet.cell(row, 1).value
        found[f"C{row}"] = label.startswith("Years of experience")
    return found


def choose(workbook, levels, folder):
    asked = questions(openpyxl.load_workbook(workbook)[STAND])
    for code, words in education_levels(levels) + [(0, "none of these")]:
        for number, (years, certified) in enumerate(ANSWERS):
            if number and (code not in (2, 4) or not asked):
                continue
            more = {cell: years if is_years else certified for cell, is_years in asked.items()}
            edit(workbook, str(pathlib.Path(folder) / f"choice-{code}-{number}.xlsx"), words,
                 more=more if number else {})
    return Faults()


def parts_of(words):
    return frozenset() if words == "nothing" else frozenset(words.split("; "))


def answers(folder, guide, json_file, *workbooks):
    model, faults, seen = Model(folder, guide, json_file), Faults(), set()
    for file in workbooks:
        code, number = map(int, re.search(r"choice-(\d+)-(\d)", file).groups())
        years, certified = ANSWERS[number]
        book = openpyxl.load_workbook(file, data_only=True)
        for sheet in book.worksheets:
            for row in sheet.iter_rows():
                faults.extend(f"{file}: {sheet.title}!{cell.coordinate} shows {cell.value}"
                              for cell in row if ERRORS.search(str(cell.value)))
        rows = list(table(book[STAND]))
        faults.equal(f"{file}: roles", [row["Role"].value for row in rows],
                     [role["title"] for role in model.roles.values()])
        for name, row in zip(model.roles, rows):
            verdict, missing = model.stand(name, code, years, certified == "yes")
            found = row["Where you stand"].value, row["Still missing"].value
            seen.add(found[0])
            if not code:
                faults.equal(f"{file}: {name}", found, (NONE, NONE))
                continue
            faults.equal(f"{file}: {name}", found[0], verdict)
            if parts_of(found[1]) not in missing:
                faults.append(f"{file}: {name} lacks {found[1]}, expected one of "
                              f"{[sorted(parts) for parts in missing]}")
        verdicts = [row["Where you stand"].value for row in rows]
        if code:
            kinds = ["open now", "one step", "more steps", "not known"]
            counted = ", ".join(f"{kind}: {verdicts.count(kind)}" for kind in kinds)
            line = book[STAND].cell(head_row(book[STAND]) - 2, 1).value
            faults.equal(f"{file}: the count", line, f"Of {len(verdicts)} roles: {counted}.")
    if not {"open now", "one step"} <= seen:
        faults.append(f"the choices gave no more than {sorted(seen)}")
    return faults


def table_of_report(pdf):
    """The cells of the table "Where you stand", row by row."""
    text = subprocess.run(["pdfinfo", "-struct-text", pdf], capture_output=True, text=True,
                          check=True).stdout
    text = text[text.index('"Where you stand"'):]
    text = text[text.index("Table (block)"):]
    ends = [found.start() for found in re.finditer(r"^  (?=\S)", text, re.M)]
    rows = []
    for line in text[:ends[0] if ends else None].splitlines():
        word = line.strip()
        if word == "TR":
            rows.append([])
        elif re.match(r"T[HD]\b", word) and rows:
            rows[-1].append("")
        elif word.startswith('"') and rows:
            rows[-1][-1] += word[1:-1]
    return rows


def report(folder, guide, json_file, pdf, *workbooks):
    """Somebody with a level of education, no years and no certification."""
    model, faults = Model(folder, guide, json_file), Faults()
    rows = table_of_report(pdf)
    bands = [int(model.code[re.sub("^less than: ", "", words)]) + words.startswith("less than")
             for words in rows[0][1:]]
    cells = {role: row[1:] for row in rows[1:] for role in row[0].split(", ")}
    for file in workbooks:
        code, number = map(int, re.search(r"choice-(\d+)-(\d)", file).groups())
        if number or not code:
            continue
        column = sum(band >= code for band in bands) - 1
        for row in table(openpyxl.load_workbook(file, data_only=True)[STAND]):
            role, verdict, missing = (row[head].value for head in
                                      ["Role", "Where you stand", "Still missing"])
            words = verdict if missing == "nothing" else f"{verdict}: {missing}"
            if column >= 0:
                faults.equal(f"{pdf}: {role} at {code}", cells[role][column], words)
            elif "work as " not in words:
                faults.append(f"{pdf}: {role} at {code} has no column and is '{words}'")
    if faults.compared < len(model.roles):
        faults.append(f"only {faults.compared} cells were compared")
    return faults


def of_json(folder, guide, json_file):
    model, faults = Model(folder, guide, json_file), Faults()
    made = json.loads(pathlib.Path(json_file).read_text(encoding="utf-8"))
    names = {"open": "open now", "one_step": "one step", "more_steps": "more steps",
             "unknown": "not known"}
    bands = made["where_you_stand"]
    for code, _ in model.levels:
        band = [band for band in bands if band["education"] >= code][-1]
        for place in band["places"]:
            if place["role"]:
                verdict, missing = model.stand(place["role"], code)
                faults.equal(f"{place['role']} at {code}", names[place["stand"]], verdict)
                found = frozenset(part["words"] for part in place["missing"])
                faults.equal(f"{place['role']} at {code} lacks {sorted(found)}",
                             found in missing or verdict == "not known", True)
    for name in model.roles:
        wanted = sorted([place for place, _ in way] for way in model.ways(name))
        found = sorted([step["role"] or step["start"] for step in route["steps"]]
                       for route in made["routes"] if route["to"] == name)
        faults.equal(f"ways to {name}", found, wanted)
    return faults


def main(task, *arguments):
    faults = {"choose": choose, "answers": answers, "report": report,
              "json": of_json}[task](*arguments)
    print("\n".join(faults))
    print(f"{task}: {faults.compared} compared, {len(faults)} differ")
    return bool(faults)


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
