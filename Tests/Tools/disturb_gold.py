#!/usr/bin/env python3
"""Make a run's tables, full of mistakes, out of gold files: disturb_gold.py OUT_DIR SEED GOLD.json…

The two scorers (score.py here and `jianbao score`) must give the same figures on them; see ScoreTests.swift.
"""
import csv, json, random, sys
from pathlib import Path

COLUMNS = {
    "blocks": "source first_line last_line article_id role position",
    "articles": "article_id source headline kicker",
    "organizations": "organization_id name aliases",
    "organization_mentions": "source article_id organization_id text",
    "people": "source article_id name kind title organization",
    "quantities": "source article_id text kind value value_max unit modifier iso line",
    "claims": "source article_id subject metric value value_max unit time change status text line",
}


class Disturber:
    def __init__(self, seed):
        self.rng = random.Random(seed)
        self.tables = {name: [] for name in COLUMNS}

    def often(self, right, *wrong):
        """Mostly `right`, now and then one of `wrong`."""
        return self.rng.choice(wrong) if self.rng.random() < 0.2 else right

    def text(self, s):
        if not s:
            return ""
        mixed = "".join(self.rng.sample(s, len(s)))
        return self.often(s, s[:-1], s + "的", f"“{s}”", mixed, f'=a,"b"\n{s}')

    def add(self, gold):
        source = "paper/" + gold["source"]
        name = lambda article: "" if article == "-" else gold["source"] + article
        ids = ["-"] + [a["id"] for a in gold["articles"]]
        place = {}
        rows = list(gold["lines"])
        if self.rng.random() < 0.5:
            self.rng.shuffle(rows)
        for first, last, article, role in rows:
            article, role = self.often(article, *ids), self.often(role, "body", "headline", "kicker")
            place[article] = place.get(article, 0) + 1
            self.tables["blocks"].append([source, first, last, name(article), role, place[article]])
        for a in gold["articles"]:
            self.tables["articles"].append([name(a["id"]), source, self.text(a.get("headline")), self.text(a.get("kicker"))])
        for o in gold["organizations"]:
            number = f"o{self.rng.randrange(60)}"
            self.tables["organizations"].append([number, self.text(o["name"]), " | ".join(o["aliases"])])
            self.tables["organization_mentions"] += [
                [source, name(o["article"]), self.often(number, "o3"), self.text(x)] for x in o["aliases"] if self.rng.random() < 0.8]
        for p in gold["people"]:
            self.tables["people"] += [
                [source, name(p["article"]), self.text(p["name"]), p["kind"], self.text(r.get("title")), self.text(r.get("org"))]
                for r in p["roles"] or [{}]]
        empty = lambda value: "" if value is None else value
        for q in gold["quantities"]:
            if self.rng.random() < 0.9:
                self.tables["quantities"].append([
                    source, name(q["article"]), self.text(q["text"]), self.often(q["kind"], "count", "date"), empty(q["value"]),
                    empty(q.get("value_max")), self.often(q["unit"] or "", "人"), self.often(q["modifier"], "about", ""),
                    q.get("iso") or "", self.often(q.get("line") or 0, 1)])
        for c in gold["claims"]:
            q = gold["quantities"][c["quantity"]]
            if self.rng.random() < 0.9:
                self.tables["claims"].append([
                    source, name(q["article"]), self.text(c["subject"]), self.text(c["metric"]), empty(q["value"]),
                    empty(q.get("value_max")), q["unit"] or "", self.text(c["time"]), c["change"] or "",
                    self.often(c["status"], "plan"), q["text"], self.often(q.get("line") or 0, 1)])

    def write(self, folder):
        folder.mkdir(parents=True, exist_ok=True)
        for name, columns in COLUMNS.items():
            with open(folder / f"{name}.csv", "w", encoding="utf-8-sig", newline="") as f:
                rows = csv.writer(f, lineterminator="\r\n")
                rows.writerow(columns.split())
                rows.writerows(self.tables[name])


disturber = Disturber(int(sys.argv[2]))
for path in sys.argv[3:]:
    disturber.add(json.loads(Path(path).read_text(encoding="utf-8")))
disturber.write(Path(sys.argv[1]))
