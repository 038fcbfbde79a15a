"""Spoils a PDF in three ways that a person with a browser would meet.

    spoil.py SOUND SPOILT     a link that leads elsewhere, a heading of another level, a wrong digit
"""
import pathlib
import sys

sys.path.insert(0, str(pathlib.Path(__file__).parents[1] / "accessible"))
from mutant import Mutant  # noqa: E402  (found by the line before)
from spoil_fonts import remap  # noqa: E402

sound, spoilt = sys.argv[1:3]
mutant = Mutant(Mutant.read(sound))
link = next(item for item in mutant.annotations(0) if "/Dest" in item)
link["/Dest"] = [mutant.pages[1], "/XYZ", 0, 700, 0]
mutant[mutant.elements("H2")[0]]["/S"] = "/H3"
for font in mutant[mutant.resources(0)["/Font"]].values():
    remap(mutant, mutant[font], lambda texts: texts.update(
        {code: "5" for code, text in texts.items() if text == "4"}))
mutant.write(spoilt)
