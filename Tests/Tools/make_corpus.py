#!/usr/bin/env python3
"""Set the sample pages under corpus/ and their gold under Tests/Fixtures/gold: make_corpus.py

Three issues of an invented newspaper, every extractor and every order of the typesetter, several encodings, an
article that goes on in the next page, a series under a banner. Fonts and extractors of other versions may set other
pages; the committed ones are what the tests read, so set them anew only on purpose.
"""
import json, random, sys
from pathlib import Path

from typeset import dressed, load_font, noted, read_bank, set_page
from typeset_articles import front, tail, with_pullquote

ROOT = Path(__file__).resolve().parents[2]
PAPER = "江岚工报"
ISSUES = {"2025-03-17": "2025年3月17日 星期一 第4186期", "2025-06-23": "2025年6月23日 星期一 第4283期",
          "2025-10-27": "2025年10月27日 星期一 第4408期"}
# issue, page, section, order, extractor, encoding, line end, articles by their headline's beginning (see `taken`)
PAGES = [
    ("2025-03-17", 1, "要闻", "headline-first", "pdftotext", "utf-8", "\n", ["去年全省经济", "东岭县职工", "北屏市一院<2 3", "茶山"]),
    ("2025-03-17", 2, "工会之家", "headlines-last", "pdfminer", "gb18030", "\n", ["让好点子", "把娘家人", "小巷里", "安全网"]),
    ("2025-03-17", 3, "综合新闻", "bodies-last", "pymupdf", "utf-8", "\r\n", ["北屏市一院>2 1", "让骑手", "下班后"]),
    ("2025-03-17", 4, "文体", "headline-first", "ocr", "utf-8", "\n", ["百余名少年", "一张月票", "“求学圆梦”", "给“夜班"]),
    ("2025-06-23", 1, "要闻", "headline-after-body", "pymupdf", "utf-8-sig", "\n", ["一江鼓点", "湖心岛上", "跨区维权", "岑水河", "高空"]),
    ("2025-06-23", 2, "人物", "headlines-last", "pymupdf", "utf-16", "\n", ["把吊钩", "山坳里", "浪尖上"]),
    ("2025-06-23", 3, "财经", "headline-first", "pdftotext-raw", "utf-8", "\n", ["澄湖农商", "首套房", "高温津贴"]),
    ("2025-06-23", 4, "公告", "bodies-last", "ocr", "utf-8", "\n", ["关于举办", "棠河市", "遗失"]),
    ("2025-10-27", 1, "要闻", "headline-after-body", "pdftotext", "utf-8", "\n", ["云麓马拉松", "三千二百余户", "2.6万吨", "工会送来"]),
    ("2025-10-27", 2, "产改", "headlines-last", "pdftotext-raw", "gb18030", "\n", ["澜江：", "教室里<3 4", "数据“注水”"]),
    ("2025-10-27", 3, "民生", "headline-after-body", "ocr", "utf-8", "\n", ["寒潮", "广播体操", "别让“最后", "戈壁滩上"]),
    ("2025-10-27", 4, "综合新闻", "headline-first", "pdfminer", "utf-16-be", "\r\n", ["教室里>3 2", "中哈两国\"", "工资怎么涨"]),
    ("2025-10-27", 5, "人物", "headlines-last", "pymupdf", "utf-8", "\n", ["车轮转到", "把“小家”", "让老师", "白大褂", "园区里的"]),
    ("2025-10-27", 6, "改革", "headline-first", "pdftotext", "utf-8", "\n", ["全省工会“一件事”", "小纠纷", "稳岗护企", "数说"]),
]


def taken(bank, wish, rng):
    """`北屏市一院<2 3`: its paragraphs before number 2, continued on page 3; `>2 1`: the rest, from page 1; a quote sign: with a pull quote."""
    name = wish.split("<")[0].split(">")[0].strip('"')
    article = dressed([next(a for a in bank if a["headline"].startswith(name))], random.Random(0.5), True)[0]
    article = dict(next(a for a in bank if a["headline"].startswith(name)), portrait=article["portrait"], at_end=article["at_end"])
    if "<" in wish:
        at, page = map(int, wish.split("<")[1].split())
        return noted(front(article, at), "note_after", page, f"（下转第{page}版）")
    if ">" in wish:
        at, page = map(int, wish.split(">")[1].split())
        return noted(tail(article, at), "note_before", page, f"（上接第{page}版）")
    return with_pullquote(article, rng) if wish.endswith('"') else article


def main():
    load_font()
    bank = read_bank(str(Path(__file__).parent / "articles.json"))
    gold_dir = ROOT / "Tests/Fixtures/gold"
    gold_dir.mkdir(parents=True, exist_ok=True)
    for issue, number, section, order, how, encoding, line_end, wishes in PAGES:
        for attempt in range(400):
            rng = random.Random(f"{issue} {number} {attempt}")
            articles = [taken(bank, wish, rng) for wish in wishes]
            series = next((a["series"] for a in articles if a.get("series")), None)
            head = [(f"{number} {section}", 14, False)] if number > 1 else [(PAPER, 24, False), (ISSUES[issue] + f" 今日{sum(p[0] == issue for p in PAGES)}版", 10, False)]
            page = set_page(articles, rng, order, how, head + ([(series, 20, False)] if series else []))
            if page and len(page[1]["articles"]) == len(wishes):
                break
        else:
            sys.exit(f"{issue} page {number}: no attempt gave a readable page")
        text, truth, lines, _ = page
        source = f"{PAPER}/{issue}/{number}.txt"
        truth["source"] = source
        path = ROOT / "corpus" / source
        path.parent.mkdir(parents=True, exist_ok=True)
        data = text.replace("\n", line_end).encode(encoding)
        path.write_bytes(b"\xfe\xff" + data if encoding == "utf-16-be" else data)
        (gold_dir / f"{issue}-{number}.json").write_text(json.dumps(truth, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
        print(f"{source}: {order}, {how}, {encoding}, {len(truth['articles'])} articles, {lines} lines (attempt {attempt + 1})")


if __name__ == "__main__":
    main()
