#!/usr/bin/env python3
"""Measure what the traits of a heading's words tell of its part in the head:

    head_weights.py BANK.json [MORE.json …]

Input: banks of annotated articles, with their kickers, headlines and subheads under the headline.

Output, a line for each trait of `HeadingTraits`: how many kickers, headlines and subheads have it, and what it counts
for a kicker and for a subhead against a headline (multinomial logistic regression, an L2 penalty of 1; natural
logarithms of odds). The table in `HeadingTraits.swift` starts from these, made smaller and rounder by hand: a few
traits, such as a dash or 关于, stand in too few heads to be measured.
"""
import json
import math
import re
import sys
from pathlib import Path

LISTS = Path(__file__).resolve().parents[2] / "Sources/JianbaoKit/Lexicon/Lists/words"
PARTS = ("kicker", "headline", "subhead")


def entries(name):
    for line in (LISTS / name).read_text(encoding="utf-8").split("\n"):
        if line and not line.startswith("#"):
            yield line.split("\t")


MARKERS = list(entries("layout_markers.txt"))
BODIES = {word for word, kind in MARKERS if kind == "body" and len(word) > 1}
BODIES |= {word for words, _, *marks in entries("organization-forms.txt") if "s" not in (marks or [""])[0]
           for word in words.split() if len(word) > 1}
DEEDS = {word for word, kind in MARKERS if kind in ("event", "deed")}
NOTICES = tuple(word for word, kind in MARKERS if kind == "notice")


def has(words, text):
    return any(text[i:j] in words for i in range(len(text)) for j in range(i + 1, min(len(text), i + 12) + 1))


def traits(heading):
    text = re.sub(r"\s", "", heading)
    bare = text.rstrip("：:—")
    plain = not re.search(r"[把让别了吗不咋谁啥“\"0-9，、]", text)
    return {
        "twoParts": bool(re.search(r"\S{4,}\s\S{4,}", heading)),
        "quotes": "“" in text,
        "digits": bool(re.search(r"[0-9]", text)),
        "numerals": bool(re.search(r"[〇零一二三四五六七八九十百千万亿两半]{2}", text)),
        "endsInColon": text != bare,
        "dash": text[0] in "—（(",
        "innerColon": "：" in bare,
        "comma": bool(re.search(r"[，、]", text)),
        "place": bool(re.match(r".{1,4}[省市县区州镇乡村旗]", text)),
        "body": has(BODIES, text),
        "endsInBody": any(bare.endswith(word) for word in BODIES),
        "official": has(DEEDS, text),
        "lively": bool(re.search(r"[把让别了吗不咋谁啥]", text)),
        "event": any(bare.endswith(word) for word in DEEDS),
        "about": "关于" in text,
        "notice": text.endswith(NOTICES),
        "label": len(text) <= 6 and plain,
        "short": 7 <= len(text) <= 9 and plain,
    }


def headings(banks):
    for bank in banks:
        for article in json.load(open(bank, encoding="utf-8")):
            if article["genre"] == "caption":
                continue
            inner = set((article.get("subhead_before") or {}).values())
            heads = [article.get("kicker"), article.get("headline")]
            for part, text in [*enumerate(heads), *((2, s) for s in article.get("subheads") or [] if s not in inner)]:
                if text:
                    yield part, traits(text)


def regression(rows, count, steps=1500, rate=0.01):
    """The weights of each part by trait, against those of a headline; the first one of each is its bias.

    Each row is the part that a heading has and the numbers of its traits, 0 for the bias."""
    weights = [[0.0] * count for _ in PARTS]
    for _ in range(steps):
        slopes = [[0.0] + [-w for w in own[1:]] for own in weights]
        for part, row in rows:
            odds = [math.exp(sum(own[i] for i in row)) for own in weights]
            for other in range(len(PARTS)):
                error = (part == other) - odds[other] / sum(odds)
                for i in row:
                    slopes[other][i] += error
        for own, slope in zip(weights, slopes):
            for i, value in enumerate(slope):
                own[i] += rate * value
    return [[w - h for w, h in zip(own, weights[1])] for own in weights]


def main(banks):
    found = list(headings(banks))
    names = list(found[0][1])
    rows = [(part, [0] + [i + 1 for i, name in enumerate(names) if own[name]]) for part, own in found]
    kicker, _, subhead = regression(rows, len(names) + 1)
    print(f"{len(rows)} headings; bias: kicker {kicker[0]:+.1f}, subhead {subhead[0]:+.1f}")
    for i, name in enumerate(names, 1):
        counts = [sum(part == p and i in row for part, row in rows) for p in range(3)]
        print(f"{name:12} {counts[0]:3} {counts[1]:3} {counts[2]:3}   kicker {kicker[i]:+.1f}  subhead {subhead[i]:+.1f}")
    return 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]) if len(sys.argv) > 1 else __doc__)
