#!/usr/bin/env python3
"""Pack the administrative divisions into places.txt: make_places.py places.tsv > places.txt

Input: code, level, full name, short name, parent (GB/T 2260, from JioNLP's data files, Apache-2.0).
Output: a line for each province and prefecture: code, full name, short name where dropping the last character
does not give it, then its counties grouped by their last character, each with its two digits: 市81龙口82莱阳.
A group `=` lists full names, with the short form after `/` where it is another.
"""
import re
import sys
from collections import OrderedDict, defaultdict

rows = [l.rstrip("\n").split("\t") for l in open(sys.argv[1], encoding="utf-8")][1:]
HEADER = """# Administrative divisions of China to county level (GB/T 2260, from JioNLP's data files, Apache-2.0), and
# divisions renamed or merged since 1990 that older papers print. Packed by Tests/Tools/make_places.py:
# code, full name (/short), then counties by their last character with the last two digits of their code."""
# Renamed, merged or raised since 1990: code of the place that holds it now, name.
OLD = """110101崇文区 110102宣武区 110114昌平县 110113顺义县 110112通县 110115大兴县 110118密云县 110119延庆县 110116怀柔县 110117平谷县
120116塘沽区 120116汉沽区 120116大港区 120115宝坻县 120114武清县 120118静海县 120119蓟县 120118宁河县 310101卢湾区 310106闸北区 310115南汇区 310115南汇县
310151崇明县 310120奉贤县 310117松江县 310118青浦县 310115川沙县 330212鄞县 330203江东区 330102下城区 330105江干区 330109萧山市 330110余杭市 330111富阳市
330112临安市 330213奉化市 330402秀城区 371202莱芜市 420600襄樊市 420607襄阳县 530800思茅市 530800思茅地区 340181巢湖地区 510117郫县 510116双流县 510115温江县
510114新都县 500120璧山县 500151铜梁县 500111大足县 500153荣昌县 500152潼南县 500110綦江县 500110万盛区 500101万县市 500102涪陵市 320104白下区 320106下关区 320118高淳县 320117溧水县
320115江宁县 320116六合县 320508沧浪区 320508平江区 320508金阊区 320509吴江市 320200锡山市 440117从化市 440118增城市 440112萝岗区 440104东山区 440103芳村区 440113番禺市 440606顺德市
440605南海市 440607三水市 440608高明市 440705新会市 440300宝安县 410700郊区 610116长安县 610118户县 610117高陵县 610100西安市辖区 420100武昌县 420115江夏县
430102芙蓉县 430112望城县 350206杏林区 350500晋江县 370281胶州县 370214城阳县 370215即墨市 370203四方区 370211胶南市 370114章丘市 370115济阳县 370116莱芜县 371003文登市 370613莱山县
370614长岛县 370614蓬莱市 130185鹿泉市 130109藁城市 130111栾城县 130607满城县 130608清苑县 130609徐水县 130900沧县 131103冀州市 230110双城市 230112阿城市 220112双阳县 220113九台市""".split()
counties = defaultdict(list)
for code, level, full, short, parent in rows:
    if level == "county" and not (code.startswith("71") and full.endswith("区")):
        short = re.sub("(黎族|苗族|各族).*", "", short) if full.endswith("自治县") and len(short) > 3 else short
        counties[code[:4]].append((code, full, short))
for entry in OLD:
    code, full = entry[:6], entry[6:]
    if len(full) >= 3 and not full.endswith("市辖区") and full not in ("郊区",):
        counties[code[:4]].append((code, full, full[:-1]))
places = sorted({(c, f, s) for c, l, f, s, p in rows if l in ("province", "city") and not f.startswith("省直辖")}
                | {(k + "00", "", "") for k in counties if not any(r[0] == k + "00" for r in rows)})
print(HEADER)
seen = set()
for code, full, short in places:
    if code in ("810000", "820000") and full in ("香港", "澳门"):
        continue
    key = code[:2] if code.endswith("0000") else code[:4]
    name = full if not full or short == full[:-1] else f"{full}/{short}"
    groups = OrderedDict()
    if key in seen:
        continue
    seen.add(key)
    for c, f, s in sorted(set(counties.pop(code[:4], []))):
        if c[4:6] >= "71" and c[4:6] <= "79" and not f.endswith(("县", "市", "旗")):
            continue  # development zones: their names are built of words the recognizer knows
        if f[-1] in "区县市旗" and s in (f[:-1], f) and not any(x.isdigit() for x in f):
            groups.setdefault(f[-1], []).append(c[4:] + f[:-1])
        else:
            groups.setdefault("=", []).append(c[4:] + (f if s == f else f"{f}/{s}"))
    if not name and not groups:
        continue
    print("\t".join([key, name] + [g + "".join(v) for g, v in sorted(groups.items())]))
for k, v in sorted(counties.items()):
    groups = OrderedDict()
    for c, f, s in sorted(set(v)):
        groups.setdefault(f[-1], []).append(c[4:] + f[:-1])
    print("\t".join([k, ""] + [g + "".join(x) for g, x in sorted(groups.items())]))
