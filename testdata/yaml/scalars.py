"""Writes scalars.tsv: what PyYAML makes of plain scalars.

    python3 testdata/yaml/scalars.py > testdata/yaml/scalars.tsv

Needs PyYAML 6. Columns: the scalar, its type, its value. Booleans are true or false, numbers are
in decimal, floats in the form of repr(), dates have no value here.
"""

import datetime
import yaml

WORDS = "null Null NULL nULL ~ true True TRUE tRUE yes Yes YES yEs y Y on On ON oN no No NO nO n N off Off OFF oFF false False FALSE fALSE none None nil undefined"
INTEGERS = "0 1 -1 +1 007 08 09 010 -010 +010 0o10 0O10 0x10 0X10 0xFF 0xff -0xff +0xff 0xfg 0x 0x_ 0x_1 0b11 0b12 0b -0b11 0B11 0b1_0 1_000 _1 1_ 1__0 -1_0 00 -0 +0 --1 +-1 1- 123456789012345678901234567890 9223372036854775808 -9223372036854775809 0_7 0_ 07_ 0__ - + -- 1a 0a 12e03 +12e03 12e3"
SIXTIES = "1:30 1:60 1:5 01:30 0:30 1:30:00 190:20:30 -1:30 +1:30 1:2:3:4 1:_5 1_0:30 1:30.5 01:30.5 0:30.5 1:60.5 -1:30.5 20:30:40.25 1: :1 22:22 59:59 1:30. 1:5.5_0"
FLOATS = ".5 -.5 +.5 0.5 1. -1. +1. 1.0 1.5 1_0.5 1.5_0 1._5 ._5 .5_ 1e3 1E3 1e+3 1.e3 1.0e3 1.0e+3 1.0E-3 1.e+3 .5e3 .5e+3 .5e-03 -.5e+3 1.5e+400 1.5e-400 .inf .Inf .INF .iNF -.inf +.inf .nan .NaN .NAN -.nan .Nan inf nan . .. -. +. .e+3 1.2.3 1..2 0.1 0.30000000000000004 685.230_15e+03 1.5e+ 08.5 007.5 1,5 192.168.1.1 10.0.0.0/8 1.0f"
DATES = "2020-01-01 2020-1-1 2020-01-1 20-01-01 2020/01/01 2020-01 2020 2020-01-01T10:00:00 2020-01-01t10:00:00 2020-01-01T10:00:00Z 2020-1-1T1:00:00 2020-01-01T10:00:00.5 2020-01-01T10:00:00.123456+02:00 2020-01-01T10:00:00-5 2020-01-01T10:00 2020-01-01T10:00:00z 20200101 2020-01-01x 2020-01-01-01 12345-01-01"
TEXTS = "= << * | a A text 4624a C:\\Windows %TEMP% $x /etc a.b 1.2.3.4 5m 30s 1h 24h T1059 t1059.001 @ (a)".split()
SPACED = ["2020-01-01 10:00:00", "2020-01-01  10:00:00.25", "2020-01-01 10:00:00 +1", "2020-01-01 10:00:00 Z", "2020-01-01 10:00", "1 2", "- 1", "yes no", "0x 10", "null null", "1 000", ". 5"]


def row(scalar):
    loader = yaml.SafeLoader("")
    tag = loader.resolve(yaml.ScalarNode, scalar, (True, False))
    try:
        value = loader.construct_object(yaml.ScalarNode(tag, scalar))
    except (ValueError, IndexError, yaml.YAMLError):
        return None
    if value is None:
        return "null", ""
    if isinstance(value, bool):
        return "bool", str(value).lower()
    if isinstance(value, int):
        return "int", str(value)
    if isinstance(value, float):
        return "float", repr(value)
    if isinstance(value, datetime.datetime):
        return "time", ""
    if isinstance(value, datetime.date):
        return "date", ""
    return "text", value


print("# Made by testdata/yaml/scalars.py with PyYAML " + yaml.__version__)
print("scalar\ttype\tvalue")
scalars = " ".join([WORDS, INTEGERS, SIXTIES, FLOATS, DATES]).split() + TEXTS + SPACED
for scalar in dict.fromkeys([""] + scalars):
    found = row(scalar)
    if found is not None:
        print("\t".join([scalar, *found]))
