"""Makes mutants of C files: each differs from its file in one place, as a slip of the hand would.

A mutant is (file, start, end, replacement, kind); the texts of strings, comments and preprocessor
lines are left alone, since what a message says is held byte for byte by the cases.
"""
import re

TOKEN = re.compile(r"""
    (?P<skip>/\*.*?\*/ | //[^\n]* | ^[ \t]*\#(?:\\\n|[^\n])* | "(?:\\.|[^"\\])*" | '(?:\\.|[^'\\])*')
  | (?P<number>\b(?:0[xX][0-9a-fA-F]+|\d+)[uUlL]*\b)
  | (?P<word>[A-Za-z_]\w*)
  | (?P<operator>->|\+\+|--|<<=|>>=|<<|>>|<=|>=|==|!=|&&|\|\||[-+*/%&|^]=|[-+*/%&|^~!<>=?:;,.(){}\[\]])
""", re.VERBOSE | re.MULTILINE | re.DOTALL)

SWAPS = {
    "relation": {"<": ("<=", ">="), "<=": ("<", ">"), ">": (">=", "<="), ">=": (">", "<"),
                 "==": ("!=",), "!=": ("==",)},
    "logic": {"&&": ("||",), "||": ("&&",)},
    "arithmetic": {"+": ("-",), "-": ("+",), "*": ("/",), "/": ("*",), "%": ("/",), "&": ("|",),
                   "|": ("&",), "<<": (">>",), ">>": ("<<",), "++": ("--",), "--": ("++",),
                   "+=": ("-=",), "-=": ("+=",), "*=": ("/=",), "|=": ("&=",), "&=": ("|=",)},
}
LEFT_ALONE = ("return", "static", "const", "struct", "enum", "for", "if", "while", "switch", "case",
              "default", "do", "else", "goto", "bool", "size_t", "int", "long", "char", "unsigned",
              "double", "uint32_t", "uint64_t", "int64_t", "va_end", "va_start", "typedef")


class Token:
    def __init__(self, found):
        self.kind, self.text = found.lastgroup, found.group()
        self.start, self.end = found.span()


def tokens_of(text):
    return [Token(found) for found in TOKEN.finditer(text) if found.lastgroup != "skip"]


def closing(tokens, at):
    """The index of the token that closes the parenthesis at `at`."""
    depth = 0
    for index in range(at, len(tokens)):
        depth += {"(": 1, ")": -1}.get(tokens[index].text, 0)
        if depth == 0:
            return index
    raise ValueError("a parenthesis is never closed")


def bodies(text):
    """(start, end, head) of each function: house style opens and closes bodies in column 1."""
    for found in re.finditer(r"^\{\n.*?^\}$", text, re.MULTILINE | re.DOTALL):
        head = text[:found.start()].rstrip("\n").rsplit("\n\n", 1)[-1]
        yield found.start(), found.end(), re.sub(r"/\*.*?\*/", "", head, flags=re.DOTALL).strip()


def is_binary(text, token):
    """House style has blanks on both sides of an operator of two operands, and of no other."""
    return text[token.start - 1].isspace() and text[token.end].isspace()


def operators(text, tokens):
    for token in tokens:
        for kind, swaps in SWAPS.items():
            alone = token.text in ("++", "--")
            if token.text in swaps and (alone or is_binary(text, token)):
                for other in swaps[token.text]:
                    yield token.start, token.end, other, kind
        if token.text == "!":
            yield token.start, token.end, "", "negation"


def constants(_text, tokens):
    for token in tokens:
        if token.kind == "number":
            digits = re.sub(r"[uUlL]+$", "", token.text)
            value = int(digits, 16 if digits[:2] in ("0x", "0X") else 10)
            yield token.start, token.end, str(value + 1), "constant"
            if value > 0:
                yield token.start, token.end, str(value - 1), "constant"
        if token.text in ("true", "false"):
            yield token.start, token.end, {"true": "false", "false": "true"}[token.text], "constant"


def conditions(text, tokens):
    for index, token in enumerate(tokens[:-1]):
        if token.text in ("if", "while") and tokens[index + 1].text == "(":
            last = tokens[closing(tokens, index + 1)]
            inside = text[tokens[index + 1].start:last.end]
            if inside.startswith("(!") and not re.search(r"&&|\|\|", inside):
                continue  # taking the '!' away is that already
            yield tokens[index + 1].start, last.end, f"(!{inside})", "condition"


def results(text, tokens, head):
    """What a function gives back: the opposite, nothing, or one more."""
    what = head.removeprefix("static ").removeprefix("inline ")
    for index, token in enumerate(tokens):
        if token.text != "return" or tokens[index + 1].text == ";":
            continue
        end = next(other for other in tokens[index:] if other.text == ";").start
        value = text[token.end:end].strip()
        if value in ("true", "false", "NULL", "0"):
            continue
        if what.startswith("bool "):
            yield token.end, end, f" !({value})", "result"
        elif "*" in what.split("(")[0]:
            yield token.end, end, " NULL", "result"
        elif not what.startswith("struct "):
            yield token.end, end, " 0", "result"


def statements(tokens):
    """Simple statements, calls and assignments and jumps, that may be left out."""
    inside = 0  # parentheses: what stands there is part of a for, or of an expression
    for index, token in enumerate(tokens[:-1]):
        inside += {"(": 1, ")": -1}.get(token.text, 0)
        if inside or token.text not in (";", "{", "}") or tokens[index + 1].kind != "word":
            continue
        first = tokens[index + 1]
        if first.text in LEFT_ALONE or tokens[index + 2].kind == "word":
            continue
        depth = 0
        for other in tokens[index + 1:]:
            depth += {"(": 1, ")": -1, "{": 1, "}": -1}.get(other.text, 0)
            if other.text == ";" and depth == 0:
                yield first.start, other.start, "", "statement"
                break


def mutants_of(file, text):
    """Every mutant of one file, in the order of its places."""
    made = set()
    tokens = tokens_of(text)
    for start, end, head in bodies(text):
        inside = [token for token in tokens if start <= token.start < end]
        made.update(operators(text, inside))
        made.update(constants(text, inside))
        made.update(conditions(text, inside))
        made.update(results(text, inside, head))
        made.update(statements(inside))
    # tables outside functions say what the program knows: their numbers and truths
    outside = [token for token in tokens
               if not any(start <= token.start < end for start, end, _ in bodies(text))]
    made.update(constants(text, outside))
    return [(file, *mutant) for mutant in sorted(made)]
