"""A page's text with each marked piece on its own, as the ways to spoil it want it: BT and ET within
the piece, and its first position counted from the page's corner, not from the piece before."""
import re
from decimal import Decimal

TOKEN = re.compile(rb"\((?:\\.|[^\\()])*\)|BT\s|ET\s|B[DM]C\s|EMC\s|"
                   rb"(-?[\d.]+)\s+(-?[\d.]+)\s+Td\b", re.S)


class Spread:
    def __init__(self):
        self.depth = 0
        self.around = False  # a text object goes on around the pieces
        self.first = False   # nothing of this piece's text was moved yet
        self.at = [Decimal(0), Decimal(0)]

    def rewrite(self, match):
        token = match[0].rstrip()
        if token == b"BT":
            self.around = self.depth == 0
            self.at = [Decimal(0), Decimal(0)]
            return b"" if self.around else match[0]
        if token == b"ET":
            ends_around = self.around and self.depth == 0
            self.around = self.around and not ends_around
            return b"" if ends_around else match[0]
        if token in (b"BDC", b"BMC"):
            self.depth += 1
            self.first = self.around
            return match[0] + (b"BT\n" if self.around else b"")
        if token == b"EMC":
            self.depth -= 1
            return (b"ET\n" if self.around else b"") + match[0]
        if match[1] is not None:
            self.at = [self.at[i] + Decimal(match[i + 1].decode()) for i in (0, 1)]
            shown = "{} {} Td".format(*self.at).encode() if self.first else match[0]
            self.first = False
            return shown
        return match[0]


def spread(content):
    return TOKEN.sub(Spread().rewrite, content)
