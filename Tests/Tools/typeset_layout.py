"""Where everything goes on a page: articles in boxes of their own column widths, boxes side by side in bands."""
import re

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfgen import canvas

from typeset_articles import deck

PAGE_W, PAGE_H, MARGIN, GUTTER, SIZE = 1000, 1400, 30, 16, 10
NO_LINE_START = set("，。、；：！？”’）》」』】％%…—～")
NO_LINE_END = set("“‘（《「『【")


def wrap(text, first, width):
    """Chinese line breaking: `first` and `width` are line lengths in characters; a number stays whole."""
    lines, line, room = [], "", first
    for piece in re.findall(r"[0-9A-Za-z.+]+|.", text):
        size = sum(0.55 if ord(ch) < 0x2E80 else 1 for ch in piece)
        if room < size and line and piece not in NO_LINE_START:
            kept = line.rstrip("".join(NO_LINE_END)) or line
            lines.append(kept)
            line, room = line[len(kept):], width - (len(line) - len(kept))
        line += piece
        room -= size
    return lines + [line] if line else lines


class Page:
    """One page: the strings in drawing order, each with where it goes and whose it is."""

    def __init__(self, rng):
        self.rng, self.strings = rng, []

    def save(self, path):
        c = canvas.Canvas(str(path), pagesize=(PAGE_W, PAGE_H))
        for s in self.strings:
            c.setFont("zh", s["size"])
            x = s["x"]
            if s["doubled"]:
                for ch in s["text"]:
                    c.drawString(x, s["y"], ch)
                    c.drawString(x + 0.4, s["y"], ch)
                    x += pdfmetrics.stringWidth(ch, "zh", s["size"])
            elif s["spread"]:
                for piece in re.findall(r"[0-9A-Za-z.+]+|.", s["text"]):
                    c.drawString(x, s["y"], piece)
                    x += pdfmetrics.stringWidth(piece, "zh", s["size"]) + s["spread"]
            else:
                c.drawString(x, s["y"], s["text"])
        c.save()


