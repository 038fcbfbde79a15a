#!/usr/bin/env python3
"""Makes an input folder of the files of a benchmark beside other programs: peers_input.py DATA FOLDER.

DATA holds oews_all.csv, oews_national.csv, ep.csv, survey.csv, roles.csv and texts.csv. The large file
is linked, not copied; the tables that every figure is read by are those of the shipped input/."""
import csv
import os
import re
import shutil
import sys

data, folder = sys.argv[1:3]
shipped = os.path.join(os.path.dirname(os.path.abspath(__file__)), "../../input")
guide = "sonography"


def rows(name):
    with open(os.path.join(data, name), encoding="utf-8-sig", newline="") as file:
        return list(csv.DictReader(file))


def write(name, text):
    path = os.path.join(folder, name)
    os.makedirs(os.path.dirname(path), exist_ok=True)
    with open(path, "w", encoding="utf-8") as file:
        file.write(text)


def role(row):
    return f"""---
title: {row['title']}
requirement: {row['education'].split(' and ')[0].split(';')[0]}
summary: {re.split('[.:]', row['prose'])[0]}.
occupations:
  - soc-2018: {row['wage_soc']}
    fit: close
    reason: The occupation that is counted is wider than the role.
salary:
  survey: {row['survey_title']}
  max-age-years: 5
---
""" + row["prose"].replace("\n", "\n\n") + "\n"


roles = rows("roles.csv")
texts = {row["key"]: row["text"] for row in rows("texts.csv")}
for row in roles:
    write(f"roles/{row['role_id']}.md", role(row))
names = "\n".join(f"  - {row['role_id']}" for row in roles)
intro = texts["intro"].replace("{area}", "the area")
write(f"guides/{guide}.md", f"---\ntitle: {texts['title']}\naudience: Sonographers\nroles:\n{names}\n---\n{intro}\n")
survey = "".join(
    f"{row['job_title']},median,year,{row['median'].replace(',', '')}\n" for row in rows("survey.csv")
    if row["job_title"] in {r["survey_title"] for r in roles})
write("salary/survey.csv", "role,measure,pay_period,amount\n" + survey)
os.makedirs(os.path.join(folder, "bls"), exist_ok=True)
for name in ("oews_national.csv", "oews_all.csv", "ep.csv"):
    target = os.path.join(folder, "bls", name)
    if os.path.lexists(target):
        os.remove(target)
    os.symlink(os.path.abspath(os.path.join(data, name)), target)
with open(os.path.join(data, "ep.csv"), encoding="utf-8-sig") as file:
    first, last = re.search(r"Employment Change, (\d{4})-(\d{4})", file.readline()).groups()
decade = f"{first}-{last[2:]}"
tables = ("wage-bounds", "growth-words", "education-levels", "calendar", "rhythm", "big-changes",
          "growth-averages")
with open(os.path.join(shipped, "releases.csv"), encoding="utf-8", newline="") as file:
    shipped_rows = list(csv.reader(file))
kept = [row for row in shipped_rows[1:] if row[0] in tables or row[0] == "soc-crosswalk"]
for row in kept:
    os.makedirs(os.path.join(folder, os.path.dirname(row[1])), exist_ok=True)
    shutil.copy(os.path.join(shipped, row[1]), os.path.join(folder, row[1]))
bls = "U.S. Bureau of Labor Statistics"
made = [
    ["projections", "bls/ep.csv", bls, f"Employment Projections, {decade}", decade, "2025-08-28"],
    ["oews", "bls/oews_national.csv", bls, "Occupational Employment and Wage Statistics, May 2023",
     "May 2023", "2024-04-03"],
    ["oews-areas", "bls/oews_all.csv", bls,
     "Occupational Employment and Wage Statistics, May 2023, all areas", "May 2023", "2024-04-03"],
    ["salary", "salary/survey.csv", "Example Salary Survey", "Salary survey of imaging job titles",
     "2024", "2024-01-15"],
]
with open(os.path.join(folder, "releases.csv"), "w", encoding="utf-8", newline="") as file:
    out = csv.writer(file, lineterminator="\n")
    out.writerow(shipped_rows[0])
    out.writerows(row + ["2025-09-01", "https://www.bls.gov/", "public domain", "yes", "", ""]
                  for row in made)
    out.writerows(row[:11] + [""] for row in kept)
