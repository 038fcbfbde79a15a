"""What a page paints: runs of text, paths and images, each with the marked content around it."""
from font import Font
from operators import (COLOURS, KNOWN, NOT_IN_TEXT, PATHS_PAINTED, TEXT_PLACED, TEXT_SHOWN,
                       BadContent, operations)
from pdf import Stream

OUTSIDE = object()  # no mark, not even none


def times(a, b):
    """The product of two matrices [a b c d e f]."""
    return [a[0] * b[0] + a[1] * b[2], a[0] * b[1] + a[1] * b[3],
            a[2] * b[0] + a[3] * b[2], a[2] * b[1] + a[3] * b[3],
            a[4] * b[0] + a[5] * b[2] + b[4], a[4] * b[1] + a[5] * b[3] + b[5]]


def moved(matrix, x, y):
    return [x * matrix[0] + y * matrix[2] + matrix[4], x * matrix[1] + y * matrix[3] + matrix[5]]


class Mark:
    """Marked content: its tag and properties, and the marked content around it."""

    def __init__(self, tag, properties, outer):
        self.tag, self.properties, self.outer = tag, properties, outer

    @property
    def number(self):
        number = self.properties.get("/MCID")
        return int(number) if number is not None else None

    def around(self):
        mark = self
        while mark:
            yield mark
            mark = mark.outer


class Painted:
    """One thing painted. `kind` is text, path, image or form; a box is (x0, y0, x1, y1)."""

    def __init__(self, kind, mark, box, colour):
        self.kind, self.mark, self.box, self.colour = kind, mark, box, colour
        self.text, self.size, self.codes, self.font = "", 0, [], None
        around = list(mark.around()) if mark else []
        # the MCID and the artifact that it belongs to, or None
        self.number = next((item.number for item in around if item.number is not None), None)
        self.artifact = next((item for item in around if item.tag == "/Artifact"), None)


class State:
    """The graphics state, as far as it matters for text and marks."""

    def __init__(self):
        self.matrix = [1, 0, 0, 1, 0, 0]
        self.colour = (0, 0, 0)
        self.font, self.size = None, 0
        self.space, self.word_space, self.stretch, self.leading, self.rise = 0, 0, 1, 0, 0
        self.mode = 0

    def copy(self):
        other = State()
        other.__dict__.update(self.__dict__)
        return other


class Page:
    """A page's paintings and marks, in the order of its content streams."""

    def __init__(self, pdf, reference, fonts):
        self.pdf, self.reference, self.fonts = pdf, reference, fonts
        self.entries = pdf.value(reference)
        self.box = [float(x) for x in pdf.inherited(reference, "/MediaBox") or [0, 0, 612, 792]]
        self.painted, self.marks, self.faults = [], [], []
        self.spaces = set()
        self.deepest = 0
        self.resources = pdf.get(self.entries, "/Resources")
        resources = self.resources or pdf.inherited(reference, "/Resources") or {}
        self.run(b"\n".join(self.streams()), resources, State(), None)

    def streams(self):
        for item in self.pdf.items(self.entries, "/Contents"):
            stream = self.pdf.value(item)
            if isinstance(stream, Stream):
                yield stream.data

    def fault(self, rule, what):
        if (rule, what) not in self.faults:
            self.faults.append((rule, what))

    def run(self, data, resources, state, mark, depth=0):
        try:
            Interpreter(self, resources, state, mark, depth).run(data)
        except (BadContent, IndexError, TypeError, ValueError, AttributeError) as fault:
            self.fault("content-operator", f"content that cannot be read: {fault}")

    def font(self, reference):
        if reference not in self.fonts:
            self.fonts[reference] = Font(self.pdf, reference)
        return self.fonts[reference]