class Box:
    """One article in a rectangle: its strings with `down` measured from the box's top, and its height."""

    def __init__(self, aid, article, x, width, columns, style, rng):
        self.aid, self.article, self.x, self.width, self.columns, self.style, self.rng = aid, article, x, width, columns, style, rng
        self.head, self.body, self.down = [], [], 0
        side = width > 700 and article.get("headline") and rng.random() < 0.12
        if side:  # the headline stands to the left of the text, not above it
            head_w = width * 0.28
            self.set_head(x, head_w)
            below, self.down = self.down, 0
            self.set_body(x + head_w + GUTTER * 2, width - head_w - GUTTER * 2)
            self.down = max(self.down, below)
        else:
            self.set_head(x, width)
            self.set_body(x, width)
        self.height = self.down + 18

    def add(self, to, x, down, size, text, role, article=None, **more):
        to.append({"x": x, "down": down, "size": size, "text": text, "article": article or self.aid, "role": role,
                   "doubled": False, "spread": 0, "deck": False, **more})

    def set_lines(self, to, x, width, size, text, role, gap=1.35, **more):
        room = max(4, int(width // size))
        for line in self.broken(text, room) if role == "headline" else wrap(text, room, room):
            self.down += size * gap
            self.add(to, x, self.down, size, line, role, **more)

    def broken(self, text, room):
        """A headline's lines: broken at its own space where it has one and the dice say so."""
        if " " in text and len(text) > 12 and self.rng.random() < 0.4:
            return [line for half in text.split(" ") for line in wrap(half, room, room)]
        if len(text) > room:  # two lines of about the same length rather than a full one and a rest
            count = -(-len(text) // room)
            return wrap(text, -(-len(text) // count) + 1, room)
        return [text]

    def set_head(self, x, width):
        a, narrow = self.article, width < 420
        big = self.rng.choice((15, 16, 18)) if narrow else self.rng.choice((20, 22, 24))
        if a.get("label"):
            self.set_lines(self.head, x, width, 11, a["label"], "banner", article="-")
        if a["genre"] == "caption":
            return
        if a.get("kicker"):
            self.set_lines(self.head, x, width, 12 if narrow else 14, a["kicker"], "kicker")
        if a.get("headline"):
            before = len(self.head)
            self.set_lines(self.head, x, width, big, a["headline"], "headline", doubled=self.style["doubled"])
            if len(self.head) == before + 1 and len(a["headline"]) < 14 and self.rng.random() < 0.08:
                self.head[-1].update(text=" ".join(a["headline"].replace(" ", "")), size=big * 0.75)
        for s in deck(a):
            self.set_lines(self.head, x, width, 12 if narrow else 13, s, "subhead", deck=True)
        if a.get("byline_line") and not self.ends_with_byline():
            self.set_lines(self.head, x, width, 10, a["byline_line"], "byline", 1.8)
        if a.get("lead"):
            self.down += 6
            self.set_lines(self.head, x, width * 0.94, 11, a["lead"], "lead")

    def ends_with_byline(self):
        return self.article.get("at_end", False)

    def paragraphs(self, width):
        """The body's lines: (text, role, indent, spread)."""
        a, out = self.article, []
        if a.get("note_before"):
            out.append((a["note_before"], "note", 0, 0))
        for i, para in enumerate(a["paragraphs"]):
            sub = a["subhead_before"].get(str(i))
            if sub:
                out += [(t, "subhead", 0, 0) for t in wrap(sub, width, width)]
            if i == 0 and a.get("portrait"):
                face = wrap(para[:66], 6, 6)
                wide = self.width / self.columns * 0.45
                out += [(t, "body", 0, max(0, (wide - len(t) * SIZE) / max(len(t), 1)) if self.rng.random() < 0.3 else 0) for t in face[:-1]]
                out += [(t, "body", 0, 0) for t in wrap(face[-1] + para[66:], width, width)]
                continue
            indent = 0 if i == 0 and self.rng.random() < 0.3 else 2
            out += [(t, "body", indent * SIZE if j == 0 else 0, 0) for j, t in enumerate(wrap(para, width - indent, width))]
        if a.get("note_after"):
            out.append((a["note_after"], "note", 0, 0))
        if a.get("byline_line") and self.ends_with_byline():
            out.append((a["byline_line"], "byline", max(0, width - len(a["byline_line"]) - 1) * SIZE, 0))
        return out

    def set_body(self, x, width):
        a, lead = self.article, self.style["lead"]
        col_w = (width - (self.columns - 1) * GUTTER) / self.columns
        if a["genre"] == "caption":
            self.down += 120  # the picture
            for para in a["paragraphs"]:
                room = int(width * (0.9 if width < 500 else 0.5) // 9)
                for j, t in enumerate(wrap(para, room - 2, room)):
                    self.down += 13
                    self.add(self.body, x + (18 if j == 0 else 0), self.down, 9, t, "caption")
            self.set_lines(self.head, x, width, 16, a["headline"], "headline", 1.6, doubled=self.style["doubled"])
            return
        lines = self.paragraphs(int(col_w // SIZE))
        rows = -(-len(lines) // self.columns)
        top = self.down + 14
        for i, (t, role, indent, spread) in enumerate(lines):
            col, row = divmod(i, rows)
            self.add(self.body, x + col * (col_w + GUTTER) + indent, top + (row + 1) * lead, SIZE, t, role, spread=spread)
        self.down = top + rows * lead
        if a.get("caption"):
            self.down += 10
            before = len(self.body)
            self.set_lines(self.body, x, min(width, col_w * 2), 9, a["caption"], "caption")
            if self.rng.random() < 0.3:  # drawn before the text
                self.body[:] = self.body[before:] + self.body[:before]
        if a.get("pullquote"):
            self.down += 12
            before = len(self.body)
            self.set_lines(self.body, x + self.rng.choice((0, width * 0.4)), min(width * 0.5, 12 * self.rng.choice((12, 16, 20))), 12, a["pullquote"], "pullquote")
            if self.rng.random() < 0.3:
                self.body[:] = self.body[before:] + self.body[:before]


def bands(articles, rng):
    """Shares of the page's width: a list of rows, each a list of (article, share, columns)."""
    rows, queue = [], list(articles)
    while queue:
        small = [a for a in queue if sum(map(len, a["paragraphs"])) < 420]
        if queue[0].get("series") and len(queue) > 1 and queue[1].get("series"):
            members = [a for a in queue if a.get("series") == queue[0]["series"]][:rng.choice((2, 3, 4))]
            row = [(a, 1 / len(members), 1 if len(members) > 2 else 2) for a in members]
        elif len(small) >= 2 and queue[0] is small[0] and rng.random() < 0.45:
            members = small[:rng.choice((2, 2, 3))]
            row = [(a, 1 / len(members), rng.choice((1, 2)) if len(members) == 3 else rng.choice((2, 3))) for a in members]
        elif len(queue) > 1 and rng.random() < 0.35:
            row = [(queue[0], 0.62, rng.choice((2, 3))), (queue[1], 0.38, rng.choice((1, 2)))]
        else:
            row = [(queue[0], 1.0, rng.choice((3, 4, 5, 6) if sum(map(len, queue[0]["paragraphs"])) > 150 else (3, 4)))]
        queue = [a for a in queue if not any(a is b for b, _, _ in row)]
        rows.append(row)
    return rows


def lay_out(page, articles, order, style, furniture):
    """Stack the bands over the page; returns [(id, article)] of those that fitted, numbered as they stand."""
    rng, top, boxes, used = page.rng, PAGE_H - MARGIN, [], []
    first, last = [], []
    for text, size, at_end in furniture:
        top -= size * 1.6 if not at_end else 0
        (last if at_end else first).append({"x": MARGIN + rng.choice((0, 0, 300, 640)), "y": top if not at_end else 12 + 14 * len(last), "size": size,
                                            "text": text, "article": "-", "role": "banner", "doubled": False, "spread": 0, "deck": False})
    for row in bands(articles, rng):
        inner = PAGE_W - 2 * MARGIN - 26 * (len(row) - 1)
        x, made = MARGIN, []
        for a, share, columns in row:
            made.append(Box(f"a{len(used) + len(made) + 1}", a, x, inner * share, columns, style, rng))
            x += inner * share + 26
        height = max(b.height for b in made)
        if top - height < MARGIN + 14 * len(last):
            continue
        for b in made:
            for s in b.head + b.body:
                s["y"] = top - s.pop("down")
            used.append((b.aid, b.article))
        boxes += made
        top -= height + 6
    sequence = []
    if order == "headline-first":
        sequence = [s for b in boxes for s in b.head + b.body]
    elif order == "headline-after-body":
        sequence = [s for b in boxes for s in b.body + b.head]
    elif order == "headlines-last":
        sequence = [s for b in boxes for s in b.body] + [s for b in boxes for s in b.head]
    else:
        sequence = [s for b in boxes for s in b.head] + [s for b in boxes for s in b.body]
    page.strings = first + sequence + last
    return used
