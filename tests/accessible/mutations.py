"""The list of all ways to spoil a document, each with the rule that must name it.

The files spoil_*.py fill it: @spoils("rule") stands there before a function that takes a sound
Mutant and makes one fault in it, @spoils_bytes("rule") before one that takes the bytes of a sound
file and returns others.
"""
IN_OBJECTS, IN_BYTES = [], []
PARAGRAPH = rb"(/P\s*<<\s*/MCID\s+\d+\s*>>\s*BDC\s)"  # where the content of one begins


def spoils(rule):
    return lambda function: IN_OBJECTS.append((rule, function)) or function


def spoils_bytes(rule):
    return lambda function: IN_BYTES.append((rule, function)) or function


def rule_names():
    return {rule for rule, _ in IN_OBJECTS + IN_BYTES}


def name_of(function):
    return function.__name__.replace("_", " ")