class Interpreter:
    def __init__(self, page, resources, state, mark, depth):
        self.page, self.pdf, self.resources = page, page.pdf, resources
        self.state, self.stack, self.mark, self.outer = state, [], mark, mark
        self.depth = depth
        self.text_matrix = self.line_matrix = [1, 0, 0, 1, 0, 0]
        self.text_in = OUTSIDE  # the marked content in which the text object began
        self.path = []

    def run(self, data):
        for operator, operands in operations(data):
            if operator not in KNOWN:
                self.page.fault("content-operator", f"'{operator}' is no operator")
                continue
            self.check_text(operator)
            if operator in COLOURS:
                self.page.spaces.add(COLOURS[operator])
            method = getattr(self, "op_" + operator.replace("*", "_star").replace("'", "quote")
                             .replace('"', "double"), None)
            if operator in PATHS_PAINTED:
                self.paint_path(operator)
            elif method:
                method(*operands)
        if self.mark is not self.outer:
            self.page.fault("content-nesting", "marked content that does not end")
        if self.text_in is not OUTSIDE:
            self.page.fault("content-text", "a text object that does not end")

    def check_text(self, operator):
        inside = self.text_in is not OUTSIDE
        if inside and operator in NOT_IN_TEXT:
            self.page.fault("content-text", f"'{operator}' within a text object")
        if not inside and operator in TEXT_SHOWN | TEXT_PLACED:
            self.page.fault("content-text", f"'{operator}' outside of a text object")

    def paint(self, kind, box):
        item = Painted(kind, self.mark, box, self.state.colour)
        self.page.painted.append(item)
        return item

    # ---- marked content ----

    def op_BDC(self, tag, properties):
        if isinstance(properties, str):
            properties = self.pdf.get(self.resources, "/Properties", properties)
        self.mark = Mark(tag, properties or {}, self.mark)
        if self.depth and self.mark.number is not None:
            self.page.fault("xobject-tagged", "a form holds tagged content of its own")
        else:
            self.page.marks.append(self.mark)

    def op_BMC(self, tag):
        self.op_BDC(tag, {})

    def op_EMC(self):
        if self.mark is self.outer:
            self.page.fault("content-nesting", "EMC without its BDC")
        else:
            if self.text_in is self.mark:
                self.page.fault("content-text", "marked content ends before a text object in it")
            self.mark = self.mark.outer

    # ---- state ----

    def op_q(self):
        self.stack.append(self.state.copy())
        self.page.deepest = max(self.page.deepest, len(self.stack))

    def op_Q(self):
        self.state = self.stack.pop()

    def op_cm(self, *matrix):
        self.state.matrix = times(matrix, self.state.matrix)

    def op_rg(self, *colour):
        self.state.colour = colour

    def op_g(self, grey):
        self.state.colour = (grey, grey, grey)

    def op_k(self, *ink):
        self.state.colour = tuple((1 - part) * (1 - ink[3]) for part in ink[:3])

    def op_ri(self, intent):
        if intent not in ("/RelativeColorimetric", "/AbsoluteColorimetric", "/Perceptual",
                          "/Saturation"):
            self.page.fault("content-operator", f"{intent} is no rendering intent")

    # ---- paths and images ----

    def op_re(self, x, y, width, height):
        for corner in ((x, y), (x + width, y), (x, y + height), (x + width, y + height)):
            self.path.append(moved(self.state.matrix, *corner))

    def op_m(self, *point):
        self.path.append(moved(self.state.matrix, *point))

    op_l = op_m

    def op_c(self, *points):
        for i in range(0, len(points), 2):
            self.op_m(*points[i:i + 2])

    op_v = op_y = op_c

    def op_n(self):
        self.path = []

    def paint_path(self, operator):
        if self.path:
            across, up = zip(*self.path)
            item = self.paint("path", (min(across), min(up), max(across), max(up)))
            item.filled = operator not in ("S", "s")
        self.path = []

    def unit_box(self):
        corners = [moved(self.state.matrix, x, y) for x in (0, 1) for y in (0, 1)]
        across, up = zip(*corners)
        return min(across), min(up), max(across), max(up)

    def op_sh(self, _):
        self.paint("image", tuple(self.page.box))

    def op_BI(self, *_):
        raise BadContent("an image inside the content, which these checks do not read")

    def op_Do(self, name):
        thing = self.pdf.get(self.resources, "/XObject", name)
        if not isinstance(thing, Stream):
            self.page.fault("content-resource", f"{name} is no XObject of the page")
        elif thing.entries.get("/Subtype") == "/Form" and self.depth < 8:
            state = self.state.copy()
            state.matrix = times(self.pdf.get(thing, "/Matrix") or [1, 0, 0, 1, 0, 0],
                                 state.matrix)
            own = self.pdf.get(thing, "/Resources")
            self.page.run(thing.data, own or self.resources, state, self.mark, self.depth + 1)
        else:
            self.paint("image", self.unit_box())

    # ---- text ----

    def op_BT(self):
        if self.text_in is not OUTSIDE:
            self.page.fault("content-text", "a text object within another")
        self.text_in = self.mark
        self.text_matrix = self.line_matrix = [1, 0, 0, 1, 0, 0]

    def op_ET(self):
        if self.text_in is OUTSIDE:
            self.page.fault("content-text", "ET without its BT")
        elif self.text_in is not self.mark:
            self.page.fault("content-text", "a text object ends before marked content in it")
        self.text_in = OUTSIDE

    def op_Tf(self, name, size):
        self.state.size = size
        reference = (self.pdf.get(self.resources, "/Font") or {}).get(name)
        self.state.font = self.page.font(reference) if reference else None
        if not reference:
            self.page.fault("content-resource", f"{name} is no font of the page")

    def op_Tc(self, space):
        self.state.space = space

    def op_Tw(self, space):
        self.state.word_space = space

    def op_Tz(self, percent):
        self.state.stretch = percent / 100

    def op_TL(self, leading):
        self.state.leading = leading

    def op_Ts(self, rise):
        self.state.rise = rise

    def op_Tr(self, mode):
        self.state.mode = mode

    def op_Td(self, x, y):
        self.text_matrix = self.line_matrix = times([1, 0, 0, 1, x, y], self.line_matrix)

    def op_TD(self, x, y):
        self.state.leading = -y
        self.op_Td(x, y)

    def op_Tm(self, *matrix):
        self.text_matrix = self.line_matrix = list(matrix)

    def op_T_star(self):
        self.op_Td(0, -self.state.leading)

    def op_Tj(self, string):
        self.op_TJ([string])

    def op_quote(self, string):
        self.op_T_star()
        self.op_TJ([string])

    def op_double(self, word_space, space, string):
        self.state.word_space, self.state.space = word_space, space
        self.op_quote(string)

    def op_TJ(self, parts):
        state, font = self.state, self.state.font
        if not font:
            return
        item = self.paint("text", None)
        item.font, item.hidden = font, state.mode == 3
        start = self.origin()
        for part in parts:
            if isinstance(part, bytes):
                self.show(item, part)
            else:
                self.forward(-part / 1000 * state.size * state.stretch)
        font.codes.update(item.codes)
        end = self.origin()
        item.size = state.size * abs(times(self.text_matrix, state.matrix)[3])
        item.box = (min(start[0], end[0]), start[1] - 0.2 * item.size,
                    max(start[0], end[0]), start[1] + 0.7 * item.size)

    def origin(self):
        return moved(times(self.text_matrix, self.state.matrix), 0, self.state.rise)

    def forward(self, across):
        self.text_matrix = times([1, 0, 0, 1, across, 0], self.text_matrix)

    def show(self, item, string):
        state, font = self.state, self.state.font
        for code in font.split(string):
            item.codes.append(code)
            item.text += font.text(code)
            across = font.width(code) / 1000 * state.size + state.space
            self.forward((across + (state.word_space if code == b" " else 0))
                         * state.stretch)
