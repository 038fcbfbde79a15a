"""Writes a file in the layout of OEWS "all areas" (32 columns), seeded: the same bytes every time.

    python3 tests/bench/make_oews.py FILE [ROWS]

The figures are made up; layout, quoting, markers and their runs are those of the published file.
413,527 rows, as published for May 2024, make about 100 MB.
"""
import random
import sys

HEADER = ("AREA,AREA_TITLE,AREA_TYPE,PRIM_STATE,NAICS,NAICS_TITLE,I_GROUP,OWN_CODE,OCC_CODE,OCC_TITLE,"
          "O_GROUP,TOT_EMP,EMP_PRSE,JOBS_1000,LOC_QUOTIENT,PCT_TOTAL,PCT_RPT,H_MEAN,A_MEAN,MEAN_PRSE,"
          "H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,"
          "HOURLY")
GUIDE = [("29-2032", "Diagnostic Medical Sonographers"), ("29-2072", "Medical Records Specialists"),
         ("29-9021", "Health Information Technologists and Medical Registrars"),
         ("25-1071", "Health Specialties Teachers, Postsecondary"),
         ("11-9111", "Medical and Health Services Managers")]
HOURLY_BOUND, ANNUAL_BOUND = 115.00, 239200
RATIOS = (0.62, 0.78, 1.0, 1.24, 1.52)


def quoted(text):
    return f'"{text}"' if "," in text else text


def occupations(count, rng):
    """The guide's occupations and made-up ones, sorted by code as published."""
    codes = dict(GUIDE)
    while len(codes) < count:
        major = rng.choice(range(11, 54, 2))
        code = f"{major}-{rng.randrange(1011, 9999)}"
        codes.setdefault(code, f"Occupation {code}, All Other" if rng.random() < 0.3
                         else f"Occupation {code}")
    return sorted(codes.items())


def areas(count):
    """States, metropolitan and non-metropolitan areas with codes as published."""
    listed = [(f"{n:02d}", f"State {n}", 2, "AL") for n in range(1, 55)]
    listed += [(str(10180 + 20 * n), f"City {n}-Town {n}, AL", 4, "AL") for n in range(400)]
    listed += [(f"{100000 + n:07d}", f"Region {n} nonmetropolitan area", 6, "AL")
               for n in range(count - len(listed))]
    return listed[:count]


def wages(median, annual_only):
    """Hourly and annual cells of the ladder, '#' at the top where the bound is passed."""
    hourly = [f"{median * r:.2f}" if median * r < HOURLY_BOUND else "#" for r in RATIOS]
    annual = [f'"{round(median * r * 208) * 10:,}"' if median * r < HOURLY_BOUND else "#"
              for r in RATIOS]
    return (["*"] * 5 if annual_only else hourly), annual


def row(area, occupation, rng):
    code, title = occupation
    annual_only = code.startswith("25-1")
    head = [area[0], quoted(area[1]), str(area[2]), area[3], "000000", "Cross-industry",
            "cross-industry", "1235", code, quoted(title), "detailed"]
    employment = rng.randrange(30, 9000, 10)
    shown = "**" if rng.random() < 0.03 else quoted(f"{employment:,}")
    counts = [shown, f"{rng.uniform(1, 40):.1f}", f"{rng.uniform(0.01, 20):.3f}",
              f"{rng.uniform(0.1, 3):.2f}", "", ""]
    if rng.random() < 0.04:
        return head + counts + ["*"] * 13 + ["", ""]
    median = rng.lognormvariate(3.3, 0.5)
    hourly, annual = wages(median, annual_only)
    mean = median * 1.06
    means = ["*" if annual_only else f"{mean:.2f}", f'"{round(mean * 208) * 10:,}"',
             f"{rng.uniform(0.2, 9):.1f}"]
    return head + counts + means + hourly + annual + ["TRUE" if annual_only else "", ""]


def main():
    wanted = int(sys.argv[2]) if len(sys.argv) > 2 else 413527
    rng = random.Random(20240501)
    listed = occupations(830, rng)
    places = areas(590)
    written = 0
    with open(sys.argv[1], "w", encoding="utf-8", newline="") as out:
        out.write(HEADER + "\r\n")
        while written < wanted:
            for place in places:
                share = rng.uniform(0.75, 0.95)
                for occupation in listed:
                    guide = occupation in GUIDE
                    if written < wanted and (guide or rng.random() < share):
                        out.write(",".join(row(place, occupation, rng)) + "\r\n")
                        written += 1


if __name__ == "__main__":
    main()
